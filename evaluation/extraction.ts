// Extraction, measured: bodies and metadata on trafilatura's 990 pages, bodies on Readability's own test pages,
// agencies on PolNeAR, and warnings on pages that are spoilt here on purpose.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { captureOf, firstArticle, half, percent, type Read, readPages } from './pages.ts'
import { warningRows } from './spoilt.ts'
import { unpacked, type Context, type Outcome, type Row, type Stage } from './stage.ts'

type Prf = { p: number; r: number; f1: number }
type Scorer = {
  scoreSegments(pages: object[]): { blanks: Prf }
  scoreMetadata(pages: object[]): { title: { accuracy: number }; date: { accuracy: number }; author: Prf }
  scoreShingles(pages: { gold: string; predicted: string }[]): Prf
}

const prf = ({ p, r, f1 }: Prf): string => `P ${percent(p)} R ${percent(r)} F1 ${percent(f1)}`

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
