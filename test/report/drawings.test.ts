import { describe, expect, it } from 'vitest'
import { book } from '../../web/model/book.ts'
import { aligned } from '../../web/model/align.ts'
import { letter } from '../../web/model/cards.ts'
import { columnsOf } from '../../web/model/columns.ts'
import { differing } from '../../web/model/differ.ts'
import { days, lanes } from '../../web/model/lanes.ts'
import { lineagePlan } from '../../web/model/lineage-plan.ts'
import { marginOf } from '../../web/model/margin.ts'
import { nest } from '../../web/model/nest.ts'
import { separateOrigins } from '../../web/model/separate.ts'
import { dayText, moment, spanText } from '../../web/model/time.ts'
import type { Lineage } from '../../src/contracts/index.ts'
import { largeLedger } from './large.ts'
import { article, smallLedger } from './small.ts'

const tie = (a: string, b: string, more: Partial<Lineage> = {}): Lineage => ({
  a,
  b,
  direction: 'b-from-a',
  shareOfA: 0.2,
  shareOfB: 0.3,
  common: null,
  reuse: [],
  why: [],
  ...more,
})

function family(lineage: Lineage[], outletOf = (id: string): string | null => `Outlet ${id}`): ReturnType<typeof book> {
  const at = (id: string, hour: number) => {
    const name = outletOf(id)
    return article(id, `Words of ${id}.`, {
      outlet: name === null ? null : { name },
      published: { value: `2023-03-14T0${hour}:00:00Z`, precision: 'minute', from: 'metadata' },
    })
  }
  return book({
    ...smallLedger(),
    articles: [at('w', 1), at('x', 2), at('y', 3), at('z', 4)],
    apart: [],
    lineage,
    reuse: [],
    claims: [],
    disputes: [],
    framing: [],
    coverage: [],
    speakers: [],
    evidence: [],
    entities: [],
    timeline: [],
  })
}

describe('the drawing of lineage', () => {
  it('sets a copy to the right of its source and under it', () => {
    const { boxes } = lineagePlan(family([tie('w', 'y'), tie('x', 'z')]))
    const at = new Map(boxes.map(({ card, x, y }) => [card.article.id, { x, y }]))
    for (const [source, copy] of [
      ['w', 'y'],
      ['x', 'z'],
    ] as const) {
      expect(at.get(copy)?.x).toBeGreaterThan(at.get(source)?.x ?? Number.NaN)
      expect(at.get(copy)?.y).toBeGreaterThan(at.get(source)?.y ?? Number.NaN)
    }
  })

  it('gives each box a line of its own, so that no arrow crosses a box', () => {
    const { boxes } = lineagePlan(family([tie('w', 'x'), tie('w', 'y'), tie('w', 'z')]))
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(4)
  })

  it('draws the arrow from source to copy whichever of the two stands first in the ledger', () => {
    const forth = lineagePlan(family([tie('w', 'y')])).arrows[0]
    const back = lineagePlan(family([tie('y', 'w', { direction: 'a-from-b', shareOfA: 0.3, shareOfB: 0.2 })])).arrows[0]
    expect(back).toEqual(forth)
    expect(forth).toMatchObject({ from: 'w', to: 'y', kind: 'shown', label: '30 % of C’s words' })
  })

  it('draws a tie without direction as not shown', () => {
    expect(lineagePlan(family([tie('w', 'y', { direction: 'unknown' })])).arrows[0]?.kind).toBe('not-shown')
  })

  it('draws a text that two accounts point to and nobody gave', () => {
    const plan = lineagePlan(family([tie('w', 'y', { direction: 'common', common: 'a statement of the port' })]))
    expect(plan.absent.map(({ name }) => name)).toEqual(['a statement of the port'])
    expect(plan.arrows).toHaveLength(2)
  })

  it('names the accounts that share nothing, and counts the ties it leaves out', () => {
    const plan = lineagePlan(family([tie('w', 'x'), tie('w', 'y'), tie('x', 'y', { shareOfB: 0.1 })]))
    expect(plan.alone.map(({ article: { id } }) => id)).toEqual(['z'])
    expect(plan.left).toBe(1)
  })

  it('stays a drawing with two hundred accounts', () => {
    const plan = lineagePlan(book(largeLedger(200, 2)))
    expect(plan.boxes.length).toBeLessThanOrEqual(24)
    expect(plan.height).toBeLessThan(2000)
  })
})

describe('the lanes of time', () => {
  it('keeps the order of instants and puts an account under the hour it was published', () => {
    const drawn = lanes(book(smallLedger()))
    expect(drawn?.published.map(({ card, dashed }) => [card.letter, dashed])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ])
    const xs = drawn?.published.map(({ x }) => x) ?? []
    expect([...xs].sort((a, b) => a - b)).toEqual(xs)
    expect(drawn?.happened[0]?.x).toBeLessThan(xs[0] ?? 0)
  })

  it('takes a time without a zone in the zone of the accounts', () => {
    const [first] = days(book(smallLedger()))
    expect(first?.title).toBe('Tue 14 Mar 2023')
    expect(first?.rows.map(({ at }) => at?.clock)).toEqual([null, '06:40', '08:05', '08:40'])
  })
})

