/**
 * “Marr congratulated the crew, who had stayed aboard, and ordered an inquiry”: whose order it is, where the parser joins it to the crew's doing.
 */
import type { Scored } from '../decode.ts'
import { childBy, type Syntax } from '../syntax.ts'
import { isBody } from './speakers.ts'

const finite = new Set(['VBD', 'VBZ', 'VBP'])

/** A finite verb behind “and” or “but” that has nobody: who spoke last in the sentence by a verb of its form, or, behind a comma, the sentence's subject. */
export function withJoinedSources(s: Syntax, drafts: readonly Scored[]): Scored[] {
  return drafts.map(draft => {
    if (draft.source.length > 0 || !followsAnd(s, draft)) return draft
    const form = s.tagName[draft.cue]!
    const before = drafts
      .filter(
        d =>
          d.cue < draft.cue &&
          d.source.length > 0 &&
          s.sentence[d.cue] === s.sentence[draft.cue] &&
          s.tagName[d.cue] === form &&
          s.quoted[d.cue] === s.quoted[draft.cue],
      )
      .sort((a, b) => b.cue - a.cue)[0]
    const source = before?.source ?? subjectOfSentence(s, draft)
    return source ? { ...draft, source } : draft
  })
}

function followsAnd(s: Syntax, { cue }: Scored): boolean {
  if (!finite.has(s.tagName[cue]!) || childBy(s, cue, 'nsubj', 'nsubjpass', 'auxpass', 'expl') >= 0) return false
  return s.lower[conjunctionBefore(s, cue)] === 'and' || s.lower[conjunctionBefore(s, cue)] === 'but'
}

function conjunctionBefore(s: Syntax, cue: number): number {
  let at = cue - 1
  while (at > 0 && s.posName[at] === 'ADV') at--
  return at
}

function subjectOfSentence(s: Syntax, { cue, content }: Scored): number[] | null {
  const and = conjunctionBefore(s, cue)
  // Behind a comma, or a quotation that ends with one.
  if (s.isWord[and - 1]) return null
  let root = cue
  for (let depth = 0; depth < 60 && s.head[root] !== root; depth++) root = s.head[root]!
  const subject = childBy(s, root, 'nsubj')
  if (root >= cue || s.tagName[root] !== s.tagName[cue] || subject < 0 || !isBody(s, subject)) return null
  if (s.sentence[subject] !== s.sentence[cue] || content.includes(subject)) return null
  const source: number[] = []
  for (let i = s.left[subject]!; i <= s.right[subject]!; i++) {
    if (i > subject && s.tagName[i]!.startsWith('W')) break
    if (s.isWord[i]) source.push(i)
  }
  return source
}
