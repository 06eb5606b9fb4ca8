import { describe, expect, it } from 'vitest'
import { decode } from '../../src/extract/decode.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(Array.from(text, sign => sign.charCodeAt(0)))
const page = (charset: string, body: string): string => `<!doctype html><meta charset="${charset}"><p>${body}</p>`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('bytes', () => {
  it('are UTF-8 where they can be, whatever the page says, with a warning', () => {
    const decoded = decode(utf8(page('iso-8859-1', 'Das Fährschiff fährt früh')), { isPage: true })
    expect(decoded.text).toContain('Fährschiff')
    expect(decoded.warnings.map(({ code }) => code)).toEqual(['wrong-encoding'])
  })
  it('are what the page declares', () => {
    const decoded = decode(latin(page('iso-8859-1', 'Das Fährschiff fährt früh')), { isPage: true })
    expect(decoded).toMatchObject({ charset: 'windows-1252', from: 'declaration', warnings: [] })
    expect(decoded.text).toContain('Fährschiff fährt früh')
  })
  it('are what the HTTP header says before what the page says', () => {
    const bytes = latin(page('windows-1251', 'früh'))
    expect(decode(bytes, { isPage: true, headers: { 'Content-Type': 'text/html; charset=ISO-8859-1' } })).toMatchObject(
      { from: 'header', charset: 'windows-1252' },
    )
  })
  it('of another alphabet than the page declares are read as what they are, and both names are given', () => {
    const cyrillic = 'Паром ударился о северный мол в порту. Тридцать человек пострадали, сообщила клиника.'
    const bytes = Uint8Array.from(
      Array.from(page('iso-8859-1', cyrillic), sign => {
        const code = sign.charCodeAt(0)
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
      }),
    )
    const decoded = decode(bytes, { isPage: true })
    expect(decoded).toMatchObject({ charset: 'windows-1251', declared: 'iso-8859-1' })
    expect(decoded.text).toContain(cyrillic)
    expect(decoded.warnings.map(({ code }) => code)).toEqual(['wrong-encoding'])
  })
  it('of the declared alphabet are not doubted for a word in capitals with accents', () => {
    const bytes = latin(page('iso-8859-1', 'Ä Ö Ü ÄÖÜß Ähre Öl Übel für größer Mühle Fährschiff'))
    expect(decode(bytes, { isPage: true })).toMatchObject({ from: 'declaration', warnings: [] })
    expect(decode(bytes, { isPage: true }).declared).toBeUndefined()
  })
  it('follow a byte order mark, which is no part of the text', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x54), { isPage: false })).toMatchObject({ text: 'T', from: 'bom' })
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x54, 0), { isPage: false })).toMatchObject({
      text: 'T',
      charset: 'utf-16le',
    })
  })
  it('are detected where nothing is declared', () => {
    const cyrillic = 'Паром ударился о северный мол в порту. Тридцать человек пострадали, сообщила клиника.'
    const bytes = Uint8Array.from(
      Array.from(cyrillic, sign => {
        const code = sign.charCodeAt(0)
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code < 0x80 ? code : 0x3f
      }),
    )
    expect(decode(bytes, { isPage: false })).toMatchObject({
      text: cyrillic,
      charset: 'windows-1251',
      from: 'detection',
    })
  })
  it('that nothing can decode are marked at their place', () => {
    const text = 'é'.repeat(200)
    const bytes = utf8(`${text}xy${text}`)
    bytes[401] = 0xff
    const decoded = decode(bytes, { isPage: false })
    const [warning] = decoded.warnings
    expect([warning?.code, decoded.text.slice(warning?.span?.start, warning?.span?.end)]).toEqual([
      'undecodable-bytes',
      '\ufffd',
    ])
  })
  it('encoded twice are warned of', () => {
    expect(
      decode(utf8('He didnâ€™t. â€œNo,â€\u009d he said. Itâ€™s done. Câ€™est.'), { isPage: false }).warnings.map(
        ({ code }) => code,
      ),
    ).toEqual(['wrong-encoding'])
  })
  it('that hold U+FFFD themselves are not warned of', () => {
    expect(decode(utf8('a \ufffd b'), { isPage: false }).warnings).toEqual([])
  })
})
