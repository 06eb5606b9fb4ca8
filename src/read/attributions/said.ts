/**
 * An attribution before it has an id and knows what it lies in.
 */
import type { Attribution } from '../../contracts/index.ts'
import { holds, overlaps, partitionPoint, type Span } from '../../text/index.ts'
import type { Ground } from '../ground.ts'
import { outermost } from './plain/paragraph.ts'
import { sourceKindOf } from './plain/source-kind.ts'

export type Via = { readonly span: Span; readonly kind: Attribution['via'][number]['kind'] }

export type Said = {
  readonly source: Span | null
  /** Where the parse tells; else its words do. */
  readonly sourceKind?: Attribution['sourceKind']
  /** Where the layout tells, as of a turn in an interview; else the quotation marks do. */
  readonly type?: Attribution['type']
  readonly cue: Span | null
  /** In the order of the text, never empty. */
  readonly content: readonly Span[]
  readonly via: readonly Via[]
  readonly stance: Attribution['stance']
  readonly confidence: number
  readonly rule: string
}

const hearsay = /^(?:reportedly|allegedly|supposedly|purportedly|reputedly)$/iu

/** In the order of the text, with ids, the kind of their source, what lies in what, and the chain that follows from it. */
export function finished({ text, quotations }: Ground, said: readonly Said[]): Attribution[] {
  const cueOf = (a: Said): number => a.cue?.start ?? whole(a).start
  // Without a cue the source may stand a paragraph before: what is said tells the place.
  const startOf = (a: Said): number => (a.cue ? whole(a).start : (a.content[0]?.start ?? 0))
  const placed = [...said].sort((a, b) => startOf(a) - startOf(b) || cueOf(a) - cueOf(b))
  const outer = placed.map((_, n) => outerOf(placed, n))
  const quoted = outermost(quotations)
  return placed.map((a, n) => {
    const chain = a.via.length > 0 ? [...a.via] : []
    // “Dell says that Aru denied it”: Aru's denial comes through Dell, and through whoever Dell comes through.
    let at = outer[n] ?? null
    for (let depth = 0; at !== null && depth < 5; depth++) {
      const holder: Said | undefined = placed[at]
      if (holder?.source) chain.push({ span: holder.source, kind: 'reported-by' })
      at = outer[at] ?? null
    }
    const holder = outer[n] ?? null
    return {
      id: `at${n + 1}`,
      type: a.type ?? typeOf(text, a.content, quoted),
      source: a.source ? { ...a.source, entity: null } : null,
      cue: a.cue,
      content: a.content.map(({ start, end }) => ({ start, end })),
      via: chain.map(({ span, kind }) => ({ span: { start: span.start, end: span.end }, entity: null, kind })),
      stance: a.stance,
      sourceKind: a.sourceKind ?? sourceKindOf(a.source ? text.slice(a.source.start, a.source.end) : null),
      relayed:
        chain.some(v => v.kind === 'reported-by' || v.kind === 'citing') ||
        (a.cue !== null && hearsay.test(text.slice(a.cue.start, a.cue.end))),
      nestedIn: holder === null ? null : `at${holder + 1}`,
      confidence: Math.round(a.confidence * 1000) / 1000,
      rule: a.rule,
    }
  })
}

/** From the first of source, cue and content to the last. */
export function whole(a: Said): Span {
  const parts = [...a.content, ...(a.source ? [a.source] : []), ...(a.cue ? [a.cue] : [])]
  return { start: Math.min(...parts.map(p => p.start)), end: Math.max(...parts.map(p => p.end)) }
}

/** The narrowest attribution whose content holds the cue of this one; of two that hold each other, neither is inside. */
function outerOf(placed: readonly Said[], n: number): number | null {
  const inner = placed[n]
  const cue = inner?.cue
  if (!inner || !cue) return null
  let best: number | null = null
  let width = Number.POSITIVE_INFINITY
  // Contents lie near their cues: thirty places either way are several paragraphs.
  for (let k = Math.max(0, n - 30); k < Math.min(placed.length, n + 30); k++) {
    const other = placed[k]
    if (!other || k === n) continue
    const piece = other.content.find(c => holds(c, cue))
    if (!piece || (other.cue && inner.content.some(c => overlaps(c, other.cue!)))) continue
    // “Marr warned that he would close the port, saying: …”: nobody comes through himself.
    if (other.source && inner.source && overlaps(other.source, inner.source)) continue
    if (piece.end - piece.start < width) {
      best = k
      width = piece.end - piece.start
    }
  }
  return best
}

/** Direct when all its words stand in quotation marks or after a speaker's dash, mixed when some do. */
function typeOf(text: string, content: readonly Span[], quotations: Ground['quotations']): Attribution['type'] {
  let all = 0
  let quoted = 0
  for (const piece of content) {
    all += letters(text.slice(piece.start, piece.end))
    let done = piece.start
    // The first that ends behind the beginning of the piece: none holds another, so their ends stand in order.
    for (let k = partitionPoint(quotations, ({ end }) => end <= piece.start); k < quotations.length; k++) {
      const q = quotations[k]
      if (!q || q.start >= piece.end) break
      const from = Math.max(done, q.start)
      const to = Math.min(piece.end, q.end)
      if (from >= to) continue
      quoted += letters(text.slice(from, to))
      done = to
    }
  }
  return quoted === 0 ? 'indirect' : quoted >= all ? 'direct' : 'mixed'
}

const letters = (words: string): number => words.replace(/[^\p{L}\p{N}]/gu, '').length
