/** The words of dates, as parts of patterns and as numbers. */

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const
const WEEKDAYS = [
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
] as const

const months = new Map(MONTHS.flatMap((names, k) => names.map((name): [string, number] => [name, k + 1])))
const weekdays = new Map(WEEKDAYS.flatMap((names, k) => names.map((name): [string, number] => [name, k + 1])))

/** 1 for January; `null` for what is no month. */
export const monthOf = (word: string): number | null => months.get(word.toLowerCase().replace('.', '')) ?? null
/** 1 for Monday. */
export const weekdayOf = (word: string): number | null => weekdays.get(word.toLowerCase().replace('.', '')) ?? null

/** Months in full; `MONTH` also shortened, with or without a point. Capitals are asked for where the pattern is used. */
export const MONTH_FULL = MONTHS.map(names => names[0]).join('|')
export const MONTH = String.raw`(?:(?:${MONTH_FULL})\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`
export const WEEKDAY_FULL = WEEKDAYS.map(names => names[0]).join('|')
export const WEEKDAY = String.raw`(?:(?:${WEEKDAY_FULL})\b|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?)`

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

const codes: Record<Unit, { code: string; time: boolean }> = {
  second: { code: 'S', time: true },
  minute: { code: 'M', time: true },
  hour: { code: 'H', time: true },
  day: { code: 'D', time: false },
  week: { code: 'W', time: false },
  weekend: { code: 'WE', time: false },
  month: { code: 'M', time: false },
  quarter: { code: 'Q', time: false },
  year: { code: 'Y', time: false },
  decade: { code: 'E', time: false },
  century: { code: 'C', time: false },
}

export const UNIT = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|century|centuries)`

const isUnit = (word: string): word is Unit => Object.hasOwn(codes, word)

/** The unit a word names: “weeks” is `week`. */
export function unitOf(word: string): Unit | null {
  const clean = word.toLowerCase()
  const one = clean === 'centuries' ? 'century' : clean.replace(/s$/u, '')
  return isUnit(one) ? one : null
}

/** A stretch of time as TIMEX3 writes it: `P3D`, `PT12H`, `PXM` for an unknown number. A decade is ten years. */
export function duration(unit: Unit, count: number | null): string {
  const { code, time } = codes[unit]
  const lead = time ? 'PT' : 'P'
  if (count === null) return `${lead}X${code}`
  if (unit === 'decade') return `P${number(count * 10)}Y`
  if (unit === 'century') return `P${number(count * 100)}Y`
  const whole = Math.floor(count)
  const rest = count - whole
  // “2 1/2 years” is P2Y6M, “a minute and a half” PT1M30S: the halves that have a smaller unit.
  const halved: Partial<Record<Unit, string>> = { year: '6M', hour: '30M', minute: '30S', day: 'T12H' }
  if (rest === 0.5 && halved[unit]) return `${lead}${whole > 0 ? `${whole}${code}` : ''}${halved[unit]}`
  return `${lead}${number(count)}${code}`
}

const number = (count: number): string => String(Number(count.toPrecision(6)))

export const SEASON = 'spring|summer|autumn|fall|winter'
const seasons: Record<string, string> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }
export const seasonOf = (word: string): string => seasons[word.toLowerCase()] ?? 'XX'

export const DAYPART = 'morning|afternoon|evening|night|midday|noon|midnight|overnight'
const dayparts: Record<string, string> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  overnight: 'TNI',
  midday: 'T12:00',
  noon: 'T12:00',
  midnight: 'T24:00',
}
export const daypartOf = (word: string): string => dayparts[word.toLowerCase().replace(/s$/u, '')] ?? ''
