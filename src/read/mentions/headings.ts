/** Names in headings: a heading in capitals or in title case shows no names of its own; those of the body are known again. */
import type { Span } from '../../text/index.ts'
import type { Name } from './names.ts'
import { type Word, wordsOf } from './words.ts'
import { isState, knownPlace } from './knowledge/places.ts'

export function headingNames(text: string, headings: readonly Span[], names: readonly Name[]): Name[] {
  const known = new Map<string, Name>()
  for (const name of names) {
    const words = name.key.split(' ')
    known.set(name.key.toLowerCase(), name)
    // A person is known by the surname; one that is also a common word needs its capital.
    const last = words.at(-1)
    if (name.kind === 'person' && words.length > 1 && last !== undefined && !known.has(last.toLowerCase()))
      known.set(last.toLowerCase(), name)
  }
  return headings.flatMap(heading => inHeading(wordsOf(text, heading), known))
}

function inHeading(words: readonly Word[], known: ReadonlyMap<string, Name>): Name[] {
  const found: Name[] = []
  for (let k = 0; k < words.length; k++) {
    for (let length = Math.min(5, words.length - k); length > 0; length--) {
      const row = words.slice(k, k + length)
      const [first, last] = [row[0], row.at(-1)]
      if (first === undefined || last === undefined) continue
      const written = row.map(word => word.text).join(' ')
      const match = known.get(written.toLowerCase())
      const place =
        match === undefined && first.isCapital && written.length > 2 && isState(knownPlace(written) ?? '')
          ? written
          : null
      if (match === undefined && place === null) continue
      // Small letters are a name only where the whole heading is small or the word is not a common one.
      if (!first.isCapital && words.some(word => word.isCapital)) continue
      if (
        /[,;:]/u.test(
          row
            .slice(1)
            .map(word => word.gap)
            .join(''),
        )
      )
        continue
      const at = { start: first.start, end: last.end }
      found.push(
        match === undefined
          ? {
              ...at,
              words: row,
              model: null,
              title: null,
              titleWords: [],
              key: knownPlace(written) ?? written,
              kind: 'place',
            }
          : { ...at, words: row, model: null, title: null, titleWords: [], key: match.key, kind: match.kind },
      )
      k += length - 1
      break
    }
  }
  return found
}
