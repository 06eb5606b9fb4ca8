/**
 * PDFs made for tests: text at places, in fonts that say which letters they have and fonts that do not, locked or open.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** `courier` is 0.6 em a letter wide; `unicode` is a font of glyph numbers with a map to letters, `unmapped` one without. */
export type PdfFont = 'courier' | 'bold' | 'unicode' | 'unmapped'

export type PdfText = {
  /** From the page’s lower left corner, in points. */
  x: number
  y: number
  text: string
  size?: number
  font?: PdfFont
  /** Degrees, against the clock. */
  turned?: number
  /** Extra width of every blank, in points, as justified lines have it. */
  blanks?: number
}

export type PdfPage = { texts: readonly PdfText[]; hasPicture?: boolean; rotate?: number }

export type PdfOptions = {
  info?: Readonly<Record<string, string>>
  /** XMP, as it stands in the file. */
  xmp?: string
  user?: string
  owner?: string
  isPacked?: boolean
  /** The page’s content as it stands, in place of `texts`. */
  content?: Uint8Array
  /** The same, packed already. */
  packed?: Uint8Array
}

const hex4 = (text: string): string =>
  Array.from({ length: text.length }, (_, k) => text.charCodeAt(k).toString(16).padStart(4, '0')).join('')

// What a font without a map shows for “A”: the number of its glyph, which in most fonts is the letter’s less 29.
const glyphs = (text: string): string =>
  Array.from(text, sign => String.fromCharCode(Math.max(1, sign.charCodeAt(0) - 29))).join('')

// Windows-1252, which the plain fonts are in: of its signs above 127 those that news has.
const typographic: Readonly<Record<string, string>> = {
  '“': '\u0093',
  '”': '\u0094',
  '’': '\u0092',
  '–': '\u0096',
  '—': '\u0097',
  '•': '\u0095',
  '…': '\u0085',
}
const literal = (text: string): string =>
  `(${text.replace(/[\\()]/g, '\\$&').replace(/[“”’–—•…]/g, sign => typographic[sign] ?? sign)})`

const fontName: Readonly<Record<PdfFont, string>> = { courier: 'F1', bold: 'F2', unicode: 'F3', unmapped: 'F4' }

function shown({ x, y, text, size = 10, font = 'courier', turned = 0, blanks = 0 }: PdfText): string {
  const angle = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)]
  const string =
    font === 'unicode' ? `<${hex4(text)}>` : font === 'unmapped' ? `<${hex4(glyphs(text))}>` : literal(text)
  return `BT /${fontName[font]} ${size} Tf ${blanks} Tw ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm ${string} Tj ET`.replace(
    '--',
    '',
  )
}

const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end'

/** RC4, which PDF 1.4 locks its files with, and which nothing else should. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, k) => k)
  const at = (k: number): number => state[k & 255] ?? 0
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    ;[state[i], state[j]] = [at(j), at(i)]
  }
  let [i, j] = [0, 0]
  return data.map(byte => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    ;[state[i], state[j]] = [at(j), at(i)]
    return byte ^ at(at(i) + at(j))
  })
}

const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const md5 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)

type Lock = { readonly entry: string; readonly key: Buffer }

/** The standard lock, revision 2: forty bits (ISO 32000-1, 7.6.3). */
function lockOf(user: string, owner: string): Lock {
  const id = Buffer.alloc(16, 1)
  const o = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const key = md5(padded(user), o, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const u = rc4(key, padding)
  const hexOf = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`
  return {
    key,
    entry: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hexOf(o)} /U ${hexOf(u)} /P -4 >> /ID [${hexOf(id)} ${hexOf(id)}]`,
  }
}

