/**
 * What bytes hold, once their kind is known: one article, or many.
 *
 * The readers of feeds, archives and mail bring libraries along: they are loaded when they are wanted.
 */
import type { Given } from '../contracts/index.ts'
import { fileBinary, fileEmpty, gzipBroken, sitemapNotFollowed } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { gunzipSync } from 'node:zlib'
import { fromLines } from './jsonl.ts'
import { isSitemap, sitemapAddresses } from './sitemap.ts'
import { type InputKind, sniff } from './sniff.ts'
import { fromTable, type ColumnMap } from './table.ts'

// One page or text. The largest of the 990 pages of trafilatura's set has 2.4 MB; JSONL and WARC are read as streams and have no limit.
export const LARGEST = 64 * 1024 * 1024

/** What opening may need from outside. Without `open`, no network is asked. */
export type Opening = {
  columns?: ColumnMap
  /** Fetches one address and opens what comes; set where the user may ask for it. */
  open?: (address: string) => AsyncGenerator<Acquired>
  /** What the transport says of the character set. */
  charset?: string | undefined
  /** Whether the addresses of a sitemap are fetched. */
  follow?: boolean
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* fromSitemap(
  bytes: Uint8Array,
  path: string,
  { open, follow = false, charset }: Opening,
): AsyncGenerator<Acquired> {
  const addresses = sitemapAddresses(bytes, charset)
  if (!follow || open === undefined) {
    yield failed(path, sitemapNotFollowed(path, addresses.length))
    return
  }
  for (const { url, ...told } of addresses)
    for await (const one of open(url))
      yield one.kind === 'capture' && Object.keys(told).length > 0
        ? { kind: 'capture', capture: { ...one.capture, given: { ...told, from: 'sitemap', ...one.capture.given } } }
        : one
}

/** A gzipped file of any kind: opened as what is in it, by its name without `.gz`. */
async function* fromGzip(bytes: Uint8Array, path: string, options: Opening, given?: Given): AsyncGenerator<Acquired> {
  let inner: Uint8Array
  try {
    inner = gunzipSync(bytes, { maxOutputLength: LARGEST })
  } catch (cause) {
    yield failed(path, gzipBroken(path, LARGEST, cause))
    return
  }
  const kind = sniff(inner, path.replace(/\.gz$/i, ''))
  // One gzip within another is made to tire who opens it.
  yield* fromBytes(kind === 'gzip' ? 'binary' : kind, inner, path, options, given)
}

/** The articles in bytes of one kind. */
export async function* fromBytes(
  kind: InputKind,
  bytes: Uint8Array,
  path: string,
  options: Opening,
  given?: Given,
): AsyncGenerator<Acquired> {
  switch (kind) {
    case 'empty':
      yield failed(path, fileEmpty(path))
      break
    case 'binary':
      yield failed(path, fileBinary(path))
      break
    case 'jsonl':
      yield* fromLines(once(bytes), path)
      break
    case 'feed':
      yield* isSitemap(bytes)
        ? fromSitemap(bytes, path, options)
        : (await import('./feeds.ts')).fromFeed(bytes, path, options.charset)
      break
    case 'sitemap':
      yield* fromSitemap(bytes, path, options)
      break
    case 'table':
      yield* fromTable(bytes, path, options.columns ?? {}, options.charset)
      break
    case 'warc':
      yield* (await import('./warc.ts')).fromWarc(once(bytes), path)
      break
    case 'wacz':
      yield* (await import('./warc.ts')).fromWacz(bytes, path)
      break
    case 'mail':
      yield* (await import('./mail.ts')).fromMail(bytes, path)
      break
    case 'gzip':
      yield* fromGzip(bytes, path, options, given)
      break
    case 'pdf':
      yield captured(bytes, { path, mime: 'application/pdf' }, given)
      break
    case 'html':
    case 'text':
      yield captured(bytes, { path, mime: kind === 'html' ? 'text/html' : 'text/plain' }, given)
      break
  }
}
