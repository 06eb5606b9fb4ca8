/**
 * RSS, RDF, Atom and JSON Feed: an article an entry, as far as the feed gives it.
 */
import { parseFeed } from 'feedsmith'
import { feedBroken, feedEmpty } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { decodeXml } from './decode-xml.ts'
import { tidyFeed } from './tidy-feed.ts'

/** One entry, in the words of no dialect. Absent where the feed does not say it. */
export type Entry = {
  id?: string
  title?: string
  url?: string
  published?: string
  updated?: string
  summary?: string
  /** The entry’s own text as HTML. */
  html?: string
  author?: string
  /** Who published it first, where the feed carries others’ entries: RSS and Atom `<source>`. */
  source?: string
}
export type FeedContent = { title?: string; url?: string; entries: Entry[] }

type Loose = Record<string, unknown>
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (at: unknown, name) => (Array.isArray(at) ? (at as unknown[])[0] : isLoose(at) ? at[name] : undefined),
    value,
  )
const oneOf = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A text, wherever the dialect puts it: plain, or `{ value, type }`. */
function text(value: unknown): string | undefined {
  const found = isLoose(value) ? value['value'] : value
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}
const first = (...values: readonly unknown[]): string | undefined => values.map(text).find(value => value !== undefined)

function linkOf(item: unknown): string | undefined {
  const links = list(field(item, 'links'))
  const alternate = links.find(link => (field(link, 'rel') ?? 'alternate') === 'alternate')
  const guid = field(item, 'guid')
  // RSS 2.0: a guid is an address unless it says that it is none.
  const isAddress = field(guid, 'isPermaLink') !== false && /^https?:/.test(text(guid) ?? '')
  const permalink = isAddress ? text(guid) : undefined
  return first(
    field(item, 'link'),
    field(alternate, 'href'),
    field(item, 'url'),
    field(item, 'external_url'),
    permalink,
  )
}

function authorOf(item: unknown): string | undefined {
  const authors = list(field(item, 'authors'))
  const creators = list(field(item, 'dc', 'creators'))
  const named = authors.map(author => text(field(author, 'name')) ?? text(author)).filter(name => name !== undefined)
  return first(
    named.length > 0 ? named.join(', ') : undefined,
    field(item, 'author', 'name'),
    field(item, 'author'),
    creators[0],
    field(item, 'dc', 'creator'),
    field(item, 'itunes', 'author'),
  )
}

function entryOf(item: unknown): Entry {
  const found = {
    id: first(field(item, 'id'), field(item, 'guid'), field(item, 'rdf', 'about')),
    title: first(field(item, 'title'), list(field(item, 'dc', 'titles'))[0], field(item, 'media', 'title')),
    url: linkOf(item),
    published: first(
      field(item, 'published'),
      field(item, 'pubDate'),
      field(item, 'date_published'),
      list(field(item, 'dc', 'dates'))[0],
      field(item, 'dc', 'date'),
      oneOf(field(item, 'dcterms', 'issued')),
      oneOf(field(item, 'dcterms', 'created')),
    ),
    updated: first(field(item, 'updated'), field(item, 'date_modified'), oneOf(field(item, 'dcterms', 'modified'))),
    summary: first(
      field(item, 'summary'),
      field(item, 'description'),
      list(field(item, 'dc', 'descriptions'))[0],
      field(item, 'itunes', 'summary'),
    ),
    html: first(
      field(item, 'content', 'encoded'),
      field(item, 'content'),
      field(item, 'content_html'),
      field(item, 'content_text'),
    ),
    author: authorOf(item),
    source: first(field(item, 'source', 'title'), field(item, 'source', 'title', 'value')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The entries of a feed in its own order. Throws what the library throws where the bytes are no feed. */
export function readFeed(bytes: Uint8Array, charset?: string): FeedContent {
  const { feed } = parseFeed(tidyFeed(decodeXml(bytes, charset))) as { feed: Loose }
  const items = [...list(feed['items']), ...list(feed['entries'])]
  const title = first(feed['title'], list(field(feed, 'dc', 'titles'))[0])
  const url = first(
    feed['link'],
    field(
      list(feed['links']).find(link => (field(link, 'rel') ?? 'alternate') === 'alternate'),
      'href',
    ),
    feed['home_page_url'],
  )
  return {
    entries: items.map(entryOf),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  }
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined) return undefined
  try {
    return new URL(url, base).href
  } catch {
    return url
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** A headline without the markup that Atom allows in it and RSS writes into it: “Ferry <b>strikes</b>”, “Marr &amp; Varga”. */
export const plainTitle = (title: string): string =>
  title
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, ten?: string, sixteen?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const code = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/\s+/gu, ' ')
    .trim()

/** The articles of a feed. An entry that has only a summary is an article of that summary: the feed gave no more. */
export function* fromFeed(bytes: Uint8Array, path: string, charset?: string): Generator<Acquired> {
  let feed: FeedContent
  try {
    feed = readFeed(bytes, charset)
  } catch (cause) {
    yield failed(path, feedBroken(path, cause))
    return
  }
  if (feed.entries.length === 0) yield failed(path, feedEmpty(path))
  for (const [index, entry] of feed.entries.entries()) {
    const body = entry.html ?? entry.summary
    const place = `${path}#${index + 1}`
    if (body === undefined) {
      yield { kind: 'skipped', path: place, why: 'an entry of a feed without a text' }
      continue
    }
    const url = absolute(entry.url, feed.url)
    const outlet = entry.source ?? feed.title
    const given = {
      url,
      outlet,
      title: entry.title === undefined ? undefined : plainTitle(entry.title),
      published: entry.published ?? entry.updated,
      author: entry.author,
    }
    yield captured(
      new TextEncoder().encode(body),
      { path: place, mime: /<[a-z][^>]*>/i.test(body) ? 'text/html' : 'text/plain', charset: 'utf-8' },
      { from: 'feed', ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) },
    )
  }
}
