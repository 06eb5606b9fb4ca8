/**
 * What a page says of its article: each value with where it came from.
 */
import type { Article, Published } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { textBelow, type Page, type PageElement } from '../html/tree.ts'
import { dateOfAddress, findDate, isoDate } from './dates.ts'
import { linkedData, type LinkedData } from './json-ld.ts'
import { isNobody, isPersonName, namesIn } from './names.ts'

export type PageMetadata = {
  title: { text: string; from: string } | null
  byline: { name: string; from: string }[]
  published: Published | null
  updated: Published | null
  outlet: Article['outlet']
  canonical: string | null
  language: string | null
  linked: LinkedData | null
}

/** A stretch of the page, by the numbers of its elements and texts. */
export type Range = Pick<PageElement, 'index' | 'last' | 'textStart' | 'textEnd'>

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
  }
}

type Metas = ReadonlyMap<string, string[]>

/** Contents of `<meta>` by property, name, itemprop or http-equiv, lower case. */
function metasOf(page: Page): Metas {
  const metas = new Map<string, string[]>()
  for (const { tag, attributes } of page.elements) {
    if (tag !== 'meta') continue
    const content = attributes['content']?.trim()
    if (content === undefined || content === '') continue
    for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attributes[name]?.toLowerCase().trim()
      if (key !== undefined && key !== '') metas.set(key, [...(metas.get(key) ?? []), content])
    }
  }
  return metas
}

const first = (metas: Metas, ...names: readonly string[]): { value: string; name: string } | null => {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value !== undefined) return { value, name }
  }
  return null
}

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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

// — Title —

const separators = /\s+[|–—·•»«:>/-]+\s+|\s*[|»«]\s*|\s*::\s*/u

