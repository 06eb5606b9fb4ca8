import type { Account, Attribution, Dispute, Place } from '../../contracts/index.ts'
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
// So much of the words must be shared for that, weighed by rarity; fewer take more.
const SHARED_WORDS = 0.5
const ONE_SPEECH_OTHER_WORDS = 0.7
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
  // “He [the minister] is a coward”: what stands in brackets is the editor’s.
  const text = wordsAt(paper, at).replace(/[[(][^\])]{0,60}[\])]/gu, ' ')
  const letters = letterless(text)
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
  a.letters.includes(b.letters) ||
  b.letters.includes(a.letters) ||
  compare.similarity(a.said, b.said) >=
    // Another account’s sentence about the same is not yet the same sentence.
    (Math.min(compare.covered(a.said.terms, b.said.terms), compare.covered(b.said.terms, a.said.terms)) >= SHARED_WORDS
      ? ONE_SPEECH
      : ONE_SPEECH_OTHER_WORDS)

/** The same words but for marks, numerals and what an editor put in; or whole sentences of a longer quotation. */
function areOneWording(a: Speech, b: Speech): boolean {
  const [short, long] = a.letters.length <= b.letters.length ? [a, b] : [b, a]
  return contentOf(short) === contentOf(long) || holdsWhole(long, short)
}

const contentOf = ({ said }: Speech): string =>
  said.terms
    .flatMap(({ key }) => (key === 'percent' ? [] : [key]))
    .sort(byText)
    .join(' ')

const letterless = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Whether the sentences of one stand in the other as they are, from the start of a sentence to the end of one. */
function holdsWhole(long: Speech, short: Speech): boolean {
  const sentences = wordsAt(long.paper, long.at)
    .split(/(?<=[.!?…][”"’']?)\s+/u)
    .map(letterless)
  return sentences.some((_, from) =>
    sentences.some((__, to) => to >= from && sentences.slice(from, to + 1).join(' ') === short.letters),
  )
}

function disputeOf(group: readonly Speech[], told: Told): Dispute | null {
  const wordings: Speech[][] = []
  for (const speech of group) {
    const home = wordings.find(own => own.some(other => areOneWording(speech, other)))
    if (home) home.push(speech)
    else wordings.push([speech])
  }
  const [head] = group
  if (!head || wordings.length < 2 || new Set(group.map(({ paper }) => paper.id)).size < 2) return null
  const sides = wordings.map(own => {
    const accounts = own.map(({ paper, attribution, at }): Account => told.accountOf(paper, attribution, at))
    return { answer: placeOf((own[0] as Speech).paper, (own[0] as Speech).at), claims: claimsOf(own, told), accounts }
  })
  return {
    id: idOf('dispute', 'wording', head.paper.id, head.at.start, wordsAt(head.paper, head.at)),
    kind: 'wording',
    about: [speakerOf(group) ?? placeOf(head.paper, head.at)],
    sides,
    relation: 'unresolved',
    why: [{ reason: 'one speaker, quoted in other words', places: sides.map(({ answer }) => answer) }],
  }
}

/** The speaker by a name: the first source that is no “she”, else the name that “she” stands for. */
function speakerOf(group: readonly Speech[]): Place | null {
  for (const { paper, attribution } of group) {
    const { source } = attribution
    if (source && !pronoun.test(wordsAt(paper, source).trim())) return placeOf(paper, source)
  }
  for (const { paper, attribution } of group) {
    const entity = attribution.source?.entity ?? null
    const name = paper.reading.mentions.find(mention => mention.entity === entity && mention.form === 'name')
    if (name) return placeOf(paper, name)
  }
  return null
}

const pronoun = /^(?:he|she|they|it|I|we|who|this|that)$/iu

/** The claims that stand in the quotations. */
function claimsOf(own: readonly Speech[], told: Told): string[] {
  const ids = own.flatMap(({ paper, attribution }) => told.ofAttribution(paper.id, attribution.id))
  return [...new Set(ids.map(position => told.claims[told.claimOf[position] ?? -1]?.id))].filter(id => id !== undefined)
}
