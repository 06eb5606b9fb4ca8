/** Days named from where the writer stands: weekdays, today, last night; and the hours of a day. */
import { type Day, dayValue, makeDay, pad, plusDays, weekdayFrom, weekValue } from '../calendar.ts'
import { fromDay, NO_ANCHOR, type Rule, type Scene } from '../rule.ts'
import { calendarDay, dayOfMonth } from './dates.ts'
import { DAYPART, daypartOf, MONTH, monthOf, WEEKDAY_FULL, weekdayOf } from '../words.ts'

/**
 * The day a weekday means: for what has happened the last one, for what is to come the next; news is of what has happened.
 * The day of writing itself counts for both: wire copy of a Friday says “Friday” for that day.
 */
export function weekdayDate(scene: Scene, day: Day, weekday: number): Day {
  // “until Tuesday”, “as early as Friday” look ahead, whatever the verb.
  const ahead =
    /\b(?:until|till|as\s+(?:early|soon|late)\s+as|no\s+later\s+than)\s+$/iu.test(scene.lead) && !wasUntil(scene)
  return weekdayFrom(day, weekday, ahead || (scene.tense() === 'future' && !wasUntil(scene)) ? 1 : -1, true)
}

/** “Until Thursday, nobody had seen it.” */
const wasUntil = ({ lead, text, at }: Scene): boolean =>
  /\b(?:until|till)\s+$/iu.test(lead) &&
  /^[^.!?;]{0,60}?\bhad\b(?!\s+to\b)|^,[^.!?;]{0,60}?\b(?:was|were|did)\b/u.test(text.slice(at.end, at.end + 80))

const startsLower = (word: string): boolean => /^\p{Ll}/u.test(word)

export const weekday: Rule = {
  name: 'weekday',
  needs: ['day'],
  pattern: String.raw`\b(?:(?<part>early|late)\s+)?(?<which>(?:this\s+)?(?:last|this|next|this\s+past|this\s+coming|the\s+previous|the\s+following|the\s+past|past)\s+)?(?<weekday>${WEEKDAY_FULL})(?<many>s)?\b(?:\s+(?<daypart>${DAYPART})(?<parts>s)?\b)?`,
  examples: [
    { text: 'The ferry sank on Friday.', times: [['Friday', 'DATE', '2031-05-09']] },
    { text: 'The inquiry will open on Friday.', times: [['Friday', 'DATE', '2031-05-16']] },
    { text: 'It sank late Tuesday night.', times: [['late Tuesday night', 'TIME', '2031-05-13TNI', 'END']] },
    { text: 'It sank on Wednesday.', times: [['Wednesday', 'DATE', '2031-05-14']] },
    { text: 'They dance on Fridays.', times: [['Fridays', 'SET', 'XXXX-WXX-5']] },
    { text: 'They met next Friday’s captain.', times: [['next Friday', 'DATE', '2031-05-16']] },
    { text: 'It sank on Friday.', on: null, times: [['Friday', 'DATE', 'XXXX-WXX-5']] },
    { text: 'Friday Orlo, a cook, left.', times: [] },
  ],
  read: ({ part, which, weekday: name = '', many, daypart, parts }, scene) => {
    const number = weekdayOf(name)
    if (
      number === null ||
      (startsLower(name) && /^(?:sunday|friday|saturday)$/iu.test(name) && scene.lead.trim() === '')
    )
      return null
    // “Friday Orlo”: a person. “Sunday Herald”: a paper. “Black Friday”: a name.
    if (
      /^\s+\p{Lu}\p{Ll}+/u.test(scene.tail) &&
      !daypart &&
      /^\s+(?:Herald|Times|Mail|Telegraph|Post|Express|Mirror|Orlo|People)\b/u.test(scene.tail)
    )
      return null
    if (/\b(?:Black|Bloody|Good|Ash|Palm|Cyber|Super|Holy|Easter)\s+$/u.test(scene.lead)) return null
    const hours = daypart ? daypartOf(daypart) : ''
    const every = many !== undefined || parts !== undefined
    if (every) return { type: 'SET', value: `XXXX-WXX-${number}${hours}` }
    const mod = part === undefined ? undefined : /^earl(?:y|ier)$/iu.test(part) ? 'START' : 'END'
    const type = hours ? 'TIME' : 'DATE'
    const step = (which ?? '').toLowerCase().trim()
    return fromDay(
      scene,
      type,
      `XXXX-WXX-${number}${hours}`,
      day => {
        if (/following/u.test(step)) {
          const from = earlierDay(scene)
          return dayValue(weekdayFrom(from ?? day, number, 1, false)) + hours
        }
        if (/next|coming/u.test(step)) return dayValue(weekdayFrom(day, number, 1, false)) + hours
        if (/previous/u.test(step)) return dayValue(weekdayFrom(earlierDay(scene) ?? day, number, -1, false)) + hours
        if (/last|past/u.test(step)) return dayValue(weekdayFrom(day, number, -1, false)) + hours
        if (step === 'this') return dayValue(sameWeek(day, number)) + hours
        return dayValue(weekdayDate(scene, day, number)) + hours
      },
      mod,
    )
  },
}

