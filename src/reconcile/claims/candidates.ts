import { byText, partitionPoint } from '../../text/index.ts'
import type { Comparer, Term } from '../words/index.ts'

// A term that more statements share says little: a statement looks for partners under its rarest words only, and
// under each among the first so many. Together they bound the work by a constant for each statement.
const WORDS = 10
const CROWD = 100
// How many partners a statement keeps, best overlap first. One story (1,000 statements) holds few true partners each.
const PARTNERS = 25

/**
 * Pairs of statements worth comparing, by position, smaller first, each once.
 *
 * Two are worth it when they share two of their weightiest words, or one of them where it is the weightiest of both.
 * Cost follows the number of statements and of shared words, never the square.
 */
export function candidatePairs(
  statements: readonly (readonly Term[])[],
  compare: Comparer,
): (readonly [number, number])[] {
  const index = new Map<string, number[]>()
  const keys = statements.map(terms => heaviest(terms, compare))
  for (const [position, own] of keys.entries()) {
    for (const { key } of own) {
      const crowd = index.get(key)
      if (crowd) crowd.push(position)
      else index.set(key, [position])
    }
  }
  const out: (readonly [number, number])[] = []
  for (const [position, own] of keys.entries()) {
    const shared = new Map<number, number>()
    for (const term of own) {
      const crowd = index.get(term.key) ?? []
      // The crowd is in the order of the pile, so each is compared with the nearest before it.
      const start = partitionPoint(crowd, one => one < position)
      for (const other of crowd.slice(Math.max(0, start - CROWD), start)) {
        shared.set(other, (shared.get(other) ?? 0) + compare.weight(term))
      }
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PARTNERS)
    for (const [other] of best) out.push([other, position])
  }
  return out
}

function heaviest(terms: readonly Term[], compare: Comparer): Term[] {
  const distinct = [...new Map(terms.filter(({ word }) => word !== '#').map(term => [term.key, term])).values()]
  return distinct.sort((a, b) => compare.weight(b) - compare.weight(a) || byText(a.key, b.key)).slice(0, WORDS)
}
