/** What a rule of times is, and what it sees. */
import type { Span } from '../../text/index.ts'
import type { Day } from './calendar.ts'
import type { Unit } from './words.ts'

export type Tense = 'past' | 'present' | 'future'

/** A time expression as one rule understands it. */
export type Read = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly mod?: string
  /** Why the value is not a whole one: a fixed phrase. */
  readonly unresolved?: string
}

/** The date that the words around are counted from, as exact as it is known; `day` is null where less than a day is known. */
export type Now = {
  readonly year: number
  readonly month: number | null
  readonly day: Day | null
  readonly hour: string | null
}

/** What stands around an expression. */
export type Scene = {
  readonly text: string
  readonly at: Span
  /** `null`: nothing says when the words were written. */
  readonly now: Now | null
  /** The tense of what the expression belongs to; `null` where nothing shows it. */
  tense(): Tense | null
  /** The last value before this one in the text that has the form asked for, at most `within` characters back. */
  before(form: RegExp, within?: number): string | null
  /** The greatest such value: of quarters compared, the one the comparison is about. */
  greatest(form: RegExp, within: number): string | null
  /** The part of speech of the expression's first word, as a Penn tag; `null` without a parse. */
  tag(): string | null
  /** The words right before and after, at most 40 characters each. */
  readonly lead: string
  readonly tail: string
}

export type Groups = Readonly<Record<string, string | undefined>>

export type Example = {
  readonly text: string
  /** Counted from this date; from 2031-05-14, a Wednesday, where left out. */
  readonly on?: string | null
  /** What should be found: the words, then type, value and modifier. None for a counter-example. */
  readonly times: readonly (readonly [words: string, type: Read['type'], value: string, mod?: string])[]
}

export type Rule = {
  readonly name: string
  /** The source of a regular expression, read without regard to capitals; white space in it must be written `\s`. */
  readonly pattern: string
  /** Of these one occurs, in small letters, in every passage that the pattern matches in; `#` is any digit. */
  readonly needs: readonly string[]
  readonly examples: readonly Example[]
  /** `null`: these words are no time here. */
  read(groups: Groups, scene: Scene): Read | null
}

export const NO_ANCHOR = 'nothing dates these words'
export const ANCHOR_TOO_WIDE = 'what dates these words is less exact than a day'

/** What a rule gives that needs the day it is written on: `then` if it is known, or else the value with unknown parts. */
export function fromDay(
  scene: Scene,
  type: Read['type'],
  unknown: string,
  then: (day: Day) => string | null,
  mod?: string,
): Read | null {
  const { now } = scene
  const extra = mod === undefined ? {} : { mod }
  if (now?.day == null) {
    return { type, value: unknown, ...extra, unresolved: now === null ? NO_ANCHOR : ANCHOR_TOO_WIDE }
  }
  const value = then(now.day)
  return value === null ? null : { type, value, ...extra }
}

/** The same for what needs only the year. */
export function fromYear(
  scene: Scene,
  type: Read['type'],
  unknown: string,
  then: (year: number) => string,
  mod?: string,
): Read {
  const { now } = scene
  const extra = mod === undefined ? {} : { mod }
  if (now === null) return { type, value: unknown, ...extra, unresolved: NO_ANCHOR }
  return { type, value: then(now.year), ...extra }
}

/** The words that set an expression's edge, and the TIMEX3 modifier of each. */
export const mods: Readonly<Record<string, string>> = {
  early: 'START',
  'the beginning of': 'START',
  'the start of': 'START',
  late: 'END',
  'the end of': 'END',
  mid: 'MID',
  'the middle of': 'MID',
  about: 'APPROX',
  around: 'APPROX',
  roughly: 'APPROX',
  approximately: 'APPROX',
  some: 'APPROX',
  'more than': 'MORE_THAN',
  over: 'MORE_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  under: 'LESS_THAN',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  'at least': 'EQUAL_OR_MORE',
  'no less than': 'EQUAL_OR_MORE',
  'at most': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
  'as many as': 'EQUAL_OR_LESS',
  'as long as': 'EQUAL_OR_LESS',
}

export const modOf = (words: string | undefined): string | undefined =>
  words === undefined ? undefined : mods[words.trim().toLowerCase().replace(/\s+/gu, ' ').replace(/-$/u, '')]

/** Words of number before a unit: a figure, or one that leaves it open. */
export const OPEN_COUNT = String.raw`a\s+few|few|several|many|some|a\s+couple(?:\s+of)?|couple\s+of|a\s+number\s+of|countless|dozens\s+of|hundreds\s+of|thousands\s+of|tens\s+of|various|numerous`

/** A count of units: the number, `null` where it is left open, `undefined` where the words are no count. */
export type Counted = { readonly count: number | null; readonly unit: Unit }