/** A whole PDF 1.4 of these pages. */
export function pdfOf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const lock =
    options.user === undefined && options.owner === undefined ? null : lockOf(options.user ?? '', options.owner ?? '')
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n', 'latin1')]
  const places: number[] = []
  let size = parts[0]?.length ?? 0
  const put = (bytes: Buffer): void => {
    parts.push(bytes)
    size += bytes.length
  }
  const locked = (number: number, data: Uint8Array): Uint8Array =>
    lock === null ? data : rc4(md5(lock.key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10), data)
  const object = (number: number, body: string | ((number: number) => Buffer)): void => {
    places[number] = size
    put(Buffer.from(`${number} 0 obj\n`))
    put(typeof body === 'string' ? Buffer.from(body, 'latin1') : body(number))
    put(Buffer.from('\nendobj\n'))
  }
  const stream =
    (data: Uint8Array, entries = '') =>
    (number: number): Buffer => {
      const bytes = locked(number, options.isPacked === true ? deflateSync(data) : data)
      const filter = options.isPacked === true ? ' /Filter /FlateDecode' : ''
      return Buffer.concat([
        Buffer.from(`<< /Length ${bytes.length}${filter}${entries} >>\nstream\n`),
        bytes,
        Buffer.from('\nendstream'),
      ])
    }
  const string = (number: number, text: string): string =>
    `<${Buffer.from(locked(number, Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toString('hex')}>`

  const FIRST = 12
  const kids = pages.map((_, k) => `${FIRST + 2 * k} 0 R`).join(' ')
  object(1, `<< /Type /Catalog /Pages 2 0 R${options.xmp === undefined ? '' : ' /Metadata 11 0 R'} >>`)
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>')
  object(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>')
  const descendant =
    '[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tern /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 9 0 R >>]'
  object(
    5,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Tern /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts ${descendant} >>`,
  )
  object(6, `<< /Type /Font /Subtype /Type0 /BaseFont /Tern /Encoding /Identity-H /DescendantFonts ${descendant} >>`)
  object(7, stream(Buffer.from(toUnicode)))
  object(
    8,
    stream(
      Buffer.alloc(300, 200),
      ' /Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    ),
  )
  object(
    9,
    '<< /Type /FontDescriptor /FontName /Tern /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  object(10, number =>
    Buffer.from(
      `<< ${Object.entries(options.info ?? {})
        .map(([name, value]) => `/${name} ${string(number, value)}`)
        .join(' ')} >>`,
    ),
  )
  object(11, stream(Buffer.from(options.xmp ?? ''), ' /Type /Metadata /Subtype /XML'))
  for (const [k, { texts, hasPicture = false, rotate = 0 }] of pages.entries()) {
    const number = FIRST + 2 * k
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate ${rotate} /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> /XObject << /I1 8 0 R >> >> >>`,
    )
    const content = `${hasPicture ? 'q 400 0 0 400 50 200 cm /I1 Do Q\n' : ''}${texts.map(shown).join('\n')}`
    const { packed } = options
    if (packed === undefined) object(number + 1, stream(options.content ?? Buffer.from(content, 'latin1')))
    else
      object(number + 1, () =>
        Buffer.concat([
          Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
          packed,
          Buffer.from('\nendstream'),
        ]),
      )
  }
  const table = size
  const last = FIRST + 2 * pages.length
  put(
    Buffer.from(
      `xref\n0 ${last}\n0000000000 65535 f \n${places
        .slice(1)
        .map(at => `${String(at).padStart(10, '0')} 00000 n \n`)
        .join(
          '',
        )}trailer\n<< /Size ${last} /Root 1 0 R /Info 10 0 R ${lock?.entry ?? ''} >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A column of Courier: its lines one below the other, filled to `letters` as a printer does it, the last line short. */
export function columnOf(
  lines: readonly string[],
  {
    x,
    y,
    size = 9,
    leading = 11,
    font = 'courier',
  }: { x: number; y: number; size?: number; leading?: number; font?: PdfFont },
): PdfText[] {
  return lines.map((text, k) => ({ x, y: y - k * leading, text, size, font }))
}
