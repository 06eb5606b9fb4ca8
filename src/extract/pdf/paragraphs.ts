/**
 * Paragraphs out of lines: within a column by gaps, indents and lines that end early; from column to column by sentences.
 */
import { joinLines } from './hyphens.ts'
import type { Line } from './lines.ts'

export type PdfParagraph = {
  kind: 'heading' | 'paragraph' | 'list-item'
  lines: Line[]
  size: number
}

/** What most of a document is set in. */
export type Body = { readonly size: number; readonly font: string }

export function bodyOf(lines: readonly Line[]): Body {
  const letters = new Map<string, { size: number; font: string; count: number }>()
  for (const { size, font, text } of lines) {
    const key = `${Math.round(size * 2)} ${font}`
    const found = letters.get(key) ?? { size, font, count: 0 }
    found.count += text.length
    letters.set(key, found)
  }
  return [...letters.values()].reduce((most, one) => (one.count > most.count ? one : most), {
    size: 0,
    font: '',
    count: 0,
  })
}

// Sizes that differ by more are another kind of text: a deck, a caption.
const OTHER_SIZE = 1.12
const HEADING_SIZE = 1.15
// Of the usual distance of two lines: more is a gap.
const GAP = 1.3
// In ems: an indent is wider than the roundness of letters, and narrower than a second column.
const INDENT = [0.7, 5] as const

const closed = /[.!?:…。！？؟][)\]]?["”’»“]?[)\]]?$/u
const lower = /^["'“‘«„([]*\p{Ll}/u
const item = /^(?:[•▪◦‣·●○■□–—*-]\s|\(?\d{1,2}[.)]\s)/u

/** The lines of all columns, in their order, as paragraphs; those that go on in the next column are joined. */
export function paragraphsOf(lines: readonly Line[], body: Body): PdfParagraph[] {
  const regions = new Map<number, Line[]>()
  for (const line of lines) regions.set(line.region, [...(regions.get(line.region) ?? []), line])
  const paragraphs = [...regions.values()].flatMap(region => grouped(region, body))
  return continued(paragraphs)
}

type Column = { readonly left: number; readonly right: number; readonly leading: number }

function columnOf(lines: readonly Line[]): Column {
  const leadings = lines
    .slice(1)
    .map((line, k) => line.y - (lines[k]?.y ?? 0))
    .filter(gap => gap > 0)
    .sort((a, b) => a - b)
  return {
    left: mostCommon(lines.map(({ x0 }) => x0)),
    right: lines.reduce((most, { x1 }) => Math.max(most, x1), 0),
    // The lower third: gaps between paragraphs are above it.
    leading: leadings[Math.floor(leadings.length / 3)] ?? Infinity,
  }
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  return [...counts].reduce(
    (most, one) => (one[1] > most[1] || (one[1] === most[1] && one[0] < most[0]) ? one : most),
    [0, 0] as [number, number],
  )[0]
}

function grouped(lines: readonly Line[], body: Body): PdfParagraph[] {
  const column = columnOf(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && !isBreak(last, line, column)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group, k) => ({
    kind: kindOf(group, groups[k + 1], body),
    lines: group,
    size: group[0]?.size ?? body.size,
  }))
}

function isBreak(line: Line, next: Line, column: Column): boolean {
  const { size } = line
  if (Math.max(size, next.size) > Math.min(size, next.size) * OTHER_SIZE) return true
  if (item.test(next.text)) return true
  const leading = Math.min(column.leading, size * 1.6)
  if (next.y - line.y > leading * GAP && next.y - line.y > size * GAP) return true
  const isFull = !endsEarly(line, next, column)
  if (lower.test(next.text) && !closed.test(line.text)) return false
  if (line.font !== next.font && !isFull) return true
  if (isIndented(next, column) && !isIndented(line, column) && (closed.test(line.text) || !isFull)) return true
  return !isFull && closed.test(line.text)
}

/** Whether the next line’s first word would have found room: then the line was ended on purpose. */
function endsEarly(line: Line, next: Line, { left, right }: Column): boolean {
  const word = next.text.indexOf(' ') < 0 ? next.text.length : next.text.indexOf(' ')
  const width = ((next.x1 - next.x0) * word) / Math.max(1, next.text.length)
  const room = line.isRtl ? line.x0 - left : right - line.x1
  return room > width + line.size * 0.6
}

function isIndented(line: Line, { left, right }: Column): boolean {
  const by = (line.isRtl ? right - line.x1 : line.x0 - left) / line.size
  return by > INDENT[0] && by < INDENT[1]
}

function kindOf(group: readonly Line[], next: readonly Line[] | undefined, body: Body): PdfParagraph['kind'] {
  const [first] = group
  if (first === undefined) return 'paragraph'
  const text = textOf(group)
  if (item.test(text)) return 'list-item'
  const isShort = text.length < 300 && group.length <= 6
  if (first.size >= body.size * HEADING_SIZE && isShort) return 'heading'
  const isLabel = first.font !== body.font && group.every(({ font }) => font === first.font) && group.length <= 2
  const isAboveText = next?.[0]?.font === body.font
  return isLabel && isAboveText && text.length < 120 && !closed.test(text) && first.size > body.size * 0.95
    ? 'heading'
    : 'paragraph'
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ')

/** A paragraph whose sentence has no end goes on where the next column begins in mid-sentence. */
function continued(paragraphs: readonly PdfParagraph[]): PdfParagraph[] {
  const out: PdfParagraph[] = []
  for (const paragraph of paragraphs) {
    const last = out.at(-1)
    if (last !== undefined && goesOn(last, paragraph)) last.lines.push(...paragraph.lines)
    else out.push({ ...paragraph, lines: [...paragraph.lines] })
  }
  return out
}

function goesOn(last: PdfParagraph, next: PdfParagraph): boolean {
  const [line, begin] = [last.lines.at(-1), next.lines[0]]
  if (line === undefined || begin === undefined || line.region === begin.region) return false
  if (last.kind === 'heading' || next.kind !== 'paragraph') return false
  if (Math.max(last.size, next.size) > Math.min(last.size, next.size) * OTHER_SIZE) return false
  return !closed.test(line.text) && (lower.test(begin.text) || /[-\u00ad,]$/u.test(line.text) || line.text.length > 20)
}

/** The paragraph’s text, with each line’s place in it. */
export function assembled(
  { lines }: PdfParagraph,
  words: ReadonlySet<string>,
): { text: string; parts: { line: Line; start: number; end: number }[] } {
  let text = ''
  const parts: { line: Line; start: number; end: number }[] = []
  for (const line of lines) {
    const joined = text === '' ? line.text : joinLines(text, line.text, words)
    const start = joined.length - line.text.length
    const last = parts.at(-1)
    // A hyphen that was mended away belongs to no line.
    if (last !== undefined) last.end = Math.min(last.end, start)
    parts.push({ line, start, end: joined.length })
    text = joined
  }
  return { text, parts }
}
