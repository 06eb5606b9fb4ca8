/** All rules over a text, the longest finding first, each value counted from the date of the voice it stands in. */
import type { TimeExpression } from '../../contracts/index.ts'
import { type Parse, tagOf, tokenAt } from '../../language/english/index.ts'
import { byPlace, byText, overlaps, type Span } from '../../text/index.ts'
import { inSmallLetters, matchesOf, needing, searchFor } from '../searching.ts'
import { dayOf } from './calendar.ts'
import type { Now, Read, Rule, Scene } from './rule.ts'
import { dates } from './rules/dates.ts'
import { days } from './rules/days.ts'
import { durations } from './rules/durations.ts'
import { quarters } from './rules/quarters.ts'
import { references } from './rules/references.ts'
import { relative } from './rules/relative.ts'
import { joined } from './rules/joined.ts'
import { sets } from './rules/sets.ts'
import { shorthand } from './rules/shorthand.ts'
import { tenseByParse, tenseByWords } from './tense.ts'

/** Of two findings of one length the rule that stands first wins. */
export const rules: readonly Rule[] = [
  ...dates,
  ...days,
  ...joined,
  ...shorthand,
  ...quarters,
  ...relative,
  ...sets,
  ...references,
  ...durations,
]

/** What the words at a place are dated from: ISO 8601, as exact as it is known (`2031`, `2031-05`, `2031-05-14`, `2031-05-14T10:30`). */
export type Anchor = { readonly value: string }

export type Material = {
  readonly text: string
  /** The prose to look in, furniture left out; the whole text where left out. */
  readonly passages?: readonly Span[]
  /** The date of the voice that speaks at an offset; `null` where nothing dates it. */
  readonly anchorOf: (offset: number) => Anchor | null
  readonly parse?: Parse | null
}

/** `rule` names what found it. */
export type FoundTime = TimeExpression & { readonly rule: string }

type Candidate = Span & {
  readonly rule: Rule
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly rank: number
}

const searches = rules.map(({ pattern }) => searchFor(pattern))
const needed = needing(rules.map(({ needs }) => needs))

/** The time expressions of a text, in its order; none overlaps another. */
export const findTimes = ({ anchorOf, ...material }: Material): FoundTime[] => timesIn(material)(anchorOf)

/** The same, for a text that is read from one date and then, where its speeches are dated, from more: it is searched once. */
export function timesIn({
  text,
  passages = [{ start: 0, end: text.length }],
  parse,
}: Omit<Material, 'anchorOf'>): (anchorOf: Material['anchorOf']) => FoundTime[] {
  const small = inSmallLetters(text)
  const wants = needed(small)
  // In the order of the text, for those that count from the one before; of those that overlap the longest first, so that
  // “Friday, Oct. 13” is one. What a rule declines leaves its words to the others.
  const rows = passages.flatMap(({ start, end }) =>
    clusters(candidatesIn(text.slice(start, end), small.slice(start, end), start, wants)),
  )
  return anchorOf => readIn(rows, { text, anchorOf, parse: parse ?? null })
}

function readIn(
  rows: readonly (readonly Candidate[])[],
  { text, anchorOf, parse }: Pick<Material, 'text' | 'anchorOf' | 'parse'>,
): FoundTime[] {
  const found: FoundTime[] = []
  const nows = new Map<string, Now | null>()
  for (const cluster of rows) {
    const taken: FoundTime[] = []
    for (const candidate of cluster) {
      if (taken.some(other => overlaps(other, candidate))) continue
      const read = readAt(candidate, () =>
        [...found.slice(-60), ...taken].filter(other => other.end <= candidate.start).sort(byPlace),
      )
      if (read !== null) taken.push(asFound(candidate, read))
    }
    for (const one of taken.sort(byPlace)) found.push(one)
  }
  return found.map((time, k) => ({ ...time, id: `t${k + 1}` }))

  function readAt(candidate: Candidate, before: () => readonly FoundTime[]): Read | null {
    return candidate.rule.read(candidate.groups, sceneOf(candidate, before))
  }

  // One article has few anchors, and each is asked about at every expression.
  function nowAt(value: string): Now | null {
    const known = nows.get(value)
    if (known !== undefined) return known
    const made = nowOf(value)
    nows.set(value, made)
    return made
  }

  function sceneOf(at: Span, before: () => readonly FoundTime[]): Scene {
    const anchor = anchorOf(at.start)
    return {
      text,
      at: { start: at.start, end: at.end },
      now: anchor === null ? null : nowAt(anchor.value),
      tense: () => (parse ? (tenseByParse(parse, at) ?? tenseByWords(text, at)) : tenseByWords(text, at)),
      before: (form, within = 2000) => {
        const earlier = before()
        for (let k = earlier.length - 1; k >= 0; k--) {
          const time = earlier[k]
          if (time === undefined || time.end < at.start - within) break
          if (time.type !== 'DURATION' && time.type !== 'SET' && form.test(time.value)) return time.value
        }
        return null
      },
      greatest: (form, within) => {
        const values = before()
          .filter(time => time.end >= at.start - within && form.test(time.value))
          .map(time => time.value)
        return values.sort(byText).at(-1) ?? null
      },
      tag: () => {
        if (!parse) return null
        const i = tokenAt(parse, at.start)
        return i < parse.length ? tagOf(parse, i) : null
      },
      lead: text.slice(Math.max(0, at.start - 40), at.start),
      tail: text.slice(at.end, at.end + 40),
    }
  }
}

const asFound = ({ start, end, rule }: Candidate, { type, value, mod, unresolved }: Read): FoundTime => ({
  start,
  end,
  id: '',
  type,
  value,
  ...(mod === undefined ? {} : { mod }),
  ...(unresolved === undefined ? {} : { unresolved }),
  rule: rule.name,
})

/** Candidates that touch one another, directly or by others, in the order of the text; within a cluster the longest first. */
function clusters(candidates: readonly Candidate[]): Candidate[][] {
  const rows: Candidate[][] = []
  let end = -1
  for (const candidate of [...candidates].sort(byPlace)) {
    const row = rows.at(-1)
    if (row !== undefined && candidate.start < end) row.push(candidate)
    else rows.push([candidate])
    end = Math.max(end, candidate.end)
  }
  return rows.map(row =>
    row.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start),
  )
}

function candidatesIn(
  words: string,
  small: string,
  from: number,
  wants: (passage: string) => (rank: number) => boolean,
): Candidate[] {
  const candidates: Candidate[] = []
  const isWanted = wants(small)
  searches.forEach((search, rank) => {
    const rule = rules[rank]
    if (rule === undefined || !isWanted(rank)) return
    for (const match of matchesOf(search, words, small)) {
      const start = from + match.index
      candidates.push({ start, end: start + match[0].length, rule, groups: match.groups ?? {}, rank })
    }
  })
  return candidates
}

function nowOf(value: string): Now | null {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-\d{2}(?:T(?<hour>\d{2}:\d{2}))?)?)?/u.exec(value)?.groups
  if (match === undefined) return null
  return {
    year: Number(match['year']),
    month: match['month'] === undefined ? null : Number(match['month']),
    day: dayOf(value),
    hour: match['hour'] ?? null,
  }
}
