/**
 * Words in quotation marks in a sentence about one who can have said them, with no word of speech: Marr decried the “slow death of the port.”
 *
 * Single terms are left alone: a quotation counts from four words on, and from three behind a colon.
 */
import { leadingSubject } from './noun-phrase.ts'
import { foundBy, type PlainRule, stretchOf } from './rule.ts'

export const quotedWords: PlainRule = {
  name: 'quoted-words',
  examples: [
    { text: 'Marr decried the “slow death of the port.”', finds: ['Marr | decried | the “slow death of the port.”'] },
    { text: 'Then Orlo turned to the crowd: “No crane will move!”', finds: ['Orlo | turned | “No crane will move!”'] },
    { text: 'Marr opened the “night market” on Monday.', finds: [] },
    { text: 'It opened with “a song of the old port.”', finds: [] },
    { text: 'The ferry left, and then the band played “a song of the old port.”', finds: [] },
  ],
  match(stretch, lexicon, before) {
    const { tokens } = stretch
    const at = tokens.findIndex(t => t.kind === 'quote' && t.words > 2)
    const quote = tokens[at]
    if (
      !quote ||
      stretch.kind === 'heading' ||
      before.some(f => f.content.some(c => c.start <= quote.start && quote.end <= c.end))
    )
      return []
    const subject = leadingSubject(stretch, at, lexicon)
    const verb = subject && tokens[subject.to + 1]
    if (!verb || !verb.lower.endsWith('ed') || tokens[subject.from]?.lower === 'it') return []
    const isColon = tokens[at - 1]?.text === ':'
    // The words belong to the verb's object: no comma, no other verb of speech between.
    const between = tokens.slice(subject.to + 2, at)
    if (
      !isColon &&
      (quote.words < 4 ||
        between.length > 6 ||
        between.some(t => t.text === ',' || lexicon.verbs.has(t.lower) || t.lower === 'and'))
    )
      return []
    const content = isColon ? { start: quote.start, end: quote.end } : stretchOf(tokens, subject.to + 2, at)
    if (!content) return []
    return [foundBy(quotedWords.name, 0.85, { source: subject, cue: verb, content: [content] })]
  },
}
