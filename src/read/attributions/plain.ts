/**
 * Who says what, without a model: quotation marks, dashes, and a list of words of speech.
 */
import type { Attribution } from '../../contracts/index.ts'
import { byPlace, holds, overlaps, type Span } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import type { Paragraph } from '../passages/index.ts'
import type { Quotation } from '../quotations/index.ts'
import { accordingTo } from './plain/according-to.ts'
import { citing } from './plain/citing.ts'
import { clause } from './plain/clause.ts'
import { hearsay } from './plain/hearsay.ts'
import { type Lexicon, lexiconFor } from './plain/lexicon.ts'
import { naming } from './plain/naming.ts'
import { quotedAs } from './plain/quoted-as.ts'
import type { Found, PlainRule } from './plain/rule.ts'
import { signature } from './plain/signature.ts'
import { sourceKindOf } from './plain/source-kind.ts'
import { type Stretch, stretchesOf } from './plain/stretch.ts'
import { tag } from './plain/tag.ts'
import { turn } from './plain/turn.ts'

/** First match wins: a rule stands above those it is an exception to. Of two rules that find the same cue, the upper one has it. */
export const rules: readonly PlainRule[] = [
  turn,
  signature,
  citing,
  quotedAs,
  accordingTo,
  tag,
  naming,
  clause,
  hearsay,
]

export function attributePlainly(ground: Ground): Attribution[] {
  const { text } = ground
  const lexicon = lexiconFor(ground.article.language)
  const found: Found[] = []
  let next = 0
  let open: Found | null = null
  for (const paragraph of ground.paragraphs) {
    const quotations: Quotation[] = []
    while (next < ground.quotations.length && (ground.quotations[next]?.start ?? 0) < paragraph.end) {
      const quotation = ground.quotations[next++]
      if (quotation) quotations.push(quotation)
    }
    open = readParagraph(text, paragraph, quotations, lexicon, found, open)
  }
  return numbered(text, found)
}

/** Adds to `found`; gives back the attribution whose quotation runs on into the next paragraph. */
function readParagraph(
  text: string,
  paragraph: Paragraph,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  found: Found[],
  runsOn: Found | null,
): Found | null {
  const outer = outermost(quotations)
  let last: Found | null = runsOn
  for (const stretch of stretchesOf(text, paragraph, outer, paragraph.kind)) {
    const here = readStretch(stretch, lexicon)
    if (here.length > 0) {
      found.push(...here)
      last = here.at(-1) ?? null
      continue
    }
    const quoted = onlyQuoted(stretch)
    if (!quoted) {
      last = null
      continue
    }
    // “We saw nothing,” Marr said. “It was dark.”, and a quotation that runs on over paragraphs: the same attribution goes on.
    if (last && isSpeech(last, outer, runsOn)) {
      const longer: Found = { ...last, content: [...last.content, ...quoted] }
      found[found.lastIndexOf(last)] = longer
      last = longer
    } else {
      last = null
    }
  }
  const end = outer.at(-1)
  return end?.continues && last ? last : null
}

/** Those that lie in no other, whichever kind of mark either has. */
export function outermost(quotations: readonly Quotation[]): Quotation[] {
  const out: Quotation[] = []
  for (const quotation of quotations) if (quotation.start >= (out.at(-1)?.end ?? 0)) out.push(quotation)
  return out
}

const isSpeech = (last: Found, quotations: readonly Quotation[], runsOn: Found | null): boolean =>
  last === runsOn || last.content.some(piece => quotations.some(q => overlaps(q, piece) && q.end - q.start > 12))

function onlyQuoted(stretch: Stretch): Span[] | null {
  const quotes = stretch.tokens.filter(t => t.kind === 'quote')
  if (quotes.length === 0 || stretch.tokens.some(t => t.kind === 'word')) return null
  return quotes.map(({ start, end }) => ({ start, end }))
}

function readStretch(stretch: Stretch, lexicon: Lexicon): Found[] {
  let found: Found[] = []
  for (const rule of rules) {
    const more = rule
      .match(stretch, lexicon, found)
      .filter(f => !found.some(g => f.cue && g.cue && overlaps(f.cue, g.cue)))
    found = [...found, ...more].sort((a, b) =>
      byPlace(a.cue ?? a.content[0] ?? stretch, b.cue ?? b.content[0] ?? stretch),
    )
  }
  return found
}

/** In the order of the text, with ids, the kind of their source, and what lies in what. */
function numbered(text: string, found: readonly Found[]): Attribution[] {
  const placed = [...found].sort(
    (a, b) => byPlace(whole(a), whole(b)) || byPlace(a.content[0] ?? whole(a), b.content[0] ?? whole(b)),
  )
  return placed.map((f, n) => ({
    id: `at${n + 1}`,
    type: typeOf(text, f.content),
    source: f.source ? { ...f.source, entity: null } : null,
    cue: f.cue,
    content: f.content.map(({ start, end }) => ({ start, end })),
    via: f.via.map(v => ({ ...v, entity: null })),
    stance: f.stance,
    sourceKind: sourceKindOf(f.source ? text.slice(f.source.start, f.source.end) : null),
    relayed: f.via.length > 0,
    nestedIn: idOf(outerOf(placed, n)),
    confidence: f.confidence,
    rule: `plain/${f.rule}`,
  }))
}

const idOf = (n: number | null): string | null => (n === null ? null : `at${n + 1}`)

/** From the first of source, cue and content to the last. */
function whole(f: Found): Span {
  const parts = [...f.content, ...(f.source ? [f.source] : []), ...(f.cue ? [f.cue] : [])]
  return { start: Math.min(...parts.map(p => p.start)), end: Math.max(...parts.map(p => p.end)) }
}

/** The narrowest attribution whose content holds the cue of this one. Only neighbours can: contents lie near their cues. */
function outerOf(placed: readonly Found[], n: number): number | null {
  const cue = placed[n]?.cue
  if (!cue) return null
  let best: number | null = null
  let width = Number.POSITIVE_INFINITY
  for (let k = Math.max(0, n - 20); k < Math.min(placed.length, n + 20); k++) {
    const piece = k === n ? undefined : placed[k]?.content.find(c => holds(c, cue))
    if (piece && piece.end - piece.start < width) {
      best = k
      width = piece.end - piece.start
    }
  }
  return best
}

/** Direct when all of it stands in quotation marks, mixed when a part does. */
function typeOf(text: string, content: readonly Span[]): Attribution['type'] {
  let quoted = 0
  let open = 0
  for (const piece of content) {
    const words = text.slice(piece.start, piece.end).trim()
    if (/^["“„«‘'–—―-]/u.test(words) && (/["”“»’'.,!?…]$/u.test(words) || words.length > 200)) quoted++
    else if (/["“„«»”]/u.test(words)) open++
  }
  return quoted === content.length ? 'direct' : quoted + open > 0 ? 'mixed' : 'indirect'
}
