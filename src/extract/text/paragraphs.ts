import type { Warning } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'
import { furnitureLine, type LineFound } from '../furniture/line-rules.ts'
import { wordsMissing } from '../warnings.ts'
import type { Line } from './lines.ts'
import { isClosed, isDialogue, isListItem, opensLower, seam } from './wrapping.ts'

/** A stretch of lines that a reader reads as one. */
export type Paragraph = Span & {
  kind: 'heading' | 'paragraph' | 'quote' | 'list-item' | 'other'
  /** The lines, each without white space at its ends, with one blank between them: for judging, never for places. */
  read: string
  /** Empty lines before it. */
  gap: number
  furniture: LineFound | null
}

/** The paragraphs of a text, hard-wrapped lines read across, and what was lost between them. */
export function paragraphsOf(
  lines: readonly Line[],
  width: number | null,
): { paragraphs: Paragraph[]; warnings: Warning[] } {
  const paragraphs: Paragraph[] = []
  const warnings: Warning[] = []
  let open: Paragraph | null = null
  let last = ''
  let gap = 0
  for (const [i, line] of lines.entries()) {
    if (line.text === '') {
      gap++
      open = null
      continue
    }
    const closes: boolean = open !== null && /^[:;,.!?”"’')\]»]{1,3}$/u.test(line.text)
    const found = closes ? null : furnitureOf(line.text, lines, i)
    if (found !== null) {
      paragraphs.push({ start: line.start, end: line.end, kind: 'other', read: line.text, gap, furniture: found })
      gap = 0
      open = null
      continue
    }
    const stands = open === null ? 'apart' : seam(last, line.text, width)
    if (open !== null && stands === 'joined') {
      open.end = line.end
      open.read += ` ${line.text}`
    } else {
      if (stands === 'hole' && open !== null) warnings.push(wordsMissing(lastWordAt(last, open.end)))
      open = {
        start: line.start,
        end: line.end,
        kind: kindOf(line.text),
        read: line.text,
        gap,
        furniture: null,
      }
      paragraphs.push(open)
    }
    last = line.text
    gap = 0
  }
  return { paragraphs, warnings }
}

/** A word like “Share” or “Video” that stands between two halves of a sentence is part of the sentence. */
function furnitureOf(text: string, lines: readonly Line[], i: number): LineFound | null {
  const found = furnitureLine(text)
  if (found === null) return null
  const before = lines[i - 1]?.text ?? ''
  const after = lines[i + 1]?.text ?? ''
  if (before.length > 20 && !isClosed(before) && after !== '' && opensLower(after) && /^\p{L}/u.test(text)) return null
  return found
}

function lastWordAt(line: string, end: number): Span {
  const word = /\S+$/u.exec(line)?.[0] ?? ''
  return { start: end - Math.max(1, word.length), end }
}

function kindOf(line: string): Paragraph['kind'] {
  if (isDialogue(line)) return 'paragraph'
  if (isListItem(line)) return 'list-item'
  if (/^>\s?\S/.test(line)) return 'quote'
  if (/^#{1,6}\s+\S/.test(line)) return 'heading'
  return 'paragraph'
}

// A longer first line is a paragraph. Headlines of papers rarely pass 20 words.
const HEADLINE_WORDS = 25

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Whether a paragraph looks like a headline: short, one sentence at most, no speech, words in it. */
export function isTitleLike(paragraph: Paragraph): boolean {
  const { read, kind } = paragraph
  if (paragraph.furniture !== null || kind === 'list-item' || kind === 'quote' || isDialogue(read)) return false
  const words = wordCount(read)
  if (words === 0 || words > HEADLINE_WORDS || read.length > 220) return false
  if (/[,;]$/u.test(read) && !/;$/.test(read)) return false
  // Two sentences, unless the first is a label: “Poll: …”, “U.S. …”.
  return !/\p{Ll}{2}[.!?]["”’]?\s+["“]?\p{Lu}/u.test(read)
}

/** A short line within the text that names what follows: no full stop, a capital first, prose below it. */
export function isHeading(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { read, kind } = paragraph
  if (paragraph.furniture !== null || kind !== 'paragraph' || isDialogue(read)) return false
  if (read.length > 120 || wordCount(read) > 16) return false
  if (/[.,;…”"]$/u.test(read) || !/^["'“‘(\[¿¡]*[\p{Lu}\p{N}]/u.test(read)) return false
  if (next === undefined || next.furniture !== null) return false
  // “The New York Times:” introduces; that is no heading.
  if (/:$/u.test(read)) return false
  return wordCount(next.read) >= 4
}
