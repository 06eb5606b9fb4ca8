import { expect, test } from 'vitest'
import type { Ledger } from '../../src/contracts/index.ts'
import { compare, type Comparison, describeComparison, locate } from './compare.ts'
import { expected } from './expected.ts'
import { handWritten } from './harbour.ts'

const careful = expected()
const whole = handWritten()

const of = (ledger: Ledger, kind: string): Comparison => {
  const found = compare(careful, ledger).find(one => one.kind === kind)
  if (!found) throw new Error(`no kind ${kind}`)
  return found
}

test('the ledger written by hand holds all that a careful reader finds, and nothing wrong', () => {
  const list = compare(careful, whole)
  expect(list.flatMap(({ kind, missing, wrong }) => [...missing, ...wrong].map(one => `${kind}: ${one}`))).toEqual([])
  for (const { kind, found } of list) expect(found.length, kind).toBeGreaterThan(0)
})

test('an account that was not read is missing in every kind it has a part in', () => {
  const articles = whole.articles.filter(({ path }) => path !== 'harbour-post.txt')
  const ledger = { ...whole, articles, evidence: whole.evidence.filter(({ article }) => article !== 'harbour-post') }
  expect(of(ledger, 'account').missing).toEqual(['harbour-post.txt'])
  const said = of(ledger, 'attribution: source and content').missing
  expect(said).toHaveLength(12)
  expect(said.every(one => one.startsWith('harbour-post.txt'))).toBe(true)
  expect(of(ledger, 'copy').missing).toEqual(['dockside-voice.txt from harbour-post.txt'])
})

test('a ledger without a part lacks every line of it', () => {
  const kinds: [keyof Ledger, string][] = [
    ['claims', 'claim'],
    ['disputes', 'dispute'],
    ['disputes', 'figure in dispute'],
    ['entities', 'entity'],
    ['framing', 'label'],
    ['lineage', 'copy'],
    ['apart', 'apart'],
    ['evidence', 'attribution: content'],
  ]
  for (const [part, kind] of kinds) expect(of({ ...whole, [part]: [] }, kind).found, kind).toEqual([])
})

test('the right words given to the wrong person count as content, not as source', () => {
  const evidence = whole.evidence.map(one => ({
    ...one,
    attributions: one.attributions.map(own =>
      own.id === 'a6' && own.source ? { ...own, source: { ...own.source, start: 0, end: 5 } } : own,
    ),
  }))
  expect(of({ ...whole, evidence }, 'attribution: content').missing).toEqual([])
  expect(of({ ...whole, evidence }, 'attribution: source and content').missing).toHaveLength(1)
})

test('a copy told the wrong way round is wrong, not only missing', () => {
  const lineage = whole.lineage.map(one => (one.b === 'orlo-today' ? { ...one, direction: 'a-from-b' as const } : one))
  const { missing, wrong } = of({ ...whole, lineage }, 'copy')
  expect(missing).toEqual(['orlo-today.txt from tern-news-agency.txt'])
  expect(wrong).toEqual(['tern-news-agency.txt from orlo-today.txt'])
})

test('one voice counted as three is wrong; a wider range is only missing', () => {
  const counted = (least: number, most: number): Comparison => {
    const claims = whole.claims.map(one =>
      one.id === 'claim-inspection' ? { ...one, independent: { least, most, why: [] } } : one,
    )
    return of({ ...whole, claims }, 'claim: separate voices')
  }
  expect(counted(3, 3).wrong).toEqual(['inspection: 1–1, counted as 3–3'])
  expect(counted(1, 3)).toMatchObject({ missing: ['inspection: 1–1'], wrong: [] })
})

test('two people joined in one entity are wrong', () => {
  const [one, other] = ['tolle', 'linn'].map(id => whole.entities.find(entity => entity.id === id))
  if (!one || !other) throw new Error('the example lacks its people')
  const joined = { ...one, variants: [...one.variants, ...other.variants] }
  const entities = [...whole.entities.filter(({ id }) => id !== 'tolle' && id !== 'linn'), joined]
  expect(of({ ...whole, entities }, 'entity').wrong).toEqual(['tolle and linn in one entity, tolle'])
})

test('an account of this event that is set apart is wrong', () => {
  const apart = [...whole.apart, { article: 'the-lantern', why: [] }]
  expect(of({ ...whole, apart }, 'apart').wrong).toEqual(['the-lantern.html is about this event'])
})

test('dead and missing set against one another are wrong, an update of the one is not', () => {
  const [missing, dead] = ['dispute-missing', 'dispute-dead'].map(id => whole.disputes.find(one => one.id === id))
  const [a, b] = [missing?.sides[2], dead?.sides[1]]
  if (!missing || !a || !b) throw new Error('the example lacks its figures')
  const disputes = [...whole.disputes, { ...missing, relation: 'conflict' as const, sides: [a, b] }]
  expect(of({ ...whole, disputes }, 'dispute: left alone').wrong).toHaveLength(1)
})

test('words of an article that was glued on are wrong where somebody is made to say them', () => {
  const lantern = whole.articles.find(({ id }) => id === 'the-lantern')
  const cue = locate(lantern?.text ?? '', { text: 'said', in: 'the town council said' })
  const evidence = whole.evidence.map(one =>
    one.article === 'the-lantern'
      ? { ...one, attributions: one.attributions.map((own, index) => (index === 0 ? { ...own, cue } : own)) }
      : one,
  )
  const [wrong] = of({ ...whole, evidence }, 'attribution: left alone').wrong
  expect(wrong).toContain('another article, glued on')
})

test('words are found across the line breaks of their file, in the place their context names', () => {
  const text = 'One was lost.\nThen one\nwas found, and\none was lost again.'
  expect(locate(text, { text: 'one was found' })).toEqual({ start: 19, end: 32 })
  expect(locate(text, { text: 'one was lost', in: 'and one was lost again' })).toEqual({ start: 38, end: 50 })
  expect(locate(text, { text: 'two' })).toBeNull()
})

test('what is missing is said in full, kind by kind', () => {
  const said = describeComparison(compare(careful, { ...whole, apart: [] }))
  expect(said).toContain('apart: 0 of 1 found\n    missing  coastal-register.txt')
})
