/** Whether what a time belongs to has happened or is to come. */
import { children, depOf, headOf, lemmaOf, type Parse, tagOf, tokenAt, wordOf } from '../../language/english/index.ts'
import type { Span } from '../../text/index.ts'
import type { Tense } from './rule.ts'

/** Verbs whose infinitive is a plan: “is expected to arrive Friday”. */
const PLANS = new Set(
  'expect schedule plan set due hope want agree decide intend promise vow aim slate likely ready prepare need have ask urge'.split(
    ' ',
  ),
)
/** Participles that make a plan without any helper; “a record set in May” is none. */
const PLANNED = new Set('expect schedule plan slate due'.split(' '))
const SAYS = new Set('say tell report have do'.split(' '))
const AHEAD = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'would',
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  'wo',
  'ca',
])

/** By the parse: from the words up to the verb they hang on. */
export function tenseByParse(parse: Parse, at: Span): Tense | null {
  let i = headWithin(parse, at)
  // What only stands before a noun (“a June agreement”, “Friday’s ruling”) has no tense, unless the noun is what acts.
  if (i < parse.length && /^(?:compound|nmod|amod|poss)$/u.test(depOf(parse, i))) {
    i = headOf(parse, i)
    if (!depOf(parse, i).startsWith('nsubj')) return 'past'
  }
  for (let steps = 0; steps < 12 && i < parse.length; steps++) {
    const tag = tagOf(parse, i)
    if (tag.startsWith('VB') || tag === 'MD') {
      const found = ofVerb(parse, i)
      if (found !== null) return found
    }
    const above = headOf(parse, i)
    if (above === i) return null
    i = above
  }
  return null
}

/** Of “early March” and “Friday night” the word that hangs on something outside: “March”, “night”. */
function headWithin(parse: Parse, at: Span): number {
  let i = tokenAt(parse, at.start)
  for (let steps = 0; steps < 8 && i < parse.length; steps++) {
    const above = headOf(parse, i)
    const start = parse.start[above] ?? at.end
    if (above === i || start < at.start || start >= at.end) break
    i = above
  }
  return i
}

function ofVerb(parse: Parse, verb: number): Tense | null {
  const tag = tagOf(parse, verb)
  const helpers = children(parse, verb).filter(k => depOf(parse, k) === 'aux' || depOf(parse, k) === 'auxpass')
  const words = helpers.map(k => wordOf(parse, k).toLowerCase())
  const has = (word: RegExp): boolean => words.some(w => word.test(w))
  if (words.some(word => AHEAD.has(word))) return has(/^(?:have|'ve|could)$/u) ? 'past' : 'future'
  if (has(/^to$/u)) {
    const above = headOf(parse, verb)
    // “had been due to end Friday” looks back at the plan.
    if (PLANS.has(lemmaOf(parse, above))) return hadBeen(parse, above) ? 'past' : 'future'
    const over = above === verb ? null : ofVerb(parse, above)
    return over === 'past'
      ? depOf(parse, verb) === 'relcl' || depOf(parse, verb) === 'acl'
        ? 'future'
        : 'past'
      : 'future'
  }
  if (tag === 'VBD') return 'past'
  if (tag === 'VBN') {
    if (has(/^(?:was|were|had|has|have|been|'ve|’ve)$/u)) return PLANS.has(lemmaOf(parse, verb)) ? 'future' : 'past'
    if (has(/^(?:is|are|am|'s|’s|'re|be|being)$/u)) return 'future'
    // “an inquiry planned for May”
    return PLANNED.has(lemmaOf(parse, verb)) ? 'future' : 'past'
  }
  if (tag === 'VBG') {
    if (has(/^(?:was|were|been)$/u)) return 'past'
    return has(/^(?:is|are|am|'s|’s|'re)$/u) ? 'future' : null
  }
  // “They meet Friday” is a plan; “he says” is not.
  if (tag === 'VBZ' || tag === 'VBP') return SAYS.has(lemmaOf(parse, verb)) ? 'present' : 'future'
  return null
}

const hadBeen = (parse: Parse, verb: number): boolean => {
  const stem = children(parse, verb)
  const over = headOf(parse, verb)
  const all = depOf(parse, verb) === 'acomp' ? [...stem, ...children(parse, over)] : stem
  return all.some(k => depOf(parse, k) === 'aux' && wordOf(parse, k).toLowerCase() === 'had')
}

// Cues of a tense in running text. A helper takes the verb after it with it, so that “will be held” is no past.
const CUE =
  /(?<future>\b(?:will|won['’]t|shall|would|may|might|could|should|must)\s+(?:(?:not|also|be|have)\s+){0,2}\p{L}+|['’]ll\s+\p{L}+|\b(?:due|expected|scheduled|set|planned|planning|plans?|likely|ready|hopes?|slated|supposed|intends?)\s+(?:to\s+(?:be\s+)?\p{L}+|for\b)|\bforecast\s+for\b|\b(?:opens?|closes?|starts?|begins?|resumes?|expires?)\s+(?:at|on)\b|\bto\s+be\s+\p{L}+)|(?<past>\b(?:was|were|had|did|said|told|came|went|took|made|found|held|met|began|left|won|lost|killed|fell|rose|sent|gave|saw|got|became|ran|died|broke|spoke|wrote|shot|struck|hit|sank|fled|led|brought|called|has|have|\p{L}{2,}ed)\b)|(?<present>\b(?:is|are|am)\b)/giu

/** Without a parse: the nearest cue before the words in their sentence, or else after them. */
export function tenseByWords(text: string, at: Span): Tense | null {
  const from = Math.max(sentenceStart(text, at.start), at.start - 200)
  const before = cues(text.slice(from, at.start)).at(-1)
  if (before !== undefined) return before
  const rest = text.slice(at.end, at.end + 160)
  const stop = /[.!?]["”’']?\s/u.exec(rest)
  return cues(stop ? rest.slice(0, stop.index) : rest)[0] ?? null
}

const cues = (words: string): Tense[] =>
  [...words.matchAll(CUE)].map(({ groups }) => (groups?.['future'] ? 'future' : groups?.['past'] ? 'past' : 'present'))

function sentenceStart(text: string, at: number): number {
  for (let i = at - 1; i > 1 && at - i < 400; i--) {
    if (
      /\s/u.test(text[i] ?? '') &&
      /[.!?]["”’')]?$/u.test(text.slice(Math.max(0, i - 2), i)) &&
      !/\b\p{Lu}\p{Ll}{0,3}\.$/u.test(text.slice(Math.max(0, i - 5), i))
    )
      return i
    if (text[i] === '\n' && text[i - 1] === '\n') return i
  }
  return Math.max(0, at - 400)
}
