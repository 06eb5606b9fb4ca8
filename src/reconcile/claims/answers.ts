import { overlaps } from '../../text/index.ts'
import { areRivals, directionsOf } from './directions.ts'
import { wordsAt } from '../pile.ts'
import { isSynonym } from '../words/index.ts'
import { areCompatible, type Figure, figureKey, isSameFigure } from './figures.ts'
import { isCued, predicateOf, type Telling } from './tellings.ts'

/**
 * Why two statements of one question are not one answer; `null` where nothing tells them apart.
 *
 * `status`: one tells what was done, the other what may be, is planned or ordered. That is no conflict.
 */
export type Difference =
  | 'figure'
  | 'other-figure'
  | 'no-figure'
  | 'negation'
  | 'opposite'
  | 'status'
  | 'day'
  | 'hour'
  | 'place'
  | null

export function differenceBetween(a: Telling, b: Telling, figures: ReadonlyMap<string, readonly Figure[]>): Difference {
  const figure = figureDifference(figures.get(a.id) ?? [], figures.get(b.id) ?? [])
  if (figure !== null) return figure
  if (areOpposite(predicateOf(a), predicateOf(b))) return a.isNegative === b.isNegative ? 'opposite' : null
  if (a.isNegative !== b.isNegative) return 'negation'
  // “Prosecutors had asked for twelve years”, “who had demanded twelve”: that it was asked for has been, whatever becomes of it.
  const isSaying = (isCued(a) || isCued(b)) && predicatesAgree(a, b)
  if (statusOf(a, isSaying && isCued(a)) !== statusOf(b, isSaying && isCued(b))) return 'status'
  if (dayDifference(a, b)) return 'day'
  if (hourDifference(a, b)) return 'hour'
  return directionsOf(a).some(x => directionsOf(b).some(y => areRivals(x, y))) ? 'place' : null
}

/**
 * `figure`: no value fits both. `other-figure`: both may hold, but they are two answers (“at least 14”, “20”; “thirty were hurt”,
 * “thirty were killed”). Only where the figure is the point of both: how many were on board does not part two accounts of a crash.
 */
function figureDifference(a: readonly Figure[], b: readonly Figure[]): 'figure' | 'other-figure' | 'no-figure' | null {
  const [x, y] = [a.filter(figure => figure.isPoint), b.filter(figure => figure.isPoint)]
  // “Some 400 dockers walked out” says more than “dockers began their walk-out”, and who says the one has not said the other.
  if ((a.some(isSubject) && b.length === 0) || (b.some(isSubject) && a.length === 0)) return 'no-figure'
  let other = false
  for (const one of x) {
    const rivals = y.filter(two => figureKey(one) === figureKey(two))
    if (rivals.length === 0 && y.some(two => two.counted === one.counted && two.outcome !== one.outcome)) other = true
    if (rivals.length === 0 || rivals.some(two => isSameFigure(one, two))) continue
    if (rivals.every(two => !areCompatible(one, two))) return 'figure'
    other = true
  }
  return other ? 'other-figure' : null
}

const isSubject = (figure: Figure): boolean => figure.isSubject && figure.quantity.kind !== 'money'

const modal =
  /\b(?:may|might|could|would|should|can|will|shall|must|if|unless|possibly|perhaps|likely|plans?|planned)\b/iu

const statusOf = ({ paper, statement, attribution }: Telling, isSaying: boolean): string => {
  // “Syria is to hand over its stockpile”.
  if (/\b(?:is|are|was|were)\s+(?:also\s+)?to\s+\p{L}/iu.test(wordsAt(paper, statement.predicate))) return 'planned'
  // “Reportedly made the visit” tells whose word it is, not what may come.
  const isHearsay =
    /\b(?:reportedly|allegedly|apparently)\b/iu.test(wordsAt(paper, statement.span)) &&
    !modal.test(wordsAt(paper, statement.span))
  if (statement.modality !== 'actual' && !isHearsay)
    return statement.modality === 'possible' || statement.modality === 'conditional' ? 'possible' : 'planned'
  const stance = isSaying ? 'asserts' : (attribution?.stance ?? 'asserts')
  return stance === 'demands' || stance === 'promises' || stance === 'hopes' || stance === 'fears' || stance === 'asks'
    ? 'wished'
    : 'actual'
}

// Pairs of deeds that cannot both be done by one to one at one time. Written from general knowledge; both directions.
const oppositePairs = `
pass reject|approve reject|accept reject|accept decline|accept refuse|agree refuse|confirm deny|leave stay|win lose|arrest release|detain release
open close|support oppose|rise fall|increase decrease|begin end|start stop|remain flee|stay flee|surrender resist|join quit
attack defend|allow ban|allow forbid|convict acquit|succeed fail|arrive depart|die survive|appoint dismiss|gain lose|bring lose|bring cost|earn lose|earn cost|lift impose|admit deny|enter leave
`

