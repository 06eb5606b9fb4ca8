/** People and bodies named by what they are: “the defence minister”, “police”, “a spokesman for the harbour office”. */
import { type Parse, posOf, tagOf, tokenAt } from '../../language/english/index.ts'
import { overlaps, type Span } from '../../text/index.ts'
import type { Kind } from './evidence.ts'
import { isCommonBody } from './knowledge/bodies.ts'
import { type Gender, isGroup, isRole, roleGender } from './knowledge/people.ts'

export type Nominal = Span & {
  readonly kind: Kind
  /** The noun, small. */
  readonly head: string
  /** The words before the noun without its article, small: “defence”. */
  readonly modifiers: readonly string[]
  readonly isDefinite: boolean
  readonly isPlural: boolean
  readonly gender: Gender | null
}

const DETERMINER = String.raw`the|an?|this|that|these|those|his|her|their|its|our|one|two|three|four|five|several|some|many|other|another|no|\d+`
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
      const group = isGroup(noun)
      const plural = !group && noun.endsWith('s') && isRole(noun.slice(0, -1))
      if (
        !group &&
        !plural &&
        !isRole(noun) &&
        !isCommonBody(noun) &&
        !(noun.endsWith('s') && isCommonBody(noun.slice(0, -1)))
      )
        continue
      const at = { start: passage.start + word.index, end: passage.start + word.index + word[0].length }
      if (inside.some(name => overlaps(name, at))) continue
      const office = group || plural ? null : officeAt(text, passage, at)
      if (office === null && /^\p{Lu}/u.test(word[0]) && !startsSentence(text, at.start)) continue
      if (office === null && !isNoun(parse, at)) continue
      const nominal = office ?? expanded(text, passage, at, noun, group || plural)
      if (nominal !== null && !found.some(other => overlaps(other, nominal))) found.push(nominal)
    }
  }
  return found
}

/** “the Secretary of State said”, “the Prime Minister left”: an office with capitals, and no name behind it. */
function officeAt(text: string, passage: Span, at: Span): Nominal | null {
  const lead =
    /(?<![\p{L}’'-])the\s+(?<modifier>(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Home|Vice|Deputy|General)[\s-]+)?$/iu.exec(
      text.slice(Math.max(passage.start, at.start - 24), at.start),
    )
  const word = text.slice(at.start, at.end)
  if (
    lead === null ||
    !/^(?:Secretary|Minister|President|Chancellor|Mayor|Governor|Premier|General|Ambassador)$/u.test(word)
  )
    return null
  const tail = /^\s+of\s+State(?!\s+\p{Lu})(?![\p{L}’'-])/u.exec(text.slice(at.end, at.end + 20))?.[0] ?? ''
  const end = at.end + tail.length
  if (/^(?:\s+(?:\p{Lu}|of\b|for\b)|[’'-])/u.test(text.slice(end, end + 6))) return null
  const modifier = lead.groups?.['modifier']?.trim().toLowerCase()
  return {
    start: at.start - lead[0].length,
    end,
    kind: 'person',
    head: word.toLowerCase(),
    modifiers: modifier === undefined ? [] : [modifier],
    isDefinite: true,
    isPlural: false,
    gender: null,
  }
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:]["”’]?\s+|\n\s*|["“„«]\s*)$/u.test(text.slice(Math.max(0, at - 6), at))

function isNoun(parse: Parse | null, at: Span): boolean {
  if (parse === null) return true
  const i = tokenAt(parse, at.start)
  if (i >= parse.length) return false
  const pos = posOf(parse, i)
  if (pos !== 'NOUN' && pos !== 'PROPN') return false
  // “police station”: the noun before another is no mention of its own.
  return !(
    i + 1 < parse.length &&
    tagOf(parse, i + 1).startsWith('NN') &&
    parse.start[i + 1] === at.end + 1 &&
    /^\p{Ll}/u.test(parse.text.slice(at.end + 1))
  )
}

/** From the noun back to its article. */
function expanded(text: string, passage: Span, at: Span, noun: string, isMany: boolean): Nominal | null {
  // Without a parse: a following small noun would make this one its modifier.
  const ahead = text.slice(at.end, at.end + 30)
  if (
    /^\s+(?:station|officer|officers|chief|stations|car|cars|force|spokes\p{L}+|office|department|meeting|building|line|leader|leaders|members?|minister|headquarters|custody|vehicle|vehicles|sources?)\b/iu.test(
      ahead,
    )
  )
    return null
  const lead = text.slice(Math.max(passage.start, at.start - 70), at.start)
  const words = [...lead.matchAll(/([\p{L}\d’'-]+)(\s+)/gu)]
  let start = at.start
  let article: string | null = null
  const modifiers: string[] = []
  for (let k = words.length - 1; k >= 0 && modifiers.length < 4; k--) {
    const match = words[k]
    if (match === undefined || Math.max(passage.start, at.start - 70) + match.index + match[0].length !== start) break
    const raw = match[1] ?? ''
    const word = raw.toLowerCase()
    if (new RegExp(`^(?:${DETERMINER})$`, 'iu').test(word)) {
      article = word
      start -= match[0].length
      break
    }
    if (BREAKS.has(word) || /(?:ed|ing)$/u.test(word) || /['’]s$/u.test(raw)) break
    if (/^\p{Lu}/u.test(raw) && !/^(?:U\.S|Foreign|Interior|Prime)/u.test(raw)) break
    if (
      !/^(?:former|ex|acting|deputy|senior|top|chief|local|prime|foreign|interior|defen[cs]e|finance|health|education|justice|opposition|government|army|police|military|security|state|city|party|company|union|rebel|presidential|vice|riot|border|harbou?r|fire|human|rights|young|old|elderly|injured|armed|masked|national|regional|federal|leading|main|new|other|unnamed|anonymous|medical|emergency|aid|relief|\p{L}+(?:ish|ese|an|ic|al|ial|ary|ous|ive))$/iu.test(
        word,
      )
    )
      break
    modifiers.unshift(word)
    start -= match[0].length
  }
  const one = isMany ? noun : noun.replace(/s$/u, '')
  const isBody = !isMany && !isRole(noun) && isCommonBody(one)
  // A bare singular is no mention: “as chief of”, unless the noun is a group's.
  if (article === null && !isMany && !SINGULAR_GROUPS.has(noun)) return null
  const isDefinite = article === 'the' || article === 'this' || article === 'that'
  return {
    start,
    end: at.end,
    kind: isMany ? 'group' : isBody ? 'organization' : 'person',
    head: noun,
    modifiers,
    isDefinite,
    isPlural: isMany && !SINGULAR_GROUPS.has(noun),
    gender: isMany || isBody ? null : roleGender(noun),
  }
}
