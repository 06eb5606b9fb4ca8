import type { TimelineEntry } from '../../contracts/index.ts'
import { byText, overlaps } from '../../text/index.ts'
import type { Told } from '../claims/index.ts'
import { idOf } from '../ids.ts'
import type { Telling } from '../claims/index.ts'

/**
 * When it happened, when it was said, when it was published: three dates, each `null` where no account gives it.
 *
 * One line a claim that a date or hour is given for, in the order of what happened. Of several accounts' times the finest one
 * that no other account contradicts; where two accounts give two days, that is a dispute and the line stays on the first
 * published one's day.
 */
export function drawTimeline({ tellings, claims, claimOf }: Told): TimelineEntry[] {
  const members = new Map<number, Telling[]>()
  for (const [position, telling] of tellings.entries()) {
    const claim = claimOf[position] ?? -1
    members.set(claim, [...(members.get(claim) ?? []), telling])
  }
  const entries: TimelineEntry[] = []
  for (const [position, claim] of claims.entries()) {
    const own = members.get(position) ?? []
    const happened = firstOf(own.map(happenedAt))
    if (happened === null) continue
    entries.push({
      id: idOf('time', claim.id),
      happened,
      precision: precisionOf(happened),
      claims: [claim.id],
      said: firstOf(own.map(saidAt)),
      published: least(own.flatMap(({ paper }) => (paper.article.published ? [paper.article.published.value] : []))),
    })
  }
  return entries.sort((a, b) => byText(a.happened ?? '', b.happened ?? '') || byText(a.id, b.id))
}

/** The finest time inside what is said; a wish or a plan has not happened. */
function happenedAt({ paper, statement, at }: Telling): string | null {
  if (statement.modality !== 'actual') return null
  const values = statement.times.flatMap(id => {
    const time = paper.times.get(id)
    return time && (time.type === 'DATE' || time.type === 'TIME') && overlaps(time, at) && isResolved(time.value)
      ? [time.value]
      : []
  })
  return finest(values)
}

/** A time beside the cue and outside what is said: “… told reporters on Wednesday”. */
function saidAt({ paper, attribution, statement }: Telling): string | null {
  const cue = attribution?.cue
  if (!attribution || !cue) return null
  const sentence = paper.reading.sentences[statement.sentence]
  if (!sentence || !overlaps(sentence, cue)) return null
  const values = paper.reading.times
    .filter(
      time => (time.type === 'DATE' || time.type === 'TIME') && overlaps(time, sentence) && isResolved(time.value),
    )
    .filter(time => !attribution.content.some(part => overlaps(part, time)))
    .map(({ value }) => value)
  return finest(values)
}

// A year alone or a year that is not known is no place on a line of days.
const isResolved = (value: string): boolean => /^\d{4}-\d{2}/u.test(value)

const finest = (values: readonly string[]): string | null =>
  [...values].sort((a, b) => b.length - a.length || byText(a, b))[0] ?? null

const least = (values: readonly string[]): string | null => [...values].sort(byText)[0] ?? null

/** The first account's, made finer by another that names the same day. */
function firstOf(values: readonly (string | null)[]): string | null {
  const known = values.filter(value => value !== null)
  const [first] = known
  if (first === undefined) return null
  return finest(known.filter(value => value.startsWith(first))) ?? first
}

function precisionOf(value: string): string {
  if (/T\d{2}:\d{2}/u.test(value)) return 'minute'
  if (/T/u.test(value)) return 'part-of-day'
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? 'day' : /^\d{4}-\d{2}$/u.test(value) ? 'month' : 'week'
}
