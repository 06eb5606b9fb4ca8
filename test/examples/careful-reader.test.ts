import { beforeAll, describe, expect, test } from 'vitest'
import { compare, type Comparison, describeComparison } from './compare.ts'
import { expected } from './expected.ts'
import { ledgerOfHarbour, type Reader, readers } from './pipeline.ts'

/**
 * The least that must be found, by kind: shares of what a careful reader finds, each just below what was measured when it was
 * set. Raise them when `npx tsx test/examples/say.ts` shows more; never lower one without its reason in the commit.
 */
const both: Readonly<Record<string, number>> = {
  account: 1,
  outlet: 1,
  title: 1,
  published: 1,
  'by-line': 0.7,
  furniture: 0.85,
  'attribution: cue': 0.95,
  'attribution: stance': 0.95,
  'figure in dispute': 0.85,
  apart: 1,
}
const floors: Readonly<Record<Reader, Readonly<Record<string, number>>>> = {
  english: {
    ...both,
    'attribution: source and content': 0.8,
    copy: 1,
    claim: 0.75,
    label: 0.5,
    'claim: accounts': 0.68,
    'claim: separate voices': 0.65,
    dispute: 0.6,
  },
  plain: {
    ...both,
    'attribution: source and content': 0.65,
    copy: 0.75,
    claim: 0.75,
    label: 0.3,
    'claim: accounts': 0.65,
    'claim: separate voices': 0.65,
    dispute: 0.6,
  },
}

/** Kinds in which nothing may be said that is not so. One voice counted as two is the worst of them. */
const never: readonly string[] = [
  'outlet',
  'published',
  'entity',
  'copy',
  'claim: separate voices',
  'dispute: left alone',
  'apart',
]

// Milliseconds for the model to load on a machine that has other work.
const LOADING = 120_000

describe.each(readers)('by the %s reader', reader => {
  let list: Comparison[] = []
  beforeAll(async () => {
    list = compare(expected(), await ledgerOfHarbour(reader))
  }, LOADING)

  const of = (kind: string): Comparison => {
    const one = list.find(comparison => comparison.kind === kind)
    if (!one) throw new Error(`no kind ${kind}`)
    return one
  }

  test.each(Object.entries(floors[reader]))(
    'of what a careful reader finds, %s is found to a share of %d',
    (kind, floor) => {
      const one = of(kind)
      const share = one.found.length / (one.found.length + one.missing.length)
      expect(share, describeComparison([one])).toBeGreaterThanOrEqual(floor)
    },
  )

  test.each(never)('nothing wrong is said of %s', kind => {
    const one = of(kind)
    expect(one.wrong, describeComparison([one])).toEqual([])
  })
})
