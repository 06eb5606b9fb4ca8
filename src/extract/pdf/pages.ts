/**
 * What stands on the pages of a PDF: stretches of text with their places, as its reader gives them.
 *
 * All places are points from the upper left corner of the page as it is shown, `y` of the line that letters stand on.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { isRashomonError, pdfLocked, pdfUnreadable } from '../../errors.ts'

/** A stretch of text in one font, on one line. */
export type Run = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly font: string
  readonly isRtl: boolean
}

export type Page = {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Text at another angle than most of the page: credits along a picture, stamps. */
  readonly turned: readonly Run[]
  /** Asked only of pages without text. */
  readonly hasPicture: boolean
}

/** What the file says of itself: its own dictionary and its XMP. Absent where it says nothing. */
export type Info = {
  title?: string
  author?: string
  /** Of the file, in PDF’s own form or ISO 8601. */
  created?: string
  /** Of the publication, which XMP knows and the file’s own dictionary does not. */
  published?: string
}

export type Pages = {
  readonly pages: readonly Page[]
  readonly info: Info /** Of the file, with those not read. */
  readonly count: number
}

// A newspaper has a hundred; a book is no article, and its pages take 20 ms each.
export const MOST_PAGES = 500
// Of one page. A broadsheet’s page has 20,000.
const MOST_RUNS = 100_000

type Loaded = Awaited<ReturnType<typeof getDocumentProxy>>
type LoadedPage = Awaited<ReturnType<Loaded['getPage']>>
type Matrix = readonly number[]

/** @throws RashomonError `pdf-locked` where it wants a password, `pdf-unreadable` where it is broken. */
export async function pagesOf(bytes: Uint8Array, path: string): Promise<Pages> {
  try {
    const loaded = await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true })
    const pages: Page[] = []
    for (let number = 1; number <= Math.min(loaded.numPages, MOST_PAGES); number++)
      pages.push(await pageOf(await loaded.getPage(number), number))
    return { pages, info: infoOf(await loaded.getMetadata()), count: loaded.numPages }
  } catch (cause) {
    if (isRashomonError(cause)) throw cause
    if (cause instanceof Error && cause.name === 'PasswordException') throw pdfLocked(path)
    throw pdfUnreadable(path, cause)
  }
}

async function pageOf(page: LoadedPage, number: number): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const placed: { run: Run; angle: number }[] = []
  const drawn = new Map<string, Run>()
  for (const item of items) {
    if (placed.length >= MOST_RUNS) break
    if (!('str' in item) || item.str.trim() === '') continue
    const made = runOf(item, times(transform as Matrix, item.transform as Matrix))
    if (made === null) continue
    // Bold made by printing the same words twice, a hair apart.
    const before = drawn.get(item.str)
    const near = made.run.size * 0.2
    if (before && Math.abs(before.x0 - made.run.x0) < near && Math.abs(before.y - made.run.y) < near) continue
    drawn.set(item.str, made.run)
    placed.push(made)
  }
  const angle = mostUsed(placed)
  const straight = placed.filter(one => one.angle === angle).map(({ run }) => run)
  return {
    number,
    ...uprightSize(width, height, angle),
    runs: straight.map(run => upright(run, angle, width, height)),
    turned: joinedTurned(placed.filter(one => one.angle !== angle)),
    hasPicture: placed.length === 0 && (await hasPicture(page)),
  }
}

const times = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): Matrix => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]

type Item = { str: string; dir: string; width: number; fontName: string }

/** `x0` and `x1` along the line, before it is turned upright; `null` where the places are no numbers. */
function runOf(item: Item, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: Matrix): { run: Run; angle: number } | null {
  const size = Math.hypot(c, d)
  if (!Number.isFinite(size + x + y + item.width) || size === 0) return null
  // To full degrees: a scanned page that was straightened by two is as straight as any.
  const exact = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  const square = Math.round(exact / 90) * 90
  const angle = Math.abs(exact - square) <= 2 ? (square + 360) % 360 : exact
  const run = { text: item.str, x0: x, x1: x + item.width, y, size, font: item.fontName, isRtl: item.dir === 'rtl' }
  return { run, angle }
}

/** What stands at one angle in one font, one after the other, is one label. */
function joinedTurned(placed: readonly { run: Run; angle: number }[]): Run[] {
  const out: { run: Run; angle: number }[] = []
  for (const { run, angle } of placed) {
    const last = out.at(-1)
    if (last !== undefined && last.angle === angle && last.run.font === run.font && last.run.size === run.size)
      last.run = { ...last.run, text: `${last.run.text.trim()} ${run.text.trim()}` }
    else out.push({ run, angle })
  }
  return out.map(({ run }) => run)
}

function mostUsed(placed: readonly { run: Run; angle: number }[]): number {
  const letters = new Map<number, number>()
  for (const { run, angle } of placed) letters.set(angle, (letters.get(angle) ?? 0) + run.text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as const)[0]
}

const uprightSize = (width: number, height: number, angle: number): { width: number; height: number } =>
  angle === 90 || angle === 270 ? { width: height, height: width } : { width, height }

/** The run as a reader sees it who turns the page by its angle. */
function upright(run: Run, angle: number, width: number, height: number): Run {
  const { x0, x1, y } = run
  const turnedBy: Readonly<Record<number, readonly [number, number]>> = {
    90: [y, width - x0],
    180: [width - x0, height - y],
    270: [height - y, x0],
  }
  const [x, line] = turnedBy[angle] ?? [x0, y]
  return { ...run, x0: x, x1: x + (x1 - x0), y: line }
}

/** A picture on a page without text tells a scan from a page left white. */
async function hasPicture(page: LoadedPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS()
  const pictures: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageXObjectRepeat,
  ]
  const { fnArray } = await page.getOperatorList()
  return (fnArray as number[]).some(operation => pictures.includes(operation))
}

function infoOf({ info, metadata }: Awaited<ReturnType<Loaded['getMetadata']>>): Info {
  const own = info as Readonly<Record<string, unknown>>
  const xmp = (name: string): unknown => metadata?.get(name)
  const found = {
    title: wordsOf(xmp('dc:title'), own['Title']),
    author: wordsOf(xmp('dc:creator'), own['Author']),
    created: wordsOf(own['CreationDate'], xmp('xmp:createdate')),
    published: wordsOf(xmp('prism:publicationdate'), xmp('prism:coverdate'), xmp('dc:date')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The first that says anything; several creators are named with commas. */
function wordsOf(...values: readonly unknown[]): string | undefined {
  return values
    .map(value => (Array.isArray(value) ? value.filter(one => typeof one === 'string').join(', ') : value))
    .filter(value => typeof value === 'string')
    .map(value => value.replace(/\s+/gu, ' ').trim())
    .find(value => value !== '')
}
