// Extraction, measured: bodies and metadata on trafilatura's 990 pages, bodies on Readability's own test pages,
// agencies on PolNeAR, and warnings on pages that are spoilt here on purpose.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { randomFrom } from './bare.ts'
import type { Article, Capture } from '../src/contracts/index.ts'
import { extract, extractionMap } from '../src/extract/index.ts'
import { unpacked, type Context, type Outcome, type Row, type Stage } from './stage.ts'

type Gold = { file: string; with: string[]; without: string[]; title?: string; date?: string; author?: string }
type Prf = { p: number; r: number; f1: number }
type Scorer = {
  scoreSegments(pages: object[]): { blanks: Prf }
  scoreMetadata(pages: object[]): { title: { accuracy: number }; date: { accuracy: number }; author: Prf }
  scoreShingles(pages: { gold: string; predicted: string }[]): Prf
}

const percent = (share: number): string => (100 * share).toFixed(1)
const prf = ({ p, r, f1 }: Prf): string => `P ${percent(p)} R ${percent(r)} F1 ${percent(f1)}`

const captureOf = (path: string, bytes: Uint8Array, mime: string): Capture => ({
  path,
  bytes,
  mime,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

async function firstArticle(capture: Capture): Promise<Article | null> {
  try {
    return (await extract(capture))[0] ?? null
  } catch {
    return null
  }
}

/** By the page's name, so that the halves are the same on every machine and after every change. */
const half = (file: string): 'A' | 'B' =>
  createHash('sha256').update(file).digest().readUInt8(0) % 2 === 1 ? 'A' : 'B'

type Read = { gold: Gold; bytes: Uint8Array; article: Article | null }

async function readPages(folder: string): Promise<Read[]> {
  const all: Record<string, Gold> = JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8'))
  const pages: Read[] = []
  for (const gold of Object.values(all)) {
    const path = ['eval', 'cache'].map(part => join(folder, part, gold.file)).find(existsSync)
    if (path === undefined) continue
    const bytes = readFileSync(path)
    pages.push({ gold, bytes, article: await firstArticle(captureOf(gold.file, bytes, 'text/html')) })
  }
  return pages
}

function pageRows(pages: readonly Read[], { scoreSegments, scoreMetadata }: Scorer): Row[] {
  const rows: Row[] = []
  for (const [name, part] of [
    ['all', pages],
    ['half A, worked on', pages.filter(({ gold }) => half(gold.file) === 'A')],
    ['half B, looked at', pages.filter(({ gold }) => half(gold.file) === 'B')],
  ] as const) {
    const body = scoreSegments(part.map(({ gold, article }) => ({ ...gold, predicted: article?.text ?? '' }))).blanks
    const { title, date, author } = scoreMetadata(
      part.map(({ gold, article }) => ({ gold, system: article ?? undefined })),
    )
    const data = `trafilatura-990, ${name} (${part.length} pages)`
    const whole = name === 'all'
    const beside = (floor: string, peer: string): Partial<Row> =>
      whole ? { floor, peer: `trafilatura 2.3.1 ${peer}` } : {}
    rows.push({ measure: 'body, segments', ours: prf(body), data, ...beside('F1 92.5', 'F1 92.6') })
    rows.push({ measure: 'title, accuracy', ours: percent(title.accuracy), data, ...beside('70', '61') })
    rows.push({ measure: 'date, accuracy', ours: percent(date.accuracy), data, ...beside('87', '86.5') })
    rows.push({ measure: 'author', ours: prf(author), data, ...beside('F1 65', 'F1 61') })
  }
  return rows
}

const plain = (html: string): string =>
  html
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gi, '')
    .replace(/<\/(?:p|div|li|h\d|tr|blockquote)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#\d+);/g, (_, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ' '),
    )

async function readabilityRow(folder: string, { scoreShingles }: Scorer): Promise<Row> {
  const pages: { gold: string; predicted: string }[] = []
  for (const name of readdirSync(join(folder, 'test-pages')).sort()) {
    const at = join(folder, 'test-pages', name)
    const article = await firstArticle(captureOf(name, readFileSync(join(at, 'source.html')), 'text/html'))
    pages.push({ gold: plain(readFileSync(join(at, 'expected.html'), 'utf8')), predicted: article?.text ?? '' })
  }
  return {
    measure: 'body, 4-word shingles',
    ours: prf(scoreShingles(pages)),
    data: `readability-pages (${pages.length})`,
    note: 'what one program gives, captions and by-lines among it; for seeing changes, no target',
  }
}

const wireNames: Readonly<Record<string, string>> = { ap: 'AP', upi: 'UPI', afp: 'AFP', reuters: 'Reuters' }
const wireForms: Readonly<Record<string, RegExp>> = {
  AP: /\bAP\b|Associated Press/,
  UPI: /\bUPI\b|United Press International/,
  AFP: /\bAFP\b|Agence France/,
  Reuters: /Reuters/i,
}

/** Credits against the `wire` column; `NA` there is unknown and left out. */
async function creditRows(folder: string): Promise<Row[]> {
  const [head = [], ...lines] = readFileSync(join(folder, 'metadata.tsv'), 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
  const rows: Row[] = []
  for (const part of ['train', 'dev']) {
    let [right, found, held] = [0, 0, 0]
    for (const line of lines) {
      const field = (name: string): string => line[head.indexOf(name)] ?? ''
      const path = join(folder, part, 'text', `${field('filename')}.txt`)
      if (field('compartment') !== part || field('wire') === 'NA' || !existsSync(path)) continue
      const article = await firstArticle(captureOf(path, readFileSync(path), 'text/plain'))
      const gold = wireNames[field('wire').toLowerCase()]
      const named = new Set(article?.credits?.map(({ agency }) => agency))
      found += named.size
      if (gold === undefined) continue
      if (wireForms[gold]?.test(article?.text ?? '') === true) held++
      if (named.has(gold)) right++
    }
    rows.push({
      measure: 'agency credits',
      ours: `P ${percent(found === 0 ? 0 : right / found)} (${right} of ${found}) R ${percent(held === 0 ? 0 : right / held)} (of ${held} whose text names the agency)`,
      floor: 'P 95 R 90',
      data: `PolNeAR ${part}, wire`,
    })
  }
  return rows
}

// How papers say that the rest is for those who pay; written for this measure.
const walls = [
  'To keep reading, please log in or take out a subscription.',
  'This article is for subscribers only.',
  'You have read all your free articles this month.',
  'Subscribe now to read the full story. Already a subscriber? Sign in.',
  'Register for free to continue reading.',
  'Jetzt weiterlesen mit unserem Probemonat für 1 Euro.',
  'Dieser Artikel ist nur für Abonnenten.',
  'La suite est réservée aux abonnés.',
]

/** The page with its article's words blanked from a run on, and `html` in their place. */
function replaced(
  bytes: Uint8Array,
  runs: readonly { start: number; end: number }[],
  from: number,
  html: string,
): Uint8Array | null {
  const first = runs[from]
  if (first === undefined) return null
  const blank = Uint8Array.from(bytes)
  for (const { start, end } of runs.slice(from)) blank.fill(0x20, start, end)
  return Buffer.concat([blank.subarray(0, first.start), new TextEncoder().encode(html), blank.subarray(first.start)])
}

/** A way of spoiling an article, and the warning that ought to come of it. */
type Damage = {
  name: string
  code: string
  spoil(read: Read, other: Read, random: () => number, all: readonly Read[]): Capture | null | Promise<Capture | null>
}

/** The bytes of the article's words, stretch by stretch. */
async function runsOf({ gold, bytes, article }: Read): Promise<{ start: number; end: number; words: string }[]> {
  const [map] = await extractionMap(captureOf(gold.file, bytes, 'text/html'))
  return (map?.runs ?? []).map(({ span, bytes: at }) => ({
    ...at,
    words: article?.text.slice(span.start, span.end) ?? '',
  }))
}

/** A place in the middle of a sentence, about halfway: a blank between two words of lower case. */
function middle(
  runs: readonly { start: number; end: number; words: string }[],
  random: () => number,
): { run: number; words: number } | null {
  const from = Math.floor(runs.length * (0.35 + 0.3 * random()))
  for (let run = from; run < runs.length - 1; run++) {
    const words = runs[run]?.words ?? ''
    const at = words.length > 80 ? /\p{Ll} (?=\p{Ll})/u.exec(words.slice(40)) : null
    if (at !== null) return { run, words: 41 + at.index }
  }
  return null
}

const damages: readonly Damage[] = [
  {
    name: 'page cut in the middle of a sentence',
    code: 'maybe-truncated',
    async spoil(read, _, random) {
      const runs = await runsOf(read)
      const place = middle(runs, random)
      const run = place === null ? undefined : runs[place.run]
      if (place === null || run === undefined) return null
      const share = place.words / run.words.length
      return captureOf(
        'cut',
        read.bytes.subarray(0, run.start + Math.round((run.end - run.start) * share)),
        'text/html',
      )
    },
  },
  {
    name: 'rest of the article taken out, page whole',
    code: 'maybe-truncated',
    async spoil(read, _, random) {
      const runs = await runsOf(read)
      const place = middle(runs, random)
      const run = place === null ? undefined : runs[place.run]
      if (place === null || run === undefined) return null
      const bytes = Uint8Array.from(read.bytes)
      const cut = run.start + Math.round(((run.end - run.start) * place.words) / run.words.length)
      bytes.fill(0x20, cut, run.end)
      for (const later of runs.slice(place.run + 1)) bytes.fill(0x20, later.start, later.end)
      return captureOf('rest', bytes, 'text/html')
    },
  },
  {
    name: 'rest of the article taken out, a wall in its place',
    code: 'paywalled',
    async spoil(read, _, random) {
      const runs = await runsOf(read)
      // Behind a paragraph of the article's first half.
      const from = runs.findIndex(({ words }, i) => i > runs.length * 0.2 && /[.!?]["”»]?$/u.test(words.trim())) + 1
      const wall = walls[Math.floor(random() * walls.length)] ?? ''
      const bytes = from === 0 ? null : replaced(read.bytes, runs, from, `<div class="box"><p>${wall}</p></div>`)
      return bytes === null ? null : captureOf('wall', bytes, 'text/html')
    },
  },
  {
    name: 'links to thirty articles in place of the article',
    code: 'mostly-links',
    async spoil(read, _, __, all) {
      const titles = all.flatMap(({ article }) => article?.title?.text ?? []).slice(0, 30)
      const list = titles.map(title => `<div class="item"><a href="/a">${title.replace(/[<&]/gu, ' ')}</a></div>`)
      const bytes = replaced(read.bytes, await runsOf(read), 0, list.join(''))
      return bytes === null ? null : captureOf('links', bytes, 'text/html')
    },
  },
  {
    name: 'article taken out, page whole',
    code: 'nothing-extracted',
    async spoil(read) {
      const bytes = replaced(read.bytes, await runsOf(read), 0, '')
      return bytes === null ? null : captureOf('empty', bytes, 'text/html')
    },
  },
  {
    name: 'text file cut in the middle of a sentence',
    code: 'maybe-truncated',
    spoil({ article }, _, random) {
      const text = article?.text ?? ''
      const at = /\p{Ll} (?=\p{Ll})/u.exec(text.slice(Math.floor(text.length * (0.4 + 0.4 * random()))))
      if (at === null) return null
      const end = text.length - (text.length - Math.floor(text.length * 0.6)) + at.index
      return captureOf('text', new TextEncoder().encode(text.slice(0, end + 1).replace(/\P{L}+$/u, '')), 'text/plain')
    },
  },
  {
    name: 'a paragraph twice',
    code: 'duplicate-paragraph',
    spoil({ article }, _, random) {
      const long = article?.blocks.filter(({ start, end, kind }) => kind === 'paragraph' && end - start > 100) ?? []
      const block = long[Math.floor(random() * long.length)]
      if (article === null || block === undefined) return null
      const words = article.text.slice(block.start, block.end)
      if (words.trimEnd().endsWith('?')) return null
      return captureOf(
        'twice',
        new TextEncoder().encode(`${article.text.slice(0, block.end)}\n\n${words}${article.text.slice(block.end)}`),
        'text/plain',
      )
    },
  },
  {
    name: 'another article below a bar',
    code: 'another-article',
    spoil({ article }, { article: second }) {
      if (article === null || second?.title === undefined || second.title === null) return null
      const text = `${article.text}\n\n* * *\n\n${second.title.text}\n\n${second.text}`
      return captureOf('glued', new TextEncoder().encode(text), 'text/plain')
    },
  },
  {
    name: 'encoded twice',
    code: 'wrong-encoding',
    spoil({ article }) {
      const text = article?.text ?? ''
      if ((text.match(/[\u00c0-\u017f“”’„]/gu)?.length ?? 0) < 5) return null
      const once = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
      return captureOf('encoded', new TextEncoder().encode(once), 'text/plain')
    },
  },
]

// Pages spoilt in each way: all of them take five times as long for the same figure.
const SPOILT = 100

async function warningRows(pages: readonly Read[]): Promise<Row[]> {
  const random = randomFrom(7)
  const whole = pages.filter(
    ({ article }) =>
      article !== null && article.text.length > 1500 && article.text.length < 20_000 && article.blocks.length > 5,
  )
  const asked = whole.filter((_, i) => i % Math.max(1, Math.floor(whole.length / SPOILT)) === 0)
  const rows: Row[] = []
  for (const { name, code, spoil } of damages) {
    let [spoilt, told] = [0, 0]
    for (const [i, read] of asked.entries()) {
      const other = asked[(i + 1) % asked.length]
      const capture = other === undefined ? null : await spoil(read, other, random, asked)
      if (capture === null) continue
      spoilt++
      const article = await firstArticle(capture)
      // A page of which nothing is left fails: that is its warning.
      const codes = article === null ? ['nothing-extracted'] : article.warnings.map(warning => warning.code)
      if (codes.includes(code)) told++
    }
    const { length: alarms } = asked.filter(({ article }) => article?.warnings.some(warning => warning.code === code))
    const falsely = (alarms / asked.length) * spoilt
    rows.push({
      measure: `warning ${code}: ${name}`,
      ours: `R ${percent(told / spoilt)} (${told} of ${spoilt}); P ${percent(told / (told + falsely))} among as many untouched`,
      data: `${asked.length} pages of trafilatura-990, spoilt by us`,
      note: `${alarms} of ${asked.length} untouched pages bear the warning; some of them rightly`,
    })
  }
  return rows
}

async function run(context: Context): Promise<Outcome> {
  const scorer: Scorer = await import(pathToFileURL(join(context.folder, 'score-extraction.mjs')).href)
  const pages = await readPages(unpacked(context, 'trafilatura-990'))
  return {
    title: 'Extraction',
    command: 'npm run evaluate -- extraction',
    rows: [
      ...pageRows(pages, scorer),
      await readabilityRow(unpacked(context, 'readability-pages'), scorer),
      ...(await creditRows(unpacked(context, 'polnear'))),
      ...(await warningRows(pages)),
    ],
    notes: [
      'Pages come as bytes without their address, as files do. Half of the pages (by a hash of their names) were worked on, the other half only looked at.',
      'The scorer’s `segments`: wanted and unwanted pieces of text, as substrings, white space folded; comments count as unwanted.',
    ],
  }
}

export const STAGE: Stage = { name: 'extraction', run }
