/**
 * Paragraphs parsed one by one, and put together again.
 *
 * The model sees a text as one run of words and guesses where its sentences end: under a headline without a full stop
 * (“Mill burns”, and below it “Twelve people were hurt, …”) it hangs “were hurt” on “burns”.
 */
import type { Span } from '../../text/index.ts'
import { emptyTokens, LEMMA_FIRST, type Parse } from './parse.ts'

// A line break, and all white space behind it.
const breaks = /\n\s*(?=\S)/gu

/** The paragraphs of a text, each with the white space behind it: together they are the whole text. */
export function paragraphsOf(text: string): Span[] {
  const starts = [0, ...[...text.matchAll(breaks)].map(({ index, 0: gap }) => index + gap.length)]
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? text.length }))
}

/** One parse of a text from those of its parts, which follow each other and leave nothing out. */
export function joined(text: string, parts: readonly Parse[]): Parse {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const made = emptyTokens(length)
  const lemmas = new Map<string, number>()
  const sentences: number[] = []
  const entities: { start: number; end: number; kind: number }[] = []
  let token = 0
  let place = 0
  for (const part of parts) {
    for (const field of ['tag', 'pos', 'morph', 'dep'] as const) made[field].set(part[field], token)
    for (let i = 0; i < part.length; i++) {
      made.start[token + i] = place + (part.start[i] ?? 0)
      made.end[token + i] = place + (part.end[i] ?? 0)
      made.head[token + i] = token + (part.head[i] ?? 0)
      made.lemma[token + i] = renumbered(part.lemma[i] ?? 0, part.lemmas, lemmas)
    }
    for (const first of part.sentences) sentences.push(token + first)
    for (const [i, kind] of part.entities.kind.entries()) {
      entities.push({ start: token + (part.entities.start[i] ?? 0), end: token + (part.entities.end[i] ?? 0), kind })
    }
    token += part.length
    place += part.text.length
  }
  return {
    text,
    length,
    ...made,
    lemmas: [...lemmas.keys()],
    sentences: Int32Array.from(sentences),
    entities: {
      start: Int32Array.from(entities, ({ start }) => start),
      end: Int32Array.from(entities, ({ end }) => end),
      kind: Uint8Array.from(entities, ({ kind }) => kind),
    },
  }
}

function renumbered(lemma: number, own: readonly string[], lemmas: Map<string, number>): number {
  const word = own[lemma - LEMMA_FIRST]
  if (word === undefined) return lemma
  const known = lemmas.get(word) ?? LEMMA_FIRST + lemmas.size
  lemmas.set(word, known)
  return known
}
