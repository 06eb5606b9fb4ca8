/** Days, weeks and months counted on the calendar; every function takes and gives plain strings in TIMEX3's writing. */
import { Temporal } from 'temporal-polyfill'
import type { Unit } from './words.ts'

export type Day = Temporal.PlainDate

/** A day from `2019-05-03…`; `null` if the string names none. */
export function dayOf(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(value)
  if (match === null) return null
  return makeDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** `null` for the 31st of February. */
export function makeDay(year: number, month: number, day: number): Day | null {
  // Negated, so that what is no number is no day either: “that week” after a value without one.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? first.with({ day }) : null
}

export const dayValue = (day: Day): string => day.toString()
export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`
export const yearValue = (year: number): string => pad(year, 4)
export const quarterValue = (year: number, quarter: number): string => `${pad(year, 4)}-Q${quarter}`
export const quarterOf = (day: Day): number => Math.ceil(day.month / 3)
/** Weeks as ISO 8601 counts them: they begin on Monday, and the first holds the year's first Thursday. */
export const weekValue = (day: Day): string => `${pad(day.yearOfWeek ?? day.year, 4)}-W${pad(day.weekOfYear ?? 1, 2)}`

/** The day `count` days on, or back if it is negative. */
export const plusDays = (day: Day, count: number): Day => day.add({ days: count })
export const plusMonths = (day: Day, count: number): Day => day.add({ months: count })

/**
 * The value `count` units away from `day`, as exact as the unit is: three days from the 3rd is a day, two years from it a year.
 */
export function away(day: Day, unit: Unit, count: number): string {
  const whole = Math.round(count)
  switch (unit) {
    case 'day':
      return dayValue(plusDays(day, whole))
    case 'week':
      return weekValue(plusDays(day, whole * 7))
    case 'weekend':
      return `${weekValue(plusDays(day, whole * 7))}-WE`
    case 'month': {
      const { year, month } = plusMonths(day.with({ day: 1 }), whole)
      return monthValue(year, month)
    }
    case 'quarter': {
      const then = plusMonths(day.with({ day: 1 }), whole * 3)
      return quarterValue(then.year, quarterOf(then))
    }
    case 'year':
      return yearValue(day.year + whole)
    case 'decade':
      return pad(day.year + whole * 10, 4).slice(0, 3)
    case 'century':
      return pad(day.year + whole * 100, 4).slice(0, 2)
    default:
      // Hours, minutes and seconds: the caller adds them to a time of day, if there is one.
      return dayValue(day)
  }
}

/** The nearest `weekday` (1 = Monday) before or after a day; the day itself where `orToday`. */
export function weekdayFrom(day: Day, weekday: number, direction: -1 | 1, orToday: boolean): Day {
  const ahead = (weekday - day.dayOfWeek + 7) % 7
  if (ahead === 0 && orToday) return day
  return plusDays(day, direction > 0 ? ahead || 7 : ahead - 7)
}

export const pad = (number: number, width: number): string => String(number).padStart(width, '0')
