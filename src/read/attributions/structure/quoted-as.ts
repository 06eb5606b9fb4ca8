/**
 * Sources that stand in unusual places: “Marr was quoted as saying …”, “In the words of the mayor, …”.
 */
import type { Scored } from '../decode.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'
import { quotedBy } from './citing.ts'

const quoting = new Set(['quote', 'cite', 'report', 'say', 'hear', 'describe'])

/** The draft with the source that its construction gives it. */
export function placed(s: Syntax, draft: Scored): Scored {
  return quotedAsSaying(s, draft) ?? quotedBy(s, draft) ?? draft
}

/** “Marr was quoted as saying the crane had been idle”: he is the source, and what was said hangs on “saying”. */
function quotedAsSaying(s: Syntax, draft: Scored): Scored | null {
  const { cue } = draft
  if (!quoting.has(s.lemma[cue]!)) return null
  const subject = childBy(s, cue, 'nsubjpass')
  if (subject < 0) return null
  for (const as of childrenOf(s, cue)) {
    if (s.lower[as] !== 'as') continue
    for (const saying of childrenOf(s, as)) {
      if (s.tagName[saying] !== 'VBG' || s.depName[saying] !== 'pcomp') continue
      const source = words(s, s.left[subject]!, s.right[subject]!)
      const content = words(s, saying + 1, s.right[saying]!)
      if (content.length > 0)
        return {
          ...draft,
          source,
          content,
          cueWords: words(s, cue - 1, saying).filter(t => t >= cue || s.depName[t] === 'auxpass'),
        }
    }
  }
  return null
}

/** “In the words of the mayor, the crane was …”: a draft of its own, as nothing in it reports. */
export function inTheWordsOf(s: Syntax): Scored[] {
  const found: Scored[] = []
  for (let i = 3; i < s.n; i++) {
    if (s.lower[i] !== 'of' || s.lower[i - 1] !== 'words' || s.lower[i - 2] !== 'the' || s.lower[i - 3] !== 'in')
      continue
    const object = childBy(s, i, 'pobj')
    if (object < 0) continue
    const source = words(s, s.left[object]!, s.right[object]!)
    const inSource = new Set(source)
    const sentence = s.sentence[i]!
    const all = words(s, s.sentenceStart[sentence]!, s.sentenceEnd[sentence]! - 1)
    // A quotation in the sentence is what was said; else all of it.
    const rest = all.filter(t => !inSource.has(t) && (t < i - 3 || t > i))
    const quoted = rest.filter(t => s.quoted[t]! >= 0 && s.quoted[t] !== s.quoted[i])
    const content =
      quoted.length > 3 && quoted.length < rest.length && s.quoted[rest[0]!]! < 0 && rest.indexOf(quoted[0]!) === 0
        ? quoted
        : rest
    if (content.length < 2 || source.length === 0) continue
    const roles = { cue: i - 1, words: Int32Array.from([]), chances: new Float64Array(0) }
    found.push({
      cue: i - 1,
      cueChance: CONFIDENCE,
      roles,
      source,
      cueWords: [i - 3, i - 2, i - 1, i],
      content,
      score: CONFIDENCE,
    })
  }
  return found
}

// A guess: the construction leaves no doubt who speaks, some about where it ends; marked texts hold too few to count.
const CONFIDENCE = 0.8

const words = (s: Syntax, from: number, to: number): number[] => {
  const found: number[] = []
  for (let i = Math.max(0, from); i <= to; i++) if (s.isWord[i]) found.push(i)
  return found
}
