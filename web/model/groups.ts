import type { Claim, Dispute } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import { articlesOf } from './voices.ts'

/** Claims under the question that they answer; `question` is `null` for claims that answer none. */
export type ClaimGroup = { question: Dispute | null; shared: boolean; claims: readonly Claim[] }

/**
 * Claims in the order of the page: each dispute's own, then what several accounts have, then what one alone has,
 * each in the order of the accounts and of their texts. A claim stands once.
 */
export function claimGroups(book: Book): ClaimGroup[] {
  const placed = new Set<string>()
  const groups: ClaimGroup[] = []
  for (const question of [...book.disputes, ...book.updates]) {
    const claims = question.sides
      .flatMap(({ claims }) => claims)
      .flatMap(id => {
        const claim = book.claim(id)
        if (!claim || placed.has(id)) return []
        placed.add(id)
        return [claim]
      })
    if (claims.length > 0) groups.push({ question, shared: true, claims })
  }
  const rank = new Map(book.cards.map(({ article }, index) => [article.id, index]))
  const rest = book.ledger.claims
    .filter(({ id }) => !placed.has(id))
    .sort(
      (a, b) =>
        (rank.get(a.gist.article) ?? 0) - (rank.get(b.gist.article) ?? 0) || a.gist.span.start - b.gist.span.start,
    )
  const shared = rest
    .filter(({ accounts }) => articlesOf(accounts).length > 1)
    .sort((a, b) => articlesOf(b.accounts).length - articlesOf(a.accounts).length)
  const alone = rest.filter(({ accounts }) => articlesOf(accounts).length < 2)
  if (shared.length > 0) groups.push({ question: null, shared: true, claims: shared })
  if (alone.length > 0) groups.push({ question: null, shared: false, claims: alone })
  return groups
}
