/** All shapes of numbers over a text: what counts nothing left out, with modifier, what is counted, and what is part of what. */
import type { Quantity } from '../../contracts/index.ts'
import { depOf, type Parse, tagOf, tokenAt } from '../../language/english/index.ts'
import { byPlace, overlaps, type Span, withSingleBlanks } from '../../text/index.ts'
import { inSmallLetters, matchesOf, needing, searchFor } from '../searching.ts'
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

const searches = shapes.map(finder)
const needed = needing(shapes.map(({ needs }) => needs))
type Candidate = Span & { readonly shape: Shape; readonly said: Said; readonly rank: number }

/** The quantities of a text, in its order; none overlaps another. */
export function findQuantities({ text, passages, parse = null, times = [] }: Material): FoundQuantity[] {
  const blocked = [...times].sort(byPlace)
  const found: FoundQuantity[] = []
  const small = inSmallLetters(text)
  const wants = needed(small)
  for (const passage of passages ?? [{ start: 0, end: text.length }]) {
    const inside = blocked.filter(time => overlaps(time, passage))
    const kept: Candidate[] = []
    for (const candidate of candidatesIn(text, small, passage, wants)) {
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
function candidatesIn(
  text: string,
  smallText: string,
  passage: Span,
  wants: (passage: string) => (rank: number) => boolean,
): Candidate[] {
  const words = text.slice(passage.start, passage.end)
  const small = smallText.slice(passage.start, passage.end)
  const isWanted = wants(small)
  const candidates: Candidate[] = []
  const places: Places = {
    number: Array.from(small.matchAll(BEGINS.number), ({ index }) => index),
    money: Array.from(words.matchAll(BEGINS.money), ({ index }) => index),
  }
  shapes.forEach((shape, rank) => {
    if ((shape.begins !== undefined && places[shape.begins].length === 0) || !isWanted(rank)) return
    for (const { match, said } of searches[rank]?.(words, small, places) ?? []) {
      const start = passage.start + match.index
      candidates.push({ start, end: start + match[0].length, shape, said, rank })
    }
  })
  return candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start)
}

type Match = { readonly match: RegExpExecArray; readonly said: Said }
type Places = Readonly<Record<keyof typeof BEGINS, readonly number[]>>

/** How a shape is looked for: where a number begins, where capitals matter, or by its words. */
function finder(shape: Shape): (words: string, small: string, places: Places) => Match[] {
  const { pattern, cased, begins } = shape
  if (begins !== undefined) {
    const sticky = new RegExp(pattern, cased ? 'uy' : 'iuy')
    return (words, _small, places) => matchesAt(words, shape, sticky, places[begins])
  }
  if (cased) {
    const exact = new RegExp(pattern, 'gu')
    return words => saying(words, shape, words.matchAll(exact))
  }
  const search = searchFor(pattern)
  return (words, small) => saying(words, shape, matchesOf(search, words, small))
}

function saying(words: string, shape: Shape, matches: Iterable<RegExpExecArray>): Match[] {
  const found: Match[] = []
  for (const match of matches) {
    const said = saidBy(words, shape, match)
    if (said !== null) found.push({ match, said })
  }
  return found
}

function saidBy(words: string, shape: Shape, match: RegExpExecArray): Said | null {
  const said = match[0] === '' ? null : shape.read(match.groups ?? {})
  return said?.modifier === 'range' && isChange(words.slice(0, match.index)) ? null : said
}

/** The matches of a sticky pattern that begin at one of `places` and say something, none inside the one before. */
function matchesAt(words: string, shape: Shape, pattern: RegExp, places: readonly number[]): Match[] {
  const found: Match[] = []
  let free = 0
  for (const place of places) {
    if (place < free) continue
    pattern.lastIndex = place
    const match = pattern.exec(words)
    const said = match && saidBy(words, shape, match)
    if (!match || !said) continue
    free = place + match[0].length
    found.push({ match, said })
  }
  return found
}

function quantityOf(text: string, { start, end, said, shape }: Candidate, parse: Parse | null): FoundQuantity | null {
  const at = { start, end }
  const words = text.slice(start, end)
  const before = withSingleBlanks(text.slice(Math.max(0, start - 60), start))
  const after = withSingleBlanks(text.slice(end, end + 60))
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
    if (
      parse !== null &&
      /^one$/iu.test(words) &&
      !AFTER_NUMBER.test(before) &&
      isPronoun(parse, start, after, counted)
    )
      return null
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
    ...(counted.event === null || saysHowItWent(text, said, counted) ? {} : { event: counted.event }),
    rule: shape.name,
  }
}

/** “The toll rose to 27”: so went the number, and nothing befell what it counts. */
const saysHowItWent = (text: string, { kind }: Said, { counted, event }: Counted): boolean =>
  kind === 'count' && counted === null && event !== null && WENT.test(text.slice(event.start, event.end))
const WENT =
  /^(?:r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|climb(?:s|ed|ing)?|st(?:ands?|ood|anding)|reach(?:es|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|gr[eo]wn?|growing|dropp?(?:s|ed|ing)?|bring(?:s|ing)?|brought|put(?:s|ting)?|exceed(?:s|ed|ing)?|hit(?:s|ting)?|pass(?:es|ed|ing)?|topp(?:ed|ing))$/iu

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
        /^(?:ordinal-count|nth-life|not-one)$/.test(shape.name) ? 1 : said.value,
        said.kind === 'percent',
      )
    : countedByParse(parse, at, said.kind === 'percent' && shape.name !== 'one-in')
