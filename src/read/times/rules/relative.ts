/** Times a step away: “last month”, “two years ago”, “the following year”, “earlier this year”. */
import { SPELLED, valueOf } from '../../numbers/index.ts'
import {
  away,
  type Day,
  dayOf,
  dayValue,
  makeDay,
  monthValue,
  pad,
  plusMonths,
  quarterOf,
  quarterValue,
  weekValue,
  yearValue,
} from '../calendar.ts'
import { ANCHOR_TOO_WIDE, fromDay, fromYear, NO_ANCHOR, OPEN_COUNT, type Read, type Rule, type Scene } from '../rule.ts'
import { duration, MONTH_FULL, monthOf, SEASON, seasonOf, type Unit, UNIT, unitOf } from '../words.ts'

const EDGE = String.raw`(?:(?<edge>early|late|mid|earlier|later|sometime|the\s+(?:beginning|start|middle|end|rest|remainder)\s+of)(?:\s+|-))?`
const edgeMod = (edge: string | undefined): string | undefined => {
  if (edge === undefined) return undefined
  if (/^early|beginning|start/iu.test(edge) && !/^earlier/iu.test(edge)) return 'START'
  if (/^late$|\bend\b/iu.test(edge)) return 'END'
  return /mid/iu.test(edge) ? 'MID' : undefined
}

const unknownOf: Record<string, string> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

function step(scene: Scene, unit: Unit, count: number, mod?: string): Read | null {
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    const width = unit === 'year' ? 4 : unit === 'decade' ? 3 : 2
    const by = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100
    return fromYear(scene, 'DATE', unknownOf[unit] ?? 'XXXX', year => pad(year + count * by, 4).slice(0, width), mod)
  }
  return fromDay(scene, 'DATE', unknownOf[unit] ?? 'XXXX-XX-XX', day => away(day, unit, count), mod)
}

/** “last week”, “this year”, “next quarter”. */
export const stepUnit: Rule = {
  name: 'step-unit',
  needs: ['week', 'month', 'quarter', 'year', 'decade', 'century'],
  pattern: String.raw`\b${EDGE}(?:the\s+)?(?<which>last|this|next|past|current|coming|this\s+past|this\s+coming|previous|present)\s+(?<fiscal>fiscal\s+|calendar\s+|school\s+)?(?<unit>week|month|quarter|year|decade|century)\b(?!-)`,
  examples: [
    { text: 'He left last week.', times: [['last week', 'DATE', '2031-W19']] },
    { text: 'He leaves next month.', times: [['next month', 'DATE', '2031-06']] },
    { text: 'Earlier this year he left.', times: [['Earlier this year', 'DATE', '2031']] },
    { text: 'It begins early next year.', times: [['early next year', 'DATE', '2032', 'START']] },
    { text: 'Over the past decade it grew.', times: [['the past decade', 'DURATION', 'P10Y']] },
    { text: 'He left last week.', on: null, times: [['last week', 'DATE', 'XXXX-WXX']] },
    { text: 'This last hope failed.', times: [] },
  ],
  read: ({ edge, which = '', unit: word = '' }, scene) => {
    const unit = unitOf(word)
    if (unit === null) return null
    const said = which.toLowerCase().replace(/\s+/gu, ' ')
    const words = scene.text.slice(scene.at.start, scene.at.end)
    const mod = edgeMod(edge)
    // “over the past year”: a stretch that ends now.
    if (/past/u.test(said) && (said === 'past' || unit === 'decade')) {
      if (/\b(?:over|during|for|in|within|through(?:out)?)\s+$/iu.test(scene.lead) || /^the\b/iu.test(words))
        return { type: 'DURATION', value: duration(unit, 1) }
    }
    if (/^the\s+last\b/iu.test(words) && unit !== 'quarter' && /\b(?:over|during|for|in|within)\s+$/iu.test(scene.lead))
      return { type: 'DURATION', value: duration(unit, 1) }
    if (said === 'previous') {
      const given = previousValue(scene, unit, -1)
      if (given !== null) return { type: 'DATE', value: given }
    }
    const count = /last|past|previous/u.test(said) ? -1 : /next|coming/u.test(said) ? 1 : 0
    return step(scene, unit, count, mod)
  },
}

