/**
 * A PDF as one text in the order of reading, with the page and the rectangle of every line of it.
 */
import { pdfEmpty, pdfUnmapped } from '../../errors.ts'
import type { Aside } from '../../contracts/index.ts'
import { creditsIn } from '../metadata/credits.ts'
import { isByline } from '../metadata/names.ts'
import { regionsOf, segmentsOf } from './columns.ts'
import { wordsWithin } from './hyphens.ts'
import { isUnmapped } from './letters.ts'
import { type Line, linesOf } from './lines.ts'
import { type Info, type Page, pagesOf } from './pages.ts'
import { assembled, type Body, bodyOf, type PdfParagraph, paragraphsOf } from './paragraphs.ts'
import { runningLines } from './running.ts'

/** A rectangle on a page, in points from its upper left corner. */
export type Place = {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export type PdfRun = { readonly start: number; readonly end: number; readonly place: Place }
export type PdfText = {
  readonly text: string
  readonly paragraphs: readonly {
    readonly start: number
    readonly end: number
    readonly kind: PdfParagraph['kind']
    readonly path: string
  }[]
  readonly runs: readonly PdfRun[]
  readonly aside: readonly (Aside & { readonly place: Place })[]
  /** Where the headline begins in `text`; `null` where nothing is set as one. */
  readonly title: number | null
  readonly info: Info
  /** Pages that are pictures, from 1. */
  readonly pictures: readonly number[]
  /** Of all letters, the share in fonts that do not say which letters they are. */
  readonly unmapped: number
  readonly pagesRead: number
  readonly pageCount: number
}

// More than this share of the letters is no headline in a fancy font: the article is lost.
const MOST_UNMAPPED = 0.5
// A caption is set smaller than the text, and is no second article.
const CAPTION_SIZE = 0.92
const LONGEST_CAPTION = 500

/** @throws RashomonError `pdf-locked`, `pdf-unreadable`, `pdf-empty`, `pdf-unmapped`. */
export async function readPdf(bytes: Uint8Array, path: string): Promise<PdfText> {
  const { pages: all, info, count } = await pagesOf(bytes, path)
  const { pages, share } = withoutUnmapped(all)
  if (share > MOST_UNMAPPED) throw pdfUnmapped(path, share)
  if (pages.every(({ runs }) => runs.length === 0)) throw pdfEmpty(path)
  let region = 0
  const sheets = pages.map(page => ({
    number: page.number,
    height: page.height,
    lines: regionsOf(segmentsOf(page.runs)).flatMap(segments => linesOf(segments, page.number, region++)),
  }))
  const running = runningLines(sheets)
  const lines = sheets.flatMap(sheet => sheet.lines)
  const kept = lines.filter(line => !running.has(line))
  const body = bodyOf(kept)
  const words = wordsWithin(lines.map(({ text }) => text))
  const aside: PdfText['aside'][number][] = lines.flatMap(line => {
    const found = running.get(line)
    return found === undefined ? [] : [asideOf(found.kind, found.reason, line.text, [line])]
  })
  const captions = captionsOf(kept, body)
  for (const caption of captions) {
    const reason = `it is set smaller than the text (${points(caption[0]?.size ?? 0)} beside ${points(body.size)})`
    const { text } = assembled({ kind: 'paragraph', size: 0, lines: caption }, words)
    aside.push(asideOf('caption', reason, text, caption))
  }
  for (const page of all)
    for (const run of page.turned)
      aside.push(
        asideOf('turned', 'it is set at another angle than the page', run.text.trim(), [
          { ...run, page: page.number, region: -1 },
        ]),
      )
  const small = new Set(captions.flat())
  const paragraphs = paragraphsOf(
    kept.filter(line => !small.has(line)),
    body,
  )
  return {
    ...written(paragraphs, words),
    aside: aside.sort((a, b) => a.place.page - b.place.page || a.place.top - b.place.top),
    title: headlineOf(paragraphs, words, body),
    info,
    pictures: all.filter(({ hasPicture }) => hasPicture).map(({ number }) => number),
    unmapped: share,
    pagesRead: all.length,
    pageCount: count,
  }
}

const points = (size: number): string => `${Math.round(size * 10) / 10} pt`

/** Without what stands in fonts that do not say their letters, and how much of all that was. */
function withoutUnmapped(pages: readonly Page[]): { pages: readonly Page[]; share: number } {
  const fonts = new Map<string, string[]>()
  for (const { runs } of pages) for (const { font, text } of runs) fonts.set(font, [...(fonts.get(font) ?? []), text])
  const lost = new Map<string, number>()
  let letters = 0
  for (const [font, texts] of fonts) {
    const text = texts.join(' ')
    letters += text.length
    if (isUnmapped(text)) lost.set(font, text.length)
  }
  if (lost.size === 0) return { pages, share: 0 }
  const share = [...lost.values()].reduce((sum, one) => sum + one, 0) / letters
  return { share, pages: pages.map(page => ({ ...page, runs: page.runs.filter(({ font }) => !lost.has(font)) })) }
}

/** Small print between the columns: under pictures, mostly. By-lines and what names an agency are the article’s. */
function captionsOf(lines: readonly Line[], body: Body): Line[][] {
  const found: Line[][] = []
  for (let i = 0; i < lines.length; ) {
    let end = i
    let letters = 0
    while (
      end < lines.length &&
      lines[end]?.region === lines[i]?.region &&
      (lines[end]?.size ?? body.size) < body.size * CAPTION_SIZE
    )
      letters += lines[end++]?.text.length ?? 0
    const group = lines.slice(i, end)
    const text = group.map(line => line.text).join(' ')
    const isOurs =
      group.some(line => isByline(line.text)) ||
      creditsIn(text, [{ start: 0, end: text.length, role: 'body' }]).length > 0
    if (letters > 0 && letters < LONGEST_CAPTION && !isOurs) found.push(group)
    i = Math.max(end, i + 1)
  }
  return found
}

function placeOf(lines: readonly Line[]): Place {
  const [first] = lines
  const here = lines.filter(({ page }) => page === first?.page)
  const left = Math.min(...here.map(({ x0 }) => x0))
  const top = Math.min(...here.map(({ y, size }) => y - size))
  return {
    page: first?.page ?? 0,
    left: Math.round(left),
    top: Math.round(top),
    width: Math.round(Math.max(...here.map(({ x1 }) => x1)) - left),
    height: Math.round(Math.max(...here.map(({ y, size }) => y + size * 0.25)) - top),
  }
}

/** As addresses point into a PDF (RFC 8118): `page=2&viewrect=50,92,240,33`. */
export const pathOf = ({ page, left, top, width, height }: Place): string =>
  `page=${page}&viewrect=${left},${top},${width},${height}`

function asideOf(kind: string, reason: string, text: string, lines: readonly Line[]): PdfText['aside'][number] {
  const place = placeOf(lines)
  return { kind, reason, text, path: pathOf(place), place }
}

function written(
  paragraphs: readonly PdfParagraph[],
  words: ReadonlySet<string>,
): Pick<PdfText, 'text' | 'paragraphs' | 'runs'> {
  const out: PdfText['paragraphs'][number][] = []
  const runs: PdfRun[] = []
  const texts: string[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    const { text, parts } = assembled(paragraph, words)
    out.push({ start: at, end: at + text.length, kind: paragraph.kind, path: pathOf(placeOf(paragraph.lines)) })
    for (const { line, start, end } of parts) runs.push({ start: at + start, end: at + end, place: placeOf([line]) })
    texts.push(text)
    at += text.length + 2
  }
  return { text: texts.join('\n\n'), paragraphs: out, runs }
}

/** The largest heading of the first page with a text. */
function headlineOf(paragraphs: readonly PdfParagraph[], words: ReadonlySet<string>, body: Body): number | null {
  const page = paragraphs[0]?.lines[0]?.page
  let best: { size: number; start: number } | null = null
  let at = 0
  for (const paragraph of paragraphs) {
    const { text } = assembled(paragraph, words)
    const isLarge = paragraph.kind === 'heading' && paragraph.size > body.size && paragraph.lines[0]?.page === page
    if (isLarge && /\p{L}.*\s.*\p{L}/u.test(text) && paragraph.size > (best?.size ?? 0) * 1.02)
      best = { size: paragraph.size, start: at }
    at += text.length + 2
  }
  return best?.start ?? null
}
