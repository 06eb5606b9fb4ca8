import type { Attribution, Origin, Place, Reuse, Why } from '../../contracts/index.ts'
import { byText, fold, overlaps, shared, type Span } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { isNamed } from '../lineage/index.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'

/** What an origin is asked for: a stretch of a paper, on somebody's word or in the paper's own voice. */
export type Traceable = { readonly paper: Paper; readonly attribution: Attribution | null; readonly at: Span }

export type Traced = {
  /** Those that were asked for, by id. Complete once the claims are grouped. */
  readonly origins: () => Origin[]
  readonly origin: (id: string) => Origin | undefined
  /** The id of the origin of a statement. */
  readonly of: (telling: Traceable) => string
}

type Ground = {
  readonly pile: Pile
  readonly entities: Entities
  readonly copied: ReadonlyMap<string, readonly Reuse[]>
}

// Of a statement's characters, how many a shared passage must hold for the statement to have come with it.
const HELD = 0.6

// Reasons kept for one origin: a claim that fifty accounts carry needs no fifty lines.
const MOST_REASONS = 12

/**
 * Where statements come from: back along the copies to the account that had it first, and there the speaker it names,
 * the document, the agency that it credits with its text, or the outlet's own word. Unknown where the way is lost.
 */
export function traceOrigins(pile: Pile, entities: Entities, reuse: readonly Reuse[]): Traced {
  const copied = new Map<string, Reuse[]>()
  for (const one of reuse) {
    if (one.kind === 'same-quote') continue
    for (const { article } of [one.a, one.b]) copied.set(article, [...(copied.get(article) ?? []), one])
  }
  const ground: Ground = { pile, entities, copied }
  const origins = new Map<string, Origin>()
  const keep = (origin: Origin): string => {
    const known = origins.get(origin.id)
    if (!known) origins.set(origin.id, origin)
    else {
      const told = new Set(known.why.map(({ places }) => JSON.stringify(places)))
      for (const why of origin.why)
        if (known.why.length < MOST_REASONS && !told.has(JSON.stringify(why.places))) known.why.push(why)
    }
    return origin.id
  }
  return {
    origins: () => [...origins.values()].sort((a, b) => byText(a.id, b.id)),
    origin: id => origins.get(id),
    of: telling => keep(originOf(telling, ground, [])),
  }
}

function originOf({ paper, attribution, at }: Traceable, ground: Ground, way: readonly string[]): Origin {
  return attribution ? ofSource(paper, attribution, ground) : ofVoice(paper, at, ground, way)
}

/** “the head of the clinic” is one speaker wherever it stands; “a witness”, “officials” may be anybody. */
function ofSource(paper: Paper, attribution: Attribution, { entities }: Ground): Origin {
  const { source, cue, sourceKind } = attribution
  if (!source) {
    const why: Why[] = cue ? [{ reason: 'nobody is named', places: [placeOf(paper, cue)] }] : []
    return { id: idOf('origin', 'unknown', paper.id, attribution.id), kind: 'unknown', name: null, why }
  }
  const name = wordsAt(paper, source)
  const why: Why[] = [{ reason: 'named as the source', places: [placeOf(paper, source)] }]
  const entity = entities.of(paper.id, source.entity)
  const isAnybody = sourceKind === 'anonymous' || sourceKind === 'unknown'
  if (entity !== null && !isAnybody)
    return { id: idOf('origin', 'entity', entity), kind: 'speaker', name: entities.name(entity), why }
  const key = fold(name).replace(/^(?:the|a|an) /, '')
  if (sourceKind === 'document') return { id: idOf('origin', 'document', key), kind: 'document', name, why }
  if ((sourceKind === 'titled' || sourceKind === 'named') && !/^an? /i.test(name))
    return { id: idOf('origin', 'titled', key), kind: 'speaker', name, why }
  return {
    id: idOf('origin', 'unknown', paper.id, key),
    kind: 'unknown',
    name,
    why: [{ reason: 'the source is not known by name', places: [placeOf(paper, source)] }],
  }
}

