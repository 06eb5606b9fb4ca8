/**
 * Times as the accounts give them, in words that no machine's locale changes.
 *
 * A time is shown in the offset it came with; only its order is counted in UTC.
 */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export type Moment = {
  /** Calendar parts as written; `null` where the value is not as exact as that. */
  year: number
  month: number | null
  day: number | null
  clock: string | null
  /** Milliseconds since 1970 in UTC, the earliest the value allows: for order only. */
  order: number
  /** Minutes east of UTC; `null` where none is given. */
  offset: number | null
}

const pattern =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:[T ](?<hour>\d{2})(?::(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?)?)?$/u

/**
 * The moment of an ISO 8601 value. `assumed`: minutes east of UTC for a value without a zone.
 *
 * `null` for a week, a season, a part of day, or anything else that is no calendar date.
 */
export function moment(value: string | null, assumed = 0): Moment | null {
  const parts = value === null ? undefined : pattern.exec(value)?.groups
  if (!parts) return null
  const year = Number(parts['year'])
  const month = parts['month'] === undefined ? null : Number(parts['month'])
  const day = parts['day'] === undefined ? null : Number(parts['day'])
  if ((month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) return null
  const hour = parts['hour']
  const clock = hour === undefined ? null : parts['minute'] === undefined ? `${hour} h` : `${hour}:${parts['minute']}`
  const offset = zone(parts['zone'])
  const minutes = clock === null ? 0 : Number(hour) * 60 + Number(parts['minute'] ?? 0)
  const order = Date.UTC(year, (month ?? 1) - 1, day ?? 1) + (minutes - (offset ?? assumed)) * 60_000
  return { year, month, day, clock, order, offset }
}

function zone(text: string | undefined): number | null {
  if (text === undefined) return null
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text.startsWith('-') ? -minutes : minutes
}

/** “Tue 14 Mar”, “Mar 2023”, “2023”: as exact as the value is. */
export function dayText(at: Moment): string {
  if (at.month === null) return String(at.year)
  if (at.day === null) return `${MONTHS[at.month - 1]} ${at.year}`
  const weekday = DAYS[new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay()]
  return `${weekday} ${at.day} ${MONTHS[at.month - 1]}`
}

/** “Tue 14 Mar 08:05”. */
export const momentText = (at: Moment): string => (at.clock === null ? dayText(at) : `${dayText(at)} ${at.clock}`)

/** “Tue 08:05”, where the day of the month stands close by; as exact as the value is. */
export const shortText = (at: Moment): string =>
  at.clock === null || at.day === null ? dayText(at) : `${dayText(at).slice(0, 3)} ${at.clock}`

/** “Tue 14 – Wed 15 Mar 2023”; the year once where it is one. */
export function spanText(first: Moment, last: Moment): string {
  const [a, b] = [dayText(first), dayText(last)]
  if (first.day === null || last.day === null) return a === b ? a : `${a} – ${b}`
  if (a === b && first.year === last.year) return `${a} ${last.year}`
  if (first.year !== last.year) return `${a} ${first.year} – ${b} ${last.year}`
  return first.month === last.month ? `${a.replace(/ \S+$/u, '')} – ${b} ${last.year}` : `${a} – ${b} ${last.year}`
}

export const byMoment = (a: Moment | null, b: Moment | null): number =>
  a === null ? (b === null ? 0 : 1) : b === null ? -1 : a.order - b.order

/** The offset that most of the accounts' own times have; the smaller of two that are as frequent. */
export function commonOffset(all: readonly { published: Moment | null }[]): number {
  const counts = new Map<number, number>()
  for (const { published } of all) {
    const offset = published?.offset
    if (offset !== null && offset !== undefined) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
