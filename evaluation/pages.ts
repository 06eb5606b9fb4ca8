// Public pages with what people say is on them: trafilatura's 990.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Capture } from '../src/contracts/index.ts'
import { extract } from '../src/extract/index.ts'

export type Gold = { file: string; with: string[]; without: string[]; title?: string; date?: string; author?: string }

export const percent = (share: number): string => (100 * share).toFixed(1)

export const captureOf = (path: string, bytes: Uint8Array, mime: string): Capture => ({
  path,
  bytes,
  mime,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

export async function firstArticle(capture: Capture): Promise<Article | null> {
  try {
    return (await extract(capture))[0] ?? null
  } catch {
    return null
  }
}

/** By the page's name, so that the halves are the same on every machine and after every change. */
export const half = (file: string): 'A' | 'B' =>
  createHash('sha256').update(file).digest().readUInt8(0) % 2 === 1 ? 'A' : 'B'

export type Read = { gold: Gold; bytes: Uint8Array; article: Article | null }

export async function readPages(folder: string): Promise<Read[]> {
  const all: Record<string, Gold> = JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8'))
  const pages: Read[] = []
  for (const gold of Object.values(all)) {
    const path = ['eval', 'cache'].map(part => join(folder, part, gold.file)).find(existsSync)
    if (path === undefined) continue
    const bytes = readFileSync(path)
    pages.push({ gold, bytes, article: await firstArticle(captureOf(gold.file, bytes, 'text/html')) })
  }
  return pages
}
