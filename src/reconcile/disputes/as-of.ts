import type { Quantity } from '../../contracts/index.ts'
import { overlaps } from '../../text/index.ts'
import type { Telling } from '../claims/index.ts'

// “The number stood at 24 at 16:00”: an hour so near behind the figure is the figure’s; one farther off is the event’s.
const NEAR = 40

/**
 * As of when a figure holds: what the reading found beside the figure or the cue; else an hour beside the cue or just behind the figure, else a day, else the hour of its update in a live blog, else when
 * the account was published; `null` where none is known. Local time, to the minute: offsets are cut.
 */
export function asOf(telling: Telling, figure: Quantity): string | null {
  const { paper, sentence, at } = telling
  const told = figure.asOf ?? null
  if (told !== null && (told.from === 'words' || told.from === 'said') && !/T(?!\d{2}:)/u.test(told.value))
    return told.value.slice(0, 16)
  const span = paper.reading.sentences[sentence] ?? at
  const named = paper.reading.times
    .filter(
      time =>
        (time.type === 'DATE' || time.type === 'TIME') &&
        overlaps(time, span) &&
        /^\d{4}-\d{2}-\d{2}/u.test(time.value),
    )
    .filter(time => !overlaps(time, at) || (time.start >= figure.end && time.start - figure.end <= NEAR))
    .map(({ value }) => value)
    .filter(value => !/T(?!\d{2}:)/u.test(value))
  const hour = named.find(value => value.includes('T'))
  const update = paper.article.updates?.find(one => overlaps(one, at))?.time ?? null
  const published = paper.article.published?.value ?? null
  const known =
    hour ??
    (update !== null && /T\d/u.test(update) ? update : null) ??
    sharper(named[0], published) ??
    update ??
    published
  return known === null ? null : known.slice(0, 16)
}

/** “Three drowned on Friday”, published on Friday at 07:20: as of that hour, for whoever writes at noon may know of more. */
const sharper = (day: string | undefined, published: string | null): string | undefined =>
  day !== undefined && published !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day) && published.startsWith(`${day}T`)
    ? published
    : day

/** Whether `a` is surely before `b`: as far as both are exact. */
export function isEarlier(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
