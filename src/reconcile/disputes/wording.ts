import type { Account, Attribution, Dispute } from '../../contracts/index.ts'
import { byText, fold, type Span, trimmed } from '../../text/index.ts'
import type { Told } from '../claims/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { comparable, type Comparable, termsOf } from '../words/index.ts'

// A quotation of fewer words is a phrase that many sentences hold.
const LEAST_WORDS = 3
// The same speaker in other words, clipped or translated twice: from here on one speech (claims: SAME_SPEECH).
const ONE_SPEECH = 0.45
// So many quotations of one speaker are compared with each other; more share too many words by chance, and the work would grow
// with their square. The earliest are taken.
const MOST = 60

type Speech = {
  readonly paper: Paper
  readonly attribution: Attribution
  readonly at: Span
  readonly letters: string
  readonly said: Comparable
}

/**
 * The same quotation in different clothes: one speaker, one speech, other words between the marks.
 *
 * One side for each wording; “… while the harbour is shut” and a clipping of it are two, as the clipping is what its readers see.
 * Two accounts at least, and two wordings: a speech that all give word for word is no dispute.
 */
export function wordingDisputes({ papers }: Pile, told: Told, entities: Entities): Dispute[] {
  const bySpeaker = new Map<string, Speech[]>()
  for (const paper of papers) {
    for (const attribution of paper.reading.attributions) {
      const speaker = entities.of(paper.id, attribution.source?.entity)
      const speech = attribution.type === 'direct' && speaker !== null ? speechOf(paper, attribution) : null
      if (speaker === null || !speech) continue
      bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), speech])
    }
  }
  return [...bySpeaker.values()]
    .flatMap(speeches => speechesApart(speeches.slice(0, MOST), told))
    .flatMap(group => {
      const dispute = disputeOf(group, told)
      return dispute ? [dispute] : []
    })
    .sort((a, b) => byText(a.id, b.id))
}

function speechOf(paper: Paper, attribution: Attribution): Speech | null {
  const [first] = attribution.content
  const at = first ? trimmed(paper.text, first) : null
  if (!at) return null
  const text = wordsAt(paper, at)
  const letters = fold(text)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return letters.split(' ').length < LEAST_WORDS
    ? null
    : { paper, attribution, at, letters, said: comparable(text, termsOf(text)) }
}

/** Quotations of one speaker, those of one speech together. */
function speechesApart(speeches: readonly Speech[], told: Told): Speech[][] {
  const groups: Speech[][] = []
  for (const speech of speeches) {
    const home = groups.find(group => group.some(other => areOneSpeech(speech, other, told)))
    if (home) home.push(speech)
    else groups.push([speech])
  }
  return groups
}

const areOneSpeech = (a: Speech, b: Speech, { compare }: Told): boolean =>
  a.letters.includes(b.letters) || b.letters.includes(a.letters) || compare.similarity(a.said, b.said) >= ONE_SPEECH

function disputeOf(group: readonly Speech[], told: Told): Dispute | null {
  const wordings = new Map<string, Speech[]>()
  for (const speech of group) wordings.set(speech.letters, [...(wordings.get(speech.letters) ?? []), speech])
  const [head] = group
  if (!head || wordings.size < 2 || new Set(group.map(({ paper }) => paper.id)).size < 2) return null
  const sides = [...wordings.values()].map(own => {
    const accounts = own.map(({ paper, attribution, at }): Account => told.accountOf(paper, attribution, at))
    return { answer: placeOf((own[0] as Speech).paper, (own[0] as Speech).at), claims: claimsOf(own, told), accounts }
  })
  return {
    id: idOf('dispute', 'wording', head.paper.id, head.at.start, wordsAt(head.paper, head.at)),
    kind: 'wording',
    about: [placeOf(head.paper, head.attribution.source ?? head.at)],
    sides,
    relation: 'unresolved',
    why: [{ reason: 'one speaker, quoted in other words', places: sides.map(({ answer }) => answer) }],
  }
}

/** The claims that stand in the quotations. */
function claimsOf(own: readonly Speech[], told: Told): string[] {
  const ids = own.flatMap(({ paper, attribution }) => told.ofAttribution(paper.id, attribution.id))
  return [...new Set(ids.map(position => told.claims[told.claimOf[position] ?? -1]?.id))].filter(id => id !== undefined)
}
