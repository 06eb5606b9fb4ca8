/** Help for sets of few documents: halves that were built on and that were not, intervals by drawing documents anew. */
import type { Article } from '../src/contracts/index.ts'
import type { Anchor } from '../src/read/times/index.ts'
import type { Span } from '../src/text/index.ts'
import { bareArticle, randomFrom } from './bare.ts'

export type Rates = { p: number; r: number; f1: number }

export type Half = 'built on' | 'left out'
/** Every other document was looked at while the rules were written; the rest only scored. */
export const halfOf = (k: number): Half => (k % 2 === 0 ? 'built on' : 'left out')

/** 95 % of 1,000 draws of as many documents, with replacement. */
export function interval<Document>(
  documents: readonly Document[],
  score: (drawn: Document[]) => number,
): [number, number] {
  const random = randomFrom(17)
  const scores = Array.from({ length: 1000 }, () =>
    score(documents.flatMap(() => documents[Math.floor(random() * documents.length)] ?? [])),
  ).sort((a, b) => a - b)
  return [scores[24] ?? 0, scores[974] ?? 0]
}

export const percent = (share: number): string => (100 * share).toFixed(1)
export const range = ([low, high]: readonly [number, number]): string => `${percent(low)}–${percent(high)}`

/** A text as an article of one block, so that `readable` mends its lines as it does for any. */
export const articleOf = (id: string, text: string): Article => ({
  ...bareArticle(id, text),
  blocks: paragraphs(text).map(block => ({ ...block, kind: 'paragraph' as const })),
})

/** Parted by an empty line, or by a line that is set in. */
export const paragraphs = (text: string): Span[] =>
  [...text.matchAll(/\S[^]*?(?=\n[ \t]*\n|\n[\t ]{2,}|\s*$)/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))

export const anchored = (published: string | null): (() => Anchor | null) => {
  const anchor = published === null ? null : { value: published }
  return () => anchor
}