/** A value counted from the last date of the text that is as exact as the unit. */
function previousValue(scene: Scene, unit: Unit, count: number): string | null {
  if (unit === 'year') {
    const given = scene.before(/^\d{4}/u, 400)
    return given === null ? null : yearValue(Number(given.slice(0, 4)) + count)
  }
  if (unit === 'month') {
    const given = scene.before(/^\d{4}-\d{2}/u, 400)
    const day = given === null ? null : makeDay(Number(given.slice(0, 4)), Number(given.slice(5, 7)), 1)
    if (day === null) return null
    const then = plusMonths(day, count)
    return monthValue(then.year, then.month)
  }
  const day = dayOf(scene.before(/^\d{4}-\d{2}-\d{2}/u, 400) ?? '')
  if (day === null) return null
  return unit === 'day' || unit === 'week' ? away(day, unit, count) : null
}

/** “last May”, “this September”, “next summer”. */
export const stepMonth: Rule = {
  name: 'step-month',
  needs: [
    'jan',
    'feb',
    'mar',
    'apr',
    'may',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'nov',
    'dec',
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
  ],
  pattern: String.raw`\b${EDGE}(?:the\s+)?(?<which>last|this|next|this\s+past|this\s+coming|past|the\s+following|the\s+previous)\s+(?:(?<month>${MONTH_FULL})|(?<season>${SEASON}))\b`,
  examples: [
    { text: 'He left last June.', times: [['last June', 'DATE', '2030-06']] },
    { text: 'He leaves this September.', times: [['this September', 'DATE', '2031-09']] },
    { text: 'It bloomed last spring.', times: [['last spring', 'DATE', '2030-SP']] },
    { text: 'At last summer came.', times: [] },
  ],
  read: ({ which = '', month: name, season, edge }, scene) => {
    if (/\bat\s+$/iu.test(scene.lead)) return null
    const said = which.toLowerCase().replace(/\s+/gu, ' ')
    const mod = edgeMod(edge)
    const extra = mod ? { mod } : {}
    const month = name === undefined ? null : monthOf(name)
    // A season is placed by its middle month.
    const middle = month ?? { SP: 4, SU: 7, FA: 10, WI: 1 }[seasonOf(season ?? '')] ?? 1
    const tail = month === null ? seasonOf(season ?? '') : pad(month, 2)
    if (scene.now === null || scene.now.month === null)
      return {
        type: 'DATE',
        value: `XXXX-${tail}`,
        ...extra,
        unresolved: scene.now === null ? NO_ANCHOR : ANCHOR_TOO_WIDE,
      }
    const { year, month: present } = scene.now
    let then = year
    if (/last|past|previous/u.test(said))
      then =
        said === 'this past' && middle <= present
          ? year
          : middle < present && (month !== null || present - middle > 2)
            ? year
            : year - 1
    else if (/next|following/u.test(said)) then = middle > present ? year : year + 1
    return { type: 'DATE', value: month === null ? `${yearValue(then)}-${tail}` : monthValue(then, month), ...extra }
  },
}

const COUNT = String.raw`(?:(?<open>${OPEN_COUNT})|(?<number>\d+(?:\.\d+)?(?:\s\d/\d)?|${SPELLED})|(?<article>an?|another)|(?<half>half\s+an?))`

