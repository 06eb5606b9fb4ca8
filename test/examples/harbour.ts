import { readFileSync } from 'node:fs'
import { type Ledger, ledgerSchema } from '../../src/contracts/index.ts'

/** The invented event that the examples tell. */
export const folder = new URL('../../examples/harbour/', import.meta.url)

/** The ledger as it lies in its file, not yet checked. */
export const ledgerFile = (): unknown => JSON.parse(readFileSync(new URL('ledger.json', folder), 'utf8'))

/** The ledger that was written by hand. */
export const handWritten = (): Ledger => ledgerSchema.parse(ledgerFile())

export type PlaceAt = { readonly article: string; readonly start: number; readonly end: number; readonly path: string }

/** Every stretch of text that a ledger points to, with the way to it for a message. */
export function placesOf(ledger: Ledger): PlaceAt[] {
  const out: PlaceAt[] = []
  for (const article of ledger.articles) walk(article, article.id, `articles/${article.id}`)
  for (const [part, value] of Object.entries(ledger)) if (part !== 'articles') walk(value, null, part)
  return out

  function walk(value: unknown, inside: string | null, path: string): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, inside, `${path}/${index}`))
      return
    }
    if (typeof value !== 'object' || value === null) return
    const record = new Map<string, unknown>(Object.entries(value))
    const own = record.get('article')
    const article = typeof own === 'string' ? own : inside
    const [start, end] = [record.get('start'), record.get('end')]
    if (typeof start === 'number' && typeof end === 'number') out.push({ article: article ?? '?', start, end, path })
    for (const [key, child] of record) walk(child, article, `${path}/${key}`)
  }
}