const opposites = new Map<string, Set<string>>()
for (const pair of oppositePairs.trim().split(/[\n|]/)) {
  const [a = '', b = ''] = pair.trim().split(' ')
  opposites.set(a, (opposites.get(a) ?? new Set()).add(b))
  opposites.set(b, (opposites.get(b) ?? new Set()).add(a))
}

export const areOpposite = (a: string, b: string): boolean => opposites.get(a)?.has(b) ?? false

// Verbs that say next to nothing without what stands behind them.
const light: ReadonlySet<string> = new Set(
  'be have do make take get give go come include say tell know want see'.split(' '),
)

/** Whether the deeds agree, and are such that this tells something: not “is” and “is”, “took part” and “taken into custody”. */
export const deedsAgree = (a: Telling, b: Telling): boolean =>
  predicatesAgree(a, b) && a.predicate.length > 0 && b.predicate.length > 0 && !light.has(predicateOf(a))

export const predicatesAgree = (a: Telling, b: Telling): boolean => {
  // “Had been out”, “has been dark”: nothing but a form of “be”, and what it is said of tells the rest.
  if (a.predicate.length === 0 && b.predicate.length === 0) return true
  const [x, y] = [predicateOf(a), predicateOf(b)]
  return x !== '' && (x === y || isSynonym(x, y))
}

// Verbs that tell how far a deed has come; the deed itself stands behind them.
const stages: ReadonlySet<string> = new Set('begin start commence launch end finish conclude'.split(' '))

/** “Will begin production of the engine”, “will launch the engine”: the one begins a deed, the other a thing. */
export const areOfOtherDeeds = (a: Telling, b: Telling): boolean =>
  [a, b].every(telling => stages.has(predicateOf(telling)) && telling.statement.objects.length > 0) &&
  isDeedBegun(a) !== isDeedBegun(b)

const isDeedBegun = ({ paper, statement: { objects } }: Telling): boolean =>
  objects.some(object => deedNoun.test(wordsAt(paper, object)))

// A noun made of a verb at the head of what is begun: production, delivery, trading; “the engine” is none, nor is “repair” by its form.
const deedNoun =
  /^\W*(?:(?:the|its|their|his|her|an?)\s+)?(?:\p{L}+\s)?\p{L}{3,}(?:tion|sion|ment|ing|ery|embly|acture)\b/iu

/** Both resolved to the day, inside what is said, and no day in common. */
export function dayDifference(a: Telling, b: Telling): boolean {
  const [x, y] = [daysOf(a), daysOf(b)]
  return x.size > 0 && y.size > 0 && [...x].every(day => !y.has(day))
}

// Two clocks a quarter of an hour apart may both be right about “when”.
const MINUTES = 15

/** Both name an hour of one day, and no two are near. */
function hourDifference(a: Telling, b: Telling): boolean {
  const [x, y] = [hoursOf(a), hoursOf(b)]
  return x.length > 0 && y.length > 0 && x.every(one => y.every(other => areHoursApart(one.value, other.value)))
}

/** `2031-05-04T07:05` and another: one day, and more than a quarter of an hour between them. */
export function areHoursApart(a: string, b: string): boolean {
  if (a.slice(0, 10) !== b.slice(0, 10)) return false
  const minutes = (value: string): number => Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16))
  return Math.abs(minutes(a) - minutes(b)) >= MINUTES
}

/** The hours that a statement names inside what is said, to the minute. */
export const hoursOf = ({ paper, at }: Telling): { value: string; start: number; end: number }[] =>
  paper.reading.times
    .filter(time => time.type === 'TIME' && overlaps(time, at) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(time.value))
    .map(({ value, start, end }) => ({ value: value.slice(0, 16), start, end }))

/** “At 22:10”, “shortly after seven”: the day it is given is that of the text around it, and a guess. */
const isBareClock = (words: string): boolean =>
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|o[’']clock)\b/iu.test(words) &&
  !/\b(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|yesterday|today|tonight|tomorrow|this|last|next|that|same|ago|earlier|later)\b|\d{4}|\d[/.-]\d+[/.-]/iu.test(
    words,
  )

/** The days, `2031-05-04`, that a statement names inside what is said. */
export function daysOf({ paper, statement, at }: Telling): Set<string> {
  const days = new Set<string>()
  for (const id of statement.times) {
    const time = paper.times.get(id)
    if (!time || time.start < at.start || time.end > at.end || isBareClock(wordsAt(paper, time))) continue
    const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)
    if (day && (time.type === 'DATE' || time.type === 'TIME')) days.add(day[0])
  }
  return days
}
