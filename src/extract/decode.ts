import chardet from 'chardet'
import type { Warning } from '../contracts/index.ts'
import { decodeAll } from '../text/index.ts'
import { bytesUndecodable, encodingMisdeclared, encodingTwice } from './warnings.ts'

/** Where the character set was found: what stands first here wins. */
export type CharsetFrom = 'bom' | 'utf-8' | 'header' | 'declaration' | 'detection' | 'default'

export type Decoded = {
  /** Without a byte order mark; otherwise every character of the file, line ends as they came. */
  readonly text: string
  /** The WHATWG name, lower case. */
  readonly charset: string
  readonly from: CharsetFrom
  /** What the header or the page calls it, where that is not what it was read as. */
  readonly declared?: string
  /** Places in `text`. */
  readonly warnings: readonly Warning[]
}

/** `null` where no decoder answers to the label. */
function decoderFor(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, ''))
  } catch {
    return null
  }
}

function ofMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without its mark: Latin letters leave every other byte empty. */
function ofEmptyBytes(bytes: Uint8Array): string | null {
  const most = Math.min(bytes.length, 4096)
  if (most < 8) return null
  const empty = [0, 0]
  for (let i = 0; i < most; i++) if (bytes[i] === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = empty
  if (odd > most * 0.3 && even < most * 0.05) return 'utf-16le'
  if (even > most * 0.3 && odd < most * 0.05) return 'utf-16be'
  return null
}

// HTML asks for the declaration within the first 1024 bytes; pages put scripts before it, so we read on for 16 KB.
const DECLARED_WITHIN = 16_384

/** What a page says of itself: `<meta charset>`, `<meta http-equiv>` or an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = decodeAll(new TextDecoder('latin1'), bytes.subarray(0, DECLARED_WITHIN)).replace(/<!--[\s\S]*?-->/g, '')
  return (
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1]
  )
}

const charsetOfHeaders = (headers: Readonly<Record<string, string>> | undefined): string | undefined => {
  const type = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return /\bcharset\s*=\s*["']?([\w:.-]+)/i.exec(type ?? '')?.[1]
}

/** Only the stretches that can tell one code page from another, so that a long English page with one “é” is not guessed by its English. */
function telling(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let kept = 0
  for (let i = 0; i < bytes.length && kept < 65_536; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    const end = Math.min(bytes.length, i + 48)
    parts.push(bytes.subarray(Math.max(0, i - 16), end))
    kept += end - i + 16
    i = end
  }
  return Buffer.concat(parts)
}

// What chardet calls by another name than the label that stands for it in TextDecoder.
const sameAs: Readonly<Record<string, string>> = { 'utf-32le': 'utf-8', 'utf-32be': 'utf-8', 'iso-2022-cn': 'gb18030' }

function detected(bytes: Uint8Array): TextDecoder | null {
  const label = chardet.detect(telling(bytes))?.toLowerCase()
  // `ASCII` and nothing found both say: nothing speaks against the default.
  return label === undefined || label === 'ascii' ? null : decoderFor(sameAs[label] ?? label)
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte >= 0x80) return false
  return true
}

// One broken character in fifty of those outside ASCII is damage; more is another character set.
const DAMAGE = 0.02

// UTF-8 is its own proof: in text of another set hardly any run of bytes above 127 is well-formed (in windows-1252 next to
// none, in the double-byte sets of East Asia a tenth). Where most such runs are, the rest is damage.
const MOSTLY_UTF8 = 0.4

type Hints = {
  charset?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
  isPage: boolean
}

/**
 * The text of the bytes, and how it was read.
 *
 * Order: byte order mark; bytes that are valid UTF-8 (hardly ever by chance, whatever is declared); HTTP header;
 * the page's own declaration (`isPage`); UTF-8 with a little damage; detection; windows-1252. Where a declaration
 * gives way to the bytes, a warning says so. What no decoder could read is U+FFFD in the text, with its place.
 */
export function decode(bytes: Uint8Array, hints: Hints): Decoded {
  const header = hints.charset ?? charsetOfHeaders(hints.headers)
  const declaration = hints.isPage ? declaredCharset(bytes) : undefined
  const decoded = decodedAs(bytes, header, declaration)
  const declared = header ?? declaration
  return declared === undefined || decoderFor(declared)?.encoding === decoded.charset
    ? decoded
    : { ...decoded, declared }
}

