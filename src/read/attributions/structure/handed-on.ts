/**
 * Reports that name whom they have it from, in whatever order:
 *
 *     The ferry sank, TNA reports with reference to the coast guard.
 *     The ferry sank, writes the Tern Gazette, citing the coast guard.
 *     TNA reported, with reference to the coast guard, that the ferry had sunk.
 *     With reference to the coast guard, TNA reports that the ferry sank.
 *     TNA has learned from the coast guard that the ferry sank.
 *
 * Who was first is the source, the reporter a hop. Only a paper or an agency hands on; “Marr said it was safe, citing a study” is Marr's.
 */
import type { Scored } from '../decode.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'
import { isOutlet, phraseBehind } from './citing.ts'
import { withoutDateline } from './edges.ts'
import { isBody } from './speakers.ts'

const reports = new Set([
  'report',
  'write',
  'say',
  'announce',
  'inform',
  'state',
  'note',
  'tell',
  'add',
  'claim',
  'broadcast',
])
const learns = new Set(['learn', 'hear'])
// The construction leaves no doubt who is meant, some about where it ends; marked texts hold too few to count.
const CONFIDENCE = 0.7

type Marker = { readonly from: number; readonly to: number }

/** The drafts, with one in the place of those that took the reporter for the source. */
export function handedOn(s: Syntax, drafts: readonly Scored[]): Scored[] {
  let found = [...drafts]
  for (let i = 0; i < s.n; i++) {
    const one = chainAt(s, i)
    if (!one) continue
    const taken = new Set([...one.cueWords, ...one.source, ...(one.through ?? []), one.verb])
    found = found.filter(d => !d.cueWords.some(t => taken.has(t)))
    found.push(one)
  }
  return found
}

function chainAt(s: Syntax, i: number): (Scored & { readonly verb: number }) | null {
  const marker = markerAt(s, i)
  if (!marker) return null
  const source = withName(s, phraseBehind(s, marker.to))
  const first = source.find(t => !source.includes(s.head[t]!) || s.head[t] === t)
  if (first === undefined || !isBody(s, first) || source.length > 25) return null
  const last = source.at(-1)!
  const verb = verbNear(s, marker, last)
  if (verb < 0) return null
  const through = reporterOf(s, verb, marker)
  if (!through || !isOutlet(s, headOf(s, through))) return null
  const content = contentOf(s, verb, through, marker, last)
  if (content.length < 2) return null
  const roles = { cue: i, words: Int32Array.from([]), chances: new Float64Array(0) }
  const cueWords = wordsOf(s, marker.from, marker.to)
  return { cue: i, cueChance: CONFIDENCE, roles, source, cueWords, content, score: CONFIDENCE, through, verb }
}

/** “the head of the hospital, Jana Ruhl” */
function withName(s: Syntax, phrase: readonly number[]): number[] {
  const found = [...phrase]
  const last = found.at(-1)
  if (last === undefined || s.lower[last + 1] !== ',') return found
  for (
    let t = last + 2;
    t < s.n && s.isWord[t] && s.entityName[t] === 'PERSON' && s.sentence[t] === s.sentence[last];
    t++
  )
    found.push(t)
  // “…, Orlo reports”: a name that does something is another's.
  const behind = found.at(-1)! + 1
  return behind >= s.n || !s.isWord[behind] ? found : [...phrase]
}

/** “with reference to”, “referring to”, “citing”, “quoting”; “learned from”. */
function markerAt(s: Syntax, i: number): Marker | null {
  const [a, b, c] = [s.lower[i], s.lower[i + 1], s.lower[i + 2]]
  if (s.quoted[i]! >= 0) return null
  if (a === 'with' && (b === 'reference' || b === 'link') && c === 'to') return { from: i, to: i + 2 }
  if (a === 'referring' && b === 'to') return { from: i, to: i + 1 }
  if ((a === 'citing' || a === 'quoting') && s.posName[i] === 'VERB') return { from: i, to: i }
  if (a === 'from' && learns.has(s.lemma[i - 1]!) && s.posName[i - 1] === 'VERB') return { from: i - 1, to: i }
  return null
}

/** The verb that reports: right before the marker, or behind the phrase that opens the sentence. */
function verbNear(s: Syntax, { from, to }: Marker, last: number): number {
  if (to > from && learns.has(s.lemma[from]!)) return from
  const start = s.sentenceStart[s.sentence[from]!]!
  // “TNA reports with reference to”: the parser may take it for a noun.
  const isReport = (t: number): boolean =>
    (s.posName[t] === 'VERB' && reports.has(s.lemma[t]!) && /^VB[DZPN]$/u.test(s.tagName[t]!)) ||
    (t === from - 1 && /^(?:reports|reported)$/u.test(s.lower[t]!))
  for (let t = from - 1; t >= start && t > from - 8; t--) if (isReport(t)) return t
  if (wordsOf(s, start, from - 1).length > 0) return -1
  for (let t = last + 1; t < s.n && t < last + 10 && s.sentence[t] === s.sentence[from]; t++) if (isReport(t)) return t
  return -1
}

