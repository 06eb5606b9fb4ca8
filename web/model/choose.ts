/** Which lines stand on the first page, and in what order. No choice looks at what a line says or who says it. */
import type { Account, Change, Claim, Dispute, Framing, Place } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import { articlesOf } from './voices.ts'

/**
 * The claim that most accounts have at their top, in the words of the first that says it in its own voice.
 *
 * A news text says first what happened; so the top counts before the number of separate voices, or a background that all
 * repeat would stand as the event. `null` where no two accounts say a thing in their own voice: what somebody said is not
 * what happened.
 */
export function eventLine(book: Book): { claim: Claim; at: Place } | null {
  const headlines = book.accounts.flatMap(({ article }) => (article.title ? [stems(article.title.text)] : []))
  const best = book.ledger.claims
    .map(claim => ({ claim, own: book.inOrder(claim.accounts.filter(account => isOwn(book, account))) }))
    .filter(({ own }) => own.length > 1 && own.some(account => readsAlone(book.words(account))))
    .filter(({ own }) => own.some(account => isOfHeadlines(headlines, book.words(account))))
    .map(one => ({ ...one, top: articlesOf(one.claim.accounts.filter(account => isAtTop(book, account))).length }))
    .sort(
      (a, b) =>
        b.top - a.top ||
        b.claim.independent.least - a.claim.independent.least ||
        b.claim.independent.most - a.claim.independent.most ||
        articlesOf(b.claim.accounts).length - articlesOf(a.claim.accounts).length ||
        depth(book, a.claim) - depth(book, b.claim),
    )[0]
  const at = best?.own.find(account => readsAlone(book.words(account)))
  return best && at ? { claim: best.claim, at } : null
}

/** The words of a text that are long enough to tell it from another, cut to their beginnings: “strikes” and “struck” are two, “mill” and “mills” one. */
const stems = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.slice(0, 5)))

/** Two words, or one of a short headline, stand in a headline: what a headline does not touch is a detail, as “some 90 people were inside”. */
const isOfHeadlines = (headlines: readonly Set<string>[], line: string): boolean =>
  headlines.length === 0 ||
  headlines.some(headline => {
    const common = [...stems(line)].filter(word => headline.has(word)).length
    return common >= Math.min(2, headline.size)
  })

// The first sentences: a headline, a dateline and the paragraph under them fit into it.
const TOP = 400

