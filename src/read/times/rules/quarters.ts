/** Quarters and halves of a business year, with or without their year. */
import { quarterValue, yearValue } from '../calendar.ts'
import { fromDay, type Rule, type Scene } from '../rule.ts'
import { duration, unitOf } from '../words.ts'
import { lastQuarter } from './relative.ts'
import { valueOf } from '../../numbers/index.ts'

const NTH = 'first|second|third|fourth|1st|2nd|3rd|4th|final|last'
const nth: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  final: 4,
  last: 4,
}

/** The year a quarter belongs to when the words do not say: the last such quarter that has begun, unless it is to come. */
function yearOfQuarter(scene: Scene, year: number, month: number, quarter: number): number {
  const present = Math.ceil(month / 3)
  // The quarter that has just ended is the one whose results are out or expected, in whatever tense.
  if (quarter === present || (quarter % 4) + 1 === present) return quarter > present ? year - 1 : year
  if (scene.tense() === 'future') return quarter > present ? year : year + 1
  return quarter < present || (quarter === present + 1 && scene.tense() !== 'past') ? year : year - 1
}

export const quarterOrHalf: Rule = {
  name: 'quarter',
  needs: ['quarter', 'half'],
  pattern: String.raw`\b(?:(?:the|this|last)\s+(?!\w+-(?:quarter|half)\b))?(?:(?:latest|most\s+recent|comparable|current)\s+)?(?<before>(?<year1>(?:19|20)\d\d)(?:['’]s)?\s+|(?<own>this|last|next)\s+year['’]s\s+)?(?<ago>year-(?:ago|earlier)\s+)?(?:fiscal\s+)?(?<nth>${NTH})(?:\s+|-)(?:fiscal\s+)?(?<unit>quarter|half)\b(?:\s+(?:of\s+)?(?:the\s+)?(?:(?:fiscal|calendar)\s+)?(?:(?<year2>(?:19|20)\d\d)|(?<which>last|this|next)\s+year\b|year\b(?!\s+ago)))?`,
  examples: [
    { text: 'Sales fell in the third quarter.', times: [['the third quarter', 'DATE', '2030-Q3']] },
    { text: 'Sales fell in the third quarter of 2029.', times: [['the third quarter of 2029', 'DATE', '2029-Q3']] },
    { text: 'Its first-quarter sales fell.', times: [['first-quarter', 'DATE', '2031-Q1']] },
    { text: 'Sales fell in the last half of 2029.', times: [['the last half of 2029', 'DATE', '2029-H2']] },
    { text: 'He scored in the second half.', times: [] },
  ],
  read: ({ year1, year2, which, own, ago, nth: word = '', unit = '' }, scene) => {
    const isHalf = unit.toLowerCase() === 'half'
    const isLast = /^(?:last|final)$/iu.test(word)
    const number = isLast && isHalf ? 2 : (nth[word.toLowerCase()] ?? 0)
    const written = year1 ?? year2
    // “last quarter” is the one before this.
    if (/^last$/iu.test(word) && (written ?? which ?? own) === undefined) return null
    // Halves are of games, too: only with a year.
    if (
      isHalf &&
      (written ?? which ?? own) === undefined &&
      !/year$/iu.test(scene.text.slice(scene.at.start, scene.at.end))
    )
      return null
    if (isHalf && number > 2) return null
    const value = (year: number): string => (isHalf ? `${yearValue(year)}-H${number}` : quarterValue(year, number))
    if (written !== undefined) return { type: 'DATE', value: value(Number(written)) }
    return fromDay(scene, 'DATE', isHalf ? `XXXX-H${number}` : `XXXX-Q${number}`, day => {
      const said = (which ?? own ?? '').toLowerCase()
      if (said !== '') return value(day.year + (said === 'last' ? -1 : said === 'next' ? 1 : 0))
      const year = isHalf ? day.year : yearOfQuarter(scene, day.year, day.month, number)
      return value(ago ? year - 1 : year)
    })
  },
}

export const yearAgoPeriod: Rule = {
  name: 'year-ago-period',
  needs: ['year'],
  pattern: String.raw`\b(?:(?:the|its|a)\s+)?(?:comparable\s+|same\s+)?year-(?:ago|earlier)(?:\s+(?:(?<unit>quarter|period|level)|(?<count>three|six|nine)[\s-]months?))?\b`,
  examples: [
    { text: 'It rose from the year-earlier quarter.', times: [['the year-earlier quarter', 'DATE', '2030-Q1']] },
    { text: 'It happened a year ago.', times: [['a year ago', 'DATE', '2030']] },
  ],
  read: ({ count }, scene) => {
    if (count !== undefined) return { type: 'DURATION', value: duration('month', valueOf(count)) }
    const given = scene.greatest(/^\d{4}-Q\d$/u, 1500)
    return fromDay(scene, 'DATE', 'XXXX-QX', day => {
      const quarter = given ?? lastQuarter(day)
      const year = Number(quarter.slice(0, 4))
      return quarterValue(
        year < day.year - (quarter.endsWith('Q4') ? 1 : 0) ? year : year - 1,
        Number(quarter.slice(6)),
      )
    })
  },
}

export const latestQuarter: Rule = {
  name: 'latest-quarter',
  needs: ['quarter', 'year'],
  pattern: String.raw`\b(?:the|its)\s+(?:latest|most\s+recent|just-ended|recent)\s+(?<unit>quarter|(?:fiscal\s+)?year)\b`,
  examples: [{ text: 'It lost money in the latest quarter.', times: [['the latest quarter', 'DATE', '2031-Q1']] }],
  read: ({ unit = '' }, scene) =>
    unitOf(unit) === 'quarter'
      ? fromDay(scene, 'DATE', 'XXXX-QX', lastQuarter)
      : fromDay(scene, 'DATE', 'XXXX', day => yearValue(day.year - 1)),
}

export const fiscalYear: Rule = {
  name: 'fiscal-year',
  needs: ['fiscal'],
  pattern: String.raw`\b(?:(?:the|its)\s+)?fiscal\s+(?:year\s+)?(?<year>(?:19|20)\d\d)\b`,
  examples: [{ text: 'It lost money in fiscal 2029.', times: [['fiscal 2029', 'DATE', '2029']] }],
  read: ({ year }) => ({ type: 'DATE', value: year ?? '' }),
}

export const yearEnd: Rule = {
  name: 'year-end',
  needs: ['end'],
  pattern: String.raw`\b(?:(?:the\s+)?(?:end\s+of\s+(?:the|this)\s+(?<unit>year|month))|(?<short>year[\s-]end))\b`,
  examples: [
    { text: 'It should close by the end of the year.', times: [['the end of the year', 'DATE', '2031', 'END']] },
  ],
  read: ({ unit, short }, scene) => {
    const isAhead = /\b(?:by|until|before|around|about)\s+(?:the\s+)?$/iu.test(scene.lead)
    const at = short && !isAhead && scene.tense() === 'past' ? -1 : 0
    return fromDay(
      scene,
      'DATE',
      'XXXX',
      day =>
        unit?.toLowerCase() === 'month'
          ? day.toString().slice(0, 7)
          : short
            ? `${yearValue(day.year + at)}-12`
            : yearValue(day.year),
      'END',
    )
  },
}

export const quarters: readonly Rule[] = [quarterOrHalf, yearAgoPeriod, latestQuarter, fiscalYear, yearEnd]
