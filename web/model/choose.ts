/** Which lines stand on the first page, and in what order. No choice looks at what a line says or who says it. */
import type { Account, Change, Claim, Dispute, Framing, Place } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import { articlesOf } from './voices.ts'

/**
 * The claim that most separate accounts have, in the words of the first that says it in its own voice.
 *
 * `null` where no two accounts say a thing in their own voice: what somebody said is not what happened.
 */
export function eventLine(book: Book): { claim: Claim; at: Place } | null {
  const best = book.ledger.claims
    .map(claim => ({ claim, own: book.inOrder(claim.accounts.filter(account => isOwn(book, account))) }))
    .filter(({ own }) => own.length > 1)
    .sort(
      (a, b) =>
        b.claim.independent.least - a.claim.independent.least ||
        b.claim.independent.most - a.claim.independent.most ||
        articlesOf(b.claim.accounts).length - articlesOf(a.claim.accounts).length ||
        depth(book, a.claim) - depth(book, b.claim),
    )[0]
  const at = best?.own[0]
  return best && at ? { claim: best.claim, at } : null
}

const isOwn = (book: Book, { attribution, stance, article }: Account): boolean =>
  attribution === null && stance === 'states' && book.card(article).apart === null

/** Disputes for the first page: the words for the event stand under its line already. */
export function onFirstPage(book: Book): Dispute[] {
  const called = eventWords(book)
  const words = new Set(
    called?.labels.flatMap(({ byArticle }) =>
      byArticle.flatMap(({ article, own }) => own.map(at => `${article} ${at.start}`)),
    ),
  )
  return book.disputes.filter(
    ({ kind, sides }) =>
      kind !== 'naming' || !sides.every(({ answer }) => words.has(`${answer.article} ${answer.span.start}`)),
  )
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

const order: Change['kind'][] = [
  'denial-dropped',
  'denial-alone',
  'attribution-dropped',
  'figure',
  'left-out',
  'word',
  'added',
]

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

/**
 * The words for the event itself that accounts use in their own voice, if they differ; `null` otherwise.
 *
 * A word that an account only quotes is somebody else's: “They call it” would put it into the account's mouth.
 */
export function eventWords(book: Book): Framing | null {
  const here = new Set(book.accounts.map(({ article }) => article.id))
  const used = ({ labels }: Framing): number =>
    new Set(labels.flatMap(({ byArticle }) => byArticle.map(({ article }) => article))).size
  return (
    book.ledger.framing
      .filter(({ of }) => book.entity(of)?.kind === 'event')
      .map(one => ({
        ...one,
        labels: one.labels
          .map(label => ({
            ...label,
            byArticle: label.byArticle.filter(({ article, own }) => own.length > 0 && here.has(article)),
          }))
          .filter(({ byArticle }) => byArticle.length > 0),
      }))
      .filter(({ labels }) => labels.length > 1)
      .sort((a, b) => used(b) - used(a) || b.labels.length - a.labels.length)[0] ?? null
  )
}