/** “two years ago”, “a day earlier”, “six weeks from now”. */
export const ago: Rule = {
  name: 'ago',
  needs: ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'centur'],
  pattern: String.raw`\b(?:(?<about>about|around|nearly|almost|more\s+than|less\s+than|over|at\s+least|roughly|some|just|only)\s+)?(?:${COUNT}\s+)?(?:more\s+|full\s+|short\s+)?(?<unit>${UNIT})(?:\s+(?<half2>and\s+a\s+half))?(?:\s+or\s+(?:so|more))?\s+(?<where>ago|earlier|before(?=[,.;]|\s+(?:that|when)\b)|previously|from\s+now|hence|later|afterwards?)\b`,
  examples: [
    { text: 'Two years ago it sank.', times: [['Two years ago', 'DATE', '2029']] },
    { text: 'It sank three days ago.', times: [['three days ago', 'DATE', '2031-05-11']] },
    {
      text: 'On May 3 it sank; a day earlier it had left.',
      times: [
        ['May 3', 'DATE', '2031-05-03'],
        ['a day earlier', 'DATE', '2031-05-02'],
      ],
    },
    { text: 'It opens six weeks from now.', times: [['six weeks from now', 'DATE', '2031-W26']] },
    { text: 'Years ago it sank.', times: [['Years ago', 'DATE', 'PAST_REF']] },
    { text: 'A few hours ago it sank.', times: [['A few hours ago', 'TIME', 'PAST_REF']] },
    { text: 'The years before were good.', times: [] },
  ],
  read: ({ about, open, number, half, unit: word = '', half2, where = '' }, scene) => {
    const unit = unitOf(word)
    if (unit === null) return null
    const said = where.toLowerCase()
    const back = /ago|earlier|before|previously/u.test(said)
    const mods: Record<string, string> = {
      about: 'APPROX',
      around: 'APPROX',
      roughly: 'APPROX',
      some: 'APPROX',
      'more than': 'MORE_THAN',
      over: 'MORE_THAN',
      'at least': 'EQUAL_OR_MORE',
      nearly: 'LESS_THAN',
      almost: 'LESS_THAN',
      'less than': 'LESS_THAN',
    }
    const mod = mods[(about ?? '').toLowerCase().replace(/\s+/gu, ' ')]
    const extra = mod ? { mod } : {}
    const words = scene.text.slice(scene.at.start, scene.at.end)
    const bare = !/^(?:an?\b|another|half)/iu.test(words) && number === undefined && open === undefined
    const small = unit === 'hour' || unit === 'minute' || unit === 'second'
    const fixed = said === 'ago' || said === 'from now' || said === 'hence'
    if (open !== undefined || (bare && /s$/iu.test(word))) {
      const couple = open !== undefined && /couple/iu.test(open)
      if (!couple) return { type: small ? 'TIME' : 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF' }
    }
    // “the year before”, “a quarter earlier” are counted from what was named; “ago” from now.
    const count =
      (open !== undefined ? 2 : number !== undefined ? (valueOf(number) ?? 0) : half !== undefined ? 0.5 : 1) +
      (half2 ? 0.5 : 0)
    if (count > 3000) return null
    const signed = back ? -count : count
    if (small) return fromHour(scene, unit, signed, extra)
    if (unit === 'year' && count === 1 && back) {
      // “… in the third quarter, up from 30 a year earlier”: the same quarter of the year before.
      const quarter = scene.greatest(/^\d{4}-Q\d/u, 400)
      if (quarter !== null && (said === 'earlier' || said === 'ago'))
        return {
          type: 'DATE',
          value: quarterValue(Number(quarter.slice(0, 4)) - 1, Number(quarter.slice(6))),
          ...extra,
        }
    }
    if (!fixed) {
      const given = previousValue(scene, unit, Math.round(signed))
      if (given !== null) return { type: 'DATE', value: given, ...extra }
    }
    if (
      unit === 'day' ||
      unit === 'week' ||
      unit === 'month' ||
      unit === 'year' ||
      unit === 'decade' ||
      unit === 'century'
    )
      return step(scene, unit, back ? -Math.round(count) : Math.round(count), mod)
    return step(scene, unit, Math.round(signed), mod)
  },
}

function fromHour(scene: Scene, unit: Unit, count: number, extra: { mod?: string }): Read {
  const stretch = duration(unit, Math.abs(count))
  if (scene.now?.day == null || scene.now.hour === null)
    return {
      type: 'TIME',
      value: `XXXX-XX-XXTXX:XX`,
      ...extra,
      unresolved: `${stretch} counted from an hour that is not known`,
    }
  const [hour = 0, minute = 0] = scene.now.hour.split(':').map(Number)
  const by = unit === 'hour' ? count * 60 : unit === 'minute' ? count : count / 60
  const total = hour * 60 + minute + Math.round(by)
  const days = Math.floor(total / 1440)
  const rest = total - days * 1440
  return {
    type: 'TIME',
    value: `${away(scene.now.day, 'day', days)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`,
    ...extra,
  }
}

