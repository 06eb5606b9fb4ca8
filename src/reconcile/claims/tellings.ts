import type { Attribution, Statement } from '../../contracts/index.ts'
import { fold, holds, overlaps, type Span, trimmed } from '../../text/index.ts'
import { type Entities, nationOf } from '../entities/index.ts'
import { inFurniture, type Paper, type Pile, wordsAt } from '../pile.ts'
import { type Comparable, comparable, lemmaOf, type Resolved, type Term, termsOf } from '../words/index.ts'
import { isTurnedDown } from './turned-down.ts'

/** One statement made comparable: what is said, without who says it. */
export type Telling = {
  readonly id: string
  readonly paper: Paper
  readonly statement: Statement
  readonly attribution: Attribution | null
  /** What is said: the statement, cut to the content of its attribution. */
  readonly at: Span
  readonly sentence: number
  readonly said: Comparable
  /** The whole sentence without its reporting words: what the statement stands in. */
  readonly context: Comparable
  readonly predicate: readonly Term[]
  /** Content words of its subject; none where it is a pronoun that nothing resolves. */
  readonly subject: readonly Term[]
  /** Keys of the people, bodies and places it names. */
  readonly participants: ReadonlySet<string>
  /** Keys of those named in its subject. */
  readonly subjects: ReadonlySet<string>
  /** Its subject is “we”, “they”: somebody whom nothing here resolves. */
  readonly isVague: boolean
  readonly isNegative: boolean
  /** “Was dismissed”, “has been shut”: a form of “be” and a participle. */
  readonly isPassive: boolean
  readonly isQuoted: boolean
  /** Somebody denies it, or the words around it do: “It is not true that the lamp was out”. */
  readonly isTurnedDown: boolean
}

// Fewer content words find anything or nothing: “He agreed.”
const LEAST_TERMS = 3
// With a subject: “No tug was asked for.” In a quotation of somebody known one word will do: “We will not negotiate.”
const LEAST_WITH_SUBJECT = 2
const LEAST_QUOTED = 1
// “When the alarm was raised” only tells when.
const LEAST_WHEN = 4
// Without a verb that the reader knows it takes more to be a statement and no phrase.
const LEAST_WITHOUT_VERB = 6

/**
 * What the papers tell, in the order of the papers and of their texts.
 *
 * Left out: headings and captions, which match everything about a story; furniture; questions; and what has too few
 * words to be compared.
 */
export function tellingsOf({ papers }: Pile, entities: Entities): Telling[] {
  return papers.flatMap(paper => {
    const names = namesOf(paper, entities)
    const contexts = new Map<number, Comparable>()
    return paper.reading.statements.flatMap(statement => {
      const telling = tellingOf(paper, statement, names, contexts)
      return telling ? [telling] : []
    })
  })
}

