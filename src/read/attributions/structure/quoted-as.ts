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

/** “In the words of the mayor, the crane was …”, “in her opinion, …”: a draft of its own, as nothing in it reports. */
export function inTheWordsOf(s: Syntax): Scored[] {
  const found: Scored[] = []
  for (let noun = 1; noun < s.n; noun++) {
    const phrase = spokenBy(s, noun)
    if (!phrase) continue
    const { cueWords, source } = phrase
    const taken = new Set([...source, ...cueWords])
    // The mark of the possessor goes with him.
    for (const t of source) if (s.tagName[t + 1] === 'POS') taken.add(t + 1)
    const sentence = s.sentence[noun]!
    const all = words(s, s.sentenceStart[sentence]!, s.sentenceEnd[sentence]! - 1)
    // A quotation in the sentence is what was said; else all of it.
    const rest = all.filter(t => !taken.has(t))
    const quoted = rest.filter(t => s.quoted[t]! >= 0 && s.quoted[t] !== s.quoted[noun])
    const content =
      quoted.length > 3 && quoted.length < rest.length && s.quoted[rest[0]!]! < 0 && rest.indexOf(quoted[0]!) === 0
        ? quoted
        : rest
    if (content.length < 2) continue
    const roles = { cue: noun, words: Int32Array.from([]), chances: new Float64Array(0) }
    found.push({ cue: noun, cueChance: CONFIDENCE, roles, source, cueWords, content, score: CONFIDENCE })
  }
  return found
}

const spoken = new Set(['words', 'opinion', 'view'])

/** The words around “words”, “opinion”, “view”: “in the words of the mayor”, “in the mayor’s view”, “in her opinion”, set off by a comma. */
function spokenBy(s: Syntax, noun: number): { cueWords: number[]; source: number[] } | null {
  if (!spoken.has(s.lower[noun]!) || s.depName[noun] !== 'pobj') return null
  const preposition = s.head[noun]!
  if (s.lower[preposition] !== 'in' || preposition > noun) return null
  const of = childrenOf(s, noun).find(t => s.lower[t] === 'of' && t > noun)
  const owner = of === undefined ? childBy(s, noun, 'poss') : childBy(s, of, 'pobj')
  if (owner < 0) return null
  const source = words(s, s.left[owner]!, s.right[owner]!).filter(t => s.tagName[t] !== 'POS')
  const last = Math.max(noun, ...source)
  const between = words(s, preposition, last).filter(t => !source.includes(t) && s.tagName[t] !== 'POS')
  // “In her view of the quay”, “in the words of the mayor's letter to the crew”: what goes on is another thing.
  const apart = last + 1 >= s.n || !s.isWord[last + 1]
  const plain = between.every(
    t => t === noun || t === preposition || t === of || s.lower[t] === 'the' || s.lower[t] === 'own',
  )
  return source.length === 0 || !apart || !plain ? null : { cueWords: between, source }
}

// A guess: the construction leaves no doubt who speaks, some about where it ends; marked texts hold too few to count.
const CONFIDENCE = 0.8

const words = (s: Syntax, from: number, to: number): number[] => {
  const found: number[] = []
  for (let i = Math.max(0, from); i <= to; i++) if (s.isWord[i]) found.push(i)
  return found
}
