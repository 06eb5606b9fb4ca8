// Files that are broken on purpose: each gives captures or coded failures, and none stops the run.
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../evaluation/bare.ts'
import { acquire } from '../../src/acquire/index.ts'
import { ledgerSchema } from '../../src/contracts/index.ts'
import { isRashomonError } from '../../src/errors.ts'
import { extract } from '../../src/extract/index.ts'
import { read } from '../../src/read/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { pdfOf } from '../pdf-writer.ts'
import { folderOf } from '../scratch-folder.ts'

// More:  FUZZ=5000 SEED=13 npx vitest run test/acquire/hostile.test.ts
const RUNS = Number(process.env['FUZZ'] ?? 60)
const SEED = Number(process.env['SEED'] ?? 13)

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
  'a.mhtml': Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/1\r\nDate: Tue, 14 Mar 2023 08:05:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/1\r\n\r\n<meta charset=3D"utf-8"><p>The f=\r\nerry struck.</p>\r\n--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--\r\n`,
  ),
  'forward.eml': Buffer.from(
    `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNote.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\nSubject: Mole\r\nContent-Type: text/plain\r\n\r\nSee.\r\n\r\n-----Original Message-----\r\nFrom: Ana\r\nDate: 13 March 2023\r\nSubject: Mole\r\n\r\nThe ferry struck.\r\n--b--\r\n`,
  ),
  'sitemap.xml': Buffer.from(
    '<?xml version="1.0" encoding="utf-8"?><urlset xmlns:news="n"><url><loc>https://post.example/1</loc><news:news><news:title>Marr &amp; Varga</news:title></news:news></url><url><loc><![CDATA[https://post.example/2]]></loc></url></urlset>',
  ),
  'manifest.csv': Buffer.from(
    'path,outlet,published,title\na.txt,"Harbour Post, The",2023-03-14,Ferry\nb.txt,Post,,\n',
  ),
  'manifest.json': Buffer.from('{"articles":[{"path":"a.txt","outlet":"Harbour Post","published":"2023-03-14"}]}'),
  'a.pdf': pdfOf([{ texts: [{ x: 50, y: 700, text: 'The ferry struck the mole at Tern.' }] }], { isPacked: true }),
  'a.csv': Buffer.from('title,text\nT,"Words, and ""more"""\nU,Words\n'),
  'a.jsonl': Buffer.from('{"text":"Words."}\n{"html":"<p>Words.</p>"}\n'),
}

function mutated(sample: Uint8Array, random: () => number): Uint8Array {
  const bytes = Uint8Array.from(sample)
  for (let n = 0; n < 1 + random() * 8; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
}

describe.each(Object.entries(samples))('mutations of %s', (name, sample) => {
  it(`give captures or coded failures (${RUNS}, seed ${SEED})`, { timeout: 60_000 + RUNS * 100 }, async () => {
    const random = randomFrom(SEED)
    for (let i = 0; i < RUNS; i++) {
      const cut = mutated(sample, random)
      // A manifest is read for the sake of what lies beside it.
      const folder = folderOf({ [name]: cut, ...(name.startsWith('manifest') ? { 'a.txt': 'The ferry struck.' } : {}) })
      for await (const one of acquire([name.startsWith('manifest') ? folder : join(folder, name)])) {
        if (one.kind === 'failure') expect(one.failure.code, `mutation ${i}`).toMatch(/^[a-z-]+$/)
      }
    }
  })
})

// A hundred of each at most: a ledger takes what a page takes ten times over.
const LEDGERS = Math.min(100, Math.ceil(RUNS / 10))

describe('mutations of all of these', () => {
  it(`go the whole way to a ledger that holds to its contract (${LEDGERS}, seed ${SEED})`, {
    timeout: 120_000 + LEDGERS * 3000,
  }, async () => {
    const random = randomFrom(SEED + 1)
    const names = Object.keys(samples).filter(name => !name.startsWith('manifest'))
    let made = 0
    for (let i = 0; i < LEDGERS; i++) {
      const name = names[i % names.length] ?? ''
      const files = {
        [name]: mutated(samples[name] ?? new Uint8Array(), random),
        'z.txt': 'The ferry struck the mole at Tern, Ana Varga said.\n',
      }
      const readings = []
      for await (const one of acquire([folderOf(files)])) {
        if (one.kind !== 'capture') continue
        const articles = await extract(one.capture).catch((error: unknown) => {
          if (isRashomonError(error)) return []
          throw new Error(`mutation ${i} of ${name}`, { cause: error })
        })
        for (const article of articles) readings.push(read(article, null))
      }
      ledgerSchema.parse(reconcile(readings))
      made++
    }
    expect(made).toBe(LEDGERS)
  })
})

describe('a bomb', () => {
  it('of gzip is not unpacked beyond what a page has', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024))
    for await (const one of acquire([join(folderOf({ 'a.html.gz': bomb }), 'a.html.gz')]))
      expect(one).toMatchObject({ failure: { code: 'gzip-broken' } })
  })

  it('of gzip in place of an archive, or behind its records, is not held', async () => {
    const nothing = Buffer.alloc(64 * 1024 * 1024)
    for (const bytes of [nothing, Buffer.concat([warc, nothing])]) {
      const found = []
      const before = process.memoryUsage().arrayBuffers
      let most = 0
      for await (const one of acquire([join(folderOf({ 'a.warc.gz': gzipSync(bytes) }), 'a.warc.gz')])) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        found.push(one)
      }
      expect(found.at(-1)).toMatchObject({
        failure: { code: 'archive-broken', message: expect.stringContaining('no record begins') },
      })
      expect(most).toBeLessThan(nothing.length / 2)
    }
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
