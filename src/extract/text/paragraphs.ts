import type { Warning } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'
import { furnitureLine, type LineFound } from '../furniture/line-rules.ts'
import { wordsLost, wordsMissing } from '../warnings.ts'
import { wordCount } from '../words.ts'
import type { Line } from './lines.ts'
import {
  breaksOff,
  endsUnended,
  isClosed,
  isDialogue,
  isListItem,
  isLoneMark,
  opensLower,
  opensSentence,
  seam,
  type Seam,
} from './wrapping.ts'

/** A stretch of lines that a reader reads as one. */
export type Paragraph = Span & {
  kind: 'heading' | 'paragraph' | 'quote' | 'list-item' | 'other'
  /** The lines, each without white space at its ends, with one blank between them: for judging, never for places. */
  read: string
  /** Empty lines before it. */
  gap: number
  /** Its last sentence breaks off: words were lost behind it. */
  broken: boolean
  furniture: LineFound | null
}

/** The paragraphs of a text, hard-wrapped lines read across, and what was lost between them. */
export function paragraphsOf(
  lines: readonly Line[],
  width: number | null,
): { paragraphs: Paragraph[]; warnings: Warning[] } {
  const paragraphs: Paragraph[] = []
  const warnings: Warning[] = []
  /** The paragraph that the next line may belong to, and its last line. */
  let open: { paragraph: Paragraph; last: string; lines: number } | null = null
  let gap = 0
  for (const [i, line] of lines.entries()) {
    if (line.text === '') {
      gap++
      continue
    }
    const found = open !== null && isLoneMark(line.text) ? null : furnitureOf(line.text, lines, i)
    if (found !== null) {
      paragraphs.push({
        start: line.start,
        end: line.end,
        kind: 'other',
        read: line.text,
        gap,
        broken: false,
        furniture: found,
      })
      gap = 0
      open = null
      continue
    }
    const stands = open === null ? 'apart' : seamAt(open, line.text, lines[i + 1]?.text ?? '', gap, width)
    if (open !== null && stands === 'joined') {
      open.paragraph.end = line.end
      open.paragraph.read += ` ${line.text}`
      open = { paragraph: open.paragraph, last: line.text, lines: open.lines + 1 }
    } else {
      if (stands === 'hole' && open !== null) {
        open.paragraph.broken = true
        warnings.push(wordsMissing(lastWordAt(open.last, open.paragraph.end)))
      }
      const paragraph: Paragraph = {
        start: line.start,
        end: line.end,
        kind: kindOf(line.text),
        read: line.text,
        gap,
        broken: false,
        furniture: null,
      }
      paragraphs.push(paragraph)
      open = { paragraph, last: line.text, lines: 1 }
    }
    gap = 0
  }
  for (const line of lines) warnings.push(...holesIn(line))
  return { paragraphs, warnings: warnings.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)) }
}

/** “according to , who”, “a letter ( ) to all”: words within a sentence were a link that was lost. */
function holesIn({ start, text }: Line): Warning[] {
  return [...text.matchAll(/(?<=\p{Ll})(?: , |,, | \(\s?\)(?=[ ,.]))/gu)]
    .filter(({ 0: hole, index }) => !hole.includes(',') || endsUnended(text.slice(0, index)))
    .slice(0, HOLES)
    .map(({ 0: hole, index }) => wordsLost({ start: start + index, end: start + index + hole.trimEnd().length }))
}

// Of one line; a table of such signs is no sentence.
const HOLES = 3

function seamAt(
  open: { last: string; lines: number },
  line: string,
  after: string,
  gap: number,
  width: number | null,
): Seam {
  if (gap === 1) {
    // A sentence that a lost picture or box has cut in two: “… and still the ministry⏎⏎talks about …”.
    const cut =
      !isClosed(open.last) && open.last.length > 15 && /^\p{Ll}/u.test(line) && !isListItem(line) && !isDialogue(line)
    return cut && !/[:;]$/.test(open.last) ? 'joined' : 'apart'
  }
  if (gap > 1) return 'apart'
  // “Blackout⏎Then came the blackout.” A short line with a capital, and a sentence that begins below it: a heading.
  if (width !== null && isLabel(line, width) && opensSentence(after) && !breaksOff(line)) {
    return isClosed(open.last) ? 'apart' : breaksOff(open.last) || open.last.length > width / 2 ? 'hole' : 'apart'
  }
  const stands = seam(open.last, line, width)
  if (stands === 'apart' && width !== null && open.lines > 1 && !isClosed(open.last) && opensSentence(line))
    return 'hole'
  return stands
}

const isLabel = (line: string, width: number): boolean =>
  line.length < width * 0.45 && /^\p{Lu}/u.test(line) && !/[.,;:!]$|^\p{L}+, /u.test(line)

/** A word like “Share” or “Video” that stands between two halves of a sentence is part of the sentence. */
function furnitureOf(text: string, lines: readonly Line[], i: number): LineFound | null {
  const found = furnitureLine(text)
  if (found === null) return null
  const before = lines[i - 1]?.text ?? ''
  const after = lines[i + 1]?.text ?? ''
  if (
    before.length > 20 &&
    !isClosed(before) &&
    after !== '' &&
    opensLower(after) &&
    /^\p{L}/u.test(text) &&
    !isLabelOfPage(text, found)
  )
    return null
  return found
}

/** “ADVERTISEMENT” in capitals is no word of a sentence that goes on below it. */
const isLabelOfPage = (text: string, { kind }: LineFound): boolean => kind === 'advertisement' && !/\p{Ll}/u.test(text)

function lastWordAt(line: string, end: number): Span {
  const word = /\S+$/u.exec(line.slice(-80))?.[0] ?? ''
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

/** Whether a paragraph looks like a headline: short, one sentence at most, no speech, words in it. */
export function isTitleLike(paragraph: Paragraph): boolean {
  const { read, kind } = paragraph
  if (paragraph.furniture !== null || kind === 'list-item' || kind === 'quote' || isDialogue(read)) return false
  const words = wordCount(read)
  if (words === 0 || words > HEADLINE_WORDS || read.length > 220) return false
  if (read.endsWith(',')) return false
  // Two sentences, unless the first is a label: “Poll: …”, “U.S. …”.
  return !/\p{Ll}{2}[.!?]["”’]?\s+["“]?\p{Lu}/u.test(read)
}

/** A short line within the text that names what follows: no full stop, a capital first, prose below it. */
export function isHeading(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { read, kind } = paragraph
  if (paragraph.furniture !== null || kind !== 'paragraph' || paragraph.broken || isDialogue(read)) return false
  const words = wordCount(read)
  if (read.length > 120 || words > 16) return false
  // “The New York Times:” introduces; “12:30” is a time.
  if (/[.,;:!…”"]$/u.test(read) || !/^["'“‘([¿¡]*[\p{Lu}\p{N}]/u.test(read) || !/\p{L}{2}/u.test(read)) return false
  if (/\p{Ll}[.!?] \p{Lu}/u.test(read) || breaksOff(read)) return false
  // A long one is written in capitals, as headlines of other articles are, or is a sentence without its end.
  const capitals = read.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0
  if (words > 9 && capitals < words * 0.5) return false
  if (next === undefined || next.furniture !== null) return false
  return wordCount(next.read) >= 4
}
