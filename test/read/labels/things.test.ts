import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../../src/language/english/index.ts'
import { thingsIn } from '../../../src/read/labels/index.ts'

const english = await loadEnglish({ paragraphs: 'apart' })

function things(text: string, taken: readonly string[] = []): string[] {
  const spans = taken.map(words => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }))
  const { labels, entities } = thingsIn(english.parse(text), spans)
  return labels.map(
    ({ start, end, of, lemma }) =>
      `${of} ${text.slice(start, end)} [${lemma}] ${entities.find(({ id }) => id === of)?.name}`,
  )
}

describe('words for things', () => {
  it('are the nouns that an account points at, and where it first has them', () => {
    expect(things('A ferry hit the wall at Tern. The ferry sank.')).toEqual([
      'thing1 ferry [ferry] ferry',
      'thing2 wall [wall] wall',
      'thing1 ferry [ferry] ferry',
    ])
  })

  it('are none where any of its kind is meant, or another one', () => {
    expect(things('Ferries were held back. Another ferry sank. No ferry sailed.')).toEqual([])
  })

  it('have what stands right before the noun, and no measures, times and parts', () => {
    expect(things('The secret memo came at the end of the week.')).toEqual([
      'thing1 secret memo [secret memo] secret memo',
    ])
  })

  it('are none where a name or an office stands', () => {
    expect(things('The mayor left. The memo stayed.', ['The mayor'])).toEqual(['thing1 memo [memo] memo'])
  })
})
