/** Stretches of time: “three days”, “a 16-hour trip”, “the past five years”, “several weeks”. */
import { SPELLED, valueOf } from '../../numbers/index.ts'
import { modOf, OPEN_COUNT, type Rule } from '../rule.ts'
import { duration, UNIT, unitOf } from '../words.ts'

const ABOUT = String.raw`(?:(?<about>(?<=\b(?:in|for|of|been|than|after|lasted|took|spent)\s)(?:just\s+)?over|at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|no\s+more\s+than|no\s+less\s+than|up\s+to|about|around|roughly|approximately|nearly|almost|as\s+long\s+as)\s+)?`
const FRAME = String.raw`(?:(?<frame>(?:each\s+of\s+)?(?:the|these|those)\s+(?:past|last|next|first|final|previous|coming|following|preceding|other|remaining|early|opening)|the|(?:past|last|next|first))\s+)?`
const NUMBER = String.raw`(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:\s\d/\d)?|${SPELLED})`

export const counted: Rule = {
  name: 'duration',
  needs: ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'centur'],
  pattern: String.raw`\b${ABOUT}${FRAME}(?:(?:the\s+)?(?:an?\s+)?additional\s+|another\s+)?(?:${NUMBER}(?<half3>\s+and\s+a\s+half)?|(?<open>${OPEN_COUNT})|(?<article>an?|another|half\s+an?))\s+(?:(?:more|full|whole|straight|consecutive|additional|long|solid|entire|extra|calendar|business|working|trading)\s+)?(?<unit>${UNIT})\b(?:\s+(?<half>and\s+a\s+half)\b)?(?!\s+(?:ago|earlier|old|of\s+age)\b|-old)`,
  examples: [
    { text: 'They waited three days.', times: [['three days', 'DURATION', 'P3D']] },
    { text: 'They waited at least 72 hours.', times: [['at least 72 hours', 'DURATION', 'PT72H', 'EQUAL_OR_MORE']] },
    { text: 'They waited 2 1/2 years.', times: [['2 1/2 years', 'DURATION', 'P2Y6M']] },
    { text: 'They waited a minute and a half.', times: [['a minute and a half', 'DURATION', 'PT1M30S']] },
    { text: 'They waited two and a half hours.', times: [['two and a half hours', 'DURATION', 'PT2H30M']] },
    { text: 'Over the past two months it rained.', times: [['the past two months', 'DURATION', 'P2M']] },
    { text: 'It took a few minutes.', times: [['a few minutes', 'DURATION', 'PTXM']] },
    { text: 'It took half an hour.', times: [['half an hour', 'DURATION', 'PT30M']] },
    { text: 'It was the lowest in over six years.', times: [['over six years', 'DURATION', 'P6Y', 'MORE_THAN']] },
    { text: 'One day it will close.', times: [] },
    { text: 'It was her third visit in as many weeks.', times: [] },
    { text: 'She told the programme “60 Minutes” so.', times: [] },
    // An age is a quantity, no stretch of the story.
    { text: 'She is 40 years old.', times: [] },
    { text: 'A 40-year-old baker fell.', times: [] },
  ],
  read: ({ about, number, open, article, unit: word = '', half, half3, frame }, scene) => {
    const unit = unitOf(word)
    if (unit === null) return null
    // “a second”, “the first quarter”, “a quarter of a million”: ranks and parts.
    if (unit === 'second' && number === undefined && open === undefined) return null
    if (unit === 'quarter' && /^\s+(?:of|century|cent)/iu.test(scene.tail)) return null
    if (unit === 'quarter' && article !== undefined) return null
    if (unit === 'weekend') return null
    // “her third visit in as many weeks”: so many as were said before.
    if (/^many$/iu.test(open ?? '') && /\b(?:as|so|too|how)\s+$/iu.test(scene.lead)) return null
    const words = scene.text.slice(scene.at.start, scene.at.end)
    // “some day”, “one day they will”: no stretch, unless something measures by it.
    if (
      /^(?:one|some)\s+day$/iu.test(words) &&
      !/\b(?:in|for|within|after|of|than|about|just|only|last(?:ed|s)?|took|takes?|least|over|by)\s+$/iu.test(
        scene.lead,
      )
    )
      return null
    // A name in quotation marks: “60 Minutes”.
    if (/^\S+\s+\p{Lu}\p{Ll}+$/u.test(words) && /["“'‘]\s?$/u.test(scene.lead)) return null
    // “$40 a day”, “twice a week”: how often, which `sets.ts` reads.
    if (
      article !== undefined &&
      /^an?$/iu.test(article) &&
      frame === undefined &&
      about === undefined &&
      isRate(scene.lead)
    )
      return null
    const couple = open !== undefined && /couple/iu.test(open)
    const value =
      number !== undefined
        ? valueOf(number)
        : couple
          ? 2
          : open !== undefined
            ? null
            : /^half/iu.test(article ?? '')
              ? 0.5
              : 1
    if (number !== undefined && (value === null || /^(?:19|20)\d\d$/u.test(number))) return null
    const mod = modOf(about)
    return {
      type: 'DURATION',
      value: halfOf(unit, value === null ? null : value + ((half ?? half3) ? 0.5 : 0)),
      ...(mod ? { mod } : {}),
    }
  },
}

/** Half an hour is PT30M, half a day PT12H, half a year P6M. */
function halfOf(unit: NonNullable<ReturnType<typeof unitOf>>, count: number | null): string {
  return duration(unit, count)
}

/** “40 barrels a day”, “twice a year”: what stands before is counted per unit. */
export const isRate = (lead: string): boolean =>
  /(?:\b(?:once|twice|times|cars|cents?|dollars?|euros?|pounds?|barrels?|tons?|tonnes|gallons?|liters?|litres?|people|interviews|miles|hours|days|minutes|meals|calls|flights|trips|percent|per\s*cent|million|billion|thousand)|[%\d])\s+$/iu.test(
    lead,
  )

export const hyphened: Rule = {
  name: 'duration-hyphen',
  needs: ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'centur'],
  pattern: String.raw`\b(?<number>\d+(?:\.\d+)?|${SPELLED}|several|multi)[-–](?<unit>second|minute|hour|day|week|month|year|decade)s?(?:-long)?\b(?!-old)`,
  examples: [
    { text: 'A 16-hour trip ended.', times: [['16-hour', 'DURATION', 'PT16H']] },
    { text: 'A two-year term ended.', times: [['two-year', 'DURATION', 'P2Y']] },
    { text: 'A two-year-old fell.', times: [] },
  ],
  read: ({ number = '', unit: word = '' }) => {
    const unit = unitOf(word)
    if (unit === null) return null
    return { type: 'DURATION', value: duration(unit, valueOf(number)) }
  },
}

