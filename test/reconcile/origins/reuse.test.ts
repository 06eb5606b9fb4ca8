import { describe, expect, it } from 'vitest'
import type { Ledger, Reuse } from '../../../src/contracts/index.ts'
import { ledgerOf, type Told } from './piles.ts'

const slice = (ledger: Ledger, { article, span }: Reuse['a']) =>
  ledger.articles.find(({ id }) => id === article)?.text.slice(span.start, span.end)
const story =
  'The main engine failed a minute before the ferry reached the harbour mouth, and the crew dropped both anchors on the stony ground.'
const other = 'Nine tugs lay idle at the fish quay all week. A shopkeeper counted the gulls and closed early.'

const told = (outlet: string | undefined, text: string, published?: string): Told => ({
  ...(outlet === undefined ? {} : { outlet }),
  ...(published === undefined ? {} : { published }),
  title: `Title of ${outlet ?? 'nobody'}`,
  text,
})

describe('passages', () => {
  it('word for word are found on both sides, to the letter', async () => {
    const ledger = await ledgerOf([
      told('Post', `${other}\n\n${story}`),
      told('Gazette', `${story}\n\nRain fell on Marr for the rest of the day.`),
    ])
    expect(ledger.reuse.map(({ kind, a, b }) => [kind, slice(ledger, a), slice(ledger, b)])).toEqual([
      ['verbatim', story.slice(0, -1), story.slice(0, -1)],
    ])
  })

  it('with a changed word and a changed figure say which', async () => {
    const one = 'Some 400 dockers walked off their shifts on Sunday over a plan to cut the night crews of the port.'
    const two = 'Some 500 dockers walked off their shifts on Sunday over a plot to cut the night crews of the port.'
    const ledger = await ledgerOf([told('Post', `${other}\n\n${one}`), told('Gazette', `${two}\n\nRain fell on Marr.`)])
    const [reuse] = ledger.reuse
    expect(reuse?.kind).toBe('near')
    // Which article is `a` depends on the ids; the two words do not.
    const asSet = (words: unknown[]) => new Set(words)
    expect(reuse?.changes.map(({ kind, a, b }) => asSet([kind, a && slice(ledger, a), b && slice(ledger, b)]))).toEqual(
      [asSet(['figure', '400', '500']), asSet(['word', 'plan', 'plot'])],
    )
  })

  it.each([
    [
      'a set phrase',
      'Tern Lines did not immediately respond to a request for comment on Tuesday.',
      'The ministry did not immediately respond to a request for comment on Monday.',
    ],
    [
      'names and titles',
      'Ports Minister Lena Marsh of the Harbour Party spoke.',
      'Ports Minister Lena Marsh of the Harbour Party listened.',
    ],
    [
      'words of grammar',
      'It was one of those that had been there for as long as they could.',
      'He was one of those that had been there for as long as we could.',
    ],
  ])('are not made of %s', async (_, one, two) => {
    const ledger = await ledgerOf([
      told('Post', `${other}\n\n${one}`),
      told('Gazette', `Rain fell on Marr for the rest of the day.\n\n${two}`),
    ])
    expect(ledger.reuse).toEqual([])
  })

  it('of one outlet’s house style are no copies', async () => {
    const foot = 'Readers who saw the accident from the quay may write to the night desk of this newspaper at any hour.'
    const ledger = await ledgerOf(
      [1, 2, 3].map(k =>
        told(
          'Post',
          `${'One Two Three'.split(' ')[k - 1]} gulls sat on mast number ${k}, and nothing else moved there on day ${k}.\n\n${foot}`,
        ),
      ),
    )
    expect(ledger.reuse).toEqual([])
  })

  it('with an address, under two articles of one outlet, are no copies; under two outlets they are', async () => {
    const foot =
      'To reach the harbour correspondent with pictures from the quay write to quay@post.example at any hour.'
    const under = (outlets: readonly [string, string]) =>
      ledgerOf([
        told(outlets[0], `${other}\n\nThe bread was dear.\n\n${foot} Nobody answered.`),
        told(outlets[1], `Rain fell on Marr for the rest of the day.\n\n${foot} Then the lamps went out.`),
      ])
    expect((await under(['Post', 'Post'])).reuse).toEqual([])
    expect((await under(['Post', 'Gazette'])).reuse).toHaveLength(1)
  })

  it('that two reporters heard one speaker say are a quotation, not a copy', async () => {
    const speech =
      '“We will not negotiate while the harbour is shut and our people are lying in hospital beds tonight,”'
    const ledger = await ledgerOf([
      told('Post', `${other}\n\n${speech} minister Lena Marsh said.`),
      told('Gazette', `Rain fell on Marr.\n\n${speech} said Lena Marsh in the capital.`),
    ])
    expect(ledger.reuse.map(({ kind }) => kind)).toEqual(['same-quote'])
    expect(ledger.lineage.map(({ direction, why }) => [direction, why[0]?.reason])).toEqual([
      ['common', 'one speaker, on one occasion'],
    ])
  })
})

describe('a paraphrase', () => {
  const first = [
    'At noon the tugs of Marr Towage pulled 212 people off the Saint Alder and landed them at Orlo.',
    'By dusk 30 passengers from Tern were under care at the Quayside clinic in Orlo.',
  ]
  const again = [
    'Towed clear at midday by Marr Towage, 212 people left the Saint Alder and were landed near Orlo.',
    'Some 30 of the passengers, of Tern, got care by evening from the Quayside clinic, which is in Orlo.',
  ]
  const kinds = async (one: readonly string[], two: readonly string[]): Promise<string[]> =>
    (
      await ledgerOf([
        told('Post', `${other}\n\n${one.join(' ')}`),
        told('Gazette', `Rain fell on Marr for the rest of the day.\n\n${two.join(' ')}`),
      ])
    ).reuse.map(({ kind }) => kind)

  it('is two sentences in a row with the same names and figures in one order', async () => {
    expect(await kinds(first, again)).toEqual(['paraphrase'])
  })

  it('is not one sentence, nor two in another order, nor one with another figure', async () => {
    expect(await kinds(first.slice(0, 1), again.slice(0, 1))).toEqual([])
    expect(await kinds(first, again.toReversed())).toEqual([])
    expect(
      await kinds(
        first,
        again.map(sentence => sentence.replace('212', '220')),
      ),
    ).toEqual([])
  })
})

