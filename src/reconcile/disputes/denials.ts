import type { Attribution, Dispute } from '../../contracts/index.ts'
import { byText, type Span, trimmed } from '../../text/index.ts'
import { partyOf, type Telling, type Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { termsOf } from '../words/index.ts'
import { type Side, sideOf } from './sides.ts'

// So much of what is denied, weighed by rarity, must stand in a statement for it to be the one that is denied. All but a word in
// four: a denial repeats what it denies nearly word for word, and a wrong tie invents a quarrel.
const DENIED = 0.75
// And of that statement so much in the denial: “meddling in the election” is not denied of all that speaks of the election.
const LITTLE_BESIDES = 0.4
// “Denied the claims” refers back: how many sentences.
const BACK = 3

/**
 * Denials, each tied to what it denies.
 *
 * “He denied that the valve was shut”: what is denied is looked for in what others say. “He denied the claims”: what another
 * speaker said of him just before, or in the sentence before, in the same account. A denial that nothing can be tied to makes no dispute.
 */
export function denials({ papers }: Pile, told: Told, entities: Entities): Dispute[] {
  const index = indexOf(told)
  const found = papers.flatMap(paper =>
    paper.reading.attributions.filter(isDenial(paper, told)).flatMap((denial): Denial[] => {
      const target = targetOf(paper, denial, told, entities, index)
      return target === null ? [] : [{ paper, denial, target }]
    }),
  )
  const byClaim = new Map<number, Denial[]>()
  for (const one of found) {
    const claim = told.claimOf[one.target] ?? -1
    byClaim.set(claim, [...(byClaim.get(claim) ?? []), one])
  }
  return [...byClaim].sort((a, b) => a[0] - b[0]).map(([claim, own]) => disputeOf(told, claim, own))
}

type Denial = { readonly paper: Paper; readonly denial: Attribution; readonly target: number }

/** “Declined to comment” denies nothing; “refused to change the oath” is a deed, and “differ about who” no denial. */
const isDenial =
  (paper: Paper, told: Told) =>
  ({ id, stance, content, cue }: Attribution): boolean => {
    const [first] = content
    // “It is not true that the lamp was out, he said”: he denies it, by no word of denial.
    if (stance !== 'denies') return told.ofAttribution(paper.id, id).some(at => told.tellings[at]?.isTurnedDown)
    if (cue && /\b(?:refus|declin)/iu.test(wordsAt(paper, cue))) return false
    return (
      first !== undefined &&
      !/^\s*(?:to\s+|any\s+)?(?:comment|about|who|what|whether|how|why|when|where)\b/iu.test(wordsAt(paper, first))
    )
  }

/** Statements by their words, so that a denial is compared with those that share one. */
function indexOf({ tellings }: Told): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [position, { said }] of tellings.entries()) {
    for (const key of new Set(said.terms.map(term => term.key))) {
      const known = index.get(key)
      if (known) known.push(position)
      else index.set(key, [position])
    }
  }
  return index
}

/** The position of the statement that is denied; `null` where none can be told. */
function targetOf(
  paper: Paper,
  denial: Attribution,
  told: Told,
  entities: Entities,
  index: ReadonlyMap<string, number[]>,
): number | null {
  const [content] = denial.content
  if (!content) return null
  const speaker = entities.of(paper.id, denial.source?.entity)
  const home = paper.sentenceAt(content)
  const isOther = (telling: Telling): boolean => {
    if (telling.isTurnedDown || telling.statement.modality !== 'actual') return false
    if (telling.paper === paper && (telling.attribution?.id === denial.id || telling.sentence === home)) return false
    // “That he had denied it” is no assertion of it.
    if (/\bden(?:y|ies|ied|ying|ials?)\b/iu.test(wordsAt(telling.paper, telling.at))) return false
    const theirs = entities.of(telling.paper.id, telling.attribution?.source?.entity)
    return speaker === null || theirs !== speaker
  }
  const text = wordsAt(paper, content)
  if (pointsBack(text)) {
    const ofSpeaker = speaker === null ? null : before(paper, denial, told, partyOf(entities, speaker), isOther)
    // “The accusations” were made anywhere; “this” has just been said.
    const isThis = /^\W*(?:this|it|that)\b/iu.test(text)
    return (isThis ? justBefore(paper, denial, told, isOther) : null) ?? ofSpeaker
  }
  const said = afterReport(text).replace(verdict, '')
  const terms = termsOf(said)
  // “Denied allegations of collusion”: of what, and by whom, is not said.
  if (terms.length < 3 && !/\b(?:was|were|is|are|has|had|have|did|would|that)\b/iu.test(said)) return null
  if (terms.length < 2) return null
  const near = new Set(terms.flatMap(({ key }) => index.get(key) ?? []))
  let best: number | null = null
  let score = DENIED
  for (const position of [...near].sort((a, b) => a - b)) {
    const telling = told.tellings[position]
    if (!telling || !isOther(telling)) continue
    const found = told.compare.covered(terms, telling.said.terms)
    const besides = told.compare.covered(telling.said.terms, terms)
    // Of two that hold it all, the one that says the least besides.
    const exact = found + 0.1 * besides
    if (found >= DENIED && besides >= LITTLE_BESIDES && exact > score) {
      best = position
      score = exact
    }
  }
  return best
}

