/**
 * A sentence as the plain rules see it: words, marks, and each quotation as one token.
 *
 * “We saw nothing. It was dark,” Marr said. – is one stretch of five tokens: a quotation, two words, a full stop. What is
 * said between the marks can neither end the sentence nor be taken for the words of the one who reports it.
 */
import type { Block } from '../../../contracts/index.ts'
import type { Span } from '../../../text/index.ts'
import { sentencesIn } from '../../passages/index.ts'
import type { Quotation } from '../../quotations/index.ts'

export type Token = Span & {
  readonly kind: 'word' | 'mark' | 'quote'
  readonly text: string
  readonly lower: string
  /** Of a quotation. */
  readonly quotation: Quotation | null
  /** Of a quotation: how many words stand between its marks. */
  readonly words: number
  /** Of a quotation: what stands between its marks. */
  readonly quoted: string
}

export type Stretch = Span & {
  readonly tokens: readonly Token[]
  readonly kind: Block['kind']
  /** 0 for the article's own text, 1 for what stands in its quotations. */
  readonly depth: number
  /** Whether the stretch begins its paragraph. */
  readonly first: boolean
  /** Whether it ends it. */
  readonly last: boolean
}

// A sentence of news has fewer tokens; a line of five million characters with no full stop is none. The longest
// sentence of the training part of PolNeAR has 220.
const MOST_TOKENS = 400

const filler = '\uE000'
// Dotted abbreviations and titles keep their stop; a possessive keeps its s.
const tokenPattern =
  /\uE000+|(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Gov|Sen|Rep|St|Jr|Sr|Insp|Supt)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{M}\p{N}]+(?:[’'‐\-.&/@][\p{L}\p{M}\p{N}]+)*|[$€£#@]?[\p{L}\p{M}\p{N}]+|--+|\S/gu

/** The stretches of one region of a paragraph, given the quotations that lie in it and in no other of them. */
export function stretchesOf(
  text: string,
  region: Span,
  quotations: readonly Quotation[],
  kind: Block['kind'],
  depth = 0,
): Stretch[] {
  const masked = mask(text, region, quotations)
  const bounds = sentencesIn(masked, { start: 0, end: masked.length })
  const cuts = cutsAfterQuotations(text, masked, region, quotations)
  const spans = cutAt(bounds, cuts)
  let next = 0
  return spans.flatMap((bound, s): Stretch[] => {
    const at = { start: region.start + bound.start, end: region.start + bound.end }
    const inside: Quotation[] = []
    while (next < quotations.length && (quotations[next]?.start ?? 0) < at.end) {
      const quotation = quotations[next++]
      if (quotation && quotation.start >= at.start) inside.push(quotation)
    }
    const tokens = tokensOf(text, masked.slice(bound.start, bound.end), at.start, inside)
    if (tokens.length === 0 || tokens.length > MOST_TOKENS) return []
    return [{ ...at, tokens, kind, depth, first: s === 0, last: s === spans.length - 1 }]
  })
}

function mask(text: string, region: Span, quotations: readonly Quotation[]): string {
  const pieces: string[] = []
  let done = region.start
  for (const { start, end } of quotations) {
    pieces.push(text.slice(done, start), filler.repeat(end - start))
    done = end
  }
  pieces.push(text.slice(done, region.end))
  return pieces.join('')
}

/** “We saw nothing.” Marr left. – a quotation with its own full stop ends the sentence unless a tag follows. */
function cutsAfterQuotations(text: string, masked: string, region: Span, quotations: readonly Quotation[]): number[] {
  const cuts: number[] = []
  for (const { end, inner } of quotations) {
    const stop = text[inner.end - 1] ?? ''
    if (!/[.!?…]/u.test(stop)) continue
    const ahead = masked.slice(end - region.start, end - region.start + 120)
    const gap = /^\s+/u.exec(ahead)
    if (!gap) continue
    const rest = ahead.slice(gap[0].length)
    if (/^[\p{Ll},;:)–—-]/u.test(rest)) continue
    if (stop !== '.' && tagAhead.test(rest)) continue
    cuts.push(end - region.start)
  }
  return cuts
}

// “Where is the ferry?” the harbour office asked. – up to six words and one of speech.
const tagAhead =
  /^(?:[\p{L}\p{N}.’'-]+ ){1,7}?(?:said|says|asked|asks|tweeted|wrote|replied|added|told|cried|shouted|joked|demanded|wondered)(?:[.,:;]| (?:on|in|to|at|of|as|after|during|reporters|him|her|them)\b)/u

function cutAt(bounds: readonly Span[], cuts: readonly number[]): Span[] {
  const out: Span[] = []
  let next = 0
  for (const bound of bounds) {
    let { start } = bound
    while (next < cuts.length && (cuts[next] ?? 0) <= start) next++
    while (next < cuts.length && (cuts[next] ?? 0) < bound.end) {
      const end = cuts[next++] ?? 0
      if (end > start) out.push({ start, end })
      start = end
    }
    if (start < bound.end) out.push({ start, end: bound.end })
  }
  return out
}

function tokensOf(text: string, masked: string, offset: number, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = []
  let next = 0
  for (const match of masked.matchAll(tokenPattern)) {
    const start = offset + match.index
    const end = start + match[0].length
    if (!match[0].startsWith(filler)) {
      const kind = /[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'mark'
      tokens.push({
        start,
        end,
        kind,
        text: match[0],
        lower: match[0].toLowerCase(),
        quotation: null,
        words: 0,
        quoted: '',
      })
      continue
    }
    // Two quotations may touch.
    while (next < quotations.length && (quotations[next]?.start ?? 0) < end) {
      const quotation = quotations[next++]
      if (!quotation) break
      const inner = text.slice(quotation.inner.start, quotation.inner.end)
      const words = inner.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0
      tokens.push({
        start: quotation.start,
        end: quotation.end,
        kind: 'quote',
        text: '',
        lower: '',
        quotation,
        words,
        quoted: inner,
      })
    }
    if (tokens.length > MOST_TOKENS) break
  }
  return tokens
}