/** The heading that bears the headline: one that the page's own title begins with, holds or ends with. */
export function headlineOf(page: Page): { element: PageElement; text: string } | null {
  return agreedHeading(page, metasOf(page), linkedData(page.jsonLd), null)
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
    .filter(({ tag }) => tag === 'h1' || tag === 'h2')
    .map(element => ({ element, text: words(textBelow(page, element)) }))
    .filter(({ text }) => text.length > 3 && text.length < 300)

function titleOf(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  outlet: string | null,
  body: Range | null,
): PageMetadata['title'] {
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

// — Date —

const field = (value: string, from: Published['from'], detail: string): Published | null => {
  const date = isoDate(value)
  return date === null ? null : { value: date.value, precision: date.precision, from, detail }
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'article:published', 'og:published_time', 'parsely-pub-date', 'sailthru.date',
  'publishdate', 'pubdate', 'publish-date', 'publish_date', 'publication_date', 'published_time_telegram', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'dcterms.issued',
  'dc.date', 'dcterms.date', 'date', 'datecreated', 'date.created', 'article.created', 'article_date_original', 'cxenseparse:recs:publishtime', 'last-published', 'originalpublicationdate', 'created', 'rnews:datepublished', 'og:pubdate', 'citation_publication_date', 'timestamp', 'creation_date',
] // biome-ignore format: a list
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'og:modified_time',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'dc.date.modified',
  'revised',
  'modificationdate',
]

function updatedOf(metas: Metas, linked: LinkedData | null): Published | null {
  if (linked?.modified !== undefined) return field(linked.modified, 'metadata', 'json-ld dateModified')
  const told = first(metas, ...updatedNames)
  return told === null ? null : field(told.value, 'metadata', `meta ${told.name}`)
}

function publishedOf(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  url: string | undefined,
  body: Range | null,
): Published | null {
  if (linked?.published !== undefined) {
    const found = field(linked.published, 'metadata', 'json-ld datePublished')
    if (found !== null) return found
  }
  for (const name of publishedNames) {
    const value = metas.get(name)?.[0]
    const found = value === undefined ? null : field(value, 'metadata', `meta ${name}`)
    if (found !== null) return found
  }
  const ofAddress = url === undefined ? null : dateOfAddress(url)
  const element = dateElement(page, body)
  if (element !== null) return element
  if (ofAddress?.precision === 'day') return { ...ofAddress, from: 'url', detail: 'address' }
  const shown = shownDate(page, body)
  if (shown !== null) return shown
  const changed = updatedOf(metas, linked)
  if (changed !== null)
    return { ...changed, from: 'inferred', detail: `${changed.detail}, the only date the page gives` }
  return ofAddress === null ? null : { ...ofAddress, from: 'url', detail: 'address' }
}

const publishedClass =
  /(?:^|\s)(?:published|entry-date|dtstart|pubdate|publish-date|published-date|post-date|article-date|date-published|uploaded-date)(?:\s|$)/i
const dateClass =
  /(?:^|[\s_-])(?:date|datum|datetime|fecha|timestamp|postdate|pubdate|published|publish|posted|dateline|post-?meta|entry-?meta|article-?meta|meta-?date)(?:$|[\s_-])/i
const changedClass = /(?:^|[\s_-])(?:updated?|modified|changed|revised)(?:$|[\s_-])/i

/** `<time>`, microdata, hAtom, a class that says so: an element that bears the date. */
function dateElement(page: Page, body: Range | null): Published | null {
  const found: { rank: number; distance: number; published: Published }[] = []
  for (const element of page.elements) {
    const { attributes, tag } = element
    const itemprop = attributes['itemprop'] ?? attributes['property'] ?? ''
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
    const isPublished =
      /datePublished|dateCreated/i.test(itemprop) || 'pubdate' in attributes || publishedClass.test(names)
    const isChanged = /dateModified/i.test(itemprop) || (changedClass.test(names) && !publishedClass.test(names))
    const isCalled = dateClass.test(names)
    if (!isPublished && !isChanged && !isCalled && tag !== 'time') continue
    if (isInComments(element) || element.textEnd - element.textStart > 12) continue
    const text = words(textBelow(page, element))
    if (text.length > 160) continue
    const value =
      attributes['datetime'] ??
      attributes['content'] ??
      (tag === 'abbr' || (text === '' && isChanged) ? attributes['title'] : undefined)
    const detail =
      tag === 'time'
        ? '<time>'
        : itemprop === ''
          ? `class ${names.trim().split(/\s+/u)[0] ?? ''}`
          : `microdata ${itemprop}`
    const published = value === undefined ? null : field(value, 'metadata', detail)
    const shown = published ?? shownIn(text, detail)
    if (shown === null) continue
    const rank = isChanged ? 3 : isPublished ? 0 : tag === 'time' ? 1 : 2
    found.push({ rank, distance: distance(element, body), published: shown })
  }
  found.sort((a, b) => a.rank - b.rank || a.distance - b.distance)
  return found[0]?.published ?? null
}

function shownIn(text: string, detail: string): Published | null {
  const date = findDate(text, { dayFirst: true })
  return date === null ? null : { value: date.value, precision: date.precision, from: 'text', detail }
}

function isInComments(element: PageElement): boolean {
  let outside = false
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (
      /\bcomment(?:s|list|-list|-body|-meta)?\b|\bkommentar/i.test(
        `${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`,
      ) &&
      at.tag !== 'body'
    )
      return true
    if (at.tag === 'aside' || at.tag === 'nav' || at.tag === 'footer') outside = true
    if (at.tag === 'article' || at.tag === 'main') return false
  }
  return outside
}

/** How far an element stands from the article: none within it, elements between otherwise; behind it counts more. */
function distance(element: PageElement, body: Range | null): number {
  if (body === null) return element.index
  if (element.index >= body.index && element.index <= body.last) return (element.index - body.index) / 1e6
  return element.index < body.index ? body.index - element.index : 3 * (element.index - body.last)
}

/**
 * A date in the words of the page: in a line that is hardly more than a date, or in the first or last lines of the
 * article. The nearest above its first line wins.
 */
