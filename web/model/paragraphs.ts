import type { Article } from '../../src/contracts/index.ts'
import { shared, type Span, trimmed } from '../../src/text/index.ts'

/** A stretch of a text shown as one paragraph. Together they hold every character that is not white space, in order. */
export type Paragraph = Span & { kind: 'heading' | 'headline' | 'text'; furniture: string | null }

export function paragraphs({ text, blocks, furniture, title }: Article): Paragraph[] {
  const edges = new Set([0, text.length])
  for (const { start, end } of blocks.length > 0 ? blocks : byBlankLines(text)) edges.add(start).add(end)
  // What is left out stands in paragraphs of its own where it fills whole lines; inside a line it is greyed there.
  for (const { start, end } of furniture) {
    if (lineStart(text, start) && lineEnd(text, end)) edges.add(start).add(end)
  }
  const cuts = [...edges].filter(at => at >= 0 && at <= text.length).sort((a, b) => a - b)
  const kinds = new Map(blocks.map(({ start, kind }) => [start, kind]))
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1]
    const at = end === undefined || end === start ? null : trimmed(text, { start, end })
    if (!at) return []
    const left = furniture.find(one => shared(one, at) * 2 > at.end - at.start)
    const headline = title !== null && 'start' in title && shared(title, at) * 2 > at.end - at.start
    const kind = headline ? 'headline' : kinds.get(start) === 'heading' ? 'heading' : 'text'
    return [{ ...at, kind, furniture: left?.kind ?? null } satisfies Paragraph]
  })
}

const lineStart = (text: string, at: number): boolean => /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, at - 80), at))
const lineEnd = (text: string, at: number): boolean => /^[^\S\n]*(?:\n|$)/u.test(text.slice(at, at + 80))

function byBlankLines(text: string): Span[] {
  const out: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\r?\n[^\S\n]*\r?\n\s*/gu)) {
    if (gap.index > start) out.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (start < text.length) out.push({ start, end: text.length })
  return out
}
