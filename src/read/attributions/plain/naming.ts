/**
 * What somebody called something: Varga called the night “darker than ink”. Marr described the crane as idle.
 */
import { verbAtLike } from './lexicon.ts'
import { subjectOf } from './noun-phrase.ts'
import { type Found, foundBy, isComma, type PlainRule, stretchOf } from './rule.ts'

export const naming: PlainRule = {
  name: 'naming',
  examples: [
    { text: 'Varga called the night “darker than ink.”', finds: ['Varga | called | the night “darker than ink.”'] },
    { text: 'The pilot described the crane as idle, and left.', finds: ['The pilot | described | the crane as idle'] },
    { text: 'Varga called the harbour office on Monday.', finds: [] },
    { text: 'The ferry called at Tern with the “night mail” on board.', finds: [] },
  ],
  match(stretch, lexicon) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 1; i < tokens.length; i++) {
      const cue = tokens[i]
      const form = verbAtLike(stretch, i, namers)
      if (!cue || !form) continue
      const ahead = tokens[i + 1]
      if (!ahead || /^(?:for|on|at|off|in|out|to|by|up)$/.test(ahead.lower)) continue
      const end =
        cue.lower.startsWith('call') ||
        cue.lower.startsWith('brand') ||
        cue.lower.startsWith('dub') ||
        cue.lower.startsWith('label')
          ? quotedEnd(i)
          : asEnd(i)
      if (end === null) continue
      const source = subjectOf(stretch, i, form, lexicon)
      const content = stretchOf(tokens, i + 1, end)
      if (!source || !content) continue
      found.push(foundBy(naming.name, 0.8, { source, cue, content: [content] }))
    }
    return found

    /** As far as the quotation that names it; no comma stands before it. */
    function quotedEnd(i: number): number | null {
      for (let k = i + 1; k < tokens.length && k < i + 14; k++) {
        if (tokens[k]?.kind === 'quote') return k
        if (isComma(tokens[k])) return null
      }
      return null
    }

    function asEnd(i: number): number | null {
      const as = tokens.findIndex((t, k) => k > i + 1 && k < i + 14 && t.lower === 'as')
      if (as < 0) return null
      let k = as
      while (
        k + 1 < tokens.length &&
        !isComma(tokens[k + 1]) &&
        !/^(?:and|but|who|which|while|when)$/.test(tokens[k + 1]?.lower ?? '')
      )
        k++
      return k
    }
  },
}

const namers = ['call', 'describe', 'brand', 'dub', 'label', 'characterise', 'characterize', 'portray'] as const
