/**
 * The order in which the pieces of a page are read: by columns, with what spans them above and below.
 */
import type { Run } from './pages.ts'

/** A stretch of one line within one column: runs that stand so close that no gutter is between them. */
export type Segment = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  font: string
  isRtl: boolean
  letters: number
}

// In ems. Wider than a blank of justified text mostly is; narrower than any gutter. A line that is cut at a wide blank is
// joined again in its column.
const JOINED = 0.7
// From here on there is a blank between two runs.
const BLANK = 0.12
// In ems: the narrowest gutter of newspapers is one.
const GUTTER = 0.8
// Lines on either side that a gutter must have, and letters that half of these have at least: the columns of a table of
// figures are no columns of text.
const LEAST_LINES = 3
const LEAST_LETTERS = 12
const MOST_CANDIDATES = 40

/** Runs joined to segments, in the order of the file, which prints a line from one end to the other. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = []
  for (const run of runs) {
    const last = segments.at(-1)
    const joint = last === undefined ? null : jointOf(last, run)
    if (last === undefined || joint === null)
      segments.push({ ...run, text: run.text.trim(), letters: run.text.trim().length })
    else join(last, run, joint)
  }
  return segments
}

type Joint = { readonly side: 'before' | 'behind'; readonly isApart: boolean }

/** How a run continues a segment, as it is read; `null` where it stands elsewhere. */
function jointOf(last: Segment, run: Run): Joint | null {
  const em = Math.max(run.size, last.size)
  const isDrop = last.letters === 1 && last.size > run.size * 1.7
  if (isDrop || Math.abs(run.y - last.y) >= em * 0.4) return null
  const [right, left] = [run.x0 - last.x1, last.x0 - run.x1]
  const isRtl = run.isRtl || last.isRtl
  for (const [gap, isBehind] of [
    [right, !isRtl],
    [left, isRtl],
  ] as const) {
    if (gap <= -em * 0.5 || gap >= em * JOINED || (!isRtl && !isBehind)) continue
    const [first, second] = isBehind ? [last.text, run.text] : [run.text, last.text]
    return {
      side: isBehind ? 'behind' : 'before',
      isApart: gap > em * BLANK || /\s$/u.test(first) || /^\s/u.test(second),
    }
  }
  return null
}

function join(last: Segment, run: Run, { side, isApart }: Joint): void {
  const text = run.text.trim()
  const blank = isApart ? ' ' : ''
  last.text = side === 'behind' ? last.text + blank + text : text + blank + last.text
  last.x0 = Math.min(last.x0, run.x0)
  last.x1 = Math.max(last.x1, run.x1)
  if (text.length > last.letters) {
    last.font = run.font
    last.y = run.y
  }
  last.size = Math.max(last.size, run.size)
  last.letters += text.length
  last.isRtl ||= run.isRtl
}

/**
 * The segments of a page as regions, in the order of reading: each region one column between two things that span it.
 *
 * A gutter is where segments on both sides end and begin for some lines, whatever else crosses it higher or lower.
 */
export function regionsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  if (segments.length === 0) return []
  const gutter = depth < 12 ? bestGutter(segments) : null
  if (gutter === null) return [[...segments]]
  const rtl = segments.reduce((sum, one) => sum + (one.isRtl ? one.letters : -one.letters), 0) > 0
  return gutter.bands.flatMap(band => {
    if (!band.isSplit) return regionsOf(band.segments, depth + 1)
    const sides = [band.segments.filter(one => one.x1 <= gutter.x), band.segments.filter(one => one.x1 > gutter.x)]
    return (rtl ? sides.reverse() : sides).flatMap(side => regionsOf(side, depth + 1))
  })
}

type Band = { readonly segments: readonly Segment[]; readonly isSplit: boolean }
type Gutter = { readonly x: number; readonly bands: readonly Band[]; readonly score: number; readonly crossing: number }

function bestGutter(segments: readonly Segment[]): Gutter | null {
  const ordered = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  // Where many lines begin; of text from right to left, a gutter's width behind where they begin.
  const starts = new Map<number, number>()
  for (const { x0, x1, size, isRtl } of ordered) {
    const at = Math.round(isRtl ? x1 + size * GUTTER + 2 : x0)
    starts.set(at, (starts.get(at) ?? 0) + 1)
  }
  const candidates = [...starts]
    .filter(([x, count]) => count + (starts.get(x - 1) ?? 0) + (starts.get(x + 1) ?? 0) >= LEAST_LINES)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([x]) => x)
    .sort((a, b) => a - b)
  let best: Gutter | null = null
  for (const x of candidates) {
    const found = gutterAt(x - 1, ordered)
    if (found === null) continue
    if (best === null || found.score > best.score || (found.score === best.score && found.crossing < best.crossing))
      best = found
  }
  return best
}

/** The page cut at `x`: what crosses it in bands of its own. `null` where no band has columns on both sides. */
function gutterAt(x: number, ordered: readonly Segment[]): Gutter | null {
  const groups: { isCrossing: boolean; segments: Segment[] }[] = []
  let crossing = 0
  for (const one of ordered) {
    const isCrossing = one.x0 < x && one.x1 > x - one.size * GUTTER
    if (isCrossing) crossing++
    const last = groups.at(-1)
    if (last?.isCrossing === isCrossing) last.segments.push(one)
    else groups.push({ isCrossing, segments: [one] })
  }
  let score = 0
  const bands = groups.map(({ isCrossing, segments }): Band => {
    const lines = isCrossing ? 0 : columnLines(segments, x)
    score += lines
    return { segments, isSplit: lines > 0 }
  })
  return score === 0 ? null : { x, bands: joinedBands(bands), score, crossing }
}

/** Neighbours that are not split are one: a headline and the lines below it. */
function joinedBands(bands: readonly Band[]): Band[] {
  const out: Band[] = []
  for (const band of bands) {
    const last = out.at(-1)
    if (last !== undefined && !last.isSplit && !band.isSplit)
      out[out.length - 1] = { segments: [...last.segments, ...band.segments], isSplit: false }
    else out.push(band)
  }
  return out
}

/** The lines of the shorter of two columns that stand side by side; 0 where they are no columns of text. */
function columnLines(band: readonly Segment[], x: number): number {
  const left = band.filter(one => one.x1 <= x)
  const right = band.filter(one => one.x1 > x)
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return 0
  const [top, bottom] = [Math.max(topOf(left), topOf(right)), Math.min(bottomOf(left), bottomOf(right))]
  const beside = (side: readonly Segment[]): Segment[] => side.filter(({ y }) => y >= top - 1 && y <= bottom + 1)
  const [l, r] = [beside(left), beside(right)]
  if (l.length < LEAST_LINES || r.length < LEAST_LINES) return 0
  return isText(left) && isText(right) ? Math.min(rowsOf(l), rowsOf(r)) : 0
}

const topOf = (side: readonly Segment[]): number => side.reduce((least, { y }) => Math.min(least, y), Infinity)
const bottomOf = (side: readonly Segment[]): number => side.reduce((most, { y }) => Math.max(most, y), -Infinity)
const rowsOf = (side: readonly Segment[]): number => new Set(side.map(({ y }) => Math.round(y / 2))).size

function isText(side: readonly Segment[]): boolean {
  const letters = side.map(one => one.letters).sort((a, b) => a - b)
  return (letters[letters.length >> 1] ?? 0) >= LEAST_LETTERS
}
