/** Dates of the calendar: a day, a month, a year, with as much of them as the words give. */
import { ORDINAL, ordinalOf, yearInWords } from '../../numbers/index.ts'
import { dayValue, makeDay, monthValue, pad, yearValue } from '../calendar.ts'
import { modOf, NO_ANCHOR, type Groups, type Read, type Rule, type Scene } from '../rule.ts'
import { MONTH, MONTH_FULL, monthOf, SEASON, seasonOf, WEEKDAY } from '../words.ts'

const PART = String.raw`(?:(?<part>early|late|mid|the\s+beginning\s+of|the\s+start\s+of|the\s+end\s+of|the\s+middle\s+of)(?:\s+|-\s?))?`
// “1989”, “'89”; years as they are spoken are a rule of their own.
const YEAR = String.raw`(?:1[0-9]|20)\d\d(?![\d,]\d|\d)`
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`

/** “may”, “march”, “sat” and the like are other words unless they have a capital. */
const isName = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word)
const needsCapital = (word: string | undefined): boolean =>
  word !== undefined && /^(?:may|march|mar|sun|sat|mon|wed|dec|jan)\b/iu.test(word)

export function calendarDay(year: number, month: number, day: number): Read | null {
  const made = makeDay(year, month, day)
  return made === null ? null : { type: 'DATE', value: dayValue(made) }
}

/** A day of a month without its year: the nearest one, by the tense where two are near. */
export function dayOfMonth(scene: Scene, month: number, day: number): Read | null {
  const unknown = `XXXX-${pad(month, 2)}-${pad(day, 2)}`
  const given = scene.before(/^\d{4}-\d{2}/u, 25)
  if (scene.now === null && given === null) return { type: 'DATE', value: unknown, unresolved: NO_ANCHOR }
  const year = scene.now?.year ?? Number(given?.slice(0, 4))
  const today = scene.now?.day ?? null
  if (today === null) {
    const made = makeDay(year, month, day)
    return made && { type: 'DATE', value: dayValue(made) }
  }
  const choices = [year - 1, year, year + 1].flatMap(y => makeDay(y, month, day) ?? [])
  const away = choices.map(made => today.until(made).days)
  const tense = scene.tense()
  // Half a year is the watershed; tense moves it by a quarter.
  const middle = tense === 'past' ? -80 : tense === 'future' ? 90 : 0
  let best: number | null = null
  away.forEach((days, k) => {
    if (best === null || Math.abs(days - middle) < Math.abs((away[best] ?? 0) - middle)) best = k
  })
  const chosen = best === null ? undefined : choices[best]
  return chosen ? { type: 'DATE', value: dayValue(chosen) } : null
}

function read(groups: Groups, scene: Scene): Read | null {
  const { month: name, day: digits, nth, year } = groups
  const month = monthOf(name ?? '')
  if (month === null || (needsCapital(name) && !isName(name))) return null
  const day = digits ? Number(digits) : ordinalOf(nth ?? '')
  if (day === null || day > 31 || day === 0) return null
  return year ? calendarDay(Number(year), month, day) : dayOfMonth(scene, month, day)
}

export const isoDate: Rule = {
  name: 'iso-date',
  needs: ['#'],
  pattern: String.raw`\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?<time>\d{2}:\d{2}(?::\d{2})?)(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])`,
  examples: [
    { text: 'Logged 2031-05-03 at the pier.', times: [['2031-05-03', 'DATE', '2031-05-03']] },
    { text: 'Stamped 2031-05-03T10:30.', times: [['2031-05-03T10:30', 'TIME', '2031-05-03T10:30']] },
    { text: 'Part 4031-99-03 was lost.', times: [] },
  ],
  read: ({ year, month, day, time }) => {
    const made = makeDay(Number(year), Number(month), Number(day))
    if (made === null) return null
    return time ? { type: 'TIME', value: `${dayValue(made)}T${time}` } : { type: 'DATE', value: dayValue(made) }
  },
}

export const monthDay: Rule = {
  name: 'month-day',
  needs: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  pattern: String.raw`\b(?:(?<weekday>${WEEKDAY}),?\s+)?(?<part>early\s+)?(?<month>${MONTH})\s+(?:the\s+)?(?:(?<day>${DAY})(?!\d|:\d|,\d{3}|\.\d|\s?%|(?:st|nd|rd|th)\b)|(?<nth>${ORDINAL}))(?:(?:,\s*|\s+)(?<year>${YEAR}))?`,
  examples: [
    { text: 'The ferry sank on May 3, 2029.', times: [['May 3, 2029', 'DATE', '2029-05-03']] },
    { text: 'She leaves on Nov. 9.', times: [['Nov. 9', 'DATE', '2031-11-09']] },
    { text: 'It opened Dec. 1 with a party.', times: [['Dec. 1', 'DATE', '2030-12-01']] },
    { text: 'Friday, Oct. 13, was dry.', on: '2028-10-20', times: [['Friday, Oct. 13', 'DATE', '2028-10-13']] },
    { text: 'They may 3 times refuse.', times: [] },
  ],
  read,
}

export const dayMonth: Rule = {
  name: 'day-month',
  needs: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  pattern: String.raw`\b(?:(?<weekday>${WEEKDAY}),?\s+)?(?:the\s+)?(?:(?<day>${DAY})|(?<nth>\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth))(?:\s+of)?\s+(?<month>${MONTH})(?:,?\s+(?<year>${YEAR}))?`,
  examples: [
    { text: 'On 3 May 2029 it rained.', times: [['3 May 2029', 'DATE', '2029-05-03']] },
    { text: 'He was born on the 4th of July, 1990.', times: [['the 4th of July, 1990', 'DATE', '1990-07-04']] },
    { text: 'Some 30 may have drowned.', times: [] },
  ],
  read,
}

export const numericDate: Rule = {
  name: 'numeric-date',
  needs: ['#'],
  pattern: String.raw`(?<![\d/.-])(?<a>\d{1,2})(?<mark>[/.-])(?<b>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/-]|\.\d)`,
  examples: [
    { text: 'Posted 23/05/2031.', times: [['23/05/2031', 'DATE', '2031-05-23']] },
    { text: 'Posted 05/23/31.', times: [['05/23/31', 'DATE', '2031-05-23']] },
    // Third of May or fifth of March: nothing in the numbers tells.
    { text: 'Posted 03/05/2031.', times: [['03/05/2031', 'DATE', '2031-XX-XX']] },
    { text: 'Version 2.10.11 was out.', times: [] },
  ],
  read: ({ a = '', b = '', year: written = '', mark }, scene) => {
    // A dot or a dash between two-digit parts is a version, a score, a part number; with four digits of a year it is a date.
    if (mark !== '/' && written.length < 4) return null
    const year = written.length === 4 ? Number(written) : shortYear(Number(written), scene.now?.year ?? null)
    const [first, second] = [Number(a), Number(b)]
    const value = (month: number, day: number): Read | null => calendarDay(year, month, day)
    // With dots the day comes first, everywhere that dots are used.
    if (mark === '.' || first > 12) return value(second, first)
    if (second > 12 || first === second) return value(first, second)
    if (first < 1 || second < 1) return null
    return { type: 'DATE', value: `${yearValue(year)}-XX-XX`, unresolved: 'day and month cannot be told apart' }
  },
}

/** Two digits of a year: the year nearest to now, or this century. */
function shortYear(digits: number, now: number | null): number {
  if (now === null) return digits < 50 ? 2000 + digits : 1900 + digits
  const century = now - (now % 100)
  const choices = [century - 100, century, century + 100].map(c => c + digits)
  return choices.filter(year => year <= now + 20).at(-1) ?? century + digits
}

export const monthYear: Rule = {
  name: 'month-year',
  needs: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  pattern: String.raw`\b${PART}(?<month>${MONTH})(?:\s+of)?(?:,?\s+(?<year>${YEAR}|'\d\d)|\s+(?<which>last|this|next)\s+year)(?!\d)`,
  examples: [
    { text: 'In May 2029 it rained.', times: [['May 2029', 'DATE', '2029-05']] },
    { text: 'Since early May 2029 it rained.', times: [['early May 2029', 'DATE', '2029-05', 'START']] },
    { text: 'In June last year it rained.', times: [['June last year', 'DATE', '2030-06']] },
  ],
  read: ({ month: name, year, which, part }, scene) => {
    const month = monthOf(name ?? '')
    if (month === null || (needsCapital(name) && !isName(name))) return null
    const mod = modOf(part)
    const extra = mod ? { mod } : {}
    if (year) {
      const full = year.startsWith("'") ? shortYear(Number(year.slice(1)), scene.now?.year ?? null) : Number(year)
      return { type: 'DATE', value: monthValue(full, month), ...extra }
    }
    const step = which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0
    if (scene.now === null) return { type: 'DATE', value: `XXXX-${pad(month, 2)}`, ...extra, unresolved: NO_ANCHOR }
    return { type: 'DATE', value: monthValue(scene.now.year + step, month), ...extra }
  },
}

const IN_MONTH =
  /\b(?:in|of|since|until|till|by|from|to|last|next|this|between|and|before|after|during|for|through|late|early|mid)[\s-]+$/iu

export const monthAlone: Rule = {
  name: 'month',
  needs: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  pattern: String.raw`\b${PART}(?<month>${MONTH_FULL}|sept\.|oct\.|nov\.|dec\.|jan\.|feb\.|aug\.)(?!\s+\d|['’]?\w)`,
  examples: [
    { text: 'Prices fell in March.', times: [['March', 'DATE', '2031-03']] },
    { text: 'Prices will fall in March.', times: [['March', 'DATE', '2032-03']] },
    { text: 'It closed in late November.', times: [['late November', 'DATE', '2030-11', 'END']] },
    { text: 'The ban was extended until July.', times: [['July', 'DATE', '2031-07']] },
    { text: 'They may march in.', times: [] },
    // A given name.
    { text: 'April Varga said so.', times: [] },
    { text: 'The March for Bread began at the quay.', times: [] },
    { text: 'March on the palace, they cried.', times: [] },
    { text: 'It closed in March for the tourists.', times: [['March', 'DATE', '2031-03']] },
  ],
  read: ({ month: name = '', part }, scene) => {
    const month = monthOf(name)
    if (month === null || !isName(name)) return null
    if (/^(?:may|march|april|june|august|jan\.)$/iu.test(name) && !part) {
      // “May” at the head of a sentence is a verb, “April Varga” and “Gen. August Orlo” are people.
      if (/^\s+\p{Lu}\p{Ll}/u.test(scene.tail) && !/^\s+(?:The|In|On|At|And|But|A)\b/u.test(scene.tail)) return null
      const tag = scene.tag()
      if (tag === 'MD' || tag?.startsWith('VB')) return null
      if (tag === null && /^may$/iu.test(name) && /(?:^|[.!?]["”']?\s*)$/u.test(scene.lead)) return null
      if (/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep)\.?\s+$/u.test(scene.lead)) return null
    }
    // “the March for Bread”, “March on the palace”: people march.
    if (
      /^march$/iu.test(name) &&
      !part &&
      /^\s+(?:for|on)\s+(?:\p{Lu}|the\b)/u.test(scene.tail) &&
      !IN_MONTH.test(scene.lead)
    )
      return null
    const mod = modOf(part)
    const extra = mod ? { mod } : {}
    if (scene.now === null || scene.now.month === null)
      return { type: 'DATE', value: `XXXX-${pad(month, 2)}`, ...extra, unresolved: NO_ANCHOR }
    const { year, month: present } = scene.now
    const tense = scene.tense()
    // “until November”, “by June” look ahead, where the month is not far.
    const away = (month - present + 12) % 12
    if (
      /\b(?:until|till|through|by|for)\s+$/iu.test(scene.lead) &&
      away > 0 &&
      away <= 4 &&
      !/\bhad\b/iu.test(scene.lead)
    )
      return { type: 'DATE', value: monthValue(month > present ? year : year + 1, month), ...extra }
    const ahead = tense === 'future' ? month >= present : month > present && month - present <= 2 && tense !== 'past'
    const behind = tense === 'future' ? false : month <= present
    const value = ahead || behind ? year : tense === 'future' ? year + 1 : year - 1
    return { type: 'DATE', value: monthValue(value, month), ...extra }
  },
}

export const seasonYear: Rule = {
  name: 'season-year',
  needs: ['spring', 'summer', 'autumn', 'fall', 'winter'],
  pattern: String.raw`\b(?:the\s+)?(?<season>${SEASON})(?:\s+of)?\s+(?<year>${YEAR})\b`,
  examples: [
    { text: 'In the winter of 2029 it froze.', times: [['the winter of 2029', 'DATE', '2029-WI']] },
    { text: 'Prices fall 2029 times.', times: [] },
  ],
  read: ({ season = '', year }, scene) => {
    if (/^fall$/iu.test(season) && (scene.tag()?.startsWith('VB') || /^\s+\w+s\b/u.test(scene.tail))) return null
    return { type: 'DATE', value: `${year}-${seasonOf(season)}` }
  },
}

// What a four-digit number counts, if it is no year.
const COUNTED = String.raw`(?:\s|-)+(?:(?:new|more|other|local|foreign|young|people|of\s+the)\s+)?(?:people|men(?!['’]s)|women(?!['’]s)|children|soldiers|troops|police|officers|workers|jobs|homes|houses|dollars|euros|pounds|tons|tonnes|miles|kilometers|kilometres|feet|meters|metres|yards|points|times|votes|shares|years|days|hours|minutes|months|weeks|units|copies|calls|barrels|acres|square|percent|pages|passengers|students|members|employees|protesters|refugees|residents|civilians|words|seats|rounds|calories|grams|mph|km|kg)\b`

export const yearAlone: Rule = {
  name: 'year',
  needs: ['#'],
  pattern: String.raw`(?<![\d.,:$£€#/-])\b${PART}(?:the\s+year\s+)?(?<year>${YEAR})(?!\d|[.,:/]\d|%|(?:st|nd|rd|th)\b|${COUNTED})`,
  examples: [
    { text: 'It was built in 1961.', times: [['1961', 'DATE', '1961']] },
    { text: 'By the end of 2029 it was gone.', times: [['the end of 2029', 'DATE', '2029', 'END']] },
    { text: 'Some 2029 people came.', times: [] },
    { text: 'It cost $1961 in all.', times: [] },
    { text: 'Flight 1961 was late.', times: [] },
  ],
  read: ({ year: digits, part }, scene) => {
    const year = Number(digits)
    // A name before it, as in “Flight 1961” or “Article 1233”, makes it a number of that thing.
    if (
      /\b(?:flight|article|section|route|room|number|no\.?|page|chapter|channel|resolution|bill|act|highway|unit|model|boeing|airbus|building|point|area)\s+$/iu.test(
        scene.lead,
      )
    )
      return null
    if (/[-–]\d*$/u.test(scene.lead) && !/\b(?:19|20)\d\d[-–]$/u.test(scene.lead)) return null
    if (year < 1500 && !/\b(?:in|since|by|around|until|from|of|year)\s+$/iu.test(scene.lead)) return null
    // The distance at which a bare number is still likelier a year than a count: figures of news are of our time.
    if (scene.now !== null && year > scene.now.year + 60) return null
    // “nearly 1,900”, “about 2000”: a count.
    if (
      part === undefined &&
      /\b(?:about|some|nearly|almost|over|than|least|least|approximately|exactly)\s+$/iu.test(scene.lead) &&
      !/\b(?:later|earlier)\s+than\s+$/iu.test(scene.lead)
    )
      return null
    const mod = modOf(part)
    return { type: 'DATE', value: yearValue(year), ...(mod ? { mod } : {}) }
  },
}

export const shortYearAlone: Rule = {
  name: 'short-year',
  needs: ['#'],
  pattern: String.raw`(?<=\b(?:in|since|of|from|by|until|before|after|class\s+of)\s)['’](?<year>\d\d)(?![\d'’s])`,
  examples: [
    { text: 'He won in ’89 and lost.', times: [['’89', 'DATE', '1989']] },
    { text: 'A board of 5’10 fits.', times: [] },
  ],
  read: ({ year }, scene) => ({ type: 'DATE', value: yearValue(shortYear(Number(year), scene.now?.year ?? null)) }),
}

export const spokenYear: Rule = {
  name: 'spoken-year',
  needs: ['teen', 'twenty', 'thousand'],
  pattern: String.raw`\b(?:the\s+(?<season>${SEASON})\s+of\s+|the\s+year\s+|(?<=\bin\s))(?<words>(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)[\s-](?:hundred|oh[\s-]\w+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|\w+teen)|two\s+thousand(?:\s+(?:and\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten))?|twenty[\s-](?:ten|eleven|twelve|\w+teen|twenty|thirty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)(?=$|[.,;:!?"”)]|\s+(?:and|when|to|was|the|has|have|he|she|it|they|with|by|as|for|at|on|in|is)\b)`,
  examples: [
    { text: 'By the year two thousand it was gone.', times: [['the year two thousand', 'DATE', '2000']] },
    { text: 'Two thousand people came in nineteen boats.', times: [] },
  ],
  read: ({ words = '', season }) => {
    const year = yearInWords(words)
    if (year === null) return null
    return { type: 'DATE', value: season ? `${yearValue(year)}-${seasonOf(season)}` : yearValue(year) }
  },
}

export const decade: Rule = {
  name: 'decade',
  needs: ['#', 'ties'],
  pattern: String.raw`\b(?:the\s+)?(?:(?<part>early|late|mid)(?:\s+|-\s?))?(?:to\s+)?(?:(?<full>1\d\d0|20\d0)['’]?s|['’](?<short>[1-9]0)['’]?s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b`,
  examples: [
    { text: 'In the early 1980s it rained.', times: [['the early 1980s', 'DATE', '198', 'START']] },
    { text: 'The mood of the ’60s is back.', times: [['the ’60s', 'DATE', '196']] },
    // An age, or the temperature.
    { text: 'A man in his fifties fell.', times: [] },
  ],
  read: ({ part, full, short, word }, scene) => {
    if (/\b(?:his|her|their|my|our|your)\s+$/iu.test(scene.lead)) return null
    const spoken = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
    if (word !== undefined && !/^the\b/iu.test(scene.text.slice(scene.at.start, scene.at.end))) return null
    const two = short ?? (word === undefined ? undefined : `${spoken.indexOf(word.toLowerCase()) + 2}0`)
    const year = full ?? (two === undefined ? '' : String(shortYear(Number(two), scene.now?.year ?? null)))
    const mod = modOf(part)
    return { type: 'DATE', value: year.slice(0, 3), ...(mod ? { mod } : {}) }
  },
}

export const century: Rule = {
  name: 'century',
  needs: ['century'],
  pattern: String.raw`\b(?:the\s+)?(?:(?<part>early|late|mid)(?:\s+|-\s?))?(?<nth>${ORDINAL})[\s-]century\b`,
  examples: [{ text: 'A tower of the 11th century fell.', times: [['the 11th century', 'DATE', '10']] }],
  read: ({ nth = '', part }) => {
    const number = ordinalOf(nth)
    if (number === null || number < 1 || number > 30) return null
    const mod = modOf(part)
    return { type: 'DATE', value: pad(number - 1, 2), ...(mod ? { mod } : {}) }
  },
}

/** “between April 24 and 25”: the second day goes with the month of the first. */
export const secondDay: Rule = {
  name: 'second-day',
  needs: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  pattern: String.raw`(?<=\b${MONTH}\s+${DAY}(?:,?\s+(?:and|or|to|through)\s+|\s?[-–]\s?))(?<day>${DAY})(?!\d|,\d|\.\d|\s*(?:%|percent|people|years|days))(?:,\s+(?<year>${YEAR}))?`,
  examples: [
    {
      text: 'They meet on June 24 and 25.',
      times: [
        ['June 24', 'DATE', '2031-06-24'],
        ['25', 'DATE', '2031-06-25'],
      ],
    },
  ],
  read: ({ day }, scene) => {
    const first = scene.before(/^[\dX]{4}-\d{2}-\d{2}$/u, 40)
    if (first === null) return null
    return { type: 'DATE', value: `${first.slice(0, 8)}${pad(Number(day), 2)}` }
  },
}

export const dates: readonly Rule[] = [
  isoDate,
  monthDay,
  dayMonth,
  numericDate,
  monthYear,
  monthAlone,
  seasonYear,
  yearAlone,
  shortYearAlone,
  spokenYear,
  decade,
  century,
  secondDay,
]
