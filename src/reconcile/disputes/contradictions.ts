import type { Dispute } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import { type Pair, predicatesAgree, type Telling, type Told } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { sideOf } from './sides.ts'

// Two statements with another polarity, deed or day are one question only where the rest of their words agrees this far. The
// worst error is a dispute that is none, so the step is higher than that of a question (.40).
const ONE_QUESTION = 0.55

/**
 * Questions that two accounts answer by yes and no, by opposite deeds, or by two days.
 *
 * A test runs only on statements that share a participant, and only across accounts: what one account says on both sides is
 * its own way of telling both.
 */
export function contradictions(told: Told): Dispute[] {
  const seen = new Set<string>()
  const members = new Map<number, number[]>()
  for (const [position, claim] of told.claimOf.entries()) members.set(claim, [...(members.get(claim) ?? []), position])
  return [...told.pairs]
    .filter(
      ({ difference, score }) =>
        score >= ONE_QUESTION && (difference === 'negation' || difference === 'opposite' || difference === 'day'),
    )
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    .flatMap(pair => {
      const dispute = disputeOf(told, pair, members)
      const key = [told.claimOf[pair.a] ?? 0, told.claimOf[pair.b] ?? 0].sort((a, b) => a - b).join(' ')
      if (!dispute || seen.has(key)) return []
      seen.add(key)
      return [dispute]
    })
    .sort((a, b) => byText(a.id, b.id))
}

function disputeOf(
  told: Told,
  { a, b, difference, score }: Pair,
  members: ReadonlyMap<number, number[]>,
): Dispute | null {
  const [x, y] = [told.tellings[a], told.tellings[b]]
  if (!x || !y || x.paper === y.paper || !isOneQuestion(x, y, difference, score)) return null
  const own = (position: number): number[] => members.get(told.claimOf[position] ?? -1) ?? []
  return {
    id: idOf('dispute', difference ?? '', x.paper.id, x.at.start, wordsAt(x.paper, x.at)),
    kind: difference === 'day' ? 'time' : 'contradiction',
    about: [placeOf(x.paper, x.statement.predicate), placeOf(y.paper, y.statement.predicate)],
    sides: [sideOf(told, own(a), placeOf(x.paper, x.at)), sideOf(told, own(b), placeOf(y.paper, y.at))],
    relation: 'unresolved',
    why: [
      {
        reason: {
          negation: 'one says it, one says it is not so',
          opposite: 'opposite deeds',
          day: 'the same on two days',
        }[difference as 'negation' | 'opposite' | 'day'],
        places: [placeOf(x.paper, x.statement.predicate), placeOf(y.paper, y.statement.predicate)],
      },
    ],
  }
}

// From here on one statement is nearly the other: “No tug was asked for”, “the captain twice requested a tug”.
const NEARLY = 0.65

function isOneQuestion(x: Telling, y: Telling, difference: Pair['difference'], score: number): boolean {
  if (score < NEARLY && ![...x.participants].some(key => y.participants.has(key))) return false
  // “Nobody asked” and “ask anybody” have one word each.
  if (Math.min(x.said.terms.length, y.said.terms.length) < 2) return false
  if (x.statement.modality !== 'actual' || y.statement.modality !== 'actual') return false
  return difference === 'opposite' || predicatesAgree(x, y)
}
