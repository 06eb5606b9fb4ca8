/**
 * Things that an account speaks of under a noun: “the vessel”, “her memo”, “the fence”; and people whom it calls by no office, “the boy”.
 *
 *     A ferry hit the mole. The ferry sank.        a word for one thing; both places
 *     Ferries were held back.                      any ferries: nothing is called so
 *     the beginning of the week                    no thing
 */
import type { LocalEntity } from '../../contracts/index.ts'
import {
  charactersOf,
  children,
  depOf,
  lemmaOf,
  type Parse,
  posOf,
  tagOf,
  wordOf,
} from '../../language/english/index.ts'
import { byPlace, overlaps, type Span } from '../../text/index.ts'
import { wordNet } from '../attributions/index.ts'

export type Things = {
  readonly entities: LocalEntity[]
  readonly labels: readonly (Span & { readonly of: string; readonly lemma: string })[]
}

/** `noun`: in its dictionary form, with a mark where it stands in the plural: “the ferry” and “ferries” are two. */
type Noun = Span & { readonly noun: string; readonly lemma: string; readonly isPointed: boolean }

// WordNet's fields of what can be called by another noun: acts, things made, plans, messages, happenings, groups, people, possessions,
// states; and what it does not have (“trainee”, “lawsuit”). Not those of bodies, times, measures, qualities, places.
const FIELDS: ReadonlySet<number> = new Set([-1, 4, 6, 9, 10, 11, 14, 18, 21, 22, 26])
// Measures, parts and ways of speaking, of whatever field.
const NO_THING =
  /^(?:way|part|time|thing|fact|case|end|beginning|start|side|point|word|reason|result|rest|lot|number|kind|sort|type|matter|question|answer|name|line|place|number|couple|series|page|hand|head|face|mother|father|parent|wife|husband|son|daughter|brother|sister|child|family|friend|life|job|work|news|world|home|house|street|road|room|door|majority|minority|percent|half|million|thousand|hundred|dozen|people|person|man|woman|media|newspaper|paper|statement|interview|comment|report|source|sentence|letter|use|help|need|change|move|step|role|right)$/u

const POINTS = /^(?:the|this|that|these|those)$/iu
const ANY = /^(?:an?other|no|any|every|each|some|such|several|many|most|few|all|both|either|neither|which|what)$/iu

/** Nouns that an account uses with “the”, “this” or an owner at least once: there, and where it first has them; none in `taken`. */
export function thingsIn(parse: Parse, taken: readonly Span[]): Things {
  const ids = new Map<string, LocalEntity>()
  const labels = nounsIn(parse, taken).map(({ start, end, noun, lemma }) => {
    const known = ids.get(noun)
    const entity = known ?? {
      id: `thing${ids.size + 1}`,
      name: parse.text.slice(start, end).replace(/\s+/gu, ' '),
      kind: 'other' as const,
      mentions: [],
      roles: [],
    }
    if (!known) ids.set(noun, entity)
    return { start, end, of: entity.id, lemma }
  })
  return { entities: [...ids.values()], labels }
}

function nounsIn(parse: Parse, taken: readonly Span[]): Noun[] {
  const found: Noun[] = []
  const pointed = new Set<string>()
  const free = freeOf(taken)
  for (let i = 0; i < parse.length; i++) {
    if (posOf(parse, i) !== 'NOUN' || !/^NNS?$/u.test(tagOf(parse, i))) continue
    if (/^(?:compound|nmod|npadvmod|amod|nummod)$/u.test(depOf(parse, i))) continue
    const word = lemmaOf(parse, i).toLowerCase()
    if (word.length < 3 || NO_THING.test(word) || !FIELDS.has(wordNet().fieldOf(word, 'NOUN'))) continue
    const before = children(parse, i).filter(k => k < i)
    if (before.some(k => depOf(parse, k) === 'nummod' || ANY.test(wordOf(parse, k)))) continue
    const at = charactersOf(parse, { start: firstOf(parse, i, before), end: i + 1 })
    if (!free(at)) continue
    const noun = tagOf(parse, i) === 'NNS' ? `${word}+` : word
    const isPointed = before.some(k => depOf(parse, k) === 'poss' || POINTS.test(wordOf(parse, k)))
    if (isPointed) pointed.add(noun)
    found.push({ ...at, noun, lemma: [...wordsBefore(parse, at.start, i), word].join(' '), isPointed })
  }
  const met = new Set<string>()
  return found.filter(({ noun, isPointed }) => {
    const isFirst = !met.has(noun)
    met.add(noun)
    // “A ferry” brings it in; “a ferry” further down may be any.
    return pointed.has(noun) && (isPointed || isFirst)
  })
}

/** With the adjectives and nouns that stand right before it: “detention centre”, “secret memo”. */
function firstOf(parse: Parse, i: number, before: readonly number[]): number {
  let first = i
  while (
    before.includes(first - 1) &&
    /^(?:amod|compound)$/u.test(depOf(parse, first - 1)) &&
    /^\p{Ll}/u.test(wordOf(parse, first - 1))
  )
    first--
  return first
}

function wordsBefore(parse: Parse, start: number, i: number): string[] {
  const words: string[] = []
  for (let k = i - 1; k >= 0 && (parse.start[k] ?? 0) >= start; k--) words.unshift(wordOf(parse, k).toLowerCase())
  return words
}

/** Whether a span, each asked for behind the one before, touches none of `taken`. */
export function freeOf(taken: readonly Span[]): (at: Span) => boolean {
  const sorted = [...taken].sort(byPlace)
  let from = 0
  return at => {
    while (from < sorted.length && (sorted[from]?.end ?? 0) <= at.start) from++
    for (let k = from; k < sorted.length && (sorted[k]?.start ?? 0) < at.end; k++)
      if (overlaps(sorted[k] as Span, at)) return false
    return true
  }
}
