/** People and bodies named by what they are: “the defence minister”, “police”, “the coast guard”, “a spokesman for the harbour office”. */
import { depOf, headOf, type Parse, posOf, tagOf, tokenAt } from '../../language/english/index.ts'
import { overlaps, type Span } from '../../text/index.ts'
import type { Kind } from './evidence.ts'
import { isBodyBehind, isCommonBody, isPersonBehind, isThingBehind, leansOnWordBefore } from './knowledge/bodies.ts'
import { type Gender, isGroup, isRole, roleGender } from './knowledge/people.ts'

export type Nominal = Span & {
  readonly kind: Kind
  /** The noun, small. */
  readonly head: string
  /** The words before the noun without its article, small: “defence”; an owner keeps its form: “dockers”. */
  readonly modifiers: readonly string[]
  /** What follows with “of” or “for”, small: “tern” of “the mayor of Tern”; `null` where nothing does. */
  readonly of: string | null
  /** Where that ends; the noun’s own end where there is none. */
  readonly until: number
  readonly isDefinite: boolean
  readonly isPlural: boolean
  readonly gender: Gender | null
}

const DETERMINER =
  /^(?:the|an?|this|that|these|those|his|her|their|its|our|one|two|three|four|five|several|some|many|other|another|no|\d+)$/iu
const SINGULAR_GROUPS = new Set(['police', 'media', 'staff', 'crew', 'people'])
const BREAKS = new Set(
  'and or but of in on at by for from to with as that which who whom is are was were be been has have had will would said says the a an his her their its not than then when while if about after before over under into also told asked say tell this these those there it he she they we you i'.split(
    ' ',
  ),
)

