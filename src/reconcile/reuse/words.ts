/**
 * The words of an article proper, as numbers: what is compared when passages are looked for.
 */
import type { Reading } from '../../contracts/index.ts'
import { fold, type Span } from '../../text/index.ts'
import { isFunctionWord } from './function-words.ts'
import { setPhraseAt } from './set-phrases.ts'

/** Flat arrays, one entry a word, in the order of the text; furniture is left out. */
export type Words = {
  readonly article: string
  /** Key of the outlet, 0 where it is not known. */
  readonly outlet: number
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** A hash of the folded word: equal words have equal keys; unequal ones hardly ever (2⁻³²). */
  readonly key: Uint32Array
  /** How much a shared word tells of copying: see `weightOf`. */
  readonly weight: Float32Array
  /** 1 where the word stands in somebody's quoted speech. */
  readonly quoted: Uint8Array
  /** 1 where a sentence begins: for the edges of passages. */
  readonly opens: Uint8Array
  /** Number of the run of prose that the word stands in: no passage runs across furniture. */
  readonly run: Int32Array
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo). */
export function hash(text: string): number {
  let value = FNV_OFFSET
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, FNV_PRIME)
  }
  return value >>> 0
}

// “Secretary of the Harbour Board Maren Tolle said that”: names and small words recur wherever one
// event is told, and prove nothing; a verb or a common noun in the same place does.
export const WEIGHT = { plain: 1, name: 0.3, number: 0.6, small: 0.25 }

function weightOf(word: string, folded: string): number {
  if (/^\p{N}/u.test(word)) return WEIGHT.number
  if (isFunctionWord(folded)) return WEIGHT.small
  return /^\p{Lu}/u.test(word) ? WEIGHT.name : WEIGHT.plain
}

/** Stretches of the text that are no furniture, in order. */
function prose({ text, furniture }: Reading['article']): Span[] {
  const found: Span[] = []
  let start = 0
  for (const piece of [...furniture].sort((a, b) => a.start - b.start)) {
    if (piece.start > start) found.push({ start, end: piece.start })
    start = Math.max(start, piece.end)
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

/** Words inside marks, in the content of a mixed attribution: Marr called it “a night darker than ink” and went home. */
function* marked(text: string, { start, end }: Span): Generator<Span> {
  for (const match of text.slice(start, end).matchAll(/[“„«"]([^“”„«»"]+)[”“»"]/gu))
    yield { start: start + match.index, end: start + match.index + match[0].length }
}

/** Stretches of quoted speech, in the order of the text: the content of direct attributions, and the marked words of mixed ones. */
function quotedSpans({ article, attributions }: Reading): Span[] {
  return attributions
    .flatMap(({ type, content }) =>
      type === 'direct' ? content : type === 'mixed' ? content.flatMap(at => [...marked(article.text, at)]) : [],
    )
    .sort((a, b) => a.start - b.start)
}

/** Whether a sentence begins here: at the head of a line, or behind a full stop, with marks and dashes passed over. */
function isOpening(text: string, at: number): boolean {
  let k = at - 1
  while (k >= 0 && /[\s“”„«»"'’‘(–—-]/u.test(text[k] ?? '') && text[k] !== '\n') k--
  return k < 0 || /[.!?…:\n]/u.test(text[k] ?? '')
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,](?=\p{N})|['’](?=\p{L}))*/gu

export function wordsOf(reading: Reading): Words {
  const { article } = reading
  const quotes = quotedSpans(reading)
  const start: number[] = []
  const end: number[] = []
  const key: number[] = []
  const weight: number[] = []
  const quoted: number[] = []
  const run: number[] = []
  const opens: number[] = []
  const folds: string[] = []
  let quote = 0
  for (const [index, stretch] of prose(article).entries()) {
    for (const match of article.text.slice(stretch.start, stretch.end).matchAll(wordPattern)) {
      const at = stretch.start + match.index
      const folded = fold(match[0])
      while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= at) quote++
      start.push(at)
      end.push(at + match[0].length)
      key.push(hash(folded))
      weight.push(weightOf(match[0], folded))
      quoted.push((quotes[quote]?.start ?? Infinity) <= at ? 1 : 0)
      run.push(index)
      opens.push(isOpening(article.text, at) ? 1 : 0)
      folds.push(folded)
    }
  }
  lowerSetPhrases(folds, weight)
  return {
    article: article.id,
    outlet: article.outlet === null ? 0 : hash(article.outlet.domain ?? fold(article.outlet.name)),
    length: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    key: Uint32Array.from(key),
    weight: Float32Array.from(weight),
    quoted: Uint8Array.from(quoted),
    opens: Uint8Array.from(opens),
    run: Int32Array.from(run),
  }
}

/** “did not immediately respond to a request for comment” tells no more than the small words in it. */
function lowerSetPhrases(folds: readonly string[], weight: number[]): void {
  for (let at = 0; at < folds.length; at++) {
    const length = setPhraseAt(folds, at)
    for (let k = at; k < at + length; k++) weight[k] = Math.min(weight[k] ?? 0, WEIGHT.small)
  }
}
