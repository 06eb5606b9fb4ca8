/**
 * Statements on a parse: a clause each.
 *
 * “Marr, who runs the port, said the crane was idle and would be removed.” states three things: that Marr runs the port, in
 * the outlet's voice; that the crane was idle and that it would be removed, on Marr's word. “Marr said” is no statement but
 * an attribution.
 */
import type { Attribution, Statement } from '../../contracts/index.ts'
import { type Parse, posOf, tokenAt } from '../../language/english/index.ts'
import { byPlace, holds, partitionPoint, type Span, trimmed } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import { type Clause, clausesOf, isFinite, isToInfinitive } from './clauses.ts'
import { mannerOf } from './clause-manner.ts'
import { objectsOf, predicateOf, subjectOf } from './clause-parts.ts'
import { isQuestion } from './question.ts'
import { type Tree, treeOf } from './tree.ts'

type Draft = Omit<Statement, 'id' | 'voice' | 'quantities' | 'times' | 'entities'>

export function stateEnglish(ground: Ground, parse: Parse, attributions: readonly Attribution[]): Statement[] {
  const { text, sentences, voices } = ground
  const tree = treeOf(parse)
  const contents = attributions
    .flatMap(a => a.content.map(piece => ({ start: piece.start, end: piece.end, attribution: a })))
    .sort(byPlace)
  const cues = attributions.flatMap(a => (a.cue ? [a.cue] : [])).sort(byPlace)
  const passives = new Map(
    attributions.flatMap(a => (a.cue && isPassive(parse, tree, a, a.cue) ? [[a.cue, a] as const] : [])),
  )
  // “Orlo was found guilty of fraud”, by attribution.
  const acts = new Map<string, Draft>()
  const drafts: Draft[] = []
  const stated = new Set<string>()
  const hung = new Set<string>()
  let active: typeof contents = []
  let next = 0
  let cue = 0
  let token = 0
  sentences.forEach((sentence, s) => {
    while (token < parse.length && (parse.start[token] ?? 0) < sentence.start) token++
    const from = token
    while (token < parse.length && (parse.start[token] ?? 0) < sentence.end) token++
    active = active.filter(c => c.end > sentence.start)
    for (; next < contents.length && (contents[next]?.start ?? 0) < sentence.end; next++) {
      const piece = contents[next]
      if (piece) active.push(piece)
    }
    while (cue < cues.length && (cues[cue]?.end ?? 0) <= sentence.start) cue++
    const here: Span[] = []
    for (let c = cue; c < cues.length && (cues[c]?.start ?? 0) < sentence.end; c++) {
      const at = cues[c]
      if (at) here.push(at)
    }
    const before = drafts.length
    // A question states nothing.
    if (isQuestion(text, sentence)) {
      for (const c of active) if (c.start >= sentence.start - 1) stated.add(c.attribution.id)
      return
    }
    for (const clause of clausesOf(tree, from, token, here)) {
      const at = tree.start(clause.head)
      // The clause of the cue itself is the attribution.
      const cueHere = here.find(c => c.start <= at && at < c.end)
      const held = cueHere && passives.get(cueHere)
      if (cueHere && !held) continue
      const attribution = narrowest(active, at)
      const bounds = attribution ? hull(attribution) : sentence
      const span = clipped(
        text,
        tree.spanOf(isFinite(tree, clause.head) ? withoutOpening(tree, clause.tokens) : clause.tokens),
        bounds,
      )
      if (!span || isEmpty(text.slice(span.start, span.end)) || isFrame(tree, clause)) continue
      const draft: Draft = {
        span,
        sentence: s,
        attribution: attribution?.id ?? null,
        subject: subjectOf(tree, clause),
        predicate: predicateOf(tree, clause) ?? span,
        objects: objectsOf(tree, clause).filter(o => holds(bounds, o)),
        ...mannerOf(tree, clause, attribution?.stance ?? null),
      }
      if (held) acts.set(held.id, withContent(draft, held, sentence))
      else {
        if (attribution) (hangs(tree, clause) ? hung : stated).add(attribution.id)
        drafts.push(draft)
      }
    }
    // Words with no verb, and no part of an attribution: a headline, a cry.
    if (drafts.length === before && here.length === 0) {
      const attribution = narrowest(active, sentence.start)
      if (attribution) stated.add(attribution.id)
      drafts.push(whole(sentence, s, attribution))
    }
  })
  // What is said without a verb, or with one that hangs on a noun or has no tense: “Marr denied the report”, “Orlo convinced him to stay”.
  for (const { start, end, attribution } of contents) {
    if (stated.has(attribution.id)) continue
    stated.add(attribution.id)
    const s = sentenceAt(sentences, start)
    const at = trimmed(text, { start, end: Math.min(end, Math.max(sentences[s]?.end ?? end, start + 1)) })
    if (!at || isEmpty(text.slice(at.start, at.end))) continue
    const deed = acts.get(attribution.id) ?? deedOf(ground, parse, attribution, at, s)
    if (deed) drafts.push(deed)
    else if (!hung.has(attribution.id))
      drafts.push({
        ...whole(at, s, attribution),
        ...(attribution.stance === 'demands' ? { modality: 'ordered' } : {}),
      })
  }
  drafts.sort((a, b) => byPlace(a.span, b.span))
  let voice = 0
  return drafts.map((draft, n): Statement => {
    while (voice + 1 < voices.length && (voices[voice]?.end ?? 0) <= draft.span.start) voice++
    return { id: `s${n + 1}`, ...draft, voice: voices[voice]?.id ?? '', quantities: [], times: [], entities: [] }
  })
}

