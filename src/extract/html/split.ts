/**
 * Pages that carry more than one article, and live blogs.
 */
import { isStrange } from '../furniture/strange.ts'
import { isByline, isPersonName } from '../metadata/names.ts'
import type { PageBlock } from './blocks.ts'
import { within, type Page, type PageElement } from './tree.ts'

// A second article of fewer characters is a teaser.
const LEAST = 200
// Seams looked at on one page; a page made to tire us has one at every line.
const TRIED = 20
const MOST = 30

/**
 * The blocks of each article of a page, the first article first.
 *
 * A seam is an `<h1>` or the heading of an `<article>` of its own that is signed by somebody, or an `<h1>` in an
 * `<article>` next to the one that holds the headline (pages that load the next story below) – and then only when what follows
 * shares neither names nor words with what came before. Of trafilatura's 990 pages, a test by names alone split 60,
 * nearly all of them at a heading of the same article. Where it is not sure, the page stays one article.
 */
export function splitArticles(blocks: readonly PageBlock[], headline: PageElement | null, most = MOST): PageBlock[][] {
  if (most <= 1) return [[...blocks]]
  let tried = 0
  for (let i = 2; i < blocks.length; i++) {
    const head = blocks[i]
    if (head?.kind !== 'heading') continue
    const heading = nearestHeading(head.element)
    if (heading === null || heading === headline) continue
    const own = opensArticle(head.element, blocks[i - 1]?.element)
    if (heading.tag !== 'h1' && !own) continue
    const signed = blocks
      .slice(i + 1, i + 3)
      .some(({ text, kind }) => kind === 'paragraph' && text.length < 100 && (isByline(text) || isPersonName(text)))
    const next =
      own &&
      heading.tag === 'h1' &&
      headline?.tag === 'h1' &&
      articleAbove(headline) !== null &&
      articleAbove(headline) !== articleAbove(heading)
    if (!signed && !next) continue
    const before = blocks.slice(0, i)
    const after = blocks.slice(i + 1)
    if (after.reduce((sum, { text }) => sum + text.length, 0) < LEAST || ++tried > TRIED) continue
    if (
      !isStrange(
        [head, ...after].map(({ text }) => text),
        before.map(({ text }) => text),
      )
    )
      continue
    return [[...before], ...splitArticles(blocks.slice(i), heading, most - 1)]
  }
  return [[...blocks]]
}

function articleAbove(element: PageElement): PageElement | null {
  let at: PageElement | null = element
  while (at !== null && at.tag !== 'article') at = at.parent
  return at
}

function nearestHeading(element: PageElement): PageElement | null {
  let at: PageElement | null = element
  while (at !== null && !/^h[1-6]$/.test(at.tag)) at = at.parent
  return at
}

function opensArticle(element: PageElement, before: PageElement | undefined): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (at.tag === 'article') return before !== undefined && !within(at, before)
  }
  return false
}

export type PageUpdate = { readonly first: number; readonly last: number; readonly time: string | null }

// Three entries of one make, and most of the text in them: a live blog. Two are a page with a correction.
const ENTRIES = 3
const COVERED = 0.5

/** The entries of a live blog as ranges of `blocks`, each with the time it bears; empty for other pages. */
export function updatesOf(page: Page, blocks: readonly PageBlock[]): PageUpdate[] {
  const groups = new Map<string, PageElement[]>()
  for (const element of page.elements) {
    if (element.tag !== 'time' || element.attributes['datetime'] === undefined) continue
    for (let at = element.parent, up = 0; at !== null && up < 5; at = at.parent, up++) {
      if (!/^(?:article|section|div|li)$/.test(at.tag)) continue
      const key = `${at.tag} ${at.attributes['class'] ?? ''}`
      const group = groups.get(key) ?? []
      if (group.at(-1) !== at) group.push(at)
      groups.set(key, group)
    }
  }
  const size = blocks.reduce((sum, { text }) => sum + text.length, 0)
  let best: { covered: number; updates: PageUpdate[] } | null = null
  for (const group of groups.values()) {
    // More than a thousand entries of one make is a table, or a trap.
    if (group.length < ENTRIES || group.length > 1000) continue
    const updates: PageUpdate[] = []
    let covered = 0
    for (const entry of group) {
      const inside = blocks.flatMap(({ element }, i) => (within(entry, element) ? [i] : []))
      const [first, last] = [inside[0], inside.at(-1)]
      if (first === undefined || last === undefined) continue
      covered += inside.reduce((sum, i) => sum + (blocks[i]?.text.length ?? 0), 0)
      updates.push({ first, last, time: timeOf(page, entry) })
    }
    // Entries of one another's group (a list within a list) would count their words twice.
    if (updates.length < ENTRIES || covered > size * 1.01 || covered < size * COVERED) continue
    if (best === null || covered > best.covered) best = { covered, updates }
  }
  return best?.updates ?? []
}

function timeOf(page: Page, entry: PageElement): string | null {
  for (let i = entry.index; i <= entry.last; i++) {
    const element = page.elements[i]
    if (element?.tag === 'time' && element.attributes['datetime'] !== undefined) return element.attributes['datetime']
  }
  return null
}
