import type { Dispute, Why } from '../../contracts/index.ts'
import { byText, fold, overlaps, type Span } from '../../text/index.ts'
import {
  areCompatible,
  type Figure,
  figureKey,
  isCountedWord,
  isOutcomeWord,
  isToll,
  type Telling,
  type Told,
} from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { asOf, isEarlier } from './as-of.ts'
import type { Term } from '../words/index.ts'
import { sideOf } from './sides.ts'

type Count = {
  readonly position: number
  readonly telling: Telling
  readonly figure: Figure
  readonly asOf: string | null
}

// Statements that count the same by the same word must also be about the same: this much of the rest aligns.
const ABOUT_THE_SAME = 0.55
// Of the dead and the injured, whom a story mostly has once, so much.
const ABOUT_ONE_TOLL = 0.25

/**
 * Rival figures for the same counted thing.
 *
 * Compared by what is counted and what happened to it, then who counts, when and where. Figures that may both hold (“at least
 * 14”, “20”) make no dispute by themselves; two that cannot make one, and then the others are shown beside them. Of one
 * statement only the greatest counts: the smaller ones are its parts. What one source gives again with another value, later,
 * is an update.
 */
export function figureDisputes(told: Told, entities: Entities): Dispute[] {
  const groups = new Map<string, Count[]>()
  const common = commonTerms(told)
  const known = knownNames(told)
  for (const [position, telling] of told.tellings.entries()) {
    if (telling.statement.modality !== 'actual') continue
    for (const [key, figure] of greatest(told.figures.get(telling.id) ?? [])) {
      groups.set(key, [...(groups.get(key) ?? []), { position, telling, figure, asOf: asOf(telling, figure.quantity) }])
    }
  }
  return [...groups]
    .sort((a, b) => byText(a[0], b[0]))
    .flatMap(([, counts]) => clustersOf(told, ofOneEvent(wholes(counts)), common, known))
    .flatMap(cluster => {
      const dispute = disputeOf(told, cluster, entities)
      return dispute ? [dispute] : []
    })
}

/** By what is counted, the greatest figure that is no part of another. */
function greatest(figures: readonly Figure[]): Map<string, Figure> {
  const best = new Map<string, Figure>()
  for (const figure of figures) {
    const key = figureKey(figure)
    const known = best.get(key)
    if (!known || figure.low > known.low) best.set(key, figure)
  }
  return best
}

// A sentence that names a time so many days from what the others name tells of another event: “in December nobody was hurt”.
const OTHER_EVENT = 7

function ofOneEvent(counts: readonly Count[]): Count[] {
  const days = counts.flatMap(({ asOf: time }) => (time === null ? [] : [dayNumber(time)])).sort((a, b) => a - b)
  const middle = days[days.length >> 1]
  if (middle === undefined) return [...counts]
  return counts.filter(({ telling }) =>
    namedTimes(telling).every(time => daysApart(time, middle) <= (time.length < 10 ? 31 + OTHER_EVENT : OTHER_EVENT)),
  )
}

/** “In February” without a year: of the three that it may be the nearest. */
const daysApart = (time: string, middle: number): number =>
  time.startsWith('XXXX')
    ? Math.min(
        ...[-1, 0, 1].map(by =>
          Math.abs(dayNumber(`${new Date(middle * 86_400_000).getUTCFullYear() + by}${time.slice(4)}`) - middle),
        ),
      )
    : Math.abs(dayNumber(time) - middle)

const dayNumber = (time: string): number =>
  Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5, 7)) - 1, Number(time.slice(8, 10) || '15')) / 86_400_000

const namedTimes = ({ paper, sentence, at }: Telling): string[] => {
  const span = paper.reading.sentences[sentence] ?? at
  return paper.reading.times
    .filter(time => overlaps(time, span) && /^(?:\d{4}|XXXX)-\d{2}/u.test(time.value))
    .map(({ value }) => value.slice(0, 10))
}

