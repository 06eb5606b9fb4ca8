// Archives, mail and tables in the states in which they are found.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { acquire, type Acquired, type AcquireOptions } from '../../src/acquire/index.ts'
import { folderOf } from '../scratch-folder.ts'

async function all(name: string, content: string | Uint8Array, options: AcquireOptions = {}): Promise<Acquired[]> {
  const found: Acquired[] = []
  for await (const one of acquire([join(folderOf({ [name]: content }), name)], options)) found.push(one)
  return found
}
const codes = (found: readonly Acquired[]) => found.map(one => (one.kind === 'failure' ? one.failure.code : one.kind))
const texts = (found: readonly Acquired[]) =>
  found.flatMap(one => (one.kind === 'capture' ? [Buffer.from(one.capture.bytes).toString('utf8')] : []))

const words = '<p>The ferry struck the mole.</p>'

describe('a WARC record', () => {
  type Parts = { type?: string; version?: string; http?: string; body?: Uint8Array; more?: string; length?: number }
  function record({
    type = 'response',
    version = '1.0',
    http = '',
    body = Buffer.from(words),
    more = '',
    length,
  }: Parts) {
    const head = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${http}\r\n`)
    const block = Buffer.concat([head, body])
    const warc = `WARC/${version}\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://post.example/1\r\nWARC-Date: 2023-03-14T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n${more}Content-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? block.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(warc), block, Buffer.from('\r\n\r\n')])
  }
  const chunked = (text: string): Buffer => {
    const [a, b] = [text.slice(0, 7), text.slice(7)]
    return Buffer.from(`${a.length.toString(16)}\r\n${a}\r\n${b.length.toString(16)}\r\n${b}\r\n0\r\n\r\n`)
  }

  it.each([
    ['gzip', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['br', brotliCompressSync(Buffer.from(words))],
  ])('whose page was sent in %s is the page', async (coding, body) => {
    expect(texts(await all('a.warc', record({ http: `Content-Encoding: ${coding}\r\n`, body })))).toEqual([words])
  })

  it('whose page came in chunks is the page', async () => {
    const body = chunked(words)
    expect(texts(await all('a.warc', record({ http: 'Transfer-Encoding: chunked\r\n', body })))).toEqual([words])
  })

  it('of WARC 1.1 is read, its time to the microsecond', async () => {
    const [found] = await all(
      'a.warc',
      Buffer.from(record({ version: '1.1' }).toString('latin1').replace('09:00:00Z', '09:00:00.123456Z'), 'latin1'),
    )
    expect(found).toMatchObject({ capture: { captured: '2023-03-14T09:00:00.123456Z' } })
  })

  it('a member of its own in a gzip file is found, each of them', async () => {
    const file = Buffer.concat([gzipSync(record({})), gzipSync(record({}))])
    expect(texts(await all('a.warc.gz', file))).toEqual([words, words])
    // And under a name that says nothing.
    expect(texts(await all('crawl', file))).toEqual([words, words])
  })

  it('that says “as before” (revisit) is no page, and is named', async () => {
    const found = await all('a.warc', Buffer.concat([record({}), record({ type: 'revisit', body: Buffer.alloc(0) })]))
    expect(codes(found)).toEqual(['capture', 'skipped'])
    expect(found[1]).toMatchObject({ why: expect.stringContaining('revisit') })
  })

  it('with a right digest is a page, in SHA-1 and in SHA-256', async () => {
    for (const method of ['sha1', 'sha256']) {
      const hex = createHash(method).update(words).digest('hex')
      expect(codes(await all('a.warc', record({ more: `WARC-Payload-Digest: ${method}:${hex}\r\n` })))).toEqual([
        'capture',
      ])
    }
  })

  it('cut within its page is told as damaged', async () => {
    const whole = record({})
    expect(codes(await all('a.warc', whole.subarray(0, whole.length - 20)))).toEqual(['record-damaged'])
    expect(codes(await all('a.warc', record({ more: 'WARC-Truncated: length\r\n' })))).toEqual(['record-damaged'])
  })

  it('in a gzip file cut in its midst does not stop the records before it', async () => {
    const second = gzipSync(record({}))
    const found = codes(await all('a.warc.gz', Buffer.concat([gzipSync(record({})), second.subarray(0, 150)])))
    expect(found[0]).toBe('capture')
    expect(found.slice(1).some(one => /damaged|broken/.test(one))).toBe(true)
  })
})

const boundary = 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
const headers =
  'From: Ode Marr <ode@post.example>\r\nSubject: Ferry strikes mole\r\nDate: Tue, 14 Mar 2023 08:05:00 +0000\r\nMIME-Version: 1.0\r\n'

describe('a mail', () => {
  it('of two forms gives its page, whatever stands first', async () => {
    const mail = `${headers}Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ferry struck.\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The F=E4hre=\r\n struck.</p>\r\n--b--\r\n`
    expect(texts(await all('a.eml', mail))[0]?.trim()).toBe('<p>The Fähre struck.</p>')
  })

  it('with a picture beside it is its words alone', async () => {
    const mail = `${headers}${boundary}--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('The ferry struck the mole.').toString('base64')}\r\n--b\r\nContent-Type: image/png; name="a.png"\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`
    expect(texts(await all('a.eml', mail)).map(text => text.trim())).toEqual(['The ferry struck the mole.'])
  })

  it('that forwards a mail as a part holds the words of both', async () => {
    const inner =
      'From: desk@tern.example\r\nSubject: Mole\r\nDate: Mon, 13 Mar 2023 08:05:00 +0000\r\nContent-Type: text/plain\r\n\r\nThirty people were hurt.\r\n'
    const mail = `${headers}${boundary}--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`
    const [text] = texts(await all('a.eml', mail))
    expect(text).toContain('See below.')
    expect(text).toContain('Thirty people were hurt.')
  })

  it('whose page is attached as a file gives that page', async () => {
    const mail = `${headers}${boundary}--b\r\nContent-Type: text/html; name="ferry.html"\r\nContent-Disposition: attachment; filename="ferry.html"\r\n\r\n${words}\r\n--b--\r\n`
    expect(texts(await all('a.eml', mail)).map(text => text.trim())).toEqual([words])
  })
})

describe('a page saved as MHTML', () => {
  const saved =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nSubject: Ferry strikes mole\r\nDate: Tue, 14 Mar 2023 08:05:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://post.example/ferry\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p class=3D"x">The ferry struck.</p></body></html>\r\n--b--\r\n'

  it.each(['page', 'page.html', 'page.txt', 'page.mht'])('is told by its content, as %s', async name => {
    const found = await all(name, saved)
    expect(texts(found)).toEqual([expect.stringContaining('<p class="x">The ferry struck.</p>')])
    expect(found[0]).toMatchObject({ capture: { url: 'https://post.example/ferry' } })
  })

  it('is not seen in a text that begins with “From:” and has no such headers', async () => {
    const text = 'From: the harbour office\nSubject: the mole\n\nThe ferry struck the mole on Tuesday.\n'
    expect(texts(await all('note.txt', text))).toEqual([text])
  })
})

describe('a table', () => {
  it.each([
    ['bars', 'title|text|outlet\nFerry|"The ferry, it struck | hard."|Post\n'],
    ['tabs', 'title\ttext\toutlet\nFerry\t"The ferry, it struck | hard."\tPost\n'],
    ['semicolons', '\ufefftitle;text;outlet\r\nFerry;"The ferry, it struck | hard.";Post\r\n'],
    ['commas', 'title,text,outlet\nFerry,"The ferry, it struck | hard.",Post\n'],
  ])('may be parted by %s', async (_, csv) => {
    expect(texts(await all('a.csv', csv))).toEqual(['The ferry, it struck | hard.'])
  })

  it('may hold lines and quotation marks in a cell', async () => {
    expect(texts(await all('a.csv', 'title,text\nFerry,"She said ""no"".\n\nThen she left."\n'))).toEqual([
      'She said "no".\n\nThen she left.',
    ])
  })

  it('keeps its other rows where one is broken', async () => {
    const found = await all('a.csv', 'title,text\nFerry,The ferry struck.\nMole,"never closed\nand so on\n')
    expect(codes(found)).toEqual(['capture', 'table-unreadable'])
  })

  it('in another character set is read by it', async () => {
    expect(texts(await all('a.csv', Buffer.from('title,text\nFähre,Die Fähre stieß an.\n', 'latin1')))).toEqual([
      'Die Fähre stieß an.',
    ])
  })
})

describe('a feed', () => {
  const entry = (inner: string) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>T</title><link href="https://post.example/1"/>${inner}</entry></feed>`

  it('in Atom whose entries are XHTML gives their markup', async () => {
    const content =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>ferry</b> struck.</p></div></content>'
    const [text] = texts(await all('a.atom', entry(content)))
    expect(text).toContain('<p>The <b>ferry</b> struck.</p>')
  })

  it('in JSON may give plain text', async () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Post',
      items: [{ id: '1', content_text: 'The ferry struck.', authors: [{ name: 'Ode Marr' }] }],
    })
    const found = await all('feed.json', json)
    expect(texts(found)).toEqual(['The ferry struck.'])
    expect(found[0]).toMatchObject({ capture: { mime: 'text/plain', given: { author: 'Ode Marr' } } })
  })

  it('keeps whose entry it carries, in Atom too', async () => {
    const inner = '<summary>Thirty hurt.</summary><source><title>Tern News Agency</title></source>'
    expect((await all('a.atom', entry(inner)))[0]).toMatchObject({ capture: { given: { outlet: 'Tern News Agency' } } })
  })
})

describe('an index of sitemaps', () => {
  it('names what it lists and asks nobody', async () => {
    const xml =
      '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://post.example/map1.xml</loc></sitemap></sitemapindex>'
    expect(codes(await all('sitemap.xml', xml))).toEqual(['sitemap-not-followed'])
  })
})