/** “That there was no danger”: what there is stands behind the verb, and is as good as a subject. */
const isThereBe = (paper: Paper, { span, objects }: Statement): boolean =>
  objects.length > 0 && /^[\s,;“"‘']*(?:that\s+)?there(?:[’']s|\s)/iu.test(wordsAt(paper, span))

function leastTerms(paper: Paper, statement: Statement, attribution: Attribution | null): number {
  if (attribution?.type === 'direct' && (attribution.source?.entity ?? null) !== null) return LEAST_QUOTED
  return statement.subject === null && !isThereBe(paper, statement) ? LEAST_TERMS : LEAST_WITH_SUBJECT
}

/** Resolved names of a paper in the order of the text, none inside another. */
function namesOf(paper: Paper, entities: Entities): Resolved[] {
  const names: Resolved[] = []
  const mentions = [...paper.reading.mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const mention of mentions) {
    const id = entities.of(paper.id, mention.entity)
    // What nobody names is compared by its words.
    if (id === null || !entities.isNamed(id)) continue
    if ((names.at(-1)?.end ?? 0) > mention.start) continue
    names.push({ start: mention.start, end: mention.end, key: entities.key(id), name: entities.name(id) })
  }
  return names
}

function tellingOf(
  paper: Paper,
  statement: Statement,
  names: readonly Resolved[],
  contexts: Map<number, Comparable>,
): Telling | null {
  const attribution = statement.attribution === null ? null : (paper.attributions.get(statement.attribution) ?? null)
  const said = contentOf(paper, statement, attribution)
  const at = said && standingAlone(paper, statement, said)
  if (!at || inFurniture(paper, at) || isAside(paper, at) || isQuestion(paper, at)) return null
  if (isTakenBack(paper, attribution) || isSubordinate(paper, statement, at)) return null
  if (isIdle(paper, statement, at) || isCall(paper, statement, attribution, at)) return null
  const terms = isDeed(statement, attribution) ? deedTerms(paper, at, attribution, names) : termsIn(paper, at, names)
  if (
    terms.length < leastTerms(paper, statement, attribution) ||
    (terms.length < LEAST_WHEN && isWhen(paper, statement, at)) ||
    (terms.length < LEAST_WITHOUT_VERB && isFragment(statement, attribution) && !hasOwnSubject.test(wordsAt(paper, at)))
  )
    return null
  let context = contexts.get(statement.sentence)
  if (!context) {
    const sentence = paper.reading.sentences[statement.sentence] ?? statement.span
    const told = withoutReporting(paper, sentence)
    context = comparable(
      told.map(part => wordsAt(paper, part)).join(' '),
      told.flatMap(part => termsIn(paper, part, names)),
    )
    contexts.set(statement.sentence, context)
  }
  const subject = statement.subject ? termsIn(paper, statement.subject, names) : []
  return {
    id: `${paper.id} ${statement.id}`,
    paper,
    statement,
    attribution,
    at,
    sentence: statement.sentence,
    said: comparable(wordsAt(paper, at), terms),
    context,
    predicate: termsIn(paper, statement.predicate, []),
    subject,
    participants: new Set(terms.filter(isNamed).map(whoOf)),
    subjects: new Set(subject.filter(isNamed).map(whoOf)),
    isVague:
      statement.subject !== null && subject.length === 0 && pronoun.test(wordsAt(paper, statement.subject).trim()),
    isNegative: statement.polarity === 'negative',
    isPassive: passive.test(wordsAt(paper, statement.predicate).trim()),
    isQuoted: attribution?.type === 'direct' || attribution?.type === 'mixed',
    isTurnedDown:
      attribution?.stance === 'denies' ||
      isTurnedDown(
        paper.text,
        paper.reading.sentences[statement.sentence] ?? statement.span,
        withoutVerdict(paper, at),
      ),
  }
}

/** “Called reports that the lamp was out “nonsense””: the verdict at the end of what is read as said. */
function withoutVerdict(paper: Paper, at: Span): Span {
  const words = wordsAt(paper, at)
  const verdict = /\s+(?:as\s+|(?:is|are|was|were)\s+)?(?:[“"‘'][^“”"]{3,40}[”"’']|(?:an?\s+)?\p{L}+)\s*$/u.exec(words)
  return verdict && verdict.index > 0 && isVerdict.test(verdict[0])
    ? { start: at.start, end: at.start + verdict.index }
    : at
}

const isVerdict =
  /\b(?:untrue|false|wrong|nonsense|baseless|unfounded|groundless|fabricated|rubbish|fake|lies?|invention|fabrication|fiction)\b/iu

// An event is what all statements of a story are about: it tells none from another.
const isNamed = ({ key }: Term): boolean => key.startsWith('@') && !key.startsWith('@entity-')

// Participles of the regular verbs, and the endings of most others.
const passive =
  /\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\p{L}+ly\s+|also\s+|not\s+|then\s+)?\p{L}+(?:ed|en|wn|ne|aid|eld|old|ght|ent|uilt|ost|eft|ut|it|ade|ung|un|ead)$/iu

const pronoun = /^(?:i|we|you|he|she|it|they|this|that|these|those|one|some|others)$/iu

/** “Russia”, “the Russians”: one party in a story. */
const whoOf = ({ key, nation }: Term): string => (nation === undefined ? key : `@${nation}`)

/** What stands for an entity among the participants of a statement; `null` for none. */
export function partyOf(entities: Entities, id: string | null): string | null {
  if (id === null) return null
  const nation = nationOf(latin(entities.name(id)))
  return nation === undefined ? entities.key(id) : `@${nation}`
}

type Deed = Attribution & { readonly source: Span; readonly cue: Span }

/** “Marr called for a second strike”: what is told is the deed of saying. */
const isDeed = ({ subject, predicate }: Statement, attribution: Attribution | null): attribution is Deed =>
  subject !== null &&
  attribution !== null &&
  attribution.source !== null &&
  attribution.cue !== null &&
  overlaps(attribution.cue, predicate)

/** The deed and what it is about, and of who does it the name alone: “opposition leader and mayor Ines Marr” is no more than Marr. */
function deedTerms(paper: Paper, at: Span, { source, cue }: Deed, names: readonly Resolved[]): Term[] {
  const name = names.findLast(({ start, end }) => start >= source.start && end <= source.end)
  return [...termsIn(paper, name ?? source, names), ...termsIn(paper, { start: cue.start, end: at.end }, names)]
}

/** The statement cut to what is said, where it reaches over its source and cue: “the port is shut” of “the port is shut, Varga said”. */
function contentOf(paper: Paper, statement: Statement, attribution: Attribution | null): Span | null {
  const { span: at } = statement
  if (!attribution) return trimmed(paper.text, at)
  if (isDeed(statement, attribution)) return trimmed(paper.text, at)
  const outside = [attribution.cue, attribution.source].filter(part => part !== null).some(part => overlaps(part, at))
  const parts = attribution.content.filter(part => overlaps(part, at))
  const [first] = parts
  if (!outside || !first) return trimmed(paper.text, at)
  // Of an interrupted quotation the part that holds most of the statement.
  const longest = parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best), first)
  return trimmed(paper.text, { start: Math.max(at.start, longest.start), end: Math.min(at.end, longest.end) })
}

