/**
 * The text of an XML document: BOM, then what the transport says, then the declaration, then UTF-8 (XML 1.0, appendix F).
 */
import { decodeAll } from '../text/index.ts'

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but `<?` in two-byte units.
  ['utf-16le', [0x3c, 0x00, 0x3f, 0x00]],
  ['utf-16be', [0x00, 0x3c, 0x00, 0x3f]],
]

const byMark = (bytes: Uint8Array): string | undefined =>
  marks.find(([, mark]) => mark.every((byte, k) => bytes[k] === byte))?.[0]

function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
}

function decoder(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label)
  } catch {
    return null
  }
}

/** A label that nobody knows counts as none. What is no UTF-8 and says nothing is read as windows-1252, as browsers do. */
export function decodeXml(bytes: Uint8Array, charset?: string): string {
  return decodedAs(bytes, decoder(byMark(bytes)) ?? decoder(charset) ?? decoder(declared(bytes)))
}

/** The text of a table: by its mark, as the transport says, as UTF-8, or as windows-1252. */
export const decodeTable = (bytes: Uint8Array, charset?: string): string =>
  decodedAs(bytes, decoder(byMark(bytes)) ?? decoder(charset))

function decodedAs(bytes: Uint8Array, named: TextDecoder | null): string {
  if (named) return decodeAll(named, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeAll(new TextDecoder('windows-1252'), bytes)
  }
}