/** “A report in the Harbour Post that a trainee had been at the wheel”: what was reported. */
const afterReport = (text: string): string =>
  /^\W*it(?:\s+(?:is|was)|[’']s)\s+[^,]*?\bthat\b(?<said>.+)$/isu.exec(text)?.groups?.['said'] ??
  /\b(?:reports?|claims?|allegations?|rumou?rs?|accusations?|suggestions?|statements?)\b[^,]*?\bthat\b(?<said>.+)$/isu.exec(
    text,
  )?.groups?.['said'] ??
  text

/** “Called reports that the lamp was out “nonsense””: what is called so, without what it is called. */
const verdict =
  /\s+(?:as\s+|(?:is|are|was|were)\s+)?[“"‘']?(?:(?:simply|pure|complete|total|utter|an?)\s+){0,2}(?:untrue|false|wrong|nonsense|baseless|unfounded|groundless|fabricated|rubbish|fake|lies?|inventions?|fabrications?|fictions?)[.,”"’']*\s*$/iu

const pointsBack = (text: string): boolean =>
  /^(?:it|this|that|them|these|those|(?:the|these|those|all|such|any|his|her|their|its)?\s*(?:\p{L}+\s)?(?:claims?|reports?|allegations?|accusations?|charges?|statements?|rumou?rs?|account|story))$/iu.test(
    text
      .trim()
      .replace(/[.,;”"]+$/u, '')
      // “Called that a lie”, “dismissed the report as nonsense”.
      .replace(/\s+(?:as\s+)?(?:(?:an?|pure|complete|total|utter)\s+){0,2}\p{L}+$/u, word =>
        untrue.test(word) ? '' : word,
      )
      .trim(),
  )

const untrue =
  /\b(?:lies?|false|untrue|wrong|nonsense|baseless|unfounded|groundless|fabrications?|fabricated|inventions?|invented|fictions?|rubbish|fake|slanders?)$/iu

/** The nearest statement before it, in the same account, that somebody else makes about the one who denies. */
function before(
  paper: Paper,
  denial: Attribution,
  told: Told,
  speaker: string | null,
  isOther: (telling: Telling) => boolean,
): number | null {
  const place = denial.cue ?? denial.content[0]
  if (!place) return null
  const sentence = paper.sentenceAt(place)
  let best: number | null = null
  for (const [position, telling] of told.tellings.entries()) {
    if (telling.paper !== paper || telling.at.end > place.start || !telling.attribution || !isOther(telling)) continue
    if (sentence - telling.sentence > BACK || speaker === null || !telling.participants.has(speaker)) continue
    const known = best === null ? undefined : told.tellings[best]
    if (!known || telling.at.start > known.at.start) best = position
  }
  return best
}

/**
 * What somebody else is said to have said in the sentence before: “The wall leaks, a fireman said. The company denied this.”
 *
 * Not where that sentence holds two such statements: which one “this” is, nothing tells.
 */
function justBefore(
  paper: Paper,
  denial: Attribution,
  told: Told,
  isOther: (telling: Telling) => boolean,
): number | null {
  const place = denial.cue ?? denial.content[0]
  if (!place) return null
  const sentence = paper.sentenceAt(place)
  const near = told.tellings.flatMap((telling, position) =>
    telling.paper === paper && telling.sentence === sentence - 1 && telling.attribution && isOther(telling)
      ? [{ position, telling }]
      : [],
  )
  // One saying, in one statement or several: the fullest stands for it. Of two sayings nothing tells which is meant.
  if (new Set(near.map(({ telling }) => telling.attribution?.id)).size !== 1) return null
  return near.reduce((best, one) => (one.telling.said.terms.length > best.telling.said.terms.length ? one : best))
    .position
}

function disputeOf(told: Told, claim: number, own: readonly Denial[]): Dispute {
  const members = told.claimOf.flatMap((group, index) => (group === claim ? [index] : []))
  const asserted = members.filter(index => told.tellings[index]?.isTurnedDown === false)
  const [head] = own as readonly [Denial, ...Denial[]]
  const target = told.tellings[head.target] as Telling
  return {
    id: idOf('dispute', 'denial', target.paper.id, target.at.start, wordsAt(target.paper, target.at)),
    kind: 'denial',
    about: [placeOf(target.paper, target.at)],
    sides: [
      sideOf(told, asserted.length > 0 ? asserted : members, placeOf(target.paper, target.at)),
      denying(told, own, answerOf(head)),
    ],
    relation: 'unresolved',
    why: own
      .map(one => ({
        reason: 'denied',
        places: [placeOf(one.paper, one.denial.cue ?? answerOf(one)), placeOf(target.paper, target.at)],
      }))
      .sort((a, b) => byText(a.places[0]?.article ?? '', b.places[0]?.article ?? '')),
  }
}

/** From the cue to the end of what is denied. */
const answerOf = ({ paper, denial }: Pick<Denial, 'paper' | 'denial'>): Span => {
  const [content] = denial.content
  const start = Math.min(denial.cue?.start ?? Number.POSITIVE_INFINITY, content?.start ?? Number.POSITIVE_INFINITY)
  const end = Math.max(denial.cue?.end ?? 0, content?.end ?? 0)
  return trimmed(paper.text, { start, end }) ?? { start, end }
}

function denying(told: Told, own: readonly Denial[], answer: Span): Side {
  const positions = own.flatMap(({ paper, denial }) => told.ofAttribution(paper.id, denial.id))
  const [head] = own as readonly [Denial, ...Denial[]]
  const side = positions.length > 0 ? sideOf(told, positions, placeOf(head.paper, answer)) : null
  const covered = new Set(side?.accounts.map(({ article }) => article) ?? [])
  // A denial too short to be a statement of its own (“denied it”) is an account all the same.
  const bare = own
    .filter(({ paper }) => !covered.has(paper.id))
    .map(one => told.accountOf(one.paper, one.denial, answerOf(one)))
  return {
    answer: placeOf(head.paper, answer),
    claims: side?.claims ?? [],
    accounts: [...(side?.accounts ?? []), ...bare],
  }
}