/** A sentence without the sources and cues of its attributions. */
function withoutReporting(paper: Paper, sentence: Span): Span[] {
  const cuts = paper.reading.attributions
    .flatMap(({ source, cue }) => [source, cue])
    .filter(part => part !== null && overlaps(part, sentence))
    .filter(part => part !== null)
    .sort((a, b) => a.start - b.start)
  const parts: Span[] = []
  let from = sentence.start
  for (const cut of cuts) {
    if (cut.start > from) parts.push({ start: from, end: cut.start })
    from = Math.max(from, cut.end)
  }
  if (from < sentence.end) parts.push({ start: from, end: sentence.end })
  return parts.length > 0 ? parts : [sentence]
}

/**
 * The statement so that it can be understood alone.
 *
 * “Until Orlo convinced him to stay”, “after the ferry struck the mole” tell what was done, and are cut to it; “the crews, who had kept the
 * lock open” takes the noun that “who” stands for. Not “until the strike ends”, which has not been, and not “crews who sail at night”, which
 * tells which crews.
 */
function standingAlone(paper: Paper, { subject, predicate, modality }: Statement, at: Span): Span {
  if (subject === null) return at
  if (subject.start > at.start && subject.end <= at.end) {
    const before = paper.text.slice(at.start, subject.start)
    return modality === 'actual' && /^[\s,;]*(?:until|after)\s+$/iu.test(before) && isPast(wordsAt(paper, predicate))
      ? { start: subject.start, end: at.end }
      : at
  }
  const between = paper.text.slice(subject.end, at.start)
  return subject.end <= at.start && /^\s?,\s$/u.test(between) && /^(?:who|which)\s/iu.test(wordsAt(paper, at))
    ? { start: subject.start, end: at.end }
    : at
}

/** “Had kept”, “struck”: the first word is the past of another. */
function isPast(predicate: string): boolean {
  const first = fold(/\p{L}+/u.exec(predicate)?.[0] ?? '')
  return /^(?:had|was|were|did)$/u.test(first) || (!/(?:s|ing)$/u.test(first) && lemmaOf(first) !== first)
}

function termsIn(paper: Paper, at: Span, names: readonly Resolved[]): Term[] {
  const inside = names
    .filter(name => name.start >= at.start && name.end <= at.end)
    .map(({ start, end, key, name }) => ({ start: start - at.start, end: end - at.start, key, name }))
  return termsOf(wordsAt(paper, at), inside).map(term => {
    const nation = nationOf(latin(paper.text.slice(at.start + term.start, at.start + term.end)))
    return nation === undefined ? term : { ...term, nation }
  })
}

