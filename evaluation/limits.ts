/**
 * Giant and hostile inputs through the built command line: processor time, memory, and what it said.
 *
 * Every file is made here; none is kept beyond the run.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { pdfOf } from '../test/pdf-writer.ts'
import type { Context, Outcome, Row, Stage } from './stage.ts'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/src/cli/main.js')

// What no input may take: the issue's own bounds.
const MOST_SECONDS = 60
const MOST_MB = 2048
// Of the clock, on a machine that others use too.
const PATIENCE_MS = 600_000

const sentence =
  'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday morning, the coast guard said. '
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry strikes mole</title></head><body><h1>Ferry strikes mole</h1>${body}</body></html>`
const MB = 1024 * 1024
const words = (bytes: number): string => sentence.repeat(Math.ceil(bytes / sentence.length))
const zeros = (bytes: number): Buffer => gzipSync(Buffer.alloc(bytes), { level: 9 })

const record = (n: number): string => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(`<p>${n}. ${sentence}</p><p>${sentence}</p>`)}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/${n}\r\nWARC-Date: 2023-03-14T09:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`
}
const laughs = Array.from({ length: 12 }, (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(10)}">`).join('')
const mail = (type: string, body: string): string =>
  `From: Ode Marr <ode@post.example>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${sentence}\r\n--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="a"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--b--\r\n`
const based = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

type Case = {
  readonly what: string
  readonly name: string
  readonly make: () => string | Uint8Array | Iterable<string>
}

const cases: readonly Case[] = [
  {
    what: 'a page with 50,000 links',
    name: 'links.html',
    make: () =>
      page(
        `${Array.from({ length: 50_000 }, (_, k) => `<a href="/${k}">Ferry number ${k} strikes the mole</a> `).join('')}<p>${words(2000)}</p>`,
      ),
  },
  {
    what: 'a page of 100,000 elements within each other',
    name: 'nested.html',
    make: () => page(`${'<div>'.repeat(100_000)}<p>${words(2000)}</p>`),
  },
  {
    what: 'a page of 100,000 tables within each other',
    name: 'tables.html',
    make: () => page(`${'<table><tr><td>'.repeat(100_000)}<p>${words(2000)}</p>`),
  },
  { what: 'a text of 20 MB on one line', name: 'line.txt', make: () => words(20 * MB) },
  { what: 'a text of 20 MB without a blank', name: 'letters.txt', make: () => 'a'.repeat(20 * MB) },
  { what: 'a page with a paragraph of 20 MB', name: 'paragraph.html', make: () => page(`<p>${words(20 * MB)}</p>`) },
  {
    what: 'a page of 200,000 small paragraphs',
    name: 'paragraphs.html',
    make: () => page('<p>The ferry sailed at noon.</p>'.repeat(200_000)),
  },
  {
    what: 'a page with an element of a million attributes',
    name: 'attributes.html',
    make: () => page(`<p ${Array.from({ length: 1_000_000 }, (_, k) => `a${k}="x"`).join(' ')}>${words(2000)}</p>`),
  },
  { what: 'a text of 500,000 lines', name: 'lines.txt', make: () => 'The ferry sailed at noon.\n'.repeat(500_000) },
  {
    what: 'a gzip of 2 MB that holds 2 GB',
    name: 'bomb.html.gz',
    make: () => Buffer.concat([zeros(1024 * MB), zeros(1024 * MB)]),
  },
  {
    what: 'a WACZ whose archive unpacks to 2 GB',
    name: 'bomb.wacz',
    make: () => zipSync({ 'archive/a.warc.gz': new Uint8Array(Buffer.concat([zeros(1024 * MB), zeros(1024 * MB)])) }),
  },
  {
    what: 'a WACZ that is a zip of 1 GB',
    name: 'zip.wacz',
    make: () => zipSync({ 'archive/a.warc': new Uint8Array(1024 * MB) }),
  },
  {
    what: 'a WARC whose record unpacks to 1 GB',
    name: 'record.warc.gz',
    make: () =>
      gzipSync(
        Buffer.concat([
          Buffer.from(
            `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/1\r\nContent-Length: ${1024 * MB}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`,
          ),
          Buffer.alloc(1024 * MB, ' '),
        ]),
      ),
  },
  {
    what: 'a mail with 40 MB attached',
    name: 'attached.eml',
    make: () => mail('application/zip', based(Buffer.alloc(40 * MB, 7))),
  },
  {
    what: 'a mail with a page of 40 MB attached',
    name: 'page.eml',
    make: () => mail('text/html; name="a.html"', based(Buffer.from(page(`<p>${words(40 * MB)}</p>`)))),
  },
  {
    what: 'a feed with entities that grow to 10¹² (“billion laughs”)',
    name: 'laughs.xml',
    make: () =>
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">${laughs}]><rss version="2.0"><channel><title>x</title><item><title>T</title><description>&e12; ${sentence}</description></item></channel></rss>`,
  },
  {
    what: 'a feed of 50,000 entries',
    name: 'feed.xml',
    make: () =>
      `<rss version="2.0"><channel><title>Post</title>${Array.from({ length: 50_000 }, (_, k) => `<item><title>Ferry ${k}</title><link>https://post.example/${k}</link><description>${k}. ${sentence}</description></item>`).join('')}</channel></rss>`,
  },
  {
    what: 'a WARC of 10,000 small pages',
    name: 'pages.warc',
    make: () => Array.from({ length: 10_000 }, (_, k) => record(k)),
  },
  {
    what: 'a CSV with a line of 100 MB',
    name: 'line.csv',
    make: () => ['title,text\nFerry,"', words(100 * MB), '"\n'],
  },
  { what: 'a CSV with a line of 60 MB', name: 'short.csv', make: () => ['title,text\nFerry,"', words(60 * MB), '"\n'] },
  {
    what: 'a JSONL with a line of 100 MB',
    name: 'line.jsonl',
    make: () => ['{"text":"', words(100 * MB), `"}\n{"text":"${sentence}"}\n`],
  },
  {
    what: 'a sitemap of 500,000 addresses',
    name: 'sitemap.xml',
    make: () =>
      `<urlset>${Array.from({ length: 500_000 }, (_, k) => `<url><loc>https://post.example/${k}</loc></url>`).join('')}</urlset>`,
  },
  {
    what: 'a PDF whose page unpacks to 1 GB',
    name: 'bomb.pdf',
    make: () => pdfOf([{ texts: [] }], { packed: deflateSync(Buffer.alloc(1024 * MB, ' '), { level: 9 }) }),
  },
  {
    what: 'a PDF of 2,000 pages',
    name: 'pages.pdf',
    make: () =>
      pdfOf(
        Array.from({ length: 2000 }, (_, k) => ({
          texts: Array.from({ length: 40 }, (_line, n) => ({
            x: 50,
            y: 700 - 14 * n,
            text: `${k}. ${sentence.slice(0, 80)}`,
          })),
        })),
        { isPacked: true },
      ),
  },
]

type Measured = { seconds: number; mb: number; articles: number; said: string; code: number | null }

// In the child: what it used, written when it ends. `maxRSS` counts what its parent held when it was forked; `VmHWM` does not.
const meter = (path: string): string =>
  `data:text/javascript,${encodeURIComponent(`import{isMainThread}from'node:worker_threads';import{existsSync,readFileSync,writeFileSync}from'node:fs';if(isMainThread)process.on('exit',()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();writeFileSync(${JSON.stringify(path)},JSON.stringify({seconds:(userCPUTime+systemCPUTime)/1e6,mb:Number(/VmHWM:\\s+(\\d+)/.exec(existsSync('/proc/self/status')?readFileSync('/proc/self/status','utf8'):'')?.[1]??maxRSS)/1024}))})`)}`

async function measured(path: string, scratch: string): Promise<Measured> {
  const usage = join(scratch, 'usage.json')
  rmSync(usage, { force: true })
  const child = spawn(process.execPath, ['--import', meter(usage), main, 'extract', path], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  })
  let articles = 0
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) articles++
  })
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(0, 4000)))
  const [code] = (await once(child, 'close')) as [number | null]
  const used = existsSync(usage)
    ? (JSON.parse(readFileSync(usage, 'utf8')) as { seconds: number; mb: number })
    : { seconds: Infinity, mb: Infinity }
  return { ...used, articles, said: said.replace(/\s+/g, ' ').trim(), code }
}

async function put(path: string, content: ReturnType<Case['make']>): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(path, content)
    return
  }
  const out = createWriteStream(path)
  for (const part of content) if (!out.write(part)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}

const came = ({ articles, said, code }: Measured): string => {
  const codes = [...new Set(said.match(/(?<=: )[a-z]+(?:-[a-z]+)+(?=: )/g))].join(', ')
  const given = articles === 1 ? 'one article' : `${articles.toLocaleString('en')} articles`
  return `${given}${codes === '' ? (said === '' ? '' : '; told what was not read') : `; ${codes}`}${code === 0 || code === 1 ? '' : `; DIED (${code})`}`
}

function rowsBefore(): readonly Row[] {
  const path = join(root, 'evaluation/results/limits.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Outcome).rows : []
}

export const limits: Stage = {
  name: 'limits',
  run: async ({ scratch }: Context): Promise<Outcome> => {
    if (!existsSync(main)) throw new RangeError(`${pathToFileURL(main).href} is not there: run \`npm run build\` first`)
    const folder = join(scratch, 'limits')
    mkdirSync(folder, { recursive: true })
    const only = process.argv.find(word => word.startsWith('--only='))?.slice(7)
    // `--only=bomb`: those anew whose file is called so; the others keep what was measured before.
    const before = only === undefined ? [] : rowsBefore()
    const rows = new Map(before.map(row => [row.measure, row]))
    for (const { what, name, make } of cases.filter(
      one => only === undefined || only.split(',').some(name => one.name.includes(name)),
    )) {
      const path = join(folder, name)
      await put(path, make())
      const found = await measured(path, folder)
      rmSync(path)
      const isOver = found.seconds > MOST_SECONDS || found.mb > MOST_MB || (found.code !== 0 && found.code !== 1)
      console.log(what, found)
      rows.set(what, {
        measure: what,
        ours: `${found.seconds.toFixed(1)} s, ${Math.round(found.mb)} MB`,
        floor: `≤ ${MOST_SECONDS} s, ${MOST_MB} MB`,
        data: 'made by evaluation/limits.ts',
        note: `${isOver ? 'OVER: ' : ''}${came(found)}`,
      })
    }
    return {
      title: 'Giant and hostile inputs',
      command: 'npm run build && npm run evaluate -- limits',
      rows: cases.flatMap(({ what }) => rows.get(what) ?? []),
      notes: [
        'Processor time of all threads and the most memory at once, of `rashomon extract FILE` as it ships (`npm run build`), machine in use by others. A page or PDF is ended after 30 s or 60 s of the clock, or 1.5 GB of growth; a file may have 64 MB unless it is a stream of records.',
        'Three of the twenty-four cases of evaluation/limits.ts were measured when this was written (21 November 2026, load 30 on two cores); `--only=NAME` measures one and keeps the rest.',
      ],
    }
  },
}
