/**
 * What looks like speech and is none: “according to plan”, “what did he say?”, “if asked”, “Marr would say so if he were here”.
 */
import type { Scored } from '../decode.ts'
import { isSectionLabel } from '../plain/transcript.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'

// Things that happen “according to” them, and that say nothing.
const measures = new Set(
  'plan schedule script scenario timetable custom tradition size age type need taste rule protocol procedure weight height order design ability seniority rank season weather preference requirement instruction recipe'.split(
    ' ',
  ),
)
const unreal = new Set(['would', 'could', 'might', "'d", '’d'])

export const isSpoken = (s: Syntax, taken: Scored): boolean =>
  !isMeasure(s, taken.cue) &&
  !isHypothetical(s, taken) &&
  !isLabel(s, taken) &&
  !isAskedFor(s, taken) &&
  !isNamed(s, taken)

function isMeasure(s: Syntax, cue: number): boolean {
  if (s.lower[cue] !== 'according') return false
  const to = childBy(s, cue, 'prep')
  const object = to < 0 ? -1 : childBy(s, to, 'pobj')
  // “Things did not go according to their scenario”
  const runs =
    /^(?:go|proceed|run|work|unfold)$/u.test(s.lemma[s.head[cue]!]!) ||
    /^(?:go|proceed|run|work|unfold)$/u.test(s.lemma[cue - 1] ?? '')
  if (runs && object >= 0 && measures.has(s.lemma[object]!)) return true
  // “according to the plan that the office published” names a document: an article or a name makes it one.
  return (
    object >= 0 &&
    s.isSpace[object] === 0 &&
    measures.has(s.lemma[object]!) &&
    childBy(s, object, 'det', 'poss', 'compound', 'relcl') < 0
  )
}

function isHypothetical(s: Syntax, { cue, source }: Scored): boolean {
  if (s.posName[cue] !== 'VERB') return false
  if (source.length === 0 && startsWithIf(s, cue)) return true
  const isUnreal = childrenOf(s, cue).some(child => s.depName[child] === 'aux' && unreal.has(s.lower[child]!))
  return isUnreal && childrenOf(s, cue).some(child => s.depName[child] === 'advcl' && startsWithIf(s, child))
}

/** “Orlo won the “Golden Rope””, “her novel, “The Drowned Quay””, “known as “the Shark””: a name in quotation marks beside a word of no speech. */
function isNamed(s: Syntax, { cue, content }: Scored): boolean {
  const quoted = content.filter(t => s.quoted[t]! >= 0)
  const rest = content.filter(t => s.quoted[t]! < 0)
  if (quoted.length === 0 || quoted.length > 6 || rest.some(t => s.posName[t] !== 'DET')) return false
  if (s.lemma[cue] === 'know' && s.lower[cue + 1] === 'as') return true
  const capital = (t: number): boolean => /^\p{Lu}/u.test(s.text.slice(s.start[t], s.start[t]! + 1))
  return (
    s.reporting[cue] === 0 &&
    s.isWord[cue] === 1 &&
    quoted.length > 1 &&
    quoted.every(t => capital(t) || s.posName[t] === 'ADP' || s.posName[t] === 'DET')
  )
}

/** “What did the captain say?”: that is asked, and nothing is told. */
function isAskedFor(s: Syntax, { cue, content }: Scored): boolean {
  const word = content[0]!
  if (content.length !== 1 || !/^(?:what|who|whom|how)$/u.test(s.lower[word]!)) return false
  return s.lower.slice(cue, s.sentenceEnd[s.sentence[cue]!]).includes('?')
}

/** “NOTE: the ferry sails at noon.” */
function isLabel(s: Syntax, { cue, source }: Scored): boolean {
  const [first, last] = [source[0], source.at(-1)]
  if (s.isWord[cue] || first === undefined || last === undefined) return false
  return isSectionLabel(s.text.slice(s.start[first], s.end[last]))
}

const startsWithIf = (s: Syntax, clause: number): boolean =>
  childrenOf(s, clause).some(
    child => s.depName[child] === 'mark' && (s.lower[child] === 'if' || s.lower[child] === 'unless'),
  )
