/**
 * What stands before a report: place, day and agency, “TERN, March 14, 2031 (TNA) –”.
 *
 * The one reader of datelines. The day is when the report was written, the agency is credited, and the whole is furniture.
 */
import { agenciesIn, anyAgency, list, signs } from './agencies.ts'
import { findDate, type DateFound } from './dates.ts'

/** Places count from the beginning of the words that were read. */
type At = { readonly start: number; readonly end: number }
export type Dateline = {
  /** From the first sign to the dash, without the blank behind it. */
  readonly length: number
  readonly place: At | null
  readonly agencies: readonly (At & { readonly agency: string })[]
  /** `null` where no day or no year stands in it. */
  readonly date: (DateFound & At) | null
}

// “UPDATE – Four dead” is a word of the desk. A word of three capitals alone is as often a body: “SKY - TV reports”.
const DESK = 'UPDATED?|BREAKING|EXCLUSIVE|FILE|WATCH|VIDEO|PHOTOS?|OPINION|ANALYSIS|CORRECTION|CORRECTED|LIVE|NOTE'
const CAPITALS = String.raw`(?!(?:${DESK})\b)(?<place>(?:\p{Lu}[\p{Lu}.'’-]{3,}|\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}))`
// “On Tuesday, 4 March 2031 – the day …” begins a sentence.
const OPENER = 'On|In|At|By|From|Since|Until|Till|After|Before|Am|Im|Bis|Seit|Vom|Updated?|Published|Posted|Stand'
const NAME = String.raw`(?!(?:${OPENER})\b|(?:Le|El|Il|Der|Den) \d)(?<place>\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}|\p{Ll}{2,3} \p{Lu})[\p{L}.'’-]*){0,3})`
const REGION = String.raw`(?:,? \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?){0,2}`
const MONTH = String.raw`(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9})`
const DAY = String.raw`(?:,? ${MONTH}(?:,? \d{4})?)`
const FULL_DAY = String.raw`(?:,? (?:${MONTH},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d))`
const ANY = String.raw`\((?<who>\p{Lu}[\p{L}./ &-]{1,30})\)`
const KNOWN = String.raw`\((?<who>${list})(?:/\w{2,5})?\)`
const SIGN = String.raw`\((?<who>${signs})\)`
const OPENS = String.raw`(?=["“‘'„«]?[\p{Lu}\p{N}])`
const DASH = String.raw`\s?(?:—|–|--?)\s+${OPENS}`
// Behind an agency's sign a colon does, or nothing.
const CLOSE = String.raw`(?:\s?(?:—|–|--?|:)\s*|\s+)${OPENS}`

type Rule = { readonly pattern: RegExp; readonly example: string; readonly counterexample: string }

/** First match wins. */
export const datelineRules: readonly Rule[] = [
  {
    // A place in capitals, with or without its region, the day and the agency.
    pattern: new RegExp(`^${CAPITALS}${REGION}${DAY}?(?:,? ?${ANY})?${DASH}`, 'u'),
    example: 'TERN, March 14, 2031 (TNA) - The ferry struck the mole.',
    counterexample: 'UPDATE – Four people are missing, the coast guard says.',
  },
  {
    // A place written as any name: an agency tells it from a speaker with her party.
    pattern: new RegExp(`^${NAME}${REGION}${DAY}?,? ?${KNOWN}${CLOSE}`, 'u'),
    example: 'Tern, Orlo (Tern News Agency) – The ferry struck the mole.',
    counterexample: 'Anna Berg (Free List) – The mole is ours.',
  },
  {
    // Or its day does: behind it any sign of capitals is an agency's.
    pattern: new RegExp(`^${NAME}${REGION}${DAY},? ?${SIGN}${DASH}`, 'u'),
    example: 'Tern, March 14 (TNA) – The ferry struck the mole.',
    counterexample: 'Anna Berg (FL) – The mole is ours.',
  },
  {
    pattern: new RegExp(`^${NAME}${REGION}${FULL_DAY}(?: ?${ANY})?,?${DASH}`, 'u'),
    example: 'Port Lomen, 4 March 2031 – The ferry struck the mole.',
    counterexample: 'On Tuesday, 4 March 2031 – The ferry had a new master – the mole was struck.',
  },
  {
    pattern: new RegExp(`^${MONTH}(?:, \\d{4})? ${KNOWN}${CLOSE}`, 'u'),
    example: 'March 14 (Tern News Agency) -- The ferry struck the mole.',
    counterexample: 'Berth 14 (east) -- The ferry struck the mole.',
  },
  {
    pattern: new RegExp(`^${KNOWN}${CLOSE}`, 'u'),
    example: '(Tern News Agency) - The ferry struck the mole.',
    counterexample: '(Laughter) - The mole is ours.',
  },
  {
    pattern: new RegExp(`^${NAME}${REGION}(?:/|, )(?<who>${list})(?:/\\w{2,5})?${DASH}`, 'u'),
    example: 'Tern/Tern News Agency – The ferry struck the mole.',
    counterexample: 'Anna Berg, Tern News Agency: The mole is whose?',
  },
  {
    pattern: new RegExp(`^(?<who>${anyAgency})${DASH}`, 'u'),
    example: 'Tern News Agency - The ferry struck the mole.',
    counterexample: 'Tern News Agency staff – The ferry is yours.',
  },
]

// A longer one is none.
const LONGEST = 140

/** The dateline that the words of a paragraph open with; `null` where they open with none. */
export function readDateline(words: string): Dateline | null {
  const head = words.slice(0, LONGEST)
  for (const { pattern } of datelineRules) {
    const match = pattern.exec(head)
    if (match === null) continue
    const line = match[0].trimEnd()
    const { place, who } = match.groups ?? {}
    const from = who === undefined ? -1 : line.lastIndexOf(who)
    const date = findDate(line)
    return {
      length: line.length,
      place: place === undefined ? null : { start: 0, end: place.length },
      agencies:
        who === undefined
          ? []
          : agenciesIn(who).map(({ start, end, agency }) => ({ start: from + start, end: from + end, agency })),
      date:
        date === null
          ? null
          : { value: date.value, precision: date.precision, start: date.index, end: date.index + date.length },
    }
  }
  return null
}

// A deck and a by-line may stand before the report.
const FIRST = 6

/** The dateline of an article: of the first of its opening paragraphs that has one. `start`: where that paragraph begins. */
export function datelineOf(
  text: string,
  opening: readonly At[],
): { readonly start: number; readonly line: Dateline } | null {
  for (const { start, end } of opening.slice(0, FIRST)) {
    const line = readDateline(text.slice(start, Math.min(end, start + LONGEST)))
    if (line !== null) return { start, line }
  }
  return null
}
