import { describe, expect, it } from 'vitest'
import { findLabels } from '../../../src/read/labels/index.ts'
import { findMentions } from '../../../src/read/mentions/index.ts'

function labels(text: string, said: string[] = []): string[] {
  const quotations = [...text.matchAll(/“[^”]+”/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const attributions = said.map((words, k) => ({
    id: `a${k + 1}`,
    content: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
  }))
  const { mentions, entities } = findMentions({ text, quotations })
  const voices = [{ start: 0, end: text.length, id: 'v1' }]
  return findLabels({ text, mentions, entities, voices, quotations, attributions }).map(
    ({ start, end, of, quoted, lemma, attribution }) => {
      const entity = entities.find(({ id }) => id === of)
      return `${text.slice(start, end)} [${lemma}] → ${entity?.name} (${entity?.kind})${quoted ? ' quoted' : ''}${attribution ? ` ${attribution}` : ''}`
    },
  )
}

describe('labels', () => {
  it('are the nouns for a group', () => {
    expect(labels('The militants fled. Later fighters came.')).toEqual([
      'militants [militant] → The militants (group)',
      'fighters [fighter] → fighters (group)',
    ])
  })

  it('are the nouns for an event, in any of the words of one article', () => {
    expect(labels('The uprising failed. It was a coup attempt.')).toEqual([
      'uprising [uprising] → uprising (event)',
      'coup attempt [coup attempt] → uprising (event)',
    ])
  })

  it('keep events of different years apart', () => {
    expect(labels('The revolt failed, as the 1992 coup had.')).toEqual([
      'revolt [revolt] → revolt (event)',
      'coup [coup] → coup (event)',
    ])
  })

  it('hold what distances a role from its name', () => {
    expect(labels('They obey self-proclaimed president Ana Varga there.')).toEqual([
      'self-proclaimed president [self-proclaimed president] → Ana Varga (person)',
    ])
  })

  it('in quotation marks are quoted, and in an attribution have its speaker', () => {
    expect(
      labels('“The regime lies,” Varga said. He said the government lied.', [
        '“The regime lies,”',
        'the government lied',
      ]),
    ).toEqual([
      'regime [regime] → The regime (organization) quoted a1',
      'government [government] → the government (organization) a2',
    ])
  })

  it('are none where nothing was chosen: names and pronouns', () => {
    expect(labels('Ana Varga went to Tern. She slept.')).toEqual([])
  })

  it('are none where a noun only stands before another', () => {
    expect(labels('The riot police left.')).toEqual(['riot police [riot police] → The riot police (group)'])
  })
})
