/** Times as agencies, tables and messages write them short: “0640 GMT”, “Tues.”, “Q1 2031”, “the 2029-30 fiscal year”. */
import { dayValue, quarterValue } from '../calendar.ts'
import { fromDay, type Rule } from '../rule.ts'
import { weekdayOf } from '../words.ts'
import { weekdayDate } from './days.ts'

/** Four figures are an hour only with a zone or “hours” behind them. */
const zoned: Rule = {
  name: 'clock-zone',
  needs: ['gmt', 'utc', ' hours', ' hrs', 'local time', ' est', ' edt', ' cet', ' cest', ' bst', ' pst', ' pdt'],
  pattern: String.raw`(?<![\d.,:$€£-])(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)\s*(?:(?:hours|hrs)\b(?:\s+(?:GMT|UTC|local\s+time))?|GMT|UTC|(?<=\s)(?:BST|CET|CEST|EST|EDT|PST|PDT)|local\s+time)\b`,
  examples: [
    { text: 'It sank at 0640 GMT.', times: [['0640 GMT', 'TIME', '2031-05-14T06:40Z']] },
    {
      text: 'On 3 May at 1830 hours it sank.',
      times: [
        ['3 May', 'DATE', '2031-05-03'],
        ['1830 hours', 'TIME', '2031-05-03T18:30'],
      ],
    },
    { text: 'They spent 2,040 hours and $0640.', times: [['2,040 hours', 'DURATION', 'PT2040H']] },
  ],
  read: ({ hour = '', minute = '' }, scene) => {
    const words = scene.text.slice(scene.at.start, scene.at.end)
    // “2400 hours of work” are a stretch; an hour has “at” before it, or a zone.
    if (
      /h(?:ou)?rs$/iu.test(words) &&
      !/\b(?:at|by|from|until|till|since|around|about|to|before|after)\s+$/iu.test(scene.lead)
    )
      return null
    const at = `T${hour}:${minute}${/\b(?:GMT|UTC)\b/u.test(words) ? 'Z' : ''}`
    const given = scene.before(/^\d{4}-\d{2}-\d{2}/u, 30)
    if (given !== null) return { type: 'TIME', value: given.slice(0, 10) + at }
    return fromDay(scene, 'TIME', `XXXX-XX-XX${at}`, day => dayValue(day) + at)
  },
}

const shortWeekday: Rule = {
  name: 'weekday-short',
  needs: 'mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.'
    .split(' ')
    .concat(['on mon', 'on tue', 'on wed', 'on thu', 'on fri']),
  // With its point, or right after a word that a day stands behind: “Mon village”, “she sat”, “the Sun” are none.
  pattern: String.raw`\b(?:(?<point>Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\.(?=,|\s)|(?<=\bon\s)(?<bare>Tues|Tue|Thurs|Thur|Thu|Fri|Mon|Wed)\b(?![.’'-]))`,
  examples: [
    { text: 'It sank on Tues. in Orlo.', times: [['Tues.', 'DATE', '2031-05-13']] },
    {
      text: 'The inquiry will open Fri. at noon.',
      times: [
        ['Fri.', 'DATE', '2031-05-16'],
        ['noon', 'TIME', '2031-05-16T12:00'],
      ],
    },
    { text: 'The cat sat. On Sun Street they met Wed Marr.', times: [] },
  ],
  read: ({ point, bare }, scene) => {
    const name = point ?? bare ?? ''
    const number = weekdayOf(name)
    const isCapital = /^\p{Lu}\p{Ll}+/u.test(scene.text.slice(scene.at.start, scene.at.end))
    // “The cat sat.” ends a sentence; “Sun.” at the end of one may be the star.
    if (number === null || !isCapital || (/\b(?:the|a|an|Mr|Ms|Mrs)\.?\s+$/iu.test(scene.lead) && bare === undefined))
      return null
    return fromDay(scene, 'DATE', `XXXX-WXX-${number}`, day => dayValue(weekdayDate(scene, day, number)))
  },
}

const quarterCode: Rule = {
  name: 'quarter-code',
  needs: ['q1', 'q2', 'q3', 'q4', '1q', '2q', '3q', '4q'],
  pattern: String.raw`\b(?:Q(?<quarter>[1-4])|(?<first>[1-4])Q)(?:[\s-]*(?:of\s+)?(?:FY\s?)?(?<year>(?:19|20)\d\d)|\s*[’'](?<short>\d\d))?\b`,
  examples: [
    { text: 'Sales rose in Q1 2031.', times: [['Q1 2031', 'DATE', '2031-Q1']] },
    { text: 'Sales rose in Q4.', times: [['Q4', 'DATE', '2030-Q4']] },
    { text: 'The Audi-like Q5 sold well.', times: [] },
  ],
  read: ({ quarter, first, year, short }, scene) => {
    const number = Number(quarter ?? first)
    const written = year ?? (short === undefined ? undefined : `20${short}`)
    if (written !== undefined) return { type: 'DATE', value: quarterValue(Number(written), number) }
    // Results are of a quarter that is over, plans of one to come.
    return fromDay(scene, 'DATE', `XXXX-Q${number}`, day => {
      const present = Math.ceil(day.month / 3)
      if (scene.tense() === 'future') return quarterValue(number >= present ? day.year : day.year + 1, number)
      return quarterValue(number <= present ? day.year : day.year - 1, number)
    })
  },
}

/** A business year that lies in two calendar years is called by the later one, as “fiscal 2030” is. */
const fiscalSpan: Rule = {
  name: 'fiscal-span',
  needs: ['fiscal', 'financial', 'fy'],
  pattern: String.raw`\b(?:FY\s?(?:(?<from1>(?:19|20)\d\d)[-–/])?(?<to1>\d{4}|\d\d)|(?<from2>(?:19|20)\d\d)[-–/](?<to2>(?:19|20)?\d\d)\s+(?:fiscal|financial)\s+year)\b`,
  examples: [
    { text: 'It borrowed more in the 2029-30 fiscal year.', times: [['2029-30 fiscal year', 'DATE', '2030']] },
    { text: 'Sales rose in FY2030.', times: [['FY2030', 'DATE', '2030']] },
    { text: 'The fiscal year was good.', times: [] },
  ],
  read: ({ from1, from2, to1, to2 }) => {
    const from = from1 ?? from2
    const to = to1 ?? to2 ?? ''
    return { type: 'DATE', value: to.length === 4 ? to : `${(from ?? '20').slice(0, 2)}${to}` }
  },
}

export const shorthand: readonly Rule[] = [zoned, shortWeekday, quarterCode, fiscalSpan]
