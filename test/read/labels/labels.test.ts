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

  it('count no members: “eleven fighters” and “some fighters” are fighters, a county is a county', () => {
    expect(labels('Eleven fighters fled. Sixty fighters came.').map(line => line.split(' →')[0])).toEqual([
      'fighters [fighter]',
      'fighters [fighter]',
    ])
    expect(labels('The county rebels came.').map(line => line.split(' →')[0])).toEqual(['county rebels [county rebel]'])
  })

  it('are the nouns for an event, in any of the words of one article', () => {
    expect(labels('The uprising failed. It was a coup attempt.')).toEqual([
      'uprising [uprising] → uprising (event)',
      'coup attempt [coup attempt] → uprising (event)',
    ])
  })

  it('are the nouns for a strike of work, and none for another blow', () => {
    expect(labels('The walk-out began on Sunday. The strike on Tuesday was quiet.')).toEqual([
      'walk-out [walk-out] → walk-out (event)',
      'strike [strike] → walk-out (event)',
    ])
    expect(labels('The drone strike hit a shed. The strike on the depot came at noon.')).toEqual([])
  })

  it('are the nouns for people driven from their homes, and none for an office lost', () => {
    expect(labels('The evacuation went on. A forced removal, he called it.')).toEqual([
      'evacuation [evacuation] → evacuation (event)',
      'forced removal [forced removal] → evacuation (event)',
    ])
    expect(labels('The removal from office was swift, and the removal of debris slow.')).toEqual([])
  })

  it('hold “the horror” of what happened, and not what somebody felt', () => {
    expect(labels('The horror on the pier lasted an hour.')).toEqual(['horror [horror] → horror (event)'])
    expect(labels('They watched with horror. The horror of it was plain.')).toEqual([])
  })

  it('are words before a name, and no deeds done to it', () => {
    expect(labels('The disputed minister Ada Varga spoke.').map(line => line.split(' →')[0])).toContain(
      'disputed minister [disputed minister]',
    )
    expect(labels('They accused Ada Varga. It ousted Ada Varga.')).toEqual([])
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
