import { describe, expect, it } from 'vitest'
import { type Ledger, reconcile } from '../../src/index.ts'
import { handWrittenPiles } from './merged-piles.ts'
import { ledgerOfHarbour } from '../examples/pipeline.ts'

const piles: [string, () => Ledger | Promise<Ledger>][] = [
  ['the example, with a parse', () => ledgerOfHarbour('english')],
  ['the example, without a parse', () => ledgerOfHarbour('plain')],
  ...handWrittenPiles.map(([name, readings]): [string, () => Ledger] => [name, () => reconcile(readings)]),
]

describe.each(piles)('every merge of %s', (_, make) => {
  let ledger: Ledger | undefined
  const ledgerOf = async (): Promise<Ledger> => (ledger ??= await make())

  it('carries its reasons, and the strongest counter-evidence or that none was found', {
    timeout: 120_000,
  }, async () => {
    const { entities } = await ledgerOf()
    const merges = entities.filter(({ members = [] }) => members.length > 1)
    expect(merges.length).toBeGreaterThan(0)
    const bare = merges.filter(
      ({ why }) =>
        !why.some(({ reason, places }) => reason.startsWith('joined: ') && places.length >= 2) ||
        !why.some(
          ({ reason, places }) =>
            reason.startsWith('against: ') && (reason === 'against: nothing found') === (places.length === 0),
        ),
    )
    expect(bare.map(({ variants, why }) => [variants[0]?.text, why])).toEqual([])
  })

  it('leaves what is not sure as a proposal with its reason, on both sides', { timeout: 120_000 }, async () => {
    const { entities } = await ledgerOf()
    for (const { id, perhaps = [] } of entities) {
      for (const { entity, why } of perhaps) {
        expect(why.length).toBeGreaterThan(0)
        expect(entities.find(other => other.id === entity)?.perhaps?.some(back => back.entity === id)).toBe(true)
      }
    }
  })
})
