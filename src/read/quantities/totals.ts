/**
 * “The number of injured stood at 24”: what is counted stands before the figure, and the verb says only how the number went.
 */
import { children, depOf, headOf, lemmaOf, type Parse, tagOf, tokenAt, wordOf } from '../../language/english/index.ts'
import type { Span } from '../../text/index.ts'
import type { FoundQuantity } from './find-quantities.ts'

const TOTALS = new Set(['number', 'tally', 'count', 'total'])

const MODIFIER = String.raw`(?:(?:at\s+least|about|around|some|more\s+than|nearly|almost|over)\s+)?`
const VERB = '(?:has|have|had|now|stands|stood|rose|risen|fell|fallen|climbed|reached|is|was|put|been)'
const BY_WORDS = new RegExp(
  String.raw`\b(?:number|tally|count|total)\s+of\s+(?:the\s+)?(?<what>\p{L}+(?:\s(?!${VERB}\b)\p{L}+)?)\s+(?:(?:${VERB}\s+){1,3}(?:(?:at|to|from|by)\s+)?|at\s+)${MODIFIER}$`,
  'iu',
)

export function asTotal(text: string, quantity: FoundQuantity, parse: Parse | null): FoundQuantity {
  if (quantity.counted !== null || quantity.kind !== 'count') return quantity
  const { event: verb, ...rest } = quantity
  const found = (parse === null ? null : byParse(parse, quantity)) ?? byWords(text, quantity)
  if (found === null) return verb === undefined ? rest : { ...rest, event: verb }
  return { ...rest, counted: found.counted, ...(found.event === null ? {} : { event: found.event }) }
}

type Total = { readonly counted: Span; readonly event: Span | null }

function byWords(text: string, { start: figure }: Span): Total | null {
  const from = Math.max(0, figure - 90)
  const found = BY_WORDS.exec(text.slice(from, figure))
  const words = found?.groups?.['what']
  if (found === null || words === undefined) return null
  const start = from + found.index + found[0].indexOf(words, found[0].search(/\bof\b/iu))
  return { counted: { start, end: start + words.length }, event: null }
}

/** “The number of people evacuated from the valley has risen to 5,600”, “put the number of evacuees at 5,000”. */
function byParse(parse: Parse, at: Span): Total | null {
  const verb = verbOver(parse, tokenAt(parse, at.start))
  if (verb === null) return null
  const total = children(parse, verb).find(
    k => /^(?:nsubj|nsubjpass|dobj)$/u.test(depOf(parse, k)) && TOTALS.has(lemmaOf(parse, k)) && !covers(parse, at, k),
  )
  const of = total === undefined ? undefined : children(parse, total).find(k => /^of$/iu.test(wordOf(parse, k)))
  const noun = of === undefined ? undefined : children(parse, of).find(k => depOf(parse, k) === 'pobj')
  if (of === undefined || noun === undefined || tagOf(parse, noun) === 'PRP') return null
  let first = of + 1
  while (first < noun && /^(?:DT|PRP\$)$/u.test(tagOf(parse, first))) first++
  const done = children(parse, noun).find(
    k => k > noun && depOf(parse, k) === 'acl' && tagOf(parse, k).startsWith('VB'),
  )
  return {
    counted: { start: parse.start[first] ?? 0, end: parse.end[noun] ?? 0 },
    event: done === undefined ? null : { start: parse.start[done] ?? 0, end: parse.end[done] ?? 0 },
  }
}

const covers = (parse: Parse, at: Span, i: number): boolean =>
  (parse.start[i] ?? 0) >= at.start && (parse.end[i] ?? 0) <= at.end

function verbOver(parse: Parse, from: number): number | null {
  let i = from
  for (let steps = 0; steps < 6 && i < parse.length; steps++) {
    if (tagOf(parse, i).startsWith('VB')) return i
    const above = headOf(parse, i)
    if (above === i) return null
    i = above
  }
  return null
}
