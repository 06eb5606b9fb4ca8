/**
 * Where what is said begins and ends, where the labeller stops short or runs on:
 *
 *     The crane, according to Marr, was idle.                  a subject without its verb: both halves
 *     Orlo turned to the crowd: “No crane will move!”          a hearer and a colon before the quotation: the quotation
 *     Marr said the crane was safe and Orlo said it was not.   another's clause: up to it
 *     Orlo called for a march, stating “We have begun.”        a second verb of his behind a comma: up to it
 *     TERN (TNA) – The crane fell, Marr said.                  the place and the agency before the dash are nobody's words
 *     The pilot told the harbour master that it was late.      whom one tells, before “that”
 *     “Shame!” a woman shouted at the town hall.               whom or where one shouts at is not said
 */
import type { Scored } from '../decode.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'
import { isBody } from './speakers.ts'

export const withEdges = (s: Syntax, draft: Scored): Scored =>
  [withItsVerb, behindColon, upToAnother, fromThat, cueWithoutHearer, withAbout, upToWho, behindDateline].reduce(
    (mended, mend) => mend(s, mended),
    draft,
  )

/** “Varga congratulated the crews, who had kept the lock open”: behind the comma the account tells who they are. */
function upToWho(s: Syntax, draft: Scored): Scored {
  const { cue, content } = draft
  const object = s.posName[cue] === 'VERB' ? childBy(s, cue, 'dobj') : -1
  const clause = object < 0 ? -1 : childBy(s, object, 'relcl')
  if (clause < 0 || s.quoted[object]! >= 0 || !content.includes(clause)) return draft
  const from = s.left[clause]!
  const isAside = s.lower[from - 1] === ',' && /^(?:who|whom|whose|which)$/u.test(s.lower[from]!)
  const rest = content.filter(t => t < from)
  const isObject = rest.length > 0 && rest.every(t => t >= s.left[object]! && t <= s.right[object]!)
  return isAside && isObject && content.at(-1)! <= s.right[clause]! ? { ...draft, content: rest } : draft
}

/** “replied to Berg that it fell”: the preposition of whom one tells is no part of the word of speech. */
function cueWithoutHearer(s: Syntax, draft: Scored): Scored {
  const { cue, cueWords, content } = draft
  const first = content[0]
  if (s.posName[cue] !== 'VERB' || first === undefined || s.lower[first] !== 'that' || first < cue) return draft
  const kept = cueWords.filter(
    t => !(t > cue && s.depName[t] === 'prep' && s.head[t] === cue && childBy(s, t, 'pobj') > t && s.right[t]! < first),
  )
  return kept.length === cueWords.length ? draft : { ...draft, cueWords: kept }
}

/** “told Vint about the port”: what one tells about, with its preposition. */
function withAbout(s: Syntax, draft: Scored): Scored {
  const { cue, cueWords, content } = draft
  const about = (content[0] ?? 0) - 1
  const isAbout =
    s.lemma[cue] === 'tell' &&
    about > cue &&
    s.lower[about] === 'about' &&
    s.head[about] === cue &&
    !cueWords.includes(about) &&
    content.includes(childBy(s, about, 'pobj'))
  return isAbout ? { ...draft, content: [about, ...content] } : draft
}

function behindDateline(s: Syntax, draft: Scored): Scored {
  const content = withoutDateline(s, draft.content)
  return content.length < 2 || content.length === draft.content.length ? draft : { ...draft, content }
}

/** The words behind the dash of a first line that begins with a place in capitals. */
export function withoutDateline(s: Syntax, words: readonly number[]): readonly number[] {
  const first = words[0]
  if (first === undefined || !isFirstWord(s, first)) return words
  for (let t = first + 1; t < first + 12 && t < s.n && s.paragraph[t] === s.paragraph[first]; t++)
    if (/^[-–—―]{1,2}$/u.test(s.lower[t]!) && s.start[t]! > s.end[t - 1]!) return words.filter(w => w > t)
  return words
}

/** “TERN”, “(Tern, TNA)” at the head of a paragraph. */
function isFirstWord(s: Syntax, word: number): boolean {
  const from = s.paragraphStart[s.paragraph[word]!]!
  if (word - from > 1) return false
  return /^\p{Lu}{3,}$/u.test(s.text.slice(s.start[word], s.end[word])) || (word === from + 1 && s.lower[from] === '(')
}

/** Where the clause has its “that”, and nothing but the hearer stands before it. */
function fromThat(s: Syntax, draft: Scored): Scored {
  const { cue, content } = draft
  const clause = childBy(s, cue, 'ccomp')
  const that = clause < cue ? -1 : childBy(s, clause, 'mark')
  if (that < 0 || s.lower[that] !== 'that' || !content.includes(that)) return draft
  const before = content.filter(t => t > cue && t < that)
  if (before.length === 0 || before.length > 8 || content.some(t => t < cue)) return draft
  const hearers = childrenOf(s, cue).filter(t => /^(?:dative|dobj|prep)$/u.test(s.depName[t]!) && t > cue && t < that)
  const isHearer = before.every(t => hearers.some(h => s.left[h]! <= t && t <= s.right[h]!))
  return isHearer ? { ...draft, content: content.filter(t => t >= that) } : draft
}

