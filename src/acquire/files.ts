import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Given } from '../contracts/index.ts'
import {
  fileBinary,
  fileEmpty,
  fileTooLarge,
  fileUnreadable,
  folderEmpty,
  inputMissing,
  manifestNamesMissing,
} from '../errors.ts'
import { byText } from '../text/index.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { fromLines } from './jsonl.ts'
import { isManifest, manifestOf, type Manifest } from './manifest.ts'
import { isCompanion, sniff } from './sniff.ts'

// One page or text. The largest of the 990 pages of trafilatura's set has 2.4 MB; a JSONL file is read line by line and has no limit.
const LARGEST = 64 * 1024 * 1024

async function headOf(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** One file; `path` is how the person knows it. */
export async function* fromFile(at: string, path: string, given?: Given): AsyncGenerator<Acquired> {
  try {
    const kind = sniff(await headOf(at, 4096), basename(at))
    if (kind === 'empty') yield failed(path, fileEmpty(path))
    else if (kind === 'binary') yield failed(path, fileBinary(path))
    else if (kind === 'jsonl') yield* fromLines(createReadStream(at), path)
    else {
      const { size } = await stat(at)
      if (size > LARGEST) yield failed(path, fileTooLarge(path, size, LARGEST))
      else yield captured(await readFile(at), { path, mime: kind === 'html' ? 'text/html' : 'text/plain' }, given)
    }
  } catch (cause) {
    yield failed(path, fileUnreadable(path, cause))
  }
}

/** Paths of all files below a folder, relative to it, in the order of their code units. Links to folders are not followed: they may lead back. */
async function filesBelow(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, path)))
    else found.push(path)
  }
  return found.sort(byText)
}

function unmet(manifest: Manifest, paths: ReadonlySet<string>): Acquired[] {
  return [...manifest.rows.keys()]
    .filter(path => !paths.has(path))
    .map(path => failed(path, manifestNamesMissing(manifest.path, path)))
}

async function* fromFolder(folder: string): AsyncGenerator<Acquired> {
  const paths = await filesBelow(folder)
  const { manifest, error } = manifestOf(folder)
  if (error) yield failed(error.message.split(':')[0] ?? folder, error)
  let articles = 0
  for (const path of paths) {
    if (isManifest(basename(path))) continue
    const given = manifest.rows.get(path)
    if (given === undefined && isCompanion(basename(path))) {
      yield { kind: 'skipped', path, why: 'no article by its name' }
      continue
    }
    articles++
    yield* fromFile(join(folder, path), path, given)
  }
  yield* unmet(manifest, new Set(paths))
  if (articles === 0) yield failed(folder, folderEmpty(folder))
}

/** A file or a folder on this machine. */
export async function* fromPath(input: string): AsyncGenerator<Acquired> {
  const found = await stat(input).catch(() => null)
  if (found === null) yield failed(input, inputMissing(input))
  else if (found.isDirectory()) yield* fromFolder(input)
  else {
    const { manifest } = manifestOf(dirname(input))
    yield* fromFile(input, basename(input), manifest.rows.get(basename(input)))
  }
}