// Between a speaker and the verb “has repeatedly”, between the verb and what it is about “for a”.
const TO_CUE = 40
const TO_CONTENT = 25

/**
 * “Marr called for a second strike”, “Varga condemned the attack on the port”: what is said has no verb, and the deed of saying is the
 * statement, on the word of who did it. Not “Marr denied the report”, which states nothing of the report but that it is denied.
 */
function deedOf(
  { text, sentences }: Ground,
  parse: Parse,
  attribution: Attribution,
  content: Span,
  s: number,
): Draft | null {
  const { source, cue, type, stance } = attribution
  const sentence = sentences[s]
  if (!source || !cue || !sentence || type === 'direct' || stance === 'denies' || stance === 'doubts') return null
  const isInOrder = source.end <= cue.start && cue.end <= content.start && holds(sentence, source)
  if (!isInOrder || cue.start - source.end > TO_CUE || content.start - cue.end > TO_CONTENT) return null
  if (/[:;“”"]/u.test(text.slice(source.end, content.start)) || !hasVerb(parse, cue)) return null
  return {
    ...whole({ start: source.start, end: content.end }, s, attribution),
    subject: { start: source.start, end: source.end },
    predicate: { start: cue.start, end: cue.end },
    objects: [content],
  }
}

/** “*Orlo* is accused of fraud”, “*the strike* was condemned”: something is done to somebody, and told. Not “it was said that …”. */
function isPassive(parse: Parse, tree: Tree, { type, stance }: Attribution, cue: Span): boolean {
  if (type === 'direct' || stance === 'denies' || stance === 'doubts') return false
  for (let i = tokenAt(parse, cue.start); i >= 0 && i < tree.length && tree.start(i) < cue.end; i++) {
    const subject = tree.children(i).find(c => tree.dep(c) === 'nsubjpass')
    if (subject !== undefined) return tree.word(subject) !== 'it'
  }
  return false
}

/** With all that the cue holds in its sentence: “Orlo was expected *to be charged*”. */
function withContent(draft: Draft, { content }: Attribution, sentence: Span): Draft {
  const end = Math.max(draft.span.end, ...content.filter(c => holds(sentence, c)).map(c => c.end))
  return { ...draft, span: { start: draft.span.start, end } }
}

/** “The officers *who led the defence*”, “convinced him *to stay*”: a part of what the cue holds, and not all that is said by it. */
function hangs(tree: Tree, { head }: Clause): boolean {
  let first = head
  // “… the moment *it struck* and *sank*”.
  for (let steps = 0; tree.dep(first) === 'conj' && steps < tree.length; steps++) first = tree.head(first)
  // “Said in a statement *that the ferry had passed*”: a clause with its own “that” is what is said.
  if (tree.dep(first) === 'acl')
    return !tree.children(first).some(c => tree.word(c) === 'that' && tree.dep(c) === 'mark')
  return tree.dep(first) === 'relcl' || isToInfinitive(tree, first)
}

/** “Marr called for”, and not “Marr’s call for”. */
function hasVerb(parse: Parse, { start, end }: Span): boolean {
  for (let i = tokenAt(parse, start); i >= 0 && i < parse.length && (parse.start[i] ?? end) < end; i++)
    if (posOf(parse, i) === 'VERB') return true
  return false
}

// Nothing, a pronoun alone, “that is”.
const isEmpty = (words: string): boolean =>
  !/[\p{L}\p{N}]/u.test(words) ||
  /^\P{L}*(?:that|whom?|which|what|this|it|him|her|them|me|us|so)(?:\s+(?:is|was)|['’]s)?\P{L}*$/iu.test(words)

// Words that only join a clause to its sentence. Not “if”, “unless”, “until”, “whether”: without them it would say something else.
const opening = new Set(['that', 'while', 'although', 'though', 'because', 'as', 'whereas', 'since'])

/** A clause begins with its own words: “that the crane fell”, “even though it fell” state that it fell. */
function withoutOpening(tree: Tree, tokens: readonly number[]): readonly number[] {
  let from = 0
  while (from < tokens.length - 1) {
    const i = tokens[from] ?? 0
    const isMark = tree.dep(i) === 'mark' && opening.has(tree.word(i))
    const isEven = tree.word(i) === 'even' && opening.has(tree.word(tokens[from + 1] ?? 0))
    if (!isMark && !isEven && tree.dep(i) !== 'cc' && /[\p{L}\p{N}]/u.test(tree.word(i))) break
    if (!isMark && !isEven && tree.dep(i) !== 'cc' && from === 0 && tokens.length < 3) break
    from++
  }
  return tokens.slice(from)
}

const framing = new Set([
  'nsubj',
  'nsubjpass',
  'expl',
  'aux',
  'auxpass',
  'neg',
  'mark',
  'cc',
  'punct',
  'acomp',
  'advmod',
])

/**
 * “It is possible that …”, “the fact is that …”, “I hope that …”: the words around a statement, and none by themselves. Only where a
 * clause with a subject of its own hangs on them, and nothing is said but who, whether and how surely.
 */
function isFrame(tree: Tree, clause: Clause): boolean {
  const held = tree
    .children(clause.head)
    .find(
      c =>
        tree.dep(c) === 'ccomp' &&
        tree.children(c).some(k => tree.dep(k).startsWith('nsubj') || tree.dep(k) === 'expl'),
    )
  if (held === undefined || held < clause.head || clause.tokens.includes(held)) return false
  return tree
    .children(clause.head)
    .every(c => c === held || framing.has(tree.dep(c)) || (tree.dep(c) === 'prep' && c < clause.head))
}

const whole = (span: Span, sentence: number, attribution: Attribution | null): Draft => ({
  span: { start: span.start, end: span.end },
  sentence,
  attribution: attribution?.id ?? null,
  subject: null,
  predicate: { start: span.start, end: span.end },
  objects: [],
  polarity: 'positive',
  modality: 'actual',
})

/** The attribution whose content holds a place most closely. */
function narrowest(active: readonly (Span & { attribution: Attribution })[], at: number): Attribution | null {
  let best: (Span & { attribution: Attribution }) | null = null
  for (const c of active) {
    if (c.start <= at && at < c.end && (!best || c.end - c.start < best.end - best.start)) best = c
  }
  return best?.attribution ?? null
}

const hull = (a: Attribution): Span => ({
  start: Math.min(...a.content.map(c => c.start)),
  end: Math.max(...a.content.map(c => c.end)),
})

const clipped = (text: string, span: Span | null, to: Span): Span | null =>
  span === null
    ? null
    : trimmed(text, {
        start: Math.max(span.start, to.start),
        end: Math.max(Math.min(span.end, to.end), Math.max(span.start, to.start)),
      })

const sentenceAt = (sentences: readonly Span[], offset: number): number =>
  Math.max(0, partitionPoint(sentences, ({ start }) => start <= offset) - 1)
