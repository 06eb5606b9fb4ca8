/**
 * A quotation that nobody took, behind somebody who was speaking or acting right before:
 *
 *     Orlo answered in a statement, saying the crane was safe. ⏎ “It has stood for a year.”     Orlo
 *     Marr laughed. “I was born on that quay.”                                                 Marr
 */
import type { Span } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import type { Said } from '../said.ts'
import { childBy, type Syntax } from '../syntax.ts'

// Of the 30 that it takes on the training part of PolNeAR the speaker was right in 23.
const CONFIDENCE = 0.75

export function leftOver(s: Syntax, { text, paragraphs }: Ground, said: readonly Said[]): Said[] {
  return said.map(one => {
    const quote = one.content[0]
    if (one.rule !== 'plain/untagged' || one.source !== null || !quote) return one
    const p = paragraphs.findIndex(q => q.start <= quote.start && quote.end <= q.end)
    const paragraph = paragraphs[p]
    if (!paragraph || !isAlone(text, paragraph, quote)) return one
    const opens = text.slice(paragraph.start, quote.start).trim() === ''
    const stretch = opens ? paragraphs[p - 1] : { start: paragraph.start, end: quote.start }
    const sentence = stretch && lastSentence(s, stretch)
    if (!sentence) return one
    const source = speakerIn(s, said, sentence) ?? (opens ? null : actorIn(s, sentence))
    return source ? { ...one, source, confidence: CONFIDENCE, rule: 'english/left-over' } : one
  })
}

/** No word of its sentence stands beside the quotation, and no colon leads it in: “From the letter: “…”” is another's. */
const isAlone = (text: string, paragraph: Span, quote: Span): boolean =>
  /(?:^|[.!?…]["”’'»)]*)\s*$/u.test(text.slice(paragraph.start, quote.start)) &&
  /^\s*(?:$|["“”„«\p{Lu}[])/u.test(text.slice(quote.end, paragraph.end))

/** Its last sentence, in tokens. */
function lastSentence(s: Syntax, stretch: Span): { from: number; to: number } | null {
  let last = -1
  for (let i = 0; i < s.n && s.start[i]! < stretch.end; i++) if (s.isWord[i] && s.end[i]! <= stretch.end) last = i
  if (last < 0 || s.start[last]! < stretch.start) return null
  const sentence = s.sentence[last]!
  return { from: s.sentenceStart[sentence]!, to: last }
}

/** Who speaks in the sentence: its subject, if he does, else whoever speaks last. */
function speakerIn(s: Syntax, said: readonly Said[], { from, to }: { from: number; to: number }): Span | null {
  const [start, end] = [s.start[from]!, s.end[to]!]
  // “…, which was used to say so”: no relative word goes on to speak.
  const speaking = said.filter(
    a =>
      a.cue &&
      a.source &&
      a.cue.start >= start &&
      a.cue.end <= end &&
      !/^(?:which|that|who|whom|it|this)$/iu.test(s.text.slice(a.source.start, a.source.end)),
  )
  const subject = subjectOfSentence(s, to)
  const own = speaking.find(
    ({ source }) => source && subject >= 0 && source.start <= s.start[subject]! && s.end[subject]! <= source.end,
  )
  return (own ?? speaking.at(-1))?.source ?? null
}

/** The person who does what the sentence tells. */
function actorIn(s: Syntax, { from, to }: { from: number; to: number }): Span | null {
  const subject = subjectOfSentence(s, to)
  if (subject < from) return null
  const isPerson = s.entityName[subject] === 'PERSON' || /^(?:he|she)$/u.test(s.lower[subject]!)
  return isPerson ? { start: s.start[s.left[subject]!]!, end: s.end[s.right[subject]!]! } : null
}

function subjectOfSentence(s: Syntax, last: number): number {
  let root = last
  for (let depth = 0; depth < 60 && s.head[root] !== root; depth++) root = s.head[root]!
  return childBy(s, root, 'nsubj')
}