/** “the following year”, “the previous day”, “the next day”: counted from the date named last. */
export const following: Rule = {
  name: 'following',
  needs: ['day', 'week', 'month', 'year'],
  pattern: String.raw`\b(?:the|that)\s+(?<which>following|next|previous|preceding|subsequent)\s+(?<unit>day|week|month|year)\b`,
  examples: [
    {
      text: 'On May 3 it sank. The following day it was raised.',
      times: [
        ['May 3', 'DATE', '2031-05-03'],
        ['The following day', 'DATE', '2031-05-04'],
      ],
    },
    {
      text: 'In 2029 it sank. The previous year it was new.',
      times: [
        ['2029', 'DATE', '2029'],
        ['The previous year', 'DATE', '2028'],
      ],
    },
    { text: 'The next morning paper is late.', times: [] },
  ],
  read: ({ which = '', unit: word = '' }, scene) => {
    const unit = unitOf(word)
    if (unit === null) return null
    const count = /previous|preceding/iu.test(which) ? -1 : 1
    const given = previousValue(scene, unit, count)
    if (given !== null) return { type: 'DATE', value: given }
    return step(scene, unit, count)
  },
}

/** “the day”, “the week”, “the year” of what the text is about. Only where the words around make it a time: “during the year”. */
export const theUnit: Rule = {
  name: 'the-unit',
  needs: ['day', 'week', 'month', 'quarter', 'year'],
  pattern: String.raw`(?<=\b(?<frame>during|for|of|in|this|earlier\s+in|later\s+in|late\s+in|early\s+in|throughout|end(?:ed|ing|s)?|finish(?:ed|ing|es)?|clos(?:e|ed|ing|es)|and|since|by|at)\s)(?<edge>the\s+(?:beginning|start|middle|rest|remainder|end)\s+of\s+)?(?:the\s+(?<unit>day|week|month|quarter|year)\b(?!-|['’](?!s\b)))`,
  examples: [
    { text: 'Sales rose 3% in the quarter.', times: [['the quarter', 'DATE', '2031-Q1']] },
    { text: 'It was the best of the year.', times: [['the year', 'DATE', '2031']] },
    { text: 'For the year it lost money.', times: [['the year', 'DURATION', 'P1Y']] },
    {
      text: 'For the year ended May 3 it lost money.',
      times: [
        ['the year', 'DURATION', 'P1Y'],
        ['May 3', 'DATE', '2031-05-03'],
      ],
    },
    { text: 'The index ended the day lower.', times: [['the day', 'DATE', '2031-05-14']] },
    { text: 'It was shut for the rest of the year.', times: [['the rest of the year', 'DATE', '2031']] },
    { text: 'He saw the day.', times: [] },
    { text: 'It was the talk of the day, and the day of the ferry.', times: [] },
  ],
  read: ({ unit: word = '', frame = '', edge }, scene) => {
    const unit = unitOf(word)
    if (unit === null) return null
    const mod = edgeMod(edge)
    if (unit === 'year' && /^\s+(?:ended|ending|to)\b/iu.test(scene.tail)) return { type: 'DURATION', value: 'P1Y' }
    if (
      /^\s+(?:of|that|when|before|after|to|earlier|ago|two|ended|ending|following)\b/iu.test(scene.tail) &&
      unit !== 'quarter'
    )
      return null
    // Verbs take their day: “ended the day lower”.
    if (!/^(?:during|for|of|in|this|earlier\s+in|later\s+in|late\s+in|early\s+in|throughout)$/iu.test(frame)) {
      if (unit === 'day' && edge === undefined && /^(?:end|finish|clos)/iu.test(frame)) return theDay(scene)
      if (edge === undefined) return null
    }
    if (unit === 'day' && (edge !== undefined || /(?:^for|\bin)$/iu.test(frame))) {
      if (/^in$/iu.test(frame) || /^\s+(?!(?:and|but|the|at|on|in|with|he|she|it|they)\b)\p{L}/iu.test(scene.tail))
        return null
      return theDay(scene, mod)
    }
    if (unit === 'quarter') {
      const given = scene.greatest(/^\d{4}-Q\d/u, 1500)
      if (given !== null) return { type: 'DATE', value: given.slice(0, 7) }
      return fromDay(scene, 'DATE', 'XXXX-QX', lastQuarter)
    }
    if (unit === 'year' && /^for$/iu.test(frame) && edge === undefined) return { type: 'DURATION', value: 'P1Y' }
    if (unit === 'day' || unit === 'month' || (unit === 'week' && /^(?:for|of)$/iu.test(frame))) {
      if (unit === 'day' || /^for$/iu.test(frame)) return null
    }
    if (unit === 'week') return fromDay(scene, 'DATE', 'XXXX-WXX', day => weekValue(day), mod)
    return step(scene, unit, 0, mod)
  },
}