describe('times in words', () => {
  it.each([
    ['2023-03-14T08:05:00+01:00', 'Tue 14 Mar'],
    ['2023-03', 'Mar 2023'],
    ['2023', '2023'],
  ])('reads %s as %s', (value, text) => {
    const at = moment(value)
    expect(at && dayText(at)).toBe(text)
  })

  it.each(['2023-W11', 'XXXX-03-14', '2023-03-14TMO', 'PRESENT_REF', '2023-13-01', ''])(
    'takes %s for no calendar date',
    value => {
      expect(moment(value)).toBeNull()
    },
  )

  it('names the month and the year once where they are the same', () => {
    const [a, b] = [moment('2023-03-14'), moment('2023-03-15')]
    expect(a && b && spanText(a, b)).toBe('Tue 14 – Wed 15 Mar 2023')
  })
})

describe('versions of one speech', () => {
  it('stand under each other, with holes where one leaves out', () => {
    const { columns } = aligned(['We will not negotiate while the harbour is shut', 'We will not negotiate'])
    expect(columns).toEqual([
      ['We will not negotiate', 'We will not negotiate'],
      ['while the harbour is shut', null],
    ])
  })

  it('leave a second translation out of the columns', () => {
    const { rows, others } = aligned(['We will not negotiate now', 'We shall lead no talks', 'We will not negotiate'])
    expect([rows, others]).toEqual([[0, 2], [1]])
  })
})

describe('two passages beside each other', () => {
  const words = (text: string) =>
    [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }))
  const only = (a: string, b: string): [string[], string[]] => {
    const { onlyA, onlyB } = differing(words(a), words(b))
    return [onlyA.map(({ start, end }) => a.slice(start, end)), onlyB.map(({ start, end }) => b.slice(start, end))]
  }
  it('differ in the words that the other lacks, not in marks or capitals', () => {
    expect(only('with 212 people on board, “she” told us.', 'With 220 people on board "she" said – to us')).toEqual([
      ['212', 'told'],
      ['220', 'said', 'to'],
    ])
  })
  it('differ in nothing where they are the same', () => {
    expect(only('The light was burning', 'The light was burning')).toEqual([[], []])
  })
})

it('names beside a paragraph who speaks in it, also where the saying began in the paragraph before', () => {
  const text = '“The lamp was out,\n\nand nobody came,” Tolle said. The ferry ran.'
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  const said = { text: 'said', ...at('said') }
  const evidence = smallLedger().evidence[0]
  const first = evidence?.attributions[0]
  if (!evidence || !first) throw new RangeError('no evidence')
  const attributions = [
    {
      ...first,
      source: { ...at('Tolle'), entity: null },
      cue: said,
      content: [{ start: 0, end: text.indexOf(',” T') }],
    },
  ]
  const voices = [{ id: 'v', kind: 'post' as const, name: 'Lamp', start: 0, end: text.length }]
  const margin = (paragraph: { start: number; end: number }) =>
    marginOf({ ...evidence, voices, attributions }, text, paragraph).map(({ who, ours, cues, spans }) => [
      who ?? ours,
      cues,
      ...spans.map(({ start, end }) => text.slice(start, end)),
    ])
  expect(margin(at('“The lamp was out,'))).toEqual([
    ['a post it shows, Lamp', '', '“The lamp was out,'],
    ['Tolle', '', '“The lamp was out,'],
  ])
  expect(margin(at('and nobody came,” Tolle said. The ferry ran.'))[1]).toEqual([
    'Tolle',
    'said',
    'and nobody came,” Tolle said',
  ])
})

describe('the columns of a matrix', () => {
  const pile = (accounts: number, lineage: (id: (n: number) => string) => Lineage[]) => {
    const ledger = largeLedger(accounts, 1)
    const id = (n: number): string => `acc-${String(n).padStart(3, '0')}`
    const of = book({ ...ledger, lineage: lineage(id) })
    return columnsOf(of, of.cards)?.map(column => column.map(({ article }) => article.id).sort())
  }
  it('are one an account while there are few', () => {
    expect(pile(16, id => [tie(id(0), id(1))])).toHaveLength(16)
  })
  it('join accounts that have words from one another where there are many', () => {
    const columns = pile(20, id => [tie(id(0), id(1)), tie(id(1), id(2)), tie(id(5), id(6), { direction: 'unknown' })])
    expect(columns).toHaveLength(18)
    expect(columns).toContainEqual(['acc-000', 'acc-001', 'acc-002'])
    expect(columns).toContainEqual(['acc-006'])
  })
  it('are none where joining leaves too many, or next to none', () => {
    expect(pile(60, () => [])).toBeUndefined()
    expect(pile(20, id => Array.from({ length: 19 }, (_, n) => tie(id(0), id(n + 1))))).toBeUndefined()
  })
})

it('letters go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

it('counts an account that carries another whole as no second origin, and one that names another as perhaps none', () => {
  expect(separateOrigins(family([tie('w', 'x', { shareOfB: 0.9 }), tie('w', 'y')]))).toEqual({ least: 2, most: 3 })
  expect(separateOrigins(family([]))).toEqual({ least: 4, most: 4 })
})

it('never counts an account of an unknown outlet as one more origin for sure', () => {
  expect(separateOrigins(family([], () => null))).toEqual({ least: 1, most: 4 })
  expect(separateOrigins(family([], id => (id === 'z' ? null : `Outlet ${id}`)))).toEqual({ least: 3, most: 4 })
})

it('sets crossing places into each other without losing one', () => {
  const inside = nest(
    [
      { start: 2, end: 8 },
      { start: 5, end: 12 },
      { start: 20, end: 30 },
    ],
    { start: 0, end: 15 },
  )
  expect(inside).toEqual([
    {
      start: 2,
      end: 8,
      whole: { start: 2, end: 8 },
      inside: [{ start: 5, end: 8, whole: { start: 5, end: 12 }, inside: [] }],
    },
  ])
})
