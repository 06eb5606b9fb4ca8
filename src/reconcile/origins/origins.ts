import type { Attribution, Origin, Place, Reuse, Why } from '../../contracts/index.ts'
import { agencyNamed } from '../../extract/index.ts'
import { byText, fold, overlaps, shared, type Span } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { isAgency, isNamed, isOneOutlet, type Outlets, outletsOf, type Speakers } from '../lineage/index.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { isFigure } from '../reuse/index.ts'

/** What an origin is asked for: a stretch of a paper, on somebody's word or in the paper's own voice. */
export type Traceable = { readonly paper: Paper; readonly attribution: Attribution | null; readonly at: Span }

export type Traced = {
  /** Those that were asked for, by id. Complete once the claims are grouped. */
  readonly origins: () => Origin[]
  readonly origin: (id: string) => Origin | undefined
  /** The id of the origin of a statement. */
  readonly of: (telling: Traceable) => string
  /** What else is known of an origin, for counting. */
  readonly about: (id: string) => About
  /** Whether a place stands in copied words with another figure than its source has: nobody is known to have said that. */
  readonly isAltered: (article: string, at: Span) => boolean
}

export type About = {
  /** `somebody`: a person was heard who may be anybody named elsewhere. */
  readonly grade: 'known' | 'somebody' | 'unknown'
  /** Bodies that the speaker is or speaks for, and documents that may be one, as keys. */
  readonly bodies: readonly string[]
  /** The account of the pile whose word it is, where it is named as the source. */
  readonly paper: string | null
}

type Found = Origin & { readonly about: About }

type Ground = {
  readonly pile: Pile
  readonly entities: Entities
  readonly speaks: Speakers
  readonly copied: ReadonlyMap<string, readonly Reuse[]>
  readonly outlets: Outlets
}

// Of a statement's characters, how many a shared passage must hold for the statement to have come with it.
const HELD = 0.6

// Reasons kept for one origin: a claim that fifty accounts carry needs no fifty lines.
const MOST_REASONS = 12

const UNKNOWN: About = { grade: 'unknown', bodies: [], paper: null }
const KNOWN: About = { grade: 'known', bodies: [], paper: null }

/**
 * Where statements come from: back along the copies to the account that had it first, and there the speaker it names,
 * the document, the agency that it credits with its text, or the outlet's own word. Unknown where the way is lost.
 */
export function traceOrigins(pile: Pile, entities: Entities, reuse: readonly Reuse[], speaks: Speakers): Traced {
  const copied = new Map<string, Reuse[]>()
  for (const one of reuse) {
    if (one.kind === 'same-quote' && !isDecided(one)) continue
    for (const { article } of [one.a, one.b]) copied.set(article, [...(copied.get(article) ?? []), one])
  }
  const ground: Ground = { pile, entities, speaks, copied, outlets: outletsOf(pile) }
  const origins = new Map<string, Found>()
  const keep = (origin: Found): string => {
    const known = origins.get(origin.id)
    if (!known) origins.set(origin.id, origin)
    else {
      const told = new Set(known.why.map(({ places }) => JSON.stringify(places)))
      for (const why of origin.why)
        if (known.why.length < MOST_REASONS && !told.has(JSON.stringify(why.places))) known.why.push(why)
      const bodies = [...new Set([...known.about.bodies, ...origin.about.bodies])]
      if (bodies.length > known.about.bodies.length)
        origins.set(origin.id, { ...known, about: { ...known.about, bodies } })
    }
    return origin.id
  }
  return {
    origins: () =>
      [...origins.values()]
        .map(({ id, kind, name, why }): Origin => ({ id, kind, name, why }))
        .sort((a, b) => byText(a.id, b.id)),
    origin: id => origins.get(id),
    of: telling => keep(originOf(telling, ground, [])),
    about: id => origins.get(id)?.about ?? UNKNOWN,
    isAltered: (article, at) => {
      const paper = pile.paper.get(article)
      return paper !== undefined && alteredIn(paper, at, ground) !== null
    },
  }
}

const isDecided = ({ direction }: Reuse): boolean => direction === 'a-from-b' || direction === 'b-from-a'

function originOf({ paper, attribution, at }: Traceable, ground: Ground, way: readonly string[]): Found {
  const by = attribution ?? speakerBefore(paper, at)
  return by ? ofSource(paper, by, at, ground, way) : ofVoice(paper, at, ground, way)
}

// “It had spoken of four”: told as a deed, and yet somebody’s word. “It spoke to the crowd” is none, nor “it put the ferry on the slip”.
const pronounSays =
  /\b(?:it|they|he|she) (?:(?:had|has|have) (?:\p{L}+ )?)?(?:spoken of|spoke of|put (?:it|the (?:\p{L}+ ){1,3})at|counted|estimated)\b/iu