/** The weekday of the week that the day lies in. */
const sameWeek = (day: Day, weekday: number): Day => plusDays(day, weekday - day.dayOfWeek)

function earlierDay(scene: Scene): Day | null {
  const value = scene.before(/^\d{4}-\d{2}-\d{2}/u, 400)
  if (value === null) return null
  return makeDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)))
}

export const near: Rule = {
  name: 'near-day',
  needs: ['day', 'morrow', 'night', 'morning', 'afternoon', 'evening'],
  pattern: String.raw`\b(?:(?<part>early|late|earlier|later)\s+)?(?<day>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|overnight)\b(?:\s+(?<daypart>${DAYPART})\b)?`,
  examples: [
    { text: 'He left yesterday.', times: [['yesterday', 'DATE', '2031-05-13']] },
    { text: 'He leaves tomorrow morning.', times: [['tomorrow morning', 'TIME', '2031-05-15TMO']] },
    { text: 'Last night it rained.', times: [['Last night', 'TIME', '2031-05-13TNI']] },
    { text: 'It rained late yesterday.', times: [['late yesterday', 'DATE', '2031-05-13', 'END']] },
    { text: 'It rained overnight in an overnight bag.', times: [['overnight', 'TIME', '2031-05-13TNI']] },
    { text: 'He left yesterday.', on: null, times: [['yesterday', 'DATE', 'XXXX-XX-XX']] },
    { text: '“USA Today” is a paper.', times: [] },
  ],
  read: ({ part, day: words = '', daypart }, scene) => {
    if (/USA\s+$/u.test(scene.lead)) return null
    const said = words.toLowerCase().replace(/\s+/gu, ' ')
    const mod = part === undefined ? undefined : /^earl/iu.test(part) ? 'START' : 'END'
    // “an overnight bag” is none; “overnight” alone is the night before the paper came out.
    if (said === 'overnight' && (/\b(?:an?|the|for|his|her|their)\s+$/iu.test(scene.lead) || scene.tag() === 'JJ'))
      return null
    const steps: Record<string, readonly [number, string]> = {
      'the day before yesterday': [-2, ''],
      yesterday: [-1, ''],
      today: [0, ''],
      tomorrow: [1, ''],
      'the day after tomorrow': [2, ''],
      tonight: [0, 'TNI'],
      'last night': [-1, 'TNI'],
      'this morning': [0, 'TMO'],
      'this afternoon': [0, 'TAF'],
      'this evening': [0, 'TEV'],
      overnight: [-1, 'TNI'],
    }
    const [step, own] = steps[said] ?? [0, '']
    const hours = own || (daypart ? daypartOf(daypart) : '')
    return fromDay(
      scene,
      hours ? 'TIME' : 'DATE',
      `XXXX-XX-XX${hours}`,
      day => dayValue(plusDays(day, step)) + hours,
      mod,
    )
  },
}

