/**
 * A parse as the statements look at it: names for numbers, children in order.
 */
import { children, DEPS, lemmaOf, type Parse, POS, TAGS } from '../../language/english/index.ts'
import type { Span } from '../../text/index.ts'

export type Tree = {
  readonly length: number
  readonly dep: (i: number) => string
  readonly pos: (i: number) => string
  readonly tag: (i: number) => string
  readonly head: (i: number) => number
  /** Lower case. */
  readonly word: (i: number) => string
  readonly lemma: (i: number) => string
  readonly children: (i: number) => readonly number[]
  readonly start: (i: number) => number
  readonly end: (i: number) => number
  /** From the first to the last of some tokens, in their order, less the marks and conjunctions at its ends. */
  readonly spanOf: (tokens: readonly number[]) => Span | null
}

export function treeOf(parse: Parse): Tree {
  const word = (i: number): string => parse.text.slice(parse.start[i] ?? 0, parse.end[i] ?? 0).toLowerCase()
  // Marks, and the “and” that joins what follows.
  const isLoose = (i: number): boolean => !/[\p{L}\p{N}$€£%]/u.test(word(i)) || DEPS[parse.dep[i] ?? 0] === 'cc'
  return {
    length: parse.length,
    dep: i => DEPS[parse.dep[i] ?? 0] ?? '',
    pos: i => POS[parse.pos[i] ?? 0] ?? '',
    tag: i => TAGS[parse.tag[i] ?? 0] ?? '',
    head: i => parse.head[i] ?? i,
    word,
    lemma: i => lemmaOf(parse, i).toLowerCase(),
    children: i => children(parse, i),
    start: i => parse.start[i] ?? 0,
    end: i => parse.end[i] ?? 0,
    spanOf(tokens) {
      let first = 0
      let last = tokens.length - 1
      while (first <= last && isLoose(tokens[first] ?? 0)) first++
      // “tear gas and”, whatever the parse takes the “and” for: it joins what stands behind.
      while (last >= first && (isLoose(tokens[last] ?? 0) || /^(?:and|or|but)$/.test(word(tokens[last] ?? 0)))) last--
      const [a, b] = [tokens[first], tokens[last]]
      return a === undefined || b === undefined || first > last
        ? null
        : closed(parse.text, parse.start[a] ?? 0, parse.end[b] ?? 0)
    },
  }
}

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]

/** “Tern (the old port)”: the mark that closes what opens inside belongs to the words, and the one that opens what closes. */
function closed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end)
  for (const [open, close] of pairs) {
    const [opens, closes] = [words.split(open).length, words.split(close).length]
    if (opens > closes && text[end] === close) return { start, end: end + 1 }
    if (closes > opens && text[start - 1] === open) return { start: start - 1, end }
  }
  return { start, end }
}
