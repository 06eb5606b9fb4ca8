import type { Furniture } from '../../contracts/index.ts'
import { byPlace, overlaps } from '../../text/index.ts'
import { type Draft, ownBlocks } from '../draft.ts'
import { anyAgency } from '../metadata/credits.ts'

/** How a place, a day and an agency stand before a report. Each with a line that it is for and one that it leaves alone. */
// “UPDATE – Four dead” is a word of the desk. A word of three capitals alone is as often a body: “SKY - TV reports”.
const DESK = 'UPDATED?|BREAKING|EXCLUSIVE|FILE|WATCH|VIDEO|PHOTOS?|OPINION|ANALYSIS|CORRECTION|CORRECTED|LIVE|NOTE'
const PLACE = String.raw`(?!(?:${DESK})\b)(?:\p{Lu}[\p{Lu}.'’-]{3,}|\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3})`
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}`
const REGION = String.raw`(?:,? \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?){0,2}`
const DAY = String.raw`(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9})(?:,? \d{4})?)`
const AGENCY = String.raw`\(\p{Lu}[\p{L}./ &-]{1,30}\)`
const KNOWN_AGENCY = String.raw`\((?:${anyAgency})(?:/\w{2,4})?\)`
const DASH = String.raw`\s?(?:—|–|--?)\s+(?=["“‘'„«]?[\p{Lu}\p{N}])`

type Rule = { readonly pattern: RegExp; readonly example: string; readonly counterexample: string }

export const datelineRules: readonly Rule[] = [
  {
    // A place in capitals, with or without its region, the day and the agency.
    pattern: new RegExp(`^${PLACE}${REGION}${DAY}?(?:,? ?${AGENCY})?${DASH}`, 'u'),
    example: 'TERN, March 14, 2031 (TNA) - The ferry struck the mole.',
    counterexample: 'UPDATE – Four people are missing, the coast guard says.',
  },
  {
    // A place written as any name: only an agency tells it from a speaker with her party.
    pattern: new RegExp(`^${NAME}${REGION}${DAY}?,? ?${KNOWN_AGENCY}${DASH}`, 'u'),
    example: 'Tern, Orlo (Tern News Agency) – The ferry struck the mole.',
    counterexample: 'Anna Berg (Free List) – The mole is ours.',
  },
  {
    pattern: new RegExp(`^${KNOWN_AGENCY}${DASH}`, 'u'),
    example: '(Tern News Agency) - The ferry struck the mole.',
    counterexample: '(Laughter) - The mole is ours.',
  },
]

// A deck and a by-line may stand before the report.
const FIRST = 6

/** The draft with its dateline marked: no word of the report, though it stands in its first sentence. */
export function withDateline(draft: Draft): Draft {
  const opening = ownBlocks(draft).filter(({ kind }) => kind !== 'heading' && kind !== 'caption')
  for (const { start, end } of opening.slice(0, FIRST)) {
    const words = draft.text.slice(start, Math.min(end, start + 120))
    const found = datelineRules
      .map(({ pattern }) => pattern.exec(words)?.[0].trimEnd())
      .find(line => line !== undefined)
    if (found === undefined) continue
    const dateline: Furniture = {
      start,
      end: start + found.length,
      kind: 'dateline',
      reason: 'place and day before the report',
    }
    return draft.furniture.some(piece => overlaps(piece, dateline))
      ? draft
      : { ...draft, furniture: [...draft.furniture, dateline].sort(byPlace) }
  }
  return draft
}
