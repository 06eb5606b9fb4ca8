/**
 * Quotations that go on: over paragraphs, and after the tag.
 *
 *     “We saw nothing,” Marr said. “It was dark.          one attribution: all four pieces
 *     “And it was late.”
 */
import { byPlace, overlaps, type Span } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import { outermost } from '../plain/paragraph.ts'
import type { Quotation } from '../../quotations/index.ts'
import type { Said } from '../said.ts'

// Shorter ones are single terms, titles and scare quotes more often than speech.
const SPEECH = 4

export function runningOn({ text, quotations, paragraphs }: Ground, said: readonly Said[]): Said[] {
  const quotes = outermost(quotations)
  const taken = (q: Span): boolean =>
    said.some(a => a.content.some(c => overlaps(c, q)) || (a.cue !== null && overlaps(a.cue, q)))
  const more = new Map<Said, Span[]>()
  const grown = new Set<Quotation>()
  const ownerOf = (q: Quotation): Said | undefined =>
    said.find(a => a.content.some(c => overlaps(c, q)) || (more.get(a) ?? []).some(c => overlaps(c, q)))
  quotes.forEach((quote, i) => {
    if (taken(quote)) return
    const previous = quotes[i - 1]
    if (!previous) return
    const owner = ownerOf(previous)
    if (!owner) return
    const paragraph = paragraphs.find(p => p.start <= quote.start && quote.end <= p.end)
    const runs = previous.continues && paragraph !== undefined && text.slice(paragraph.start, quote.start).trim() === ''
    // In the same paragraph, with nothing but the tag and an end of a sentence between: “…,” Marr said. “…”
    const between = text.slice(previous.end, quote.start)
    const sameParagraph = paragraph !== undefined && previous.start >= paragraph.start
    const tagOnly =
      sameParagraph &&
      wordsIn(text, quote) >= SPEECH &&
      wordsIn(text, previous) >= SPEECH &&
      /[.!?]["”']?\s*$/u.test(between) &&
      owner.cue !== null &&
      owner.cue.start >= previous.end &&
      owner.cue.end <= quote.start &&
      between.length < 250 &&
      (between.match(/[.!?](?=\s|$)/gu)?.length ?? 0) <= 1
    // “The crane is safe,” Marr said, “and so is the ferry.”
    const interrupted =
      sameParagraph &&
      owner.cue !== null &&
      owner.cue.start >= previous.end &&
      owner.cue.end <= quote.start &&
      between.length < 150 &&
      /,\s*$/u.test(between) &&
      /^[,!?…\s"”’'»]*\p{Ll}/u.test(text.slice(quote.inner.start, quote.inner.start + 3)) &&
      /[,\p{L}]["”’'»]*$/u.test(text.slice(previous.start, previous.end))
    if (!runs && !tagOnly && !interrupted) return
    more.set(owner, [...(more.get(owner) ?? []), { start: quote.start, end: quote.end }])
    grown.add(quote)
  })
  return said.map(a => {
    const pieces = more.get(a)
    return pieces ? { ...a, content: [...a.content, ...pieces].sort(byPlace) } : a
  })
}

const wordsIn = (text: string, { inner }: Quotation): number =>
  text.slice(inner.start, inner.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