/** In the order of the text; none overlaps a name unless it holds it (“Foreign Ministry spokesman”), in which case it is cut to what follows. */
export function nominalsIn(
  text: string,
  passages: readonly Span[],
  names: readonly Span[],
  offices: ReadonlyMap<number, Nominal>,
  parse: Parse | null,
): Nominal[] {
  const found: Nominal[] = []
  let from = 0
  for (const passage of passages) {
    while (from < names.length && (names[from]?.end ?? 0) <= passage.start) from++
    let until = from
    while (until < names.length && (names[until]?.start ?? 0) < passage.end) until++
    const inside = names.slice(from, until)
    for (const word of text.slice(passage.start, passage.end).matchAll(/(?<![\p{L}’'-])\p{L}{3,}(?![\p{L}-])/gu)) {
      const noun = word[0].toLowerCase()
      const at = { start: passage.start + word.index, end: passage.start + word.index + word[0].length }
      const lead = text.slice(Math.max(passage.start, at.start - 20), at.start)
      const sort = sortOf(noun, lead)
      if (sort === null || inside.some(name => overlaps(name, at))) continue
      const office = sort === 'person' ? (offices.get(at.start) ?? null) : null
      if (office === null && /^\p{Lu}/u.test(word[0]) && !startsSentence(text, at.start)) continue
      if (office === null && !isNoun(text, parse, at)) continue
      const nominal = office ?? expanded(text, passage, at, noun, sort, parse, inside)
      if (nominal !== null && !found.slice(-4).some(other => overlaps(other, nominal))) found.push(nominal)
    }
  }
  return found
}

// “Defence” of “Defence Minister”, “Chief” of “Chief Constable”.
const OFFICE_MODIFIER =
  'Deputy Prime|Prime|Foreign|Defen[cs]e|Interior|Finance|Justice|Health|Education|Energy|Transport|Trade|Labou?r|Environment|Agriculture|Culture|Information|Home|[Vv]ice|[Dd]eputy|General|Chief|Harbou?r'
const OFFICE_NOUN =
  /(?<![\p{L}’'-])(?:Secretary|Minister|President|Chancellor|Mayor|Governor|Premier|General|Ambassador|Constable|Master|Commissioner)(?![\p{L}-])/gu
// “the Prime”, “the Sevaran Defence”, “Sevara’s Interior”: what an office with capitals has before it.
const OFFICE_LEAD = new RegExp(
  `(?<![\\p{L}’'-])(?:[Tt]he\\s+|(?<owner>\\p{Lu}\\p{L}+[’']s\\s+))(?:(?<nation>\\p{Lu}\\p{L}+(?:an|ese|ish|i)|French|Dutch|Greek|Swiss|Czech|Thai)\\s+)?(?:(?<modifier>${OFFICE_MODIFIER})[\\s-]+)?$`,
  'u',
)

/** “the Secretary of State said”, “the Sevaran Defence Minister warned”: offices with capitals, and no name behind them; by the place of the noun. */
export function officesIn(text: string, passages: readonly Span[]): Map<number, Nominal> {
  const found = new Map<number, Nominal>()
  for (const passage of passages) {
    for (const match of text.slice(passage.start, passage.end).matchAll(OFFICE_NOUN)) {
      const at = { start: passage.start + match.index, end: passage.start + match.index + match[0].length }
      const office = officeAt(text, passage, at)
      if (office !== null) found.set(at.start, office)
    }
  }
  return found
}

function officeAt(text: string, passage: Span, at: Span): Nominal | null {
  const lead = OFFICE_LEAD.exec(text.slice(Math.max(passage.start, at.start - 50), at.start))
  const word = text.slice(at.start, at.end)
  const modifier = lead?.groups?.['modifier']?.toLowerCase()
  const nation = lead?.groups?.['nation']
  if (lead === null || (modifier === undefined && (/^(?:Constable|Master|Commissioner)$/u.test(word) || nation)))
    return null
  const tail = /^\s+of\s+State(?!\s+\p{Lu})(?![\p{L}’'-])/u.exec(text.slice(at.end, at.end + 20))?.[0] ?? ''
  const end = at.end + tail.length
  if (/^(?:\s+\p{Lu}|[’'-])/u.test(text.slice(end, end + 6))) return null
  const complement = OF.exec(text.slice(end, end + 60))
  return {
    start: at.start - lead[0].length + (lead.groups?.['owner']?.length ?? 0),
    end,
    kind: 'person',
    head: word.toLowerCase(),
    modifiers: modifier === undefined ? [] : [modifier],
    of: complement?.groups?.['what']?.toLowerCase() ?? nation?.toLowerCase() ?? null,
    until: end + (complement?.[0].length ?? 0),
    isDefinite: true,
    isPlural: false,
    gender: null,
  }
}

type Sort = 'group' | 'persons' | 'person' | 'body' | 'bodies'

/**
 * What a noun is, by itself and the word before it.
 *
 *     the coast guard, the border guards      a body; people
 *     the harbour master                      a person, though a master is none
 *     the TV channel, the channel             a body; a waterway
 *     the crane operator, the operator        a person; a body
 */
function sortOf(noun: string, lead: string): Sort | null {
  if (leansOnWordBefore(noun)) {
    const before = /(?<word>[\p{L}.’'-]+)\s+$/u.exec(lead)?.groups?.['word']?.toLowerCase() ?? ''
    if (isThingBehind(before, noun)) return null
    if (isBodyBehind(before, noun)) return 'body'
    if (isPersonBehind(before, noun)) return 'person'
  }
  if (isGroup(noun)) return 'group'
  if (isRole(noun)) return 'person'
  if (isCommonBody(noun)) return 'body'
  if (!noun.endsWith('s')) return null
  if (isRole(noun.slice(0, -1))) return 'persons'
  return isCommonBody(noun.slice(0, -1)) || isCommonBody(noun.replace(/ies$/u, 'y')) ? 'bodies' : null
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:]["”’]?\s+|\n\s*|["“„«]\s*)$/u.test(text.slice(Math.max(0, at - 6), at))

function isNoun(text: string, parse: Parse | null, at: Span): boolean {
  if (parse === null) return true
  const i = tokenAt(parse, at.start)
  if (i >= parse.length) return false
  const pos = posOf(parse, i)
  if (pos !== 'NOUN' && pos !== 'PROPN') return false
  // “police station”, “the dockers’ union”: the noun before another is no mention of its own.
  const tail = text.slice(at.end, at.end + 2)
  if (/^[’']/u.test(tail) && depOf(parse, i) === 'poss') {
    const owned = textOf(parse, headOf(parse, i))
    return tail.endsWith('s') || !isCommonBody(owned)
  }
  return !(
    i + 1 < parse.length &&
    tagOf(parse, i + 1).startsWith('NN') &&
    parse.start[i + 1] === at.end + 1 &&
    /^\p{Ll}/u.test(parse.text.slice(at.end + 1))
  )
}
const textOf = (parse: Parse, i: number): string =>
  parse.text.slice(parse.start[i] ?? 0, parse.end[i] ?? 0).toLowerCase()

// Small words that a reader without a parse lets stand before a noun.
const PLAIN_MODIFIER =
  /^(?:former|ex|acting|deputy|senior|top|chief|local|prime|foreign|interior|defen[cs]e|finance|health|education|justice|energy|transport|trade|opposition|government|army|police|military|security|state|city|town|party|company|union|rebel|presidential|vice|riot|border|coast|harbou?r|port|water|river|dam|power|gas|oil|fire|human|rights|young|old|elderly|injured|armed|masked|national|regional|federal|leading|main|new|other|unnamed|anonymous|medical|emergency|aid|relief|station|head|ship|ferry|bus|train|rail|railway|mining|district|provincial|county|village|school|hospital|\p{L}+(?:ish|ese|an|ic|al|ial|ary|ous|ive))$/iu

/** From the noun back to its article. */
function expanded(
  text: string,
  passage: Span,
  at: Span,
  noun: string,
  sort: Sort,
  parse: Parse | null,
  names: readonly Span[],
): Nominal | null {
  // Without a parse: a following small noun would make this one its modifier.
  const ahead = text.slice(at.end, at.end + 30)
  if (
    /^\s+(?:station|officer|officers|chief|stations|car|cars|force|spokes\p{L}+|office|department|meeting|building|line|leader|leaders|members?|minister|headquarters|custody|vehicle|vehicles|sources?)\b/iu.test(
      ahead,
    )
  )
    return null
  const head = parse === null ? -1 : tokenAt(parse, at.start)
  const from = Math.max(passage.start, at.start - 70)
  const words = [...text.slice(from, at.start).matchAll(/([\p{L}\d’'-]+)(\s+)/gu)]
  let start = at.start
  let article: string | null = null
  let isOwned = false
  const modifiers: string[] = []
  for (let k = words.length - 1; k >= 0 && modifiers.length < 4; k--) {
    const match = words[k]
    if (match === undefined || from + match.index + match[0].length !== start) break
    const raw = match[1] ?? ''
    const word = raw.toLowerCase()
    const begin = start - match[0].length
    if (DETERMINER.test(word)) {
      article = word
      start = begin
      break
    }
    const isInName = names.some(name => overlaps(name, { start: begin, end: begin + raw.length }))
    if (/(?:['’]s|s['’])$/u.test(raw)) {
      // “Tern’s mayor”, “the board’s treasurer”: the owner is by itself; “the dockers’ union”: which union.
      isOwned = true
      if (isInName || /['’]s$/u.test(raw) || sort !== 'body') break
      modifiers.unshift(word.replace(/['’]s?$/u, ''))
      start = begin
      continue
    }
    if (isInName || BREAKS.has(word)) break
    if (/^\p{Lu}/u.test(raw) && !startsSentence(text, begin) && !/^(?:U\.S|Foreign|Interior|Prime)/u.test(raw)) break
    if (parse === null ? !isPlainModifier(word) : !isModifier(parse, begin, head)) break
    modifiers.unshift(word)
    start = begin
  }
  const isMany = sort === 'group' || sort === 'persons' || sort === 'bodies'
  if (sort === 'bodies') return null
  const isBody = sort === 'body'
  // A bare singular is no mention (“as chief of”), unless the noun is a group's or stands behind a name: “Ida Boll, chairwoman of the mill”.
  if (
    article === null &&
    !isOwned &&
    !isMany &&
    !SINGULAR_GROUPS.has(noun) &&
    !(sort === 'person' && isBehindName(text, start, at.end, names))
  )
    return null
  const complement = OF.exec(text.slice(at.end, at.end + 60))
  return {
    start,
    end: at.end,
    kind: isMany ? 'group' : isBody ? 'organization' : 'person',
    head: noun,
    modifiers,
    of: complement?.groups?.['what'] === undefined ? null : complement.groups['what'].toLowerCase(),
    until: at.end + (complement?.[0].length ?? 0),
    isDefinite: article === 'the' || article === 'this' || article === 'that' || (article === null && isOwned),
    isPlural: isMany && !SINGULAR_GROUPS.has(noun),
    gender: isMany || isBody ? null : roleGender(noun),
  }
}

const isBehindName = (text: string, start: number, end: number, names: readonly Span[]): boolean => {
  const gap = /,\s+$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length
  return (
    gap !== undefined &&
    names.some(name => name.end === start - gap) &&
    /^(?:\s+(?:of|for|at|since|until|from)\b|[,.])/u.test(text.slice(end, end + 8))
  )
}

// “of Tern”, “of the water board”, “for the fire brigade”: up to four words, the last of them capital or a noun.
const OF =
  /^\s+(?:of|for)\s+(?:the\s+)?(?<what>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,3}|\p{Ll}[\p{L}’'-]*(?:\s+(?:office|board|union|authority|company|council|brigade|guard|party|ministry|agency|service|department|association|committee|commission|court|bank|hospital|school|university|station|works|police|army|navy|club|team|firm|group|government|port|city|town|village|region|district|county))?)/u

/** Words that may stand before a role or a body: “harbour” of “harbour minister”. */
export const isPlainModifier = (word: string): boolean => !/(?:ed|ing)$/u.test(word) && PLAIN_MODIFIER.test(word)

/** Whether the word at a place belongs before the noun: “coast” of “the coast guard”, and not “told” of “told police”. */
function isModifier(parse: Parse, at: number, head: number): boolean {
  let i = tokenAt(parse, at)
  if (i >= head || (parse.start[i] ?? -1) > at) return false
  const pos = posOf(parse, i)
  if (pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN' && pos !== 'VERB' && pos !== 'NUM') return false
  for (let step = 0; step < 4; step++) {
    const dep: string = depOf(parse, i)
    if (!/^(?:amod|compound|nmod|poss|nummod|npadvmod)$/u.test(dep)) return false
    i = headOf(parse, i)
    if (i === head) return true
    if (i > head) return false
  }
  return false
}
