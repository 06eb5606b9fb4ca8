/**
 * A source is who speaks, without what only stands beside him:
 *
 *     “Seals,” the pilot had told me.                            what he said
 *     On Friday Transport Minister Orlo told …                   the day
 *     Marr on Twitter announced …                                where he said it
 *     Dr. Orlo, head of the ward, where passengers were taken    a clause about something else
 *     Marr said the crane was safe, citing a study               what he did
 *     The mayor has called a meeting on Friday, saying …         no day says anything: who did it
 */
import type { Scored } from '../decode.ts'
import { childBy, type Syntax } from '../syntax.ts'
import { isBody } from './speakers.ts'

export function withBareSource(s: Syntax, draft: Scored): Scored {
  if (draft.source.length === 0) return draft
  if (draft.source.every(t => isTime(s, t))) return { ...draft, source: doer(s, draft) }
  const spoken = spokenInside(s, draft)
  let source = draft.source.filter(t => !spoken.includes(t))
  // “Varn, who officials said brokered it”: the relative word is of what they said.
  if (
    source.length > 1 &&
    /^(?:who|whom|which|that)$/u.test(s.lower[source[0]!]!) &&
    s.tagName[source[0]!]!.startsWith('W')
  )
    source = source.slice(1)
  while (source.length > 1 && isTime(s, source[0]!) && s.lower[source[0]! - 1] === 'on') source = source.slice(1)
  // Right before its verb the last noun speaks: “a small fraction of what experts say”.
  if (source.at(-1) !== draft.cue - 1) source = withoutVerb(s, source)
  source = withoutTail(s, withoutClause(s, source))
  if (source.length === draft.source.length) return draft
  const content = [...new Set([...spoken, ...draft.content])].sort((a, b) => a - b)
  return { ...draft, source, content }
}

const isTime = (s: Syntax, t: number): boolean => s.entityName[t] === 'DATE' || s.entityName[t] === 'TIME'

/** A quotation at its head that ends as speech does, with a comma: no nickname has one. */
function spokenInside(s: Syntax, { source, cue }: Scored): number[] {
  const q = s.quoted[source[0]!]!
  const quote = s.quotes[q]
  if (q < 0 || !quote || s.quoted[cue] === q || source.every(t => s.quoted[t] === q)) return []
  const { inner } = quote.quotation
  return /[,?!.…]$/u.test(s.text.slice(inner.start, inner.end).trim()) ? source.filter(t => s.quoted[t] === q) : []
}

/** “Marr said the crane”: as far as the verb that he is the subject of. */
function withoutVerb(s: Syntax, source: readonly number[]): number[] {
  const at = source.findIndex((t, k) => {
    if (k === 0 || !/^VB[DZP]$/u.test(s.tagName[t]!) || s.depName[t] === 'relcl') return false
    const subject = childBy(s, t, 'nsubj')
    return subject >= 0 && subject < t && source.includes(subject) && !s.tagName[subject]!.startsWith('W')
  })
  return at < 0 ? [...source] : source.slice(0, at)
}

/** “…, head of the ward, where passengers were taken”: a clause of place, or one that hangs on another noun than who speaks. */
function withoutClause(s: Syntax, source: readonly number[]): number[] {
  const head = headOf(s, source)
  const at = source.findIndex((t, k) => {
    if (k === 0 || s.lower[t - 1] !== ',' || !s.tagName[t]!.startsWith('W')) return false
    if (/^(?:where|when)$/u.test(s.lower[t]!)) return true
    // A person's clause hangs on a body only where the parser errs.
    if (s.lower[t]!.startsWith('who')) return false
    const verb = s.depName[s.head[t]!] === 'relcl' ? s.head[t]! : s.head[s.head[t]!]!
    const noun = s.depName[verb] === 'relcl' ? s.head[verb]! : head
    return noun !== head && noun > head && noun < t && s.depName[noun] !== 'appos' && s.head[noun] !== head
  })
  return at < 0 ? [...source] : source.slice(0, at)
}

const day = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/u
const places = /^(?:twitter|x|facebook|telegram|instagram|youtube|weibo|tiktok|vk)$/u

/** “… on Twitter”, “… on Friday”, “… today” at its end. */
function withoutTail(s: Syntax, source: readonly number[]): number[] {
  const found = [...source]
  const head = headOf(s, found)
  // The day of a clause about him is the clause's: “who visited Tern earlier on Sunday”.
  if (found.some(t => s.tagName[t]!.startsWith('W'))) return found
  for (;;) {
    const last = found.at(-1)!
    if (last === head || found.length < 2) return found
    const isPlace = places.test(s.lower[last]!)
    if (!isPlace && !(isTime(s, last) && day.test(s.lower[last]!))) return found
    // “the report of Friday”, “a poll released Friday”: what is tied to another word than “on” or the name itself stays.
    const from = s.lower[last - 1] === 'on' ? last - 1 : last
    if (from - 1 < head || (from === last && (isPlace || from - 1 !== head))) return found
    while (found.length > 1 && found.at(-1)! >= from) found.pop()
  }
}

/** Up from the verb to the one who does what the sentence tells. */
function doer(s: Syntax, { cue, content }: Scored): number[] {
  let at = cue
  for (let depth = 0; depth < 8 && s.head[at] !== at; depth++) {
    at = s.head[at]!
    const subject = childBy(s, at, 'nsubj')
    if (s.posName[at] !== 'VERB' || subject < 0) continue
    if (!isBody(s, subject) || content.includes(subject) || s.sentence[subject] !== s.sentence[cue]) return []
    const found: number[] = []
    for (let i = s.left[subject]!; i <= s.right[subject]!; i++) {
      if (i > subject && s.tagName[i]!.startsWith('W')) break
      if (s.isWord[i]) found.push(i)
    }
    return found
  }
  return []
}

const headOf = (s: Syntax, words: readonly number[]): number =>
  words.find(t => s.head[t] === t || !words.includes(s.head[t]!)) ?? words[0]!
