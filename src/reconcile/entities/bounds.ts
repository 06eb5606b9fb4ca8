import { compareNames } from './compare.ts'
import type { Name } from './name.ts'
import { type Comparison, reasons, type Sort } from './verdict.ts'

export type Sorted = { readonly name: Name; readonly sort: Sort }

/**
 * What the names alone tell of two, each with what it was read as: a bound that no chance overrules.
 *
 * Of different sorts only the same name is worth a word, and then as a proposal.
 */
export function compareSorted(a: Sorted, b: Sorted): Comparison {
  if (a.sort === b.sort) return compareNames(a.name, b.name, a.sort)
  // “State Ode Marr” of “Secretary of State Ode Marr”, read as a body: a title stands before the name of a person whom others name in full.
  const [person, body] = a.sort === 'person' ? [a, b] : [b, a]
  if (person.sort === 'person' && body.name.titles.length > 0 && body.name.words.length > 1) {
    const found = compareNames(person.name, body.name, 'person')
    if (found.verdict === 'same' || found.verdict === 'fits') return found
  }
  // Small words count: Marks Spencer is not Marks and Spencer.
  if (a.name.letters !== b.name.letters) return { verdict: 'different', why: reasons.kinds }
  // A reader that could not tell the sort leaves the name free to join the one that has it.
  if (a.sort === 'other' || b.sort === 'other') return { verdict: 'same', why: reasons.same }
  // Two words or more, and no place in a person’s stead: “Solane Water”, read as a body here and as a person there, is one.
  if (a.name.words.length > 1 && !isPersonAndPlace(a, b)) return { verdict: 'same', why: reasons.same }
  return { verdict: 'perhaps', why: reasons.same }
}

export const isPersonAndPlace = (a: Sorted, b: Sorted): boolean =>
  (a.sort === 'person' && b.sort === 'place') || (a.sort === 'place' && b.sort === 'person')
