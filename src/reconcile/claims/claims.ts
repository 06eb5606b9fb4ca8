import type { Account, Attribution, Claim } from '../../contracts/index.ts'
import { byText, holds, type Span } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import type { Independence, Traced } from '../origins/index.ts'
import { comparer, type Comparer, isSynonym } from '../words/index.ts'
import { deedsAgree, type Difference, differenceBetween, predicatesAgree } from './answers.ts'
import { candidatePairs } from './candidates.ts'
import { type Figure, figuresOfAll } from './figures.ts'
import { gistOf } from './gist.ts'
import { averageLinkage } from '../linkage.ts'
import { predicateOf, type Telling, tellingsOf } from './tellings.ts'
import { areUnderstood, isWordForWord, letters } from './word-for-word.ts'

// The same claim without further evidence: best accuracy on MSRP's training pairs lies at .64–.66.
const SAME = 0.65
// The same claim where the predicates agree and somebody takes part in both. On ECB+ pairs of sentences precision is
// .65 at .40 and .74 at .50 without that evidence.
const SAME_WITH_EVIDENCE = 0.5
// The same claim although what is done in the one stands nowhere in the other: “contrasted” and “was a member for 15 years”.
const WITHOUT_DEED = 0.75
// The same speaker in his own words, clipped or translated twice: with one deed, and with other verbs for it.
const SAME_SPEECH = 0.45
const SAME_SPEECH_OTHER_VERB = 0.57
// What such a pair then counts, so that clippings that share no word with each other still meet under the whole.
const SPEECH = 0.9
// One statement says all of the other and more (“thirty were hurt” in “thirty were hurt this morning when …”): so much of the
// shorter one, weighed by rarity, and its predicate with it. Lower lets “the union says” stand for what the union says.
const CONTAINED = 0.85
// And the whole of both is that near: “he met him” is not within what a meeting led to. More where the verb of the longer is another:
// “used in the attacks” in “held back rockets of a type used in the attacks”.
const WITHIN = 0.55
const WITHIN_OTHER_VERB = 0.7
// Word for word but for a word: what it takes where “we” or “they” says who, and within one account, which does not say a thing twice
// unless it repeats itself.
const VERBATIM = 0.8
// The same question perhaps, whatever the answer.
export const QUESTION = 0.4

export type Pair = {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly difference: Difference
  readonly isSame: boolean
}

/** Statements, what was found between them, and the claims they add up to. */
export type Told = {
  readonly tellings: readonly Telling[]
  readonly figures: ReadonlyMap<string, readonly Figure[]>
  readonly pairs: readonly Pair[]
  readonly claims: Claim[]
  /** By a telling's position, the position of its claim. */
  readonly claimOf: readonly number[]
  readonly compare: Comparer
  account(telling: Telling): Account
  /** An account of a place that is no statement of its own. */
  accountOf(paper: Paper, attribution: Attribution | null, at: Span, voice?: string): Account
  /** Positions of the statements that an attribution holds. */
  ofAttribution(article: string, attribution: string): readonly number[]
}

/**
 * Which statements of different places say the same.
 *
 * Every statement belongs to one claim; most claims have one account. Two statements are one claim when their words
 * align (words/similarity.ts) and no test tells their answers apart: another figure, a negation, an opposite deed,
 * another day, or a plan beside a deed. Two statements of one sentence are never one claim.
 */