/** The day the text is about: the one named just before, or that of the writing. */
function theDay(scene: Scene, mod?: string): Read | null {
  const given = dayOf(scene.before(/^\d{4}-\d{2}-\d{2}/u, 250) ?? '')
  if (given !== null) return { type: 'DATE', value: dayValue(given), ...(mod ? { mod } : {}) }
  return fromDay(scene, 'DATE', 'XXXX-XX-XX', day => dayValue(day), mod)
}

/** The last quarter that has ended: what reports of results are about. */
export function lastQuarter(day: Day): string {
  const then = plusMonths(day.with({ day: 1 }), -3)
  return quarterValue(then.year, quarterOf(then))
}

/** “over the summer”, “in winter”: a season without its year. */
export const season: Rule = {
  name: 'season',
  needs: ['spring', 'summer', 'autumn', 'fall', 'winter'],
  pattern: String.raw`(?<=\b(?:in|over|during|since|by|until|for|of|before|after|throughout)\s)(?:the\s+)?(?:(?<part>early|late|mid)(?:\s+|-))?(?<season>${SEASON})\b(?!\s+(?:of|games|olympics|school|training|break)\b|['’-]|\s+\d)`,
  examples: [
    { text: 'It rained over the winter.', times: [['the winter', 'DATE', '2031-WI']] },
    { text: 'It will open in the autumn.', times: [['the autumn', 'DATE', '2031-FA']] },
    { text: 'He wept over the fall of Tern.', times: [] },
    { text: 'It sank in fall after fall.', times: [] },
  ],
  read: ({ season: name = '', part }, scene) => {
    const words = scene.text.slice(scene.at.start, scene.at.end)
    // “a fall in prices”, “the spring”: what has other senses needs its article, or a part.
    if (/fall$/iu.test(words) && !/\b(?:in|by|since|over|during)\s+$/iu.test(scene.lead)) return null
    if (/^(?:fall|spring)$/iu.test(words)) return null
    if (/^\s+(?:in|to|from|below|after)\b/iu.test(scene.tail) && /^fall$/iu.test(name)) return null
    const code = seasonOf(name)
    const mod = edgeMod(part)
    if (scene.now === null || scene.now.month === null)
      return {
        type: 'DATE',
        value: `XXXX-${code}`,
        ...(mod ? { mod } : {}),
        unresolved: scene.now === null ? NO_ANCHOR : ANCHOR_TOO_WIDE,
      }
    const middle = { SP: 4, SU: 7, FA: 10, WI: 1 }[code] ?? 1
    const { year, month } = scene.now
    const isAhead = scene.tense() === 'future'
    const then = isAhead ? (middle + 1 >= month ? year : year + 1) : middle - 1 <= month ? year : year - 1
    return { type: 'DATE', value: `${yearValue(then)}-${code}`, ...(mod ? { mod } : {}) }
  },
}

export const relative: readonly Rule[] = [stepUnit, stepMonth, ago, following, theUnit, season]
