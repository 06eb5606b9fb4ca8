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

/** For an article that came without blocks: between blank lines, and line by line where lines are not merely where a sentence was broken. */
function linesOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  const add = (end: number): void => {
    for (const piece of unbroken(text, start, end)) paragraphs.push({ ...piece, kind: 'paragraph' })
  }
  if (!/\n[^\S\n]*\n/.test(text)) {
    for (const match of text.matchAll(/\n/g)) {
      paragraphs.push({ start, end: match.index, kind: 'paragraph' })
      start = match.index + 1
    }
    paragraphs.push({ start, end: text.length, kind: 'paragraph' })
    return paragraphs.filter(p => p.start < p.end)
  }
  for (const match of text.matchAll(/\n[^\S\n]*\n/g)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return paragraphs.filter(p => p.start < p.end)
}

// No mail program or typewriter broke lines later than this; a longer line is a paragraph by itself.
const WIDEST = 130

/**
 * A block between blank lines, cut at the line ends that are ends of paragraphs.
 *
 * Some outlets print a line a paragraph and blank lines only around headings; others break sentences at the margin.
 */
function unbroken(text: string, start: number, end: number): Span[] {
  const block = text.slice(start, end)
  if (!block.includes('\n')) return [{ start, end }]
  const lines: Span[] = []
  for (const match of block.matchAll(/[^\n]*\S[^\n]*/g))
    lines.push({ start: start + match.index, end: start + match.index + match[0].length })
  const longest = Math.max(...lines.map(line => line.end - line.start))
  const isBroken = (k: number): boolean => {
    const line = lines[k]
    const next = lines[k + 1]
    if (!line || !next) return false
    if (/^\s*\p{Ll}/u.test(text.slice(next.start, next.end))) return true
    const full = line.end - line.start >= 0.6 * longest
    return longest <= WIDEST && full && !/[.!?:…"”’»)\]]\s*$/u.test(text.slice(line.start, line.end))
  }
  const wrapped = longest <= WIDEST && lines.some((_, k) => isBroken(k))
  const pieces: Span[] = []
  lines.forEach((line, k) => {
    const last = pieces.at(-1)
    const short = k > 0 && (lines[k - 1]?.end ?? 0) - (lines[k - 1]?.start ?? 0) < 0.5 * longest
    const join = last && (isBroken(k - 1) || (wrapped && !short))
    if (join) last.end = line.end
    else pieces.push({ ...line })
  })
  return pieces
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
