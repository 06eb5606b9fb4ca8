import { describe, expect, it } from 'vitest'
import type { ReconcileOptions } from '../../../src/reconcile/index.ts'
import { housesOf } from '../../../src/reconcile/origins/houses.ts'
import { publisherRows } from '../../../src/reconcile/origins/publishers.ts'
import { ledgerOf, type Told } from './piles.ts'

describe('the table of publishers', () => {
  it.each(publisherRows)('has publisher, owner, date and source for $outlets', row => {
    for (const cell of [row.publisher, row.owner, row.source, ...row.outlets, ...row.domains])
      expect(cell).toMatch(/^\S.*\S$/u)
    expect(row.asOf).toMatch(/^20\d\d(?:-\d\d)?$/u)
    for (const domain of row.domains) expect(domain).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)
  })

  it('has each name and each domain once', () => {
    for (const all of [publisherRows.flatMap(row => row.outlets), publisherRows.flatMap(row => row.domains)])
      expect(new Set(all.map(name => name.toLowerCase())).size).toBe(all.length)
  })

  it('has no outlet alone in its house: a row that joins nothing tells nothing', () => {
    for (const row of publisherRows) {
      const same = publisherRows.filter(other => other.publisher === row.publisher || other.owner === row.owner)
      expect(same.length, row.outlets[0]).toBeGreaterThan(1)
    }
  })
})

describe('an outlet', () => {
  const houses = housesOf([])
  const keys = (name: string, domain?: string) =>
    houses.of({ name, ...(domain === undefined ? {} : { domain }) }).map(({ key }) => key)

  it('is found by its name with and without an article, and by its domain', () => {
    const [row] = publisherRows
    if (!row) throw new RangeError('The table has no row')
    const [name = '', domain = ''] = [row.outlets[0], row.domains[0]]
    expect(keys(`The ${name}`)).toEqual(keys(name))
    expect(keys('Anything', domain)).toEqual(keys(name))
    expect(keys(`www.${domain}`)).toEqual(keys(name))
  })

  it('of another domain is another, whatever its name', () => {
    expect(keys(publisherRows[0]?.outlets[0] ?? '', 'tern.example')).toEqual([])
  })

  it('that nobody knows has no house', () => {
    expect(keys('Harbour Post')).toEqual([])
  })
})

describe('a claim of two papers of one house, each in its own words', () => {
  const [one, two] = publisherRows
  const accounts: readonly Told[] = [
    {
      outlet: one?.outlets[0] ?? '',
      published: '2023-03-14T09:00:00Z',
      title: 'On the fish quay',
      text: 'A line of people with blankets formed outside the school.\n\nThe ferry Saint Alder struck the north mole at Tern at 06:40.',
    },
    {
      outlet: two?.outlets[0] ?? '',
      published: '2023-03-14T12:00:00Z',
      title: 'From the quay',
      text: 'Neighbours ran for their boats in the rain.\n\nAt 06:40 the ferry Saint Alder struck the north mole at Tern.',
    },
  ]
  const counted = async (options?: ReconcileOptions) => {
    const ledger = await ledgerOf(accounts, options)
    return ledger.claims.find(claim => new Set(claim.accounts.map(({ article }) => article)).size === 2)?.independent
  }

  it('may be one voice by the shipped table, which says of whom and when', async () => {
    const found = await counted()
    expect([found?.least, found?.most]).toEqual([1, 2])
    const line = found?.why.find(({ reason }) => reason.startsWith('one publisher'))
    expect(line?.reason).toContain(one?.owner)
    expect(line?.reason).toContain(one?.asOf)
    expect(line?.places).toHaveLength(2)
  })

  it('is two where the user’s table gives one of them another house, and the reasons say so', async () => {
    const found = await counted({ publishers: [{ outlet: one?.outlets[0] ?? '', publisher: 'Selwyn Press' }] })
    expect([found?.least, found?.most]).toEqual([2, 2])
    expect(found?.why.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^not folded, the table given says otherwise: one publisher/),
    ])
  })

  it('is two where the user’s table holds them apart, and the reasons say so', async () => {
    const found = await counted({
      publishers: [{ outlet: one?.outlets[0] ?? '', apart: two?.outlets[0] ?? '' }],
    })
    expect([found?.least, found?.most]).toEqual([2, 2])
    expect(found?.why[0]?.reason).toMatch(/^not folded, the table given says otherwise: one publisher/)
    expect(found?.why[0]?.places).toHaveLength(2)
  })
})
