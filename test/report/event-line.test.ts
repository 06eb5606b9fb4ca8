import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Ledger, ledgerSchema } from '../../src/contracts/index.ts'
import { book, eventLine } from '../../web/model.ts'

const example = (title?: string): Ledger => {
  const ledger = ledgerSchema.parse(
    JSON.parse(readFileSync(new URL('../../examples/harbour/ledger.json', import.meta.url), 'utf8')),
  )
  if (title !== undefined) for (const article of ledger.articles) article.title = { text: title }
  return ledger
}

const line = (ledger: Ledger): string | null => {
  const page = book(ledger)
  const found = eventLine(page)
  return found && page.words(found.at)
}

describe('the line of the event', () => {
  it('is told by two accounts in their own voices, and touches a headline', () => {
    expect(line(example())).toContain('struck the north mole')
  })

  it('is none where no headline speaks of what they tell', () => {
    expect(line(example('Council votes on parking fees'))).toBeNull()
  })
})
