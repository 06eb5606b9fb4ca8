import type { Book } from './book.ts'

/**
 * How many separate origins the accounts have, as a range.
 *
 * `most` joins only accounts of which one is shown to have it from the other, or both from one text; `least` joins
 * also those whose tie has no known direction, and those of one outlet. An account without ties stands alone in both.
 */
export function separateOrigins({ ledger, accounts }: Book): { least: number; most: number } {
  const ids = new Set(accounts.map(({ article }) => article.id))
  const ties = ledger.lineage.filter(({ a, b }) => ids.has(a) && ids.has(b))
  const shown = ties.filter(({ direction }) => direction !== 'unknown').map(({ a, b }): [string, string] => [a, b])
  const all = ties.map(({ a, b }): [string, string] => [a, b])
  const byOutlet = new Map<string, string>()
  for (const { article, name, outletKnown } of accounts) {
    if (!outletKnown) continue
    const first = byOutlet.get(name)
    if (first === undefined) byOutlet.set(name, article.id)
    else all.push([first, article.id])
  }
  return { least: components(ids, all), most: components(ids, shown) }
}

function components(ids: ReadonlySet<string>, pairs: readonly [string, string][]): number {
  const up = new Map([...ids].map(id => [id, id]))
  const root = (id: string): string => {
    const above = up.get(id) ?? id
    return above === id ? id : root(above)
  }
  for (const [a, b] of pairs) up.set(root(a), root(b))
  return [...ids].filter(id => root(id) === id).length
}
