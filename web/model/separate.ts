import type { Book } from './book.ts'

// At least half of its words alike: such an account adds no second telling. Half is where “mostly” begins in English.
const MOSTLY = 0.5

/**
 * How many separate origins the accounts have, as a range.
 *
 * `most` joins only accounts of which one has at least half its words in common with the other; `least` joins also those
 * where one is shown to have anything from the other, those with a named text in common, and those of one outlet. An account
 * of an unknown outlet may be any of the others: it never adds to `least`.
 */
export function separateOrigins({ ledger, accounts }: Book): { least: number; most: number } {
  const ids = new Set(accounts.map(({ article }) => article.id))
  const ties = ledger.lineage.filter(({ a, b }) => ids.has(a) && ids.has(b))
  const mostly = ties.filter(({ shareOfA, shareOfB }) => Math.max(shareOfA, shareOfB) >= MOSTLY)
  const any = ties.filter(
    ({ direction, common }) => direction === 'a-from-b' || direction === 'b-from-a' || common !== null,
  )
  const all = [...mostly, ...any].map(({ a, b }): [string, string] => [a, b])
  const byOutlet = new Map<string, string>()
  for (const { article, name, outletKnown } of accounts) {
    if (!outletKnown) continue
    const first = byOutlet.get(name)
    if (first === undefined) byOutlet.set(name, article.id)
    else all.push([first, article.id])
  }
  const anybody = accounts.find(({ outletKnown }) => outletKnown) ?? accounts[0]
  if (anybody) {
    for (const { article, outletKnown } of accounts) if (!outletKnown) all.push([anybody.article.id, article.id])
  }
  return {
    least: components(ids, all),
    most: components(
      ids,
      mostly.map(({ a, b }): [string, string] => [a, b]),
    ),
  }
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