export function groupClaims(pile: Pile, entities: Entities, traced: Traced, independence: Independence): Told {
  const tellings = tellingsOf(pile, entities)
  const counts = new Map<string, number>()
  for (const { said } of tellings)
    for (const key of new Set(said.terms.map(term => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const compare = comparer(counts, tellings.length)
  const figures = figuresOfAll(tellings)
  const pairs = candidatePairs(
    tellings.map(({ said }) => said.terms),
    compare,
  ).flatMap(([a, b]) => {
    const pair = comparePair(tellings, a, b, figures, compare, entities)
    return pair ? [pair] : []
  })
  const groups = averageLinkage(
    tellings.length,
    pairs.map(({ a, b, score, isSame, difference }) => [
      a,
      b,
      isSame
        ? score + bonus(score)
        : difference === null && mayBeOne(tellings[a] as Telling, tellings[b] as Telling)
          ? Math.min(score, UNSURE)
          : Number.NEGATIVE_INFINITY,
    ]),
    SAME,
  )
  const account = (telling: Telling): Account => ({
    ...placeOf(telling.paper, telling.at),
    statement: telling.statement.id,
    attribution: telling.attribution?.id ?? null,
    voice: telling.statement.voice,
    stance: stanceOf(telling),
    origin: traced.of(telling),
  })
  const accountOf: Told['accountOf'] = (paper, attribution, at, voice) => ({
    ...placeOf(paper, at),
    statement: null,
    attribution: attribution?.id ?? null,
    voice: voice ?? paper.reading.voices.findLast(own => holds(own, at))?.id ?? paper.reading.voices[0]?.id ?? '',
    stance: attribution === null ? 'states' : attribution.stance === 'denies' ? 'denies' : 'attributes',
    origin: traced.of({ paper, attribution, at }),
  })
  const held = new Map<string, number[]>()
  for (const [position, { paper, attribution }] of tellings.entries()) {
    if (!attribution) continue
    const key = `${paper.id} ${attribution.id}`
    held.set(key, [...(held.get(key) ?? []), position])
  }
  const ofAttribution: Told['ofAttribution'] = (article, attribution) => held.get(`${article} ${attribution}`) ?? []
  const members = new Map<number, number[]>()
  for (const [position, group] of groups.entries()) members.set(group, [...(members.get(group) ?? []), position])
  const order = [...members.keys()]
  const rank = new Map(order.map((group, index) => [group, index]))
  const claims = order.map(group =>
    claimOf(members.get(group) ?? [], tellings, account, accounts => independence(accounts, traced.origin), compare),
  )
  const ofTelling = groups.map(group => rank.get(group) ?? 0)
  addPerhaps(claims, pairs, ofTelling, tellings, account)
  return { tellings, figures, pairs, claims, claimOf: ofTelling, compare, account, accountOf, ofAttribution }
}

// What a pair counts that is not the same by any test: it helps a group to hold together, and makes none.
const UNSURE = 0.6

/** Lifts a pair that is the same by evidence over the threshold of those that are by words alone, and keeps the order. */
const bonus = (score: number): number => Math.max(0, (SAME - score) * 1.05)

function comparePair(
  tellings: readonly Telling[],
  a: number,
  b: number,
  figures: ReadonlyMap<string, readonly Figure[]>,
  compare: Comparer,
  entities: Entities,
): Pair | null {
  const [x, y] = [tellings[a], tellings[b]]
  if (!x || !y || (x.paper === y.paper && x.sentence === y.sentence)) return null
  const own = compare.similarity(x.said, y.said)
  const contained = isContained(x, y, compare, entities)
  if (own < 0.25 && !contained) return null
  // A statement shorter than its sentence is read in its sentence, at 2 : 1.
  const isPart = (telling: Telling): boolean => telling.said.terms.length < 0.7 * telling.context.terms.length
  const near = isPart(x) || isPart(y) ? (2 * own + compare.similarity(x.context, y.context)) / 3 : own
  const isSpeech =
    haveSpeaker(x, y, entities) &&
    (near >= SAME_SPEECH_OTHER_VERB || (predicatesAgree(x, y) && (contained || near >= SAME_SPEECH)))
  const isWithin = contained && near >= (predicatesAgree(x, y) ? WITHIN : WITHIN_OTHER_VERB)
  const score = isSpeech ? Math.max(near, SPEECH) : isWithin ? Math.max(near, VERBATIM) : near
  if (score < QUESTION) return null
  const difference = differenceBetween(x, y, figures)
  const isSame =
    difference === null &&
    mayBeOne(x, y) &&
    (least(x, y) >= 2 || letters(x) === letters(y)) &&
    (isSpeech || near >= VERBATIM || !(x.isVague || y.isVague)) &&
    (x.paper !== y.paper || score >= VERBATIM || (near >= SAME && hasEvidence(x, y, compare))) &&
    (least(x, y) >= SHORT || isSpeech || predicatesAgree(x, y)) &&
    (isSpeech ||
      (score >= SAME && (score >= WITHOUT_DEED || tellsOneDeed(x, y, compare))) ||
      (score >= SAME_WITH_EVIDENCE && hasEvidence(x, y, compare)))
  return { a, b, score, difference, isSame }
}

/** Nothing is known that keeps them apart. */
const mayBeOne = (a: Telling, b: Telling): boolean =>
  (areUnderstood(a, b) || isWordForWord(a, b)) && !haveOtherSubjects(a, b)

/** What the one turns on has a word like it in the other. A form of “be” turns on nothing. */
const tellsOneDeed = (a: Telling, b: Telling, compare: Comparer): boolean =>
  a.predicate.length === 0 && b.predicate.length === 0
    ? true
    : [
        [a, b],
        [b, a],
      ].some(([x, y]) => {
        const deed = x?.predicate.at(-1)
        return deed !== undefined && (y?.said.terms.some(term => compare.match(deed, term) > 0) ?? false)
      })

/** One deed, somebody named in both, and the doer of the one in the other. */
const hasEvidence = (a: Telling, b: Telling, compare: Comparer): boolean =>
  deedsAgree(a, b) && haveParticipant(a, b) && haveDoer(a, b, compare)

// Of each subject so much stands in the other statement.
const DOER = 0.4
const haveDoer = (a: Telling, b: Telling, compare: Comparer): boolean =>
  [
    [a, b],
    [b, a],
  ].every(([x, y]) => !x || !y || x.subject.length === 0 || compare.covered(x.subject, y.said.terms) >= DOER)

/** Both subjects are known by name, and nobody is in both: “the club dismissed Vint” and “Vint was dismissed” have one deed all the same. */
const haveOtherSubjects = (a: Telling, b: Telling): boolean =>
  a.subjects.size > 0 &&
  b.subjects.size > 0 &&
  ![...a.subjects].some(key => b.subjects.has(key)) &&
  !isTurned(a, b) &&
  !isTurned(b, a)

/** The passive names as subject whom the other names behind its verb. */
const isTurned = (passive: Telling, active: Telling): boolean =>
  passive.isPassive && !active.isPassive && [...passive.subjects].some(key => active.participants.has(key))

function isContained(a: Telling, b: Telling, compare: Comparer, entities: Entities): boolean {
  const [short, long] = a.said.terms.length <= b.said.terms.length ? [a, b] : [b, a]
  // “Thirty injured”: a figure and what it counts are enough.
  const least = haveSpeaker(a, b, entities) ? 1 : short.said.terms.some(({ word }) => word === '#') ? 2 : 3
  if (short.said.terms.length < least || compare.covered(short.said.terms, long.said.terms) < CONTAINED) return false
  // “There was no danger” turns on no verb, and so must what holds it.
  if (short.predicate.length === 0) return long.predicate.length === 0
  const predicate = predicateOf(short)
  return long.said.terms.some(({ key }) => key === predicate || isSynonym(key, predicate))
}

// Of so few words one in common is much of the whole: “no tug was sent”, “no tug was asked for”. Then the deeds must be one.
const SHORT = 4
const least = (a: Telling, b: Telling): number => Math.min(a.said.terms.length, b.said.terms.length)

const haveParticipant = (a: Telling, b: Telling): boolean => [...a.participants].some(key => b.participants.has(key))

/**
 * One known speaker: “Varga said that a strike would raise the price”, “a strike would drive the price up, Varga warned”.
 * In one account only what is quoted: reported at length, one speaker says many like things in a row.
 */
function haveSpeaker(a: Telling, b: Telling, entities: Entities): boolean {
  if (a.paper === b.paper && (!a.isQuoted || !b.isQuoted)) return false
  // “Brandt said that they had been tested” and “Brandt denied that they had failed”: the second holds what she does not say.
  if (isDenied(a) !== isDenied(b)) return false
  const [x, y] = [a, b].map(({ paper, attribution }) => entities.of(paper.id, attribution?.source?.entity))
  return x !== null && x === y
}

const isDenied = ({ attribution }: Telling): boolean =>
  attribution?.stance === 'denies' || attribution?.stance === 'doubts'

function stanceOf({ attribution }: Telling): Account['stance'] {
  if (!attribution) return 'states'
  if (attribution.stance === 'denies') return 'denies'
  return attribution.stance === 'doubts' ? 'doubts' : 'attributes'
}

function claimOf(
  positions: readonly number[],
  tellings: readonly Telling[],
  account: (telling: Telling) => Account,
  independent: (accounts: readonly Account[]) => Claim['independent'],
  compare: Comparer,
): Claim {
  const own = positions.map(position => tellings[position]).filter(telling => telling !== undefined)
  const [first] = own as [Telling, ...Telling[]]
  const accounts = own.map(account)
  return {
    // From the first account in the order of publication: an account added later leaves it as it is.
    id: idOf('claim', first.paper.id, first.at.start, wordsAt(first.paper, first.at)),
    gist: gistOf(own, compare),
    accounts,
    perhaps: [],
    independent: independent(accounts),
  }
}

// A claim shows no more than this many that may say the same: the nearest.
const PERHAPS = 6

function addPerhaps(
  claims: readonly Claim[],
  pairs: readonly Pair[],
  claimOfTelling: readonly number[],
  tellings: readonly Telling[],
  account: (telling: Telling) => Account,
): void {
  const near = [...pairs]
    .filter(({ difference, score }) => difference === null && score >= SAME_WITH_EVIDENCE)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const { a, b } of near) {
    for (const [inside, outside] of [
      [a, b],
      [b, a],
    ] as const) {
      const claim = claims[claimOfTelling[inside] ?? -1]
      const telling = tellings[outside]
      if (!claim || !telling || claimOfTelling[inside] === claimOfTelling[outside]) continue
      const own = account(telling)
      const known = [...claim.accounts, ...claim.perhaps]
      if (
        claim.perhaps.length >= PERHAPS ||
        known.some(({ article, statement }) => article === own.article && statement === own.statement)
      )
        continue
      if (claim.accounts.every(({ article }) => article === own.article)) continue
      claim.perhaps.push(own)
    }
  }
  for (const claim of claims) claim.perhaps.sort((x, y) => byText(x.article, y.article) || x.span.start - y.span.start)
}
