/**
 * What stands behind an article: the bytes its words came from, and what was set aside on the way.
 */
import type { Capture } from '../contracts/index.ts'
import type { Span } from '../text/index.ts'
import { byteOffsets } from './bytes.ts'
import { decodedCapture, isPage } from './extract.ts'
import { sourceRuns } from './html/map.ts'
import { readPage } from './html/page-article.ts'
import { articleId } from './identity.ts'
import { textArticle } from './text/text-article.ts'

/** A stretch of the article's text and the bytes of the capture it was made of. */
export type MapRun = { readonly span: Span; readonly bytes: Span }

/** A passage of the capture that is not in any article's text. */
export type Removal = { readonly kind: string; readonly reason: string; readonly text: string; readonly bytes: Span }

/**
 * For each article of a capture, its words led back to bytes: in the order of the text, a run a stretch.
 *
 * A run ends where the page has markup or folded white space. Reads the capture anew: asked for seldom.
 */
export function extractionMap(capture: Capture): { article: string; runs: MapRun[] }[] {
  const { text, charset } = decodedCapture(capture)
  const byteOf = byteOffsets(capture.bytes, text, charset)
  const bytes = (start: number, end: number): Span => ({ start: byteOf(start), end: byteOf(end) })
  if (!isPage(capture)) {
    const runs = textArticle(text).blocks.map(({ start, end }) => ({ span: { start, end }, bytes: bytes(start, end) }))
    return [{ article: articleId(capture, text, 0), runs }]
  }
  const { page, drafts, blocks } = readPage(text, capture.given?.url ?? capture.url)
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

/** What of a page is in no article, in the order of the page. Empty for a text file: there furniture is marked in place. */
export function removedFrom(capture: Capture): Removal[] {
  if (!isPage(capture)) return []
  const { text, charset } = decodedCapture(capture)
  const byteOf = byteOffsets(capture.bytes, text, charset)
  return readPage(text, capture.given?.url ?? capture.url).removed.map(({ kind, reason, text: words, place }) => ({
    kind,
    reason,
    text: words,
    bytes: { start: byteOf(place.start), end: byteOf(place.end) },
  }))
}