/** A part of a day that the words around it place: “in the morning”, “that night”, “at noon”. */
export const dayPart: Rule = {
  name: 'day-part',
  needs: ['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'dawn', 'dusk'],
  pattern: String.raw`\b(?:(?<which>the|that|mid|early|late)[\s-]+(?:same\s+)?(?<daypart>morning|afternoon|evening|night)|(?<bare>(?<=\b(?:at|by|around|before|after|until)\s)(?:midday|noon|midnight|dawn|dusk)))\b(?!\s*['’]s)`,
  examples: [
    {
      text: 'It rained on Friday. That night the ferry sank.',
      times: [
        ['Friday', 'DATE', '2031-05-09'],
        ['That night', 'TIME', '2031-05-09TNI'],
      ],
    },
    { text: 'She arrived at noon on her own.', times: [['noon', 'TIME', '2031-05-14T12:00']] },
  ],
  read: ({ daypart: named, bare }, scene) => {
    const daypart = named ?? bare ?? ''
    const hours = daypartOf(daypart) || (daypart.toLowerCase() === 'dawn' ? 'TMO' : 'TEV')
    const given = scene.before(/^\d{4}-\d{2}-\d{2}/u, 300)
    if (given !== null) return { type: 'TIME', value: given.slice(0, 10) + hours }
    return fromDay(scene, 'TIME', `XXXX-XX-XX${hours}`, day => dayValue(day) + hours)
  },
}

const LATER_DAY = new RegExp(
  String.raw`^\s*(?:\([^()]{0,30}\)|\))\s*(?:on\s+)?(?<day>yesterday|today|tomorrow|${WEEKDAY_FULL})\b`,
  'iu',
)
const ZONE = String.raw`(?:\s*(?:\(?(?:GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST)\)?|local\s+time|(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?(?:\s+time)?)\b)?`

export const clock: Rule = {
  name: 'clock',
  needs: ['#', 'noon', 'midday', 'midnight', 'clock', 'morning', 'afternoon', 'evening', 'night'],
  pattern: String.raw`\b(?:(?<part>around|about|shortly\s+after|shortly\s+before|just\s+after|just\s+before|before|after|nearly|almost)\s+)?(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\d))?\s*(?<half>[ap]\.\s?m\b\.?|[ap]\s?m\b)|(?<full>[01]?\d|2[0-3])[:h](?<sixty>[0-5]\d)(?![\d:])|(?<word>noon|midday|midnight)|(?<small>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?<past>[0-5]\d))?\s+(?:in\s+the\s+(?<of>morning|afternoon|evening)|(?<ofnight>at\s+night))\b|(?<oclock>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+o['’]clock)${ZONE}(?:,?\s+(?:on\s+)?(?:(?<day>yesterday|today|tomorrow|tonight|${WEEKDAY_FULL})\b|(?<month>${MONTH})\s+(?<date>\d{1,2})(?!\d)(?:,\s+(?<year>(?:19|20)\d\d))?))?`,
  examples: [
    { text: 'The ferry sank at 5 p.m. local time.', times: [['5 p.m. local time', 'TIME', '2031-05-14T17:00']] },
    { text: 'It sank at 9:40 a.m. Tuesday.', times: [['9:40 a.m. Tuesday', 'TIME', '2031-05-13T09:40']] },
    { text: 'It sank at noon Saturday.', times: [['noon Saturday', 'TIME', '2031-05-10T12:00']] },
    { text: 'At 14:30 it sank.', times: [['14:30', 'TIME', '2031-05-14T14:30']] },
    { text: 'It sank around 7:15 p.m.', times: [['around 7:15 p.m.', 'TIME', '2031-05-14T19:15', 'APPROX']] },
    {
      text: 'It sank at around 3 in the morning.',
      times: [['around 3 in the morning', 'TIME', '2031-05-14T03:00', 'APPROX']],
    },
    {
      text: 'At 05:00 GMT (06:00 local time) on Tuesday it sank.',
      times: [
        ['05:00 GMT', 'TIME', '2031-05-13T05:00Z'],
        ['06:00 local time', 'TIME', '2031-05-13T06:00'],
        ['Tuesday', 'DATE', '2031-05-13'],
      ],
    },
    // A score, a verse, a ratio.
    { text: 'They won 14:30:11.', times: [] },
  ],
  read: (groups, scene) => {
    const { part, hour, minute, half, full, sixty, word, small, past, of, ofnight, oclock, month, date, year } = groups
    // “at 05:00 GMT (06:00 local time) on Tuesday”: the day stands behind both.
    const name = groups['day'] ?? LATER_DAY.exec(scene.tail)?.groups?.['day']

    const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
    let hours: number
    if (hour !== undefined && half !== undefined)
      hours = (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
    else if (full !== undefined) {
      // “won by 14:30” is a score; “ran again by 16:30” is none.
      if (
        /\d[-–]$|\b(?:won|win|wins|lost|beat|beaten|led|leads|ahead|victory|defeat(?:ed)?)\b[^.;]{0,30}\bby\s+$/u.test(
          scene.lead,
        ) ||
        /^[\s-]*\d/u.test(scene.tail)
      )
        return null
      hours = Number(full)
    } else if (word !== undefined) hours = word.toLowerCase() === 'midnight' ? 24 : 12
    else if (small !== undefined) {
      hours = words.includes(small.toLowerCase()) ? words.indexOf(small.toLowerCase()) + 1 : Number(small)
      if (/\b(?:to|or|and|of|than|least)\s+$/iu.test(scene.lead)) return null
      const isLate = of === undefined ? ofnight !== undefined && hours > 5 : /^(?:afternoon|evening)$/iu.test(of)
      hours = (hours % 12) + (isLate ? 12 : 0)
    } else if (oclock !== undefined)
      hours = words.includes(oclock.toLowerCase()) ? words.indexOf(oclock.toLowerCase()) + 1 : Number(oclock)
    else return null
    const said = scene.text.slice(scene.at.start, scene.at.end)
    // GMT and UTC are the hour that ISO 8601 marks with a Z; of other zones the words tell only their own hour.
    const zone = /\b(?:GMT|UTC)\b/u.test(said) ? 'Z' : ''
    const at = `T${pad(hours, 2)}:${minute ?? sixty ?? past ?? '00'}${zone}`
    const mod =
      part === undefined
        ? undefined
        : /around|about/iu.test(part)
          ? 'APPROX'
          : /after/iu.test(part)
            ? 'AFTER'
            : 'BEFORE'
    const given = name === undefined ? scene.before(/^\d{4}-\d{2}-\d{2}/u, 30) : null
    const undated = given === null && name === undefined ? scene.before(/^XXXX-WXX-\d$/u, 30) : null
    if (undated !== null && date === undefined)
      return { type: 'TIME', value: undated + at, ...(mod ? { mod } : {}), unresolved: NO_ANCHOR }
    if (given !== null && date === undefined)
      return { type: 'TIME', value: given.slice(0, 10) + at, ...(mod ? { mod } : {}) }
    if (month !== undefined && date !== undefined) {
      const number = monthOf(month)
      if (number === null) return null
      const day = year ? calendarDay(Number(year), number, Number(date)) : dayOfMonth(scene, number, Number(date))
      return day === null ? null : { ...day, type: 'TIME', value: day.value + at, ...(mod ? { mod } : {}) }
    }
    return fromDay(
      scene,
      'TIME',
      `XXXX-XX-XX${at}`,
      day => {
        const number = weekdayOf(name ?? '')
        const then =
          number !== null
            ? weekdayDate(scene, day, number)
            : plusDays(day, ({ yesterday: -1, tomorrow: 1 } as Record<string, number>)[(name ?? '').toLowerCase()] ?? 0)
        return dayValue(then) + at
      },
      mod,
    )
  },
}

/** “shortly after seven on Tuesday”, “half past six”: an hour in words alone. Morning or evening only where the sentence says so. */
export const hourAlone: Rule = {
  name: 'hour-alone',
  needs: ['after', 'before', 'past', 'quarter'],
  pattern: String.raw`\b(?<part>(?:shortly|just|soon)\s+(?:after|before)|half\s+past|(?:a\s+)?quarter\s+(?:past|to))\s+(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[.,;]|\s+(?:on|in|and|when|as|the|he|she|it|they|a)\b)`,
  examples: [
    {
      text: 'It sank shortly after seven on Tuesday morning.',
      times: [
        ['shortly after seven', 'TIME', '2031-05-13T07:00', 'AFTER'],
        ['Tuesday morning', 'TIME', '2031-05-13TMO'],
      ],
    },
    { text: 'It sank shortly after seven.', times: [['shortly after seven', 'TIME', 'XXXX-XX-XXTXX:XX', 'AFTER']] },
    {
      text: 'It sank at half past six on Tuesday evening.',
      times: [
        ['half past six', 'TIME', '2031-05-13T18:30'],
        ['Tuesday evening', 'TIME', '2031-05-13TEV'],
      ],
    },
    {
      text: 'At quarter to nine in the morning it sank.',
      times: [
        ['quarter to nine', 'TIME', '2031-05-14T08:45'],
        ['the morning', 'TIME', '2031-05-14TMO'],
      ],
    },
    { text: 'It gave a quarter to nine boats.', times: [] },
    { text: 'It rose at two percent.', times: [] },
    { text: 'It sank shortly after seven boats.', times: [] },
  ],
  read: ({ part = '', hour: word = '' }, scene) => {
    const hour =
      1 + 'one two three four five six seven eight nine ten eleven twelve'.split(' ').indexOf(word.toLowerCase())
    const rest = scene.text.slice(scene.at.end, scene.at.end + 60).split(/[.!?]\s/u)[0] ?? ''
    const half = /\b(?<half>morning|dawn|noon|afternoon|evening|night)\b/iu.exec(rest)?.groups?.['half']?.toLowerCase()
    const mod = /after/iu.test(part) ? 'AFTER' : /before/iu.test(part) ? 'BEFORE' : undefined
    const minutes = /^half/iu.test(part) ? 30 : /past$/iu.test(part) ? 15 : /to$/iu.test(part) ? -15 : 0
    const unknown = {
      type: 'TIME' as const,
      value: 'XXXX-XX-XXTXX:XX',
      ...(mod === undefined ? {} : { mod }),
      unresolved: 'morning or evening is not said',
    }
    if (half === undefined) return unknown
    const isLate =
      half === 'afternoon' || half === 'evening' || (half === 'night' && hour > 5) || (half === 'noon' && hour < 6)
    const past = 60 * ((hour % 12) + (isLate ? 12 : 0)) + minutes
    const at = `T${pad(Math.floor(past / 60), 2)}:${pad(past % 60, 2)}`
    if (past < 0) return unknown
    const weekdayName = new RegExp(String.raw`\b(?<day>${WEEKDAY_FULL})\b`, 'iu').exec(rest)?.groups?.['day']
    const number = weekdayName === undefined ? null : weekdayOf(weekdayName)
    return fromDay(
      scene,
      'TIME',
      `XXXX-XX-XX${at}`,
      day => dayValue(number === null ? day : weekdayDate(scene, day, number)) + at,
      mod,
    )
  },
}

/** “the same day”, “that day”: the day named last. */
export const thatDay: Rule = {
  name: 'that-day',
  needs: ['day', 'week', 'month', 'quarter', 'year'],
  pattern: String.raw`\b(?:(?:earlier|later)\s+)?(?<which>that|the\s+same)\s+(?<unit>day|week|month|quarter|year)\b`,
  examples: [
    {
      text: 'He came on May 3. Later that day he left.',
      times: [
        ['May 3', 'DATE', '2031-05-03'],
        ['Later that day', 'DATE', '2031-05-03'],
      ],
    },
    { text: 'That week of all weeks.', times: [] },
  ],
  read: ({ unit = '' }, scene) => {
    const forms: Record<string, RegExp> = {
      day: /^\d{4}-\d{2}-\d{2}/u,
      week: /^\d{4}-(?:W\d{2}|\d{2}-\d{2})/u,
      month: /^\d{4}-\d{2}(?!\d)/u,
      quarter: /^\d{4}-Q\d/u,
      year: /^\d{4}/u,
    }
    const form = forms[unit.toLowerCase()]
    const given = form ? scene.before(form, 1500) : null
    if (given === null) return null
    const length = { day: 10, month: 7, quarter: 7, year: 4 }[unit.toLowerCase()]
    if (length !== undefined) return { type: 'DATE', value: given.slice(0, length) }
    const day = makeDay(Number(given.slice(0, 4)), Number(given.slice(5, 7)), Number(given.slice(8, 10)))
    return { type: 'DATE', value: /W/u.test(given) || day === null ? given.slice(0, 8) : weekValue(day) }
  },
}

/** Days that have a name. Only those whose date all countries that keep them agree on, and one that is always meant as American. */
export const holiday: Rule = {
  name: 'holiday',
  needs: [
    'christmas',
    'year',
    'thanksgiving',
    'halloween',
    'valentine',
    'may',
    'boxing',
    'saints',
    'independence',
    'veterans',
    'labor',
    'memorial',
    'easter',
    'good',
    'palm',
    'black',
    '9/11',
  ],
  pattern: String.raw`\b(?<name>Christmas(?:\s+(?:Day|Eve))?|New\s+Year['’]?s?(?:\s+(?:Day|Eve))|Thanksgiving(?:\s+Day)?|Halloween|Valentine['’]s\s+Day|May\s+Day|Boxing\s+Day|Veterans\s+Day|Labor\s+Day|Memorial\s+Day|(?:Easter|Good|Palm)\s+(?:Sunday|Monday|Friday)|Easter|Black\s+Friday|9\/11|All\s+Saints['’]\s+Day|Independence\s+Day)\b`,
  examples: [
    { text: 'It sank on Christmas Eve.', times: [['Christmas Eve', 'DATE', '2030-12-24']] },
    { text: 'It sank on New Year’s Day.', times: [['New Year’s Day', 'DATE', '2031-01-01']] },
    { text: 'It sank on Easter Monday.', times: [['Easter Monday', 'DATE', '2031-04-14']] },
    { text: 'It has been so since 9/11.', times: [['9/11', 'DATE', '2001-09-11']] },
    { text: 'The Christmas party sank.', times: [] },
    { text: 'The Easter bonnet sank.', times: [] },
  ],
  read: ({ name = '' }, scene) => {
    const said = name.toLowerCase().replace(/['’]/gu, '').replace(/\s+/gu, ' ')
    if (said === '9/11') return /[\d/]$/u.test(scene.lead) ? null : { type: 'DATE', value: '2001-09-11' }
    if (
      /^(?:christmas|easter)$/u.test(said) &&
      /^\s+\p{L}+/u.test(scene.tail) &&
      !/^\s+(?:in|and|when|at|is|was|with|as|but|for)\b/u.test(scene.tail)
    )
      return null
    if (said === 'independence day') return null
    const fixed: Record<string, readonly [number, number]> = {
      christmas: [12, 25],
      'christmas day': [12, 25],
      'christmas eve': [12, 24],
      'boxing day': [12, 26],
      halloween: [10, 31],
      'valentines day': [2, 14],
      'may day': [5, 1],
      'all saints day': [11, 1],
      'veterans day': [11, 11],
    }
    const spot = fixed[said] ?? (said.startsWith('new year') ? (said.endsWith('eve') ? [12, 31] : [1, 1]) : null)
    if (scene.now === null || scene.now.day === null)
      return {
        type: 'DATE',
        value: spot ? `XXXX-${pad(spot[0] ?? 1, 2)}-${pad(spot[1] ?? 1, 2)}` : 'XXXX-XX-XX',
        unresolved: NO_ANCHOR,
      }
    const today = scene.now.day
    const day = (year: number): Day | null => (spot ? makeDay(year, spot[0] ?? 1, spot[1] ?? 1) : moving(year, said))
    const choices = [today.year - 1, today.year, today.year + 1].flatMap(year => day(year) ?? [])
    const future = scene.tense() === 'future'
    const chosen = future
      ? choices.find(then => today.until(then).days >= 0)
      : choices.filter(then => today.until(then).days <= 0).at(-1)
    return chosen ? { type: 'DATE', value: dayValue(chosen) } : null
  },
}

/** Holidays that move with the week or the moon. */
function moving(year: number, name: string): Day | null {
  const monday = (month: number): Day | null => {
    const first = makeDay(year, month, 1)
    return first && weekdayFrom(first, 1, 1, true)
  }
  const fromEaster: Record<string, number> = {
    easter: 0,
    'easter sunday': 0,
    'easter monday': 1,
    'good friday': -2,
    'palm sunday': -7,
  }
  const away = fromEaster[name]
  if (away !== undefined) {
    const sunday = easter(year)
    return sunday && plusDays(sunday, away)
  }
  if (name === 'labor day') return monday(9)
  if (name === 'memorial day') {
    const first = makeDay(year, 5, 31)
    return first && weekdayFrom(first, 1, -1, true)
  }
  const day = thanksgiving(year)
  if (name === 'black friday') return day && plusDays(day, 1)
  return name.startsWith('thanksgiving') ? day : null
}

/** Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher. */
function easter(year: number): Day | null {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const shift = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + shift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const sum = moon + weekday - 7 * late + 114
  return makeDay(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): Day | null {
  const first = makeDay(year, 11, 1)
  return first && plusDays(weekdayFrom(first, 4, 1, true), 21)
}

export const weekend: Rule = {
  name: 'weekend',
  needs: ['weekend'],
  pattern: String.raw`\b(?<which>the|this|last|next|the\s+past|this\s+past|this\s+coming)\s+weekend\b`,
  examples: [{ text: 'They met at the weekend.', times: [['the weekend', 'DATE', '2031-W19-WE']] }],
  read: ({ which = '' }, scene) =>
    fromDay(scene, 'DATE', 'XXXX-WXX-WE', day => {
      const said = which.toLowerCase()
      const future =
        /next|coming/u.test(said) || (scene.tense() === 'future' && !/last|past/u.test(said)) || said === 'this'
      // From Saturday on, the weekend is the one that goes on.
      const base = future ? day : day.dayOfWeek >= 6 && !/last|past/u.test(said) ? day : plusDays(day, -day.dayOfWeek)
      return `${weekValue(base)}-WE`
    }),
}

export const days: readonly Rule[] = [weekday, near, dayPart, clock, hourAlone, thatDay, holiday, weekend]
