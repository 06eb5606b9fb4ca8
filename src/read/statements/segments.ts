/**
 * Clauses, subjects and predicates by position: the plain reader's guess at the shape of a sentence.
 */
import { type Span, trimmed } from '../../text/index.ts'

// Two clauses of one sentence: a semicolon, or a comma, “and” or “but”, and a new subject with its verb.
const joint =
  /;\s+|,\s+(?:and|but|while|whereas|although)\s+(?=(?:(?:the|a|an|his|her|their|its|some|many|several|one|two|three|he|she|they|it|we|I|there)\b|\p{Lu})[^,;]{2,80}?\b(?:is|was|were|are|has|had|have|will|would|could|can|may|might|did|\p{Ll}{2,}ed)\b)/gu

/** The clause-like pieces of a stretch; together they hold all its words but the joints. */
export function clausesIn(text: string, at: Span): Span[] {
  const part = text.slice(at.start, at.end)
  // A sentence has no more than this; a line without a full stop is one piece.
  if (part.length > 4000) return [at]
  const out: Span[] = []
  let start = 0
  for (const match of part.matchAll(joint)) {
    // What is not a clause by itself stays with its neighbour.
    if (wordsIn(part.slice(start, match.index)) < 4 || wordsIn(part.slice(match.index + match[0].length)) < 4) continue
    push(start, match.index)
    start = match.index + match[0].length
  }
  push(start, part.length)
  return out

  function push(from: number, to: number): void {
    const clause = trimmed(text, { start: at.start + from, end: at.start + to })
    if (clause) out.push(clause)
  }
}

const wordsIn = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

// The first finite verb that its form gives away.
const verb =
  /(?<![\p{L}-])(?:(?:has|have|had|is|was|were|are|will|would|could|can|may|might|must|shall|should|did|does|do)(?:n['’]t)?(?:\s+(?:not|never|also|already|since|been|be|now|still))*(?:\s+\p{Ll}+(?:ed|en|ing|wn|t)(?![\p{L}-]))?|\p{Ll}{2,}ed|said|told|took|made|went|came|left|fell|rose|began|held|gave|got|saw|found|kept|lost|met|sent|spoke|stood|threw|wrote|won|fled|shot|led|broke|struck|hit|ran)(?![\p{L}-])/u

/** By simple means: what stands before the first verb that shows itself is the subject; without one, all is predicate. */
export function partsOf(text: string, at: Span): { subject: Span | null; predicate: Span; objects: Span[] } {
  const whole = { subject: null, predicate: at, objects: [] }
  if (at.end - at.start > 4000) return whole
  const part = text.slice(at.start, at.end)
  const found = verb.exec(part)
  if (!found || found.index === 0) return whole
  const before = /(?:^|[,:;“"«]\s*|\b(?:that|and|but|while|because)\s+)([^,:;“"«»”]*)$/u.exec(
    part.slice(0, found.index),
  )
  const subject =
    before?.[1] === undefined
      ? null
      : trimmed(text, { start: at.start + found.index - before[1].length, end: at.start + found.index })
  if (!subject || wordsIn(text.slice(subject.start, subject.end)) > 12) return whole
  const predicate = { start: at.start + found.index, end: at.start + found.index + found[0].length }
  const object = trimmed(text, { start: predicate.end, end: endOfWords(text, at) })
  return {
    subject,
    predicate,
    objects: object && /[\p{L}\p{N}]/u.test(text.slice(object.start, object.end)) ? [object] : [],
  }
}

/** Without the marks that close a sentence. */
function endOfWords(text: string, at: Span): number {
  let { end } = at
  while (end > at.start && /[\s.!?…,;:]/u.test(text[end - 1] ?? '')) end--
  return end
}
