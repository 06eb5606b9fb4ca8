/**
 * What looks like speech and is none: “according to plan”, “if asked”, “Marr would say so if he were here”.
 */
import type { Taken } from '../decode.ts'
import { sectionLabel } from './transcript.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'

// Things that happen “according to” them, and that say nothing.
const measures = new Set(
  'plan schedule script custom tradition size age type need taste rule protocol procedure weight height order design ability seniority rank season weather preference requirement instruction recipe'.split(
    ' ',
  ),
)
const unreal = new Set(['would', 'could', 'might', "'d", '’d'])

export const isSpoken = (s: Syntax, taken: Taken): boolean =>
  !isMeasure(s, taken.cue) && !isHypothetical(s, taken) && !isLabel(s, taken)

function isMeasure(s: Syntax, cue: number): boolean {
  if (s.lower[cue] !== 'according') return false
  const to = childBy(s, cue, 'prep')
  const object = to < 0 ? -1 : childBy(s, to, 'pobj')
  // “according to the plan that the office published” names a document: an article or a name makes it one.
  return (
    object >= 0 &&
    s.isSpace[object] === 0 &&
    measures.has(s.lemma[object]!) &&
    childBy(s, object, 'det', 'poss', 'compound', 'relcl') < 0
  )
}

function isHypothetical(s: Syntax, { cue, source }: Taken): boolean {
  if (s.posName[cue] !== 'VERB') return false
  if (source.length === 0 && startsWithIf(s, cue)) return true
  const isUnreal = childrenOf(s, cue).some(child => s.depName[child] === 'aux' && unreal.has(s.lower[child]!))
  return isUnreal && childrenOf(s, cue).some(child => s.depName[child] === 'advcl' && startsWithIf(s, child))
}

/** “NOTE: the ferry sails at noon.” */
function isLabel(s: Syntax, { cue, source }: Taken): boolean {
  const [first, last] = [source[0], source.at(-1)]
  if (s.isWord[cue] || first === undefined || last === undefined) return false
  return sectionLabel.test(s.text.slice(s.start[first], s.end[last]).toUpperCase())
}

const startsWithIf = (s: Syntax, clause: number): boolean =>
  childrenOf(s, clause).some(
    child => s.depName[child] === 'mark' && (s.lower[child] === 'if' || s.lower[child] === 'unless'),
  )
