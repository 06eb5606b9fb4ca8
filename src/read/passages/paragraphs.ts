/**
 * The prose of an article in paragraphs; what is furniture is left out.
 */
import type { Article, Block } from '../../contracts/index.ts'
import { byPlace, type Span, trimmed } from '../../text/index.ts'

/** A stretch of prose that nothing interrupts: a block, or what furniture leaves of one. */
export type Paragraph = Span & { readonly kind: Block['kind'] }

/** In the order of the text, apart from one another, none empty: each holds a letter or a figure. */
export function paragraphsOf(article: Article): Paragraph[] {
  const { text } = article
  const blocks = article.blocks.length > 0 ? [...article.blocks].sort(byPlace) : linesOf(text)
  const furniture = joined(article.furniture)
  const paragraphs: Paragraph[] = []
  let done = 0
  let next = 0
  for (const block of blocks) {
    // Of two blocks that overlap, the later one begins where the earlier ends.
    let start = Math.max(block.start, done)
    const end = Math.min(block.end, text.length)
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= start) next++
    for (let f = next; f < furniture.length && start < end; f++) {
      const piece = furniture[f]
      if (!piece || piece.start >= end) break
      keep(start, piece.start, block.kind)
      start = Math.max(start, piece.end)
    }
    keep(start, end, block.kind)
    done = Math.max(done, end)
  }
  return paragraphs

  function keep(start: number, end: number, kind: Block['kind']): void {
    const at = start < end ? trimmed(text, { start, end }) : null
    if (at && /[\p{L}\p{N}]/u.test(text.slice(at.start, at.end))) paragraphs.push({ ...at, kind })
  }
}

/** For an article that came without blocks: between blank lines, or line by line where there are none. */
function linesOf(text: string): Paragraph[] {
  const between = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n/g : /\n/g
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const match of text.matchAll(between)) {
    paragraphs.push({ start, end: match.index, kind: 'paragraph' })
    start = match.index + match[0].length
  }
  paragraphs.push({ start, end: text.length, kind: 'paragraph' })
  return paragraphs.filter(p => p.start < p.end)
}

/** In order, those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const { start, end } of [...spans].sort(byPlace)) {
    const last = out.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}
