import { describe, expect, it } from 'vitest'
import type { Claim, Ledger } from '../../../src/contracts/index.ts'
import type { ReconcileOptions } from '../../../src/reconcile/index.ts'
import { morePiles } from './more-piles.ts'
import { ledgerOf, piles, type Told } from './piles.ts'

const words = (ledger: Ledger, { article, span }: Claim['gist']) =>
  ledger.articles.find(({ id }) => id === article)?.text.slice(span.start, span.end) ?? ''

/** The claim with these words that most accounts carry. */
function claimWith(ledger: Ledger, part: string): Claim {
  const [found] = ledger.claims
    .filter(claim => claim.accounts.some(account => words(ledger, account).includes(part)))
    .sort((a, b) => b.accounts.length - a.accounts.length)
  if (!found) throw new RangeError(`No claim has “${part}”`)
  return found
}

const ledgers = new Map<readonly Told[], Promise<Ledger>>()
/** Each pile's ledger is made once. */
function ledgerOnce(accounts: readonly Told[], options?: ReconcileOptions): Promise<Ledger> {
  const made = ledgers.get(accounts) ?? ledgerOf(accounts, options)
  ledgers.set(accounts, made)
  return made
}

describe.each([...piles, ...morePiles])(
  '$name',
  ({ accounts, claim, together = accounts.length, truth, tight, options }) => {
    it('are one claim', async () => {
      const { accounts: found } = claimWith(await ledgerOnce(accounts, options), claim)
      expect(new Set(found.map(({ article }) => article)).size).toBe(together)
    })

    it('have a range that holds the truth', async () => {
      const { independent } = claimWith(await ledgerOnce(accounts, options), claim)
      for (const number of truth) {
        expect(independent.least).toBeLessThanOrEqual(number)
        expect(independent.most).toBeGreaterThanOrEqual(number)
      }
      if (tight) expect(independent.least).toBe(independent.most)
    })

    it('have a reason with places for each fold', async () => {
      const ledger = await ledgerOnce(accounts, options)
      const { independent, accounts: found } = claimWith(ledger, claim)
      if (independent.least < new Set(found.map(({ article }) => article)).size)
        expect(independent.why.length).toBeGreaterThan(0)
      for (const { reason, places } of independent.why) {
        expect(reason).not.toBe('')
        for (const place of places) expect(words(ledger, place)).not.toBe('')
      }
    })

    it('gain no voice by a copy', async () => {
      const before = claimWith(await ledgerOnce(accounts, options), claim).independent
      for (const [k, copied] of accounts.entries()) {
        const copy: Told = {
          outlet: `Copy ${k} Weekly`,
          published: '2023-03-16T09:00:00Z',
          title: copied.title,
          text: copied.text,
        }
        const after = claimWith(await ledgerOf([...accounts, copy], options), claim).independent
        expect(after.least).toBeLessThanOrEqual(before.least)
        expect(after.most).toBeLessThanOrEqual(before.most)
      }
    })
  },
)
