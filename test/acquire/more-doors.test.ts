// Archives, mail and tables in the states in which they are found.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plainTitle } from '../../src/acquire/feeds.ts'
import { forwardedIn } from '../../src/acquire/mail.ts'
import { sitemapAddresses } from '../../src/acquire/sitemap.ts'
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

  it('that forwards a mail as a part gives that mail, with its own sender and day, and tells the note above it', async () => {
    const inner =
      'From: Ana Varga <desk@tern.example>\r\nSubject: Mole\r\nDate: Mon, 13 Mar 2023 08:05:00 +0000\r\nContent-Type: text/plain\r\n\r\nThirty people were hurt.\r\n'
    const mail = `${headers}${boundary}--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`
    const found = await all('a.eml', mail)
    expect(texts(found).map(text => text.trim())).toEqual(['Thirty people were hurt.'])
    expect(found[0]).toMatchObject({ kind: 'skipped', why: expect.stringContaining('“See below.”') })
    expect(found[1]).toMatchObject({
      capture: { given: { title: 'Mole', author: 'Ana Varga', published: '2023-03-13T08:05:00.000Z' } },
    })
  })

  it('that forwards another below a line that says so gives that one, not the forwarder’s', async () => {
    const mail = `${headers}Content-Type: text/plain\r\n\r\nFor the file.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ana Varga <ana@tern.example>\r\nDate: Mon, 13 Mar 2023 at 08:05\r\nSubject: Mole\r\nTo: Ode Marr <ode@post.example>\r\n\r\nThirty people were hurt.\r\n`
    const found = await all('a.eml', mail)
    expect(texts(found)).toEqual(['Thirty people were hurt.'])
    expect(found[1]).toMatchObject({
      capture: { given: { title: 'Mole', author: 'Ana Varga', published: 'Mon, 13 Mar 2023 08:05' } },
    })
  })

  it.each([
    'We said: ---------- Forwarded message --------- and more.',
    '-----Original Message-----\nand no headers below it.',
  ])('that only speaks of forwarding is one: %s', async text => {
    expect(texts(await all('a.eml', `${headers}Content-Type: text/plain\r\n\r\n${text}\r\n`))).toHaveLength(1)
    expect(forwardedIn(text)).toBeNull()
  })

  it('whose forwarding has no end is opened some mails deep', async () => {
    let mail = `${headers}Content-Type: text/plain\r\n\r\nThe ferry struck.\r\n`
    for (let k = 0; k < 12; k++)
      mail = `${headers}Content-Type: multipart/mixed; boundary="b${k}"\r\n\r\n--b${k}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${k}--\r\n`
    expect((await all('a.eml', mail)).map(({ kind }) => kind)).toEqual(['skipped'])
  })

  it('is kept whole beside the words that were taken out of it', async () => {
    const mail = `${headers}Content-Type: text/plain\r\n\r\nThe ferry struck.\r\n`
    const [found] = await all('a.eml', mail)
    const sha256 = createHash('sha256').update(mail).digest('hex')
    expect(found).toMatchObject({ capture: { source: { sha256, mime: 'message/rfc822' } } })
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

  const cyrillic = 'Паром ударился о мол.'
  const legacy = Buffer.from(
    Array.from(cyrillic, sign => (sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x410 + 0xc0)),
  )
  const escaped = Array.from(legacy, byte =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join('')
  const savedAs = (...parts: readonly string[]): string =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nDate: Tue, 14 Mar 2023 08:05:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--\r\n`

  it.each(['', '; charset=windows-1251'])(
    'keeps its bytes in the character set that it was written in (part says “%s”)',
    async charset => {
      const part = `Content-Type: text/html${charset}\r\nContent-Location: https://post.example/ferry\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<meta charset=3D"windows-1251"><p>${escaped.slice(0, 28)}=\r\n${escaped.slice(28)}</p>`
      const [found] = await all('a.mhtml', savedAs(part))
      const bytes = found?.kind === 'capture' ? found.capture.bytes : new Uint8Array()
      expect(new TextDecoder('windows-1251').decode(bytes)).toBe(`<meta charset="windows-1251"><p>${cyrillic}</p>`)
    },
  )

  it('is the page, and its frames are told and left out', async () => {
    const frame = 'Content-Type: text/html\r\nContent-Location: https://ads.example/box\r\n\r\n<p>Boats for sale.</p>'
    const main = `Content-Type: text/html\r\nContent-Location: https://post.example/ferry\r\n\r\n${words}`
    const found = await all('a.mhtml', savedAs(frame, main))
    expect(texts(found)).toEqual([words])
    expect(found[1]).toMatchObject({ kind: 'skipped', path: 'a.mhtml#https://ads.example/box' })
  })

  it('of frames alone is its frames', async () => {
    const main =
      'Content-Type: text/html\r\nContent-Location: https://post.example/ferry\r\n\r\n<frameset><frame src="a"></frameset>'
    const frame = `Content-Type: text/html\r\nContent-Location: https://post.example/a\r\n\r\n${words}`
    expect(texts(await all('a.mhtml', savedAs(main, frame)))).toEqual([words])
  })

  it('that breaks off within its page gives what is there', async () => {
    const part = `Content-Type: text/html\r\nContent-Location: https://post.example/ferry\r\n\r\n${words}<p>The har`
    const whole = savedAs(part)
    expect(texts(await all('a.mhtml', whole.slice(0, whole.indexOf('<p>The har') + 10)))).toEqual([
      `${words}<p>The har`,
    ])
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

  it('names all its authors', async () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', content_text: 'Words.', authors: [{ name: 'Ana Marr' }, { name: 'Ode Varga' }] }],
    }
    const authors =
      '<author><name>Ana Marr</name></author><author><name>Ode Varga</name></author><summary>Words.</summary>'
    for (const [name, feed] of [
      ['feed.json', JSON.stringify(json)],
      ['a.atom', entry(authors)],
    ] as const)
      expect((await all(name, feed))[0]).toMatchObject({ capture: { given: { author: 'Ana Marr, Ode Varga' } } })
  })

  it.each([
    ['Ferry <b>strikes</b> mole', 'Ferry strikes mole'],
    ['Marr &amp; Varga: “it &#8217;s” over', 'Marr & Varga: “it ’s” over'],
    ['Thirty < forty, and 5 > 4', 'Thirty < forty, and 5 > 4'],
    ['&#99999999; &nosuch;', '&#99999999; &nosuch;'],
  ])('has headlines without markup: %s', (title, plain) => expect(plainTitle(title)).toBe(plain))

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

it('a news sitemap tells headline, day and paper of each address, and of no other', () => {
  const news = (title: string): string =>
    `<news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2023-03-14</news:publication_date><news:title>${title}</news:title></news:news>`
  const image = '<image:image><image:loc>https://post.example/a.jpg</image:loc></image:image>'
  const xml = `<?xml version="1.0"?><urlset xmlns:news="n"><url><loc>https://post.example/1</loc>${news('Marr &amp; Varga')}${image}</url><url><loc>https://post.example/2?a=1&amp;b=2</loc></url></urlset>`
  expect(sitemapAddresses(Buffer.from(xml))).toEqual([
    {
      url: 'https://post.example/1',
      title: 'Marr & Varga',
      published: '2023-03-14',
      outlet: 'Harbour Post',
      language: 'en',
    },
    { url: 'https://post.example/2?a=1&b=2' },
  ])
})

describe('a WACZ', () => {
  const page = (url: string): Buffer => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${url}</p>`
    return Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2023-03-14T09:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`,
    )
  }
  const files = {
    'archive/a.warc.gz': gzipSync(Buffer.concat([page('https://post.example/1'), page('https://ads.example/box')])),
    'archive/b.warc.gz': gzipSync(page('https://tern.example/2')),
  }
  const pages = Buffer.from(
    '{"format":"json-pages-1.0"}\n{"url":"https://post.example/1#top"}\nbroken\n{"url":"https://tern.example/2/"}\n',
  )

  it('of several archives gives the pages that it lists, and tells the rest', async () => {
    const found = await all('a.wacz', zipSync({ ...files, 'pages/pages.jsonl': pages }))
    expect(found.map(one => (one.kind === 'capture' ? one.capture.url : one.kind))).toEqual([
      'https://post.example/1',
      'skipped',
      'https://tern.example/2',
    ])
  })

  it('that lists none gives all', async () => {
    expect(codes(await all('a.wacz', zipSync(files)))).toEqual(['capture', 'capture', 'capture'])
  })
})

it('an ARC file is refused, with what to do', async () => {
  const arc =
    'filedesc://old.arc 0.0.0.0 20230314090000 text/plain 73\n1 0 Tern\nURL IP-address Archive-date Content-type Archive-length\n'
  for (const bytes of [Buffer.from(arc), gzipSync(arc)])
    expect(await all(bytes[0] === 0x1f ? 'old.arc.gz' : 'old.arc', bytes)).toMatchObject([
      { failure: { code: 'archive-broken', message: expect.stringContaining('Convert it to WARC') } },
    ])
})
