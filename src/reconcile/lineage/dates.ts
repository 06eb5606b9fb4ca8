import type { Published } from '../../contracts/index.ts'

const LENGTH_MS = { second: 1000, minute: 60_000, day: 86_400_000, month: 31 * 86_400_000, year: 366 * 86_400_000 }
// A day without a zone may have begun fourteen hours before it did in Greenwich, and may end twelve after.
const ZONE_MS = { before: 14 * 3_600_000, after: 12 * 3_600_000 }

type Interval = { from: number; to: number; zoned: boolean }

/** When something was published, as exact as it is known; milliseconds since 1970, end exclusive. `null` where the value is no ISO 8601 date. */
function interval({ value, precision }: Published): Interval | null {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(value)
  const hasTime = value.includes('T')
  const from = Date.parse(zoned || !hasTime ? value : `${value}Z`)
  return Number.isNaN(from) ? null : { from, to: from + LENGTH_MS[precision], zoned }
}

/**
 * Whether one was surely published before the other: no moment of the first is as late as any of the second.
 *
 * Two values without a zone are taken to be of one; a zoned and an unzoned one are compared with all zones allowed for.
 */
export function surelyBefore(one: Published | null, other: Published | null): boolean {
  const [a, b] = [one && interval(one), other && interval(other)]
  if (!a || !b) return false
  const slack = a.zoned === b.zoned ? 0 : a.zoned ? ZONE_MS.before : ZONE_MS.after
  return a.to + slack <= b.from
}
