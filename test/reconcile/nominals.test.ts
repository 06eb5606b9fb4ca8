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
