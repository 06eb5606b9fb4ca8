import { overlaps } from '../../text/index.ts'
import type { Telling } from '../claims/index.ts'

/**
 * As of when a statement holds: an hour named in its sentence, else a day, else the hour of its update in a live blog, else when
 * the account was published; `null` where none is known. Local time, to the minute: offsets are cut.
 */
export function asOf(telling: Telling): string | null {
  const { paper, sentence, at } = telling
  const span = paper.reading.sentences[sentence] ?? at
  const named = paper.reading.times
    .filter(
      time =>
        (time.type === 'DATE' || time.type === 'TIME') &&
        overlaps(time, span) &&
        /^\d{4}-\d{2}-\d{2}/u.test(time.value),
    )
    .map(({ value }) => value)
    .filter(value => !/T(?!\d{2}:)/u.test(value))
  const hour = named.find(value => value.includes('T'))
  const update = paper.article.updates?.find(one => overlaps(one, at))?.time ?? null
  const published = paper.article.published?.value ?? null
  const known = hour ?? (update !== null && /T\d/u.test(update) ? update : null) ?? named[0] ?? update ?? published
  return known === null ? null : known.slice(0, 16)
}

/** Whether `a` is surely before `b`: as far as both are exact. */
export function isEarlier(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
