import type { Place } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import type { Card } from './cards.ts'

/** Accounts put together where a tie between their texts is shown, in the order of the page. */
export function tiedGroups({ ledger, cards }: Book, articles: readonly string[]): Card[][] {
  const wanted = new Set(articles)
  const here = cards.filter(({ article }) => wanted.has(article.id))
  const group = new Map(here.map(({ article }) => [article.id, article.id]))
  for (const { a, b, direction } of ledger.lineage) {
    const [x, y] = [group.get(a), group.get(b)]
    if (direction === 'unknown' || x === undefined || y === undefined || x === y) continue
    for (const [id, of] of group) if (of === y) group.set(id, x)
  }
  const out = new Map<string, Card[]>()
  for (const card of here) {
    const key = group.get(card.article.id) ?? card.article.id
    out.set(key, [...(out.get(key) ?? []), card])
  }
  return [...out.values()]
}

/** People and bodies that the accounts name and give no words, most often named first. */
export function silentNames({ ledger }: Book): Place[] {
  const speaking = new Set(ledger.speakers.map(({ entity }) => entity))
  return ledger.entities
    .filter(({ id, kind }) => (kind === 'person' || kind === 'organization') && !speaking.has(id))
    .map(one => ({ one, count: one.variants.reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .map(({ one }) => one.name)
}
