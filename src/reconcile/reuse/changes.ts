/**
 * What stands on one side of a shared passage and not on the other.
 */
import type { Attribution, Change, Place, Reading } from '../../contracts/index.ts'
import { overlaps, shared, slice, type Span } from '../../text/index.ts'
import type { Passage } from './passages.ts'
import type { Words } from './words.ts'

export type Side = { readonly words: Words; readonly reading: Reading }

const place = ({ words }: Side, from: number, to: number): Place => ({
  article: words.article,
  span: { start: words.start[from] ?? 0, end: words.end[to] ?? 0 },
})
const placeOf = ({ words }: Side, { start, end }: Span): Place => ({ article: words.article, span: { start, end } })

// Number words up to a dozen and the tens: what a paper writes out.
const figure =
  /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|scores)\b/iu

/** Whether words hold a number, in digits or written out. */
export const isFigure = (words: string): boolean => figure.test(words)

const hasFigure = ({ reading }: Side, span: Span): boolean => isFigure(slice(reading.article.text, span))

/** Where words of the two sides do not agree: from the last that does to the next, on either side. */
function* gaps(
  a: Words,
  b: Words,
  { alignment: { i, j } }: Passage,
): Generator<{ a: [number, number]; b: [number, number] }> {
  let [lastA, lastB] = [(i[0] ?? 0) - 1, (j[0] ?? 0) - 1]
  const agree = (k: number) => a.key[i[k] ?? 0] === b.key[j[k] ?? 0]
  for (let k = 0; k <= i.length; k++) {
    if (k < i.length && !agree(k)) continue
    const [nextA, nextB] = k < i.length ? [i[k] ?? 0, j[k] ?? 0] : [(i.at(-1) ?? 0) + 1, (j.at(-1) ?? 0) + 1]
    if (nextA - lastA > 1 || nextB - lastB > 1) yield { a: [lastA + 1, nextA - 1], b: [lastB + 1, nextB - 1] }
    ;[lastA, lastB] = [nextA, nextB]
  }
}

// A figure in place of another is a few words long; where longer stretches differ, of which one has a figure, a clause was
// left out and another put in.
const FIGURE_WORDS = 5

/** Words between two that agree: on both sides a change, on one side something left out or added. */
function wordChanges(a: Side, b: Side, passage: Passage): Change[] {
  return [...gaps(a.words, b.words, passage)].flatMap(({ a: [fromA, toA], b: [fromB, toB] }): Change[] => {
    const inA = toA >= fromA ? place(a, fromA, toA) : null
    const inB = toB >= fromB ? place(b, fromB, toB) : null
    const figures = [inA && hasFigure(a, inA.span), inB && hasFigure(b, inB.span)].filter(one => one === true).length
    const isShort = Math.max(toA - fromA, toB - fromB) < FIGURE_WORDS
    if (inA && inB && (figures === 0 || isShort)) return [{ kind: figures > 0 ? 'figure' : 'word', a: inA, b: inB }]
    return [
      ...(inA ? [{ kind: 'left-out' as const, a: inA, b: null }] : []),
      ...(inB ? [{ kind: 'added' as const, a: null, b: inB }] : []),
    ]
  })
}

/** The words of `span` that a passage has, as indices into the passage’s pairs; null where it has none. */
function within(
  words: Words,
  at: readonly number[],
  span: Span,
): { first: number; last: number; count: number } | null {
  let [first, last, count] = [-1, -1, 0]
  for (const [k, word] of at.entries()) {
    if ((words.start[word] ?? 0) < span.start || (words.end[word] ?? 0) > span.end) continue
    if (first < 0) first = k
    last = k
    count++
  }
  return first < 0 ? null : { first, last, count }
}

// Words of somebody's speech that must be in the copy before it can be said that the copy tells it as its own.
const LEAST_TOLD = 5
// Of the told words, how many an attribution of the copy must hold for the copy to have kept it.
const KEPT = 0.5

/** On somebody's word: most of it is the content of an attribution, or its source and cue. */
const isTold = ({ reading }: Side, span: Span): boolean =>
  reading.attributions.some(
    ({ source, cue, content }) =>
      [source, cue, ...content].reduce((sum, piece) => sum + (piece ? shared(piece, span) : 0), 0) >=
      KEPT * (span.end - span.start),
  )

/** What of a stretch is on nobody's word: the sentences of it that no attribution holds, as one stretch. */
function untold(side: Side, span: Span): Span | null {
  if (isTold(side, span)) return null
  const pieces = side.reading.sentences
    .filter(sentence => overlaps(sentence, span))
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(piece => !isTold(side, piece) && wordsIn(side, piece) >= LEAST_TOLD)
  if (side.reading.sentences.length === 0) return span
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

const wordsIn = ({ reading }: Side, span: Span): number =>
  slice(reading.article.text, span).match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Whether most words of a place stand in the other account too: a speaker who is still there was not dropped. */
function isCopied(from: Side, at: readonly number[], to: Side, other: readonly number[], by: Span): boolean {
  const held = at.filter(
    (word, k) =>
      (from.words.start[word] ?? 0) >= by.start &&
      (from.words.end[word] ?? 0) <= by.end &&
      from.words.key[word] === to.words.key[other[k] ?? 0],
  ).length
  return 2 * held > wordsIn(from, by)
}

/** Attributions of `from` whose content the other side has in its own voice. */
function dropped(
  from: Side,
  at: readonly number[],
  to: Side,
  other: readonly number[],
): { whom: Attribution; by: Place; told: Place }[] {
  return from.reading.attributions.flatMap(whom => {
    const { source, cue, content } = whom
    const by = source ?? cue
    if (!by || whom.nestedIn !== null || isCopied(from, at, to, other, by)) return []
    const held = content.map(piece => within(from.words, at, piece)).filter(found => found !== null)
    const count = held.reduce((sum, piece) => sum + piece.count, 0)
    const [first, last] = [held[0]?.first, held.at(-1)?.last]
    if (first === undefined || last === undefined || count < LEAST_TOLD) return []
    const told = untold(to, place(to, other[first] ?? 0, other[last] ?? 0).span)
    return told ? [{ whom, by: placeOf(from, by), told: placeOf(to, told) }] : []
  })
}

/** A change that a dropped attribution explains already: “, the harbour office said” is not left out beside it. */
const isExplained = (change: Change, sources: readonly Place[]): boolean =>
  [change.a, change.b].some(
    side => side !== null && sources.some(by => by.article === side.article && overlaps(by.span, side.span)),
  )

/**
 * The differences inside a passage, in its order.
 *
 * As seen from `a`: what only `a` has is `left-out`, what only `b` has is `added`; `attribution-dropped` has the
 * source on the side that names it and the words told on the other. Who copied whom is asked later (`lineage`).
 */
export function changesOf(a: Side, b: Side, passage: Passage): Change[] {
  const { i, j } = passage.alignment
  const inB = dropped(a, i, b, j)
  const inA = dropped(b, j, a, i)
  const sources = [...inB, ...inA].map(({ by }) => by)
  return [
    ...wordChanges(a, b, passage).filter(change => !isExplained(change, sources)),
    ...inB.map(({ by, told }): Change => ({ kind: 'attribution-dropped', a: by, b: told })),
    ...inA.map(({ by, told }): Change => ({ kind: 'attribution-dropped', a: told, b: by })),
  ]
}
