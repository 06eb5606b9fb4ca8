/**
 * One paragraph: its stretches one after the other, and what goes on from one to the next.
 */
import { byPlace, overlaps, partitionPoint, type Span } from '../../../text/index.ts'
import { type Paragraph, sentencesIn } from '../../passages/index.ts'
import type { Quotation } from '../../quotations/index.ts'
import { channels, withoutChannel } from './channel.ts'
import type { Lexicon } from './lexicon.ts'
import type { Found } from './rule.ts'
import { rules } from './rules.ts'
import { type Stretch, stretchesOf } from './stretch.ts'
import { tag } from './tag.ts'

export type Read = {
  readonly found: Found[]
  /** The stretches of the article's own text, for those who look across paragraphs. */
  readonly stretches: readonly Stretch[]
  /** The attribution that ends the paragraph with speech: the next one may go on with it. */
  readonly ends: Found | null
}

/** `before`: the attribution that the paragraph before ended with; `runsOn`: its quotation is not closed. */
export function readParagraph(
  text: string,
  paragraph: Paragraph,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  before: Found | null,
  runsOn: boolean,
): Read {
  const outer = outermost(quotations)
  const stretches = stretchesOf(text, paragraph, outer, paragraph.kind)
  const found: Found[] = []
  const dashTags: Found[] = []
  let last: Found | null = runsOn ? before : null
  for (const stretch of stretches) {
    const dashed = dashTag(text, stretch, quotations, lexicon)
    if (dashed) dashTags.push(...dashed)
    const here = dashed ?? readStretch(text, stretch, lexicon)
    if (here.length > 0) {
      for (const one of here) found.push(one)
      last = here.at(-1) ?? null
      continue
    }
    const quoted = onlyQuoted(stretch)
    // “We saw nothing,” Marr said. “It was dark.”, and a quotation that runs on over paragraphs: the same attribution goes on.
    if (quoted && last && (last === before || isSpeech(last, outer))) {
      const longer: Found = { ...last, content: [...last.content, ...quoted] }
      const at = found.lastIndexOf(last)
      if (at >= 0) found[at] = longer
      else found.push(longer)
      last = longer
    } else {
      last = null
    }
  }
  // A tag behind a dash stands inside its quotation and is found already.
  const inside = insideQuotations(text, outer, quotations, paragraph, lexicon).filter(
    f => !dashTags.some(g => f.cue && g.cue && overlaps(f.cue, g.cue)),
  )
  return { found: [...found.map(f => withinReach(text, f, outer)), ...inside], stretches, ends: last }
}

/**
 * A quotation that is never closed, amid a paragraph: nobody knows how far it goes. Its first sentence is taken, and the rest put
 * in nobody's mouth.
 */
function withinReach(text: string, found: Found, quotations: readonly Quotation[]): Found {
  const last = found.content.at(-1)
  const open = last && lastBefore(quotations, last.end)
  if (!last || !open || open.closed || open.continues || !open.opened || open.marks === 'dash' || !overlaps(open, last))
    return found
  const [first] = sentencesIn(text, { start: open.start, end: open.end })
  if (!first || first.end >= last.end) return found
  return {
    ...found,
    content: [...found.content.slice(0, -1), { start: last.start, end: first.end }],
    confidence: found.confidence / 2,
  }
}

/** The last of a sorted list that begins before `offset`. */
const lastBefore = (quotations: readonly Quotation[], offset: number): Quotation | undefined =>
  quotations[partitionPoint(quotations, ({ start }) => start < offset) - 1]

function readStretch(text: string, stretch: Stretch, lexicon: Lexicon): Found[] {
  let found: Found[] = []
  for (const rule of rules) {
    const more = rule
      .match(stretch, lexicon, found)
      .filter(f => !found.some(g => f.cue && g.cue && overlaps(f.cue, g.cue)))
    found = [...found, ...more].sort((a, b) => byPlace(placeOf(a, stretch), placeOf(b, stretch)))
  }
  return chained(found)
    .map(f => withoutChannel(text, f))
    .map(f => (f.via.length > 0 ? f : { ...f, via: channels(text, stretch, f) }))
}

const placeOf = (f: Found, stretch: Stretch): Span => f.cue ?? f.content[0] ?? stretch