/** Of one sentence the greatest: “30 people were injured, 16 by rubber bullets” counts the 16 twice. */
function wholes(counts: readonly Count[]): Count[] {
  const best = new Map<string, Count>()
  for (const count of counts) {
    const key = `${count.telling.paper.id} ${count.telling.sentence}`
    const known = best.get(key)
    if (!known || count.figure.low > known.figure.low) best.set(key, count)
  }
  return [...best.values()]
}

/**
 * Counts of one thing: each is about the same as every other of its group that says what it is about.
 *
 * “Two people have died” says no more than the figure, and goes with the largest group; “Seven were wounded in a roadside bombing” and
 * “three others were wounded”, of the mayor of a town, count two things.
 */
function clustersOf(
  told: Told,
  counts: readonly Count[],
  common: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Count[][] {
  const rest = new Map(counts.map(count => [count, restOf(count).filter(({ key }) => !common.has(key))]))
  const isBare = (count: Count): boolean => isToll(count.figure) && (rest.get(count)?.length ?? 0) < 2
  const clusters: Count[][] = []
  for (const count of counts.filter(one => !isBare(one))) {
    const home = clusters.find(cluster => cluster.every(other => areAboutOne(told, count, other, rest)))
    if (home) home.push(count)
    else clusters.push([count])
  }
  const bare = counts.filter(isBare)
  if (bare.length === 0) return clusters
  // A figure given without more is the event’s own. So is one of a sentence that names nobody who is strange to the pile.
  const own = clusters.filter(cluster => !cluster.some(count => isOfOthers(count, known)))
  const others = clusters.filter(cluster => !own.includes(cluster))
  const [largest = []] = [...own].sort((a, b) => papersOf(b) - papersOf(a))
  const home = own.filter(cluster => cluster === largest || cluster.some(count => namesKnown(count, known)))
  return [[...home.flat(), ...bare].sort(byPosition), ...own.filter(cluster => !home.includes(cluster)), ...others]
}

const papersOf = (counts: readonly Count[]): number => new Set(counts.map(({ telling }) => telling.paper.id)).size

/** Its sentence names people, bodies or places, and none that the pile is about. */
function isOfOthers({ telling }: Count, known: ReadonlySet<string>): boolean {
  return telling.context.terms.some(({ key }) => key.startsWith('@')) && !namesKnown({ telling }, known)
}

const namesKnown = ({ telling }: Pick<Count, 'telling'>, known: ReadonlySet<string>): boolean =>
  telling.context.terms.some(({ key }) => known.has(key))

// What so large a share of the accounts speak of is the event itself, and tells no part of it from another.
const COMMON = 0.5

function commonTerms(told: Told): ReadonlySet<string> {
  const papers = papersByTerm(told)
  const least = Math.max(3, COMMON * new Set(told.tellings.map(({ paper }) => paper.id)).size)
  return new Set([...papers].flatMap(([key, own]) => (own.size >= least ? [key] : [])))
}

// Three accounts at least, and this share of all, name whom the pile knows.
const KNOWN = 0.4
function knownNames(told: Told): ReadonlySet<string> {
  const least = Math.max(3, KNOWN * new Set(told.tellings.map(({ paper }) => paper.id)).size)
  return new Set(
    [...papersByTerm(told)].flatMap(([key, own]) => (key.startsWith('@') && own.size >= least ? [key] : [])),
  )
}

function papersByTerm({ tellings }: Told): Map<string, Set<string>> {
  const papers = new Map<string, Set<string>>()
  for (const { said, paper } of tellings) {
    for (const { key } of said.terms) papers.set(key, (papers.get(key) ?? new Set()).add(paper.id))
  }
  return papers
}

function areAboutOne(told: Told, a: Count, b: Count, rest: ReadonlyMap<Count, readonly Term[]>): boolean {
  const [x, y] = [a.telling, b.telling]
  const { compare } = told
  if (told.claimOf[a.position] === told.claimOf[b.position]) return true
  const near = compare.align(rest.get(a) ?? [], rest.get(b) ?? [])
  if (isToll(a.figure)) return near >= ABOUT_ONE_TOLL
  return compare.similarity(x.said, y.said) >= ABOUT_THE_SAME && near >= ABOUT_ONE_TOLL && share(x, y)
}

/**
 * What is said with a count besides it: no numbers, no word for the counted or for what befell them, no speaker. Of a statement that
 * opens its sentence, or all that somebody says, its own words; of any other the sentence’s: “a crackdown in which 16,000 were arrested”.
 */
const restOf = ({ telling, figure }: Count): Term[] =>
  (isWhole(telling) ? telling.said : telling.context).terms.filter(
    ({ key, word }) =>
      word !== '#' && !isOutcomeWord(word) && !isCountedWord(word) && key !== figure.outcome && !idle.has(word),
  )

function isWhole({ paper, attribution, sentence, at }: Telling): boolean {
  const starts = [paper.reading.sentences[sentence], ...(attribution?.content ?? [])].map(part => part?.start ?? -1)
  return starts.some(
    start => start <= at.start && !/\p{L}/u.test(paper.text.slice(start, at.start).replace(/^\s*that\b/iu, '')),
  )
}

// Words of sentences that tell a toll, whatever it is the toll of.
const idle: ReadonlySet<string> = new Set(
  'number total toll figure count stand rise reach climb report say confirm least more about tuesday monday wednesday thursday friday saturday sunday today yesterday morning afternoon evening night early late still official authority local'.split(
    ' ',
  ),
)

const share = (a: Telling, b: Telling): boolean =>
  (a.participants.size === 0 && b.participants.size === 0) || [...a.participants].some(key => b.participants.has(key))

// Two counts further apart than this many times, and than so many, count two things: the arrested of a day and those of a year.
const FAR = 5
const areFar = (a: Figure, b: Figure): boolean => {
  const [small, great] = [a.quantity.value ?? a.low, b.quantity.value ?? b.low].sort((x, y) => x - y) as [
    number,
    number,
  ]
  return great > FAR * small && great - small > FAR
}

/** “More than 5,000”, not 5,000: what is shown is as sure as what was said. */
function withModifier({ telling: { paper, at }, figure: { quantity } }: Count): Span {
  if (quantity.modifier === 'exact') return quantity
  const before = modifier.exec(paper.text.slice(at.start, Math.max(at.start, quantity.start)))?.[0] ?? ''
  return { start: quantity.start - before.length, end: quantity.end }
}

const modifier =
  /\b(?:(?:no|not|slightly|just|well)\s+)?(?:more than|less than|fewer than|at least|at most|up to|as many as|as few as|upwards of|about|around|some|nearly|almost|roughly|approximately|over|under|close to|an estimated|possibly)\s+$/iu

function disputeOf(told: Told, all: readonly Count[], entities: Entities): Dispute | null {
  const rivals = rivalsIn(all)
  if (!rivals) return null
  const counts = all.filter(({ figure }) => rivals.some(rival => !areFar(rival.figure, figure)))
  const sides = new Map<string, Count[]>()
  for (const count of counts) {
    const value = valueOf(count.figure)
    sides.set(value, [...(sides.get(value) ?? []), count])
  }
  const heads = [...sides.values()].map(side => side[0] as Count)
  const [a, b] = rivals
  const { relation, why } = relationOf(told, counts, heads, entities)
  const order = relation === 'update' ? byTime : byPosition
  return {
    id: idOf(
      'dispute',
      'figure',
      heads[0]?.telling.paper.id ?? '',
      figureKey(a.figure),
      heads[0]?.figure.quantity.start ?? 0,
    ),
    kind: 'figure',
    about: [a, b]
      .sort((x, y) => Number(holdsFigure(x)) - Number(holdsFigure(y)))
      .map(({ telling, figure }) => placeOf(telling.paper, aboutOf(telling, figure))),
    sides: [...sides.values()]
      .sort((x, y) => order(x[0] as Count, y[0] as Count))
      .map(side => {
        const head = side[0] as Count
        const positions = side.map(({ position }) => position)
        return sideOf(
          told,
          positions,
          placeOf(head.telling.paper, withModifier(head)),
          shown(head.figure),
          earliest(side),
        )
      }),
    relation,
    why: [
      {
        // A ledger that says “the same is counted” and “not the same is counted” of one question contradicts itself.
        reason:
          relation === 'different-scope'
            ? 'the words for what is counted are the same, the figures are not'
            : 'the same is counted, and no value fits both',
        places: [placeOf(a.telling.paper, a.figure.quantity), placeOf(b.telling.paper, b.figure.quantity)],
      },
      ...why,
    ],
  }
}

/** The first two of different accounts that cannot both hold. */
function rivalsIn(counts: readonly Count[]): readonly [Count, Count] | null {
  for (const [index, a] of counts.entries()) {
    const b = counts
      .slice(index + 1)
      .find(
        one =>
          !areCompatible(a.figure, one.figure) &&
          !areFar(a.figure, one.figure) &&
          a.telling.paper !== one.telling.paper,
      )
    if (b) return [a, b]
  }
  return null
}

/** “Thirty” and “about thirty” are one answer; “at least thirty” is another. */
const valueOf = ({ quantity, low, high }: Figure): string =>
  quantity.value !== null && (quantity.modifier === 'exact' || quantity.modifier === 'about')
    ? `${quantity.value}`
    : `${low}–${high}`

const byPosition = (a: Count, b: Count): number => a.position - b.position
const byTime = (a: Count, b: Count): number => byText(a.asOf ?? '~', b.asOf ?? '~') || byPosition(a, b)

/** The figure with what it counts and what happened to it, as far as the statement goes: “people were injured”. */
function aboutOf({ paper, at }: Telling, { quantity }: Figure): Span {
  const isLast = !/\p{L}/u.test(paper.text.slice(quantity.end, at.end))
  // “They put the number of evacuees at 5,000”: what is counted stands before.
  if (!quantity.counted && isLast && at.start < quantity.start) return { start: at.start, end: quantity.end }
  const from = quantity.counted ? Math.min(quantity.counted.start, quantity.end) : quantity.start
  const start = paper.text.slice(from).search(/\S/u) + from
  // What is counted may stand before the statement: “Of the miners in the pit, 200 were dead, and …” read from “200”.
  const first = Math.max(at.start, Math.min(start, at.end - 1))
  const clause = paper.text.slice(first, at.end).search(/[,;.:](?!\d)/u)
  return { start: first, end: clause > 0 ? first + clause : at.end }
}

/** “The death toll has risen to four” answers its own question; beside “three workers died” the other is what is asked. */
const holdsFigure = ({ telling, figure }: Count): boolean => overlaps(aboutOf(telling, figure), figure.quantity)

const shown = ({ low, high, quantity }: Figure): string =>
  quantity.value !== null && quantity.modifier !== 'at-least' && quantity.modifier !== 'at-most'
    ? String(quantity.value)
    : high === Number.POSITIVE_INFINITY
      ? `≥ ${low}`
      : low === 0
        ? `≤ ${high}`
        : `${low}–${high}`

const earliest = (side: readonly Count[]): string | null =>
  side
    .map(({ asOf: time }) => time)
    .filter(time => time !== null)
    .sort(byText)[0] ?? null

type Relation = { relation: Dispute['relation']; why: Why[] }

function relationOf(told: Told, counts: readonly Count[], heads: readonly Count[], entities: Entities): Relation {
  const scope = scopeNote(told, counts)
  if (scope) return { relation: 'different-scope', why: [scope] }
  const places = placesApart(heads)
  if (places) return { relation: 'different-scope', why: [places] }
  if (heads[0] && isToll(heads[0].figure) && heads.some(({ asOf: time }) => time === null)) {
    const undated = heads.filter(({ asOf: time }) => time === null)
    return {
      relation: 'unresolved',
      why: [{ reason: 'as of when is not stated', places: undated.map(quantityPlace) }],
    }
  }
  const sorted = [...heads].sort(byTime)
  const inTurn = sorted.every((head, index) => {
    const next = sorted[index + 1]
    return !next || isEarlier(head.asOf ?? '', next.asOf ?? '')
  })
  if (inTurn && isMoving(sorted)) {
    return {
      relation: 'update',
      why: [{ reason: 'each later figure goes on from the earlier one', places: sorted.map(quantityPlace) }],
    }
  }
  const sources = new Set(counts.map(count => sourceOf(count, entities)))
  const [first] = heads
  // How many were on board does not change with the hour; a toll does.
  const isFixed = first !== undefined && (!isToll(first.figure) || first.figure.outcome === 'aboard')
  if (!isFixed && (inTurn || sources.size === 1)) return { relation: 'unresolved', why: [] }
  return {
    relation: 'conflict',
    why: [
      {
        reason: isFixed
          ? 'a count that does not change with the hour'
          : 'as of one time, on the word of different sources',
        places: sorted.map(quantityPlace),
      },
    ],
  }
}

const quantityPlace = ({ telling, figure }: Count) => placeOf(telling.paper, figure.quantity)

/** The missing are found or counted anew; all other tolls only rise. */
function isMoving(sorted: readonly Count[]): boolean {
  const [first] = sorted
  if (!first || !isToll(first.figure) || first.figure.outcome === 'aboard') return false
  if (first.figure.outcome === 'missing') return true
  return sorted.every((head, index) => index === 0 || head.figure.low > (sorted[index - 1]?.figure.low ?? 0))
}

const sourceOf = ({ telling }: Count, entities: Entities): string => {
  const { attribution, paper } = telling
  if (!attribution?.source) return paper.id
  return entities.of(paper.id, attribution.source.entity) ?? fold(wordsAt(paper, attribution.source))
}

// A source or an outlet says what its figure leaves out: “the figure covers only those whom ambulances took”.
const scopeWords =
  /\b(?:(?:counts?|covers?|includes?|counted|covered|included) only|does not (?:include|count|cover)|do not (?:include|count)|are not in (?:it|the figure)|leaves? out|not counting|excluding|both can be right)\b/iu
const NEAR = 2

/** A note on what is counted, in the sentence of a figure or one of the two after it, with no other count in between. */
function scopeNote(told: Told, counts: readonly Count[]): Why | null {
  for (const { telling } of counts) {
    const { paper, sentence } = telling
    for (let at = sentence; at <= sentence + NEAR; at++) {
      const span = paper.reading.sentences[at]
      if (!span || (at > sentence && hasOtherCount(told, counts, telling, at))) break
      if (scopeWords.test(wordsAt(paper, span))) {
        return { reason: 'one of the figures leaves out what another counts', places: [placeOf(paper, span)] }
      }
    }
  }
  return null
}

function hasOtherCount(told: Told, counts: readonly Count[], { paper }: Telling, sentence: number): boolean {
  const own = new Set(counts.map(({ telling }) => telling.id))
  return paper.reading.statements.some(
    statement =>
      statement.sentence === sentence &&
      !own.has(`${paper.id} ${statement.id}`) &&
      (told.figures.get(`${paper.id} ${statement.id}`)?.some(isToll) ?? false),
  )
}

/** Every figure names a place, and no two name the same. */
function placesApart(heads: readonly Count[]): Why | null {
  const keys = heads.map(placeKeys)
  const apart = keys.every(
    (own, index) => own.size > 0 && keys.every((other, at) => at === index || ![...own].some(key => other.has(key))),
  )
  return apart && heads.length > 1
    ? { reason: 'counted in different places', places: heads.map(({ telling }) => placeOf(telling.paper, telling.at)) }
    : null
}

/** The places named inside what is said. */
function placeKeys({ telling }: Count): Set<string> {
  const { paper, at } = telling
  return new Set(
    paper.reading.mentions
      .filter(
        mention =>
          (mention.kind === 'place' || mention.kind === 'facility') && mention.form === 'name' && overlaps(mention, at),
      )
      .map(mention => fold(wordsAt(paper, mention))),
  )
}