function shownDate(page: Page, body: Range | null): Published | null {
  let best: { far: number; published: Published } | null = null
  const [start, end] = body === null ? [0, 0] : [body.textStart, body.textEnd]
  for (const text of page.texts) {
    if (text.data.length > 400 || !/\d/.test(text.data) || text.parent.tag === 'title') continue
    const line = words(text.data)
    // A date within a long sentence is what the article tells of, not when it was published.
    const date = findDate(line, { dayFirst: true })
    if (date === null || (line.length > 120 && date.index > 60)) continue
    if (/©|copyright|\bgeboren\b|\bborn\b/i.test(line) || isInComments(text.parent)) continue
    const bare = line.length - date.length <= 30
    const far = farFrom(text.index, start, end, bare)
    if (far === null || (best !== null && far >= best.far)) continue
    best = { far, published: { value: date.value, precision: date.precision, from: 'text', detail: 'line' } }
  }
  return best?.published ?? null
}

/** How unlikely a line is to be the article's date, by its place; `null` where it is too far for what it is. */
function farFrom(at: number, start: number, end: number, bare: boolean): number | null {
  if (at < start) return bare ? (start - at) * 1.5 : start - at < 40 ? (start - at) * 2 : null
  if (at >= end) return at - end < 25 || (bare && at - end < 80) ? 40 + 2 * (at - end) : null
  if (at - start < 12) return at - start
  if (end - at < 6) return 30 + end - at
  return bare ? 20 + 2 * (at - start) : null
}

// — By-line —

function bylineOf(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  outlet: string | null,
  body: Range | null,
): PageMetadata['byline'] {
  const isOutlet = (name: string): boolean =>
    outlet !== null && key(name).replace(/ /g, '') === key(outlet).replace(/ /g, '')
  const people = (value: string, from: string): PageMetadata['byline'] => {
    if (/^https?:|@|\.(?:com|de|org|net|at|ch)\b/i.test(value)) return []
    const line = words(value)
    const names = namesIn(line, { loose: true }).map(({ name }) => unshouted(name))
    // A nickname or a single name, where a field or an element for authors holds nothing else.
    const found = names.length > 0 ? names : isAlias(line) ? [line.replace(/[.,:;|]+$/u, '')] : []
    return found.filter(name => !isOutlet(name) && !isNobody(name)).map(name => ({ name, from }))
  }
  const unique = (names: PageMetadata['byline']): PageMetadata['byline'] => {
    const seen = new Set<string>()
    return names.filter(({ name }) => !seen.has(key(name)) && seen.add(key(name)))
  }
  const sources: (() => PageMetadata['byline'])[] = [
    () => unique((linked?.authors ?? []).flatMap(name => people(name, 'json-ld author'))),
    ...authorNames.map(name => () => {
      const values = metas.get(name) ?? []
      // Learned journals give the authors of everything they cite.
      return values.length > 12 ? [] : unique(values.flatMap(value => people(value, `meta ${name}`)))
    }),
    () => unique(shownNames(page, body, people)),
  ]
  // A whole name somewhere says more than a nickname elsewhere.
  let alias: PageMetadata['byline'] = []
  for (const source of sources) {
    const found = source()
    if (found.some(({ name }) => isPersonName(name))) return withoutParts(found)
    if (alias.length === 0) alias = found
  }
  return withoutParts(alias)
}

const authorNames = [
  'author',
  'article:author',
  'og:article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'authors',
  'article:author_name',
]

/** “Ana Varga” and “Ana Varga All articles”: the shorter is the name. */
const withoutParts = (names: PageMetadata['byline']): PageMetadata['byline'] =>
  names.filter(({ name }) => !names.some(other => other.name !== name && name.includes(other.name)))

