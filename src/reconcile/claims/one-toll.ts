import type { Comparer, Term } from '../words/index.ts'
import { type Figure, figureKey, isCountedWord, isOutcomeWord, isSameFigure, isToll } from './figures.ts'
import type { Telling } from './tellings.ts'

// A figure that a crowd of statements gives is looked up among so many before it.
const CROWD = 25

/** Pairs of statements of different accounts that give one figure for one toll, by position, smaller first, each once. */
export function tollPairs(
  tellings: readonly Telling[],
  figures: ReadonlyMap<string, readonly Figure[]>,
): (readonly [number, number])[] {
  const index = new Map<string, number[]>()
  const out = new Map<string, readonly [number, number]>()
  for (const [position, telling] of tellings.entries()) {
    for (const figure of tollsOf(figures.get(telling.id) ?? [])) {
      const key = `${figureKey(figure)} ${figure.quantity.value}`
      const crowd = index.get(key) ?? []
      for (const other of crowd.slice(-CROWD)) {
        if (tellings[other]?.paper !== telling.paper) out.set(`${other} ${position}`, [other, position])
      }
      index.set(key, [...crowd, position])
    }
  }
  return [...out.values()]
}

const tollsOf = (figures: readonly Figure[]): Figure[] =>
  figures.filter(figure => figure.isPoint && isToll(figure) && (figure.quantity.value ?? 0) > 0)

/**
 * “Four people died”, “the toll has risen to four”, “four bodies have been found in the mud”: one count of one toll, by other words.
 *
 * Not where the one says much that the other does not: of so many words of the poorer one, besides the figure, what is counted and what befell
 * them, half must stand in the other. And not where the two name people and places, and none in common.
 */
export function areOneToll(
  a: Telling,
  b: Telling,
  figures: ReadonlyMap<string, readonly Figure[]>,
  compare: Comparer,
): boolean {
  const [x, y] = [a, b].map(({ id }) => tollsOf(figures.get(id) ?? [])) as [Figure[], Figure[]]
  const isOne = x.some(one => y.some(two => figureKey(one) === figureKey(two) && isSameFigure(one, two)))
  if (!isOne || a.isNegative || b.isNegative) return false
  if (a.participants.size > 0 && b.participants.size > 0 && ![...a.participants].some(key => b.participants.has(key)))
    return false
  const [s, t] = [restOf(a), restOf(b)].sort((one, two) => one.length - two.length) as [Term[], Term[]]
  return s.length <= BARE || compare.covered(s, t) >= REST
}

const BARE = 1
const REST = 0.5

const restOf = ({ said, predicate }: Telling): Term[] =>
  said.terms.filter(
    ({ key, word }) =>
      word !== '#' &&
      !key.startsWith('@') &&
      !isOutcomeWord(word) &&
      !isCountedWord(word) &&
      !idle.has(word) &&
      !predicate.some(deed => deed.key === key),
  )

// Words that come with a count and tell nothing of what was counted.
const idle: ReadonlySet<string> = new Set(
  'now still so far total least more number figure count body life rise stand reach climb put today yesterday morning afternoon evening night early late monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