const latin = (words: string): string =>
  fold(words)
    .replace(/[’']s?$/u, '')
    .replace(/^the\s+/u, '')
    .replace(/\P{L}/gu, '')

const isAside = (paper: Paper, at: Span): boolean =>
  paper.article.blocks.some(({ kind, ...block }) => (kind === 'heading' || kind === 'caption') && holds(block, at)) ||
  (paper.article.title !== null && 'start' in paper.article.title && holds(paper.article.title, at))

/** No verb was found and no figure: “reference to the head of the clinic”. “About thirty injured” says something. */
const isFragment = (
  { span: at, subject, predicate, quantities }: Statement,
  attribution: Attribution | null,
): boolean =>
  attribution?.type !== 'direct' &&
  subject === null &&
  predicate.start === at.start &&
  predicate.end >= at.end - 1 &&
  quantities.length === 0

/**
 * Clauses that state nothing by themselves: “who comes to the palace”, “if we have to”, “to force him out”, and the bare
 * “the agency reports” that opens a quotation.
 */
function isSubordinate(paper: Paper, statement: Statement, at: Span): boolean {
  const { subject, predicate, objects } = statement
  const text = wordsAt(paper, at)
  if (
    /^[\s,;]*(?:who|whom|whose|which|what|why|how|whether|if|unless|while|because|although|though|until|as|before|after)\b/iu.test(
      text,
    )
  )
    return true
  // “To plead guilty”, whoever does it: a purpose, an offer. “That tried to flee” hangs on a noun before it, “that the ferry had passed” does not.
  if (/^[\s,;]*(?:to\s|for\s[^,;]{1,60}?\sto\s)/iu.test(text)) return true
  if (subject === null)
    return /^[\s,;]*that\s/iu.test(text) && !hasOwnSubject.test(text) && !isThereBe(paper, statement)
  if (/^(?:who|which|that|what)$/iu.test(wordsAt(paper, subject).trim())) return true
  return (
    objects.length === 0 &&
    /^(?:reports?|reported|says?|said|writes?|wrote|notes?|noted|adds?|added)$/iu.test(wordsAt(paper, predicate).trim())
  )
}

const hasOwnSubject =
  /^[\s,;]*that\s+(?:(?:the|an?|this|these|those|his|her|its|their|our|my|no|some|many|all|he|she|it|they|we|I)\s|\p{Lu}|\p{N})/u

/** What is no statement about the event: “I saw”, “we asked him” (but “we saw nothing” is), “UPDATE 14:00:”, “This page is closed”. */
function isIdle(paper: Paper, { subject, quantities, polarity }: Statement, at: Span): boolean {
  const text = wordsAt(paper, at)
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const isPronoun = subject !== null && pronoun.test(wordsAt(paper, subject).trim())
  return (
    (isPronoun && words < 4 && quantities.length === 0 && polarity === 'positive') ||
    /:\s*$/u.test(text) ||
    (paper.text.startsWith(':', at.end) && subject === null) ||
    /\b(?:this|the) (?:article|story|page|post|update|report|live ?blog|blog|item)\b[^.]{0,20}\b(?:was|is|has been|have been|will be) (?:last )?(?:corrected|updated|closed|amended|revised|edited)\b/iu.test(
      text,
    )
  )
}

/** “When the alarm was raised”, by itself: not what stands in quotation marks, and not what counts something. */
const isWhen = (paper: Paper, { quantities }: Statement, at: Span): boolean =>
  quantities.length === 0 && /^[\s,;]*(?:when|once)\s/iu.test(wordsAt(paper, at))

// What a page calls its readers to do: “Click over to our gallery”, “Read the full report”, “See also our map”.
const call =
  /^\P{L}*(?:please )?(?:click|read|see|watch|follow|subscribe|sign up|visit|share|join|listen|scroll|tap|download|view|stay tuned|tune in|check (?:out|back)|find out|scroll|browse|e-?mail us|write to us|contact us|send us|tell us|let us know)\b/iu

/** In the outlet’s own voice, at the head of a sentence, with nobody who does it: “Read by few, the report …” opens no statement of its own. */
const isCall = (paper: Paper, { subject, sentence }: Statement, attribution: Attribution | null, at: Span): boolean => {
  const from = paper.reading.sentences[sentence]?.start ?? at.start
  return (
    subject === null &&
    attribution === null &&
    !/\p{L}/u.test(paper.text.slice(from, at.start)) &&
    call.test(wordsAt(paper, at))
  )
}

/** “An earlier version said that thirty people had been killed”: the outlet tells what it no longer says. */
const isTakenBack = (paper: Paper, attribution: Attribution | null): boolean =>
  attribution?.source !== null &&
  attribution?.source !== undefined &&
  /\b(?:earlier|previous) version\b/iu.test(wordsAt(paper, attribution.source))

const isQuestion = (paper: Paper, at: Span): boolean =>
  /\?["”»’']?\s*$/u.test(wordsAt(paper, at)) || paper.text[at.end] === '?'

/** The lemma a statement turns on: the last content word of its predicate (“were wounded” → wound). */
export const predicateOf = (telling: Telling): string =>
  telling.predicate.at(-1)?.key ?? lemmaOf(wordsAt(telling.paper, telling.statement.predicate))

/** The passive names as subject whom the other names behind its verb. */
export const isTurned = (passive: Telling, active: Telling): boolean =>
  passive.isPassive && !active.isPassive && [...passive.subjects].some(key => active.participants.has(key))

/** Keys of the numbers that stand in it. */
export const numbersOf = ({ said }: Telling): Set<string> =>
  new Set(said.terms.flatMap(({ key, word }) => (word === '#' ? [key] : [])))

/** What is told is the deed of saying: “Marr called for a second strike”. */
export const isCued = ({ attribution, statement }: Telling): boolean =>
  attribution?.cue !== null && attribution?.cue !== undefined && overlaps(attribution.cue, statement.predicate)
