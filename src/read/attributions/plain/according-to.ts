/**
 * According to two dockers, the crane was idle.
 */
import { phraseAfter } from './noun-phrase.ts'
import { type Found, foundBy, isComma, type PlainRule, stretchOf } from './rule.ts'

export const accordingTo: PlainRule = {
  name: 'according-to',
  examples: [
    {
      text: 'According to two dockers, the crane was idle.',
      finds: ['two dockers | According to | the crane was idle'],
    },
    {
      text: 'The crane was idle, according to the Tern Gazette.',
      finds: ['the Tern Gazette | according to | The crane was idle'],
    },
    {
      text: 'The crane, according to Marr, was idle.',
      finds: ['Marr | according to | The crane … was idle'],
    },
    // Nobody speaks.
    { text: 'Everything went according to plan.', finds: [] },
    { text: 'On the day, things did not go according to Varga’s plan.', finds: [] },
  ],
  match(stretch, lexicon) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 0; i + 2 < tokens.length; i++) {
      const cue = tokens[i]
      const to = tokens[i + 1]
      if (cue?.lower !== 'according' || to?.lower !== 'to') continue
      const source = phraseAfter(stretch, i + 2, lexicon)
      if (
        !source ||
        /\b(?:plans?|schedule|law|rules?|size|need|taste|age|wishes|script|scenario)$/i.test(
          tokens[source.to]?.lower ?? '',
        )
      )
        continue
      const before = stretchOf(tokens, 0, i - 1)
      const rest = isComma(tokens[source.to + 1]) ? stretchOf(tokens, source.to + 2, tokens.length - 1) : null
      const leads = i === 0 || /^(?:and|but|yet|still)$/.test(tokens[i - 1]?.lower ?? '')
      const amid = isComma(tokens[i - 1]) && rest !== null
      const content = leads ? (rest ? [rest] : []) : amid && before ? [before, rest] : before ? [before] : []
      if (content.length === 0) continue
      found.push(foundBy(accordingTo.name, 0.9, { source, cue: { start: cue.start, end: to.end }, content }))
    }
    return found
  },
}
