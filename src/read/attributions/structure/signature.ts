/**
 * A quotation signed by who said it, at the end of its paragraph or in the next: “Darker than ink.” ― Ode Marr, pilot
 */
import { overlaps, type Span } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import { outermost } from '../plain/paragraph.ts'
import type { Said } from '../said.ts'

const signed =
  /^\s*(?<dash>[–—―-]{1,2})\s*(?<name>\p{Lu}[\p{L}.’'-]*(?:\s(?:(?:de|da|del|van|von|bin|al|of|the|y|e|&)\s)*(?:\p{Lu}|\p{Lu}?[’'])[\p{L}.’'-]*){0,5}?)(?:\s?[,(][^\n]{0,120})?[.\s]*$/u
// A title in quotation marks with what it is about behind a dash is shorter.
const WORDS = 3
// 7 of 7 were right on the training part of PolNeAR: few, so not higher.
const CONFIDENCE = 0.8

export function signatures({ text, paragraphs, quotations }: Ground, said: readonly Said[]): Said[] {
  const quotes = outermost(quotations)
  const found: Said[] = []
  let next = 0
  paragraphs.forEach((paragraph, p) => {
    let last = -1
    for (; next < quotes.length && (quotes[next]?.end ?? 0) <= paragraph.end; next++)
      if ((quotes[next]?.start ?? 0) >= paragraph.start) last = next
    const quote = quotes[last]
    if (!quote || quote.marks === 'dash' || !quote.closed || wordsIn(text, quote.inner) < WORDS) return
    // The paragraph is the quotation and its signature, or the signature stands alone below.
    if (text.slice(paragraph.start, quote.start).trim() !== '') return
    const rest = text.slice(quote.end, paragraph.end)
    const below = paragraphs[p + 1]
    const [line, at] =
      rest.trim() !== '' ? [rest, quote.end] : below ? [text.slice(below.start, below.end), below.start] : ['', 0]
    const groups = signed.exec(line)?.groups
    const name = groups?.['name']
    if (!groups || !name || groups['dash'] === undefined) return
    const start = at + line.indexOf(name)
    const dash = at + line.indexOf(groups['dash'])
    found.push({
      source: { start, end: start + name.length },
      cue: { start: dash, end: dash + groups['dash'].length },
      content: [{ start: quote.start, end: quote.end }],
      via: [],
      stance: 'asserts',
      confidence: CONFIDENCE,
      rule: 'english/signature',
    })
  })
  const isOther = (a: Said): boolean => !found.some(f => a.content.some(c => f.content.some(d => overlaps(c, d))))
  return found.length === 0 ? [...said] : [...said.filter(isOther), ...found]
}

const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, Math.min(end, start + 400)).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