/** Behind a quotation and its verb: “at the town hall”, “to the crowd”. */
export function withoutHearer<D extends Scored>(s: Syntax, draft: D): D {
  const { cue, content } = draft
  const isSpeech = content.filter(t => t < cue && s.quoted[t]! >= 0).length > 0 && s.quoted[cue]! < 0
  if (s.posName[cue] !== 'VERB' || !isSpeech || content.some(t => t < cue && s.quoted[t]! < 0)) return draft
  const hearers = childrenOf(s, cue).filter(t => t > cue && /^(?:prep|dative|npadvmod)$/u.test(s.depName[t]!))
  const kept = content.filter(
    t => t < cue || s.quoted[t]! >= 0 || !hearers.some(h => s.left[h]! <= t && t <= s.right[h]!),
  )
  return kept.length === content.length ? draft : { ...draft, content: kept }
}

/** Amid a sentence “according to” takes both halves of it. */
function withItsVerb(s: Syntax, draft: Scored): Scored {
  const { cue, content, source } = draft
  const last = content.at(-1)
  if (s.lower[cue] !== 'according' || last === undefined || last > cue || s.lower[cue - 1] !== ',') return draft
  const behind = (source.at(-1) ?? cue) + 1
  const verb = content.map(t => s.head[t]!).find(t => t > behind && s.sentence[t] === s.sentence[cue])
  if (s.lower[behind] !== ',' || verb === undefined || !s.depName.slice(content[0], last + 1).some(isSubject))
    return draft
  const more: number[] = []
  for (let i = behind + 1; i < s.sentenceEnd[s.sentence[cue]!]!; i++) if (s.isWord[i]) more.push(i)
  return { ...draft, content: [...content, ...more] }
}

const isSubject = (dep: string): boolean => dep.startsWith('nsubj')

/** No verb between the cue and a colon, and a quotation from there to the end. */
function behindColon(s: Syntax, draft: Scored): Scored {
  const { content, cue } = draft
  const quoted = content.filter(t => s.quoted[t]! >= 0 && s.quoted[t] !== s.quoted[cue])
  const [first, from] = [content[0], quoted[0]]
  if (first === undefined || from === undefined || first <= cue || from === first || quoted.length < 3) return draft
  const lead = content.filter(t => t < from)
  let colon = from - 1
  while (colon > cue && !s.isWord[colon] && s.lower[colon] !== ':') colon--
  const isLead = s.lower[colon] === ':' && lead.every(t => !/^(?:VERB|AUX|SCONJ)$/u.test(s.posName[t]!))
  if (!isLead || quoted.length !== content.length - lead.length) return draft
  // “Said Orlo: “…””: who stands there speaks.
  const speaks = draft.source.length === 0 && isBody(s, lead.at(-1)!)
  return { ...draft, content: quoted, source: speaks ? lead : draft.source }
}

/** “… and Orlo said it was not”: a finite verb of reporting with a subject of its own, joined to the first or to its clause. */
function upToAnother(s: Syntax, draft: Scored): Scored {
  const { cue, content } = draft
  if (s.posName[cue] !== 'VERB') return draft
  const clause = childrenOf(s, cue).find(t => s.depName[t] === 'ccomp' && t > cue)
  for (const joined of [cue, clause]) {
    if (joined === undefined) continue
    for (const other of childrenOf(s, joined)) {
      if (s.depName[other] !== 'conj' || s.tagName[other] !== s.tagName[cue] || s.reporting[other] === 0) continue
      const subject = childBy(s, other, 'nsubj')
      if (!content.includes(other) || s.quoted[other]! >= 0 || subject < 0 || subject > other) continue
      if (!isBody(s, subject) || s.posName[subject] === 'PRON' || childBy(s, other, 'ccomp') < 0) continue
      const from = s.left[subject]!
      const rest = content.filter(t => t < from)
      while (rest.length > 0 && s.posName[rest.at(-1)!] === 'CCONJ') rest.pop()
      if (rest.length > 1) return { ...draft, content: rest }
    }
  }
  return draft
}

/**
 * What one and the same says by a second verb behind a comma is no part of what he says by the first. `thought`: all that were thought
 * of; “…, citing a study” stands whatever its score, for nothing else can be meant.
 */
export const upToParticiple = (s: Syntax, drafts: readonly Scored[], thought: readonly Scored[]): Scored[] =>
  drafts.flatMap(draft => {
    const goesOn = (d: Scored): boolean =>
      d.cue > draft.cue &&
      draft.content.includes(d.cue) &&
      s.tagName[d.cue] === 'VBG' &&
      s.lower[d.cue - 1] === ',' &&
      s.quoted[d.cue]! < 0
    const second = drafts.find(d => goesOn(d) && d.source.length > 0 && d.source[0] === draft.source[0])
    const cited = second
      ? undefined
      : thought.find(d => s.lower[d.cue] === 'citing' && goesOn(d) && d.content.every(t => t > d.cue))
    const from = (second ?? cited)?.cue ?? -1
    const rest = draft.content.filter(t => t < from)
    if (rest.length < 2) return [draft]
    const isKnown = cited === undefined || drafts.some(d => d.cue === cited.cue)
    return [{ ...draft, content: rest }, ...(isKnown ? [] : [{ ...cited, source: draft.source }])]
  })
