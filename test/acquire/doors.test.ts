import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { acquire, type Acquired, type AcquireOptions } from '../../src/acquire/index.ts'
import { isLocal } from '../../src/acquire/address.ts'
import { folderOf } from '../scratch-folder.ts'

async function all(input: string, options: AcquireOptions = {}): Promise<Acquired[]> {
  const found: Acquired[] = []
  for await (const one of acquire([input], options)) found.push(one)
  return found
}
const fileOf = (name: string, content: string | Uint8Array) => join(folderOf({ [name]: content }), name)
const codes = (found: readonly Acquired[]) => found.map(one => (one.kind === 'failure' ? one.failure.code : one.kind))
const texts = (found: readonly Acquired[]) =>
  found.map(one => (one.kind === 'capture' ? Buffer.from(one.capture.bytes).toString('utf8') : one.kind))

describe('a feed', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Harbour Post</title><link>https://post.example/</link>
    <item><title>Ferry strikes mole</title><link>/a</link><pubDate>Tue, 14 Mar 2023 08:05:00 GMT</pubDate><dc:creator>Ode Marr</dc:creator>
    <description>Short.</description><content:encoded><![CDATA[<p>The ferry struck the mole.</p>]]></content:encoded></item>
    <item><title>From elsewhere</title><description>Thirty hurt.</description><source url="https://tern.example/rss">Tern News Agency</source></item>
    </channel></rss>`

  it('is an article an entry, with what the feed says of it', async () => {
    const found = await all(fileOf('feed.xml', rss))
    expect(texts(found)).toEqual(['<p>The ferry struck the mole.</p>', 'Thirty hurt.'])
    expect(found[0]?.kind === 'capture' && found[0].capture.given).toEqual({
      from: 'feed',
      url: 'https://post.example/a',
      outlet: 'Harbour Post',
      title: 'Ferry strikes mole',
      published: 'Tue, 14 Mar 2023 08:05:00 GMT',
      author: 'Ode Marr',
    })
  })

  it('that carries another outlet’s entry keeps whose it is', async () => {
    const [, second] = await all(fileOf('feed.xml', rss))
    expect(second?.kind === 'capture' && second.capture.given?.outlet).toBe('Tern News Agency')
  })

  it('in Atom and in JSON are read alike', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>T</title><link href="https://post.example/1"/><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content></entry></feed>'
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"https://post.example/1","title":"T","content_html":"<p>Words.</p>"}]}'
    const [a, b] = [await all(fileOf('a.atom', atom)), await all(fileOf('b.feed', json))]
    expect(texts(a)).toEqual(['<p>Words.</p>'])
    expect(texts(b)).toEqual(['<p>Words.</p>'])
  })

  it('with an entity bomb neither expands nor hangs', async () => {
    const bomb = Array.from({ length: 12 }, (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(10)}">`).join('')
    const found = await all(
      fileOf(
        'bomb.xml',
        `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">${bomb}]><rss version="2.0"><channel><title>x</title><item><description>&e12;</description></item></channel></rss>`,
      ),
    )
    expect(texts(found).join('').length).toBeLessThan(10_000)
  })
})

describe('a WARC', () => {
  const record = (type: string, body: string, more = '') =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://post.example/1\r\nWARC-Date: 2023-03-14T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n${more}Content-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
  const page = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The ferry struck the mole.</p>'

  it.each(['plain', 'gzipped'])('%s gives its pages, with address and time', async kind => {
    const warc = Buffer.from(record('response', page))
    const [found] = await all(
      fileOf(kind === 'plain' ? 'a.warc' : 'a.warc.gz', kind === 'plain' ? warc : gzipSync(warc)),
    )
    expect(found).toMatchObject({
      kind: 'capture',
      capture: { url: 'https://post.example/1', captured: '2023-03-14T09:00:00Z', charset: 'utf-8', mime: 'text/html' },
    })
  })

  it('with a wrong digest says so and gives no article of it', async () => {
    const found = await all(
      fileOf('a.warc', record('response', page, 'WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n')),
    )
    expect(codes(found)).toEqual(['record-damaged'])
  })

  it('that is cut off keeps what stands before', async () => {
    const whole = record('response', page)
    const found = await all(fileOf('a.warc', whole + whole.slice(0, 300)))
    expect(codes(found)[0]).toBe('capture')
    expect(codes(found).length).toBe(2)
    expect(codes(found)[1]).not.toBe('capture')
  })

  it('inside a WACZ is found', async () => {
    const wacz = zipSync({
      'archive/data.warc.gz': gzipSync(Buffer.from(record('response', page))),
      'datapackage.json': Buffer.from('{}'),
    })
    expect(codes(await all(fileOf('a.wacz', wacz)))).toEqual(['capture'])
  })
})

