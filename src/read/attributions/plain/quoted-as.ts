/**
 * Somebody quoted by others: Varga was quoted as saying that the crane had fallen. Varga was quoted by the Gazette as saying …
 */
import { beforeAuxiliaries, phraseAfter, phraseBefore } from './noun-phrase.ts'
import { type Found, foundBy, isComma, type PlainRule, stretchOf, words } from './rule.ts'

export const quotedAs: PlainRule = {
  name: 'quoted-as',
  examples: [
    {
      text: 'Varga was quoted as saying that the crane had fallen.',
      finds: ['Varga | quoted as saying | that the crane had fallen'],
    },
    {
      text: 'The mayor was quoted by the Tern Gazette as saying “we saw nothing.”',
      finds: ['The mayor | quoted by the Tern Gazette as saying | “we saw nothing.”'],
    },
    { text: '“We saw nothing,” Varga was quoted as saying.', finds: ['Varga | quoted as saying | “We saw nothing,”'] },
    { text: 'The price was quoted as high.', finds: [] },
  ],
  match(stretch, lexicon) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 1; i < tokens.length; i++) {
      const cue = tokens[i]
      if (cue?.lower !== 'quoted') continue
      const by = tokens[i + 1]?.lower === 'by' ? phraseAfter(stretch, i + 2, lexicon) : null
      const as = by ? by.to + 1 : i + 1
      const end = tokens[as + 1]
      if (tokens[as]?.lower !== 'as' || end?.lower !== 'saying') continue
      const source = phraseBefore(stretch, beforeAuxiliaries(tokens, i, lexicon).at, lexicon)
      const behind = stretchOf(tokens, as + 2, tokens.length - 1)
      const before =
        source && source.from > 0 && (isComma(tokens[source.from - 1]) || tokens[source.from - 1]?.kind === 'quote')
          ? stretchOf(tokens, 0, source.from - 1)
          : null
      const content = behind && words(tokens, as + 2, tokens.length - 1) > 1 ? behind : before
      if (!source || !content) continue
      found.push(
        foundBy(
          quotedAs.name,
          0.8,
          { source, cue: { start: cue.start, end: end.end }, content: [content] },
          { via: by ? [{ span: { start: by.start, end: by.end }, kind: 'reported-by' }] : [] },
        ),
      )
    }
    return found
  },
}
