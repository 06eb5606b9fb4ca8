/** Times that come back: “daily”, “every Thursday”, “twice a week”. */
import { SPELLED, valueOf } from '../../numbers/index.ts'
import type { Rule } from '../rule.ts'
import { DAYPART, daypartOf, duration, MONTH_FULL, monthOf, unitOf, WEEKDAY_FULL, weekdayOf } from '../words.ts'
import { pad } from '../calendar.ts'

export const adverb: Rule = {
  name: 'set-adverb',
  needs: ['hourly', 'daily', 'nightly', 'weekly', 'monthly', 'quarterly', 'yearly', 'annually'],
  pattern: String.raw`\b(?<word>hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|quarterly|yearly|annually)\b`,
  examples: [
    { text: 'It sails daily.', times: [['daily', 'SET', 'P1D']] },
    { text: 'The Tern Daily News sank.', times: [] },
  ],
  read: ({ word = '' }, scene) => {
    // A capital within a sentence makes it a name: “the Daily Mail”.
    if (/^\s+\p{Lu}/u.test(scene.tail) && (/^\p{Lu}/u.test(word) || /\p{L}\s+$/u.test(scene.lead))) return null
    // “a quarterly dividend”: a kind of dividend.
    if (
      /^(?:quarterly|monthly)$/iu.test(word) &&
      /^\s+\p{Ll}+/u.test(scene.tail) &&
      /\b(?:its|the|an?|their|and)\s+$/iu.test(scene.lead)
    )
      return null
    const units: Record<string, string> = {
      hourly: 'PT1H',
      daily: 'P1D',
      nightly: 'P1D',
      weekly: 'P1W',
      fortnightly: 'P2W',
      biweekly: 'P2W',
      monthly: 'P1M',
      quarterly: 'P3M',
      yearly: 'P1Y',
      annually: 'P1Y',
    }
    return { type: 'SET', value: units[word.toLowerCase()] ?? 'P1D' }
  },
}

export const every: Rule = {
  name: 'set-every',
  needs: ['every', 'each'],
  pattern: String.raw`\b(?:every|each)\s+(?:(?:other|single)\s+)?(?:(?<number>\d+|${SPELLED}|few)\s+)?(?:(?<unit>seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)|(?<weekday>${WEEKDAY_FULL})(?:\s+(?<daypart>${DAYPART}))?|(?<month>${MONTH_FULL})|(?<part>morning|afternoon|evening|night))\b`,
  examples: [
    { text: 'It sails every day.', times: [['every day', 'SET', 'P1D']] },
    { text: 'It sails each Thursday.', times: [['each Thursday', 'SET', 'XXXX-WXX-4']] },
    { text: 'It sails every two weeks.', times: [['every two weeks', 'SET', 'P2W']] },
    { text: 'Every ferry sails.', times: [] },
  ],
  read: ({ number, unit: word, weekday, daypart, month, part }) => {
    if (weekday) return { type: 'SET', value: `XXXX-WXX-${weekdayOf(weekday)}${daypart ? daypartOf(daypart) : ''}` }
    if (month) return { type: 'SET', value: `XXXX-${pad(monthOf(month) ?? 1, 2)}` }
    if (part) return { type: 'SET', value: `XXXX-XX-XX${daypartOf(part)}` }
    const unit = unitOf(word ?? '')
    if (unit === null) return null
    return { type: 'SET', value: duration(unit, number === undefined ? 1 : valueOf(number)) }
  },
}

/** “twice a week”, “40 barrels a day”: the unit is the rate. */
export const rate: Rule = {
  name: 'set-rate',
  needs: ['once', 'twice', 'times'],
  pattern: String.raw`\b(?:(?<often>once|twice|\w+\s+times)\s+)?(?:an?|per|every|each)\s+(?<unit>hour|day|week|month|quarter|year)\b(?!['’-]|\s+(?:and\s+a\s+half|ago|earlier|later|from|before|after|old|or))`,
  examples: [
    { text: 'It sails twice a week.', times: [['twice a week', 'SET', 'P1W']] },
    { text: 'It carries 40 cars a day.', times: [] },
    { text: 'It took a day.', times: [['a day', 'DURATION', 'P1D']] },
  ],
  read: ({ often, unit: word = '' }) => {
    const unit = unitOf(word)
    // “40 cars a day” counts cars a day: that is the quantity's.
    if (unit === null || often === undefined) return null
    return { type: 'SET', value: duration(unit, 1) }
  },
}

export const sets: readonly Rule[] = [adverb, every, rate]
