import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim, Ledger } from '../../../src/contracts/index.ts'
import type { ReconcileOptions } from '../../../src/reconcile/index.ts'
import { kindsOfPiles } from './kinds-of-piles.ts'
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

describe.each([...piles, ...morePiles, ...kindsOfPiles])(
  '$name',
  ({ accounts, claim, together = accounts.length, truth, tight, options }) => {
    it('are one claim', async () => {
      const { accounts: found } = claimWith(await ledgerOnce(accounts, options), claim)
      if (together > 0) expect(new Set(found.map(({ article }) => article)).size).toBe(together)
      else expect(found.length).toBeGreaterThan(0)
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

    it('gain no voice by a copy, signed or not, dated or not, nor by an article on something else', async () => {
      const before = claimWith(await ledgerOnce(accounts, options), claim).independent
      const [first, last] = [accounts[0], accounts.at(-1)]
      if (!first || !last) throw new RangeError('A pile has accounts')
      const added: readonly Told[] = [
        { outlet: 'Copy Weekly', published: '2023-03-16T09:00:00Z', title: first.title, text: first.text },
        { outlet: 'Copy Weekly', title: last.title, text: last.text },
        { title: last.title, text: last.text },
        unrelated,
      ]
      for (const one of added) {
        const after = claimWith(await ledgerOf([...accounts, one], options), claim).independent
        expect(after.least).toBeLessThanOrEqual(before.least)
        expect(after.most).toBeLessThanOrEqual(before.most)
      }
    })
  },
)

const unrelated: Told = {
  outlet: 'Upland Farmer',
  published: '2023-03-14T10:00:00Z',
  title: 'Apple harvest',
  text: 'Growers in the Selwyn valley brought in nine hundred tonnes of apples. Frost had spared the orchards in April.',
}

describe('any pile', () => {
  // What a claim can be carried by: each gives a paragraph; no two have other lines in common.
  const carriers = [
    (k: number) => `The lamp on the mole had been dark since Sunday. ${aside(k)}`,
    (k: number) => `${aside(k)} Since Sunday the lamp had been dark on the mole.`,
    (k: number) => `${aside(k)} The lamp on the mole had been dark since Sunday, Oskar Venn said.`,
    (k: number) => `${aside(k)} Maren Tolle said the lamp on the mole had been dark since Sunday.`,
    (k: number) => `${aside(k)} The lamp on the mole had been dark since Sunday, officials said.`,
    (k: number) => `TERN (AFP) - The lamp on the mole had been dark since Sunday. ${aside(k)}`,
    (k: number) => `${aside(k)} The lamp on the mole had been dark since Sunday, Paper 0 reported.`,
  ]
  const aside = (k: number): string =>
    [
      'A dog slept on the quay.',
      'Bread was dear that week.',
      'Six trams stood empty.',
      'The baker wept.',
      'Rain fell on Marr.',
      'Nobody sold fruit.',
    ][k] ?? ''
  const account = fc.record({
    carrier: fc.nat({ max: carriers.length - 1 }),
    hour: fc.option(fc.integer({ min: 6, max: 18 }), { nil: undefined }),
    isSigned: fc.boolean(),
  })
  const toldOf = (one: { carrier: number; hour: number | undefined; isSigned: boolean }, k: number): Told => ({
    ...(one.isSigned ? { outlet: `Paper ${k}` } : {}),
    ...(one.hour === undefined ? {} : { published: `2023-03-14T${String(one.hour).padStart(2, '0')}:00:00Z` }),
    title: `Page ${k}`,
    text: carriers[one.carrier]?.(k) ?? '',
  })

  it('counts no more voices with a copy of one of its accounts, nor with an article on something else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(account, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.record({ hour: fc.constantFrom('2023-03-15T09:00:00Z', undefined), isSigned: fc.boolean() }),
        async (chosen, which, as) => {
          const accounts = chosen.map(toldOf)
          const copied = accounts[which % accounts.length]
          if (!copied) return
          const copy: Told = {
            ...(as.isSigned ? { outlet: 'Copy Weekly' } : {}),
            ...(as.hour === undefined ? {} : { published: as.hour }),
            title: copied.title,
            text: copied.text,
          }
          const before = claimWith(await ledgerOf(accounts), 'dark').independent
          for (const one of [copy, unrelated]) {
            const after = claimWith(await ledgerOf([...accounts, one]), 'dark').independent
            expect(after.least).toBeLessThanOrEqual(before.least)
            expect(after.most).toBeLessThanOrEqual(before.most)
          }
        },
      ),
      { numRuns: 25, seed: 8 },
    )
  })
})
