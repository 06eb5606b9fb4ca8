/** Days and hours that two words tell together: “the early hours of Tuesday”, “the night of 12–13 May”, “the first Sunday in June”. */
import { type Day, dayValue, makeDay, plusDays, weekdayFrom } from '../calendar.ts'
import { fromDay, type Rule } from '../rule.ts'
import { DAYPART, MONTH, monthOf, WEEKDAY_FULL, weekdayOf } from '../words.ts'
import { dayOfMonth } from './dates.ts'
import { weekdayDate } from './days.ts'

const earlyHours: Rule = {
  name: 'early-hours',
  needs: ['hours'],
  pattern: String.raw`\b(?:the\s+)?(?:early|small)\s+(?:morning\s+)?hours\b(?!\s+(?:of|on)\s+(?:${WEEKDAY_FULL})\s+(?:${DAYPART})\b)(?:\s+of\s+(?:(?<weekday>${WEEKDAY_FULL})\b(?!\s+(?:${DAYPART})\b)|the\s+(?:morning|night)\b(?:\s+(?:of|on)\s+(?<second>${WEEKDAY_FULL})\b)?)|\s+(?:on\s+)?(?<third>${WEEKDAY_FULL})\b(?!\s+(?:${DAYPART})\b))?`,
  examples: [
    {
      text: 'It sank in the early hours of Tuesday.',
      times: [['the early hours of Tuesday', 'TIME', '2031-05-13TNI']],
    },
    {
      text: 'On Friday it rained. In the early hours it sank.',
      times: [
        ['Friday', 'DATE', '2031-05-09'],
        ['the early hours', 'TIME', '2031-05-09TNI'],
      ],
    },
    { text: 'It sank in the early hours of Tuesday morning.', times: [['Tuesday morning', 'TIME', '2031-05-13TMO']] },
    { text: 'They kept long hours.', times: [] },
  ],
  read: ({ weekday, second, third }, scene) => {
    const number = weekdayOf(weekday ?? second ?? third ?? '')
    const given = number === null ? scene.before(/^\d{4}-\d{2}-\d{2}/u, 300) : null
    if (given !== null) return { type: 'TIME', value: `${given.slice(0, 10)}TNI` }
    return fromDay(
      scene,
      'TIME',
      number === null ? 'XXXX-XX-XXTNI' : `XXXX-WXX-${number}TNI`,
      day => `${dayValue(number === null ? day : weekdayDate(scene, day, number))}TNI`,
    )
  },
}

/** The night that begins on the first of the two days. */
const nightOf: Rule = {
  name: 'night-of',
  needs: ['night'],
  pattern: String.raw`\b(?:the\s+)?(?:over)?night\s+(?:of|from|between)\s+(?:the\s+)?(?:(?<date>\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–—/]\s*|\s+(?:to|and)\s+(?:the\s+)?)\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>${MONTH})|(?<month2>${MONTH})\s+(?<date2>\d{1,2})\s*[-–—/]\s*\d{1,2})(?!\d)(?:,?\s+(?<year>(?:19|20)\d\d))?`,
  examples: [
    { text: 'It burned on the night of 12–13 May.', times: [['the night of 12–13 May', 'TIME', '2031-05-12TNI']] },
    {
      text: 'It burned on the night of June 1-2, 2029.',
      times: [['the night of June 1-2, 2029', 'TIME', '2029-06-01TNI']],
    },
    { text: 'The night of long knives was long.', times: [['The night', 'TIME', '2031-05-14TNI']] },
  ],
  read: ({ date, month, month2, date2, year }, scene) => {
    const number = monthOf(month ?? month2 ?? '')
    const first = Number(date ?? date2)
    if (number === null) return null
    const made = year === undefined ? null : makeDay(Number(year), number, first)
    const day =
      year === undefined ? dayOfMonth(scene, number, first) : made && { type: 'DATE' as const, value: dayValue(made) }
    return day === null ? null : { ...day, type: 'TIME', value: `${day.value}TNI` }
  },
}

const hours: Readonly<Record<string, string>> = {
  dawn: 'TMO',
  daybreak: 'TMO',
  sunrise: 'TMO',
  dusk: 'TEV',
  nightfall: 'TEV',
  sunset: 'TEV',
}

const dawnOf: Rule = {
  name: 'dawn-of',
  needs: ['dawn', 'daybreak', 'sunrise', 'dusk', 'nightfall', 'sunset'],
  pattern: String.raw`(?<=\b(?:at|by|before|after|around|until|since)\s)(?<part>${Object.keys(hours).join('|')})\s+on\s+(?<weekday>${WEEKDAY_FULL})\b`,
  examples: [
    { text: 'They left at dawn on Sunday.', times: [['dawn on Sunday', 'TIME', '2031-05-11TMO']] },
    { text: 'They left at dusk.', times: [['dusk', 'TIME', '2031-05-14TEV']] },
    { text: 'Dawn Varga left on Sunday.', times: [['Sunday', 'DATE', '2031-05-11']] },
  ],
  read: ({ part = '', weekday = '' }, scene) => {
    const number = weekdayOf(weekday)
    const hour = hours[part.toLowerCase()] ?? ''
    if (number === null) return null
    return fromDay(scene, 'TIME', `XXXX-WXX-${number}${hour}`, day => dayValue(weekdayDate(scene, day, number)) + hour)
  },
}

const NTH = ['first', 'second', 'third', 'fourth']

const nthWeekday: Rule = {
  name: 'nth-weekday',
  needs: ['day'],
  pattern: String.raw`\bthe\s+(?<nth>${NTH.join('|')}|last)\s+(?<weekday>${WEEKDAY_FULL})\s+(?:in|of)\s+(?<month>${MONTH})(?:,?\s+(?<year>(?:19|20)\d\d))?(?!\d)`,
  examples: [
    {
      text: 'They will dance on the first Sunday in June.',
      times: [['the first Sunday in June', 'DATE', '2031-06-01']],
    },
    {
      text: 'They danced on the last Friday of May 2029.',
      times: [['the last Friday of May 2029', 'DATE', '2029-05-25']],
    },
    { text: 'It was the first Sunday without rain.', times: [['Sunday', 'DATE', '2031-05-11']] },
  ],
  read: ({ nth = '', weekday = '', month: name = '', year }, scene) => {
    const [month, number] = [monthOf(name), weekdayOf(weekday)]
    if (month === null || number === null) return null
    const inYear = (of: number): Day | null => {
      if (nth.toLowerCase() === 'last') {
        const after = makeDay(month === 12 ? of + 1 : of, month === 12 ? 1 : month + 1, 1)
        return after && weekdayFrom(after, number, -1, false)
      }
      const first = makeDay(of, month, 1)
      return first && plusDays(weekdayFrom(first, number, 1, true), 7 * NTH.indexOf(nth.toLowerCase()))
    }
    const value = (day: Day | null): string | null => day && dayValue(day)
    if (year !== undefined) {
      const day = value(inYear(Number(year)))
      return day === null ? null : { type: 'DATE', value: day }
    }
    return fromDay(scene, 'DATE', 'XXXX-XX-XX', day => {
      const step =
        scene.tense() === 'past' && month > day.month ? -1 : scene.tense() === 'future' && month < day.month ? 1 : 0
      return value(inYear(day.year + step))
    })
  },
}

export const joined: readonly Rule[] = [earlyHours, nightOf, dawnOf, nthWeekday]
