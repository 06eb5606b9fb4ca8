import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/contracts/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account } from './notation.ts'

/** The reading of one sentence in which every one of `bodies` is a body without a name, each an entity of its own. */
function told(id: string, say: string, predicate: string, ...bodies: readonly string[]): Reading {
  const reading = account(id, [{ say, subject: bodies[0] ?? say, predicate }])
  const entities = bodies.map((words, k) => {
    const start = reading.article.text.indexOf(words)
    return {
      mention: {
        start,
        end: start + words.length,
        id: `n${k}`,
        entity: `b${k}`,
        kind: 'organization' as const,
        form: 'nominal' as const,
      },
      entity: { id: `b${k}`, name: words, kind: 'organization' as const, mentions: [`n${k}`], roles: [] },
    }
  })
  return {
    ...reading,
    mentions: [...reading.mentions, ...entities.map(({ mention }) => mention)],
    entities: [...reading.entities, ...entities.map(({ entity }) => entity)],
  }
}
const bodiesOf = (...readings: readonly Reading[]): string[][] =>
  reconcile(readings).entities.map(({ members }) => (members ?? []).map(({ article }) => article).sort())

describe('a body without a name', () => {
  const guard = told('a', 'The coast guard searched the bay', 'searched', 'The coast guard')

  it('is one for two accounts that call it alike, with the reason', () => {
    const { entities } = reconcile([
      guard,
      told('b', 'In the night the coast guard found the boat', 'found', 'the coast guard'),
    ])
    expect(entities).toHaveLength(1)
    expect(entities[0]?.members).toHaveLength(2)
    expect(entities[0]?.why[0]?.reason).toBe('joined: the same noun, said of like things')
  })

  it('of one account alone is no entity of the ledger', () => {
    expect(bodiesOf(guard)).toEqual([])
  })

  it('is left alone where one account has the noun for two', () => {
    const two = told(
      'b',
      'The dockers’ union struck and the pilots’ union did not',
      'struck',
      'The dockers’ union',
      'the pilots’ union',
    )
    expect(bodiesOf(two, told('c', 'The union struck at noon', 'struck', 'The union'))).toEqual([])
  })

  it('is not joined to another body', () => {
    expect(
      bodiesOf(guard, told('b', 'The finance ministry paid for the boat', 'paid', 'The finance ministry')),
    ).toEqual([])
  })

  it('is not looked for where it comes in with “a” or “his”', () => {
    expect(
      bodiesOf(
        told('b', 'A company paid for the boat', 'paid', 'A company'),
        told('c', 'His company sank', 'sank', 'His company'),
      ),
    ).toEqual([])
  })
})

/** A reading in which `named` is a person with an office and each of `said` somebody without a name. */
function office(id: string, say: string, named: { name: string; role: string } | null, ...said: string[]): Reading {
  const reading = account(id, [{ say, subject: say.split(' ')[0] ?? say, predicate: say.split(' ').at(-1) ?? say }])
  const { text } = reading.article
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const made = [...(named ? [named.name] : []), ...said].map((words, k) => ({
    mention: {
      ...at(words),
      id: `n${k}`,
      entity: `b${k}`,
      kind: 'person' as const,
      form: named && k === 0 ? ('name' as const) : ('nominal' as const),
    },
    entity: {
      id: `b${k}`,
      name: words,
      kind: 'person' as const,
      mentions: [`n${k}`],
      roles: named && k === 0 ? [at(named.role)] : [],
    },
  }))
  return {
    ...reading,
    mentions: [...reading.mentions, ...made.map(({ mention }) => mention)],
    entities: [...reading.entities, ...made.map(({ entity }) => entity)],
  }
}
const sizes = (...readings: readonly Reading[]): number[] =>
  reconcile(readings).entities.map(({ members }) => members?.length ?? 0)

describe('an office without a name', () => {
  const rask = office('a', 'Harbour master Iven Rask closed the port', { name: 'Iven Rask', role: 'Harbour master' })
  const mayor = office('a', 'Mayor Ana Varga opened the bridge', { name: 'Ana Varga', role: 'Mayor' })

  it('goes to the one whom another account names with it', () => {
    expect(sizes(rask, office('b', 'The harbour master closed the port', null, 'The harbour master'))).toEqual([2])
    expect(sizes(mayor, office('b', 'The mayor opened the bridge', null, 'The mayor'))).toEqual([2])
  })

  it('stays open where two hold it', () => {
    const second = office('b', 'Mayor Ida Lenz closed the bridge', { name: 'Ida Lenz', role: 'Mayor' })
    expect(sizes(mayor, second, office('c', 'The mayor opened the bridge', null, 'The mayor'))).toEqual([1, 1])
  })

  it('stays open where it was held before', () => {
    const former = office('a', 'Former mayor Ana Varga left', { name: 'Ana Varga', role: 'Former mayor' })
    expect(sizes(former, office('b', 'The mayor left', null, 'The mayor'))).toEqual([1])
  })

  it('stays open where the account has two of them', () => {
    const two = office('b', 'The mayor of Tern met the mayor of Orlo', null, 'The mayor', 'the mayor')
    expect(sizes(mayor, two)).toEqual([1])
  })

  it('is one for two accounts that know no name', () => {
    const [a, b] = ['a', 'b'].map(id => office(id, 'The harbour master closed the port', null, 'The harbour master'))
    expect(sizes(a as Reading, b as Reading)).toEqual([2])
  })

  it('is nobody’s where the noun says what somebody does, not what he is', () => {
    const [a, b] = ['a', 'b'].map(id => office(id, 'The driver left the road', null, 'The driver'))
    expect(sizes(a as Reading, b as Reading)).toEqual([])
  })
})
