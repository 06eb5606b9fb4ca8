import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Ledger, ledgerSchema } from '../../src/contracts/index.ts'
import { book } from '../../web/model.ts'

const example = (): Ledger =>
  ledgerSchema.parse(JSON.parse(readFileSync(new URL('../../examples/harbour/ledger.json', import.meta.url), 'utf8')))

it('counts as few voices for a side as its claim does: whose voice a figure changed in copied words is cannot be told', () => {
  const ledger = example()
  const ofFigures = ledger.disputes.filter(({ kind }) => kind === 'figure')
  const side = ofFigures.flatMap(({ sides }) => sides).find(({ claims }) => claims.length === 1)
  const claim = ledger.claims.find(({ id }) => id === side?.claims[0])
  if (!side || !claim) throw new Error('the example has a figure that one claim gives')
  claim.independent.least = 0
  expect(book(ledger).voices(claim).least).toBe(0)
  expect(book(ledger).voicesOf(side).least).toBe(0)
})

it('counts who denies as one voice, though he carries no claim', () => {
  const ledger = example()
  for (const { independent } of ledger.claims) independent.least = 0
  const denials = ledger.disputes
    .flatMap(({ sides }) => sides)
    .filter(({ accounts }) => accounts.every(one => one.stance === 'denies'))
  expect(denials.length).toBeGreaterThan(0)
  for (const side of denials) expect(book(ledger).voicesOf(side).least).toBe(1)
})
