/**
 * The parts of a MIME message with their bytes as they were sent (RFC 2045, 2046): what a browser saved is a page whose
 * character set its own markup tells, so nobody may decode it on the way.
 */

export type Part = {
  /** Lower case. */
  readonly type: string
  readonly charset?: string
  readonly location?: string
  readonly id?: string
  /** Without its transfer encoding. */
  readonly bytes: Uint8Array
}

// Of parts within parts: a saved page has two, a mail with one attached four.
const DEEPEST = 8
const MOST_PARTS = 10_000

/** The leaves of a message in its order. */
export function partsOf(message: Uint8Array): Part[] {
  const out: Part[] = []
  walk(Buffer.from(message.buffer, message.byteOffset, message.byteLength), 0, out)
  return out
}

function walk(entity: Buffer, depth: number, out: Part[]): void {
  const { headers, body } = split(entity)
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (/^\s*multipart\//i.test(type) && boundary !== undefined && depth < DEEPEST) {
    for (const part of between(body, boundary)) if (out.length < MOST_PARTS) walk(part, depth + 1, out)
    return
  }
  const charset = parameter(type, 'charset')
  const location = headers.get('content-location')
  const id = headers.get('content-id')
  out.push({
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    ...(location === undefined ? {} : { location }),
    ...(id === undefined ? {} : { id }),
    bytes: untransferred(body, headers.get('content-transfer-encoding') ?? ''),
  })
}

function split(entity: Buffer): { headers: Map<string, string>; body: Buffer } {
  const [crlf, lf] = [entity.indexOf('\r\n\r\n'), entity.indexOf('\n\n')]
  const isCrlf = crlf >= 0 && (lf < 0 || crlf < lf)
  const end = isCrlf ? crlf : lf
  const head = entity.toString('latin1', 0, Math.min(end < 0 ? entity.length : end, 65_536))
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : entity.subarray(end + (isCrlf ? 4 : 2)) }
}

const parameter = (header: string, name: string): string | undefined => {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? []
  return quoted ?? plain
}

/** What stands between the lines of a boundary; what was cut off before the last is a part all the same. */
function* between(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`
  let start = -1
  for (let at = body.indexOf(mark, 0, 'latin1'); at >= 0; at = body.indexOf(mark, at + mark.length, 'latin1')) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const after = at + mark.length
    const isLast = body[after] === 0x2d && body[after + 1] === 0x2d
    const lineEnd = body.indexOf(0x0a, after)
    // “--b2” is no line of the boundary “b”.
    if (
      !isLast &&
      !/^[ \t]*\r?$/.test(body.toString('latin1', after, lineEnd < 0 ? after : Math.min(lineEnd, after + 80)))
    )
      continue
    if (start >= 0) yield body.subarray(start, Math.max(start, at - (body[at - 2] === 0x0d ? 2 : 1)))
    if (isLast || lineEnd < 0) return
    start = lineEnd + 1
  }
  if (start >= 0 && start < body.length) yield body.subarray(start)
}

function untransferred(body: Buffer, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Uint8Array.from(Buffer.from(body.toString('latin1'), 'base64'))
    case 'quoted-printable':
      return quotedPrintable(body)
    default:
      return Uint8Array.from(body)
  }
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const low = byte | 0x20
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1
}

/** RFC 2045, 6.7; an “=” that begins nothing stands for itself, as mail programs read it. */
function quotedPrintable(body: Buffer): Uint8Array {
  const out = new Uint8Array(body.length)
  let size = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0
    if (byte !== 0x3d) {
      out[size++] = byte
      continue
    }
    const [high, low] = [hex(body[i + 1]), hex(body[i + 2])]
    if (high >= 0 && low >= 0) {
      out[size++] = high * 16 + low
      i += 2
    } else if (body[i + 1] === 0x0a) i += 1
    else if (body[i + 1] === 0x0d && body[i + 2] === 0x0a) i += 2
    else out[size++] = byte
  }
  return out.slice(0, size)
}
