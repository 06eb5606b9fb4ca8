/** All shapes of numbers over a text: what counts nothing left out, with modifier, what is counted, and what is part of what. */
import type { Quantity } from '../../contracts/index.ts'
import { depOf, type Parse, tagOf, tokenAt } from '../../language/english/index.ts'
import { byPlace, overlaps, type Span } from '../../text/index.ts'
import { type Counted, countedByParse, countedByWords, isDone, NOTHING } from './counted.ts'
import { modified } from './modifiers.ts'
import { HOW_BADLY, isChange, leaning } from './leaning.ts'
import { AFTER_NUMBER, isNoQuantity, isTurnOfPhrase } from './not-quantities.ts'
import { BEGINS, type Said, type Shape, shapes } from './shapes.ts'
import { asTotal } from './totals.ts'

export type Material = {
  readonly text: string
  /** The prose to look in, furniture left out; the whole text where left out. */
  readonly passages?: readonly Span[]
  readonly parse?: Parse | null
  /** The time expressions of the text: what is in one is no quantity. */
  readonly times?: readonly (Span & { readonly id?: string; readonly type?: string })[]
}

/** `rule` names the shape that found it. */
export type FoundQuantity = Quantity & { readonly rule: string }

const compiled = shapes.map(
  ({ pattern, cased, begins }) => new RegExp(pattern, `${begins === undefined ? 'g' : 'y'}${cased ? '' : 'i'}u`),
)
type Candidate = Span & { readonly shape: Shape; readonly said: Said; readonly rank: number }

/** The quantities of a text, in its order; none overlaps another. */
export function findQuantities({ text, passages, parse = null, times = [] }: Material): FoundQuantity[] {
  const blocked = [...times].sort(byPlace)
  const found: FoundQuantity[] = []
  for (const passage of passages ?? [{ start: 0, end: text.length }]) {
    const inside = blocked.filter(time => overlaps(time, passage))
    const kept: Candidate[] = []
    for (const candidate of candidatesIn(text, passage)) {
      // “40 years old” is an age, though “40 years” would be a time.
      if (candidate.said.kind !== 'age' && inside.some(time => overlaps(time, candidate))) continue
      if (!kept.some(other => overlaps(other, candidate))) kept.push(candidate)
    }
    for (const candidate of kept.sort(byPlace)) {
      const quantity = quantityOf(text, candidate, parse)
      if (quantity !== null) found.push(quantity)
    }
  }
  const numbered = found.map((quantity, k) => ({ ...asTotal(text, quantity, parse), id: `q${k + 1}` }))
  return leaning(text, numbered)
}

/** Longest first; of one length, the shape that stands first. */
function candidatesIn(text: string, passage: Span): Candidate[] {
  const words = text.slice(passage.start, passage.end)
  const candidates: Candidate[] = []
  const small = words.toLowerCase()
  const places = {
    number: Array.from(words.matchAll(BEGINS.number), ({ index }) => index),
    money: Array.from(words.matchAll(BEGINS.money), ({ index }) => index),
  }
  shapes.forEach((shape, rank) => {
    const pattern = compiled[rank] ?? /$^/gu
    // Most shapes have nothing to look for in most passages, and a pattern costs far more than a look for its words.
    if (shape.needs?.some(word => small.includes(word)) === false) return
    const read = (match: RegExpExecArray): Said | null => {
      const said = match[0] === '' ? null : shape.read(match.groups ?? {})
      return said?.modifier === 'range' && isChange(words.slice(0, match.index)) ? null : said
    }
    for (const { match, said } of shape.begins === undefined
      ? matchesIn(words, pattern, read)
      : matchesAt(words, pattern, places[shape.begins], read)) {
      const start = passage.start + match.index
      candidates.push({ start, end: start + match[0].length, shape, said, rank })
    }
  })
  return candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start)
}

type Read = (match: RegExpExecArray) => Said | null
type Match = { readonly match: RegExpExecArray; readonly said: Said }

