import type { Entities } from '../entities/index.ts'
import type { Pile } from '../pile.ts'
import { comparer, type Comparer } from '../words/index.ts'
import { type Telling, tellingsOf } from './tellings.ts'

/** What the accounts of a story tell, and a comparison in which the words of the whole story count little. */
export function storyOf(pile: Pile, entities: Entities): { tellings: Telling[]; compare: Comparer } {
  const tellings = tellingsOf(pile, entities)
  const counts = new Map<string, number>()
  for (const { said } of tellings)
    for (const key of new Set(said.terms.map(term => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { tellings, compare: comparer(counts, tellings.length) }
}
