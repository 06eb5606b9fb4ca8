import type { Weights } from './clean.ts'
import { within, type Page, type PageElement } from './tree.ts'

// `article-body`, `story__text`, `td-post-content`, `entry-content`, `js-article-text`, `articleBody`.
const bodyName =
  /(?:^|[\s_-])(?:article|story|post|entry|news)[-_]{0,2}(?:body|text|content|copy)(?:[-_]{1,2}(?:inner|main|container|wrapper|text|body|content))?(?:\s|$)/iu

// Less prose than this is a teaser that bears the name.
const LEAST = 400

/**
 * The element that the page itself calls the text of its article, by microdata or by name; `null` where none does, or
 * where several do that hold about as much (a list of articles).
 */
export function calledBody(page: Page, { prose }: Weights): PageElement | null {
  const found: PageElement[] = []
  for (const element of page.elements) {
    const { attributes, index } = element
    const outer = found.at(-1)
    if ((prose[index] ?? 0) < LEAST || (outer !== undefined && within(outer, element))) continue
    const isCalled =
      /\barticleBody\b/.test(attributes['itemprop'] ?? '') ||
      bodyName.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
    if (isCalled && element.tag !== 'body' && element.tag !== 'html') found.push(element)
  }
  found.sort((a, b) => (prose[b.index] ?? 0) - (prose[a.index] ?? 0))
  const [best, second] = found
  if (best === undefined) return null
  return second !== undefined && (prose[second.index] ?? 0) > (prose[best.index] ?? 0) / 2 ? null : best
}