/** Whom “it” means there: who was heard in the sentence before, where one was. */
function speakerBefore(paper: Paper, at: Span): Attribution | null {
  if (!pronounSays.test(wordsAt(paper, at))) return null
  const sentence = paper.sentenceAt(at)
  const near = paper.reading.attributions.filter(
    ({ source, content: [first] }) =>
      source !== null && first !== undefined && paper.sentenceAt(first) === sentence - 1,
  )
  const [only, ...others] = near
  return others.length === 0 ? (only ?? null) : null
}

const through = (paper: Paper, { via }: Attribution): Why[] =>
  via.length === 0 ? [] : [{ reason: 'heard through', places: via.map(({ span }) => placeOf(paper, span)) }]

/** “the head of the clinic” is one speaker wherever it stands; “a witness”, “officials” may be anybody. */
function ofSource(paper: Paper, attribution: Attribution, at: Span, ground: Ground, way: readonly string[]): Found {
  const { source, cue, sourceKind } = attribution
  if (!source) {
    const why: Why[] = cue ? [{ reason: 'nobody is named', places: [placeOf(paper, cue)] }] : []
    return { id: idOf('origin', 'unknown', paper.id, attribution.id), kind: 'unknown', name: null, why, about: UNKNOWN }
  }
  const name = wordsAt(paper, source)
  const why: Why[] = [
    { reason: 'named as the source', places: [placeOf(paper, source)] },
    ...through(paper, attribution),
  ]
  const medium = ofMedium(paper, name, why, ground)
  if (medium) return medium
  const key = fold(name).replace(/^(?:the|a|an) /, '')
  if (sourceKind === 'document') {
    // “A memo” in two papers may be two memos; “the log of the coast guard” is one.
    const isOne = /^the\b/iu.test(name) && key.includes(' ')
    const id = isOne ? idOf('origin', 'document', key) : idOf('origin', 'document', paper.id, key)
    return {
      id,
      kind: 'document',
      name,
      why,
      about: { grade: 'known', bodies: isOne ? [] : ['document'], paper: null },
    }
  }
  const speaker = ground.speaks(paper, attribution)
  if (speaker.kind === 'known') {
    const { entity, bodies } = speaker
    return {
      id: idOf('origin', 'speaker', speaker.key),
      kind: 'speaker',
      name: entity === null ? name : ground.entities.name(entity),
      why,
      about: { grade: 'known', bodies, paper: null },
    }
  }
  // Whoever “two passengers” are: in a copy they are those of its source.
  const from = way.length < 4 ? sourceOfCopy(paper, attribution, at, ground, way) : null
  if (from) return { ...from, why: [...from.why, ...why].slice(0, MOST_REASONS) }
  const heard = speaker.kind === 'unnamed'
  return {
    id: idOf('origin', heard ? 'somebody' : 'unknown', paper.id, heard ? speaker.key : key),
    kind: heard ? 'speaker' : 'unknown',
    name,
    why: [
      { reason: 'the source is not known by name', places: [placeOf(paper, source)] },
      ...through(paper, attribution),
    ],
    about: heard ? { ...KNOWN, grade: 'somebody' } : UNKNOWN,
  }
}

/** An account of the pile, or an agency, that is named as the source: its own word, as far as this account tells. */
function ofMedium(paper: Paper, name: string, why: Why[], { outlets }: Ground): Found | null {
  const here = outlets.namedBy(name).filter(({ how }) => how === 'sure')
  const only = here[0]?.papers[0]
  if (only && here.length === 1) {
    const origin = ofOutlet(only, why)
    return only.article.outlet?.name === paper.article.outlet?.name
      ? origin
      : { ...origin, about: { ...origin.about, paper: only.id } }
  }
  const agency = agencyNamed(name.trim())
  return agency === null ? null : ofWire(agency, why)
}

/** What a paper says in its own voice: whose words are they? */
function ofVoice(paper: Paper, at: Span, ground: Ground, way: readonly string[]): Found {
  const republished = paper.reading.voices.find(voice => voice.kind === 'republished' && overlaps(voice, at))
  if (republished) {
    const { name, start, end } = republished
    const why: Why[] = [{ reason: 'republished', places: [placeOf(paper, { start, end: Math.min(end, start + 80) })] }]
    if (name === null) return unsigned(paper, why)
    const here = articleOf(name, ground)
    if (here) return ofOutlet(here, why)
    const agency = agencyNamed(name)
    return agency === null
      ? { id: idOf('origin', 'outlet', fold(name)), kind: 'outlet', name, why, about: KNOWN }
      : ofWire(agency, why)
  }
  const altered = alteredIn(paper, at, ground)
  if (altered) {
    const own = ofOutlet(paper, [{ reason: 'a figure was changed in copied words', places: altered }])
    return own
  }
  const from = ofCopy(paper, at, ground, way)
  if (from) return from
  const credit = (paper.article.credits ?? []).find(({ where, agency }) => where !== 'tail' && agency !== 'agencies')
  if (credit) {
    const name = credit.agency
    const why: Why[] = [{ reason: 'credited with the text', places: [placeOf(paper, credit)] }]
    if (isNamed({ name }, paper) === 'sure') return ofOutlet(paper, why)
    const here = articleOf(name, ground)
    return here ? ofOutlet(here, why) : ofWire(name, why)
  }
  return ofOutlet(paper, [])
}

