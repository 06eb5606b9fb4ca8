/**
 * The lines of a column, from top to bottom.
 */
import type { Segment } from './columns.ts'
import type { Run } from './pages.ts'

export type Line = Run & {
  readonly page: number
  /** Of its column: lines of two columns never make one paragraph by themselves. */
  readonly region: number
}

// In ems: signs above and below the line (“1st”, notes) stand less off it than the next line.
const SAME_LINE = 0.35
// A first letter over several lines, by the size of the letters beside it.
const DROPPED = 1.7

/** Segments of one column as lines; a first letter that is set over several lines joins the first of them. */
export function linesOf(segments: readonly Segment[], page: number, region: number): Line[] {
  const ordered = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  const rows: Segment[][] = []
  const drops = new Set(ordered.filter(one => isDrop(one, ordered)))
  for (const one of [...drops, ...ordered.filter(other => !drops.has(other))]) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      first !== undefined &&
      !drops.has(one) &&
      !drops.has(first) &&
      Math.abs(one.y - first.y) < Math.min(one.size, first.size) * SAME_LINE
    )
      row?.push(one)
    else rows.push([one])
  }
  return withDrops(rows.map(row => lineOf(row, page, region)))
}

const oneLetter = /^["“„«‘]?\p{L}$/u

/** A single letter, far larger than what stands to the right of it. */
const isDrop = (one: Segment, others: readonly Segment[]): boolean =>
  oneLetter.test(one.text) &&
  others.some(
    other =>
      other !== one && other.size * DROPPED < one.size && other.x0 >= one.x0 && Math.abs(other.y - one.y) < one.size,
  )

function lineOf(row: readonly Segment[], page: number, region: number): Line {
  const rtl = row.reduce((sum, one) => sum + (one.isRtl ? one.letters : -one.letters), 0) > 0
  const across = [...row].sort((a, b) => (rtl ? b.x1 - a.x1 : a.x0 - b.x0))
  const main = across.reduce((most, one) => (one.letters > most.letters ? one : most))
  return {
    page,
    region,
    text: across
      .map(one => one.text)
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    x0: Math.min(...across.map(one => one.x0)),
    x1: Math.max(...across.map(one => one.x1)),
    y: main.y,
    size: main.size,
    font: main.font,
    isRtl: rtl,
  }
}

/** “T” over two lines, then “he ferry struck”: the line whose top is the letter’s top gets it. */
function withDrops(lines: readonly Line[]): Line[] {
  const out = [...lines]
  for (let i = 0; i < out.length; i++) {
    const drop = out[i]
    if (drop === undefined || !oneLetter.test(drop.text)) continue
    const top = drop.y - drop.size * 0.75
    const at = out.findIndex(
      one =>
        one !== drop &&
        one.size * DROPPED < drop.size &&
        one.x0 >= drop.x0 &&
        one.y > top - one.size * 0.3 &&
        one.y < top + one.size * 1.5,
    )
    const line = out[at]
    if (line === undefined) continue
    // A letter that is a word (“A ferry”) is told by the gap behind it, which is that of a blank of its own size.
    const isWord = /^[AIOÀÉУВИ]$/u.test(drop.text) && /^\p{Lu}|^\p{Ll}+ing\b/u.test(line.text)
    out[at] = { ...line, text: `${drop.text}${isWord ? ' ' : ''}${line.text}`, x0: drop.x0 }
    out.splice(i, 1)
    i--
  }
  return out
}
