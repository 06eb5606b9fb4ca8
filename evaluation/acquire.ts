/**
 * The ways in: feedparser's tests as far as they ask what we read, and warcio's sample archives.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { acquire } from '../src/acquire/index.ts'
import { readFeed, type Entry, type FeedContent } from '../src/acquire/feeds.ts'
import { unpacked, type Context, type Outcome, type Row, type Stage } from './stage.ts'

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else if (name.endsWith('.xml')) yield path
  }
}

/** A Python string literal's value; null for any other literal. */
function literal(source: string): string | null {
  const match = /^u?(['"])((?:\\.|(?!\1).)*)\1$/s.exec(source.trim())
  if (!match) return null
  return (match[2] ?? '').replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi,
    (_, x?: string, u?: string, c?: string) => {
      if (x !== undefined || u !== undefined) return String.fromCharCode(Number.parseInt(x ?? u ?? '', 16))
      return { n: '\n', t: '\t', r: '\r' }[c ?? ''] ?? c ?? ''
    },
  )
}

type Asked = { value: string; of(feed: FeedContent): string | undefined }

const entryFields: Readonly<Record<string, (entry: Entry) => string | undefined>> = {
  title: e => e.title,
  link: e => e.url,
  summary: e => e.summary,
  description: e => e.summary,
  author: e => e.author,
  id: e => e.id,
  published: e => e.published,
  updated: e => e.updated,
}

/** The question of a test, where it is about something we read; null elsewhere. */
function question(head: string): Asked | null {
  const [, path = '', value = ''] =
    /Expect:\s*(?:not bozo and\s+)?((?:entries\[0\]|feed)(?:\[[^\]]+\])+)\s*==\s*(.+?)\s*$/m.exec(head) ?? []
  const wanted = literal(value)
  if (wanted === null) return null
  const names = [...path.matchAll(/\['(\w+)'\]/g)].map(([, name]) => name ?? '')
  const [first = '', second] = names
  if (path.startsWith('feed')) {
    if (names.length !== 1 || !['title', 'link'].includes(first)) return null
    return { value: wanted, of: feed => (first === 'title' ? feed.title : feed.url) }
  }
  if (names.length === 2 && first === 'source' && second === 'title')
    return { value: wanted, of: feed => feed.entries[0]?.source }
  const field = names.length === 1 ? entryFields[first] : undefined
  return field ? { value: wanted, of: feed => feed.entries[0] && field(feed.entries[0]) } : null
}

/** White space folded; the `<div>` that Atom puts around its XHTML is no part of it; `<br/>` is `<br />`. */
const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^\s*<div[^>]*>(.*)<\/div>\s*$/su, '$1')
    .replace(/\s*\/>/gu, '/>')
    .trim()

function feeds(context: Context): Row[] {
  const folder = unpacked(context, 'feedparser-tests')
  const rows: Row[] = []
  let notAsked = 0
  for (const part of ['wellformed', 'illformed', 'encoding', 'entities']) {
    let [passed, asked] = [0, 0]
    for (const path of files(join(folder, part))) {
      // Sanitising is not ours; `base` assumes HTTP headers; CDF died in 1999; the rest asks for inlined vector graphics.
      if (/\/(?:sanitize|base|cdf)\/|svg|mathml|xlink|base64/.test(path)) continue
      const bytes = readFileSync(path)
      const test = question(bytes.toString('utf8').slice(0, 3000))
      if (!test) {
        notAsked++
        continue
      }
      asked++
      try {
        if (plain(test.of(readFeed(bytes)) ?? '') === plain(test.value)) passed++
        else if (process.argv.includes('--show'))
          console.log(path, JSON.stringify(test.value), JSON.stringify(test.of(readFeed(bytes))))
      } catch (error) {
        if (process.argv.includes('--show')) console.log(path, String(error).slice(0, 100))
      }
    }
    rows.push({
      measure: `feeds, ${part}`,
      ours: `${passed} of ${asked}`,
      peer: 'feedparser: all, by construction',
      data: 'feedparser-tests: title, link, date, summary, author, source as plain strings; sanitising, HTTP bases, CDF, base64 and inline SVG left out',
    })
  }
  rows.push({
    measure: 'feeds, tests that ask what we do not read',
    ours: String(notAsked),
    data: 'feedparser-tests; sanitising left out',
  })
  return rows
}

/** What each sample must give: pages, or the code of what is wrong with it. */
const archives: Readonly<Record<string, string>> = {
  'bad.arc': 'archive-broken',
  'example-bad-non-chunked.warc.gz': 'capture',
  'example-bad.warc.gz.bad': 'capture',
  'example-iana.org-chunked.warc': 'capture',
  'example-trunc.warc': 'record-damaged',
  'example-wget-bad-target-uri.warc.gz': 'capture',
  'example-wrong-chunks.warc.gz': 'capture',
  'example.arc': 'archive-broken',
  'example.warc': 'capture',
  'example.warc.gz': 'capture',
}

async function warcs(context: Context): Promise<Row> {
  const folder = unpacked(context, 'warcio-samples')
  let right = 0
  const off: string[] = []
  for (const [name, wanted] of Object.entries(archives)) {
    const got = new Set<string>()
    for await (const one of acquire([join(folder, name)])) got.add(one.kind === 'failure' ? one.failure.code : one.kind)
    if (got.has(wanted)) right++
    else off.push(`${name}: ${[...got].join(', ')}`)
  }
  return {
    measure: 'WARC samples with the expected pages or code',
    ours: `${right} of ${Object.keys(archives).length}`,
    data: 'warcio-samples',
    ...(off.length > 0 ? { note: off.join('; ') } : {}),
  }
}

export const ways: Stage = {
  name: 'acquire',
  run: async (context: Context): Promise<Outcome> => ({
    title: 'The ways in',
    command: 'npm run evaluate -- acquire',
    rows: [...feeds(context), await warcs(context)],
    notes: [
      'The seven tests of feedparser that do not pass, one by one. Two `entry_author_map_author` ask for “name (address)”: an author is a name here. `item_dc_date` asks for dc:date as the day of an update: here it is the day of publication, which is what feeds put there. `charref_uppercase_x` and `demoronize-3` ask for a character reference within HTML to be rewritten: the reader of the page reads both forms. `entities/lang` and `rang` ask for the signs that HTML 4 meant: HTML 5 means others, and they are given.',
      'Before 21 November 2026: 122, 1, 6 and 242.',
    ],
  }),
}
