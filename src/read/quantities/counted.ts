/** What a number counts: the noun it stands before, with what stands between. */
import {
  children,
  depOf,
  headOf,
  lemmaOf,
  type Parse,
  posOf,
  tagOf,
  tokenAt,
  wordOf,
} from '../../language/english/index.ts'
import { type Span, trimmed } from '../../text/index.ts'

/** What is counted, and the word that says what was done to it or what it did. */
export type Counted = { readonly counted: Span | null; readonly event: Span | null }

export const NOTHING: Counted = { counted: null, event: null }

/** By the parse: the noun that the number hangs on, or that hangs on the number by “of”. */
export function countedByParse(parse: Parse, at: Span, isShare = false): Counted {
  const first = tokenAt(parse, at.start)
  let last = tokenAt(parse, at.end - 1)
  if (last >= parse.length) last = parse.length - 1
  if (first > last) return NOTHING
  // The number's own head: the last of its tokens that hangs on something outside.
  let number = last
  for (let i = last; i >= first; i--) {
    const above = headOf(parse, i)
    if (above < first || above > last || above === i) {
      number = i
      break
    }
  }
  // “a 15 percent discount” is no share of a discount: a share is of something.
  const isWhole = isShare && !SHARE_OF.test(parse.text.slice(at.end, at.end + 30))
  const outcome = isWhole ? null : outcomeRightAfter(parse, last)
  const noun = isWhole ? null : (outcome ?? nounOf(parse, last, number))
  const event = outcome?.head ?? eventOf(parse, noun?.head ?? number)
  return {
    counted: noun && trimmed(parse.text, { start: start(parse, noun.from), end: wordEnd(parse, noun.head) }),
    event: event === null ? null : word(parse, event),
  }
}

/** “61 injured”: the word is a noun here, whatever the parse makes of it, unless a noun follows. */
function outcomeRightAfter(parse: Parse, last: number): { from: number; head: number } | null {
  const next = last + 1
  if (next >= parse.length || !OUTCOMES.has(wordOf(parse, next).toLowerCase())) return null
  const after = next + 1
  return after < parse.length && isNoun(parse, after) ? null : { from: next, head: next }
}
const OUTCOMES = new Set('dead injured wounded missing hurt killed detained arrested'.split(' '))

/** “passers-by” may be several tokens. */
const wordEnd = (parse: Parse, i: number): number => {
  const stop = end(parse, i)
  return stop + (/^-\p{L}+/u.exec(parse.text.slice(stop, stop + 20))?.[0].length ?? 0)
}

const start = (parse: Parse, i: number): number => parse.start[i] ?? 0
const end = (parse: Parse, i: number): number => parse.end[i] ?? 0
const word = (parse: Parse, i: number): Span => ({ start: start(parse, i), end: end(parse, i) })
const isNoun = (parse: Parse, i: number): boolean => {
  const pos = posOf(parse, i)
  return pos === 'NOUN' || pos === 'PROPN'
}

function nounOf(parse: Parse, last: number, number: number): { from: number; head: number } | null {
  // “ten of the injured”, “dozens of people”: what is counted hangs by “of”.
  const of =
    children(parse, number).find(k => k > last && wordOf(parse, k).toLowerCase() === 'of') ??
    (wordOf(parse, Math.min(last + 1, parse.length - 1)).toLowerCase() === 'of' ? last + 1 : undefined)
  if (of !== undefined && of <= last + 1) {
    const object = children(parse, of).find(k => depOf(parse, k) === 'pobj')
    if (object !== undefined) {
      if (tagOf(parse, object) === 'PRP') return null
      return { from: withoutArticle(parse, of + 1, object), head: object }
    }
  }
  const hung = headOf(parse, number)
  // “the 45-member board” has members.
  const above = parse.text[end(parse, last)] === '-' ? hung : wholeNoun(parse, hung)
  if (above > last && (isNoun(parse, above) || tagOf(parse, above) === 'JJ')) {
    const dep = depOf(parse, number)
    if (
      dep === 'nummod' ||
      dep === 'amod' ||
      dep === 'det' ||
      dep === 'predet' ||
      dep === 'quantmod' ||
      dep === 'compound' ||
      dep === 'nmod'
    ) {
      if (above - last > 8 || /^times$/iu.test(wordOf(parse, above))) return null
      const from = last + 1 < above && wordOf(parse, last + 1) === '-' ? last + 2 : last + 1
      // “half the crew” counts crew.
      return { from: withoutArticle(parse, from, above), head: above }
    }
  }
  return null
}

/** “two harbour ferries” counts ferries, though the parse may hang the number on the first noun. */
function wholeNoun(parse: Parse, noun: number): number {
  let i = noun
  for (let steps = 0; steps < 3; steps++) {
    const next = i + 1
    if (next >= parse.length || !isNoun(parse, i) || !isNoun(parse, next) || headOf(parse, i) !== next) break
    if (depOf(parse, i) !== 'compound') break
    i = next
  }
  return i
}

