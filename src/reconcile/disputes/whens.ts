import type { Dispute } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import { areHoursApart, hoursOf, type Telling, type Told } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { askedOf } from './asked.ts'
import { type Side, sideOf } from './sides.ts'

/**
 * One event at two hours: accounts of one claim, or of two that are nearly one, that name different hours of one day.
 *
 * Only hours inside what is said count, and only of deeds: an hour beside the cue is when it was said.
 */
export function hourDisputes(told: Told): Dispute[] {
  const groups = nearGroups(told)
  return groups
    .flatMap(positions => {
      const hours = new Map<string, { position: number; telling: Telling; time: { start: number; end: number } }[]>()
      for (const position of positions) {
        const telling = told.tellings[position]
        const time = telling ? hourOf(telling) : null
        if (!telling || !time) continue
        hours.set(time.value, [...(hours.get(time.value) ?? []), { position, telling, time }])
      }
      const sorted = [...hours].sort((a, b) => byText(a[0], b[0]))
      const [first] = sorted
      const last = sorted.at(-1)
      if (!first || !last || !areHoursApart(first[0], last[0])) return []
      const papers = new Set(sorted.flatMap(([, own]) => own.map(({ telling }) => telling.paper.id)))
      if (papers.size < 2) return []
      const sides = sorted.map(
        ([value, own]): Side =>
          sideOf(
            told,
            own.map(({ position }) => position),
            placeOf((own[0] as (typeof own)[number]).telling.paper, (own[0] as (typeof own)[number]).time),
            value,
          ),
      )
      const head = (first[1][0] as (typeof first)[1][number]).telling
      const dispute: Dispute = {
        id: idOf('dispute', 'time', head.paper.id, head.at.start, wordsAt(head.paper, head.at)),
        kind: 'time',
        about: [askedOf(head)],
        sides,
        relation: 'unresolved',
        why: [{ reason: 'one event at two hours', places: sides.map(({ answer }) => answer) }],
      }
      return [dispute]
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** Positions that tell of one thing: a claim, with what only an hour, a figure or a place keeps from it. */
function nearGroups(told: Told): number[][] {
  const group = told.claimOf.map((_, claim) => claim)
  const root = (claim: number): number => (group[claim] === claim ? claim : root(group[claim] ?? claim))
  for (const { a, b, score, difference } of told.pairs) {
    const [x, y] = [told.tellings[a], told.tellings[b]]
    if (
      score < ONE_EVENT ||
      difference === 'negation' ||
      difference === 'opposite' ||
      difference === 'status' ||
      !x ||
      !y
    )
      continue
    if (!hourOf(x) || !hourOf(y) || ![...x.participants].some(key => y.participants.has(key))) continue
    const [p, q] = [root(told.claimOf[a] ?? 0), root(told.claimOf[b] ?? 0)]
    group[Math.max(p, q)] = Math.min(p, q)
  }
  const out = new Map<number, number[]>()
  for (const [position, claim] of told.claimOf.entries())
    out.set(root(claim), [...(out.get(root(claim)) ?? []), position])
  return [...out.values()]
}

// Two statements with an hour each and somebody in common are one event from here on.
const ONE_EVENT = 0.5

function hourOf(telling: Telling): { value: string; start: number; end: number } | null {
  return telling.statement.modality === 'actual' ? (hoursOf(telling)[0] ?? null) : null
}
