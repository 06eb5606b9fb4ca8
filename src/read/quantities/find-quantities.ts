/** All shapes of numbers over a text: what counts nothing left out, with modifier, what is counted, and what is part of what. */
import type { Quantity } from '../../contracts/index.ts'
import { depOf, type Parse, tagOf, tokenAt } from '../../language/english/index.ts'
import { byPlace, overlaps, type Span } from '../../text/index.ts'
import { type Counted, countedByParse, countedByWords, isDone, NOTHING } from './counted.ts'
import { modified } from './modifiers.ts'
import { isNoQuantity } from './not-quantities.ts'
import { BEGINS, type Said, type Shape, shapes } from './shapes.ts'

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
  const numbered = found.map((quantity, k) => ({ ...asTotal(text, quantity), id: `q${k + 1}` }))
  return withParts(text, numbered)
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
    for (const match of shape.begins === undefined
      ? words.matchAll(pattern)
      : matchesAt(words, pattern, places[shape.begins])) {
      if (match[0] === '') continue
      const said = shape.read(match.groups ?? {})
      if (said === null) continue
      const start = passage.start + match.index
      candidates.push({ start, end: start + match[0].length, shape, said, rank })
    }
  })
  return candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start)
}

/** The matches of a sticky pattern that begin at one of `places`, none inside the one before. */
function* matchesAt(words: string, pattern: RegExp, places: readonly number[]): Generator<RegExpExecArray> {
  let free = 0
  for (const place of places) {
    if (place < free) continue
    pattern.lastIndex = place
    const match = pattern.exec(words)
    if (match === null) continue
    free = place + match[0].length
    yield match
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
      : { ...NOTHING, event: shape.name === 'none' && parse !== null ? countedByParse(parse, at).event : null }
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
      !HOW_BADLY.test(after)
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

// “The number of injured stood at 24”: what is counted stands before the figure.
const TOTAL =
  /\b(?:number|tally|count|total)\s+of\s+(?:the\s+)?(?<what>\p{L}+(?:\s\p{L}+)?)\s+(?:(?:has|have|had|now|now\s+stands|stands|stood|rose|risen|fell|fallen|climbed|reached|is|was|put|been)\s+){1,3}(?:(?:at|to|from|by)\s+)?(?:(?:at\s+least|about|around|some|more\s+than|nearly|almost|over)\s+)?$/iu

function asTotal(text: string, quantity: FoundQuantity): FoundQuantity {
  if (quantity.counted !== null || quantity.kind !== 'count') return quantity
  const from = Math.max(0, quantity.start - 90)
  const found = TOTAL.exec(text.slice(from, quantity.start))
  const words = found?.groups?.['what']
  if (found === null || words === undefined) return quantity
  const start = from + found.index + found[0].indexOf(words, found[0].search(/\bof\b/iu))
  const { event: _verb, ...rest } = quantity
  return { ...rest, counted: { start, end: start + words.length } }
}

/**
 * Numbers that lean on an earlier one of their sentence: “five soldiers, two of them seriously” is two of the five;
 * “killing nine people and injuring 45” counts people twice.
 */
function withParts(text: string, quantities: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (const quantity of quantities) {
    const after = text.slice(quantity.end, quantity.end + 30)
    const before = out.findLast(
      other =>
        other.kind === 'count' &&
        other.counted !== null &&
        !/[.!?]["”’]?\s+\p{Lu}/u.test(text.slice(other.end, quantity.start)),
    )
    const isCount = quantity.kind === 'count' || quantity.rule === 'fraction'
    const isNear = before !== undefined && quantity.start - before.end <= 160
    if (isCount && before !== undefined && /^\s+of\s+(?:them|whom|those|these|which)\b/iu.test(after)) {
      out.push({ ...quantity, counted: before.counted, partOf: before.id })
    } else if (isCount && isNear && quantity.counted === null && HOW_BADLY.test(after)) {
      out.push({ ...quantity, counted: before.counted, partOf: before.id })
    } else if (quantity.kind === 'count' && isNear && isAmong(text, before, quantity)) {
      out.push({ ...quantity, partOf: before.id })
    } else if (
      quantity.kind === 'count' &&
      quantity.counted === null &&
      before !== undefined &&
      leansOn(text, before, quantity)
    ) {
      out.push({ ...quantity, counted: before.counted })
    } else out.push(quantity)
  }
  return wholes(text, out)
}

// “six sailors, one critically”
const HOW_BADLY = /^\s+(?:critically|seriously|severely|gravely|fatally|mortally|badly|slightly|lightly)\b/iu

/** “30 people, including two children”, “17 survivors, six of them children”: the second stands among the first. */
const isAmong = (text: string, before: Span, quantity: Span): boolean =>
  /^[^.;:()]{0,80}?,\s+(?:including|among\s+(?:them|whom)|with)\s+(?:at\s+least\s+|about\s+|some\s+)?$/iu.test(
    text.slice(before.end, quantity.start),
  ) && !/,\s+with\s/iu.test(text.slice(before.end, quantity.start))

/** “and injuring 45”, “while 27 were wounded”: no noun of its own, right after a verb or before one. */
function leansOn(text: string, before: FoundQuantity, quantity: FoundQuantity): boolean {
  if (quantity.start - before.end > 160 || quantity.rule.startsWith('score-pair') || quantity.rule === 'none')
    return false
  const lead = text.slice(Math.max(0, quantity.start - 40), quantity.start)
  const tail = text.slice(quantity.end, quantity.end + 30)
  return (
    /\b\p{L}+(?:ing|ed)\s+(?:(?:at\s+least|about|another|some|around|more\s+than|up\s+to|nearly|almost|as\s+many\s+as|over)\s+)?$/iu.test(
      lead,
    ) ||
    (/\b(?:another|a\s+further|only|just)\s+$/iu.test(lead) &&
      /^(?:[.,;]|\s+(?:on|in|at|aboard|by|from|there)\b)/iu.test(tail)) ||
    /^\s+(?:were|was|are|is|have|had|others?\b|more\b|dead|injured|wounded|missing|killed|in\s+(?:serious|critical))/iu.test(
      tail,
    )
  )
}

/** “two of the 69 members”: the first is part of the second. */
function wholes(text: string, quantities: FoundQuantity[]): FoundQuantity[] {
  return quantities.map((quantity, k) => {
    const next = quantities[k + 1]
    if (quantity.partOf != null || next === undefined || (quantity.kind !== 'count' && quantity.kind !== 'percent'))
      return quantity
    if (
      next.kind !== 'count' ||
      !/^\s+of\s+(?:the|its|their|his|her|these|those|all)?\s*$/iu.test(text.slice(quantity.end, next.start))
    )
      return quantity
    return { ...quantity, counted: next.counted, partOf: next.id }
  })
}
