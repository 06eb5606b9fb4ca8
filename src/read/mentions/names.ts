/** Names with their kinds: every candidate judged by all its mentions. */
import type { EntityKind, Parse } from '../../language/english/index.ts'
import type { Span } from '../../text/index.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import { best, type Kind, keyOf, noScores, type Scores, signsAt, signsIn } from './evidence.ts'
import { isGiven } from './knowledge/people.ts'
import { isPeople, knownPlace } from './knowledge/places.ts'

export type Name = Candidate & { readonly key: string; readonly kind: Kind }

const VOTES: Partial<Record<EntityKind, Kind>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'facility',
  NORP: 'group',
  EVENT: 'event',
  WORK_OF_ART: 'work',
  LAW: 'work',
  PRODUCT: 'other',
}
// What all votes of the model on one name weigh together. Swept 1 to 4 on every other document of IEER: exact F1 85.5, 86.1 (1.5),
// 85.9 (2), 85.8 (2.5), 84.8 (3), 83.9 (4).
const MODEL_WEIGHT = 1.5

export function namesIn(text: string, passages: readonly Span[], parse: Parse | null): Name[] {
  const candidates = candidatesIn(text, passages, parse)
  const written = new Set(candidates.flatMap(({ words }) => words.map(word => word.text)))
  // A nickname in quotation marks is no part of the key: “Ode “Tiny” Marr” is “Ode Marr”.
  const keys = candidates.map(({ words }) =>
    keyOf(
      words.filter(({ gap }, k) => k === 0 || !/[“"‘']$/u.test(gap)),
      written,
    ),
  )
  const sums = new Map<string, Scores>()
  const votes = new Map<string, Map<Kind, number>>()
  candidates.forEach((candidate, k) => {
    const key = keys[k] ?? ''
    const sum = sums.get(key) ?? noScores()
    if (!sums.has(key)) sums.set(key, sum)
    const here = signsAt(text, candidate, keys[k - 1] ?? null)
    // Of a sign seen often, each kind counts its two firmest.
    for (const kind of Object.keys(sum) as Kind[]) sum[kind] = Math.min(sum[kind] + here[kind], 7)
    const vote = candidate.model === null ? undefined : VOTES[candidate.model]
    if (vote !== undefined) {
      const ballot = votes.get(key) ?? new Map<Kind, number>()
      ballot.set(vote, (ballot.get(vote) ?? 0) + 1)
      votes.set(key, ballot)
    }
  })
  for (const [key, sum] of sums) {
    const own = signsIn(key)
    const ballot = votes.get(key)
    const all = [...(ballot?.values() ?? [])].reduce((a, b) => a + b, 0)
    for (const kind of Object.keys(sum) as Kind[])
      sum[kind] += own[kind] + (all > 0 ? (MODEL_WEIGHT * (ballot?.get(kind) ?? 0)) / all : 0)
  }
  shareNicknames(candidates, keys, sums)
  shareStorms(sums)
  shareSurnames(sums)
  shareRows(text, candidates, keys, sums)
  const kinds = new Map([...sums].map(([key, sum]): [string, Kind] => [key, best(sum)]))
  const surnames = new Set(
    [...kinds].flatMap(([key, kind]) => (kind === 'person' ? [key.split(' ').at(-1) ?? ''] : [])),
  )
  return candidates.map((candidate, k) => ({
    ...candidate,
    key: keys[k] ?? '',
    kind: isHome(text, candidate)
      ? 'place'
      : isFamily(text, candidate, surnames)
        ? 'group'
        : (kinds.get(keys[k] ?? '') ?? 'other'),
  }))
}

/** “The Vargas own the mill”, where the article has a Varga. */
const isFamily = (text: string, { start, words }: Candidate, surnames: ReadonlySet<string>): boolean =>
  words.length === 1 &&
  /\p{Ll}s$/u.test(words[0]?.text ?? '') &&
  /\bthe\s+$/iu.test(text.slice(Math.max(0, start - 5), start)) &&
  surnames.has((words[0]?.text ?? '').replace(/(?<=[sxz]|ch|sh)es$|s$/u, ''))

/** “Storm Clara … Clara brought rain”, where nobody of that name is about. */
function shareStorms(sums: ReadonlyMap<string, Scores>): void {
  for (const [key, sum] of sums) {
    const storm = /^(?:Storm|Hurricane|Typhoon|Cyclone) (?<name>\p{Lu}\p{L}+)$/u.exec(key)?.groups?.['name']
    if (storm === undefined) continue
    sum.other += 6
    const own = sums.get(storm)
    if (own && ![...sums.keys()].some(other => other.startsWith(`${storm} `))) own.other += 6
  }
}

/** “Jon Tern lives in Tern”: a place wherever else the word is a surname. */
const isHome = (text: string, { start, words, title }: Candidate): boolean =>
  words.length === 1 &&
  title === null &&
  /\b(?:lives?|lived|living|born|arrived|based|held|stayed|died|town|city|village|port)\s+(?:in|of|near|outside)\s+$/u.test(
    text.slice(Math.max(0, start - 24), start),
  )

/** “Dario “Tubby” Lenz … “Tubby””: the nickname alone is a person’s. */
function shareNicknames(
  candidates: readonly Candidate[],
  keys: readonly string[],
  sums: ReadonlyMap<string, Scores>,
): void {
  candidates.forEach(({ words }, k) => {
    const whole = sums.get(keys[k] ?? '')
    for (const [n, { gap, text }] of words.entries()) {
      const own = n > 0 && /[“"‘']$/u.test(gap) ? sums.get(text) : undefined
      if (own && whole && best(whole) === 'person') own.person += 4
    }
  })
}

// In a row with a person this firm, one of which nothing else is known is a person too.
const FIRM = 2.5
// As firm, so that it goes on along the row.
const SHARED = 2.5

/** “Varga, Lenz and Rask voted”: what is known of one in a row is likely of the others, if nothing firm is known of them. */
function shareRows(
  text: string,
  candidates: readonly Candidate[],
  keys: readonly string[],
  sums: ReadonlyMap<string, Scores>,
): void {
  const isRow = (k: number): boolean => {
    const [a, b] = [candidates[k], candidates[k + 1]]
    return a !== undefined && b !== undefined && /^(?:,\s+|,?\s+and\s+)$/u.test(text.slice(a.end, b.start))
  }
  const share = (from: number, to: number): void => {
    const [known, other] = [sums.get(keys[from] ?? ''), sums.get(keys[to] ?? '')]
    if (!known || !other || known === other || best(known) !== 'person' || known.person < FIRM) return
    const key = keys[to] ?? ''
    if (key.includes(' ') || isPeople(key) || knownPlace(key) !== null || !/^(?:other|person)$/u.test(best(other)))
      return
    other.person = Math.max(other.person, SHARED)
  }
  for (let k = 0; k < candidates.length; k++) if (isRow(k)) share(k, k + 1)
  for (let k = candidates.length - 1; k >= 0; k--) if (isRow(k)) share(k + 1, k)
}

/** “Svetlana Lazutina … Lazutina”: what shows that one is a person shows it of the other. */
function shareSurnames(sums: Map<string, Scores>): void {
  const longer = new Map<string, string[]>()
  for (const key of sums.keys()) {
    const words = key.split(' ')
    if (words.length < 2 || words.length > 4) continue
    for (const word of new Set([words.at(-1) ?? '', words[0] ?? '', words[1] ?? '']))
      longer.set(word, [...(longer.get(word) ?? []), key])
  }
  for (const [key, sum] of sums) {
    if (key.includes(' ') || isPeople(key)) continue
    for (const full of longer.get(key) ?? []) {
      const whole = sums.get(full)
      if (whole === undefined || best(whole) !== 'person') continue
      const isLast = full.endsWith(` ${key}`)
      if (knownPlace(key) !== null && !isLast) continue
      if (!isLast && !isGiven(key) && sum.place > 2.5) continue
      sum.person += isLast ? 4 : 2
      whole.person += Math.min(sum.person, 2)
    }
  }
}
