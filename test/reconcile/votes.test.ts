import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/index.ts'
import { account } from './notation.ts'

type Kinds = Record<string, 'person' | 'organization' | 'place'>
const tells = (id: string, say: string, names: Kinds, roles: Record<string, string> = {}) =>
  account(id, [{ say, predicate: say.split(' ').at(-1) ?? '' }], { names, roles })

const namesIn = (readings: ReturnType<typeof account>[]): string[][] =>
  reconcile(readings).entities.map(({ variants }) => variants.map(({ text }) => text).sort())

const varga = [
  tells('a', 'Then Ana Varga spoke to the crews', { 'Ana Varga': 'person' }),
  tells('b', 'Nobody had asked Ana Varga about it', { 'Ana Varga': 'person' }),
]

describe('a name of one word that accounts read as different kinds', () => {
  it('is a person where most accounts have the person and nothing says “in”', () => {
    const [one] = reconcile([...varga, tells('c', 'Soldiers supporting Varga left', { Varga: 'place' })]).entities
    expect(one?.members).toHaveLength(3)
    expect(one?.kind).toBe('person')
    expect(one?.why.map(({ reason }) => reason)).toContain('against: read as person here and as place there')
  })
  it('is a person where it does what people do, though one account alone has the person', () => {
    expect(namesIn([varga[0]!, tells('c', 'In the end Varga said nothing', { Varga: 'place' })])).toEqual([
      ['Ana Varga', 'Varga'],
    ])
  })
  it('stays a town beside a man of its name', () => {
    const pile = [
      varga[0]!,
      tells('c', 'The ferry burned in Varga', { Varga: 'place' }),
      tells('d', 'Varga rejected the offer', { Varga: 'place' }),
    ]
    expect(namesIn(pile)).toHaveLength(2)
  })
  it('is no person where two people bear the name', () => {
    const other = tells('d', 'Nobody had asked Ivo Varga about it', { 'Ivo Varga': 'person' })
    const { entities } = reconcile([...varga, other, tells('c', 'Soldiers supporting Varga left', { Varga: 'place' })])
    expect(entities).toHaveLength(3)
    expect(entities.find(({ variants }) => variants[0]?.text === 'Varga')?.perhaps).toHaveLength(2)
  })
  it('is a town where most accounts have the town', () => {
    const pile = [
      tells('a', 'The ferry burned in Orlo', { Orlo: 'place' }),
      tells('b', 'A crane fell near Orlo', { Orlo: 'place' }),
      tells('c', 'They took a ferry to Orlo', { Orlo: 'person' }),
    ]
    expect(namesIn(pile)).toEqual([['Orlo']])
    expect(namesIn([...pile.slice(0, 2), tells('c', 'In the end Orlo said nothing', { Orlo: 'person' })])).toHaveLength(
      2,
    )
  })
})

describe('a town that one reader took for a body', () => {
  const town = tells('b', 'A crane fell near Orlo', { Orlo: 'place' })
  it('is the town where things happen in it', () => {
    expect(namesIn([tells('a', 'The ferry burned in Orlo', { Orlo: 'organization' }), town])).toEqual([['Orlo']])
  })
  it('stays a body where nothing does', () => {
    expect(namesIn([tells('a', 'The shares of Orlo fell', { Orlo: 'organization' }), town])).toHaveLength(2)
  })
})

describe('two letters swapped in a name', () => {
  const usual = [
    tells('a', 'Nobody had asked Marduc about it', { Marduc: 'person' }),
    tells('b', 'Nobody had asked Marduc again', { Marduc: 'person' }),
  ]
  it('are proposed where nothing else speaks for one', () => {
    const { entities } = reconcile([...usual, tells('c', 'Nobody had asked Madruc about it', { Madruc: 'person' })])
    expect(entities.map(({ members = [] }) => members.length).sort((a, b) => a - b)).toEqual([1, 2])
    expect(entities[0]?.perhaps?.[0]?.why[0]?.reason).toBe('perhaps: one letter apart')
  })
  it('are one where the account that has it has the usual spelling too', () => {
    const both = tells('c', 'Marduc left before Madruc said so', { Marduc: 'person', Madruc: 'person' })
    const [one, ...others] = reconcile([...usual, both]).entities
    expect(others).toEqual([])
    expect(one?.why.map(({ reason }) => reason)).toContain('against: one account holds them apart')
  })
  it('are one where the office is the same', () => {
    const slip = tells('c', 'Minister Madruc said nothing', { Madruc: 'person' }, { Minister: 'Madruc' })
    const titled = tells('a', 'Minister Marduc said nothing', { Marduc: 'person' }, { Minister: 'Marduc' })
    expect(namesIn([titled, usual[1]!, slip])).toEqual([['Madruc', 'Marduc']])
    const other = tells('c', 'Harbourmaster Madruc said nothing', { Madruc: 'person' }, { Harbourmaster: 'Madruc' })
    expect(namesIn([titled, usual[1]!, other])).toHaveLength(2)
  })
  it('stay two where two accounts have each', () => {
    const more = ['c', 'd'].map(id => tells(id, 'Nobody had asked Madruc about it', { Madruc: 'person' }))
    expect(reconcile([...usual, ...more]).entities).toHaveLength(2)
  })
})
