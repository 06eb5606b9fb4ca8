import type { Ledger, Place, Why } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import { inFurniture, type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { termsOf, weighed } from '../words/index.ts'

// An account shares less than this with the middle of the others: it is about something else whatever its dates. Two unrelated
// articles of one section lie at .02–.08, two accounts of one event at .2–.6 (weighted cosine over content words).
const UNRELATED = 0.08
// Days of an account that lie this far from every day of the others are days of another event.
const DAYS_AWAY = 7
// So many places in the text must name such days: one look back is in many accounts. One will do where so many more name other years,
// seasons or months before the others’ year (“the night of 2 November 2019 … in 2020 … the summer of 2021”).
const LEAST_DAYS = 2
const LEAST_WITH_YEARS = 3
// And it shares less with the middle of the others than this part of what they share among themselves: an account that only
// looks back as well lies near them. Of two accounts of one place, one of them of another year, the part is about two thirds.
const LESS_NEAR = 0.85

type Profile = {
  readonly paper: Paper
  readonly weights: ReadonlyMap<string, number>
  readonly days: readonly Day[]
  readonly years: readonly number[]
}
type Day = { readonly key: number; readonly at: Place; readonly year: boolean }

/**
 * Accounts of something else, set aside before anything is compared.
 *
 * Two tests: hardly any content words in common with the others; or the days it tells of, as it names them itself, all lie
 * more than a week from those of the others. The days of an account are taken with what stands in its text; the day of
 * publication is no evidence, for old events are told again.
 */
export function setApart({ papers }: Pile): Ledger['apart'] {
  if (papers.length < 3) return []
  const profiles = papers.map(profileOf)
  const middle = new Map<string, number>()
  for (const { weights } of profiles)
    for (const [key, weight] of weights) middle.set(key, (middle.get(key) ?? 0) + weight)
  const usual = median(profiles.map(profile => nearness(profile, middle)))
  const apart: Ledger['apart'] = []
  for (const profile of profiles) {
    const why = reasonsFor(profile, profiles, middle, usual)
    if (why.length > 0) apart.push({ article: profile.paper.id, why })
  }
  // When half of the pile is about something else, there is no “else”.
  return apart.length * 2 < papers.length ? apart.sort((a, b) => byText(a.article, b.article)) : []
}

function reasonsFor(
  profile: Profile,
  profiles: readonly Profile[],
  middle: ReadonlyMap<string, number>,
  usual: number,
): Why[] {
  const near = nearness(profile, middle)
  if (near < UNRELATED) {
    return [{ reason: 'hardly a word in common with the other accounts', places: opening(profile.paper) }]
  }
  const own = profile.days
  if (own.length === 0 || near > usual * LESS_NEAR) return []
  const others = profiles.filter(other => other !== profile).flatMap(({ days }) => days)
  const main = commonestDay(others)
  if (main === null) return []
  const year = Math.floor(main / 366)
  const isOfOtherYears = profile.years.every(other => other < year)
  if (own.length < LEAST_DAYS && !(isOfOtherYears && own.length + profile.years.length >= LEAST_WITH_YEARS)) return []
  const far = own.filter(day => distance(day.key, main) > DAYS_AWAY)
  // All but a tenth of its days are other days, and none of the days that two other accounts name is among them.
  if (far.length < own.length * 0.9 || own.some(day => distance(day.key, main) <= 1)) return []
  return [
    { reason: 'tells of other days', places: far.slice(0, 4).map(({ at }) => at) },
    {
      reason: 'the other accounts tell of',
      places: others
        .filter(day => day.key === main)
        .slice(0, 3)
        .map(({ at }) => at),
    },
  ]
}

function profileOf(paper: Paper): Profile {
  const counts = new Map<string, number>()
  const prose = paper.reading.sentences.filter(sentence => !inFurniture(paper, sentence))
  for (const sentence of prose) {
    for (const { key, word } of termsOf(wordsAt(paper, sentence))) {
      if (word !== '#') counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return { paper, weights: weighed(counts), days: daysOf(paper), years: yearsOf(paper) }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Cosine with the sum of all others. */
function nearness({ weights }: Profile, middle: ReadonlyMap<string, number>): number {
  let dot = 0
  let norm = 0
  for (const [key, all] of middle) {
    const own = weights.get(key) ?? 0
    const rest = all - own
    dot += own * rest
    norm += rest * rest
  }
  return norm === 0 ? 0 : dot / Math.sqrt(norm)
}

const opening = (paper: Paper): Place[] => {
  const sentence = paper.reading.sentences.find(at => !inFurniture(paper, at))
  return sentence ? [placeOf(paper, sentence)] : []
}

// A leap year, so that 29 February has its place.
const monthStarts = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]

/**
 * The days a text names, as days of the year: texts without a date of publication name them without the year (`XXXX-02-23`).
 * A year, where one is known, moves the day by 366 for each.
 */
function daysOf(paper: Paper): Day[] {
  return paper.reading.times.flatMap(time => {
    const match = /^(?<year>\d{4}|XXXX)-(?<month>\d{2})-(?<day>\d{2})/u.exec(time.value)
    if (!match?.groups || (time.type !== 'DATE' && time.type !== 'TIME')) return []
    const { year = '', month = '', day = '' } = match.groups
    const key = (monthStarts[Number(month) - 1] ?? 0) + Number(day)
    return [{ key: year === 'XXXX' ? key : key + Number(year) * 366, at: placeOf(paper, time), year: year !== 'XXXX' }]
  })
}

/** The years that a text names without a day: “2020”, “the summer of 2021”. */
const yearsOf = (paper: Paper): number[] =>
  paper.reading.times.flatMap(({ type, value }) => {
    const match = type === 'DATE' ? /^(?<year>\d{4})(?:-(?!\d{2}-\d{2}).*)?$/u.exec(value) : null
    return match?.groups?.['year'] === undefined ? [] : [Number(match.groups['year'])]
  })

/** Days between two, round the turn of the year where the year of one is not known. */
function distance(a: number, b: number): number {
  if (a > 366 && b > 366) return Math.abs(a - b)
  const apart = Math.abs((a % 366) - (b % 366))
  return Math.min(apart, 366 - apart)
}

function commonestDay(days: readonly Day[]): number | null {
  const papersOf = new Map<number, Set<string>>()
  for (const { key, at } of days) papersOf.set(key, (papersOf.get(key) ?? new Set()).add(at.article))
  const [best] = [...papersOf].sort((a, b) => b[1].size - a[1].size || b[0] - a[0])
  return best ? best[0] : null
}
