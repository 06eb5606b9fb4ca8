import type { Weights } from './clean.ts'
import { within, type Page, type PageElement } from './tree.ts'

// Characters of prose: less is a teaser that bears the headline.
const LEAST = 500
// Of what was chosen, this much stands in other `<article>`s.
const ELSEWHERE = 0.8

/**
 * Pages that load the next stories below give each an `<article>`, and the longest wins. The others, where what was chosen is
 * theirs and the one with the headline has prose of its own; empty everywhere else.
 */
export function otherArticles(
  page: Page,
  { prose }: Weights,
  headline: PageElement | null,
  chosen: ReadonlySet<number>,
): readonly PageElement[] {
  let own = headline
  while (own !== null && own.tag !== 'article') own = own.parent
  if (own === null || (prose[own.index] ?? 0) < LEAST) return []
  const home = own
  const others = page.elements.filter(
    element => element.tag === 'article' && !within(home, element) && !within(element, home),
  )
  let [all, theirs] = [0, 0]
  for (const index of chosen) {
    const text = page.texts[index]
    if (text === undefined) continue
    const size = text.data.trim().length
    all += size
    if (others.some(other => within(other, text))) theirs += size
  }
  return theirs >= all * ELSEWHERE ? others : []
}
