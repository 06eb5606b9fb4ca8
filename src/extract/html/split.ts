/**
 * Pages that carry more than one article.
 */
import { isStrange } from '../furniture/strange.ts'
import { isByline, isPersonName } from '../metadata/names.ts'
import type { PageBlock } from './blocks.ts'
import { within, type PageElement } from './tree.ts'

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
