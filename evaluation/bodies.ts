// Pages, measured: bodies and metadata on trafilatura's 990 pages, bodies on Readability's own test pages, and whether the
// words lead back to the bytes they came from.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseFragment } from 'parse5'
import { extractionMap } from '../src/extract/index.ts'
import { decodeAll } from '../src/text/index.ts'
import { captureOf, firstArticle, half, percent, type Read, readPages } from './pages.ts'
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

// Of the pages that are UTF-8 every so many; the others, in which places and bytes differ most, all of them.
const EVERY = 6

/** Runs of the map whose bytes, decoded and with their entities read, are the words of the article. */
async function mapRow(pages: readonly Read[]): Promise<Row> {
  const odd = pages.filter(({ article }) => article !== null && article.capture.charset !== 'utf-8')
  const rest = pages.filter(page => page.article !== null && !odd.includes(page)).filter((_, i) => i % EVERY === 0)
  let [runs, same] = [0, 0]
  for (const { gold, bytes, article } of [...odd, ...rest]) {
    const [map] = await extractionMap(captureOf(gold.file, bytes, 'text/html'))
    const decoder = new TextDecoder(article?.capture.charset)
    for (const { span, bytes: at } of map?.runs ?? []) {
      const source = decodeAll(decoder, bytes.subarray(at.start, at.end))
      const [node] = parseFragment(source).childNodes
      const words = node !== undefined && 'value' in node ? node.value : source
      runs++
      if (folded(words) === folded(article?.text.slice(span.start, span.end) ?? '')) same++
    }
  }
  return {
    measure: 'map: stretches of the text whose bytes say the same',
    ours: `${same} of ${runs}`,
    data: `trafilatura-990, ${odd.length} pages not in UTF-8 and ${rest.length} of the others`,
  }
}

// White space, and signs that are not seen (soft hyphens, zero width), are folded away on both sides.
const folded = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

async function run(context: Context): Promise<Outcome> {
  const scorer: Scorer = await import(pathToFileURL(join(context.folder, 'score-extraction.mjs')).href)
  const pages = await readPages(unpacked(context, 'trafilatura-990'))
  return {
    title: 'Extraction: pages',
    command: 'npm run evaluate -- bodies',
    rows: [
      ...pageRows(pages, scorer),
      await readabilityRow(unpacked(context, 'readability-pages'), scorer),
      await mapRow(pages),
    ],
    notes: [
      'Pages come as bytes without their address, as files do. Until 21 November 2026 half A (by a hash of the names) was worked on and half B only looked at; that day the worst pages of both were read, and rules mended by class.',
      'The scorer’s `segments`: wanted and unwanted pieces of text, as substrings, white space folded; comments count as unwanted.',
    ],
  }
}

export const STAGE: Stage = { name: 'bodies', run }
