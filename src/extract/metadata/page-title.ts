/**
 * The headline of a page, and the heading that bears it.
 */
import { textBelow, type Page, type PageElement } from '../html/tree.ts'
import type { LinkedData } from './json-ld.ts'
import { first, key, metasOf, words, type Metas, type Range } from './page-fields.ts'
import { linkedData } from './json-ld.ts'

export type Title = { text: string; from: string }

const separators = /\s+[|–—·•»«:>/-]+\s+|\s*[|»«]\s*|\s*::\s*/u

/** The heading that bears the headline: one that the page's own title begins with, holds or ends with, else its only `<h1>`. */
export function headlineOf(page: Page): { element: PageElement; text: string } | null {
  return agreedHeading(page, metasOf(page), linkedData(page.jsonLd), null) ?? onlyHeading(page)
}

/** The headline as the page’s data or its own title give it, where no heading bears it. */
export const toldHeadline = (page: Page): string | null =>
  titleOf(page, metasOf(page), linkedData(page.jsonLd), null, null)?.text ?? null

/** The one `<h1>` of a page whose title says something else: a shorter one for search engines, the outlet's name. */
function onlyHeading(page: Page): { element: PageElement; text: string } | null {
  const [heading, second] = headingsOf(page).filter(({ element }) => element.tag === 'h1')
  return heading !== undefined && second === undefined && heading.text.split(' ').length >= 3 ? heading : null
}

function agreedHeading(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  outlet: string | null,
): { element: PageElement; text: string } | null {
  const told = [wholeTitle(page), first(metas, ...socialTitles)?.value ?? '', linked?.headline ?? '']
    .map(key)
    .filter(text => text !== '')
  return (
    headingsOf(page)
      .filter(({ text }) => {
        const own = key(text)
        if (own.length <= 5 || own === key(outlet ?? '')) return false
        return told.some(
          other =>
            other === own || other.startsWith(`${own} `) || other.includes(` ${own} `) || other.endsWith(` ${own}`),
        )
      })
      .sort((a, b) => b.text.length - a.text.length || a.element.index - b.element.index)[0] ?? null
  )
}

const socialTitles = ['og:title', 'twitter:title', 'dc.title', 'title']

function wholeTitle(page: Page): string {
  const element = page.elements.find(({ tag }) => tag === 'title')
  return element === undefined ? '' : words(textBelow(page, element))
}

const headingsOf = (page: Page): { element: PageElement; text: string }[] =>
  page.elements
    .filter(({ tag, attributes }) => tag === 'h1' || tag === 'h2' || (tag === 'h3' && titled.test(named(attributes))))
    .map(element => ({ element, text: words(textBelow(page, element)) }))
    .filter(({ text }) => text.length > 3 && text.length < 300)

// `<h3 class="post-title entry-title">`: blogs keep the first heading for their own name.
const titled = /(?:^|[\s_-])(?:post|entry|article|story|news)[-_]?(?:title|headline)(?:$|\s)|(?:^|\s)headline(?:$|\s)/iu
const named = (attributes: PageElement['attributes']): string =>
  `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`

export function titleOf(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  outlet: string | null,
  body: Range | null,
): Title | null {
  const whole = wholeTitle(page)
  const social = first(metas, ...socialTitles)
  const headings = headingsOf(page)
  const best = agreedHeading(page, metas, linked, outlet)
  if (best !== null) return { text: best.text, from: `<${best.element.tag}>` }
  if (linked?.headline !== undefined && linked.headline.length < 300)
    return { text: words(decoded(linked.headline)), from: 'json-ld headline' }
  const h1 = headings.filter(({ element }) => element.tag === 'h1' && (body === null || element.index < body.last))
  const only = h1.length === 1 ? h1[0] : undefined
  if (social !== null) return { text: bare(words(social.value), outlet), from: `meta ${social.name}` }
  if (only !== undefined && key(only.text) !== key(outlet ?? '') && key(only.text).includes(' '))
    return { text: only.text, from: '<h1>' }
  return whole === '' ? null : { text: bare(whole, outlet), from: '<title>' }
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:amp|quot|#0?39|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo);/g,
    entity =>
      ({
        '&amp;': '&',
        '&quot;': '"',
        '&lt;': '<',
        '&gt;': '>',
        '&nbsp;': ' ',
        '&rsquo;': '’',
        '&lsquo;': '‘',
        '&rdquo;': '”',
        '&ldquo;': '“',
      })[entity] ?? "'",
  )

/** A page title without the name of the outlet behind or before it. */
function bare(title: string, outlet: string | null): string {
  const parts = title
    .split(separators)
    .map(words)
    .filter(part => part !== '')
  if (parts.length < 2) return title
  const known = outlet === null ? '' : key(outlet).replace(/ (?:com|org|net|de|uk|at|ch|info)$/u, '')
  const kept = parts.filter(
    part => known === '' || (key(part) !== known && key(part).replace(/ /g, '') !== known.replace(/ /g, '')),
  )
  if (kept.length < parts.length && kept.length > 0) {
    const from = title.indexOf(kept[0] ?? '')
    const last = kept.at(-1) ?? ''
    return words(title.slice(from, title.lastIndexOf(last) + last.length))
  }
  // The longest part says most; what follows it is the outlet and its sections.
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a))
  return longest.split(' ').length >= 3 ? longest : title
}
