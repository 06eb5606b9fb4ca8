/**
 * What may be a quotation mark, and which way it looks.
 */

/** Marks of one family close each other: “ with ”, but also with a straight mark where a keyboard had no other. */
export type Family = 'double' | 'guillemet' | 'single' | 'corner'

export type Mark = {
  readonly start: number
  readonly end: number
  readonly family: Family
  /** What the sign itself says; straight marks say nothing. */
  readonly sign: 'opens' | 'closes' | 'either'
  /** What its neighbours say: a mark before a word opens, a mark after one closes. */
  readonly place: 'opens' | 'closes' | 'either'
}

const kinds: ReadonlyMap<string, readonly [Family, Mark['sign']]> = new Map([
  ['“', ['double', 'opens']],
  ['”', ['double', 'closes']],
  ['„', ['double', 'opens']],
  ['‟', ['double', 'opens']],
  ['"', ['double', 'either']],
  ['＂', ['double', 'either']],
  // Typed with the apostrophe key, or left over from typesetting: ``We saw nothing,'' Marr said.
  ["''", ['double', 'either']],
  ['``', ['double', 'opens']],
  ['‘‘', ['double', 'opens']],
  ['’’', ['double', 'closes']],
  [',,', ['double', 'opens']],
  ['«', ['guillemet', 'opens']],
  ['»', ['guillemet', 'closes']],
  ['‘', ['single', 'opens']],
  ['’', ['single', 'closes']],
  ['‚', ['single', 'opens']],
  ['‹', ['single', 'opens']],
  ['›', ['single', 'closes']],
  ["'", ['single', 'either']],
  ['「', ['corner', 'opens']],
  ['」', ['corner', 'closes']],
  ['『', ['corner', 'opens']],
  ['』', ['corner', 'closes']],
])

const anyMark = /''|``|‘‘|’’|(?<![\w,]),,(?=\p{L})|[“”„‟"＂«»‘’‚‹›'「」『』]/gu
const isQuote = /[“”„‟"＂«»‘’‚‹›'`「」『』]/u
// “‘tis”, “the ’90s”, “get ’em”: letters or figures left out, not speech.
const elided = /^(?:tis|twas|twere|em|til|till|cause|cos|n|bout|round|im|er|\d{2}s?)(?![\p{L}\p{N}])/iu
// An embedded post keeps its markup: <a href="…">. Its marks are no speech.
const markup = /<[a-z!/][^<>\n]{0,2000}>/giu

/** The marks between `from` and `to`, in order. Apostrophes inside words, elisions, feet and inches are left out. */
export function marksIn(text: string, from: number, to: number): Mark[] {
  const part = text.slice(from, to)
  const tags = part.includes('<') ? [...part.matchAll(markup)].map(m => [m.index, m.index + m[0].length] as const) : []
  const marks: Mark[] = []
  for (const match of part.matchAll(anyMark)) {
    const at = match.index
    if (tags.some(([start, end]) => start <= at && at < end)) continue
    const kind = kinds.get(match[0])
    if (!kind) continue
    const [family, sign] = kind
    const end = at + match[0].length
    const place = placeOf(part, at, end)
    if (family === 'single' && isApostrophe(part, at, end)) continue
    // 6' 2" tall: a figure before a straight mark that nothing opened is a measure; `pair` knows whether something is open.
    marks.push({ start: from + at, end: from + end, family, sign, place })
  }
  return marks
}

function placeOf(part: string, at: number, end: number): Mark['place'] {
  let left = at - 1
  while (left >= 0 && isQuote.test(part[left] ?? '')) left--
  let right = end
  while (right < part.length && isQuote.test(part[right] ?? '')) right++
  const before = left < 0 ? ' ' : (part[left] ?? ' ')
  const after = right >= part.length ? ' ' : (part[right] ?? ' ')
  const opens = /[\s([{—–―:/=>-]/u.test(before) && /[\p{L}\p{N}#@$€£¥([{…¡¿.*_—–+-]/u.test(after)
  const closes = !/[\s([{]/u.test(before) && /[\s.,;:!?…)\]}—–―/<|-]/u.test(after)
  return opens === closes ? 'either' : opens ? 'opens' : 'closes'
}

const isApostrophe = (part: string, at: number, end: number): boolean =>
  (/[\p{L}\p{N}]/u.test(part[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(part[end] ?? '')) ||
  (part[at] !== '‘' && elided.test(part.slice(end, end + 8)) && !/[\p{L}\p{N}]/u.test(part[at - 1] ?? ''))
