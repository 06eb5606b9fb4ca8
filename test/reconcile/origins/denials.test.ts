import { describe, expect, it } from 'vitest'
import type { Change, Ledger } from '../../../src/contracts/index.ts'
import { vagueDenial } from '../../../src/reconcile/lineage/denials.ts'
import { ledgerOf, type Told } from './piles.ts'

const event =
  'The ferry Saint Alder struck the north mole at Tern on Tuesday morning, in clear weather, and the crew dropped both anchors on the stony ground.'
const more =
  'Nine tugs lay idle at the fish quay all week, and the cranes of the container port stood still from Sunday on.'
const accusation = 'Three fishermen said the lamp on the north mole had been dark since Sunday night.'

const told = (outlet: string, hour: string, lines: readonly string[]): Told => ({
  outlet,
  published: `2023-03-14T${hour}:00Z`,
  title: `What ${outlet} has`,
  text: lines.join('\n\n'),
})

const words = (ledger: Ledger, at: Change['a']): string =>
  at ? (ledger.articles.find(({ id }) => id === at.article)?.text.slice(at.span.start, at.span.end) ?? '') : ''

/** What the copy made of denials: kind, the source's words, the copy's. */
async function made(source: readonly string[], copy: readonly string[]): Promise<[string, string, string][]> {
  const ledger = await ledgerOf([told('Harbour Post', '08:00', source), told('Orlo Today', '11:00', copy)])
  const first = ledger.articles.find(({ outlet }) => outlet?.name === 'Harbour Post')?.id
  return ledger.reuse
    .flatMap(({ changes }) => changes)
    .filter(({ kind }) => kind.startsWith('denial'))
    .map(({ kind, a, b }): [string, string, string] =>
      a?.article === first ? [kind, words(ledger, a), words(ledger, b)] : [kind, words(ledger, b), words(ledger, a)],
    )
}

describe('a copy', () => {
  it('that keeps the accusation and leaves out its denial is told so', async () => {
    expect(await made([event, accusation, 'Oskar Venn denied it.', more], [event, accusation, more])).toEqual([
      ['denial-dropped', 'Oskar Venn denied it', accusation],
    ])
  })

  it('that keeps the denial and leaves out what is denied is told so', async () => {
    expect(
      await made([event, accusation, 'Oskar Venn denied it.', more], [event, 'Oskar Venn denied it.', more]),
    ).toEqual([['denial-alone', accusation, 'Oskar Venn denied it']])
  })

  it('that says of itself what its source has as denied is told so', async () => {
    expect(
      await made(
        [event, 'Oskar Venn denied that the lamp on the north mole had been dark since Sunday night.', more],
        [event, 'The lamp on the north mole had been dark since Sunday night.', more],
      ),
    ).toEqual([
      [
        'denial-dropped',
        'Oskar Venn denied that the lamp on the north mole had been dark since Sunday night',
        'The lamp on the north mole had been dark since Sunday night.',
      ],
    ])
  })

  it('that makes a bare denial of a full one is told so', async () => {
    const [one] = await made(
      [event, 'Oskar Venn denied that the lamp on the north mole had been dark since Sunday night.', more],
      [event, 'Oskar Venn denied the allegations.', more],
    )
    expect(one?.[0]).toBe('denial-alone')
    expect(one?.[1]).toContain('the lamp on the north mole had been dark')
    expect(one?.[2]).toContain('denied the allegations')
  })

  it.each([
    [
      'keeps both',
      [event, accusation, 'Oskar Venn denied it.', more],
      [event, accusation, 'Oskar Venn denied it.', more],
    ],
    ['leaves out both', [event, accusation, 'Oskar Venn denied it.', more], [event, more]],
    [
      'tells both in fewer words',
      [event, accusation, 'Oskar Venn denied it.', more],
      [event, 'Oskar Venn denied that the lamp on the mole had been dark since Sunday.', more],
    ],
    [
      'keeps the denial in other words',
      [event, accusation, 'Oskar Venn rejected the claim.', more],
      [event, accusation, '“That is not true,” Oskar Venn said.', more],
    ],
  ])('that %s lost no denial', async (_, source, copy) => {
    expect(await made(source, copy)).toEqual([])
  })
})

describe('a denial', () => {
  it.each([
    'it',
    'the report',
    'the allegations',
    'any wrongdoing',
    '“That is not true,”',
    'the claims made by the union',
    'responsibility',
    'it is a lie',
  ])('of “%s” has no words of its own for what it denies', content => {
    expect(content).toMatch(vagueDenial)
  })

  it.each([
    'that the light had been out',
    'the report that the light had been out since Sunday night',
    'a pilot had been asked for',
    'knowing of the fault',
  ])('of “%s” has', content => {
    expect(content).not.toMatch(vagueDenial)
  })
})
