import type { Place } from '../../contracts/index.ts'
import type { Telling } from '../claims/index.ts'
import { placeOf, wordsAt } from '../pile.ts'

// “The harbour ferry Saint Alder struck”: a longer doer is no question but a story.
const LONG = 10

/**
 * What a question of when or where is about: the deed with its doer, “The ferry struck”. The deed alone where the doer is “it”, stands
 * apart from it, or takes a line of its own.
 */
export function askedOf({ paper, statement: { subject, predicate }, isVague }: Telling): Place {
  const isBeside = subject !== null && !isVague && subject.end <= predicate.start && predicate.start - subject.end <= 1
  const whole = isBeside ? { start: subject.start, end: predicate.end } : predicate
  return placeOf(paper, wordsAt(paper, whole).split(/\s+/u).length <= LONG ? whole : predicate)
}
