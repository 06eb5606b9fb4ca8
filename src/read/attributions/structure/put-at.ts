/**
 * “Police put the crowd at 350”, “the ministry puts the figure at forty years”: a count on somebody's word, by a verb of no speech.
 */
import type { Scored } from '../decode.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'
import { isBody } from './speakers.ts'

// The construction leaves little doubt; marked texts hold too few to count.
const CONFIDENCE = 0.8
const documents = new Set(['report', 'study', 'survey', 'poll', 'estimate', 'document', 'figure', 'paper'])

/** One a sentence that has it, where no other attribution has the verb. */
export function putAt(s: Syntax, drafts: readonly Scored[]): Scored[] {
  const taken = new Set(drafts.flatMap(d => d.cueWords))
  const found: Scored[] = []
  for (let cue = 1; cue < s.n; cue++) {
    if (s.lemma[cue] !== 'put' || !/^VB[DPZ]?$/u.test(s.tagName[cue]!) || taken.has(cue)) continue
    const [subject, object] = [childBy(s, cue, 'nsubj'), childBy(s, cue, 'dobj')]
    if (subject < 0 || object < 0 || object < cue || !(isBody(s, subject) || documents.has(s.lemma[subject]!))) continue
    // The parser hangs “at 350” on the verb or on what is counted.
    const at = [...childrenOf(s, cue), ...childrenOf(s, object)].find(t => s.lower[t] === 'at' && t > object)
    if (at === undefined || !hasNumber(s, at) || s.quoted[cue]! >= 0) continue
    const source = words(s, s.left[subject]!, s.right[subject]!).filter(t => t < cue)
    const content = [...words(s, s.left[object]!, at - 1), ...words(s, at, s.right[at]!)]
    const roles = { cue, words: Int32Array.from([]), chances: new Float64Array(0) }
    found.push({ cue, cueChance: CONFIDENCE, roles, source, cueWords: [cue], content, score: CONFIDENCE })
  }
  return found
}

/** A count, no hour: “at 350”, “at more than forty years”, not “at 9.30 a.m.”. */
const hasNumber = (s: Syntax, at: number): boolean =>
  words(s, at + 1, s.right[at]!).some(t => s.posName[t] === 'NUM' && s.entityName[t] !== 'TIME') &&
  !/^(?:noon|midnight|risk|end)$/u.test(s.lower[at + 1]!)

const words = (s: Syntax, from: number, to: number): number[] => {
  const found: number[] = []
  for (let i = from; i <= to; i++) if (s.isWord[i]) found.push(i)
  return found
}