// “ten or so guests”, “50-plus dancers”, “10 more boats”: of the number, not of what is counted.
const BESIDE = /^(?:more|further|additional|or|so|odd|plus|ish|[-–])$/iu

function withoutArticle(parse: Parse, from: number, head: number): number {
  let i = from
  while (i < head && (/^(?:DT|PDT|PRP\$|CD)$/u.test(tagOf(parse, i)) || BESIDE.test(wordOf(parse, i)))) i++
  return i
}

/**
 * “killing nine people”, “27 were injured”, “five dead”: the verb over the noun, or the participle after it; of “four were
 * missing” the word that says what they were. With what something comes (“struck the mole with 212 people”) is not what it does.
 */
function eventOf(parse: Parse, noun: number): number | null {
  const verb = throughFrames(parse, verbOver(parse, noun))
  if (verb !== null && tells(parse, verb, noun)) return null
  if (verb === null || !STATE_VERBS.has(lemmaOf(parse, verb))) return verb
  return (
    children(parse, verb).find(
      k =>
        k > verb &&
        (depOf(parse, k) === 'acomp' || (depOf(parse, k) === 'attr' && OUTCOMES.has(wordOf(parse, k).toLowerCase()))),
    ) ?? null
  )
}
/** “had to walk home”, “is seen ramming the crowd”: what was done stands below the verb that carries it. */
function throughFrames(parse: Parse, verb: number | null): number | null {
  if (verb === null) return null
  const lemma = lemmaOf(parse, verb)
  // “are reported to have been arrested”; of “twelve people said they would resign” nothing is told.
  const kinds = TOLD.has(lemma) ? /^xcomp$/u : FRAMES.has(lemma) ? /^(?:xcomp|ccomp|advcl)$/u : null
  if (kinds === null) return verb
  const below = children(parse, verb).find(
    k => k > verb && kinds.test(depOf(parse, k)) && /^(?:VB|VBG|VBN)$/u.test(tagOf(parse, k)),
  )
  return below !== undefined && below - verb <= 4 ? below : verb
}
const FRAMES = new Set(['have', 'see', 'hear', 'film', 'begin', 'start', 'continue', 'need'])
const TOLD = new Set(['report', 'say', 'believe', 'think', 'know', 'fear', 'presume', 'allege', 'estimate'])

/** “spoke of 200 victims”, “included three nurses”, “a poll of 1,000 adults found that”: it tells of them, and befalls nobody. */
const tells = (parse: Parse, verb: number, noun: number): boolean =>
  TELLING.has(lemmaOf(parse, verb)) || (noun < verb && children(parse, verb).some(k => depOf(parse, k) === 'ccomp'))
const TELLING = new Set(
  'have include number total say report speak tell know announce mention cite note estimate list register'.split(' '),
)

const STATE_VERBS = new Set(['be', 'remain', 'stay', 'become'])

// What is done to those that reports count, as nouns; general knowledge.
const DEEDS = new Set(
  'death killing murder arrest detention release rescue evacuation removal appointment dismissal loss theft abduction kidnapping displacement expulsion deportation eviction drowning disappearance resignation election closure destruction cancellation suspension execution hospitalisation hospitalization transfer shooting capture seizure deployment withdrawal arrival departure'.split(
    ' ',
  ),
)

function verbOver(parse: Parse, noun: number): number | null {
  const after = children(parse, noun).find(
    k => k > noun && (tagOf(parse, k) === 'VBN' || tagOf(parse, k) === 'VBG') && depOf(parse, k) === 'acl',
  )
  if (after !== undefined) {
    // “Five people injured in the crash have died”: what befell them last.
    const main = headOf(parse, noun)
    const isLast = /^nsubj(?:pass)?$/u.test(depOf(parse, noun)) && main > after && isDone(wordOf(parse, main))
    return isLast ? main : after
  }
  let i = noun
  for (let steps = 0; steps < 6; steps++) {
    const above = headOf(parse, i)
    if (above === i) return null
    const dep = depOf(parse, i)
    const tag = tagOf(parse, above)
    if (dep === 'pobj' && /^with(?:out)?$/iu.test(wordOf(parse, above))) return null
    // “the appointment of three prosecutors”: the noun says what was done.
    if (dep === 'prep' && /^of$/iu.test(wordOf(parse, i)) && DEEDS.has(lemmaOf(parse, above))) return above
    if (tag.startsWith('VB'))
      return dep === 'nsubj' ||
        dep === 'nsubjpass' ||
        dep === 'dobj' ||
        dep === 'pobj' ||
        dep === 'attr' ||
        dep === 'conj' ||
        dep === 'prep' ||
        dep === 'dative' ||
        dep === 'npadvmod'
        ? above
        : null
    i = above
  }
  return null
}

