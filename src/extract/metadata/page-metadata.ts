/**
 * What a page says of its article: each value with where it came from.
 */
import type { Article, Published } from '../../contracts/index.ts'
import type { Page } from '../html/tree.ts'
import { linkedData, type LinkedData } from './json-ld.ts'
import { bylineOf, type Author } from './page-authors.ts'
import { publishedOf, updatedOf } from './page-dates.ts'
import { first, metasOf, words, type Metas, type Range } from './page-fields.ts'
import { titleOf, type Title } from './page-title.ts'

export type PageMetadata = {
  title: Title | null
  byline: Author[]
  published: Published | null
  updated: Published | null
  outlet: Article['outlet']
  canonical: string | null
  language: string | null
  linked: LinkedData | null
  /** What the page says its article is about, in a sentence or two: the longest that it has. */
  description: string | null
}

/** `body`: where the article stands, `null` where none was found. */
export function pageMetadata(page: Page, url: string | undefined, body: Range | null): PageMetadata {
  const metas = metasOf(page)
  const linked = linkedData(page.jsonLd)
  const canonical = canonicalOf(page, metas, linked, url)
  const address = url ?? canonical ?? undefined
  const outlet = outletOf(metas, linked, address)
  return {
    title: titleOf(page, metas, linked, outlet?.name ?? null, body),
    byline: bylineOf(page, metas, linked, outlet?.name ?? null, body),
    published: publishedOf(page, metas, linked, address, body),
    updated: updatedOf(metas, linked),
    outlet,
    canonical,
    language:
      page.root.attributes['lang'] ??
      page.root.attributes['xml:lang'] ??
      metas.get('og:locale')?.[0]?.replace('_', '-') ??
      metas.get('content-language')?.[0] ??
      null,
    linked,
    description: descriptionOf(metas),
  }
}

function descriptionOf(metas: Metas): string | null {
  const all = ['description', 'og:description', 'twitter:description'].flatMap(name => metas.get(name) ?? [])
  return all.reduce<string | null>((best, one) => (one.length > (best?.length ?? 0) ? one : best), null)
}

const domainOf = (url: string | undefined): string | null => {
  try {
    return url === undefined ? null : new URL(url).hostname.replace(/^www\d?\./, '')
  } catch {
    return null
  }
}

function canonicalOf(page: Page, metas: Metas, linked: LinkedData | null, base: string | undefined): string | null {
  const link = page.elements.find(
    ({ tag, attributes }) => tag === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? ''),
  )
  for (const candidate of [link?.attributes['href'], metas.get('og:url')?.[0], linked?.url]) {
    if (candidate === undefined || candidate.trim() === '') continue
    try {
      const found = new URL(candidate.trim(), base)
      if (found.protocol === 'http:' || found.protocol === 'https:') return found.href
    } catch {
      // No address: the next candidate.
    }
  }
  return null
}

function outletOf(metas: Metas, linked: LinkedData | null, url: string | undefined): Article['outlet'] {
  const domain = domainOf(url)
  const told = first(
    metas,
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'al:android:app_name',
    'dc.publisher',
    'publisher',
  )
  const known = domain === null ? {} : { domain }
  if (told?.name === 'og:site_name') return { name: words(told.value), ...known, from: 'opengraph' }
  if (linked?.publisher !== undefined) return { name: words(linked.publisher), ...known, from: 'json-ld' }
  if (told !== null && told.value.length < 60 && !/^https?:/i.test(told.value))
    return { name: words(told.value), ...known, from: `meta ${told.name}` }
  // The domain is the name by which such an outlet can be known; nothing is guessed from it.
  return domain === null ? null : { name: domain, domain, from: 'url' }
}
