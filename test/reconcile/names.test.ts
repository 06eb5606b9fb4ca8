import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareSorted, nameOf, type Sort } from '../../src/reconcile/entities/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account } from './notation.ts'

const lines = ['pairs', 'fresh', 'second', 'third']
  .flatMap(name =>
    readFileSync(new URL(`../cases/names/${name}.tsv`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .filter(line => !line.startsWith('#'))
  .map(line => line.split('\t') as [string, string, string, string])

describe('pairs of names', () => {
  it('hold at least two hundred variants and two hundred look-alikes', () => {
    expect(lines.filter(([verdict]) => verdict === 'same').length).toBeGreaterThanOrEqual(200)
    expect(lines.filter(([verdict]) => verdict === 'differ').length).toBeGreaterThanOrEqual(200)
  })

  it('joins no look-alike, and finds nine variants of ten', () => {
    const joined = (kinds: string, a: string, b: string): boolean => {
      const [p = 'person', q = p] = kinds.split(':') as Sort[]
      return compareSorted({ name: nameOf(a), sort: p }, { name: nameOf(b), sort: q }).verdict === 'same'
    }
    const wrong = lines.filter(([verdict, kinds, a, b]) => verdict === 'differ' && joined(kinds, a, b))
    const missed = lines.filter(([verdict, kinds, a, b]) => verdict === 'same' && !joined(kinds, a, b))
    expect(wrong).toEqual([])
    expect(missed.length / lines.filter(([verdict]) => verdict === 'same').length).toBeLessThan(0.1)
  })
})

const speaks = (id: string, name: string, kind: 'person' | 'place' | 'organization' = 'person') =>
  account(
    id,
    [
      {
        say: 'The light on the mole was burning',
        subject: 'The light on the mole',
        predicate: 'was burning',
        by: name,
      },
    ],
    {
      names: { [name]: kind },
    },
  )

const namesIn = (readings: ReturnType<typeof account>[], options = {}) =>
  reconcile(readings, options).entities.map(({ variants }) => variants.map(({ text }) => text).sort())

describe('entities of a pile', () => {
  it('are one under two spellings, with the reason', () => {
    const { entities } = reconcile([speaks('a', 'Oskar Venn'), speaks('b', 'Oscar Ven')])
    expect(entities).toHaveLength(1)
    expect(entities[0]?.why[0]?.reason).toContain('joined')
  })

  it('stay two people with one surname, and a surname alone is proposed to both', () => {
    const { entities } = reconcile([speaks('a', 'Elena Varga'), speaks('b', 'Miklos Varga'), speaks('c', 'Varga')])
    expect(entities).toHaveLength(3)
    const alone = entities.find(({ variants }) => variants[0]?.text === 'Varga')
    expect(alone?.perhaps).toHaveLength(2)
  })

  it('joins a surname alone where one bearer is about', () => {
    expect(namesIn([speaks('a', 'Elena Varga'), speaks('b', 'Varga')])).toEqual([['Elena Varga', 'Varga']])
  })

  it('never joins a place and a person of one name', () => {
    expect(reconcile([speaks('a', 'Sofia'), speaks('b', 'Sofia', 'place')]).entities).toHaveLength(2)
  })

  it('joins two words that one reader took for a body and another for a place or a person; one word not', () => {
    const [body, place] = [speaks('a', 'Solane Water', 'organization'), speaks('b', 'Solane Water', 'place')]
    expect(reconcile([body, place]).entities).toHaveLength(1)
    expect(reconcile([body, speaks('b', 'Solane Water')]).entities).toHaveLength(1)
    expect(reconcile([place, speaks('a', 'Solane Water')]).entities).toHaveLength(2)
    expect(reconcile([body, place, speaks('c', 'Solane Water')]).entities).toHaveLength(2)
    expect(reconcile([speaks('a', 'Solane', 'organization'), speaks('b', 'Solane', 'place')]).entities).toHaveLength(2)
  })

  it('joins a body under the end of its name where no other ends so, never under what it is named after', () => {
    const body = (id: string, name: string) => speaks(id, name, 'organization')
    expect(namesIn([body('a', 'Tern Rovers'), body('b', 'Rovers')])).toEqual([['Rovers', 'Tern Rovers']])
    expect(namesIn([body('a', 'Tern Rovers'), body('b', 'Rovers'), body('c', 'Orlo Rovers')])).toHaveLength(3)
    expect(namesIn([body('a', 'Tern Rovers'), body('b', 'Tern')])).toHaveLength(2)
    expect(namesIn([body('a', 'Bank of Solane'), body('b', 'Solane')])).toHaveLength(2)
    const { entities } = reconcile([body('a', 'Selwyn Army'), body('b', 'Army')])
    expect(entities.map(({ perhaps = [] }) => perhaps.length)).toEqual([1, 1])
  })

  it('joins a body under its initials', () => {
    expect(
      namesIn([speaks('a', 'Tern Port Authority', 'organization'), speaks('b', 'TPA', 'organization')]),
    ).toHaveLength(1)
  })

  it('obeys the table of names, for and against', () => {
    const [one, other] = [speaks('a', 'Halvar Dunn'), speaks('b', 'The Keeper')]
    expect(reconcile([one, other], { aliases: [{ name: 'Halvar Dunn', alias: 'The Keeper' }] }).entities).toHaveLength(
      1,
    )
    const [p, q] = [speaks('a', 'Oskar Venn'), speaks('b', 'Oscar Ven')]
    expect(
      reconcile([p, q], { aliases: [{ name: 'Oskar Venn', alias: 'Oscar Ven', apart: true }] }).entities,
    ).toHaveLength(2)
  })
})