/** What a paper says in its own voice: whose words are they? */
function ofVoice(paper: Paper, at: Span, ground: Ground, way: readonly string[]): Origin {
  const republished = paper.reading.voices.find(voice => voice.kind === 'republished' && overlaps(voice, at))
  if (republished)
    return ofOutlet(
      republished.name,
      undefined,
      [
        {
          reason: 'republished',
          places: [
            placeOf(paper, { start: republished.start, end: Math.min(republished.end, republished.start + 80) }),
          ],
        },
      ],
      paper,
    )
  const from = ofCopy(paper, at, ground, way)
  if (from) return from
  const agency = (paper.article.credits ?? []).find(({ where }) => where !== 'tail')
  if (agency) {
    const credit = { name: agency.agency, place: placeOf(paper, agency), of: 'whole' as const }
    const here = ground.pile.papers.find(one => one !== paper && isNamed(credit, one) === 'sure')
    const why: Why[] = [{ reason: 'credited with the text', places: [credit.place] }]
    if (here) return ofOutlet(here.article.outlet?.name ?? null, here.article.outlet?.domain, why, here)
    return { id: idOf('origin', 'wire', fold(agency.agency)), kind: 'wire', name: agency.agency, why }
  }
  const { outlet } = paper.article
  return ofOutlet(outlet?.name ?? null, outlet?.domain, [], paper)
}

function ofOutlet(name: string | null, domain: string | undefined, why: Why[], paper: Paper): Origin {
  if (name === null) return { id: idOf('origin', 'unknown', paper.id), kind: 'unknown', name: null, why }
  return { id: idOf('origin', 'outlet', domain ?? fold(name)), kind: 'outlet', name, why }
}

const sides = (one: Reuse, paper: Paper): { own: Place; theirs: Place; isCopy: boolean } =>
  one.a.article === paper.id
    ? { own: one.a, theirs: one.b, isCopy: one.direction === 'a-from-b' }
    : { own: one.b, theirs: one.a, isCopy: one.direction === 'b-from-a' }

/** Back along a copied passage: to the speaker whom the copy dropped, or to the first paper's own voice. `null` where nothing was copied. */
function ofCopy(paper: Paper, at: Span, ground: Ground, way: readonly string[]): Origin | null {
  for (const one of ground.copied.get(paper.id) ?? []) {
    const { own, theirs, isCopy } = sides(one, paper)
    if (shared(own.span, at) < HELD * (at.end - at.start)) continue
    const why: Why[] = [{ reason: 'the same words stand in the account it had them from', places: [own, theirs] }]
    const source = ground.pile.paper.get(theirs.article)
    if (isCopy && source && !way.includes(source.id)) {
      const whom = droppedSpeaker(one, paper, at, source)
      const origin = whom ? ofSource(source, whom, ground) : ofVoice(source, theirs.span, ground, [...way, paper.id])
      return { ...origin, why: [...origin.why, ...why] }
    }
    if (one.direction === 'common') {
      const named = one.why.find(({ reason }) => reason.includes('not among the accounts'))
      const name = named?.places[0]
        ? (ground.pile.paper.get(named.places[0].article)?.article.credits ?? []).find(
            credit => credit.start === named.places[0]?.span.start,
          )?.agency
        : undefined
      if (name !== undefined)
        return {
          id: idOf('origin', 'wire', fold(name)),
          kind: 'wire',
          name,
          why: [...(named ? [named] : []), { reason: 'the same words in both', places: [own, theirs] }],
        }
    }
  }
  return null
}

/** The attribution of the source that the copy tells as its own, where it holds these words. */
function droppedSpeaker(one: Reuse, paper: Paper, at: Span, source: Paper): Attribution | undefined {
  const lost = one.changes.find(
    ({ kind, a, b }) =>
      kind === 'attribution-dropped' && [a, b].some(side => side?.article === paper.id && overlaps(side.span, at)),
  )
  const by = [lost?.a, lost?.b].find(side => side?.article === source.id)
  return by
    ? source.reading.attributions.find(({ source: who, cue }) => (who ?? cue)?.start === by.span.start)
    : undefined
}
