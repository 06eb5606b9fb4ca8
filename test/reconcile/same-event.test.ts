import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/contracts/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account } from './notation.ts'

// Long enough to push what follows out of the top of the article.
const far = 'The quay was wet and the gulls were loud '.repeat(11).trim()

/** A reading whose every one of `nouns` is an event of its own, at its first place in the text. */
function told(id: string, lines: readonly string[], ...nouns: readonly string[]): Reading {
  const reading = account(
    id,
    lines.map(say => ({ say, subject: say.split(' ')[0] ?? say, predicate: say.split(' ').at(-1) ?? say })),
  )
  const events = nouns.map((noun, k) => {
    const start = reading.article.text.indexOf(noun)
    if (start < 0) throw new RangeError(`“${noun}” does not stand in the text`)
    const at = { start, end: start + noun.length }
    return {
      mention: { ...at, id: `n${k}`, entity: `b${k}`, kind: 'event' as const, form: 'nominal' as const },
      entity: { id: `b${k}`, name: noun, kind: 'event' as const, mentions: [`n${k}`], roles: [] },
      label: {
        ...at,
        id: `w${k}`,
        of: `b${k}`,
        voice: reading.voices[0]?.id ?? '',
        quoted: false,
        lemma: noun,
        attribution: null,
      },
    }
  })
  return {
    ...reading,
    mentions: [...reading.mentions, ...events.map(({ mention }) => mention)],
    entities: [...reading.entities, ...events.map(({ entity }) => entity)],
    labels: [...reading.labels, ...events.map(({ label }) => label)],
  }
}

const rows = (...readings: readonly Reading[]): string[][] =>
  reconcile(readings).framing.map(({ labels }) => labels.map(({ lemma }) => lemma).sort())

describe('what happened, under nouns that no account shares,', () => {
  const crash = told('a', ['The ferry hit the pier and the crash woke Tern'], 'crash')

  it('is one where half of the accounts have a noun of one family for what they are about', () => {
    expect(rows(crash, told('b', ['The collision in Tern hurt ten'], 'collision'))).toEqual([['collision', 'crash']])
  })

  it.each([
    ['another of its kind', [far, 'It was another collision'], 'collision'],
    ['one of a year', [far, 'It recalled the collision of 1987'], 'collision'],
    ['some kind of thing', [far, 'Nobody likes a collision'], 'collision'],
    ['another family', ['The ferry sailed and the strike went on'], 'strike'],
    ['a family of which a pile has many', ['The raid in Tern hurt ten'], 'raid'],
  ])('is left alone where the other account has %s', (_, lines, noun) => {
    expect(rows(crash, told('b', lines, noun))).toEqual([])
  })

  it('is one under a word for its harm, where no other harm comes near', () => {
    const collision = told('b', ['The collision in Tern hurt ten'], 'collision')
    const disaster = told('c', ['The disaster in Tern was foreseen'], 'disaster')
    expect(rows(crash, collision, disaster)).toEqual([['collision', 'crash', 'disaster']])
    expect(rows(told('d', ['The fire in Tern burned on'], 'fire'), crash, disaster)).toEqual([])
  })

  it('is one where few accounts have it and two give it the same figure', () => {
    const crack = 'Engineers found a crack in the Kestrel dam'
    const others = ['x', 'y', 'z'].map(id => told(id, [crack]))
    const removal = told('a', [crack, 'The removal of some 5,600 residents went on'], 'removal')
    const evacuation = (figure: string): Reading =>
      told('b', [crack, far, `The evacuation of ${figure} people went on`], 'evacuation')
    expect(rows(...others, removal, evacuation('5,600'))).toEqual([['evacuation', 'removal']])
    expect(rows(...others, removal, evacuation('310'))).toEqual([])
  })

  it('is one where two accounts have one sentence and exchanged the word', () => {
    const say = (noun: string): string => `It was the third day of a ${noun} that has shut most of the port`
    expect(rows(told('a', [say('strike')], 'strike'), told('b', [say('blockade')], 'blockade'))).toEqual([
      ['blockade', 'strike'],
    ])
    // Any two sentences are alike as far as this.
    const any = (noun: string): string => `Ten were hurt in the ${noun} and it was said that all were well`
    expect(rows(told('a', [any('raid')], 'raid'), told('b', [any('protest')], 'protest'))).toEqual([])
  })
})
