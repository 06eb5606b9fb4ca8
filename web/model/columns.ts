import type { Book } from './book.ts'
import type { Card } from './cards.ts'

/** A column of a matrix: one account, or accounts that have their words from one another. In the order of the page. */
export type Column = readonly Card[]

// A page 1376 px wide holds as many columns beside the words of a claim.
const SINGLE = 16
const GROUPED = 24
// One family of all says nothing in one column.
const FEWEST = 3

/**
 * Columns for a matrix of `cards`: each its own while there are few, families while there are more. `null` where that leaves
 * too many as well, or next to none: then no matrix can be read.
 */
export function columnsOf(book: Book, cards: readonly Card[]): Column[] | null {
  if (cards.length <= SINGLE) return cards.map(card => [card])
  const groups = families(book, cards)
  return groups.length >= FEWEST && groups.length <= GROUPED ? groups : null
}

/** Accounts put together where one is shown to have words from another, or both from one text; in the order of the page. */
export function families({ ledger }: Book, cards: readonly Card[]): Column[] {
  const up = new Map(cards.map(({ article }) => [article.id, article.id]))
  const root = (id: string): string => {
    const above = up.get(id) ?? id
    return above === id ? id : root(above)
  }
  const rank = new Map(cards.map(({ article }, index) => [article.id, index]))
  for (const { a, b, direction } of ledger.lineage) {
    if (direction === 'unknown' || !up.has(a) || !up.has(b)) continue
    const [first, second] = [root(a), root(b)].sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0))
    if (first !== undefined && second !== undefined) up.set(second, first)
  }
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const key = root(card.article.id)
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups.values()]
}
