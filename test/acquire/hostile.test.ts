// Files that are broken on purpose: each gives captures or coded failures, and none stops the run.
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../evaluation/bare.ts'
import { acquire } from '../../src/acquire/index.ts'
import { folderOf } from '../scratch-folder.ts'

// More:  FUZZ=5000 npx vitest run test/acquire/hostile.test.ts
const RUNS = Number(process.env['FUZZ'] ?? 60)

const page = '<p>The ferry struck the mole.</p>'
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n${page}`
const record = (type: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://post.example/1\r\nWARC-Date: 2023-03-14T09:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`
const warc = Buffer.from(record('response') + record('request') + record('response'))

const samples: Readonly<Record<string, Uint8Array>> = {
  'feed.xml': Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x">]><rss version="2.0"><channel><title>Post &amp; co</title><item><title>T</title><description><![CDATA[${page}]]></description><pubDate>Tue, 14 Mar 2023</pubDate></item></channel></rss>`,
  ),
  'a.atom': Buffer.from(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="xhtml"><div>Words</div></content></entry></feed>',
  ),
  'feed.json': Buffer.from(
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"Words."}]}',
  ),
  'a.warc': warc,
  'a.warc.gz': Buffer.concat([gzipSync(warc), gzipSync(warc)]),
  'a.wacz': zipSync({ 'archive/data.warc.gz': gzipSync(warc) }),
  'a.html.gz': gzipSync(`<html><body>${page}</body></html>`),
  'a.eml': Buffer.from(
    `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b--\r\n`,
  ),
  'a.csv': Buffer.from('title,text\nT,"Words, and ""more"""\nU,Words\n'),
  'a.jsonl': Buffer.from('{"text":"Words."}\n{"html":"<p>Words.</p>"}\n'),
}

describe.each(Object.entries(samples))('mutations of %s', (name, sample) => {
  it(`give captures or coded failures (${RUNS}, seed 13)`, { timeout: 60_000 + RUNS * 100 }, async () => {
    const random = randomFrom(13)
    for (let i = 0; i < RUNS; i++) {
      const bytes = Uint8Array.from(sample)
      for (let n = 0; n < 1 + random() * 8; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      const cut = random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
      for await (const one of acquire([join(folderOf({ [name]: cut }), name)])) {
        if (one.kind === 'failure') expect(one.failure.code, `mutation ${i}`).toMatch(/^[a-z-]+$/)
      }
    }
  })
})

describe('a bomb', () => {
  it('of gzip is not unpacked beyond what a page has', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024))
    for await (const one of acquire([join(folderOf({ 'a.html.gz': bomb }), 'a.html.gz')]))
      expect(one).toMatchObject({ failure: { code: 'gzip-broken' } })
  })

  it('of gzip within an archive’s record neither', async () => {
    const body = gzipSync(Buffer.alloc(80 * 1024 * 1024))
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'
    const whole = Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/1\r\nContent-Length: ${head.length + body.length}\r\n\r\n${head}`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ])
    for await (const one of acquire([join(folderOf({ 'a.warc': whole }), 'a.warc')]))
      expect(one).toMatchObject({ failure: { code: 'record-damaged' } })
  })
})
