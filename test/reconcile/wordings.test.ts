import { describe, expect, it } from 'vitest'
import type { Ledger, Wording } from '../../src/contracts/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { account, type Line } from './notation.ts'

const names = { 'Lena Marsh': 'person', 'Oskar Venn': 'person' } as const
const says = (say: string, type: 'direct' | 'indirect' = 'direct', by = 'Lena Marsh'): Line => ({
  say,
  predicate: say.split(' ')[0] ?? say,
  by,
  type,
})

const told = (lines: Readonly<Record<string, Line[]>>): Ledger =>
  reconcile(Object.entries(lines).map(([id, own]) => account(id, own, { names })))

const words = (ledger: Ledger, place: Wording['speaker']): string =>
  ledger.articles.find(({ id }) => id === place.article)?.text.slice(place.span.start, place.span.end) ?? ''

/** Each rendering but the fullest as “kind fullest>other”, run by run. */
const runs = (ledger: Ledger): string[][] =>
  (ledger.wordings ?? []).flatMap(({ renderings }) =>
    renderings
      .slice(1)
      .map(rendering =>
        rendering.words.map(({ kind, a, b }) =>
          kind === 'equal' && b
            ? `= ${words(ledger, b)}`
            : `${kind} ${a ? words(ledger, a) : ''}>${b ? words(ledger, b) : ''}`,
        ),
      ),
  )

const whole = 'We will not negotiate while the harbour is shut and people are in hospital'

describe('one speech', () => {
  it('clipped shows what was left out of it, and where', () => {
    const ledger = told({
      a: [says(whole)],
      b: [says('We will not negotiate while people are in hospital')],
      c: [says('We will not negotiate')],
    })
    expect(runs(ledger)).toEqual([
      ['= We will not negotiate while', 'left-out the harbour is shut and>', '= people are in hospital'],
      ['= We will not negotiate', 'left-out while the harbour is shut and people are in hospital>'],
    ])
  })

  it('with a word changed and one put in shows both', () => {
    const ledger = told({
      a: [says('The mole was dark on Sunday and nobody lit the lamp')],
      b: [says('The mole was black on Sunday and nobody ever lit the lamp')],
    })
    // Of two that are equally long or longer the longer is the fullest.
    expect(runs(ledger)).toEqual([
      ['= The mole was', 'changed black>dark', '= on Sunday and nobody', 'left-out ever>', '= lit the lamp'],
    ])
  })

  it('reported without marks is held against the quotation', () => {
    const ledger = told({
      a: [says(whole)],
      b: [says('the ministry would not negotiate while the harbour was shut', 'indirect')],
    })
    expect(ledger.wordings?.map(({ renderings }) => renderings.map(({ article, type }) => [article, type]))).toEqual([
      [
        ['a', 'direct'],
        ['b', 'indirect'],
      ],
    ])
  })

  it('leads to the speaker and to the attributions it is made of', () => {
    const ledger = told({ a: [says(whole)], b: [says('We will not negotiate')] })
    const [wording] = ledger.wordings ?? []
    expect(wording && words(ledger, wording.speaker)).toBe('Lena Marsh')
    expect(wording?.renderings.map(({ attributions }) => attributions)).toEqual([['a0'], ['a0']])
  })
})

describe('no one speech', () => {
  it.each([
    ['another speaker’s', [says(whole)], [says(whole, 'direct', 'Oskar Venn')]],
    ['what the speaker said of another thing', [says(whole)], [says('The lamp on the mole was burning all night')]],
    ['the opposite', [says('The lamp was dark on Sunday')], [says('The lamp was never dark since that week began')]],
    ['two reports without marks', [says(whole, 'indirect')], [says(whole, 'indirect')]],
  ])('is made with %s', (_, one, two) => {
    expect(told({ a: one, b: two }).wordings).toEqual([])
  })
})