// Words that end a noun phrase in running English.
const STOP = new Set(
  'times the a an of in on at by for from to with and or but as than that which who whom whose when where while if because so is are was were be been being has have had do did does will would can could may might shall should must not no nor into onto over under after before during since until till against between among through across near off out up down about also then there here it its they them their he she his her we our you your i my this these those said says told last next earlier ago later today yesterday tomorrow each per percent'.split(
    ' ',
  ),
)
const PLURALS = new Set(
  'people passers-by children men women police personnel troops others dead injured wounded missing detained arrested migrants staff crew cattle sheep fish deer aircraft spacecraft geese mice teeth feet media data criteria schoolchildren grandchildren policemen policewomen firemen businessmen fishermen gunmen servicemen civilians clergy youth'.split(
    ' ',
  ),
)
const isPlural = (noun: string): boolean => PLURALS.has(noun) || /[^s]s$/u.test(noun)

const OF = /^\s+of\s+(?:(?:the|these|those|its|his|her|their|all|our)\s+)*(?:\d[\d,]*\s+)?/u
// A share may be of one thing, and “half the crew” does without “of”.
const SHARE_OF =
  /^\s+(?:of\s+(?:(?:the|these|those|its|his|her|their|all|our)\s+)*|(?:the|its|his|her|their)\s+)(?:\d[\d,]*\s+)?/u

// “oldest”, and no “harvest” or “forest”.
const SUPERLATIVE =
  /^(?!(?:harv|for|inter|prot|arr|requ|cont|inv|inqu|conqu|temp|dig|gu|pri|ch|n|w|t|r)est$)\p{L}+est$/u

/** Without a parse: the words that follow, up to the first that looks like a plural. */
export function countedByWords(text: string, at: Span, value: number | null, isShare = false): Counted {
  const rest = text.slice(at.end, at.end + 90)
  const of = (isShare ? SHARE_OF : OF).exec(rest)
  const isOne = value === 1 || (isShare && of !== null)
  const lead =
    of?.[0] ?? /^(?:\+|-plus|-odd|-ish)?(?:\s+(?:or\s+(?:more|so)|odd|more|additional))?[\s-]+/u.exec(rest)?.[0]
  if (lead === undefined) return NOTHING
  const words = [...rest.slice(lead.length).matchAll(/([\p{L}][\p{L}’'.-]*)([,;:]?)(\s+|$)?/gu)]
  let offset = 0
  for (const [k, match] of words.slice(0, 4).entries()) {
    const [whole, raw = '', stop = ''] = match
    if (match.index !== offset) return NOTHING
    offset += whole.length
    const name = raw.replace(/[.’'-]+$|['’]s$/u, '')
    const lower = name.toLowerCase()
    if (STOP.has(lower)) return NOTHING
    const found =
      isPlural(lower) ||
      (isOne && k === 0 && !/(?:ed|ing|ly|ous|al|ic|ish|an|ese)$/u.test(lower) && !SUPERLATIVE.test(lower)) ||
      lead.startsWith('-')
    if (found) {
      const from = at.end + lead.length
      // “police officers”, “crew members”, “dead horses”: the last plural of the row.
      const next = PLURALS.has(lower) && stop === '' && lower !== 'people' ? words[k + 1] : undefined
      const second = next?.[1]?.replace(/[.’'-]+$/u, '') ?? ''
      const isRow =
        next !== undefined && next.index === offset && isPlural(second.toLowerCase()) && !STOP.has(second.toLowerCase())
      const until = isRow ? from + next.index + second.length : from + match.index + name.length
      return { counted: { start: from, end: until }, event: eventByWords(text, at, until) }
    }
    if (stop !== '' || /[.!?]$/u.test(raw)) return NOTHING
  }
  return NOTHING
}

const DONE = String.raw`killed|injured|wounded|arrested|detained|dead|died|missing|shot|rescued|evacuated|displaced|destroyed|damaged|hospitali[sz]ed|hurt|drowned|trapped|kidnapped|freed|released|voted|protested|gathered|marched`
const DONE_WORD = new RegExp(
  String.raw`^(?:${DONE}|kill|killing|injure|injuring|wound|wounding|arrest|arresting)$`,
  'iu',
)
/** Whether a word is one of what happens to those that reports count. */
export const isDone = (word: string): boolean => DONE_WORD.test(word)
const AFTER = new RegExp(
  String.raw`^\s+(?:(?:have|has|had|been|were|was|are|is|also|reportedly|being|feared|confirmed)\s+){0,3}(?<done>${DONE})\b`,
  'iu',
)
const BEFORE = new RegExp(
  String.raw`\b(?<done>${DONE}|kills|killing|injuring|wounding|arresting|detaining|kill|injure|wound|arrest|displacing|destroying|damaging|leaving)\s+(?:at\s+least|about|some|around|up\s+to|more\s+than|nearly|almost|over|as\s+many\s+as|the|another)?\s*$`,
  'iu',
)

function eventByWords(text: string, at: Span, until: number): Span | null {
  const after = AFTER.exec(text.slice(until, until + 60))
  if (after?.groups) {
    const end = until + after[0].length
    return { start: end - (after.groups['done']?.length ?? 0), end }
  }
  const lead = text.slice(Math.max(0, at.start - 50), at.start)
  const before = BEFORE.exec(lead)
  if (before?.groups) {
    const start = at.start - lead.length + before.index
    return { start, end: start + (before.groups['done']?.length ?? 0) }
  }
  return null
}
