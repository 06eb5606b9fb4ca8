import type { Account, Attribution, Claim } from '../../contracts/index.ts'
import { byText, holds, type Span } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import type { Independence, Traced } from '../origins/index.ts'
import type { Comparer } from '../words/index.ts'
import { type Figure, figuresOfAll } from './figures.ts'
import { gistOf } from './gist.ts'
import { averageLinkage } from '../linkage.ts'
import { comparePairs, mayBeOne, type Pair, SAME, SAME_WITH_EVIDENCE } from './pairs.ts'
import { storyOf } from './story.ts'
import type { Telling } from './tellings.ts'

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
  const { tellings, compare } = storyOf(pile, entities)
  const figures = figuresOfAll(tellings)
  const pairs = comparePairs(tellings, figures, compare, entities)
  const groups = averageLinkage(
    tellings.length,
    pairs.map(({ a, b, score, isSame, difference }) => [
      a,
      b,
      isSame
        ? score + bonus(score) - ABSENT
        : difference === null && mayBeOne(tellings[a] as Telling, tellings[b] as Telling)
          ? Math.min(score, UNSURE) - ABSENT
          : Number.NEGATIVE_INFINITY,
    ]),
    SAME - ABSENT,
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

// What a pair counts that was not compared, for the want of a word in common: two clippings of one sentence, two ways to say what a third says.
// At 0 a claim of two took in no third that is the same as one of them.
const ABSENT = 0.5

// What a pair counts that is not the same by any test: it helps a group to hold together, and makes none.
const UNSURE = 0.6

/** Lifts a pair that is the same by evidence over the threshold of those that are by words alone, and keeps the order. */
const bonus = (score: number): number => Math.max(0, (SAME - score) * 1.05)

function stanceOf({ attribution, isTurnedDown }: Telling): Account['stance'] {
  if (isTurnedDown) return 'denies'
  if (!attribution) return 'states'
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