/** The first article of the outlet that a name surely is. */
const articleOf = (name: string, { outlets }: Ground): Paper | undefined =>
  outlets.namedBy(name).find(({ how }) => how === 'sure')?.papers[0]

const ofWire = (name: string, why: Why[]): Found => ({
  id: idOf('origin', 'wire', fold(agencyNamed(name) ?? name)),
  kind: 'wire',
  name,
  why,
  about: KNOWN,
})

const unsigned = (paper: Paper, why: Why[]): Found => ({
  id: idOf('origin', 'unknown', paper.id),
  kind: 'unknown',
  name: null,
  why,
  // Somebody wrote the page; it may be anybody who speaks elsewhere.
  about: { ...UNKNOWN, grade: 'somebody' },
})

function ofOutlet(paper: Paper, why: Why[]): Found {
  const { outlet } = paper.article
  if (!outlet) return unsigned(paper, why)
  if (isAgency(paper)) return ofWire(outlet.name, why)
  return {
    id: idOf('origin', 'outlet', outlet.domain ?? fold(outlet.name)),
    kind: 'outlet',
    name: outlet.name,
    why,
    about: KNOWN,
  }
}

const sides = (one: Reuse, paper: Paper): { own: Place; theirs: Place; isCopy: boolean } =>
  one.a.article === paper.id
    ? { own: one.a, theirs: one.b, isCopy: one.direction === 'a-from-b' }
    : { own: one.b, theirs: one.a, isCopy: one.direction === 'b-from-a' }

/** Passages that hold most of a place. */
const holding = (paper: Paper, at: Span, { copied }: Ground): readonly Reuse[] =>
  (copied.get(paper.id) ?? []).filter(one => shared(sides(one, paper).own.span, at) >= HELD * (at.end - at.start))

// A changed figure is a word or three; a longer stretch that differs is another sentence.
const FIGURE_WORDS = 4

/** The figure in copied words that is not the source’s, with the source’s; `null` where none is. */
function alteredIn(paper: Paper, at: Span, ground: Ground): Place[] | null {
  for (const one of holding(paper, at, ground)) {
    if (!sides(one, paper).isCopy) continue
    for (const { kind, a, b } of one.changes) {
      const [own, theirs] = a?.article === paper.id ? [a, b] : [b, a]
      if (kind !== 'figure' || !own || !theirs || !overlaps(own.span, at)) continue
      const source = ground.pile.paper.get(theirs.article)
      // An outlet that gives another figure later has counted anew: that is an update.
      if (source && isOneOutlet(paper, source)) continue
      const words = [wordsAt(paper, own.span), source ? wordsAt(source, theirs.span) : '']
      if (words.every(text => isFigure(text) && text.split(/\s+/u).length <= FIGURE_WORDS)) return [own, theirs]
    }
  }
  return null
}

/** Back along a copied passage: to the speaker whom the copy dropped, or to the first paper's own voice. `null` where nothing was copied. */
function ofCopy(paper: Paper, at: Span, ground: Ground, way: readonly string[]): Found | null {
  for (const one of holding(paper, at, ground)) {
    const { own, theirs, isCopy } = sides(one, paper)
    const why: Why[] = [{ reason: 'the same words stand in the account it had them from', places: [own, theirs] }]
    const source = ground.pile.paper.get(theirs.article)
    if (isCopy && source && !way.includes(source.id)) {
      const whom = droppedSpeaker(one, paper, at, source)
      const origin = whom
        ? ofSource(source, whom, whom.content[0] ?? theirs.span, ground, [...way, paper.id])
        : ofVoice(source, theirs.span, ground, [...way, paper.id])
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
        return ofWire(name, [...(named ? [named] : []), { reason: 'the same words in both', places: [own, theirs] }])
    }
  }
  return null
}

/** The same unnamed source in the account that the words were copied from. */
function sourceOfCopy(
  paper: Paper,
  attribution: Attribution,
  at: Span,
  ground: Ground,
  way: readonly string[],
): Found | null {
  const name = attribution.source ? fold(wordsAt(paper, attribution.source)) : null
  if (name === null) return null
  for (const one of holding(paper, at, ground)) {
    const { theirs, isCopy } = sides(one, paper)
    const source = ground.pile.paper.get(theirs.article)
    if (!isCopy || !source || way.includes(source.id)) continue
    const same = source.reading.attributions.find(
      ({ source: who, content }) =>
        who !== null && fold(wordsAt(source, who)) === name && content.some(piece => overlaps(piece, theirs.span)),
    )
    if (same) return ofSource(source, same, same.content[0] ?? theirs.span, ground, [...way, paper.id])
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
