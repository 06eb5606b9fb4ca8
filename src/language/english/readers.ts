/**
 * Reading a parse: from numbers to words, names and ranges.
 *
 * Every reader takes a parse and gives a value; none keeps anything but an index of children, made at the first question
 * about a parse and forgotten with it. Ranges of tokens and of characters are `[start, end)`.
 */
import type { Span } from '../../text/index.ts'
import { edges } from './edges.ts'
import {
  DEPS,
  type Dep,
  ENTITY_KINDS,
  type EntityKind,
  MORPHS,
  type Morph,
  POS,
  type Pos,
  TAGS,
  type Tag,
} from './labels.ts'
import { LEMMA_AS_WRITTEN, LEMMA_FIRST, LEMMA_LOWER, type Parse } from './parse.ts'

/** Tokens from `start` up to, not including, `end`. */
export type TokenRange = { start: number; end: number }

/** The token as it stands in the text. @throws RangeError, as all readers of one token, if there is no such token. */
export const wordOf = (parse: Parse, i: number): string =>
  parse.text.slice(number(parse.start, i), number(parse.end, i))

export const tagOf = (parse: Parse, i: number): Tag => name(TAGS, parse.tag, i)
export const posOf = (parse: Parse, i: number): Pos => name(POS, parse.pos, i)
export const depOf = (parse: Parse, i: number): Dep => name(DEPS, parse.dep, i)
/** `Name=Value` pairs joined by `|`; empty where there are none. */
export const morphOf = (parse: Parse, i: number): Morph => name(MORPHS, parse.morph, i)
/** The token that `i` hangs on; `i` itself for a root. */
export const headOf = (parse: Parse, i: number): number => number(parse.head, i)

/** The dictionary form: “be” of “was”. */
export function lemmaOf(parse: Parse, i: number): string {
  const lemma = number(parse.lemma, i)
  if (lemma === LEMMA_AS_WRITTEN) return wordOf(parse, i)
  if (lemma === LEMMA_LOWER) return wordOf(parse, i).toLowerCase()
  const found = parse.lemmas[lemma - LEMMA_FIRST]
  if (found === undefined) throw new RangeError(`Lemma ${lemma} of token ${i} is not among ${parse.lemmas.length}`)
  return found
}

/** The characters that a range of tokens covers. @throws RangeError if the range is empty or leaves the tokens. */
export const charactersOf = (parse: Parse, { start, end }: TokenRange): Span => ({
  start: number(parse.start, start),
  end: number(parse.end, end - 1),
})

/** The token that holds the character at `offset`, or else the first one after it; `parse.length` if none is left. */
export function tokenAt(parse: Parse, offset: number): number {
  let low = 0
  let high = parse.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (number(parse.end, middle) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that hang on `i`, in the order of the text. */
export function children(parse: Parse, i: number): readonly number[] {
  const { first, tokens } = familyOf(parse)
  if (!(i >= 0 && i < parse.length)) throw noToken(i, parse.length)
  return Array.from(tokens.subarray(first[i] ?? 0, first[i + 1] ?? 0))
}

/**
 * Everything that hangs on `i`, with `i`.
 *
 * `start` and `end` hold its first and last token. `tokens` is null where it is all of that range, as nearly always; where
 * arcs cross and others stand between, `tokens` lists its own, ascending.
 */
export type Subtree = TokenRange & { tokens: readonly number[] | null }

export function subtree(parse: Parse, i: number): Subtree {
  const { first, tokens } = familyOf(parse)
  if (!(i >= 0 && i < parse.length)) throw noToken(i, parse.length)
  const found = [i]
  let start = i
  let last = i
  for (let next = 0; next < found.length; next++) {
    const token = found[next] ?? i
    if (token < start) start = token
    if (token > last) last = token
    for (let k = first[token] ?? 0; k < (first[token + 1] ?? 0); k++) found.push(tokens[k] ?? i)
  }
  const end = last + 1
  return { start, end, tokens: found.length === end - start ? null : found.sort((a, b) => a - b) }
}

/** The sentences as ranges of tokens; together they are all tokens. */
export function sentences(parse: Parse): TokenRange[] {
  const ranges: TokenRange[] = []
  for (let k = 0; k < parse.sentences.length; k++) ranges.push(sentence(parse, k))
  return ranges
}

/** The number, in `sentences`, of the sentence that token `i` is in. */
export function sentenceOf(parse: Parse, i: number): number {
  if (!(i >= 0 && i < parse.length)) throw noToken(i, parse.length)
  let low = 0
  let high = parse.sentences.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (number(parse.sentences, middle) <= i) low = middle
    else high = middle
  }
  return low
}

const sentence = (parse: Parse, k: number): TokenRange => ({
  start: number(parse.sentences, k),
  end: k + 1 < parse.sentences.length ? number(parse.sentences, k + 1) : parse.length,
})

export type Entity = TokenRange & { kind: EntityKind }

/** The named things, in the order of the text. */
export const entitiesOf = (parse: Parse): Entity[] =>
  Array.from(parse.entities.start, (start, k) => ({
    start,
    end: number(parse.entities.end, k),
    kind: name(ENTITY_KINDS, parse.entities.kind, k),
  }))

const CHUNK_DEPS: ReadonlySet<Dep> = new Set<Dep>([
  'oprd',
  'nsubj',
  'dobj',
  'nsubjpass',
  'pcomp',
  'pobj',
  'dative',
  'appos',
  'attr',
  'ROOT',
])

/**
 * The base noun phrases: a noun with what stands before it and hangs on it (“the last ferry”), never one in another.
 *
 * A noun joined by “and” counts if the first noun of its row does. The noun is the range's last token.
 */
export function nounChunks(parse: Parse): TokenRange[] {
  const { left } = edges(parse.head, parse.length)
  const chunks: TokenRange[] = []
  let before = -1
  for (let i = 0; i < parse.length; i++) {
    const pos = posOf(parse, i)
    if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'PRON') continue
    const start = number(left, i)
    if (start <= before || !CHUNK_DEPS.has(depOf(parse, rowHead(parse, i)))) continue
    before = i
    chunks.push({ start, end: i + 1 })
  }
  return chunks
}