/** “Marr said the crane fell, according to the Gazette”: one attribution, and the Gazette hands it on. */
function chained(all: readonly Found[]): Found[] {
  // “The ferry sank, TNA said, citing the coast guard”: the agency's report is the hop of what it cites, and none of its own.
  const hops = all.flatMap(f => (f.rule === 'citing' ? f.via.map(v => v.span) : []))
  const found = all.filter(f => f.rule === 'citing' || !hops.some(hop => f.source && overlaps(hop, f.source)))
  const outer = found.find(f => f.rule === 'according-to')
  const inner =
    outer &&
    found.find(
      f =>
        f !== outer &&
        f.source &&
        f.cue &&
        outer.content.some(c => f.cue && c.start <= f.cue.start && f.cue.end <= c.end),
    )
  if (!outer?.source || !inner || outer.content.length > 1) return [...found]
  const span = outer.source
  const end = outer.cue?.start ?? span.start
  // The content of the inner one ran up to the end of the sentence.
  const content = inner.content.flatMap((c): Span[] =>
    c.start >= end ? [] : [{ start: c.start, end: Math.min(c.end, outer.content.at(-1)?.end ?? end) }],
  )
  if (content.length === 0) return [...found]
  return found.flatMap(f =>
    f === outer ? [] : f === inner ? [{ ...f, content, via: [{ span, kind: 'reported-by' as const }] }] : [f],
  )
}

/** – …, the pilot Ode Marr said. – speech behind a dash whose tag has none of its own. */
function dashTag(text: string, stretch: Stretch, quotations: readonly Quotation[], lexicon: Lexicon): Found[] | null {
  const [token] = stretch.tokens
  const dashed = token?.quotation
  if (stretch.tokens.length !== 1 || dashed?.marks !== 'dash') return null
  const inner = outermost(
    quotations.filter(q => q !== dashed && dashed.inner.start <= q.start && q.end <= dashed.inner.end),
  )
  const last = stretchesOf(text, dashed.inner, inner, stretch.kind).at(-1)
  const found = last && tag.match(last, lexicon, []).at(-1)
  if (!last || !found?.source || !found.cue) return null
  // The tag closes the paragraph.
  if (Math.max(found.source.end, found.cue.end) < last.end - 2 || found.content.length > 1) return null
  return [{ ...found, content: [{ start: dashed.start, end: found.content[0]?.end ?? dashed.end }] }]
}

/** What those who are quoted say that others said. */
function insideQuotations(
  text: string,
  outer: readonly Quotation[],
  all: readonly Quotation[],
  paragraph: Paragraph,
  lexicon: Lexicon,
): Found[] {
  const found: Found[] = []
  let next = 0
  for (const quotation of outer) {
    while (next < all.length && (all[next]?.start ?? 0) < quotation.start) next++
    if (quotation.end - quotation.start < 40) continue
    const inner: Quotation[] = []
    for (let k = next; k < all.length && (all[k]?.start ?? 0) < quotation.end; k++) {
      const q = all[k]
      if (q && q !== quotation && q.start >= quotation.inner.start && q.end <= quotation.inner.end) inner.push(q)
    }
    for (const stretch of stretchesOf(text, quotation.inner, outermost(inner), paragraph.kind, 1)) {
      for (const one of readStretch(text, stretch, lexicon)) found.push(one)
    }
  }
  return found
}

/** Those that lie in no other, whichever kind of mark either has. */
export function outermost(quotations: readonly Quotation[]): Quotation[] {
  const out: Quotation[] = []
  for (const quotation of quotations) if (quotation.start >= (out.at(-1)?.end ?? 0)) out.push(quotation)
  return out
}

/** Whether what is said stands in quotation marks, at least in part; a single term is no speech. */
const isSpeech = (last: Found, quotations: readonly Quotation[]): boolean =>
  last.content.some(piece => {
    const first = partitionPoint(quotations, ({ end }) => end <= piece.start)
    for (let k = first; k < quotations.length && (quotations[k]?.start ?? 0) < piece.end; k++) {
      const q = quotations[k]
      if (q && q.end - q.start > 12) return true
    }
    return false
  })

export function onlyQuoted(stretch: Stretch): Span[] | null {
  const quotes = stretch.tokens.filter(t => t.kind === 'quote')
  if (quotes.length === 0 || stretch.tokens.some(t => t.kind === 'word')) return null
  return quotes.map(({ start, end }) => ({ start, end }))
}