export const long: Rule = {
  name: 'duration-long',
  needs: ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'centur'],
  pattern: String.raw`\b(?:(?<unit>hour|day|week|month|year|decade|century)s?-long|(?<some>hours|days|weeks|months|years|decades|centuries)(?:\s+or\s+(?:hours|days|weeks|months|years|decades))?)\b(?!\s+(?:ago|earlier|of\s+age|old))`,
  examples: [
    { text: 'The day-long talks failed.', times: [['day-long', 'DURATION', 'P1D']] },
    { text: 'They talked for weeks.', times: [['weeks', 'DURATION', 'PXW']] },
    { text: 'It has been months since the talks.', times: [['months', 'DURATION', 'PXM']] },
    { text: 'These are the days.', times: [] },
  ],
  read: ({ unit: word, some }, scene) => {
    const unit = unitOf(word ?? some ?? '')
    if (unit === null) return null
    if (word !== undefined) return { type: 'DURATION', value: duration(unit, 1) }
    // Bare plurals count only where something makes them a stretch.
    if (
      !/\b(?:for|in|within|after|over|of|last|lasted|take|takes|took|spent|spend|through|these|recent)\s+$/iu.test(
        scene.lead,
      ) &&
      !(/\b(?:is|was|be|been)\s+$/iu.test(scene.lead) && /^\s+since\b/iu.test(scene.tail))
    )
      return null
    if (/\b(?:of|recent)\s+$/iu.test(scene.lead) && !/^\s+(?:ago|of)\b/iu.test(scene.tail)) return null
    return { type: 'DURATION', value: duration(unit, null) }
  },
}

export const durations: readonly Rule[] = [counted, hyphened, long]
