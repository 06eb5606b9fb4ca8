/** Which lines stand on the first page, and in what order. No choice looks at what a line says or who says it. */
import type { Change, Claim, Framing, Place } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import { articlesOf } from './voices.ts'

/** The claim most separate accounts have, with the account that says it in its own voice first; `null` without claims. */
export function eventLine(book: Book): { claim: Claim; at: Place } | null {
  const here = new Set(book.accounts.map(({ article }) => article.id))
  const best = book.ledger.claims
    .filter(({ gist }) => here.has(gist.article))
    .sort(
      (a, b) =>
        b.independent.least - a.independent.least ||
        b.independent.most - a.independent.most ||
        articlesOf(b.accounts).length - articlesOf(a.accounts).length ||
        depth(book, a) - depth(book, b),
    )[0]
  if (!best) return null
  const own = book.inOrder(best.accounts).find(({ attribution, stance }) => attribution === null && stance === 'states')
  return { claim: best, at: own ?? best.gist }
}

/** How far down its articles a claim stands, 0 to 1: what happened stands at the top of a news text. */
const depth = (book: Book, { accounts }: Claim): number =>
  accounts.reduce((sum, { article, span }) => sum + span.start / (book.card(article).article.text.length || 1), 0) /
  (accounts.length || 1)

const byWeight = (book: Book) => (a: Claim, b: Claim) =>
  articlesOf(b.accounts).length - articlesOf(a.accounts).length || depth(book, a) - depth(book, b)

export const carriedByMany = (book: Book): Claim[] =>
  book.ledger.claims.filter(claim => book.state(claim) === 'one-voice').sort(byWeight(book))

export const agreed = (book: Book): Claim[] =>
  book.ledger.claims
    .filter(claim => book.state(claim) === 'agreed')
    .sort((a, b) => b.independent.least - a.independent.least || byWeight(book)(a, b))

/** Claims that one account alone has: of each account one, in the order of the page, those on a named speaker's word first. */
export function onlyOne(book: Book): { shown: Claim[]; all: number } {
  const all = book.ledger.claims.filter(claim => book.state(claim) === 'only-one')
  const first = new Map<string, Claim>()
  const worth = (claim: Claim): number => (claim.accounts.some(({ attribution }) => attribution !== null) ? 0 : 1)
  for (const claim of [...all].sort((a, b) => worth(a) - worth(b) || depth(book, a) - depth(book, b))) {
    const article = claim.accounts[0]?.article
    if (article !== undefined && !first.has(article)) first.set(article, claim)
  }
  const shown = book.accounts.flatMap(({ article }) => first.get(article.id) ?? [])
  return { shown, all: all.length }
}

const order: Change['kind'][] = ['attribution-dropped', 'figure', 'left-out', 'word', 'added']

/** What changed from an account to its copy; the kinds that change meaning most stand first. */
export function lost(book: Book): Change[] {
  const all = book.ledger.reuse
    .filter(({ direction }) => direction === 'a-from-b' || direction === 'b-from-a')
    .flatMap(({ changes, direction }) =>
      // Here `a` is always the source and `b` the copy.
      changes.map(({ kind, a, b }): Change => (direction === 'b-from-a' ? { kind, a, b } : { kind, a: b, b: a })),
    )
    .filter(({ kind }) => kind !== 'added')
  return all.sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind))
}

/** The words for the event itself, if the accounts differ in them. */
export function eventWords(book: Book): Framing | null {
  const used = (one: Framing): number =>
    new Set(one.labels.flatMap(({ byArticle }) => byArticle.map(({ article }) => article))).size
  return (
    book.ledger.framing
      .filter(({ of, labels }) => labels.length > 1 && book.entity(of)?.kind === 'event')
      .sort((a, b) => used(b) - used(a) || b.labels.length - a.labels.length)[0] ?? null
  )
}