/** The first of a row of things joined by conjunctions; `i` where it is not in one. */
function rowHead(parse: Parse, i: number): number {
  if (depOf(parse, i) !== 'conj') return i
  let above = headOf(parse, i)
  while (depOf(parse, above) === 'conj' && headOf(parse, above) < above) above = headOf(parse, above)
  return above
}

/** One line of `rashomon parse`: the same as names and characters, for a program that shares none of our code. */
export type ParseRecord = {
  schema: 'rashomon/parse@1'
  article: string
  tokens: { start: number; end: number; tag: string; pos: string; dep: string; head: number; lemma: string }[]
  sentences: Span[]
  entities: { start: number; end: number; label: string }[]
}

/** A parse as a record. Sentences there begin and end with a word: white space at their ends is left out, if a word is left. */
export const toRecord = (parse: Parse, article: string): ParseRecord => ({
  schema: 'rashomon/parse@1',
  article,
  tokens: Array.from(parse.start, (start, i) => ({
    start,
    end: number(parse.end, i),
    tag: tagOf(parse, i),
    pos: posOf(parse, i),
    dep: depOf(parse, i),
    head: headOf(parse, i),
    lemma: lemmaOf(parse, i),
  })),
  sentences: sentences(parse).map(range => charactersOf(parse, withoutSpace(parse, range))),
  entities: entitiesOf(parse).map(entity => ({ ...charactersOf(parse, entity), label: entity.kind })),
})

function withoutSpace(parse: Parse, range: TokenRange): TokenRange {
  let { start, end } = range
  while (start < end && posOf(parse, start) === 'SPACE') start++
  while (end > start && posOf(parse, end - 1) === 'SPACE') end--
  return start < end ? { start, end } : range
}

type Family = { first: Int32Array; tokens: Int32Array }

const families = new WeakMap<Parse, Family>()

/** Children of every token, one list after the other: those of `i` are `tokens[first[i]]` up to `tokens[first[i + 1]]`. */
function familyOf(parse: Parse): Family {
  const known = families.get(parse)
  if (known !== undefined) return known
  const first = new Int32Array(parse.length + 1)
  for (let i = 0; i < parse.length; i++) {
    const above = headOf(parse, i)
    if (above !== i) first[above + 1] = (first[above + 1] ?? 0) + 1
  }
  for (let i = 0; i < parse.length; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0)
  const tokens = new Int32Array(parse.length)
  const next = first.slice()
  for (let i = 0; i < parse.length; i++) {
    const above = headOf(parse, i)
    if (above === i) continue
    const slot = next[above] ?? 0
    tokens[slot] = i
    next[above] = slot + 1
  }
  const family = { first, tokens }
  families.set(parse, family)
  return family
}

function number(values: ArrayLike<number>, i: number): number {
  const value = values[i]
  if (value === undefined) throw noToken(i, values.length)
  return value
}

function name<Name extends string>(names: readonly Name[], values: ArrayLike<number>, i: number): Name {
  const found = names[number(values, i)]
  if (found === undefined) throw new RangeError(`Token ${i} has a label ${values[i]} of ${names.length}`)
  return found
}

const noToken = (i: number, length: number): RangeError => new RangeError(`No token ${i} among ${length}`)
