import { describe, expect, it } from 'vitest'
import { isNearSpelling } from '../../../src/reconcile/lineage/slips.ts'
import { ledgerOf, type Told } from './piles.ts'

// Each account's own words: what stands around the words that it shares.
const own = {
  post: 'A line of people with blankets and flasks formed outside the Rope Walk school before noon. Shelves in the upper town have been without fruit since Monday, and lamp oil has doubled in price at the market.',
  today:
    'My neighbour ran for his boat, and his wife ran after him with his boots. The baker opened his door to whoever came in from the rain, and asked for nothing.',
  third: 'In the capital the ministry kept its doors shut and its telephones off the hook all day.',
}
const passage = (name: string, day = 'on Tuesday morning'): string =>
  `The harbour master, Oskar ${name}, ordered both tugs back to their berth ${day}, an hour before the storm broke over the northern mole.`

const told = (outlet: string, text: string, published?: string): Told => ({
  outlet,
  ...(published === undefined ? {} : { published }),
  title: `What ${outlet} has`,
  text,
})

/** Who had it from whom, of the Harbour Post and Orlo Today, with the reason. */
async function traced(accounts: readonly Told[]): Promise<[string, string]> {
  const ledger = await ledgerOf(accounts)
  const outlet = (id: string) => ledger.articles.find(article => article.id === id)?.outlet?.name ?? ''
  const line = ledger.lineage.find(({ a, b }) =>
    [outlet(a), outlet(b)].every(name => name === 'Harbour Post' || name === 'Orlo Today'),
  )
  if (!line) return ['none', '']
  const reason = line.why[0]?.reason ?? ''
  if (line.direction === 'a-from-b') return [`${outlet(line.a)} from ${outlet(line.b)}`, reason]
  if (line.direction === 'b-from-a') return [`${outlet(line.b)} from ${outlet(line.a)}`, reason]
  return [line.direction, line.why.map(why => why.reason).join('; ')]
}

describe('a misspelt name', () => {
  it('that an account spells otherwise in its own words came from the account that always spells it so', async () => {
    expect(
      await traced([
        told('Harbour Post', `${own.post}\n\n${passage('Venne')}\n\nNobody had asked Oskar Venne for a word.`),
        told('Orlo Today', `${own.today}\n\n${passage('Venne')}\n\nNobody here trusts Oskar Venn any more.`),
      ]),
    ).toEqual(['Orlo Today from Harbour Post', 'spells the name otherwise in its own words'])
  })

  it('that an account marks came from the other', async () => {
    const marked = passage('Ven').replace('Ven,', 'Ven [sic],')
    expect(
      await traced([
        told('Harbour Post', `${own.post}\n\n${passage('Ven')}`),
        told('Orlo Today', `${own.today}\n\n${marked}`),
        told('The Meridian', `${own.third}\n\nOskar Venn was not seen in the capital.`),
      ]),
    ).toEqual(['Orlo Today from Harbour Post', 'marks as not its own an error that the other has'])
  })

  it('that nobody else has came from the earlier to the later, though much of the later is its own', async () => {
    const accounts = (name: string) => [
      told('Harbour Post', `${own.post}\n\n${passage(name)}`, '2023-03-14T08:00:00Z'),
      told('Orlo Today', `${own.today}\n\n${passage(name)}`, '2023-03-14T11:00:00Z'),
      told('The Meridian', `${own.third}\n\nOskar Venn was not seen in the capital.`, '2023-03-14T12:00:00Z'),
    ]
    expect(await traced(accounts('Vehn'))).toEqual([
      'Orlo Today from Harbour Post',
      'published later, with a slip of the earlier',
    ])
    expect((await traced(accounts('Venn')))[0]).toBe('unknown')
  })

  it('that an account with words of its own has as well is a spelling, and tells nothing', async () => {
    expect(
      (
        await traced([
          told('Harbour Post', `${own.post}\n\n${passage('Vehn')}`, '2023-03-14T08:00:00Z'),
          told('Orlo Today', `${own.today}\n\n${passage('Vehn')}`, '2023-03-14T11:00:00Z'),
          told('The Meridian', `${own.third}\n\nOskar Vehn was not seen there.`, '2023-03-14T12:00:00Z'),
          told('Dockside Voice', 'Oskar Venn walks his dog by the river at six.', '2023-03-14T12:30:00Z'),
        ])
      )[0],
    ).toBe('unknown')
  })

  it('without dates or words of their own leaves the direction open, and says what the two share', async () => {
    expect(
      await traced([
        told('Harbour Post', `${own.post}\n\n${passage('Vehn')}`),
        told('Orlo Today', `${own.today}\n\n${passage('Vehn')}`),
        told('The Meridian', `${own.third}\n\nOskar Venn was not seen in the capital.`),
      ]),
    ).toEqual(['unknown', 'nothing says who had it first; both have the same slip'])
  })
})

describe('an error that both have', () => {
  const dated = (text: string) => [
    told('Harbour Post', `${own.post}\n\n${text}`, '2023-03-16T08:00:00Z'),
    told('Orlo Today', `${own.today}\n\n${text}`, '2023-03-16T11:00:00Z'),
  ]

  it.each([
    ['a word twice', passage('Venn').replace('to their berth', 'to to their berth')],
    ['a misspelling', passage('Venn').replace('ordered', 'recieved word and ordered')],
    ['a weekday that was none', passage('Venn', 'on Wednesday, March 14, 2023')],
  ])('%s tells that the later had it from the earlier', async (_, text) => {
    expect(await traced(dated(text))).toEqual([
      'Orlo Today from Harbour Post',
      'published later, with a slip of the earlier',
    ])
  })

  it.each([
    ['no error', passage('Venn')],
    ['a word that may stand twice', passage('Venn').replace('ordered', 'had had to order')],
    ['the right weekday', passage('Venn', 'on Tuesday, March 14, 2023')],
  ])('%s tells nothing', async (_, text) => {
    expect((await traced(dated(text)))[0]).toBe('unknown')
  })
})

describe('two spellings', () => {
  it.each([
    ['venn', 'ven'],
    ['oskar', 'oscar'],
    ['alder', 'adler'],
    ['tolle', 'toll'],
    ['marsch', 'marsh'],
  ])('%s and %s are near', (one, other) => {
    expect(isNearSpelling(one, other)).toBe(true)
  })

  it.each([
    ['korea', 'korean'],
    ['marsh', 'marshs'],
    ['iraq', 'iraqi'],
    ['venn', 'venn'],
    ['marsh', 'leth'],
    ['orlo', 'tern'],
  ])('%s and %s are not', (one, other) => {
    expect(isNearSpelling(one, other)).toBe(false)
  })
})
