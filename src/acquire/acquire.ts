import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Capture } from '../contracts/index.ts'
import type { Acquired } from './acquired.ts'
import { openFetcher } from './fetch.ts'
import { fromPath } from './files.ts'
import { fromBytes, type Opening } from './open.ts'
import { type InputKind, sniff } from './sniff.ts'
import type { ColumnMap } from './table.ts'

export type { Acquired, ColumnMap }

export type AcquireOptions = {
  /** What `-` reads. */
  standardInput?: AsyncIterable<Uint8Array>
  /** For CSV: our field → its column. */
  columns?: ColumnMap
  /** Fetch the addresses that a sitemap lists. */
  follow?: boolean
  /** Also fetch from this machine and the local network. */
  allowLocal?: boolean
  /** Asked for the time of a fetch. */
  now?: () => Date
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

async function* nothing(): AsyncGenerator<Acquired> {}

/** A fetched answer may be a feed, a PDF, a sitemap: then it is opened as a file of that kind would be. */
async function* fromAddress(
  address: string,
  fetch: (address: string) => Promise<Acquired>,
  opening: Opening,
): AsyncGenerator<Acquired> {
  const found = await fetch(address)
  if (found.kind !== 'capture') {
    yield found
    return
  }
  const { capture } = found
  const kind = sniff(capture.bytes, new URL(capture.url ?? address).pathname)
  if (kind === 'html' || kind === 'text')
    yield { kind: 'capture', capture: { ...capture, mime: mimeOf(kind, capture) } }
  else
    for await (const one of fromBytes(kind, capture.bytes, address, { ...opening, charset: capture.charset }))
      yield one.kind === 'capture' ? { kind: 'capture', capture: from(capture, one.capture, kind) } : one
}

/** What the server says it is, where it can be that: pages come as `application/octet-stream` too, and data as `text/html`. */
const mimeOf = (kind: 'html' | 'text', { mime }: Capture): string =>
  /html|xml/.test(mime) || (kind === 'text' && mime === 'text/plain')
    ? mime
    : kind === 'html'
      ? 'text/html'
      : 'text/plain'

/** An article out of something fetched, with what is known of the fetch; the answer itself is kept as its source. */
function from({ url, captured, headers, bytes, sha256, mime }: Capture, article: Capture, kind: InputKind): Capture {
  const isWhole = article.sha256 === sha256
  return {
    ...(captured === undefined ? {} : { captured }),
    ...(headers === undefined ? {} : { headers }),
    // Of an article alone in its file: an entry of a feed has an address of its own, or none.
    ...((kind === 'pdf' || kind === 'gzip') && url !== undefined ? { url } : {}),
    ...(isWhole ? {} : { source: { bytes, sha256, mime } }),
    ...article,
  }
}

/**
 * The captures of all inputs, one an article, in the order of the inputs.
 *
 * An input is a file, a folder, an http address or `-`. What gave no article comes as a `failure` with its code; the
 * rest goes on. Asks the network only for addresses, and for those of a sitemap where `follow` is set.
 */
export async function* acquire(
  inputs: readonly string[],
  {
    standardInput = process.stdin,
    columns = {},
    follow = false,
    allowLocal = false,
    now = () => new Date(),
  }: AcquireOptions = {},
): AsyncGenerator<Acquired> {
  const fetch = openFetcher({ allowLocal, now })
  const asked = new Set<string>()
  const opening: Opening = {
    columns,
    follow,
    // Each address once: a sitemap may list itself.
    open: address => {
      const isNew = !asked.has(address)
      asked.add(address)
      return isNew ? fromAddress(address, fetch, opening) : nothing()
    },
  }
  for (const input of inputs) {
    if (input === '-') {
      const bytes = await buffer(Readable.from(standardInput))
      yield* fromBytes(sniff(bytes, ''), bytes, '-', opening)
    } else if (isAddress(input)) yield* opening.open?.(input) ?? nothing()
    else yield* fromPath(input, opening)
  }
}
