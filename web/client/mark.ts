/**
 * Marks the exact characters of a place.
 *
 * Each paragraph says where in the article it begins (`data-from`), and its text is the article's, unit by unit;
 * so an offset is found by counting.
 */
import { all } from './dom.ts'

export function mark(source: Element, start: number, end: number): HTMLElement[] {
  const marks: HTMLElement[] = []
  for (const paragraph of all('p[data-from]', source)) {
    const from = Number(paragraph.dataset['from'])
    const length = paragraph.textContent?.length ?? 0
    if (from >= end || from + length <= start) continue
    marks.push(...markIn(paragraph, start - from, end - from))
  }
  return marks
}

/** The pieces of text between two offsets of a paragraph. */
export function hitsIn(paragraph: Element, start: number, end: number): { node: Text; from: number; to: number }[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const hits: { node: Text; from: number; to: number }[] = []
  let at = 0
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text)) continue
    const from = Math.max(0, start - at)
    const to = Math.min(node.data.length, end - at)
    if (from < to) hits.push({ node, from, to })
    at += node.data.length
  }
  return hits
}

function markIn(paragraph: Element, start: number, end: number): HTMLElement[] {
  return hitsIn(paragraph, start, end).map(({ node, from, to }) => {
    const middle = from > 0 ? node.splitText(from) : node
    if (to - from < middle.data.length) middle.splitText(to - from)
    const element = document.createElement('mark')
    middle.replaceWith(element)
    element.append(middle)
    return element
  })
}

/** The text nodes are joined again, so that counting starts afresh. */
export function unmark(within: ParentNode = document): void {
  for (const element of all('mark', within)) {
    const parent = element.parentNode
    element.replaceWith(...element.childNodes)
    parent?.normalize()
  }
}