it('a saved mail gives its page, subject and date', async () => {
  const mail =
    'From: Ode Marr <ode@post.example>\r\nSubject: Ferry strikes mole\r\nDate: Tue, 14 Mar 2023 08:05:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The ferry=20struck.</p>\r\n'
  const [found] = await all(fileOf('a.eml', mail))
  expect(found).toMatchObject({
    kind: 'capture',
    capture: { given: { title: 'Ferry strikes mole', author: 'Ode Marr' } },
  })
  expect(texts(found ? [found] : [])[0]).toContain('The ferry struck.')
})

it('a page saved as MHTML has an address and a day it was saved, and no sender', async () => {
  const saved =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nSubject: Ferry strikes mole\r\nDate: Tue, 14 Mar 2023 08:05:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://post.example/ferry\r\n\r\n<p>The ferry struck.</p>\r\n--b--\r\n'
  const [found] = await all(fileOf('a.mhtml', saved))
  expect(found).toMatchObject({
    capture: { url: 'https://post.example/ferry', captured: '2023-03-14T08:05:00.000Z' },
  })
  expect(found?.kind === 'capture' && found.capture.given).toEqual({ from: 'mail', url: 'https://post.example/ferry' })
})

describe('a table', () => {
  it('is an article a row, by the columns that are named', async () => {
    const csv = 'Headline;Body;Paper\n"Ferry; strikes";"The ferry\nstruck.";Post\n;;Post\n'
    const found = await all(fileOf('a.csv', csv), { columns: { title: 'headline', text: 'Body', outlet: 'Paper' } })
    expect(codes(found)).toEqual(['capture', 'failure'].map((_, k) => (k === 0 ? 'capture' : 'jsonl-line-shape')))
    expect(texts(found)[0]).toBe('The ferry\nstruck.')
  })

  it('without a text column names the columns that it has', async () => {
    const [found] = await all(fileOf('a.csv', 'Headline,Body\nx,y\n'))
    expect(found).toMatchObject({
      failure: { code: 'table-columns', message: expect.stringContaining('Headline, Body') },
    })
  })
})

it('a sitemap asks no network unless told to', async () => {
  const map =
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://post.example/1</loc></url></urlset>'
  expect(codes(await all(fileOf('sitemap.xml', map)))).toEqual(['sitemap-not-followed'])
})

describe('an address', () => {
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener)
    onTestFinished(() => void server.close())
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const page: RequestListener = (request, response) => {
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private')
    else if (request.url === '/old') response.writeHead(302, { location: '/new' }).end()
    else if (request.url === '/led') response.writeHead(302, { location: '/private/y' }).end()
    else if (request.url === '/out') response.writeHead(302, { location: 'file:///etc/hosts' }).end()
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (request.url === '/gone') response.writeHead(404).end()
    else if (request.url === '/big') response.end(Buffer.alloc(33 * 1024 * 1024, 'a'))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>The ferry struck.</p>')
  }
  const asked = { allowLocal: true, now: () => new Date(0) }

  it('on this machine is not fetched unless asked', async () => {
    const base = await serve(page)
    expect(codes(await all(`${base}/new`))).toEqual(['address-local'])
    expect(codes(await all(`${base}/new`, asked))).toEqual(['capture'])
  })

  it('keeps where it was led from', async () => {
    const base = await serve(page)
    const [found] = await all(`${base}/old`, asked)
    expect(found).toMatchObject({
      capture: {
        url: `${base}/new`,
        captured: '1970-01-01T00:00:00.000Z',
        headers: { 'x-redirected-from': `${base}/old` },
      },
    })
  })

  it.each([
    ['/private/x', 'fetch-forbidden'],
    ['/led', 'fetch-forbidden'],
    ['/out', 'address-wrong'],
    ['/round', 'fetch-failed'],
    ['/gone', 'fetch-status'],
    ['/big', 'fetch-too-large'],
  ])('%s fails with its code', async (path, code) => {
    expect(codes(await all(`${await serve(page)}${path}`, asked))).toEqual([code])
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fe80::1',
    '[::ffff:127.0.0.1]',
    '::ffff:10.0.0.1',
    '0.0.0.0',
    '100.64.0.1',
    '2002:7f00:1::',
    'fec0::1',
    '::7f00:1',
  ])('%s is local', address => {
    expect(isLocal(address)).toBe(true)
  })
  it.each(['192.0.2.1', '8.8.8.8', '2001:db8::1'])('%s is not', address => {
    expect(isLocal(address)).toBe(false)
  })
})
