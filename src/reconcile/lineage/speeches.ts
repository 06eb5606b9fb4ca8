/**
 * One speech in two accounts, clipped or cut too short for a shared passage: “We will not negotiate while the harbour is
 * shut” beside “We will not negotiate”. The speaker must be one; common words alone would prove nothing.
 */
import type { Change, Reuse } from '../../contracts/index.ts'
import { byText, fold, overlaps, type Span } from '../../text/index.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { aligned, isFigure, wordsIn } from '../reuse/index.ts'
import type { Speakers } from './speaker.ts'

type Quote = { readonly paper: Paper; readonly at: Span; readonly words: readonly string[] }

// Of the shorter quotation's words, how many the longer must have in the same order; and how long the shorter must be.
// The speaker is one already, so a short line tells: “We will not negotiate” is four words. Moved by
// test/reconcile/origins/reuse.test.ts.
const LEAST = { share: 0.75, words: 4 }
// A quotation is looked up by its words of this length, which are hardly ever words of grammar.
const LONG_WORD = 5
// One speaker's word that stands in more quotations than this finds no pairs: the rarer ones do.
const MANY = 40

function* quotesOf(paper: Paper, speaks: Speakers): Generator<{ key: string; quote: Quote }> {
  for (const attribution of paper.reading.attributions) {
    if (attribution.type === 'indirect') continue
    const speaker = speaks(paper, attribution)
    if (speaker.kind !== 'known') continue
    for (const piece of attribution.content) {
      const marked = /[“„«"](?<said>[^“”„«»"]+)[”“»"]?/u.exec(wordsAt(paper, piece))
      const said = marked?.groups?.['said']
      if (said === undefined || !marked) continue
      const start = piece.start + marked.index + 1
      const at = { start, end: start + said.trimEnd().length }
      const words = fold(said).match(/[\p{L}\p{N}]+/gu) ?? []
      if (words.length >= LEAST.words) yield { key: speaker.key, quote: { paper, at, words } }
    }
  }
}

/** Length of the longest common subsequence of words. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint16Array(b.length + 1)
  for (const word of a) {
    const row = new Uint16Array(b.length + 1)
    for (const [k, other] of b.entries())
      row[k + 1] = word === other ? (previous[k] ?? 0) + 1 : Math.max(row[k] ?? 0, previous[k + 1] ?? 0)
    previous = row
  }
  return previous[b.length] ?? 0
}

/** What one of the two quotations has and the other has not, word by word. */
function changesOf(x: Quote, y: Quote): Change[] {
  const rendering = ({ paper, at }: Quote) => ({ paper, words: wordsIn(paper.text, at.start, at.end, 0) })
  return aligned(rendering(x), rendering(y)).flatMap(({ kind, a, b }): Change[] => {
    if (kind === 'equal') return []
    if (kind !== 'changed' || !a || !b) return [{ kind: kind === 'changed' ? 'word' : kind, a, b }]
    const isOfFigures = isFigure(wordsAt(x.paper, a.span)) || isFigure(wordsAt(y.paper, b.span))
    return [{ kind: isOfFigures ? 'figure' : 'word', a, b }]
  })
}

/** Quotations of one speaker that two accounts share and that are in no passage of `found`. Sorted as passages are. */
export function findSpeeches({ papers }: Pile, speaks: Speakers, found: readonly Reuse[]): Reuse[] {
  const taken = new Map<string, Reuse[]>()
  for (const one of found) {
    const key = `${one.a.article} ${one.b.article}`
    taken.set(key, [...(taken.get(key) ?? []), one])
  }
  const bySpeakerAndWord = new Map<string, Quote[]>()
  const sorted = [...papers].sort((x, y) => byText(x.id, y.id))
  for (const paper of sorted) {
    for (const { key, quote } of quotesOf(paper, speaks)) {
      for (const word of new Set(quote.words.filter(({ length }) => length >= LONG_WORD))) {
        const place = `${key} ${word}`
        bySpeakerAndWord.set(place, [...(bySpeakerAndWord.get(place) ?? []), quote])
      }
    }
  }
  const speeches = new Map<string, Reuse>()
  for (const quotes of bySpeakerAndWord.values()) {
    if (quotes.length > MANY) continue
    for (const [k, x] of quotes.entries()) {
      for (const y of quotes.slice(k + 1)) {
        if (x.paper === y.paper) continue
        const [a, b] = [placeOf(x.paper, x.at), placeOf(y.paper, y.at)]
        const id = `r-${a.article}-${a.span.start}-${b.article}-${b.span.start}`
        const isTaken = (taken.get(`${a.article} ${b.article}`) ?? []).some(
          one => overlaps(one.a.span, a.span) && overlaps(one.b.span, b.span),
        )
        if (isTaken || speeches.has(id)) continue
        if (inOrder(x.words, y.words) < LEAST.share * Math.min(x.words.length, y.words.length)) continue
        const why = [{ reason: 'the same speaker, and the same words, clipped', places: [a, b] }]
        speeches.set(id, { id, a, b, kind: 'same-quote', direction: 'unknown', changes: changesOf(x, y), why })
      }
    }
  }
  return [...speeches.values()].sort(
    (x, y) =>
      byText(x.a.article, y.a.article) ||
      byText(x.b.article, y.b.article) ||
      x.a.span.start - y.a.span.start ||
      x.b.span.start - y.b.span.start,
  )
}
