/**
 * What stands behind an article: the bytes its words came from, and what was set aside on the way.
 */
import type { Capture } from '../contracts/index.ts'
import type { Span } from '../text/index.ts'
import { byteOffsets } from './bytes.ts'
import { decodedCapture, isPage, pageReader } from './extract.ts'
import { articleId } from './identity.ts'
import { textArticle } from './text/text-article.ts'

/** A stretch of the article's text and the bytes of the capture it was made of. */
export type MapRun = { readonly span: Span; readonly bytes: Span }

/** A passage of the capture that is not in any article's text. */
export type Removal = {
  readonly kind: string
  readonly reason: string
  readonly text: string
  /** Of the element that holds it, as `Block.path`. */
  readonly path: string
  readonly bytes: Span
}

/**
 * For each article of a capture, its words led back to bytes: in the order of the text, a run a stretch.
 *
 * A run ends where the page has markup or folded white space. Reads the capture anew: asked for seldom.
 */
export async function extractionMap(capture: Capture): Promise<{ article: string; runs: MapRun[] }[]> {
  const { text, charset } = decodedCapture(capture)
  const byteOf = byteOffsets(capture.bytes, text, charset)
  const bytes = (start: number, end: number): Span => ({ start: byteOf(start), end: byteOf(end) })
  if (!isPage(capture)) {
    const runs = textArticle(text).blocks.map(({ start, end }) => ({ span: { start, end }, bytes: bytes(start, end) }))
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

/** What of a page is in no article, in the order of the page. Empty for a text file: there furniture is marked in place. */
export async function removedFrom(capture: Capture): Promise<Removal[]> {
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
