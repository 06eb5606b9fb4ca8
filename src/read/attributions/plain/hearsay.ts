/**
 * Said, but the text does not say by whom: It is reported that …; reportedly; is believed to.
 */
import { type Found, type PlainRule, stretchOf, words } from './rule.ts'
import type { Stretch } from './stretch.ts'

export const hearsay: PlainRule = {
  name: 'hearsay',
  examples: [
    { text: 'It is reported that the crane fell.', finds: ['– | is reported | that the crane fell'] },
    { text: 'The crane is said to have fallen at noon.', finds: ['– | is said | The crane … to have fallen at noon'] },
    { text: 'The crane reportedly fell at noon.', finds: ['– | reportedly | The crane … fell at noon'] },
    { text: 'The crane was reported on Monday.', finds: [] },
    { text: 'Easier is said than done.', finds: [] },
  ],
  match(stretch) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 0; i < tokens.length; i++) {
      const draft = impersonal(stretch, i) ?? passive(stretch, i) ?? adverb(stretch, i)
      if (draft)
        found.push({ rule: hearsay.name, source: null, via: [], stance: 'asserts', confidence: 0.75, ...draft })
    }
    return found
  },
}

type Draft = Pick<Found, 'cue' | 'content'>

const said = /^(?:reported|said|alleged|claimed|rumoured|rumored|believed|thought|understood|expected|known)$/
const be = /^(?:is|was|are|were|been)$/

function impersonal({ tokens }: Stretch, i: number): Draft | null {
  const [it, verb] = [tokens[i], tokens[i + 1]]
  if (it?.lower !== 'it' || !verb) return null
  const at = be.test(verb.lower) ? i + 2 : verb.lower === 'has' && tokens[i + 2]?.lower === 'been' ? i + 3 : -1
  const word = tokens[at]
  if (
    at < 0 ||
    !word ||
    !/^(?:reported|said|alleged|claimed|rumoured|rumored|believed|thought|understood|announced|feared|hoped)$/.test(
      word.lower,
    )
  )
    return null
  if (tokens[at + 1]?.lower !== 'that') return null
  const content = stretchOf(tokens, at + 1, tokens.length - 1)
  return content && verb ? { cue: { start: verb.start, end: word.end }, content: [content] } : null
}

function passive({ tokens }: Stretch, i: number): Draft | null {
  const [verb, word, to] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (
    !verb ||
    !word ||
    !be.test(verb.lower) ||
    !said.test(word.lower) ||
    to?.lower !== 'to' ||
    i === 0 ||
    tokens[i - 1]?.lower === 'it'
  )
    return null
  const before = stretchOf(tokens, 0, i - 1)
  const after = stretchOf(tokens, i + 2, tokens.length - 1)
  // A plain subject only: what else stands before the verb is not known to belong to it.
  if (!before || !after || i > 8 || words(tokens, i + 2, tokens.length - 1) < 3) return null
  return { cue: { start: verb.start, end: word.end }, content: [before, after] }
}

function adverb({ tokens }: Stretch, i: number): Draft | null {
  const word = tokens[i]
  if (!word || !/^(?:reportedly|allegedly|supposedly|purportedly)$/.test(word.lower)) return null
  const before = i > 0 ? stretchOf(tokens, 0, i - 1) : null
  const after = stretchOf(tokens, i + 1, tokens.length - 1)
  // In a long sentence it is not known how much of it the word governs.
  if (!after || tokens.length > 30 || words(tokens, i + 1, tokens.length - 1) < 2) return null
  return { cue: { start: word.start, end: word.end }, content: before ? [before, after] : [after] }
}