const isAtTop = (book: Book, { article, span }: Place): boolean => {
  const { furniture } = book.card(article).article
  // What was left out above the article (a by-line, a row of links) does not push its first line down.
  const above = furniture.reduce((sum, { start, end }) => sum + (end <= span.start ? end - start : 0), 0)
  return span.start - above < TOP
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

// A line that leans on the one before it ("it had", "that the", "who was") is understood only where it stands.
const leaning =
  /^(?:that|which|who|whom|whose|when|where|while|whether|if|and|but|or|nor|it|its|he|she|they|them|this|these|those|there|we|i|you|to|had|has|have|was|were|is|are|be)\b/iu
const WORDS = 5

/** Whether a line can be read by itself, by its form: five words or more, and none at the head that points back. */
export const readsAlone = (text: string): boolean =>
  !leaning.test(text.replace(/^[^\p{L}\p{N}]+/u, '')) &&
  !/^(?:\S+\s+){1,3}(?:whom|which|whose)\b/iu.test(text) &&
  text.split(/\s+/u).length >= WORDS &&
  closed(text)

/** Quotation marks and brackets that are opened are closed. */
const closed = (text: string): boolean =>
  text.split('“').length === text.split('”').length &&
  text.split('"').length % 2 === 1 &&
  text.split('(').length === text.split(')').length

const alone = (book: Book, { gist }: Claim): number => (readsAlone(book.words(gist)) ? 0 : 1)

export const carriedByMany = (book: Book): Claim[] =>
  book.ledger.claims
    .filter(claim => book.state(claim) === 'one-voice')
    .sort((a, b) => alone(book, a) - alone(book, b) || byWeight(book)(a, b))

export const agreed = (book: Book): Claim[] =>
  book.ledger.claims
    .filter(claim => book.state(claim) === 'agreed')
    .sort(
      (a, b) => alone(book, a) - alone(book, b) || b.independent.least - a.independent.least || byWeight(book)(a, b),
    )

/** Claims of several accounts that rest on one voice or on more: which, cannot be told. */
export const unsettled = (book: Book): Claim[] =>
  book.ledger.claims
    .filter(claim => book.state(claim) === 'maybe-one-voice')
    .sort((a, b) => alone(book, a) - alone(book, b) || byWeight(book)(a, b))

/**
 * Claims that one account alone has: of each account one. Lines that read alone stand first, then those on a named speaker's
 * word, then those that stand further up; between accounts the order of the page decides.
 */
export function onlyOne(book: Book): { shown: Claim[]; all: number } {
  const all = book.ledger.claims.filter(claim => book.state(claim) === 'only-one')
  const first = new Map<string, Claim>()
  const spoken = (claim: Claim): number => (claim.accounts.some(({ attribution }) => attribution !== null) ? 0 : 1)
  // What may stand in another account too is not said to stand in one alone while there is anything else.
  const unsure = ({ perhaps }: Claim): number => (perhaps.length > 0 ? 1 : 0)
  const rank = (claim: Claim): number => unsure(claim) * 4 + alone(book, claim) * 2 + spoken(claim)
  for (const claim of [...all].sort((a, b) => rank(a) - rank(b) || depth(book, a) - depth(book, b))) {
    const article = claim.accounts[0]?.article
    if (article !== undefined && !first.has(article)) first.set(article, claim)
  }
  const shown = book.accounts
    .flatMap(({ article }) => first.get(article.id) ?? [])
    .sort((a, b) => Math.floor(rank(a) / 2) - Math.floor(rank(b) / 2))
  return { shown, all: all.length }
}

// A word or two left out (“where”, “wall: the”) is how a sentence was mended, not what was lost from it.
const says = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 4

const order: Change['kind'][] = [
  'denial-dropped',
  'denial-alone',
  'attribution-dropped',
  'figure',
  'left-out',
  'word',
  'added',
]

/** A change from a source to its copy: `a` stands in the source, `b` in the copy. */
export type Loss = Change & { from: string; to: string }

/** What changed from an account to its copy; the kinds that change meaning most stand first, then the longer before the shorter. */
export function lost(book: Book): Loss[] {
  // “It” tells nobody who was left out, and “said” alone not what was.
  const nameless = ({ kind, a, b }: Change): number =>
    kind === 'attribution-dropped' &&
    ((a && leaning.test(book.words(a)) && book.nameAt(a) === null) || (b && !says(book.words(b))))
      ? order.length
      : 0
  const length = ({ a, b }: Change): number => (a ? a.span.end - a.span.start : 0) + (b ? b.span.end - b.span.start : 0)
  return book.ledger.reuse
    .filter(({ direction }) => direction === 'a-from-b' || direction === 'b-from-a')
    .flatMap(({ changes, direction, a: one, b: two }) =>
      changes.map(
        ({ kind, a, b }): Loss =>
          direction === 'b-from-a'
            ? { kind, a, b, from: one.article, to: two.article }
            : { kind, a: b, b: a, from: two.article, to: one.article },
      ),
    )
    .filter(
      ({ kind, a, b }) => kind !== 'added' && (kind !== 'left-out' || [a, b].some(at => at && says(book.words(at)))),
    )
    .sort((x, y) => nameless(x) + order.indexOf(x.kind) - nameless(y) - order.indexOf(y.kind) || length(y) - length(x))
}

// Enough to tell what is counted: “220 people on board”.
const AFTER = 3

/** A figure with the words behind it, as far as the clause goes; a figure alone does not say of what. */
export function withWhatFollows(book: Book, { article, span }: Place): Place {
  const { text } = book.card(article).article
  const rest = text.slice(span.end, span.end + 80)
  const words = new RegExp(`^(?:[ \\u00a0][\\p{L}\\p{N}’'-]+){1,${AFTER}}`, 'u').exec(rest)
  return { article, span: { start: span.start, end: span.end + (words?.[0].length ?? 0) } }
}

/**
 * The words for the event itself that accounts use in their own voice, if they differ; `null` otherwise.
 *
 * A word that an account only quotes is somebody else's: “They call it” would put it into the account's mouth. And one of the words
 * stands in a headline or in the line for the event: “scandal” and “controversy”, told of a candidate's past, are not what happened.
 */
export function eventWords(book: Book): Framing | null {
  const line = eventLine(book)
  const top = [
    ...book.accounts.map(({ article }) => article.title?.text ?? ''),
    line === null ? '' : book.words(line.at),
  ].map(text => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `)
  const isAtTop = ({ labels }: Framing): boolean =>
    labels.some(({ text }) => {
      const head = text.toLowerCase().split(/\s+/u).at(-1) ?? ''
      return top.some(words => words.includes(` ${head} `))
    })
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
      .filter(one => one.labels.length > 1 && isAtTop(one))
      .sort((a, b) => used(b) - used(a) || b.labels.length - a.labels.length)[0] ?? null
  )
}
