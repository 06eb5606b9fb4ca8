/**
 * A cue that ends its paragraph with a colon, and the block that follows: The minister said: ⏎ “…”
 */
import type { Span } from '../../../text/index.ts'
import type { Paragraph } from '../../passages/index.ts'
import { type Lexicon, verbAt } from './lexicon.ts'
import { beforeAuxiliaries, leadingSubject, subjectOf } from './noun-phrase.ts'
import type { Found } from './rule.ts'
import type { Stretch } from './stretch.ts'

/** Source and cue before the colon; `null` where the paragraph ends otherwise. */
export type Opening = Pick<Found, 'source' | 'cue' | 'stance'>

export function opening(stretch: Stretch, lexicon: Lexicon, before: readonly Found[]): Opening | null {
  const { tokens } = stretch
  if (!stretch.last || tokens.at(-1)?.text !== ':') return null
  for (let i = tokens.length - 2; i >= 0 && i >= tokens.length - 14; i--) {
    const token = tokens[i]
    const verb = verbAt(stretch, i, lexicon)
    if (!token || !verb?.frames.includes('q')) continue
    // Nothing but a hearer, a time or a place may stand between the cue and the colon.
    const between = tokens.slice(i + 1, -1)
    if (between.some(t => t.kind === 'quote' || t.lower === 'that' || t.text === ',') || between.length > 10)
      return null
    if (
      between[0] &&
      !/^(?:in|on|at|to|during|after|via|about|of|as|his|her|their|reporters|journalists|the|this|that|follows|\p{L}+day|\p{Lu}.*)$/u.test(
        between[0].text,
      )
    )
      return null
    const { at } = beforeAuxiliaries(tokens, i, lexicon)
    const earlier = before.findLast(f => f.cue && f.cue.end <= token.start && f.cue.start >= stretch.start)
    const source =
      verb.form === 'ing'
        ? (earlier?.source ?? leadingSubject(stretch, i, lexicon))
        : tokens[at]?.lower === 'and'
          ? (earlier?.source ?? leadingSubject(stretch, i, lexicon))
          : subjectOf(stretch, i, verb.form, lexicon)
    if (!source) return null
    return {
      source: { start: source.start, end: source.end },
      cue: { start: token.start, end: token.end },
      stance: verb.stance,
    }
  }
  return null
}

/**
 * What the opening governs in the paragraphs behind it: all block quotes that follow, or the quotation with which
 * the next paragraph begins, or, with less confidence, that paragraph.
 */
export function governed(
  paragraphs: readonly Paragraph[],
  from: number,
  first: Stretch | undefined,
): { content: Span[]; confidence: number } | null {
  const next = paragraphs[from]
  if (!next || next.kind === 'heading') return null
  if (next.kind === 'quote') {
    const content: Span[] = []
    for (let k = from; paragraphs[k]?.kind === 'quote'; k++) {
      const p = paragraphs[k]
      if (p) content.push({ start: p.start, end: p.end })
    }
    return { content, confidence: 0.7 }
  }
  const quote = first?.tokens[0]
  if (quote?.kind === 'quote' && quote.words > 2)
    return { content: [{ start: quote.start, end: quote.end }], confidence: 0.7 }
  return next.kind === 'paragraph' ? { content: [{ start: next.start, end: next.end }], confidence: 0.6 } : null
}
