/**
 * Words handed on: “The ferry sank, TNA said, citing the coast guard”, “the agency quoted the coast guard as saying …”.
 *
 * Who was first is the source; who hands it on is a hop. Only where both can speak: a mayor who closes a port “citing the storm” quotes nobody.
 */
import type { Scored } from '../decode.ts'
import { reportingWord } from '../lexicon.ts'
import { sourceKindOf } from '../plain/source-kind.ts'
import { subjectOf } from '../subject.ts'
import { childBy, childrenOf, type Syntax } from '../syntax.ts'
import { isBody } from './speakers.ts'

/** The drafts, each cited source in the place of who cites it, who goes into `through`. */
export function withCited(s: Syntax, drafts: readonly Scored[]): Scored[] {
  let found = [...drafts]
  for (let cue = 0; cue < s.n; cue++) {
    if ((s.lower[cue] !== 'citing' && s.lower[cue] !== 'quoting') || s.posName[cue] !== 'VERB') continue
    const phrase = phraseBehind(s, cue)
    const first = phrase.find(t => !phrase.includes(s.head[t]!) || s.head[t] === t)
    if (first === undefined || !isBody(s, first)) continue
    const reported = reportOf(s, cue, found)
    if (!reported) continue
    const gone = new Set([cue, ...phrase])
    const content = reported.content.filter(t => !gone.has(t))
    if (content.length < 2) continue
    const through = reported.source.filter(t => !gone.has(t))
    found = found.filter(d => d !== reported && !d.cueWords.includes(cue))
    found.push({ ...reported, source: phrase, content, cue, cueWords: [cue], through })
  }
  return found
}

/** The report that cites: its verb governs the citing, or the one whom the citing is about is its source. */
function reportOf(s: Syntax, citing: number, drafts: readonly Scored[]): Scored | undefined {
  const near = drafts.filter(
    d =>
      s.sentence[d.cue] === s.sentence[citing] &&
      !d.cueWords.includes(citing) &&
      d.source.length > 0 &&
      (s.lower[d.cue] === 'according' || reportingWord(s.lemma[d.cue]!, s.posName[d.cue]!) !== undefined) &&
      // “Marr said the crane was safe, citing a study”: the word is his own. A paper has nothing of its own.
      isOutlet(s, headOf(s, d.source)),
  )
  const above = s.head[citing]!
  const who = subjectOf(s, citing)?.token
  return (
    near.find(d => d.cue === above || d.source.includes(above) || d.source.includes(citing)) ??
    near.find(d => who !== undefined && d.source.includes(who)) ??
    near.find(d => childrenOf(s, d.cue).includes(citing)) ??
    (near.length === 1 ? near[0] : undefined)
  )
}

/** “The agency quoted the head of the hospital as saying …”: the head of the hospital says it. */
export function quotedBy(s: Syntax, draft: Scored): Scored | null {
  const { cue } = draft
  if (s.lemma[cue] !== 'quote' && s.lemma[cue] !== 'cite') return null
  const [reporter, first] = [childBy(s, cue, 'nsubj'), childBy(s, cue, 'dobj')]
  if (reporter < 0 || first < 0 || !isBody(s, first)) return null
  const as = childrenOf(s, cue).find(t => s.lower[t] === 'as' && t > first)
  const saying = as === undefined ? -1 : childBy(s, as, 'pcomp')
  if (as === undefined || saying < 0 || s.tagName[saying] !== 'VBG') return null
  const source = wordsOf(s, s.left[first]!, s.right[first]!).filter(t => t < as)
  const cueWords = [cue, ...wordsOf(s, as, saying)]
  const gone = new Set([...source, ...cueWords])
  const behind = wordsOf(s, saying + 1, s.right[saying]!)
  const content = behind.length > 1 ? behind : draft.content.filter(t => !gone.has(t))
  return content.length < 2 || source.length === 0
    ? null
    : { ...draft, source, cueWords, content, through: wordsOf(s, s.left[reporter]!, s.right[reporter]!) }
}

const headOf = (s: Syntax, words: readonly number[]): number =>
  words.find(t => s.head[t] === t || !words.includes(s.head[t]!)) ?? words[0]!

/** What is cited: as far as a comma, a clause with “that”, or the end of the sentence. */
export function phraseBehind(s: Syntax, cue: number): number[] {
  const found: number[] = []
  for (let i = cue + 1; i < s.n && s.sentence[i] === s.sentence[cue]; i++) {
    if (!s.isWord[i] && found.length > 0 && /^[,;:.–—“"]$/u.test(s.lower[i]!)) break
    if (found.length > 0 && s.lower[i] === 'that' && !s.depName[i]!.startsWith('nsubj')) break
    if (s.isWord[i]) found.push(i)
  }
  return found
}

export const isOutlet = (s: Syntax, noun: number): boolean =>
  sourceKindOf(s.text.slice(s.start[s.left[noun]!], s.end[noun])) === 'media' ||
  /^\p{Lu}{2,6}$/u.test(s.text.slice(s.start[noun], s.end[noun])) ||
  (s.posName[noun] === 'PROPN' && s.entityName[noun] !== 'PERSON')

function wordsOf(s: Syntax, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = Math.max(0, from); i <= to; i++) if (s.isWord[i]) found.push(i)
  return found
}
