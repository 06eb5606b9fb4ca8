/**
 * Blocks after a colon: a paragraph that ends “the letter reads:” governs the quotation, or the quoted block, that follows.
 */
import type { Span } from '../../../text/index.ts'
import { overlaps } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import { outermost } from '../plain/paragraph.ts'
import type { Whole } from '../rescore.ts'
import type { Said } from '../said.ts'
import { spansOf } from '../spans.ts'
import { stanceOf } from '../stance.ts'
import { subjectOf } from '../subject.ts'
import type { Syntax } from '../syntax.ts'

// 16 of 17 were right on the training part of PolNeAR (`models/attribution/confidence.ts`); other sites print other blocks.
const CONFIDENCE = 0.85

export function afterColon(
  s: Syntax,
  { text, paragraphs, quotations }: Ground,
  cues: ReadonlyMap<number, number>,
  drafts: readonly Whole[],
  said: readonly Said[],
): Said[] {
  const quotes = outermost(quotations)
  const found: Said[] = []
  const cut = new Map<Said, number>()
  paragraphs.forEach((paragraph, p) => {
    const next = paragraphs[p + 1]
    if (!next || !/:\s*$/u.test(text.slice(paragraph.start, paragraph.end))) return
    const content = blockAfter(text, paragraphs, p + 1, quotes)
    if (content.length === 0) return
    if (said.some(a => a.content.some(c => content.some(b => overlaps(b, c))))) return
    const cue = lastCue(s, paragraph, cues)
    if (cue < 0) return
    const draft = drafts.find(d => d.cue === cue)
    const subject = subjectOf(s, cue)
    const words = draft && draft.source.length > 0 ? draft.source : subject ? subtreeWords(s, subject.token, cue) : []
    const spans = spansOf(s, words)
    const [first, last] = [spans[0], spans.at(-1)]
    const at = { start: s.start[cue]!, end: s.end[cue]! }
    // “Marr warned that he would act, saying:” – the participle is Marr's, and no part of what he warned of.
    const holder =
      s.tagName[cue] === 'VBG'
        ? said.find(
            a => a.source && a.cue && a.cue.end < at.start && a.cue.start >= paragraph.start && reaches(text, a, at),
          )
        : undefined
    if (holder) cut.set(holder, at.start)
    found.push({
      source: holder?.source ?? (first && last ? { start: first.start, end: last.end } : null),
      cue: at,
      content,
      via: [],
      stance: stanceOf(s, cue, [cue], []),
      confidence: CONFIDENCE,
      rule: 'english/after-colon',
    })
  })
  // An attribution that found its content elsewhere under the same cue gives way.
  const kept = said.filter(a => !found.some(f => f.cue && a.cue && overlaps(f.cue, a.cue)))
  return [...kept.map(a => upTo(text, a, cut.get(a))), ...found]
}

/** Whether what is said ends right before a place, or beyond it. */
const reaches = (text: string, { content }: Said, at: Span): boolean => {
  const end = content.at(-1)?.end ?? 0
  return end >= at.start || /^[\s,]*$/u.test(text.slice(end, at.start))
}

function upTo(text: string, a: Said, end: number | undefined): Said {
  if (end === undefined) return a
  const content = a.content.flatMap(piece => {
    const to = Math.min(piece.end, piece.start + text.slice(piece.start, end).replace(/[\s,]+$/u, '').length)
    return piece.start < to ? [{ start: piece.start, end: to }] : []
  })
  return content.length > 0 ? { ...a, content } : a
}

/** A quotation at the head of the paragraph with those that run on from it, or quoted blocks. */
function blockAfter(
  text: string,
  paragraphs: Ground['paragraphs'],
  from: number,
  quotes: ReturnType<typeof outermost>,
): Span[] {
  const found: Span[] = []
  for (let p = from; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!
    if (paragraph.kind === 'quote') {
      found.push({ start: paragraph.start, end: paragraph.end })
      if (paragraphs[p + 1]?.kind !== 'quote') break
      continue
    }
    const quote = quotes.find(q => q.start >= paragraph.start && q.end <= paragraph.end)
    if (!quote || text.slice(paragraph.start, quote.start).trim() !== '') break
    // With a tag of its own it is another's.
    if (p === from && hasTag(text.slice(quote.end, paragraph.end))) break
    found.push({ start: quote.start, end: quote.end })
    if (!quote.continues) break
  }
  return found
}

/** “…,” Orlo said: words behind a quotation, but for what the same speaker does besides: “…,” while blaming the crew. */
const hasTag = (rest: string): boolean =>
  /\p{L}/u.test(rest) && !/^[”"’'»]?\s*,?\s*(?:while|and|also|before|after)\s(?:also\s)?\p{Ll}+ing\s/u.test(rest)

function lastCue(s: Syntax, paragraph: Span, cues: ReadonlyMap<number, number>): number {
  let best = -1
  let most = 0
  for (const [cue, chance] of cues) {
    // “He warned that he would act, saying:” – the word right before the colon leads it in.
    if (
      s.end[cue]! <= paragraph.end &&
      /^\s*:\s*$/u.test(s.text.slice(s.end[cue], paragraph.end)) &&
      s.reporting[cue] !== 0
    )
      return cue
    if (s.start[cue]! < paragraph.start || s.end[cue]! > paragraph.end || !s.isWord[cue]) continue
    const last = s.sentence[cue] === lastSentence(s, paragraph)
    const value = chance + (s.reporting[cue] === 0 ? 0 : 0.3)
    if (last && value > most) {
      most = value
      best = cue
    }
  }
  return best
}

function lastSentence(s: Syntax, paragraph: Span): number {
  for (let i = s.n - 1; i >= 0; i--) if (s.end[i]! <= paragraph.end && s.isWord[i]) return s.sentence[i]!
  return -1
}

function subtreeWords(s: Syntax, head: number, cue: number): number[] {
  const found: number[] = []
  for (let i = s.left[head]!; i <= s.right[head]!; i++)
    if (s.isWord[i] && i !== cue && s.sentence[i] === s.sentence[head]) found.push(i)
  return found
}
