// The evidence that `extract --keep` leaves, of addresses on this machine. Against the command line as it ships.
import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { folderOf } from '../scratch-folder.ts'
import { root } from './run.ts'

const sentence = 'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday morning, the coast guard said.'
const page = `<!doctype html><html lang="en"><head><title>Ferry strikes mole</title></head><body><h1>Ferry strikes mole</h1><p>${sentence}</p></body></html>`
const feed = `<rss version="2.0"><channel><title>Harbour Post</title><item><title>Ferry</title><description>${sentence}</description></item></channel></rss>`
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

type Kept = {
  sha256: string
  url?: string
  captured?: string
  headers?: Record<string, string>
  source?: { sha256: string }
}

/** Not `rashomon` of `run.ts`, which waits: the server answers from this process. */
const extract = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  new Promise(resolve => {
    execFile(process.execPath, [join(root, 'dist/src/cli/main.js'), 'extract', ...args], (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    )
  })

it('keeps bytes, address, headers, time and the way there, and what gave no article too', {
  timeout: 60_000,
}, async () => {
  const server = createServer((request, response) => {
    const html = (body: string): unknown =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }).end(body)
    if (request.url === '/old') response.writeHead(301, { location: '/older' }).end()
    else if (request.url === '/older') response.writeHead(302, { location: '/ferry' }).end()
    else if (request.url === '/ferry') html(page)
    else if (request.url === '/empty') html('<html><body><script>draw()</script></body></html>')
    else if (request.url === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed)
    else response.writeHead(404).end('gone')
  })
  onTestFinished(() => void server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const folder = join(folderOf({ 'a.txt': sentence }), 'kept')

  const { stdout, stderr } = await extract(
    '--allow-local',
    '--keep',
    folder,
    `${base}/old`,
    `${base}/empty`,
    `${base}/feed`,
    `${base}/gone`,
  )
  expect(stdout.trim().split('\n')).toHaveLength(2)
  expect(stderr).toContain(`${base}/empty: nothing-extracted:`)
  expect(stderr).toContain(`${base}/gone: fetch-status:`)

  const kept = readFileSync(join(folder, 'captures.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Kept)
  const [first, second, third] = kept
  expect(first).toMatchObject({
    sha256: sha256(page),
    url: `${base}/ferry`,
    headers: {
      etag: '"1"',
      'content-type': 'text/html; charset=utf-8',
      'x-redirected-from': `${base}/old ${base}/older`,
    },
  })
  expect(Date.now() - Date.parse(first?.captured ?? '')).toBeLessThan(60_000)
  expect(second?.url).toBe(`${base}/empty`)
  // The entry's own words, and the feed that they stood in.
  expect(third).toMatchObject({ sha256: sha256(sentence), source: { sha256: sha256(feed) } })
  for (const name of readdirSync(folder).filter(file => file !== 'captures.jsonl'))
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ).toBe(name)
  expect(readdirSync(folder)).toHaveLength(5)
})

it('asks no address of this machine unless told to', { timeout: 60_000 }, async () => {
  const { stdout, stderr } = await extract('http://127.0.0.1:9/ferry')
  expect(stdout).toBe('')
  expect(stderr).toContain('address-local')
})
