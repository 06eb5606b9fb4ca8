/** Pronouns, and whom they mean where only one can be meant. */
import { depOf, headOf, type Parse, tagOf, tokenAt, wordOf } from '../../language/english/index.ts'
import { byPlace, overlaps, partitionPoint, type Span } from '../../text/index.ts'
import type { Draft } from './entities.ts'
import { type Gender, isRole } from './knowledge/people.ts'

export type Pronoun = Span & {
  readonly gender: Gender
  readonly isSubject: boolean
  readonly sentence: Span
  readonly before: Span | null
}

const PRONOUN = /(?<![\p{L}’'-])(?<word>he|she|him|her|his|hers|himself|herself)(?![\p{L}-])/giu

/** Those for one person. “They” and “it” are left alone: what they mean is too seldom sure. Those inside quotations too. */
export function pronounsIn(text: string, sentences: readonly Span[], quotations: readonly Span[]): Pronoun[] {
  const found: Pronoun[] = []
  let quoted = 0
  sentences.forEach((sentence, k) => {
    while (quoted < quotations.length && (quotations[quoted]?.end ?? 0) <= sentence.start) quoted++
    for (const match of text.slice(sentence.start, sentence.end).matchAll(PRONOUN)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      let q = quoted
      let inside = false
      for (; q < quotations.length && (quotations[q]?.start ?? Infinity) <= start; q++)
        inside ||= (quotations[q]?.end ?? 0) >= end
      if (inside) continue
      const word = match[0].toLowerCase()
      found.push({
        start,
        end,
        gender: /^h(?:e|im|is|imself)$/u.test(word) ? 'man' : 'woman',
        isSubject: word === 'he' || word === 'she',
        sentence,
        before: sentences[k - 1] ?? null,
      })
    }
  })
  return found
}

/**
 * The pronouns that are sure, each with its entity. In the sentence, else in the one before it, there must be exactly one person
 * whose gender does not speak against it, or, for a pronoun that is a subject, exactly one that is the subject; else it stays unresolved.
 */
export function resolve(
  pronouns: readonly Pronoun[],
  drafts: readonly Draft[],
  parse: Parse | null,
  quotations: readonly Span[] = [],
  others: readonly Draft[] = [],
): { pronoun: Pronoun; draft: Draft }[] {
  const persons = drafts.filter(draft => draft.kind === 'person')
  const isQuoted = coveredBy(quotations)
  const places = persons
    .flatMap(draft => draft.mentions.map(({ at }) => ({ at, draft })))
    // Whom a speaker names in his own words is not he himself: “Ode Marr lied,” he said.
    .filter(({ at }) => !isQuoted(at))
    .sort((a, b) => a.at.start - b.at.start)
  const isKnown = coveredBy([...drafts, ...others].flatMap(draft => draft.mentions.map(({ at }) => at)))
  const open: Pronoun[] = []
  const sure: { pronoun: Pronoun; draft: Draft }[] = []
  for (const pronoun of pronouns) {
    const fits = (draft: Draft): boolean => draft.gender === null || draft.gender === pronoun.gender
    const within = (from: number, to: number): { at: Span; draft: Draft }[] =>
      [
        ...places.filter(({ at }) => at.start >= from && at.end <= to),
        ...sure
          .filter(({ pronoun: other }) => other.start >= from && other.end <= to)
          .map(({ pronoun: other, draft }) => ({ at: other, draft })),
      ]
        .filter(({ draft }) => fits(draft))
        .sort((a, b) => a.at.start - b.at.start)
    const here = within(pronoun.sentence.start, pronoun.start)
    const earlier = pronoun.before === null ? [] : within(pronoun.before.start, pronoun.before.end)
    const draft = oneOf(here, pronoun, parse) ?? (here.length === 0 ? oneOf(earlier, pronoun, parse) : null)
    // “… he wrote. He added”: while nobody knows who wrote, nobody knows who added.
    const from = (here.length > 0 ? pronoun.sentence : (pronoun.before ?? pronoun.sentence)).start
    const isOpen = (open.findLast(other => other.gender === pronoun.gender)?.start ?? -1) >= from
    if (
      draft === null ||
      isOpen ||
      (parse !== null && isOwnSubject(parse, pronoun, draft)) ||
      (parse !== null &&
        (hasRival(parse, pronoun, draft) || hasStranger(parse, pronoun, at => isKnown(at) || isQuoted(at))))
    ) {
      open.push(pronoun)
      continue
    }
    sure.push({ pronoun, draft })
    // What a pronoun was once joined to has a gender from then on.
    draft.gender ??= pronoun.gender
  }
  return sure
}

/**
 * Whether another person acts before the pronoun who is named by an office alone: “Tern’s harbour minister came out
 * hours after Varga’s call, and he said …” – he is not Varga, though Varga is the only name.
 */
function hasRival(parse: Parse, pronoun: Pronoun, draft: Draft): boolean {
  const from = (pronoun.before ?? pronoun.sentence).start
  const named = draft.mentions.findLast(({ at }) => at.end <= pronoun.start)
  // What acts before the sentence in which the person was last named is out of the way.
  const since = named !== undefined && named.at.start >= pronoun.sentence.start ? pronoun.sentence.start : from
  for (let i = tokenAt(parse, since); i < parse.length && (parse.start[i] ?? 0) < pronoun.start; i++) {
    if (!depOf(parse, i).startsWith('nsubj') || !/^NNS?$/u.test(tagOf(parse, i))) continue
    const at = { start: parse.start[i] ?? 0, end: parse.end[i] ?? 0 }
    if (!isRole(wordOf(parse, i).toLowerCase()) || draft.mentions.some(mention => overlaps(mention.at, at))) continue
    if (!isNamedBeside(parse, i, draft)) return true
  }
  return false
}

/** “Bent Orlo, who sailed with her”: nobody is the object of what he does himself, but by “herself”. */
function isOwnSubject(parse: Parse, pronoun: Pronoun, draft: Draft): boolean {
  const at = tokenAt(parse, pronoun.start)
  if (at >= parse.length || !/^(?:dobj|pobj|dative)$/u.test(depOf(parse, at)) || wordOf(parse, at).length > 3)
    return false
  let verb = headOf(parse, at)
  if (depOf(parse, at) === 'pobj') verb = headOf(parse, verb)
  for (let i = verb - 1; i >= 0 && i > verb - 30; i--) {
    if (headOf(parse, i) !== verb || !depOf(parse, i).startsWith('nsubj')) continue
    // “who” stands for the noun that its clause hangs on.
    const noun = tagOf(parse, i).startsWith('W') ? headOf(parse, verb) : i
    const span = { start: parse.start[noun] ?? 0, end: parse.end[noun] ?? 0 }
    return draft.mentions.some(mention => overlaps(mention.at, span))
  }
  return false
}

/** “The command’s spokesman, Major Ode Varga”: the office is his. */
function isNamedBeside(parse: Parse, noun: number, draft: Draft): boolean {
  for (let i = noun + 1; i < noun + 8 && i < parse.length; i++) {
    if (depOf(parse, i) !== 'appos' || headOf(parse, i) !== noun) continue
    const at = { start: parse.start[i] ?? 0, end: parse.end[i] ?? 0 }
    if (draft.mentions.some(mention => overlaps(mention.at, at))) return true
  }
  return false
}

/** Whether a place shares a character with any of `spans`. */
function coveredBy(spans: readonly Span[]): (at: Span) => boolean {
  const sorted = [...spans].sort(byPlace)
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return at => (reach[partitionPoint(sorted, ({ start }) => start < at.end) - 1] ?? 0) > at.start
}

/** Whether somebody acts in the sentence before whose name nobody knows for one: “Karl says his brother did it. He …” */
function hasStranger(parse: Parse, pronoun: Pronoun, isKnown: (at: Span) => boolean): boolean {
  const { before } = pronoun
  if (before === null) return false
  for (let i = tokenAt(parse, before.start); i < parse.length && (parse.start[i] ?? 0) < before.end; i++) {
    if (!depOf(parse, i).startsWith('nsubj') || tagOf(parse, i) !== 'NNP') continue
    const at = { start: parse.start[i] ?? 0, end: parse.end[i] ?? 0 }
    if (!isKnown(at)) return true
  }
  return false
}

function oneOf(places: readonly { at: Span; draft: Draft }[], pronoun: Pronoun, parse: Parse | null): Draft | null {
  const drafts = [...new Set(places.map(({ draft }) => draft))]
  if (drafts.length === 1) return drafts[0] ?? null
  // “Ana Varga told Ida Orlo that her boat was gone”: only a pronoun that acts goes on from who acted.
  if (drafts.length === 0 || parse === null || !pronoun.isSubject) return null
  const subjects = [...new Set(places.filter(({ at }) => isSubject(parse, at)).map(({ draft }) => draft))]
  return subjects.length === 1 ? (subjects[0] ?? null) : null
}

function isSubject(parse: Parse, at: Span): boolean {
  const last = tokenAt(parse, at.end - 1)
  if (last >= parse.length) return false
  // “Jon Marr and Peter Lenz met”: both act.
  const actor = depOf(parse, last) === 'conj' ? headOf(parse, last) : last
  return depOf(parse, actor).startsWith('nsubj')
}
