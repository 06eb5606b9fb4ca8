/**
 * WARC (ISO 28500), plain, gzipped or in a WACZ: the pages that answered with 200, and resource records.
 */
import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { unzipSync } from 'fflate'
import { WARCParser, type WARCRecord } from 'warcio'
import { arcNotRead, archiveBroken, recordDamaged, zipTooLarge } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { decodedBody } from './http-body.ts'

const isPage = (mime: string): boolean => /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(mime)

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, as WARC digests are written. */
function base32(bytes: Uint8Array): string {
  let out = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) out += BASE32[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? out + BASE32[(held << (5 - bits)) & 31] : out
}

/** Whether a digest header (`sha1:BASE32` or hex) agrees with the bytes; true where it names no method that we have. */
function agrees(digest: string | null | undefined, bytes: Uint8Array): boolean {
  const [, method, value] = /^(sha-?1|sha-?256|md5):(\S+)$/i.exec(digest ?? '') ?? []
  if (method === undefined || value === undefined) return true
  const found = createHash(method.toLowerCase().replace('-', '')).update(bytes).digest()
  return value.toUpperCase().replace(/=+$/, '') === base32(found) || value.toLowerCase() === found.toString('hex')
}

const mimeOf = (type: string | null | undefined): string => (type ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
const charsetOf = (type: string | null | undefined): string | undefined =>
  /charset=["']?([\w.:-]+)/i.exec(type ?? '')?.[1]

// A page of more is none. A record says how long it is before it is read.
const LARGEST_RECORD = 64 * 1024 * 1024

/** Bytes that the record says it has and the file does not; they are known once the record was read. */
const missing = (reader: object): number => ('limit' in reader ? Number(reader.limit) : 0)

/** Reads over a record. The library's own way waits without end for bytes that a cut file does not have. */
async function skipped(record: WARCRecord): Promise<number> {
  const { reader } = record
  for await (const _ of reader) void _
  record.consumed = 'skipped'
  return missing(reader)
}

/** What came of a record; `null` for the kinds that hold no answer. */
async function fromRecord(record: WARCRecord, path: string): Promise<Acquired | null> {
  const type = record.warcType
  const http = record.httpHeaders
  const isResponse = type === 'response' && Number(http?.statusCode) === 200
  const place = record.warcTargetURI ?? `${path}@${record.warcHeader('WARC-Record-ID') ?? 'record'}`
  const cut = failed(place, recordDamaged(path, place, 'it is cut off'))
  if (!isResponse && type !== 'resource') {
    if ((await skipped(record)) > 0) return cut
    return type === 'revisit'
      ? { kind: 'skipped', path: place, why: 'a revisit: the same page as at an earlier visit, which holds it' }
      : null
  }
  const contentType = isResponse ? http?.headers.get('content-type') : record.warcContentType
  const mime = mimeOf(contentType)
  const url = record.warcTargetURI ?? undefined
  if (!isPage(mime) || record.warcContentLength > LARGEST_RECORD) {
    if ((await skipped(record)) > 0) return cut
    return isPage(mime)
      ? failed(place, recordDamaged(path, place, `it has ${record.warcContentLength} bytes, more than a page has`))
      : { kind: 'skipped', path: place, why: mime === '' ? 'a record of no kind' : mime }
  }
  const { reader } = record
  const raw = await record.readFully(false)
  if (raw.length === 0 || missing(reader) > 0 || record.warcHeader('WARC-Truncated')) return cut
  if (!agrees(record.warcHeader('WARC-Payload-Digest'), raw))
    return failed(place, recordDamaged(path, place, 'its bytes do not agree with its digest'))
  let bytes = raw
  try {
    if (isResponse) bytes = decodedBody(raw, name => http?.headers.get(name), LARGEST_RECORD)
  } catch (cause) {
    return failed(place, recordDamaged(path, place, `its page cannot be unpacked: ${String(cause)}`))
  }
  const charset = charsetOf(contentType)
  const at = record.warcDate
  return captured(bytes, {
    mime,
    path: `${path}#${place}`,
    ...(url === undefined ? {} : { url }),
    ...(charset === undefined ? {} : { charset }),
    ...(at === null || at === undefined ? {} : { captured: at }),
    ...(isResponse && http ? { headers: Object.fromEntries(http.headers as Iterable<[string, string]>) } : {}),
  })
}

/** The bytes without their gzip, member after member. A file that ends within a member ends in an error, which the library's own way passes over. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done === true) return
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
  }
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) yield* all()
  else yield* pipeline(Readable.from(all()), createGunzip(), () => {}) as AsyncIterable<Uint8Array>
}

// Headers of a record and of the answer in it have a few thousand bytes. The library holds whatever comes until a line ends.
const MOST_HEAD = 1024 * 1024
const PIECE = 65_536

/** Bytes on their way to the library, and how many of them went while it looked for the next record. */
type Way = { isSearching: boolean; searched: number; isArc: boolean }

/** @throws RangeError where no record begins for so long that none will. */
async function* watched(chunks: AsyncIterable<Uint8Array>, way: Way): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst) way.isArc = Buffer.from(chunk.subarray(0, 11)).toString('latin1') === 'filedesc://'
    isFirst = false
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE)
      way.searched = way.isSearching ? way.searched + piece.length : 0
      if (way.searched > MOST_HEAD) throw new RangeError(`no record begins within ${MOST_HEAD} bytes`)
      yield piece
    }
  }
}

