/**
 * Paragraphs that each stand in a box with a headline that leads elsewhere: a list of articles, not an article.
 */
import type { PageBlock } from './blocks.ts'
import type { Page, PageElement } from './tree.ts'

// How many elements a box may hold, and how many a paragraph may lie below it.
const BOX = 40
const DEEP = 3
// Characters of an anchor that can be a headline.
const SHORTEST = 20
const LONGEST = 200

/** How many blocks are teasers, and their share of the text's characters, 0 to 1. */
export function teasersIn(
  page: Page,
  blocks: readonly PageBlock[],
): { readonly count: number; readonly share: number } {
  // Paragraphs of the text below each element, for the boxes that hold one or two.
  const held = new Map<PageElement, number>()
  for (const { element, kind } of blocks) {
    if (kind === 'heading') continue
    for (let at: PageElement | null = element, i = 0; at !== null && i <= DEEP; at = at.parent, i++)
      held.set(at, (held.get(at) ?? 0) + 1)
  }
  let [count, size, all] = [0, 0, 0]
  for (const { element, kind, text } of blocks) {
    if (kind === 'heading') continue
    all += text.length
    if (!isTeaser(page, element, held)) continue
    count++
    size += text.length
  }
  return { count, share: all === 0 ? 0 : size / all }
}

function isTeaser(page: Page, element: PageElement, held: ReadonlyMap<PageElement, number>): boolean {
  for (let box = element.parent, i = 1; box !== null && i <= DEEP; box = box.parent, i++) {
    if ((held.get(box) ?? 0) > 2 || box.last - box.index > BOX) return false
    if (hasHeadline(page, box, element)) return true
  }
  return false
}

const headings = /^h[1-6]$/
const called = /(?:^|[\s_-])(?:title|headline|heading)(?:$|[\s_-])/i

/** Whether the box holds a link as long as a headline, outside the paragraph, in a heading or around one. */
function hasHeadline(page: Page, box: PageElement, paragraph: PageElement): boolean {
  for (let i = box.index; i <= box.last; i++) {
    const link = page.elements[i]
    if (link === undefined || link.tag !== 'a' || (i >= paragraph.index && i <= paragraph.last)) continue
    // “#update-3” leads to a place of this page.
    if (/^(?:#|$)/.test(link.attributes['href'] ?? '')) continue
    const size = sizeOf(page, link)
    if (size >= SHORTEST && size < LONGEST && isHeadline(page, link, box)) return true
  }
  return false
}

function isHeadline(page: Page, link: PageElement, box: PageElement): boolean {
  for (let at: PageElement | null = link; at !== null && at !== box; at = at.parent)
    if (headings.test(at.tag) || called.test(at.attributes['class'] ?? '')) return true
  for (let i = link.index; i <= link.last; i++) if (headings.test(page.elements[i]?.tag ?? '')) return true
  return false
}

function sizeOf(page: Page, { textStart, textEnd }: PageElement): number {
  let size = 0
  for (let i = textStart; i < Math.min(textEnd, textStart + 8); i++) size += page.texts[i]?.data.trim().length ?? 0
  return size
}
