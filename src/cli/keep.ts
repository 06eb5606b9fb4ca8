import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Capture } from '../contracts/index.ts'
import { cannotWrite } from '../errors.ts'

/** Folder by folder: where the system lets none be made (below /proc), Node 20’s own `recursive` tries without end. */
function madeFolder(path: string): void {
  if (existsSync(path)) return
  madeFolder(dirname(path))
  mkdirSync(path)
}

/**
 * Keeps the evidence: the bytes of a capture under their SHA-256, and beside them what is known of where and when.
 *
 * What an article was taken out of (a mail, an answer from the network) is kept beside it. A second capture of the same
 * bytes has its own line of the log.
 */
export function openKeeper(folder: string): (capture: Capture) => void {
  try {
    madeFolder(resolve(folder))
  } catch (cause) {
    throw cannotWrite(folder, cause)
  }
  const kept = new Set<string>()
  const put = (sha256: string, bytes: Uint8Array): void => {
    if (kept.has(sha256)) return
    writeFileSync(join(folder, sha256), bytes)
    kept.add(sha256)
  }
  return ({ bytes, sha256, mime, path, url, charset, captured, headers, source }) => {
    try {
      put(sha256, bytes)
      if (source !== undefined) put(source.sha256, source.bytes)
      const from = source === undefined ? undefined : { sha256: source.sha256, mime: source.mime }
      const known = { sha256, bytes: bytes.length, mime, path, url, charset, captured, headers, source: from }
      writeFileSync(join(folder, 'captures.jsonl'), `${JSON.stringify(known)}\n`, { flag: 'a' })
    } catch (cause) {
      throw cannotWrite(folder, cause)
    }
  }
}
