/**
 * One address, fetched: with a limit on time and size, redirects kept, robots.txt honoured (RFC 9309), and never
 * an address on the local network unless asked. The only file that uses the network.
 */
import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { pipeline, type Duplex, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import robots from 'robots-parser'
import {
  addressLocal,
  addressWrong,
  fetchFailed,
  fetchForbidden,
  fetchStatus,
  fetchTooLarge,
  isRashomonError,
} from '../errors.ts'
import { version } from '../version.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { isLocal } from './address.ts'

export type FetchOptions = {
  allowLocal?: boolean
  now: () => Date
  /** Asked for the addresses of a name; the system's own where left out. */
  lookup?: (name: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void
  /** Whether an IP address may not be asked. */
  isRefused?: (address: string) => boolean
  /** For one request and its whole answer. */
  milliseconds?: number
}

const AGENT = `rashomon/${version}`
const TIMEOUT_MS = 20_000
const LARGEST = 32 * 1024 * 1024
const MOST_REDIRECTS = 5
// RFC 9309, 2.5: at least so much of a robots.txt is read.
const ROBOTS = 500 * 1024

type Robots = { isDisallowed(url: string, agent?: string): boolean | undefined }
// Its types say that the function stands under `default`; as a CommonJS module it is the module.
const robotsParser = robots as unknown as (url: string, text: string) => Robots

type Answer = { url: string; status: number; headers: Record<string, string>; bytes: Uint8Array; redirects: string[] }

const systemLookup: NonNullable<FetchOptions['lookup']> = (name, done) => dnsLookup(name, { all: true }, done)

/** Looks a name up and refuses it where any of its addresses is local: the connection then uses what was checked, so no second look-up can differ. */
const guardedLookup =
  ({ allowLocal = false, lookup = systemLookup, isRefused = isLocal }: FetchOptions) =>
  (
    name: string,
    { all, family }: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookup(name, (error, found) => {
      if (error) return done(error, [])
      if (!allowLocal && found.some(({ address }) => isRefused(address))) return done(addressLocal(name), [])
      const addresses = family === 4 || family === 6 ? found.filter(one => one.family === family) : found
      const [first] = addresses
      if (first === undefined) return done(new RangeError(`${name} has no address`), [])
      return all === true ? done(null, addresses) : done(null, first.address, first.family)
    })
  }

const decoders: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The answer without its codings, the last one first (RFC 9110, 8.4). A broken stream ends the reading of it, which rejects there. */
function decoded(response: http.IncomingMessage): Readable {
  const codings = (response.headers['content-encoding'] ?? '').toLowerCase().split(/[\s,]+/)
  let stream: Readable = response
  for (const coding of codings.reverse()) {
    if (coding === '' || coding === 'identity') continue
    const decoder = decoders[coding]
    if (decoder === undefined) throw new RangeError(`it came in the coding “${coding}”, which nobody asked for`)
    stream = pipeline(stream, decoder(), () => {})
  }
  return stream
}

async function bytesOf(response: http.IncomingMessage, url: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of decoded(response) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST) throw fetchTooLarge(url, LARGEST)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function request(url: URL, options: FetchOptions): Promise<http.IncomingMessage> {
  const { allowLocal = false, isRefused = isLocal } = options
  // A URL writes every form of an IPv4 address (one number, hexadecimal) with four numbers; none of these is looked up.
  if (!allowLocal && /^[\d.]+$|^\[/.test(url.hostname) && isRefused(url.hostname)) throw addressLocal(url.hostname)
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === 'https:' ? https : http
    get(
      url,
      {
        lookup: guardedLookup(options),
        // No connection of another fetcher, which may have been allowed more, is used again.
        agent: false,
        signal: AbortSignal.timeout(options.milliseconds ?? TIMEOUT_MS),
        headers: {
          'user-agent': AGENT,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
        },
      },
      resolve,
    ).on('error', reject)
  })
}

/** @throws RashomonError where `mayAsk` refuses an address on the way. */
async function answer(
  address: string,
  options: FetchOptions,
  mayAsk: (address: string) => Promise<void> = async () => {},
): Promise<Answer> {
  const redirects: string[] = []
  for (let url = new URL(address); ; ) {
    if (!/^https?:$/.test(url.protocol)) throw addressWrong(url.href)
    await mayAsk(url.href)
    const response = await request(url, options)
    const status = response.statusCode ?? 0
    const { location } = response.headers
    if (status < 300 || status >= 400 || location === undefined) {
      const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
      return { url: url.href, status, headers, bytes: await bytesOf(response, url.href), redirects }
    }
    // Its words are nobody's, and may have no end.
    response.destroy()
    redirects.push(url.href)
    if (redirects.length > MOST_REDIRECTS)
      throw fetchFailed(address, new RangeError(`more than ${MOST_REDIRECTS} redirects`))
    url = new URL(location, url)
  }
}

/** Fetches one address after the other, whoever asks meanwhile, and asks each host for its robots.txt once. */
export function openFetcher(options: FetchOptions): (address: string) => Promise<Acquired> {
  const known = new Map<string, Promise<Robots | null>>()

  async function rulesOf(origin: string): Promise<Robots | null> {
    const { status, bytes } = await answer(`${origin}/robots.txt`, options)
    // RFC 9309, 2.3.1: none there means all allowed; a server in trouble means nothing is.
    if (status >= 500) return robotsParser(`${origin}/robots.txt`, 'User-agent: *\nDisallow: /')
    return status === 200
      ? robotsParser(`${origin}/robots.txt`, new TextDecoder().decode(bytes.subarray(0, ROBOTS)))
      : null
  }

  // Every address on the way: a redirect may lead where the first host's rules say nothing.
  async function mayAsk(address: string): Promise<void> {
    const { origin } = new URL(address)
    let rules = known.get(origin)
    if (!rules) known.set(origin, (rules = rulesOf(origin)))
    if ((await rules)?.isDisallowed(address, AGENT) === true) throw fetchForbidden(address)
  }

  const fetched = async (address: string): Promise<Acquired> => {
    try {
      if (!URL.canParse(address)) throw addressWrong(address)
      const { url, status, headers, bytes, redirects } = await answer(address, options, mayAsk)
      if (status !== 200) throw fetchStatus(address, status)
      const type = headers['content-type'] ?? ''
      const charset = /charset=["']?([\w.:-]+)/i.exec(type)?.[1]
      return captured(bytes, {
        url,
        mime: type.split(';')[0]?.trim().toLowerCase() || 'text/html',
        captured: options.now().toISOString(),
        headers: { ...headers, ...(redirects.length > 0 ? { 'x-redirected-from': redirects.join(' ') } : {}) },
        ...(charset === undefined ? {} : { charset }),
      })
    } catch (cause) {
      return failed(address, isRashomonError(cause) ? cause : fetchFailed(address, cause))
    }
  }

  let before: Promise<unknown> = Promise.resolve()
  return address => {
    const next = before.then(() => fetched(address))
    before = next
    return next
  }
}