function decodedAs(bytes: Uint8Array, header: string | undefined, declaration: string | undefined): Decoded {
  const mark = ofMark(bytes)
  if (mark !== null) return done(bytes, new TextDecoder(mark), 'bom')
  const wide = ofEmptyBytes(bytes)
  if (wide !== null) return done(bytes, new TextDecoder(wide), 'detection')

  const ofHeader = decoderFor(header)
  const ofPage = decoderFor(declaration)
  const told = ofHeader ?? ofPage
  const stateful = told !== null && /^(iso-2022|utf-16|replacement|hz)/.test(told.encoding)
  if (told !== null && stateful && !told.encoding.startsWith('utf-16'))
    return done(bytes, told, ofHeader ? 'header' : 'declaration')

  if (isUtf8(bytes)) {
    const decoded = done(bytes, new TextDecoder('utf-8'), 'utf-8')
    if (told === null || told.encoding === 'utf-8' || isAscii(bytes)) return decoded
    return { ...decoded, warnings: [...decoded.warnings, encodingMisdeclared(header ?? declaration ?? '', 'utf-8')] }
  }
  if (told !== null && told.encoding !== 'utf-8') {
    const decoded = done(bytes, told, ofHeader ? 'header' : 'declaration')
    if (brokenShare(decoded.text) < DAMAGE && !(western.test(told.encoding) && isForeign(decoded.text))) return decoded
  }
  const damaged = done(bytes, new TextDecoder('utf-8'), told === null ? 'utf-8' : ofHeader ? 'header' : 'declaration')
  if (brokenShare(damaged.text) < MOSTLY_UTF8) return damaged

  const guess = detected(bytes)
  const decoded =
    guess === null || guess.encoding === 'utf-8'
      ? done(bytes, new TextDecoder('windows-1252'), 'default')
      : done(bytes, guess, 'detection')
  if (told === null || told.encoding === decoded.charset) return decoded
  return {
    ...decoded,
    warnings: [...decoded.warnings, encodingMisdeclared(header ?? declaration ?? '', decoded.charset)],
  }
}

const western = /^(?:windows-125[0247]|iso-8859-(?:[1-4]|9|1[0-6])|macintosh)$/

// Words of four letters and more without one of ASCII: “Ïàðîì” is Cyrillic read as Latin. No Latin alphabet has such words
// but for a few; where a third of the letters outside ASCII stand in them, the declaration is of another alphabet.
const FOREIGN = 1 / 3
const foreignWord = /(?<![\p{L}\p{N}])[\u00c0-\u024f]{4,}(?![\p{L}\p{N}])/gu
// Characters that are looked at.
const LOOKED = 65_536

function isForeign(text: string): boolean {
  const head = text.slice(0, LOOKED)
  const outside = head.match(/[\u00c0-\u024f]/gu)?.length ?? 0
  const inWords = (head.match(foreignWord) ?? []).reduce((sum, word) => sum + word.length, 0)
  return inWords >= 20 && inWords > outside * FOREIGN
}

/** Of the characters outside ASCII, the share that could not be decoded. */
function brokenShare(text: string): number {
  let broken = 0
  let outside = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) outside++
    if (unit === 0xfffd) broken++
  }
  return outside === 0 ? 0 : broken / outside
}

function done(bytes: Uint8Array, decoder: TextDecoder, from: CharsetFrom): Decoded {
  const text = decodeAll(decoder, bytes)
  return { text, charset: decoder.encoding, from, warnings: [...undecodable(bytes, text), ...twice(text)] }
}

// A page in the wrong character set breaks at every accent: the first places tell, the measure counts them all.
const PLACES = 20

/** One warning a run of U+FFFD, unless the bytes themselves hold that character. */
function undecodable(bytes: Uint8Array, text: string): Warning[] {
  if (!text.includes('\ufffd') || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('\ufffd'))
    return []
  const runs = [...text.matchAll(/\ufffd+/g)]
  const all = runs.reduce((sum, run) => sum + run[0].length, 0)
  return runs.slice(0, PLACES).map(run => bytesUndecodable({ start: run.index, end: run.index + run[0].length }, all))
}

// UTF-8 read as windows-1252 and written again: “donâ€™t”, “cafÃ©”. Two letters that no language has side by side.
const mojibake = /â[€\u0080][\u0080-\u00bf™œ˜“”¦¢„š¡¹º¯°]|Ã[\u0080-\u00bf©¨¤¶¼±³¡­„œŸž–€‚ƒ…†‡ˆ‰Š‹Œ˜™š›]|Â[\u00a0«»°·©®]/g

function twice(text: string): Warning[] {
  const places = [...text.matchAll(mojibake)]
  const first = places[0]
  // A single one may be a page about encodings.
  if (first === undefined || places.length < 3) return []
  return [encodingTwice({ start: first.index, end: first.index + first[0].length }, places.length)]
}