/** “freeman1984”, “Floyd”, “孔德明”: at most three words, and letters among them; no date, no label. */
const isAlias = (line: string): boolean =>
  line.length >= 2 &&
  line.length <= 30 &&
  line.split(' ').length <= 3 &&
  /\p{L}{2}/u.test(line) &&
  !/[:/|()<>"“”!?…%&+=]|\d{1,2}[.:]\d{2}|(?:19|20)\d{2}\b/u.test(line) &&
  !/^(?:by|von|author|autor(?:in)?|written by|posted by|text|home|more|mehr|login|profile?|email|e-mail|view all posts|about|blog|news|gast|guest|website|kommentare?|comments?|artikel|share|teilen|veröffentlicht|eingestellt|published|publié|erstellt|foto|bild|datum|date|follow|name|no author|suche|erweiterte|vor|gesponsert\w*|collectif|wordpressadmin|pressemitteilung|posted|sponsored|read|lesen|autoren?|authors?|anonym\w*)\b/iu.test(
    line,
  )

const unshouted = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, head: string, rest: string) => head + rest.toLowerCase())

/** Names in elements that are by-lines by `rel`, microdata or class, and in lines that begin with “By”. */
function shownNames(
  page: Page,
  body: Range | null,
  people: (value: string, from: string) => PageMetadata['byline'],
): PageMetadata['byline'] {
  const found: { rank: number; far: number; names: PageMetadata['byline'] }[] = []
  for (const element of page.elements) {
    const { attributes } = element
    const rel = /\bauthor\b/i.test(attributes['rel'] ?? '')
    const itemprop = /\bauthor\b|\bcreator\b/i.test(attributes['itemprop'] ?? '')
    const named =
      /(?:^|[\s_-])(?:byline|author|authors|autor|autoren|writer|signature|article-?author|post-?author|fn)(?:$|[\s_-])|(?:author|byline)(?:name|link)?(?:\s|$)/i.test(
        `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
      )
    if (!rel && !itemprop && !named) continue
    if (isInComments(element) || element.textEnd - element.textStart > 12) continue
    const text = words(textBelow(page, element))
    if (text.length > 120 || text === '') continue
    const names = people(
      text
        .replace(/\s+(?:alle artikel|all posts|view all|mehr (?:artikel|beiträge)|kontakt|website)\b.*$/iu, '')
        .replace(
          /^(?:(?:veröffentlicht|eingestellt|geschrieben|verfasst|erstellt|publié|published|posted|written|ein (?:beitrag|artikel))\s+)?(?:by|von|vom|par|por|di|author|autor(?:in)?|text)\b\s*:?\s*/iu,
          '',
        ),
      rel ? 'rel author' : itemprop ? 'microdata author' : 'byline',
    )
    if (names.length > 0) found.push({ rank: itemprop ? 0 : rel ? 1 : 2, far: distance(element, body), names })
  }
  if (found.length === 0) {
    for (const text of page.texts) {
      const line = words(text.data)
      if (
        line.length > 100 ||
        !/^(?:by|von|par|por|written by|posted by|geschrieben von|text|autor(?:in)?|author)\b/iu.test(line)
      )
        continue
      if (isInComments(text.parent)) continue
      const after = page.texts[text.index + 1]
      const whole =
        /^(?:by|von|par|por|written by|posted by|geschrieben von|text|autor(?:in)?|author)\s*:?$/iu.test(line) &&
        after !== undefined
          ? `${line} ${words(after.data)}`
          : line
      const names = namesIn(whole.replace(/\s(?:\||–|-|am|on|at|\/)\s.*$/u, ''))
        .map(({ name }) => ({ name: unshouted(name), from: 'byline' }))
        .filter(({ name }) => isPersonName(name))
      if (names.length > 0)
        found.push({ rank: 3, far: body === null ? text.index : distance(text.parent, body), names })
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.far - b.far)
  const best = found[0]
  if (best === undefined) return []
  // Several authors stand in several elements side by side.
  return found
    .filter(({ rank, far }) => rank === best.rank && Math.abs(far - best.far) < 4)
    .flatMap(({ names }) => names)
}
