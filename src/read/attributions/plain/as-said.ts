/**
 * As the press office reports, the ferry left its berth at noon.
 */
import { beforeAuxiliaries, phraseAfter } from './noun-phrase.ts'
import { foundBy, isComma, type PlainRule, stretchOf, words } from './rule.ts'

export const asSaid: PlainRule = {
  name: 'as-said',
  examples: [
    {
      text: 'As the press office of the port reports, the ferry left its berth at noon.',
      finds: ['the press office of the port | reports | the ferry left its berth at noon'],
    },
    {
      text: 'As Varga noted on Monday, nobody had warned the crew.',
      finds: ['Varga | noted | nobody had warned the crew'],
    },
    { text: 'As he told the Tern Gazette: nobody came.', finds: ['he | told | nobody came'] },
    { text: 'As Marr said goodbye, the band began to play.', finds: [] },
    { text: 'As the crane reported to be unsafe fell, the band played.', finds: [] },
    { text: 'As expected, the ferry left its berth.', finds: [] },
  ],
  match(stretch, lexicon) {
    const { tokens } = stretch
    if (tokens[0]?.lower !== 'as') return []
    const comma = tokens.findIndex(t => isComma(t) || t.text === ':')
    if (comma < 3 || comma > 24 || tokens.slice(0, comma).some(t => t.kind === 'quote')) return []
    const at = tokens.findIndex((t, k) => k > 1 && k < comma && handsOn.test(t.text))
    const cue = tokens[at]
    if (!cue || !tokens.slice(at + 1, comma).every((t, n) => isCircumstance(t.lower, n))) return []
    const source = phraseAfter({ ...stretch, tokens: tokens.slice(0, at) }, 1, lexicon)
    if (!source || source.to < beforeAuxiliaries(tokens, at, lexicon).at) return []
    const content = stretchOf(tokens, comma + 1, tokens.length - 1)
    if (!content || words(tokens, comma + 1, tokens.length - 1) < 2) return []
    return [foundBy(asSaid.name, 0.8, { source, cue, content: [content] })]
  },
}

// Only words that hand on: “as the dockers shouted, the ferry left” tells of two things at once.
const handsOn = /^(?:reports|reported|informs|informed|notes|noted|says|said|writes|wrote|states|stated|told|tells)$/

/** To whom, where and when it was said: no object of its own may stand there. */
const isCircumstance = (word: string, n: number): boolean =>
  (n > 0 && !/^(?:be|been|have|is|was|were)$/.test(word)) ||
  /^(?:to|in|on|at|by|via|during|after|before|earlier|later|today|yesterday|reporters|journalists|the|us|him|her|them|\p{Lu}?\p{L}+day)$/u.test(
    word,
  )
