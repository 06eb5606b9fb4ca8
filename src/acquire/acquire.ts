import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Acquired } from './acquired.ts'
import { openFetcher } from './fetch.ts'
import { fromPath } from './files.ts'
import { fromBytes, type Opening } from './open.ts'
import { sniff } from './sniff.ts'
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

/** A fetched answer may be a feed, a PDF, a sitemap: then it is opened as a file of that kind would be. */
async function* fromAddress(
  address: string,
  opening: Opening & Required<Pick<Opening, 'fetch'>>,
): AsyncGenerator<Acquired> {
  const found = await opening.fetch(address)
  if (found.kind !== 'capture') {
    yield found
    return
  }
  const kind = sniff(found.capture.bytes, new URL(found.capture.url ?? address).pathname)
  if (kind === 'html' || kind === 'text') yield found
  else yield* fromBytes(kind, found.capture.bytes, address, opening)
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
  const opening = { columns, follow, fetch: openFetcher({ allowLocal, now }) }
  for (const input of inputs) {
    if (input === '-') {
      const bytes = await buffer(Readable.from(standardInput))
      yield* fromBytes(sniff(bytes, ''), bytes, '-', opening)
    } else if (isAddress(input)) yield* fromAddress(input, opening)
    else yield* fromPath(input, opening)
  }
}
