/**
 * What stands behind an article: the bytes its words came from, and what was set aside on the way.
 */
import type { Capture } from '../contracts/index.ts'
import type { Span } from '../text/index.ts'
import { byteOffsets } from './bytes.ts'
import { decodedCapture, isMail, isPage, isPdf, pageReader } from './extract.ts'
import { articleId } from './identity.ts'
import type { PdfText, Place } from './pdf/read-pdf.ts'
import { textArticle } from './text/text-article.ts'

/**
 * A stretch of the article's text and the bytes of the capture it was made of.
 *
 * `place`, of a PDF: page and rectangle of its line. Its letters are in no bytes that stand together: `bytes` is the file.
 */
export type MapRun = { readonly span: Span; readonly bytes: Span; readonly place?: Place }

/** A passage of the capture that is not in any article's text. */
export type Removal = {
  readonly kind: string
  readonly reason: string
  readonly text: string
  /** Of the element that holds it, as `Block.path`. */
  readonly path: string
  /** Absent of a PDF, whose `path` names page and rectangle. */
  readonly bytes?: Span
}

/**
 * For each article of a capture, its words led back to bytes: in the order of the text, a run a stretch.
 *
 * A run ends where the page has markup or folded white space. Reads the capture anew: asked for seldom.
 */
export async function extractionMap(capture: Capture): Promise<{ article: string; runs: MapRun[] }[]> {
  if (isPdf(capture)) {
    const { text, runs } = await pdfOf(capture)
    const whole = { start: 0, end: capture.bytes.length }
    return [
      {
        article: articleId(capture, text, 0),
        runs: runs.map(({ start, end, place }) => ({ span: { start, end }, bytes: whole, place })),
      },
    ]
  }
  const { text, charset } = decodedCapture(capture)
  const byteOf = byteOffsets(capture.bytes, text, charset)
  const bytes = (start: number, end: number): Span => ({ start: byteOf(start), end: byteOf(end) })
  if (!isPage(capture)) {
    const runs = textArticle(text, { isMail: isMail(capture) }).blocks.map(({ start, end }) => ({
      span: { start, end },
      bytes: bytes(start, end),
    }))
    return [{ article: articleId(capture, text, 0), runs }]
  }
  const { sourceRuns } = await import('./html/map.ts')
  const { page, drafts, blocks } = (await pageReader())(text, capture.given?.url ?? capture.url)
  return drafts.map((draft, part) => ({
    article: articleId(capture, text, part),
    runs: sourceRuns(
      page,
      blocks[part] ?? [],
      draft.blocks.map(({ start }) => start),
    ).map(({ start, end, from, to }) => ({
      span: { start, end },
      bytes: bytes(from, to),
    })),
  }))
}

const pdfOf = async ({ bytes, path, url }: Capture): Promise<PdfText> =>
  (await import('./pdf/pdf-article.ts')).pdfText(bytes, path ?? url ?? 'this PDF')

/** What of a page is in no article, in the order of the page. Empty for a text file: there furniture is marked in place. */
export async function removedFrom(capture: Capture): Promise<Removal[]> {
  if (isPdf(capture)) return [...(await pdfOf(capture)).aside]
  if (!isPage(capture)) return []
  const { text, charset } = decodedCapture(capture)
  const byteOf = byteOffsets(capture.bytes, text, charset)
  const { removed } = (await pageReader())(text, capture.given?.url ?? capture.url)
  return removed.map(({ kind, reason, text: words, place, path }) => ({
    kind,
    reason,
    text: words,
    path,
    bytes: { start: byteOf(place.start), end: byteOf(place.end) },
  }))
}
