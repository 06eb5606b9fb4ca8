/**
 * Who stands before or behind a word of speech, by position and capitals alone.
 *
 * Knows no grammar: a name, a pronoun, or a short row of words that begins as a subject can. Where the row is too
 * long or begins with something else there is no answer.
 */
import type { Span } from '../../../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import { canSpeak } from './source-kind.ts'
import type { Stretch, Token } from './stretch.ts'

/** `from` and `to` are indexes of the first and the last token. */
export type Phrase = Span & { readonly from: number; readonly to: number }

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const pronouns = set(
  'he she they i we it you who он она они я мы er sie ich wir il elle ils elles él ella ellos',
)
const auxiliaries = set(
  'has have had is was were are be been being will would could may might must did do does can should also later then again ' +
    'already repeatedly never not ever now still even once earlier previously recently reportedly further',
)
// “Marr a déclaré”, “hat gesagt”: “a” is no auxiliary in English.
const foreignAuxiliaries = set('hat haben hatte a ont avait ha han había hanno aveva tem heeft')
const determiners = set(
  'the a an his her its their our my your this that these those some many several two three four five six seven eight nine ten ' +
    'most both all another each every one no few dozens hundreds other any ' +
    'der die das ein eine le la les un une des l’ el los las una lo gli i os as o',
)
// A subject does not run across these.
const bounds = set(
  'that which when while because but although though as if since until where whether then so than after before however and or ' +
    'is was were are has had have will would could can may might must did does do be been says said told ' +
    'dass weil als wenn und aber que mais quand et pero cuando y что когда и но а',
)
const prepositions = set(
  'in on at by with from to during under over amid despite following about for since until through within without',
)
const days = set('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight')
const dayish = set('late early last this next week night morning afternoon evening on month year')
const months = set('january february march april may june july august september october november december')

export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^[\p{Lu}\p{Lt}\p{N}]/u.test(token.text) && /\p{L}/u.test(token.text)
const isNameLike = (token: Token | undefined): boolean =>
  isCapital(token) && !days.has(token?.lower ?? '') && !months.has(token?.lower ?? '')
const isAdverb = (token: Token): boolean =>
  /^\p{Ll}+ly$/u.test(token.text) &&
  !/^(?:family|assembly|ally|reply|july|italy|bully|early|daily|weekly)$/.test(token.lower)

