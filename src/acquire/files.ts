import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Given } from '../contracts/index.ts'
import { fileTooLarge, fileUnreadable, folderEmpty, inputMissing, manifestNamesMissing } from '../errors.ts'
import { byText } from '../text/index.ts'
import { failed, type Acquired } from './acquired.ts'
import { fromLines } from './jsonl.ts'
import { fromBytes, LARGEST, type Opening } from './open.ts'
import { isManifest, manifestOf, type Manifest } from './manifest.ts'
import { isCompanion, sniff } from './sniff.ts'

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
export async function* fromFile(at: string, path: string, options: Opening, given?: Given): AsyncGenerator<Acquired> {
  try {
    const kind = sniff(await headOf(at, 4096), basename(at))
    const { size } = await stat(at)
    if (kind === 'jsonl') yield* fromLines(createReadStream(at), path)
    else if (kind === 'warc') yield* (await import('./warc.ts')).fromWarc(createReadStream(at), path)
    else if (size > LARGEST) yield failed(path, fileTooLarge(path, size, LARGEST))
    else yield* fromBytes(kind, await readFile(at), path, options, given)
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

async function* fromFolder(folder: string, options: Opening): AsyncGenerator<Acquired> {
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
    yield* fromFile(join(folder, path), path, options, given)
  }
  yield* unmet(manifest, new Set(paths))
  if (articles === 0) yield failed(folder, folderEmpty(folder, paths))
}

/** A file or a folder on this machine. */
export async function* fromPath(input: string, options: Opening): AsyncGenerator<Acquired> {
  const found = await stat(input).catch(() => null)
  if (found === null) yield failed(input, inputMissing(input))
  else if (found.isDirectory()) yield* fromFolder(input, options)
  else {
    const { manifest } = manifestOf(dirname(input))
    yield* fromFile(input, basename(input), options, manifest.rows.get(basename(input)))
  }
}
