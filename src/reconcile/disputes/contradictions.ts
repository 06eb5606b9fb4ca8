import type { Dispute } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import {
  dayDifference,
  isOutcomeWord,
  type Pair,
  predicateOf,
  predicatesAgree,
  type Telling,
  type Told,
} from '../claims/index.ts'
import { idOf } from '../ids.ts'
import { placeOf, wordsAt } from '../pile.ts'
import { isSynonym, type Term } from '../words/index.ts'
import { askedOf } from './asked.ts'
import { sideOf } from './sides.ts'

// Two statements with another polarity, deed or day are one question only where the rest of their words agrees this far. The
// worst error is a dispute that is none, so the step is higher than that of a question (.40).
const ONE_QUESTION = 0.55

/**
 * Questions that two accounts answer by yes and no, by opposite deeds, or by two days.
 *
 * A test runs only across accounts: what one account says on both sides is its own way of telling both. Each statement must be of the
 * same, done by the same, and say little that the other does not. Tests that share an answer are one dispute.
 */
export function contradictions(told: Told): Dispute[] {
  const members = new Map<number, number[]>()
  for (const [position, claim] of told.claimOf.entries()) members.set(claim, [...(members.get(claim) ?? []), position])
  const found = [...told.pairs]
    .filter(({ difference, score }) => score >= ONE_QUESTION && isTested(difference))
    .filter(pair => isOneQuestion(told, pair))
    .concat(neverAndOnce(told))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  return merged(told, found)
    .map(group => disputeOf(told, group, members))
    .sort((a, b) => byText(a.id, b.id))
}

// “No tug was asked for”, “nobody asked for a tug”, “the lamp was never lit”: said of all, so that one case goes against it.
const ofAll =
  /^\P{L}*(?:that )?(?:no|nobody|no one|none)\b(?! (?:longer|more|less|fewer|doubt|matter|later|sooner))|\bnever\b/iu
// So much of what is said never to have been stands in what is said to have been.
const HELD = 0.9
// Statements under one word that are looked at, and what such a pair counts beside those that are compared word by word.
const CROWD = 200
const AGAINST = 0.6

/**
 * “No tug was asked for” and “the captain asked for a tug twice and was refused”: the other may say as much more as it likes.
 *
 * Not of tolls, which change with the hour (“nobody was hurt”, “two were hurt”): figures tell those. Not where the deed is another’s, or
 * planned, and not where the other says no as well.
 */
function neverAndOnce(told: Told): Pair[] {
  const { tellings, compare } = told
  const deniers = tellings.flatMap((telling, position) => (isOfAll(telling) ? [position] : []))
  if (deniers.length === 0) return []
  const index = new Map<string, number[]>()
  for (const [position, telling] of tellings.entries()) {
    if (telling.isNegative || telling.isTurnedDown || telling.statement.modality !== 'actual') continue
    const deed = predicateOf(telling)
    index.set(deed, [...(index.get(deed) ?? []), position])
  }
  const crowds = new Map<string, readonly number[]>()
  const crowdOf = (deed: string): readonly number[] => {
    const known =
      crowds.get(deed) ??
      [...index].flatMap(([other, own]) => (other === deed || isSynonym(other, deed) ? own.slice(0, CROWD) : []))
    crowds.set(deed, known)
    return known
  }
  return deniers.flatMap(position => {
    const negative = tellings[position] as Telling
    return crowdOf(predicateOf(negative)).flatMap((other): Pair[] => {
      const positive = tellings[other] as Telling
      const isAgainst =
        positive.paper !== negative.paper &&
        compare.covered(whatOf(negative), positive.said.terms) >= HELD &&
        !dayDifference(negative, positive) &&
        !isOfAnother(positive) &&
        !isDoubted(positive) &&
        !isDoubted(negative) &&
        !negations.test(wordsAt(positive.paper, positive.at))
      const [a, b] = position < other ? [position, other] : [other, position]
      return isAgainst ? [{ a, b, score: AGAINST, difference: 'negation', isSame: false }] : []
    })
  })
}

/** What is said never to have been, without the “never”. */
const whatOf = ({ said }: Telling): Term[] =>
  said.terms.filter(({ word }) => !/^(?:never|nobody|none|nothing)$/u.test(word))

const isOfAll = (telling: Telling): boolean =>
  telling.isNegative &&
  !telling.isVague &&
  telling.statement.modality === 'actual' &&
  whatOf(telling).length >= 2 &&
  !telling.said.terms.some(({ word }) => isOutcomeWord(word)) &&
  ofAll.test(wordsAt(telling.paper, telling.at))

const reasons = {
  negation: 'one says it, one says it is not so',
  opposite: 'opposite deeds',
  day: 'the same on two days',
}
type Tested = Pair & { readonly difference: keyof typeof reasons }

const isTested = (difference: Pair['difference']): difference is Tested['difference'] =>
  difference === 'negation' || difference === 'opposite' || difference === 'day'

/** Pairs of one kind that have a claim in common, best first. */
function merged(told: Told, pairs: readonly Pair[]): Pair[][] {
  const groups: { claims: Set<number>; pairs: Pair[] }[] = []
  for (const pair of pairs) {
    const own = [told.claimOf[pair.a] ?? -1, told.claimOf[pair.b] ?? -1]
    const home = groups.find(
      ({ claims, pairs: [head] }) => head?.difference === pair.difference && own.some(claim => claims.has(claim)),
    )
    if (home) {
      home.pairs.push(pair)
      for (const claim of own) home.claims.add(claim)
    } else groups.push({ claims: new Set(own), pairs: [pair] })
  }
  return groups.map(group => group.pairs)
}

