// What an address may lead to: a server on this machine, and a resolver that says what the test wants. No network.
import type { LookupAddress } from 'node:dns'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Acquired } from '../../src/acquire/acquired.ts'
import { acquire, type AcquireOptions } from '../../src/acquire/index.ts'
import { isLocal } from '../../src/acquire/address.ts'
import { openFetcher, type FetchOptions } from '../../src/acquire/fetch.ts'
import { extract } from '../../src/extract/index.ts'
import { pdfOf } from '../pdf-writer.ts'

type Server = { readonly port: number; readonly asked: string[] }

async function serve(listener: RequestListener): Promise<Server> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else listener(request, response)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, asked }
}

/** A resolver that answers from a list, and counts how often it was asked. */
function resolver(names: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = []
  const lookup: FetchOptions['lookup'] = (name, done) => {
    asked.push(name)
    const found = names[name]
    if (found === undefined) return done(new Error(`ENOTFOUND ${name}`), [])
    return done(
      null,
      found.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { lookup, asked }
}
const page: RequestListener = (_, response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>The ferry struck.</p>')
const now = () => new Date(0)
const code = (one: Acquired) => (one.kind === 'failure' ? one.failure.code : one.kind)

describe('a name that leads to this machine or its neighbours', () => {
  it.each([
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['::ffff:7f00:1'],
    ['169.254.169.254'],
    ['0.0.0.0'],
    ['10.0.0.7'],
    ['fd00::1'],
  ])('%s is refused, and nothing is asked', async address => {
    const { port, asked } = await serve(page)
    const { lookup } = resolver({ 'post.example': [address] })
    expect(code(await openFetcher({ now, lookup })(`http://post.example:${port}/a`))).toBe('address-local')
    expect(asked).toEqual([])
  })

  it('is refused where one address of several is local', async () => {
    const { port } = await serve(page)
    const { lookup } = resolver({ 'post.example': ['8.8.8.8', '127.0.0.1'] })
    expect(code(await openFetcher({ now, lookup })(`http://post.example:${port}/a`))).toBe('address-local')
  })

  it('is fetched where the user asks for it', async () => {
    const { port } = await serve(page)
    const { lookup } = resolver({ 'post.example': ['127.0.0.1'] })
    expect(code(await openFetcher({ now, lookup, allowLocal: true })(`http://post.example:${port}/a`))).toBe('capture')
  })
})

it.each([
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
  'http://169.254.169.254/latest',
])('%s is an address of this machine, however it is written', async address => {
  const { lookup, asked } = resolver({})
  expect(code(await openFetcher({ now, lookup })(address))).toBe('address-local')
  expect(asked).toEqual([])
})

describe('between the check of an address and the connection', () => {
  // 127.0.0.2 stands for what may not be asked, 127.0.0.1 for the world outside: tests have no other.
  const isRefused = (address: string) => address !== '127.0.0.1'

  it('nobody looks the name up again', async () => {
    const { port } = await serve(page)
    const { lookup, asked } = resolver({ 'post.example': ['127.0.0.1'] })
    expect(code(await openFetcher({ now, lookup, isRefused })(`http://post.example:${port}/a`))).toBe('capture')
    // Once for robots.txt, once for the page: one look-up a connection.
    expect(asked).toEqual(['post.example', 'post.example'])
  })

  it('a redirect to a name that is local is refused, and to a number that is', async () => {
    const { port } = await serve((request, response) => {
      const to = request.url === '/name' ? `http://inside.example:${port}/secret` : `http://127.0.0.2:${port}/secret`
      response.writeHead(302, { location: to }).end()
    })
    const { lookup } = resolver({ 'post.example': ['127.0.0.1'], 'inside.example': ['127.0.0.2'] })
    const fetch = openFetcher({ now, lookup, isRefused })
    expect(code(await fetch(`http://post.example:${port}/name`))).toBe('address-local')
    expect(code(await fetch(`http://post.example:${port}/number`))).toBe('address-local')
  })
})

describe('an answer', () => {
  const ask = async (listener: RequestListener): Promise<Acquired> => {
    const { port } = await serve(listener)
    return openFetcher({ now, allowLocal: true })(`http://127.0.0.1:${port}/a`)
  }

  it('that unpacks to more than a page has is not kept', { timeout: 60_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(100_000)
    const got = await ask((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    expect(code(got)).toBe('fetch-too-large')
  })

  it('that breaks off is a failure, not half a page', async () => {
    const got = await ask((_, response) => {
      response.writeHead(200, { 'content-length': '1000', 'content-type': 'text/html' })
      response.write('<p>The ferry')
      setTimeout(() => response.destroy(), 20)
    })
    expect(code(got)).toBe('fetch-failed')
  })

  it('in one coding inside another is undone', async () => {
    const twice = gzipSync(gzipSync(Buffer.from('<p>The ferry struck.</p>')))
    const got = await ask(
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(twice),
    )
    expect(got.kind === 'capture' && Buffer.from(got.capture.bytes).toString()).toBe('<p>The ferry struck.</p>')
  })

  it('in a coding that we have not is told, not read as text', async () => {
    const got = await ask((_, response) => void response.writeHead(200, { 'content-encoding': 'zstd' }).end('xyz'))
    expect(got).toMatchObject({ failure: { code: 'fetch-failed', message: expect.stringContaining('zstd') } })
  })

  it('from a server that asks for patience and never ends is given up', { timeout: 20_000 }, async () => {
    const { port } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    })
    const got = await openFetcher({ now, allowLocal: true, milliseconds: 600 })(`http://127.0.0.1:${port}/a`)
    expect(code(got)).toBe('fetch-failed')
  })
})

describe('what comes from an address', () => {
  const ask = async (listener: RequestListener, path = '/a', options: AcquireOptions = {}): Promise<Acquired[]> => {
    const { port } = await serve(listener)
    const found: Acquired[] = []
    for await (const one of acquire([`http://127.0.0.1:${port}${path}`], { allowLocal: true, now, ...options }))
      found.push(one)
    return found
  }
  const answer =
    (type: string, body: string | Uint8Array, status = 200): RequestListener =>
    (_, response) =>
      void response.writeHead(status, { 'content-type': type }).end(body)

  it.each([
    ['application/octet-stream', 'text/html'],
    ['text/html', 'text/html'],
    ['image/png', 'text/html'],
    ['application/xhtml+xml', 'application/xhtml+xml'],
  ])('as %s and is a page is a page', async (type, mime) => {
    expect(await ask(answer(type, '<!doctype html><p>The ferry struck.</p>'))).toMatchObject([{ capture: { mime } }])
  })

  it('is known by its content: a PDF called a page, articles in JSON, a feed', async () => {
    const pdf = pdfOf([{ texts: [{ x: 50, y: 700, text: 'The ferry struck.' }] }])
    const [found] = await ask(answer('text/html', pdf), '/ferry.html')
    expect(found).toMatchObject({
      capture: {
        mime: 'application/pdf',
        url: expect.stringContaining('/ferry.html'),
        captured: '1970-01-01T00:00:00.000Z',
        headers: { 'content-type': 'text/html' },
      },
    })
    expect(await ask(answer('application/json', '{"text":"The ferry struck.","title":"Ferry"}'))).toMatchObject([
      { capture: { mime: 'text/plain', given: { title: 'Ferry' }, source: { mime: 'application/json' } } },
    ])
    const feed =
      '<rss version="2.0"><channel><title>Post</title><item><title>T</title><link>https://post.example/1</link><description>F\u00e4hre</description></item></channel></rss>'
    const [entry] = await ask(answer('application/rss+xml; charset=iso-8859-1', Buffer.from(feed, 'latin1')))
    expect(entry).toMatchObject({
      capture: {
        url: 'https://post.example/1',
        captured: '1970-01-01T00:00:00.000Z',
        source: { mime: 'application/rss+xml' },
      },
    })
    expect(entry?.kind === 'capture' && Buffer.from(entry.capture.bytes).toString()).toBe('F\u00e4hre')
  })

  it('in the character set that the server names, whatever the page says', async () => {
    const [found] = await ask(
      answer(
        'text/html; charset=iso-8859-2',
        Buffer.from([
          ...Buffer.from('<meta charset="utf-8"><h1>Tern</h1><p>'),
          0xb1,
          0xe6,
          ...Buffer.from(' prom.</p>'),
        ]),
      ),
    )
    const [article] = found?.kind === 'capture' ? await extract(found.capture) : []
    expect(article?.text).toContain('ąć prom.')
  })

  it.each([404, 410, 500, 503])('with the status %i is no article, whatever its words', async status => {
    const [found] = await ask(
      answer('text/html', '<p>The page that you look for has moved to another place.</p>', status),
    )
    expect(found).toMatchObject({ failure: { code: 'fetch-status', message: expect.stringContaining(String(status)) } })
  })

  it('in Brotli that unpacks to more than a page has is not kept', { timeout: 60_000 }, async () => {
    const bomb = brotliCompressSync(Buffer.alloc(40 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    expect(bomb.length).toBeLessThan(100_000)
    const found = await ask((_, response) => void response.writeHead(200, { 'content-encoding': 'br' }).end(bomb))
    expect(found).toMatchObject([{ failure: { code: 'fetch-too-large' } }])
  })

  it('by way of an answer without end is asked for where that leads', { timeout: 15_000 }, async () => {
    const found = await ask((request, response) => {
      if (request.url === '/a') {
        response.writeHead(302, { location: '/b' })
        const drip = setInterval(() => response.write('x'.repeat(1000)), 10)
        response.on('close', () => clearInterval(drip))
      } else page(request, response)
    })
    expect(found).toMatchObject([{ kind: 'capture' }])
  })

  it('is asked for one at a time, each address once, by way of an index of sitemaps that lists itself', async () => {
    let [now_, most] = [0, 0]
    const asked: string[] = []
    const found = await ask(
      (request, response) => {
        now_++
        most = Math.max(most, now_)
        asked.push(request.url ?? '')
        const base = `http://${request.headers.host ?? ''}`
        const list = (...paths: readonly string[]): string =>
          `<urlset>${paths.map(path => `<url><loc>${base}${path}</loc></url>`).join('')}</urlset>`
        setTimeout(() => {
          now_--
          if (request.url === '/map.xml')
            response.end(
              `<sitemapindex><sitemap><loc>${base}/map.xml</loc></sitemap><sitemap><loc>${base}/pages.xml</loc></sitemap></sitemapindex>`,
            )
          else if (request.url === '/pages.xml') response.end(list('/1', '/2', '/1', '/3'))
          else response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>Page ${request.url ?? ''}</p>`)
        }, 10)
      },
      '/map.xml',
      { follow: true },
    )
    expect(asked).toEqual(['/map.xml', '/pages.xml', '/1', '/2', '/3'])
    expect(found.map(({ kind }) => kind)).toEqual(['capture', 'capture', 'capture'])
    expect(most).toBe(1)
  })
})

it('a fetcher asked for several at once asks for one after the other', async () => {
  let [open, most] = [0, 0]
  const { port } = await serve((_, response) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Words.</p>')
    }, 20)
  })
  const fetch = openFetcher({ now, allowLocal: true })
  const found = await Promise.all(['/1', '/2', '/3'].map(path => fetch(`http://127.0.0.1:${port}${path}`)))
  expect(found.map(({ kind }) => kind)).toEqual(['capture', 'capture', 'capture'])
  expect(most).toBe(1)
})

it('rules of robots without end are read as far as they must be', { timeout: 30_000 }, async () => {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt')
      response.end(`User-agent: *\nDisallow: /private\n${'Disallow: /x\n'.repeat(1_000_000)}`)
    else page(request, response)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fetch = openFetcher({ now, allowLocal: true })
  expect(code(await fetch(`http://127.0.0.1:${port}/a`))).toBe('capture')
  expect(code(await fetch(`http://127.0.0.1:${port}/private/a`))).toBe('fetch-forbidden')
})

it('a host whose rules cannot be had is not asked for pages', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(503).end()
  })
  onTestFinished(() => void server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(code(await openFetcher({ now, allowLocal: true })(`http://127.0.0.1:${port}/a`))).toBe('fetch-forbidden')
  expect(asked).toEqual(['/robots.txt'])
})

it('an IPv4 address in the hexadecimal clothes of IPv6 is looked at as what it is', () => {
  expect(['::ffff:7f00:1', '[::ffff:a00:1]'].map(isLocal)).toEqual([true, true])
  expect(isLocal('::ffff:808:808')).toBe(false)
})
