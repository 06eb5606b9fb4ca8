/**
 * WARC (ISO 28500), plain, gzipped or in a WACZ: the pages that answered with 200, and resource records.
 */
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { WARCParser, type WARCRecord } from 'warcio'
import { archiveBroken, recordDamaged, zipTooLarge } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'

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

/** Bytes of a record as they stand in the archive: shorter than declared where the file was cut. */
async function fromRecord(record: WARCRecord, path: string): Promise<Acquired | null> {
  const type = record.warcType
  const http = record.httpHeaders
  const isResponse = type === 'response' && Number(http?.statusCode) === 200
  if (!isResponse && type !== 'resource') return null
  const contentType = isResponse ? http?.headers.get('content-type') : record.warcContentType
  const mime = mimeOf(contentType)
  const url = record.warcTargetURI ?? undefined
  const place = url ?? `${path}@${record.warcHeader('WARC-Record-ID') ?? 'record'}`
  if (!isPage(mime)) return { kind: 'skipped', path: place, why: mime === '' ? 'a record of no kind' : mime }
  const raw = await record.readFully(false)
  if (raw.length === 0 || record.warcHeader('WARC-Truncated'))
    return failed(place, recordDamaged(path, place, 'it is cut off'))
  if (!agrees(record.warcHeader('WARC-Payload-Digest'), raw))
    return failed(place, recordDamaged(path, place, 'its bytes do not agree with its digest'))
  const bytes = await record.readFully(true)
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

/** The pages of a WARC in the order of the file. What stands before a damage is kept. */
export async function* fromWarc(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Acquired> {
  let records = 0
  try {
    for await (const record of new WARCParser(chunks)) {
      records++
      if (record.warcType === null || record.warcType === undefined)
        throw new RangeError('a record without a type; ARC files are not read')
      const found = await fromRecord(record, path)
      if (found) yield found
    }
    if (records === 0) throw new RangeError('it has no record')
  } catch (cause) {
    yield failed(path, archiveBroken(path, records, cause))
  }
}

// A WACZ that unpacks to more is not read in memory. A day of one newspaper's pages stays below.
const LARGEST_UNPACKED = 512 * 1024 * 1024

/** The WARC files inside a WACZ (WACZ 1.1.1: `archive/*.warc.gz` of a zip). */
export async function* fromWacz(bytes: Uint8Array, path: string): AsyncGenerator<Acquired> {
  let files: Record<string, Uint8Array>
  try {
    let total = 0
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^archive\/.*\.warc(?:\.gz)?$/.test(name)) return false
        total += originalSize
        if (total > LARGEST_UNPACKED) throw zipTooLarge(path, total, LARGEST_UNPACKED)
        return true
      },
    })
  } catch (cause) {
    yield failed(path, archiveBroken(path, 0, cause))
    return
  }
  for (const name of Object.keys(files).sort())
    yield* fromWarc(only(files[name] ?? new Uint8Array()), `${path}/${name}`)
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