/** The verb's subject, or a name that stands right beside it. */
function reporterOf(s: Syntax, verb: number, marker: Marker): number[] | null {
  // “The ferry sank, writes the Gazette with reference to …”
  const behind = wordsOf(s, verb + 1, marker.from - 1)
  const [a, b] = [behind[0], behind.at(-1)]
  if (
    a === verb + 1 &&
    b !== undefined &&
    behind.length < 7 &&
    !s.isWord[verb - 1] &&
    /^(?:PROPN|NOUN)$/u.test(s.posName[b]!)
  )
    return behind
  const subject = childBy(s, verb, 'nsubj')
  if (subject >= 0 && subject < verb) {
    const words = wordsOf(s, s.left[subject]!, Math.min(s.right[subject]!, verb - 1))
    const comma = words.findIndex((t, k) => k > 0 && !s.isWord[t - 1] && t <= subject)
    return comma > 0 ? words.slice(comma) : words
  }
  let at = verb - 1
  while (at > 0 && (s.posName[at] === 'AUX' || s.posName[at] === 'ADV')) at--
  const words: number[] = []
  for (; at >= 0 && s.isWord[at] && /^(?:PROPN|NOUN|DET|ADJ)$/u.test(s.posName[at]!); at--) words.unshift(at)
  return words.length > 0 ? words : null
}

/** What stands before the reporter where that is a clause, else behind whom he names, else behind his verb. */
function contentOf(s: Syntax, verb: number, through: readonly number[], { from }: Marker, last: number): number[] {
  const start = s.sentenceStart[s.sentence[verb]!]!
  const end = s.sentenceEnd[s.sentence[verb]!]! - 1
  const first = Math.min(through[0]!, verb)
  const before = [
    ...withoutDateline(
      s,
      wordsOf(s, start, first - 1).filter(t => t < from || t > last),
    ),
  ]
  if (verb > last) return wordsOf(s, verb + 1, end)
  const hasVerb = before.some(t => /^(?:VERB|AUX)$/u.test(s.posName[t]!))
  if (hasVerb && before.length > 2) {
    // “…, as the Gazette reports”
    while (/^(?:as|and|while)$/u.test(s.lower[before.at(-1)!] ?? '')) before.pop()
    return before
  }
  return wordsOf(s, last + 1, end)
}

const headOf = (s: Syntax, words: readonly number[]): number =>
  words.findLast(t => /^(?:PROPN|NOUN)$/u.test(s.posName[t]!) && (s.head[t] === t || !words.includes(s.head[t]!))) ??
  words.at(-1)!

function wordsOf(s: Syntax, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = Math.max(0, from); i <= Math.min(to, s.n - 1); i++) if (s.isWord[i]) found.push(i)
  return found
}

/** “…, said the coast guard, as quoted by TNA.” */
export function withAsQuoted(s: Syntax, draft: Scored): Scored {
  const { cue, source, through } = draft
  if (source.length === 0 || through || s.posName[cue] !== 'VERB') return draft
  for (let i = Math.max(cue, source.at(-1)!) + 1; i + 3 < s.n && s.sentence[i] === s.sentence[cue]; i++) {
    if (s.lower[i] !== 'as' || !/^(?:quoted|cited|reported)$/u.test(s.lower[i + 1]!) || s.lower[i + 2] !== 'by')
      continue
    const reporter = phraseBehind(s, i + 2)
    if (reporter.length === 0 || reporter.length > 6 || !isOutlet(s, headOf(s, reporter))) return draft
    const gone = new Set([i, i + 1, i + 2, ...reporter])
    return { ...draft, through: reporter, content: draft.content.filter(t => !gone.has(t)) }
  }
  return draft
}

/** “According to an eyewitness quoted by the Gazette”: the Gazette hands on what the eyewitness said. */
export function withQuotedBy(s: Syntax, draft: Scored): Scored {
  const at = draft.source.findIndex(
    (t, k) => k > 0 && /^(?:quoted|cited)$/u.test(s.lower[t]!) && s.lower[t + 1] === 'by',
  )
  if (at < 0 || draft.source.length < at + 3) return draft
  return { ...draft, source: draft.source.slice(0, at), through: draft.source.slice(at + 2) }
}

/** “The ferry sank, the coast guard said, according to TNA”: the coast guard's, through TNA. */
export function withSaidInside(s: Syntax, draft: Scored): Scored {
  const { cue, content, source } = draft
  const verb = content.at(-1)
  if (s.lower[cue] !== 'according' || verb === undefined || verb > cue || content.length < 5) return draft
  if (s.posName[verb] !== 'VERB' || !reports.has(s.lemma[verb]!) || !isOutlet(s, headOf(s, source))) return draft
  const subject = childrenOf(s, verb).find(t => s.depName[t] === 'nsubj' && t < verb && isBody(s, t) && t > verb - 12)
  if (subject === undefined) return draft
  const who = content.filter(t => t >= s.left[subject]! && t <= s.right[subject]! && t < verb)
  const rest = content.filter(t => t < who[0]!)
  if (rest.length < 2 || s.isWord[who[0]! - 1]) return draft
  return { ...draft, cue: verb, cueWords: [verb], source: who, content: rest, through: source }
}
