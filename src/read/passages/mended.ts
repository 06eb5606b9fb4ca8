/**
 * Sentences of an article: those of its parse, mended by what the parser does not know, or the plain ones.
 */
import type { Parse } from '../../language/english/index.ts'
import { type Span, trimmed } from '../../text/index.ts'
import type { Quotation } from '../quotations/index.ts'
import type { Paragraph } from './paragraphs.ts'
import { sentencesIn } from './sentences.ts'

/** In order and apart; each lies in one paragraph, and all words of a paragraph lie in one of its sentences. */
export function sentencesOf(
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  parse: Parse | null,
): Span[] {
  if (!parse || parse.length === 0) return paragraphs.flatMap(p => sentencesIn(text, p))
  const starts = Array.from(parse.sentences, first => parse.start[first] ?? 0)
  let next = 0
  let quoted = 0
  return paragraphs.flatMap(paragraph => {
    while (next < starts.length && (starts[next] ?? 0) <= paragraph.start) next++
    const cuts = [paragraph.start]
    for (; next < starts.length && (starts[next] ?? 0) < paragraph.end; next++) {
      const cut = starts[next] ?? 0
      while (quoted < quotations.length && (quotations[quoted]?.end ?? 0) <= cut - 3) quoted++
      if (isEnd(text, cuts.at(-1) ?? paragraph.start, cut, quotations, quoted)) cuts.push(cut)
    }
    return cuts.flatMap((start, n) => trimmed(text, { start, end: cuts[n + 1] ?? paragraph.end }) ?? [])
  })
}

/** Whether the parser's cut at `cut` stands. */
function isEnd(text: string, start: number, cut: number, quotations: readonly Quotation[], from: number): boolean {
  const before = text.slice(start, cut).trimEnd()
  const ahead = text.slice(cut, cut + 60)
  // A piece without a word is no sentence: a mark, a bullet, a dash.
  if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(text.slice(cut, cut + 400))) return false
  // The mark that closes a quotation belongs to the sentence it closes.
  if (/^[”’»)\]]/u.test(ahead)) return false
  // “Where is the ferry?” asked Marr. – a tag in lower case behind a quotation.
  const closes = (q: Quotation): boolean => q.end <= cut && cut - q.end <= 3
  for (let k = from; k < quotations.length && (quotations[k]?.start ?? 0) < cut; k++) {
    const q = quotations[k]
    if (q && closes(q) && /^\p{Ll}/u.test(ahead)) return false
  }
  // Amid a sentence: the parser was misled by a name or a number.
  return /[.!?…:;"”’»'“)\]。！？—–-]$/u.test(before) || /^["“„«‘'([–—•\p{Lu}\p{Lo}\d-]/u.test(ahead)
}