/** The index of the token before `i` that is no auxiliary, adverb or day, and whether a form of “be” was passed. */
export function beforeAuxiliaries(
  tokens: readonly Token[],
  i: number,
  lexicon: Lexicon,
): { at: number; passive: boolean; negated: boolean; modal: boolean } {
  const foreign = lexicon.language !== 'en'
  let at = i - 1
  let passive = false
  let negated = false
  let modal = false
  for (; at >= 0; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') break
    if (/^(?:is|was|were|are|be|been|being)$/.test(token.lower) && at >= i - 3) passive = true
    if (/n['’]t$/.test(token.lower)) {
      negated = true
      continue
    }
    if (token.lower === 'not' || token.lower === 'never') negated = true
    if (/^(?:would|could|should|might|may|must|can|will)$/.test(token.text)) modal = true
    if ((auxiliaries.has(token.lower) && token.text === token.lower) || isAdverb(token) || days.has(token.lower))
      continue
    if (foreign && foreignAuxiliaries.has(token.lower)) continue
    if (dayish.has(token.lower) && days.has(tokens[at + 1]?.lower ?? '')) continue
    break
  }
  return { at, passive, negated, modal }
}

/** The phrase that ends at token `end`, with its apposition if that is what ends there; `null` where none can be told. */
export function phraseBefore(stretch: Stretch, end: number, lexicon: Lexicon): Phrase | null {
  const { tokens } = stretch
  let last = end
  // “Ode Marr, a pilot of the harbour office, said”: the apposition lies between two commas.
  if (tokens[end]?.text === ',') {
    const comma = lastComma(tokens, end - 1)
    if (comma === null) return null
    const inside = tokens[comma + 1]
    if (!inside || !opensApposition(tokens, comma + 1, end)) return null
    const head = simplePhraseBefore(tokens, comma - 1, lexicon)
    return head ? phrase(tokens, head.from, end - 1) : null
  }
  if (tokens[end]?.text === ')') {
    while (last >= 0 && tokens[last]?.text !== '(') last--
    last--
  }
  const found = simplePhraseBefore(tokens, last, lexicon)
  return found ? phrase(tokens, found.from, end) : null
}

function lastComma(tokens: readonly Token[], from: number): number | null {
  for (let k = from; k >= 0 && k > from - 30; k--) if (tokens[k]?.text === ',') return k
  return null
}

const opensApposition = (tokens: readonly Token[], at: number, end: number): boolean => {
  const token = tokens[at]
  if (!token || end - at > 28) return false
  return (
    determiners.has(token.lower) ||
    /^(?:who|whose|which|himself|herself|formerly|then|now|chief|head|director|president|professor|spokesman|spokeswoman|minister|leader)$/.test(
      token.lower,
    ) ||
    /^\d{1,3}$/.test(token.text) ||
    (isNameLike(token) && end - at <= 12) ||
    /^\p{Ll}/u.test(token.text)
  )
}

function simplePhraseBefore(tokens: readonly Token[], end: number, lexicon: Lexicon): Phrase | null {
  const head = tokens[end]
  if (head?.kind !== 'word') return null
  if (pronouns.has(head.lower)) return phrase(tokens, end, end)
  let from = end + 1
  for (let k = end; k >= 0 && end - k < 18; k--) {
    const token = tokens[k]
    if (!token) break
    if (token.kind === 'quote' ? token.words > 3 : token.kind === 'mark' && !/^[.’'&/()%$€£-]$/.test(token.text)) break
    if (token.kind === 'word' && token.lower === 'and') {
      if (isNameLike(tokens[k - 1]) && (isNameLike(tokens[k + 1]) || determiners.has(tokens[k + 1]?.lower ?? '')))
        continue
      break
    }
    if (token.kind === 'word' && bounds.has(token.lower) && (token.text === token.lower || k === 0)) break
    if (token.kind === 'word' && pronouns.has(token.lower)) break
    const verb = lexicon.verbs.get(token.lower)
    if (verb && verb.form !== 'base' && token.text === token.lower) break
    from = k
  }
  // “On Tuesday Varga said”, “In Tern the mayor said”: what comes before the subject is not of it.
  while (from <= end && leadsNoSubject(tokens, from, end)) from++
  const first = tokens[from]
  if (from > end || !first) return null
  if (first.kind === 'quote') return null
  const isSubject =
    isNameLike(first) ||
    determiners.has(first.lower) ||
    /^(?:officials|sources|critics|experts|analysts|residents|witnesses|police|protesters|supporters|opponents|people|reports|media|lawyers|prosecutors|investigators|authorities|researchers|scientists|doctors|observers|aides|workers|leaders|members|voters|others)$/.test(
      first.lower,
    ) ||
    (from === 0 && /^\p{Lu}/u.test(first.text)) ||
    // “former pilot Ode Marr said”: a post and a name, right behind a comma or a quotation.
    (isNameLike(tokens[end]) &&
      end - from < 7 &&
      /^\p{Ll}/u.test(first.text) &&
      (from === 0 || tokens[from - 1]?.kind === 'quote' || tokens[from - 1]?.text === ','))
  if (!isSubject)
    return end - from < 4 && from > 0 && /^[\p{Ll}]+$/u.test(first.text) && (tokens[end]?.lower ?? '').endsWith('s')
      ? phrase(tokens, from, end)
      : null
  if (days.has(tokens[end]?.lower ?? '') || /^\d+$/.test(tokens[end]?.text ?? '')) return null
  return phrase(tokens, from, end)
}

function leadsNoSubject(tokens: readonly Token[], k: number, end: number): boolean {
  const token = tokens[k]
  if (!token) return false
  if (token.kind !== 'word') return true
  if (prepositions.has(token.lower)) return true
  if (days.has(token.lower) || months.has(token.lower)) return true
  if (
    k < end &&
    (dayish.has(token.lower) || /^\d{1,4}$/.test(token.text)) &&
    (days.has(tokens[k + 1]?.lower ?? '') ||
      dayish.has(tokens[k + 1]?.lower ?? '') ||
      months.has(tokens[k - 1]?.lower ?? ''))
  )
    return true
  if (k > 0 && dayish.has(token.lower) && days.has(tokens[k - 1]?.lower ?? '')) return true
  return (
    isAdverb(token) ||
    /^(?:meanwhile|still|yet|later|earlier|then|now|here|there|but|instead|indeed|moreover|nevertheless|also|once)$/.test(
      token.lower,
    )
  )
}

// Forms that are nouns more often than verbs of speech: “the rest of the states”, “executive orders”.
const oftenNouns = set(
  'claims reports orders states demands promises fears hopes answers calls requests comments notes doubts estimates remarks signals hints ' +
    'guesses boasts objects counters posts appeals urges dismisses sighs chants cries shouts',
)

/**
 * The subject of the verb of speech at token `i`; `null` where the token is no verb, is passive or denied, or has no subject that can be told.
 *
 * “critics claim that” but “the claim that”: the bare form needs a plural, a pronoun or an auxiliary before it.
 */
export function subjectOf(
  stretch: Stretch,
  i: number,
  form: 'base' | 's' | 'past' | 'ing',
  lexicon: Lexicon,
): Phrase | null {
  const { tokens } = stretch
  const { at, passive, negated, modal } = beforeAuxiliaries(tokens, i, lexicon)
  // “he would order his forces”: nobody has said it yet.
  if (negated || modal || passive !== (form === 'ing')) return null
  const head = tokens[at]
  const bare = at === i - 1
  // “a thought that came”: a noun.
  if (!head || /^(?:an?|the|every|no)$/.test(head.lower)) return null
  if (form === 'base' && bare) {
    const isPlural =
      head.lower.endsWith('s') || pronouns.has(head.lower) || /^(?:people|police|media|many|some|who)$/.test(head.lower)
    if (!isPlural || /^(?:he|she|it)$/.test(head.lower) || /[’']s$/.test(head.lower)) return null
  }
  if (form === 's' && (/[’']s?$/.test(head.lower) || determiners.has(head.lower))) return null
  const subject = phraseBefore(stretch, at, lexicon)
  // In the outlet’s own text “I”, “we” and “you” are those who write and read it.
  if (
    !subject ||
    (stretch.depth === 0 && subject.from === subject.to && /^(?:i|we|you)$/.test(tokens[subject.from]?.lower ?? ''))
  )
    return null
  if (form === 's' && oftenNouns.has(tokens[i]?.lower ?? '')) {
    const isNamed = isNameLike(head) || pronouns.has(head.lower)
    const isShort = subject.to - subject.from < 6 && canSpeak(head.text)
    if (!isNamed && !isShort) return null
  }
  return subject
}

/**
 * The subject with which the sentence begins: “*The mayor* left the hall, saying …”, “In Tern, *Marr* left, saying …”.
 *
 * A name, a pronoun or a short phrase, and then something that can only be a verb.
 */
export function leadingSubject(stretch: Stretch, before: number, lexicon: Lexicon): Phrase | null {
  const { tokens } = stretch
  const comma = tokens.findIndex(t => t.text === ',')
  const then = /^(?:then|later|but|and|yet|still|meanwhile|earlier|afterwards|instead)$/.test(tokens[0]?.lower ?? '')
    ? 1
    : 0
  for (const start of [then, ...(comma > 0 && comma < 12 ? [comma + 1] : [])]) {
    const first = tokens[start]
    if (first?.kind !== 'word' || prepositions.has(first.lower) || bounds.has(first.lower)) continue
    if (!isNameLike(first) && !determiners.has(first.lower) && !pronouns.has(first.lower)) continue
    let to = start
    while (to + 1 < before && to - start < 9 && tokens[to + 1]?.kind === 'word' && !isPredicate(tokens, to + 1)) to++
    if (to + 1 < before && isPredicate(tokens, to + 1) && first.lower !== 'it' && first.lower !== 'there')
      return phrase(tokens, start, to)
  }
  // “Despite the storm Marr has sailed, saying …”: the first name or pronoun with a verb right behind it.
  for (let k = 0; k + 1 < before; k++) {
    if (!isPredicate(tokens, k + 1) || !isActor(tokens[k])) continue
    return simplePhraseBefore(tokens, k, lexicon)
  }
  return null
}

const isActor = (token: Token | undefined): boolean =>
  /^(?:he|she|they)$/.test(token?.lower ?? '') ||
  (isNameLike(token) && !/^(?:it|there|this|that|what|which|who|these|those)$/.test(token?.lower ?? ''))

// A participle before a noun is no verb: “a number of armed supporters”.
const behindVerb =
  /^(?:the|a|an|his|her|its|their|this|that|these|those|to|on|in|at|by|with|for|from|of|as|out|up|down|off|over|into|back|him|them|it|us|me|all|more|\p{L}+ly|\p{L}+day)$/u

function isPredicate(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]
  if (!token || token.text !== token.lower) return false
  if (
    /^(?:has|have|had|is|was|were|are|will|would|also|later|then|told|said|spoke|took|made|gave|went|came|left|met|wrote|began|hit|struck|cast|drew|sought)$/.test(
      token.text,
    )
  )
    return true
  const ahead = tokens[k + 1]
  return (
    /^\p{Ll}{2,}ed$/u.test(token.text) &&
    (!ahead || ahead.kind !== 'word' || behindVerb.test(ahead.lower) || isCapital(ahead))
  )
}

/** The phrase that begins at token `start`: “said *the head of the port*”, with an apposition that follows. */
export function phraseAfter(stretch: Stretch, start: number, lexicon: Lexicon): Phrase | null {
  const { tokens } = stretch
  const first = tokens[start]
  if (first?.kind !== 'word') return null
  if (pronouns.has(first.lower) && first.lower !== 'it' && first.lower !== 'who') return phrase(tokens, start, start)
  if (!isNameLike(first) && !determiners.has(first.lower) && !/^\p{Ll}+$/u.test(first.text)) return null
  if (
    prepositions.has(first.lower) ||
    bounds.has(first.lower) ||
    (auxiliaries.has(first.lower) && first.text === first.lower) ||
    days.has(first.lower)
  )
    return null
  let to = start
  let named = isNameLike(first)
  for (let k = start + 1; k < tokens.length && k - start < 16; k++) {
    const token = tokens[k]
    if (!token) break
    if (token.kind === 'quote') {
      if (token.words > 3 || token.start !== (tokens[k - 1]?.end ?? 0) + 1 || !isNameLike(tokens[k + 1])) break
    } else if (token.kind === 'mark') {
      if (!/^[.’'&/-]$/.test(token.text) || k === tokens.length - 1) break
    } else {
      if (
        token.lower === 'who' ||
        days.has(token.lower) ||
        (bounds.has(token.lower) && !(token.lower === 'and' && isNameLike(tokens[k + 1])))
      )
        break
      if (
        prepositions.has(token.lower) &&
        !(/^(?:for|from|with)$/.test(token.lower) || (token.lower === 'in' && !named && isNameLike(tokens[k + 1])))
      )
        break
      if (lexicon.verbs.get(token.lower)?.form === 'ing' || isAdverb(token)) break
      named ||= isNameLike(token)
    }
    to = k
  }
  // “said Ode Marr, a pilot of the harbour office.”
  if (tokens[to + 1]?.text === ',' && (isNameLike(tokens[to]) || named)) {
    let close = to + 2
    while (close < tokens.length && !/^[,.;:–—]$/.test(tokens[close]?.text ?? '') && tokens[close]?.kind !== 'quote')
      close++
    const inside = tokens[to + 2]
    const closes = /^[,.;]?$/.test(tokens[close]?.text ?? '') && tokens[close]?.kind !== 'quote'
    const holdsCue = tokens.slice(to + 2, close).some(t => lexicon.verbs.has(t.lower))
    // A number is an age when it stands alone: “said Marr, 54, a pilot”.
    const isAge = /^\d{1,3}$/.test(inside?.text ?? '')
    if (inside && closes && !holdsCue && close - to <= 24 && (isAge ? close === to + 3 : opensNoun(inside)))
      return phrase(tokens, start, close - 1)
  }
  return phrase(tokens, start, to)
}

const opensNoun = (token: Token): boolean =>
  /^(?:the|a|an|one|head|chief|director|executive|spokesman|spokeswoman|spokesperson|president|chairman|chairwoman|minister|leader|professor|mayor|editor|deputy|former|senior|president’s|who|whose)$/.test(
    token.lower,
  ) || /^\d{1,3}$/.test(token.text)

const phrase = (tokens: readonly Token[], from: number, to: number): Phrase => ({
  from,
  to,
  start: tokens[from]?.start ?? 0,
  end: tokens[to]?.end ?? 0,
})
