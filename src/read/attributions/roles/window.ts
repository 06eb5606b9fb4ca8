/**
 * Which words may belong to a cue: those of its paragraph, in its sentence and the ones beside it.
 *
 * White space and punctuation are left out; they have no role, and a stretch of content goes over them.
 */
import type { Syntax } from '../syntax.ts'

// In the training part 88 % of contents end within the sentence of their cue, 96 % within the next; what lies farther lies in quotations.
const NEAR = 1
const FAR = 3
const MOST = 160

export function windowOf(s: Syntax, cue: number): Int32Array {
  const sentence = s.sentence[cue]!
  const paragraph = s.paragraph[cue]!
  const inParagraph = (k: number): boolean =>
    k >= 0 && k < s.sentenceStart.length && s.paragraph[s.sentenceStart[k]!] === paragraph
  const hasQuote = (k: number): boolean => {
    for (let i = s.sentenceStart[k]!; i < s.sentenceEnd[k]!; i++) if (s.quoted[i]! >= 0) return true
    return false
  }
  let first = sentence
  while (inParagraph(first - 1) && (sentence - first < NEAR || (sentence - first < FAR && hasQuote(first - 1)))) first--
  let last = sentence
  while (inParagraph(last + 1) && (last - sentence < NEAR || (last - sentence < FAR && hasQuote(last + 1)))) last++
  const from = Math.max(s.sentenceStart[first]!, cue - MOST)
  const to = Math.min(s.sentenceEnd[last]!, cue + MOST)
  const words: number[] = []
  for (let i = from; i < to; i++) if (s.isWord[i] || i === cue) words.push(i)
  return Int32Array.from(words)
}
