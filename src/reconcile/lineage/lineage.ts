import type { Change, Lineage, Place, Reuse } from '../../contracts/index.ts'
import { byText, overlaps, shared as sharedLength, type Span } from '../../text/index.ts'
import { inFurniture, type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { type DenialChange, denialChanges, isOfDenial } from './denials.ts'
import { type Credit, creditsOf } from './named.ts'
import { type Outlets, outletsOf } from './outlets.ts'
import { evidenceOf, slipsOf } from './slips.ts'
import type { Speakers } from './speaker.ts'
import { findSpeeches } from './speeches.ts'
import {
  decided,
  type Direction,
  MOSTLY,
  ONE_SPEECH,
  type Side,
  SPOKEN,
  speakerOfBoth,
  type Verdict,
} from './verdict.ts'

export type Traced = { readonly lineage: Lineage[]; readonly reuse: Reuse[] }

const THIRD = 'both have these words from a third account'

/** Characters of the article proper that these places cover, furniture left out, as a share of all of it. */
function shareOf(paper: Paper, spans: readonly Span[]): number {
  const { words, letters } = properOf(paper)
  const marks = new Uint8Array(paper.text.length)
  for (const { start, end } of spans) marks.fill(1, start, end)
  let covered = 0
  for (const { start, end } of words) if (marks[start] === 1) covered += end - start
  return letters === 0 ? 0 : Math.round((1000 * covered) / letters) / 1000
}

type Proper = { readonly words: readonly Span[]; readonly letters: number }

// One paper is one side of many pairs.
const known = new WeakMap<Paper, Proper>()

/** The words of an account that are no furniture, and how many characters they have. */
function properOf(paper: Paper): Proper {
  const found = known.get(paper)
  if (found) return found
  const words: Span[] = []
  let letters = 0
  for (const match of paper.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = { start: match.index, end: match.index + match[0].length }
    if (inFurniture(paper, word)) continue
    words.push(word)
    letters += match[0].length
  }
  const proper = { words, letters }
  known.set(paper, proper)
  return proper
}

/** As seen from the copy: what only its source has was left out, what only the copy has was added. */
function oriented(changes: readonly Change[], direction: Direction): Change[] {
  if (direction !== 'a-from-b') return [...changes]
  return changes.map(change => ({
    ...change,
    kind: change.kind === 'left-out' ? 'added' : change.kind === 'added' ? 'left-out' : change.kind,
  }))
}

/**
 * An attribution is dropped by the copy; where the copy names whom its source does not, nothing was lost.
 *
 * Which of the two places names the source is told by what the readings have there.
 */
function isLoss({ kind, a, b }: Change, direction: Direction, paper: Pile['paper']): boolean {
  if (kind !== 'attribution-dropped' || direction === 'unknown' || direction === 'common') return true
  const inSource = direction === 'b-from-a' ? a : b
  if (!inSource) return false
  return (paper.get(inSource.article)?.reading.attributions ?? []).some(({ source, cue }) => {
    const by = source ?? cue
    return by !== null && by.start === inSource.span.start && by.end === inSource.span.end
  })
}

/**
 * Who had it from whom, for each two papers that share narration or of which one names the other.
 *
 * Direction is `unknown` unless something decides, and each verdict has its reason. The passages come back with the
 * direction of their two papers; a speech that two heard (`same-quote`) keeps `unknown`.
 */
export function traceLineage(pile: Pile, passages: readonly Reuse[], speaks: Speakers): Traced {
  const reuse = [...passages, ...findSpeeches(pile, speaks, passages)]
  const { papers, paper } = pile
  const credits = new Map(papers.map(one => [one.id, creditsOf(one)]))
  const outlets = outletsOf(pile)
  const slips = slipsOf(pile)
  const pairs = new Map<string, Reuse[]>()
  const keyOf = (one: string, other: string) => [one, other].sort(byText).join('\u0000')
  for (const one of reuse) {
    const key = keyOf(one.a.article, one.b.article)
    pairs.set(key, [...(pairs.get(key) ?? []), one])
  }
  for (const key of namedPairs(papers, credits, outlets, keyOf)) if (!pairs.has(key)) pairs.set(key, [])
  const neighbours = neighboursOf(reuse)

  const lineage: Lineage[] = []
  const traced: Reuse[] = []
  const judged: Judged[] = []
  for (const [key, own] of [...pairs.entries()].sort(([x], [y]) => byText(x, y))) {
    const [idA = '', idB = ''] = key.split('\u0000')
    const [a, b] = [paper.get(idA), paper.get(idB)]
    if (!a || !b) continue
    const narrated = own.filter(({ kind }) => kind !== 'same-quote')
    const side = (one: Paper): Side => ({
      paper: one,
      credits: credits.get(one.id) ?? [],
      share: shareOf(
        one,
        narrated.map(({ a: x, b: y }) => (x.article === one.id ? x.span : y.span)),
      ),
    })
    const [sideA, sideB] = [side(a), side(b)]
    const hasWordsWith = (id: string): boolean => [idA, idB].some(one => neighbours.get(one)?.has(id) === true)
    const inCommon = (one: Paper) => ({
      paper: one,
      shared: narrated.map(({ a: x, b: y }) => (x.article === one.id ? x.span : y.span)),
    })
    const verdict = decided(
      {
        a: sideA,
        b: sideB,
        shared: narrated.flatMap(({ a: x, b: y }) => [x, y]),
        spoken: spokenOnly(own, sideA, sideB, paper, speaks),
        slip: evidenceOf(inCommon(a), inCommon(b), slips, hasWordsWith),
      },
      outlets,
    )
    judged.push({ a: sideA, b: sideB, own, narrated, verdict })
  }
  const sources = sourcesOf(judged)
  for (const one of judged) {
    const verdict = ofThird(one, sources) ?? one.verdict
    const { a, b, own, narrated } = one
    if (narrated.length > 0 || verdict.direction !== 'unknown')
      lineage.push({
        a: a.paper.id,
        b: b.paper.id,
        ...verdict,
        shareOfA: a.share,
        shareOfB: b.share,
        reuse: (narrated.length > 0 ? narrated : own).map(({ id }) => id),
      })
    const missing = linesLeftOut(one, verdict.direction)
    for (const passage of own) {
      // A speech that both carry came with the rest where one had the rest from the other; else both heard it.
      const own = passage.kind === 'same-quote' && narrated.length === 0 ? 'common' : verdict.direction
      const direction = passage.kind === 'same-quote' && verdict.direction === 'unknown' ? 'unknown' : own
      const changes = oriented(passage.changes, direction).filter(change => isLoss(change, direction, paper))
      traced.push({
        ...passage,
        direction,
        changes: [...changes, ...missing.of(passage.id)].filter(change => !isOfDenial(change, missing.denials)),
        why: [...passage.why, ...verdict.why],
      })
    }
  }
  const order = new Map(reuse.map(({ id }, k) => [id, k]))
  return { lineage, reuse: traced.sort((x, y) => (order.get(x.id) ?? 0) - (order.get(y.id) ?? 0)) }
}

/** By account, those with which it shares passages. */
function neighboursOf(reuse: readonly Reuse[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { a, b } of reuse) {
    found.set(a.article, (found.get(a.article) ?? new Set()).add(b.article))
    found.set(b.article, (found.get(b.article) ?? new Set()).add(a.article))
  }
  return found
}

type Judged = { a: Side; b: Side; own: Reuse[]; narrated: Reuse[]; verdict: Verdict }

/** All that the two share is what one speaker said: a common source, who is no account of the pile. */
function spokenOnly(own: readonly Reuse[], a: Side, b: Side, paper: Pile['paper'], speaks: Speakers): Verdict | null {
  if (own.length === 0 || Math.max(a.share, b.share) >= MOSTLY) return null
  const speakers = own.map(one => ({ one, by: speakerOfBoth(one, paper, speaks) }))
  if (speakers.some(({ one, by }) => by === null && one.kind !== 'same-quote')) return null
  const [first] = speakers.flatMap(({ by }) => (by ? [by] : []))
  if (!first) return null
  return {
    direction: 'common',
    common: null,
    why: [{ reason: ONE_SPEECH, places: [first.name, ...own.slice(0, 1).flatMap(({ a: x, b: y }) => [x, y])] }],
  }
}

const heirs = (direction: Direction, a: string, b: string): { copy: string; source: string } | null =>
  direction === 'b-from-a' ? { copy: b, source: a } : direction === 'a-from-b' ? { copy: a, source: b } : null

type Source = { source: string; by: Judged }

/** By copy, the accounts that it is decided to have words from. */
function sourcesOf(judged: readonly Judged[]): Map<string, Source[]> {
  const found = new Map<string, Source[]>()
  for (const by of judged) {
    const heir = heirs(by.verdict.direction, by.a.paper.id, by.b.paper.id)
    if (heir && by.narrated.length > 0)
      found.set(heir.copy, [...(found.get(heir.copy) ?? []), { source: heir.source, by }])
  }
  return found
}

/** Two copies of one account of the pile share its words: neither need have read the other. */
function ofThird({ a, b, verdict, narrated }: Judged, sources: ReadonlyMap<string, readonly Source[]>): Verdict | null {
  if (verdict.direction !== 'unknown' || narrated.length === 0) return null
  const at = (one: Reuse, id: string): Span => (one.a.article === id ? one.a : one.b).span
  const others = new Map((sources.get(b.paper.id) ?? []).map(one => [one.source, one]))
  for (const { source, by } of sources.get(a.paper.id) ?? []) {
    const other = others.get(source)
    // Every passage of the two stands in the third as well.
    const isHeld = (span: Span): boolean =>
      by.narrated.some(one => sharedLength(at(one, a.paper.id), span) >= SPOKEN * (span.end - span.start))
    if (other && narrated.every(one => isHeld(at(one, a.paper.id)))) {
      const places = [by, other.by].flatMap(one => (one.verdict.why[0]?.places ?? []).slice(0, 1))
      return { direction: 'common', common: null, why: [{ reason: THIRD, places }] }
    }
  }
  return null
}

// A copy that keeps less of its source than this tells a story of its own: what it lacks is no line left out.
const COPIED = 0.5

type Missing = { readonly of: (passage: string) => readonly Change[]; readonly denials: readonly DenialChange[] }

/**
 * Whole sentences of the source that the copy lacks, and denials that it parted from what they deny, each with the passage
 * that stands before it in the source (or, at the head, behind).
 *
 * Empty unless the direction is decided and the copy is mostly one.
 */
function linesLeftOut({ a, b, narrated }: Judged, direction: Direction): Missing {
  const found = new Map<string, Change[]>()
  const none: Missing = { of: () => [], denials: [] }
  if (direction !== 'b-from-a' && direction !== 'a-from-b') return none
  const [source, copy] = direction === 'b-from-a' ? [a, b] : [b, a]
  if (copy.share < COPIED) return none
  const passages = narrated
    .map(one => ({ id: one.id, span: (one.a.article === source.paper.id ? one.a : one.b).span }))
    .sort((x, y) => x.span.start - y.span.start)
  const note = (from: Span, kind: Change['kind'], inSource: Place, inCopy: Place | null): void => {
    const at = passages.findLast(({ span }) => span.end <= from.start) ?? passages[0]
    if (!at) return
    const change: Change = source === a ? { kind, a: inSource, b: inCopy } : { kind, a: inCopy, b: inSource }
    found.set(at.id, [...(found.get(at.id) ?? []), change])
  }
  for (const sentence of source.paper.reading.sentences) {
    if (!isProse(source.paper, sentence)) continue
    if (passages.some(({ span }) => overlaps(span, sentence))) continue
    note(sentence, 'left-out', placeOf(source.paper, sentence), null)
  }
  const denials = denialChanges(source.paper, copy.paper)
  for (const one of denials) note(one.source.span, one.kind, one.source, one.copy)
  return { of: passage => found.get(passage) ?? [], denials }
}

/** A sentence of the article proper: no headline, no dateline that stands alone, no single word. */
function isProse(paper: Paper, sentence: Span): boolean {
  const { title, blocks, furniture } = paper.article
  const headings = [...(title && 'start' in title ? [title] : []), ...blocks.filter(({ kind }) => kind === 'heading')]
  const beside = [...headings, ...furniture].reduce((sum, piece) => sum + sharedLength(piece, sentence), 0)
  return 2 * beside < sentence.end - sentence.start && /\p{L}.*\s.*\p{L}/su.test(wordsAt(paper, sentence))
}

/** Pairs of papers of which one names the other’s outlet. Looked up by name, so that the work follows the credits. */
function namedPairs(
  papers: readonly Paper[],
  credits: ReadonlyMap<string, readonly Credit[]>,
  outlets: Outlets,
  keyOf: (a: string, b: string) => string,
): Set<string> {
  const found = new Set<string>()
  for (const paper of papers) {
    for (const name of new Set((credits.get(paper.id) ?? []).map(credit => credit.name))) {
      for (const { papers: others } of outlets.namedBy(name)) {
        // Of an outlet with more articles none is meant by its name alone.
        const [other] = others
        if (others.length > 1 || !other || other === paper) continue
        if (other.article.outlet?.name !== paper.article.outlet?.name) found.add(keyOf(paper.id, other.id))
      }
    }
  }
  return found
}
