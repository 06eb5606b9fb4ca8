import { beforeAll, expect, test } from 'vitest'
import { compare, type Comparison, describeComparison } from './compare.ts'
import { expected } from './expected.ts'
import { ledgerOfHarbour } from './pipeline.ts'

/**
 * The least that must be found, by kind: shares of what a careful reader finds, each below what was measured when it was
 * set. Raise them when `npx tsx test/examples/say.ts` shows more; never lower one without its reason in the commit.
 */
const floors: Readonly<Record<string, number>> = {
  account: 1,
  outlet: 1,
  title: 1,
  published: 1,
  'by-line': 0.6,
  furniture: 0.7,
  'attribution: source and content': 0.65,
  'attribution: cue': 0.95,
  'attribution: stance': 0.95,
  claim: 0.6,
}

/** Kinds in which nothing may be said that is not so. */
const never: readonly string[] = ['outlet', 'published', 'entity', 'copy', 'dispute: left alone', 'apart']

let list: Comparison[] = []
beforeAll(async () => {
  list = compare(expected(), await ledgerOfHarbour())
})

const of = (kind: string): Comparison => {
  const one = list.find(comparison => comparison.kind === kind)
  if (!one) throw new Error(`no kind ${kind}`)
  return one
}

test.each(Object.entries(floors))('of what a careful reader finds, %s is found to a share of %d', (kind, floor) => {
  const one = of(kind)
  const share = one.found.length / (one.found.length + one.missing.length)
  expect(share, describeComparison([one])).toBeGreaterThanOrEqual(floor)
})

test.each(never)('nothing wrong is said of %s', kind => {
  const one = of(kind)
  expect(one.wrong, describeComparison([one])).toEqual([])
})