/** The pages of a WARC in the order of the file. What stands before a damage is kept. */
export async function* fromWarc(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Acquired> {
  let records = 0
  const way: Way = { isSearching: true, searched: 0, isArc: false }
  try {
    for await (const record of new WARCParser(watched(unpacked(chunks), way))) {
      way.isSearching = false
      records++
      if (record.warcType === null || record.warcType === undefined) throw new RangeError('a record without a type')
      const found = await fromRecord(record, path)
      if (found) yield found
      way.isSearching = true
    }
    if (records === 0) throw new RangeError('it has no record')
  } catch (cause) {
    yield failed(path, way.isArc ? arcNotRead(path) : archiveBroken(path, records, cause))
  }
}

// A WACZ that unpacks to more is not read in memory. A day of one newspaper's pages stays below.
const LARGEST_UNPACKED = 512 * 1024 * 1024

/** The WARC files inside a WACZ (WACZ 1.1.1: `archive/*.warc.gz` of a zip): of the pages that it lists. */
export async function* fromWacz(bytes: Uint8Array, path: string): AsyncGenerator<Acquired> {
  let files: Record<string, Uint8Array>
  try {
    let total = 0
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^(?:archive\/.*\.warc(?:\.gz)?|pages\/\w+\.jsonl)$/.test(name)) return false
        total += originalSize
        if (total > LARGEST_UNPACKED) throw zipTooLarge(path, total, LARGEST_UNPACKED)
        return true
      },
    })
  } catch (cause) {
    yield failed(path, archiveBroken(path, 0, cause))
    return
  }
  const listed = listedPages(files)
  for (const name of Object.keys(files).sort()) {
    if (!name.startsWith('archive/')) continue
    for await (const one of fromWarc(only(files[name] ?? new Uint8Array()), `${path}/${name}`)) {
      const url = one.kind === 'capture' ? one.capture.url : undefined
      yield url === undefined || listed === null || listed.has(pageKey(url))
        ? one
        : { kind: 'skipped', path: url, why: 'not one of the pages that its archive lists' }
    }
  }
}

const pageKey = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '')

/** The addresses in `pages/*.jsonl`: what was visited, frames and advertisements left out. `null` where nothing is listed. */
function listedPages(files: Readonly<Record<string, Uint8Array>>): Set<string> | null {
  const listed = new Set<string>()
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.startsWith('pages/')) continue
    for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
      try {
        const page: unknown = JSON.parse(line)
        if (typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string')
          listed.add(pageKey(page.url))
      } catch {
        // A line that is none names no page.
      }
    }
  }
  return listed.size === 0 ? null : listed
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
