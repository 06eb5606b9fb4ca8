/**
 * From the words of an article back to where they stand in the source of its page.
 */
import { parseFragment } from 'parse5'
import type { PageBlock } from './blocks.ts'
import type { Page } from './tree.ts'
import { withoutUnseen } from './unseen.ts'

/** A stretch of an article's text, and the stretch of the decoded page that it was made of. */
export type SourceRun = { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** The runs of an article, in the order of its text; `starts`: where each block begins in it. */
export function sourceRuns(page: Page, blocks: readonly PageBlock[], starts: readonly number[]): SourceRun[] {
  return blocks.flatMap((block, i) => {
    const at = starts[i] ?? 0
    return block.pieces.flatMap(({ text, start, end }) => {
      const last = Math.min(end, block.text.length)
      if (start >= last) return []
      const [from, to] = placeIn(page.source.slice(text.start, text.end), block.text.slice(start, last))
      return [{ start: at + start, end: at + last, from: text.start + from, to: text.start + to }]
    })
  })
}

const blank = '(?:\\s|&nbsp;|&#160;|&#xa0;)*'
const lead = new RegExp(`^${blank}`, 'iu')
const tail = new RegExp(`${blank}$`, 'iu')

/** The part of a text's source that the words were made of: all of it, or without the white space that was folded away. */
function placeIn(source: string, words: string): readonly [number, number] {
  const whole = [0, source.length] as const
  const [node] = parseFragment(source).childNodes
  // Where the parser moved words (a text within a table), its source holds more than the words: all of it is the place.
  if (node === undefined || !('value' in node) || squeezed(node.value) !== squeezed(words)) return whole
  const from = /^\s/u.test(words) ? 0 : (lead.exec(source)?.[0].length ?? 0)
  const to = /\s$/u.test(words) ? source.length : source.length - (tail.exec(source)?.[0].length ?? 0)
  return from < to ? [from, to] : whole
}

const squeezed = (text: string): string => withoutUnseen(text).replace(/\s+/gu, '')
