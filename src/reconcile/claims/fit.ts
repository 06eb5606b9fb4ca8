import type { Span } from '../../text/index.ts'
import { type Paper, wordsAt } from '../pile.ts'

/** What tells two statements apart that look alike: `example` is refused, `counter` is not. */
export type Refusal = {
  readonly name: string
  readonly refuses: (a: Said, b: Said) => boolean
  readonly example: readonly [string, string]
  readonly counter: readonly [string, string]
}

/** What is said, and the words of its sentence before it. */
export type Said = { readonly words: string; readonly before: string }

const opening =
  /^\P{L}*(?:when|where|in which|on which|as|once|whatever|and|or|but|that (?:was|were)|which|both of|who)\b/iu
const other = /\b(?:another|other|others|different|previous|previously|similar|also|again|third|second|every|each)\b/iu
const some = /\b(?:only|merely|solely|alone|except|apart from|other than)\b/iu
const longAgo =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[Ll]ast (?:year|month|week|fall|spring|summer|winter)|[Ee]arlier this (?:year|month)|(?:19|20)\d\d|(?:[Aa]|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal) (?:years?|months?|weeks?|days?) (?:ago|earlier))\b/gu
const unfounded = /\bno (?:suggestion|evidence|indication|sign|proof|question)\b[^.;]*$/iu

/** Five ways of looking alike that no likeness of words tells from being the same. */
export const refusals: readonly Refusal[] = [
  {
    name: 'a clause that hangs on another',
    refuses: (a, b) => opening.test(a.words) || opening.test(b.words),
    example: ['when she entered the harbour', 'the Saint Alder entered the harbour'],
    counter: ['she entered the harbour', 'the Saint Alder entered the harbour'],
  },
  {
    name: 'another of its kind',
    refuses: (a, b) => other.test(a.words) !== other.test(b.words),
    example: ['a second crane fell at the quay', 'the crane fell at the quay'],
    counter: ['a crane fell at the quay', 'the crane fell at the quay'],
  },
  {
    name: 'some of them only',
    refuses: (a, b) => some.test(a.words) !== some.test(b.words),
    example: ['the office counts only those taken by ambulance', 'the office counted those taken by ambulance'],
    counter: ['the office counts only those taken by ambulance', 'only those taken by ambulance are counted'],
  },
  {
    name: 'another time',
    refuses: (a, b) => {
      const [x, y] = [a, b].map(({ words }) => new Set((words.match(longAgo) ?? []).map(one => one.toLowerCase())))
      return x !== undefined && y !== undefined && (x.size > 0 || y.size > 0) && ![...x].some(one => y.has(one))
    },
    example: ['In January the lock was damaged', 'the lock was damaged'],
    counter: ['In January the lock was damaged', 'the lock was damaged in January'],
  },
  {
    name: 'said not to be known',
    refuses: (a, b) => unfounded.test(a.before) || unfounded.test(b.before),
    example: ['There is no suggestion that | the gate was left open', 'the gate was left open'],
    counter: ['There is a suggestion that | the gate was left open', 'the gate was left open'],
  },
]

export const isRefused = (a: Said, b: Said): boolean => refusals.some(({ refuses }) => refuses(a, b))

// What a statement opens with: “another crane fell”, “a second crane fell”. Behind the verb it is mostly a detail that the other leaves out.
const anotherOne =
  /^\P{L}*(?:\p{L}+ly, )?(?:that )?(?:another|(?:a|the) (?:other|second|third|fourth|different|similar|previous)|(?:\p{L}+ )?others?)\b/iu
const months =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \p{Lu})/gu
const years = /\b(?:19|20)\d\d\b/gu

/**
 * What is asked of every pair, also of those that rules join by their words. The refusals above would part right pairs there: of 50 pairs of 28 piles
 * that they part, 42 are one claim by one reader (“was out of order”, “had been out of order since February”).
 */
export const alwaysRefused: readonly Refusal[] = [
  {
    name: 'another doer',
    refuses: (a, b) => anotherOne.test(a.words) !== anotherOne.test(b.words),
    example: ['another crane fell at the quay on Monday', 'the crane fell at the quay on Monday'],
    counter: ['the crane fell at the quay for the second time', 'the crane fell at the quay'],
  },
  {
    name: 'months or years that differ',
    refuses: (a, b) => [months, years].some(pattern => areOthers(a.words.match(pattern), b.words.match(pattern))),
    example: ['the lock was damaged in January', 'the lock was damaged in March'],
    counter: ['the lock was damaged in January 2031', 'the lock was damaged last January'],
  },
  {
    name: 'nothing to say so',
    refuses: (a, b) => unfounded.test(a.before) !== unfounded.test(b.before),
    example: ['There is no evidence that | the gate was left open', 'the gate was left open'],
    counter: ['There is evidence that | the gate was left open', 'the gate was left open'],
  },
]

const areOthers = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a !== null && b !== null && !a.some(one => b.includes(one))

export const isAlwaysRefused = (a: Said, b: Said): boolean => alwaysRefused.some(({ refuses }) => refuses(a, b))

export function saidAt(paper: Paper, sentence: Span | undefined, at: Span): Said {
  return { words: wordsAt(paper, at), before: sentence ? paper.text.slice(sentence.start, at.start) : '' }
}
