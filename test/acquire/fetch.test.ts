// What an address may lead to: a server on this machine, and a resolver that says what the test wants. No network.
import type { LookupAddress } from 'node:dns'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Acquired } from '../../src/acquire/acquired.ts'
import { isLocal } from '../../src/acquire/address.ts'
import { openFetcher, type FetchOptions } from '../../src/acquire/fetch.ts'

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