function* matchesIn(words: string, pattern: RegExp, read: Read): Generator<Match> {
  for (const match of words.matchAll(pattern)) {
    const said = read(match)
    if (said !== null) yield { match, said }
  }
}

/** The matches of a sticky pattern that begin at one of `places` and say something, none inside the one before. */
function* matchesAt(words: string, pattern: RegExp, places: readonly number[], read: Read): Generator<Match> {
  let free = 0
  for (const place of places) {
    if (place < free) continue
    pattern.lastIndex = place
    const match = pattern.exec(words)
    const said = match && read(match)
    if (!match || !said) continue
    free = place + match[0].length
    yield { match, said }
  }
}

function quantityOf(text: string, { start, end, said, shape }: Candidate, parse: Parse | null): FoundQuantity | null {
  const at = { start, end }
  const words = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 60), start).replace(/\s+/gu, ' ')
  const after = text.slice(end, end + 60).replace(/\s+/gu, ' ')
  const counts = said.kind === 'count' || said.kind === 'percent'
  const counted =
    counts && (shape.name !== 'none' || /^\s+of\b/iu.test(after)) && !shape.name.startsWith('score-pair')
      ? what(text, at, said, shape, parse)
      : { ...NOTHING, event: hasEvent(shape, said) && parse !== null ? countedByParse(parse, at).event : null }
  if ((shape.name === 'none' || said.kind === 'measure') && isTurnOfPhrase(words, before, after)) return null
  if (said.kind === 'count' && !shape.name.startsWith('no') && !shape.name.startsWith('score-pair')) {
    if (isNoQuantity(words, before, after, counted.counted !== null)) return null
    // “one” as a pronoun is no number.
    if (
      parse !== null &&
      /^one$/iu.test(words) &&
      counted.counted === null &&
      tagOf(parse, Math.min(tokenAt(parse, start), parse.length - 1)) !== 'CD'
    )
      return null
    if (parse !== null && /^one$/iu.test(words) && isPronoun(parse, start, after, counted)) return null
    if (
      parse === null &&
      /^one$/iu.test(words) &&
      counted.counted === null &&
      !/^\s+of\b/iu.test(after) &&
      !HOW_BADLY.test(after) &&
      !AFTER_NUMBER.test(before)
    )
      return null
  }
  const { value, low, high, modifier, unit, kind } = modified(said, before, after)
  return {
    start,
    end,
    id: '',
    value,
    low,
    high,
    modifier,
    unit,
    counted: counted.counted,
    kind,
    ...(counted.event === null ? {} : { event: counted.event }),
    rule: shape.name,
  }
}

// “the city lost 90 million crowns”, “lowered by two metres”: what happened, though nothing is counted.
const hasEvent = (shape: Shape, { kind, unit }: Said): boolean =>
  shape.name === 'none' || kind === 'money' || (kind === 'measure' && unit !== 'times')

/** “the appearance of one”, “pulling one off”: it stands for what was named, and counts nothing. */
function isPronoun(parse: Parse, start: number, after: string, { counted, event }: Counted): boolean {
  const i = tokenAt(parse, start)
  if (counted !== null || i >= parse.length || /^\s+(?:of|critically|seriously|fatally)\b/iu.test(after)) return false
  const dep = depOf(parse, i)
  if (dep === 'pobj') return true
  return dep === 'dobj' && !(event !== null && isDone(parse.text.slice(event.start, event.end)))
}

// “a third victim” counts victims, though the word is one's.
const what = (text: string, at: Span, said: Said, shape: Shape, parse: Parse | null): Counted =>
  parse === null
    ? countedByWords(
        text,
        at,
        shape.name === 'ordinal-count' || shape.name === 'not-one' ? 1 : said.value,
        said.kind === 'percent',
      )
    : countedByParse(parse, at, said.kind === 'percent' && shape.name !== 'one-in')