describe('a speech too short for a passage', () => {
  const kinds = async (one: string, two: string): Promise<string[]> =>
    (await ledgerOf([told('Post', `${other}\n\n${one}`), told('Gazette', `Rain fell on Marr.\n\n${two}`)])).reuse.map(
      ({ kind }) => kind,
    )
  const whole = '“We will not negotiate while the harbour is shut,” minister Lena Marsh said.'

  it('is found clipped, and with its middle left out', async () => {
    expect(await kinds(whole, '“We will not negotiate,” said Lena Marsh.')).toEqual(['same-quote'])
    expect(await kinds(whole, '“We will not negotiate while it is shut,” said Lena Marsh.')).toEqual(['same-quote'])
  })

  it('is not found where another speaker says it, or the same one says another thing', async () => {
    expect(await kinds(whole, '“We will not negotiate,” said Maren Tolle.')).toEqual([])
    expect(await kinds(whole, '“They should negotiate in good faith tonight,” said Lena Marsh.')).toEqual([])
  })
})

describe('lineage', () => {
  const direction = async (one: Told, two: Told): Promise<string> => {
    const ledger = await ledgerOf([one, two])
    const [line] = ledger.lineage
    if (!line) return 'none'
    const outletOf = (id: string) => ledger.articles.find(article => article.id === id)?.outlet?.name
    if (line.direction === 'a-from-b') return `${outletOf(line.a)} from ${outletOf(line.b)}`
    if (line.direction === 'b-from-a') return `${outletOf(line.b)} from ${outletOf(line.a)}`
    return line.direction === 'common' ? `common ${line.common}` : line.direction
  }

  it('follows a credit, whatever the dates say', async () => {
    expect(
      await direction(
        told('Harbour Post', `${other}\n\n${story}`, '2023-03-14T12:00:00Z'),
        told('Orlo Today', `${story}\n\nThe anchors slipped, the Harbour Post reported.`, '2023-03-14T09:00:00Z'),
      ),
    ).toBe('Orlo Today from Harbour Post')
  })

  it('follows the dates where most of the later account stands in the earlier', async () => {
    expect(
      await direction(
        told('Post', `${story}\n\n${other}`, '2023-03-14T08:00:00Z'),
        told('Gazette', story, '2023-03-14T09:00:00Z'),
      ),
    ).toBe('Gazette from Post')
  })

  it('is unknown where the later account has much of its own', async () => {
    const own =
      'I walked along the quay at dawn and saw three lamps burning, a dog asleep, and no ferry. Later my neighbour told me what his brother had heard from the bridge, and wept. The baker gave bread to everybody who came.'
    expect(
      await direction(
        told('Post', `${story}\n\n${other}`, '2023-03-14T08:00:00Z'),
        told('Gazette', `${own}\n\n${story}\n\n${own.replaceAll('a', 'o')}`, '2023-03-14T09:00:00Z'),
      ),
    ).toBe('unknown')
  })

  it('is unknown without dates, and between two days that may be one', async () => {
    expect(await direction(told('Post', `${story}\n\n${other}`), told('Gazette', story))).toBe('unknown')
    expect(
      await direction(
        told('Post', `${story}\n\n${other}`, '2023-03-14'),
        told('Gazette', story, '2023-03-14T09:00:00Z'),
      ),
    ).toBe('unknown')
  })

  it('names a source of both that is not here', async () => {
    expect(
      await direction(told('Post', `TERN (AP) — ${story}\n\n${other}`), told('Gazette', `TERN (AP) — ${story}`)),
    ).toMatch(/^common /)
  })
})

describe('what a copy lost', () => {
  it('is a line that stands in its source between two that it kept', async () => {
    const [one, two] = [
      'Rain fell on Marr for the whole of that week and the river stood high at the bridge.',
      'The harbour master denied that the lamp on the mole had been dark.',
    ]
    const ledger = await ledgerOf([
      told('Post', `${story}\n\n${two}\n\n${one}`, '2023-03-14T08:00:00Z'),
      told('Gazette', `${story}\n\n${one}`, '2023-03-14T09:00:00Z'),
    ])
    const lost = ledger.reuse.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'left-out')
    expect(lost.flatMap(({ a, b }) => [a ?? b].flatMap(place => (place ? [slice(ledger, place)] : [])))).toContain(two)
  })

  it('is the speaker whom it no longer names', async () => {
    const ledger = await ledgerOf([
      told(
        'Post',
        `${other}\n\nThe ferry had passed its yearly inspection in the month of January without a single remark, Oskar Venn said.\n\n${story}`,
        '2023-03-14T08:00:00Z',
      ),
      told(
        'Gazette',
        `The ferry had passed its yearly inspection in the month of January without a single remark.\n\n${story}`,
        '2023-03-14T09:00:00Z',
      ),
    ])
    const lost = ledger.reuse.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'attribution-dropped')
    expect(lost.map(({ a, b }) => [a && slice(ledger, a), b && slice(ledger, b)])).toHaveLength(1)
    expect(lost.flatMap(({ a, b }) => [a && slice(ledger, a), b && slice(ledger, b)])).toContain('Oskar Venn')
  })
})
