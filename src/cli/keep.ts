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
 * A second capture of the same bytes writes the same file again, and its own line of the log.
 */
export function openKeeper(folder: string): (capture: Capture) => void {
  try {
    madeFolder(resolve(folder))
  } catch (cause) {
    throw cannotWrite(folder, cause)
  }
  return ({ bytes, sha256, mime, path, url, charset, captured, headers }) => {
    try {
      writeFileSync(join(folder, sha256), bytes)
      const known = { sha256, bytes: bytes.length, mime, path, url, charset, captured, headers }
      writeFileSync(join(folder, 'captures.jsonl'), `${JSON.stringify(known)}\n`, { flag: 'a' })
    } catch (cause) {
      throw cannotWrite(folder, cause)
    }
  }
}
