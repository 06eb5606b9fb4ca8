/**
 * The body of an HTTP answer as an archive keeps it, without its chunks and codings (RFC 9112, 7.1; RFC 9110, 8.4).
 *
 * Crawlers keep the headers of the answer and, as often as not, a body that they have decoded already: what does not look
 * like the coding it is said to have is taken as it stands.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** @throws RangeError where the body cannot be decoded, or unpacks to more than `most` bytes. */
export function decodedBody(
  raw: Uint8Array,
  header: (name: string) => string | null | undefined,
  most: number,
): Uint8Array {
  const named = (name: string): string[] => (header(name) ?? '').toLowerCase().split(/[\s,]+/)
  let body = named('transfer-encoding').includes('chunked') ? withoutChunks(raw) : raw
  const codings = [...named('content-encoding'), ...named('transfer-encoding').filter(one => one !== 'chunked')]
  for (const coding of codings.reverse()) body = decode(coding, body, most)
  return body
}

function decode(coding: string, body: Uint8Array, most: number): Uint8Array {
  const limit = { maxOutputLength: most }
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, limit) : body
    case 'deflate':
      // Named so by the standard with a frame of zlib around it, and sent by half of all servers without.
      if (isText(body)) return body
      return ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0
        ? inflateSync(body, limit)
        : inflateRawSync(body, limit)
    case 'br':
      return isText(body) ? body : brotliDecompressSync(body, limit)
    default:
      return body
  }
}

/** Whether bytes begin as a page or a text does: no control characters, a sign of markup or a letter first. */
const isText = (body: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?[\s]*[<\w{][^\u0000-\u0008\u000e-\u001f]*$/.test(
    Buffer.from(body.subarray(0, 256)).toString('latin1'),
  )

/** The body out of its chunks; as it stands from the place on where no chunk begins. */
function withoutChunks(raw: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  while (at < raw.length) {
    const end = raw.indexOf(0x0a, at)
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?$/i.exec(
      end < 0 || end - at > 256 ? '' : Buffer.from(raw.subarray(at, end)).toString('latin1').trim(),
    )?.[1]
    if (size === undefined) {
      parts.push(raw.subarray(at))
      break
    }
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(raw.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (raw[at] === 0x0d) at++
    if (raw[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}
