import type { Attribution, Dispute } from '../../contracts/index.ts'
import { byText, type Span, trimmed } from '../../text/index.ts'
import type { Telling, Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { comparable, termsOf } from '../words/index.ts'
import { type Side, sideOf } from './sides.ts'

// A denial that says what it denies is tied to the nearest statement from here on.
const DENIED = 0.5
// “Denied the claims” refers back: how many sentences.
const BACK = 3

/**
 * Denials, each tied to what it denies.
 *
 * “He denied that the valve was shut”: the content is compared with what others say. “He denied it”, “denied the claims”:
 * what another speaker said just before, in the same account. A denial that nothing can be tied to makes no dispute.
 */
export function denials({ papers }: Pile, told: Told, entities: Entities): Dispute[] {
  const found = papers.flatMap(paper =>
    paper.reading.attributions
      .filter(({ stance }) => stance === 'denies')
      .flatMap(denial => {
        const target = targetOf(paper, denial, told, entities)
        return target === null ? [] : [{ paper, denial, target }]
      }),
  )
  const byClaim = new Map<number, typeof found>()
  for (const one of found) {
    const claim = told.claimOf[one.target] ?? -1
    byClaim.set(claim, [...(byClaim.get(claim) ?? []), one])
  }
  return [...byClaim].sort((a, b) => a[0] - b[0]).map(([claim, own]) => disputeOf(told, claim, own))
}

type Denial = { readonly paper: Paper; readonly denial: Attribution; readonly target: number }

/** The position of the statement that is denied; `null` where none can be told. */
function targetOf(paper: Paper, denial: Attribution, told: Told, entities: Entities): number | null {
  const content = contentOf(paper, denial)
  const terms = content ? termsOf(wordsAt(paper, content)) : []
  const speaker = entities.of(paper.id, denial.source?.entity)
  const isOther = (telling: Telling): boolean => {
    if (telling.attribution?.id === denial.id && telling.paper === paper) return false
    if (telling.attribution?.stance === 'denies') return false
    return speaker === null || entities.of(telling.paper.id, telling.attribution?.source?.entity) !== speaker
  }
  // Two content words or fewer, or a word that only points back: “it”, “the claims”, “any involvement” says too little.
  if (!content || terms.length <= 2 || pointsBack(wordsAt(paper, content))) return before(paper, denial, told, isOther)
  const said = comparable(wordsAt(paper, content), terms)
  let best: number | null = null
  let score = DENIED
  for (const [position, telling] of told.tellings.entries()) {
    if (!isOther(telling)) continue
    // Containment: all that is denied must stand in what was said.
    const near = (told.compare.covered(terms, telling.said.terms) + told.compare.similarity(said, telling.said)) / 2
    if (near > score) {
      best = position
      score = near
    }
  }
  return best
}

const contentOf = (paper: Paper, { content }: Attribution): Span | null => {
  const [first] = content
  return first ? trimmed(paper.text, first) : null
}

const pointsBack = (text: string): boolean =>
  /^(?:it|this|that|them|these|those|(?:the|these|those|all|such|any|his|her|their|its)?\s*(?:\p{L}+\s)?(?:claims?|reports?|allegations?|accusations?|charges?|statements?|rumou?rs?|account|story))$/iu.test(
    text.trim().replace(/[.,;]+$/u, ''),
  )

/** The nearest statement before it in the same account that somebody else is said to have made. */
function before(paper: Paper, denial: Attribution, told: Told, isOther: (telling: Telling) => boolean): number | null {
  const place = denial.cue ?? denial.content[0]
  if (!place) return null
  const sentence = paper.sentenceAt(place)
  let best: number | null = null
  for (const [position, telling] of told.tellings.entries()) {
    if (telling.paper !== paper || telling.at.end > place.start || !telling.attribution || !isOther(telling)) continue
    if (sentence - telling.sentence > BACK) continue
    const known = best === null ? undefined : told.tellings[best]
    if (!known || telling.at.start > known.at.start) best = position
  }
  return best
}

function disputeOf(told: Told, claim: number, own: readonly Denial[]): Dispute {
  const members = told.claimOf.flatMap((group, index) => (group === claim ? [index] : []))
  const asserted = members.filter(index => told.tellings[index]?.attribution?.stance !== 'denies')
  const [head] = own as [Denial]
  const target = told.tellings[head.target] as Telling
  const answer = answerOf(head)
  return {
    id: idOf('dispute', 'denial', target.paper.id, target.at.start, wordsAt(target.paper, target.at)),
    kind: 'denial',
    about: [placeOf(target.paper, target.at)],
    sides: [sideOf(told, asserted.length > 0 ? asserted : members, target.at), denying(told, own, answer)],
    relation: 'unresolved',
    why: own
      .map(one => ({
        reason: 'denied',
        places: [placeOf(one.paper, one.denial.cue ?? answerOf(one)), placeOf(target.paper, target.at)],
      }))
      .sort((a, b) => byText(a.places[0]?.article ?? '', b.places[0]?.article ?? '')),
  }
}

const answerOf = ({ paper, denial }: Denial): Span => {
  const [content] = denial.content
  const start = Math.min(denial.cue?.start ?? Number.POSITIVE_INFINITY, content?.start ?? Number.POSITIVE_INFINITY)
  const end = Math.max(denial.cue?.end ?? 0, content?.end ?? 0)
  return trimmed(paper.text, { start, end }) ?? { start, end }
}

function denying(told: Told, own: readonly Denial[], answer: Span): Side {
  const positions = own.flatMap(({ paper, denial }) =>
    told.tellings.flatMap((telling, index) =>
      telling.paper === paper && telling.attribution?.id === denial.id ? [index] : [],
    ),
  )
  const [head] = own as [Denial]
  const side = positions.length > 0 ? sideOf(told, positions, answer) : null
  const covered = new Set(side?.accounts.map(({ article }) => article) ?? [])
  // A denial too short to be a statement of its own (“denied it”) is an account all the same.
  const bare = own
    .filter(({ paper }) => !covered.has(paper.id))
    .map(({ paper, denial }) => told.accountOf(paper, denial, answerOf({ paper, denial, target: -1 })))
  return {
    answer: placeOf(head.paper, answer),
    claims: side?.claims ?? [],
    accounts: [...(side?.accounts ?? []), ...bare],
  }
}