function disputeOf(told: Told, group: readonly Pair[], members: ReadonlyMap<number, number[]>): Dispute {
  const [head] = group as readonly [Tested, ...Tested[]]
  const [x, y] = [told.tellings[head.a] as Telling, told.tellings[head.b] as Telling]
  const sides = sidesOf(told, group)
  const own = (claims: ReadonlySet<number>): number[] =>
    [...claims].flatMap(claim => members.get(claim) ?? []).sort((a, b) => a - b)
  const positive = x.isNegative ? y : x
  const places = [placeOf(x.paper, x.statement.predicate), placeOf(y.paper, y.statement.predicate)]
  return {
    id: idOf('dispute', head.difference, x.paper.id, x.at.start, wordsAt(x.paper, x.at)),
    kind: head.difference === 'day' ? 'time' : 'contradiction',
    // “Whether the fire began in the warehouse”: as it is asserted, not as it is denied. A question of days asks when.
    about: head.difference === 'day' ? [askedOf(x), askedOf(y)] : [placeOf(positive.paper, positive.at)],
    sides: [sideOf(told, own(sides[0]), placeOf(x.paper, x.at)), sideOf(told, own(sides[1]), placeOf(y.paper, y.at))],
    relation: 'unresolved',
    why: [{ reason: reasons[head.difference], places }],
  }
}

/** The claims that say the one, and those that say the other; a claim stands on one side. */
function sidesOf(told: Told, [head, ...rest]: readonly Pair[]): [Set<number>, Set<number>] {
  const claimAt = (position: number | undefined): number => told.claimOf[position ?? -1] ?? -1
  const sides: [Set<number>, Set<number>] = [new Set([claimAt(head?.a)]), new Set([claimAt(head?.b)])]
  for (const { a, b } of rest) {
    for (const [one, other] of [
      [claimAt(a), claimAt(b)],
      [claimAt(b), claimAt(a)],
    ] as const) {
      if (sides[0].has(one) && !sides[0].has(other)) sides[1].add(other)
      else if (sides[1].has(one) && !sides[1].has(other)) sides[0].add(other)
    }
  }
  return sides
}

// Of each statement so much, weighed by rarity, must stand in the other.
const COVERED = 0.55

function isOneQuestion(told: Told, { a, b, difference }: Pair): boolean {
  const [x, y] = [told.tellings[a], told.tellings[b]]
  if (!x || !y || x.paper === y.paper) return false
  // “Nobody asked” and “ask anybody” have one word each.
  if (Math.min(x.said.terms.length, y.said.terms.length) < 2) return false
  if (x.statement.modality !== 'actual' || y.statement.modality !== 'actual') return false
  if (difference !== 'opposite' && !predicatesAgree(x, y)) return false
  const { compare } = told
  const isCovered = (one: Telling, other: Telling): boolean =>
    compare.covered(one.said.terms, other.said.terms) >= COVERED &&
    // Who did it, or what it befell, must be in both; whom “he” means is not known.
    !one.isVague &&
    (one.subject.length === 0 || isAgentless(other) || compare.covered(one.subject, other.said.terms) >= COVERED)
  return (
    isCovered(x, y) &&
    isCovered(y, x) &&
    !(isOfAnother(x) || isOfAnother(y)) &&
    (difference !== 'negation' || isPlainNegation(x, y))
  )
}

/** “No tug was asked for” does not say by whom. */
const isAgentless = ({ paper, statement, at }: Telling): boolean =>
  /^(?:has |have |had )?(?:not )?(?:was|were|is|are|been|be)\s\p{L}/iu.test(wordsAt(paper, statement.predicate)) &&
  !/\bby\b/iu.test(wordsAt(paper, at))

/** “In his case it was not sewn on again”, “another man”: said of somebody else. */
const isOfAnother = ({ paper, at }: Telling): boolean =>
  /\b(?:another|other|others|different|previous|in (?:his|her|its|their|that|this) case)\b/iu.test(wordsAt(paper, at))

// Words that turn what is said round, wherever they stand.
const negations =
  /\b(?:not|no|never|nobody|none|neither|nor|without|cannot|hardly|barely|fail(?:s|ed)?|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|declin(?:e|es|ed)|unable)\b|n[’']t\b/iu

/** The one that says it holds no word of denial at all, and neither is doubted by who gives it: “I don’t think that he won”. */
function isPlainNegation(x: Telling, y: Telling): boolean {
  const [positive, negative] = x.isNegative ? [y, x] : [x, y]
  return (
    !negations.test(wordsAt(positive.paper, positive.at)) &&
    !isTurnedRound(positive, negative) &&
    !isDoubted(x) &&
    !isDoubted(y)
  )
}

/** “Unreasonable” and “not reasonable” say one thing. */
const isTurnedRound = (positive: Telling, negative: Telling): boolean =>
  positive.said.terms.some(({ key }) => {
    const word = /^(?:un|in|im|ir|il|dis|non)-?(?<word>\p{L}{4,})$/u.exec(key)?.groups?.['word']
    return word !== undefined && negative.said.terms.some(other => other.key === word)
  })

function isDoubted({ paper, attribution, at }: Telling): boolean {
  if (!attribution) return false
  if (attribution.stance !== 'asserts') return attribution.stance !== 'denies'
  const before = paper.text.slice(Math.max(0, at.start - 60), at.start)
  const cue = attribution.cue && attribution.cue.end <= at.start ? wordsAt(paper, attribution.cue) : ''
  return negations.test(cue) || /(?:n[’']t|\bnot|\bnever)\s+(?:\p{L}+\s+){1,3}$/iu.test(before)
}
