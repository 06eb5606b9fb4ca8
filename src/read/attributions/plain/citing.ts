/**
 * A report that names where it has it from: As the Gazette reports with reference to the head of the port, …
 *
 * One attribution with a chain: the source is who was first, `via` who handed it on.
 */
import { leadingSubject, phraseAfter, phraseBefore, beforeAuxiliaries } from './noun-phrase.ts'
import { type Found, foundBy, isComma, type PlainRule, stretchOf, words } from './rule.ts'
import type { Lexicon } from './lexicon.ts'
import { sourceKindOf } from './source-kind.ts'
import type { Stretch } from './stretch.ts'

export const citing: PlainRule = {
  name: 'citing',
  examples: [
    {
      text: 'As the Tern Gazette reports with reference to the head of the port, 30 people were hurt.',
      finds: ['the head of the port | with reference to | 30 people were hurt'],
    },
    {
      text: 'Thirty people were hurt, the Tern Gazette reported, citing the head of the port.',
      finds: ['the head of the port | citing | Thirty people were hurt'],
    },
    { text: 'The mayor closed the port, citing the storm.', finds: [] },
    { text: 'Marr said the crane was safe, citing a study.', finds: [] },
    { text: 'He spoke with reference to the storm.', finds: [] },
  ],
  match(stretch, lexicon) {
    const { tokens } = stretch
    const found: Found[] = []
    for (let i = 1; i < tokens.length; i++) {
      const cue = cueAt(stretch, i)
      if (!cue) continue
      const source = phraseAfter(stretch, cue.to + 1, lexicon)
      const reporter = source && reporterBefore(stretch, cue.from, lexicon)
      if (!source || !reporter || !isOutlet(reporter.words)) continue
      // What stands before the reporter, or behind the source.
      const before = reporter.from > 0 ? stretchOf(tokens, 0, reporter.from - 1) : null
      const hasBefore = before && words(tokens, 0, reporter.from - 1) > 2
      const behind = tokens[source.to + 1]
      const after =
        behind && (isComma(behind) || behind.text === ':' || lexicon.that.has(behind.lower))
          ? stretchOf(tokens, source.to + 1, tokens.length - 1)
          : null
      const content = hasBefore ? before : after
      const [first, last] = [tokens[cue.from], tokens[cue.to]]
      if (!content || !first || !last) continue
      found.push(
        foundBy(
          citing.name,
          0.7,
          { source, cue: { start: first.start, end: last.end }, content: [content] },
          { via: [{ span: { start: reporter.start, end: reporter.end }, kind: 'reported-by' }] },
        ),
      )
    }
    return found
  },
}

function cueAt({ tokens }: Stretch, i: number): { from: number; to: number } | null {
  const [a, b, c] = [tokens[i]?.lower, tokens[i + 1]?.lower, tokens[i + 2]?.lower]
  if (a === 'with' && b === 'reference' && c === 'to') return { from: i, to: i + 2 }
  if (a === 'citing' || a === 'quoting') return { from: i, to: i }
  return null
}

// “Marr said the crane was safe, citing a study”: the word is his own. A paper has nothing of its own, nor has an agency known by its letters.
const isOutlet = (words: string): boolean => sourceKindOf(words) === 'media' || /^(?:[Tt]he )?\p{Lu}{2,6}$/u.test(words)

/** Who hands it on: the subject of a word of reporting that stands right before the cue. */
function reporterBefore(
  stretch: Stretch,
  before: number,
  lexicon: Lexicon,
): { start: number; end: number; from: number; words: string } | null {
  const { tokens } = stretch
  for (let k = before - 1; k >= 0 && k > before - 5; k--) {
    if (!/^(?:reports?|reported|writes?|wrote|said|says|announced)$/.test(tokens[k]?.lower ?? '')) continue
    const { at } = beforeAuxiliaries(tokens, k, lexicon)
    const subject = phraseBefore(stretch, at, lexicon) ?? leadingSubject(stretch, k, lexicon)
    if (!subject) return null
    // “As the Gazette reports”: the conjunction is no part of what is said.
    const leads = /^(?:as|like)$/.test(tokens[subject.from - 1]?.lower ?? '')
    const name = tokens.slice(subject.from, subject.to + 1).map(t => t.text)
    return {
      start: subject.start,
      end: subject.end,
      from: leads ? subject.from - 1 : subject.from,
      words: name.join(' '),
    }
  }
  return null
}
