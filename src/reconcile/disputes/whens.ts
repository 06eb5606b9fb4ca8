import type { Dispute } from '../../contracts/index.ts'
import { byText, overlaps } from '../../text/index.ts'
import type { Telling, Told } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { type Side, sideOf } from './sides.ts'

// Two clocks a quarter of an hour apart may both be right about “when”.
const MINUTES = 15

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
      if (!first || !last || !areApart(first[0], last[0])) return []
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
        about: [placeOf(head.paper, head.statement.predicate)],
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

function hourOf({ paper, statement, at }: Telling): { value: string; start: number; end: number } | null {
  if (statement.modality !== 'actual') return null
  const time = paper.reading.times.find(
    one => one.type === 'TIME' && overlaps(one, at) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(one.value),
  )
  return time ? { value: time.value.slice(0, 16), start: time.start, end: time.end } : null
}

function areApart(a: string, b: string): boolean {
  if (a.slice(0, 10) !== b.slice(0, 10)) return false
  const minutes = (value: string): number => Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16))
  return Math.abs(minutes(a) - minutes(b)) >= MINUTES
}
