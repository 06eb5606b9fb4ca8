import type { Article, Capture, Warning } from '../contracts/index.ts'
import { noticeExtracted, nothingExtracted } from '../errors.ts'
import { decode, type Decoded } from './decode.ts'
import { ownBlocks, type Draft } from './draft.ts'
import { withDateline } from './furniture/dateline.ts'
import { noticeInstead } from './furniture/notices.ts'
import { withGiven } from './given.ts'
import { articleId } from './identity.ts'
import { languageOf } from './language.ts'
import { textArticle } from './text/text-article.ts'

/**
 * The articles of a capture, in the order of the page; one of a text file.
 *
 * Every span is of the article's own `text`. Reads nothing but its argument.
 * @throws RashomonError `nothing-extracted` where no words of an article are left.
 */
export async function extract(capture: Capture, { pdfMilliseconds }: ExtractOptions = {}): Promise<readonly Article[]> {
  if (isPdf(capture)) return articlesOf(capture, ...(await pdfDraft(capture, pdfMilliseconds)))
  const decoded = decodedCapture(capture)
  const drafts = isPage(capture)
    ? (await pageReader())(decoded.text, capture.given?.url ?? capture.url).drafts
    : [textArticle(decoded.text, { isMail: isMail(capture) })]
  return articlesOf(capture, decoded, drafts)
}

/** `pdfMilliseconds`: how long a PDF may take, by the clock and of processor time; it is read in a thread of its own. */
export type ExtractOptions = { pdfMilliseconds?: number | undefined }

async function articlesOf(
  capture: Capture,
  decoded: Pick<Decoded, 'text' | 'charset' | 'declared' | 'warnings'>,
  drafts: readonly Draft[],
): Promise<readonly Article[]> {
  const articles: Article[] = []
  let notice: string | null = null
  for (const [part, draft] of drafts.entries()) {
    if (!hasProse(draft)) continue
    const instead = noticeOf(draft)
    notice ??= instead
    if (instead !== null) continue
    const ours: Draft = { ...withDateline(withGiven(draft, part === 0 ? capture.given : undefined)) }
    ours.warnings = [...(isPage(capture) ? decoded.warnings.map(withoutPlace) : decoded.warnings), ...ours.warnings]
    articles.push(
      await finished(capture, ours, {
        id: articleId(capture, decoded.text, part),
        charset: decoded.charset,
        declared: decoded.declared,
      }),
    )
  }
  const name = capture.path ?? capture.url ?? 'this text'
  if (articles.length === 0)
    throw notice === null ? nothingExtracted(name, decoded.text.length) : noticeExtracted(name, notice)
  return articles
}

/** The reader of pages, and the libraries it brings, for whoever has a page: most runs read pages in a thread of their own. */
export const pageReader = async (): Promise<typeof import('./html/page-article.ts')['readPage']> =>
  (await import('./html/page-article.ts')).readPage

/** The text of a PDF is nobody’s bytes: its letters came out of the tables of its fonts. */
async function pdfDraft(
  { bytes, path, url }: Capture,
  milliseconds: number | undefined,
): Promise<[Pick<Decoded, 'text' | 'charset' | 'warnings'>, Draft[]]> {
  const { pdfArticle, pdfText } = await import('./pdf/pdf-article.ts')
  const draft = pdfArticle(await pdfText(bytes, path ?? url ?? 'this PDF', milliseconds))
  return [{ text: draft.text, charset: 'binary', warnings: [] }, [draft]]
}

/** A place in the source of a page is none in its article. */
const withoutPlace = ({ code, message, measure }: Warning): Warning => ({
  code,
  message,
  ...(measure === undefined ? {} : { measure }),
})

export const isPdf = ({ mime }: Capture): boolean => mime === 'application/pdf'

/** A text that came as a mail; its pages are read as all pages are. */
export const isMail = ({ given }: Capture): boolean => given?.from === 'mail'

export const isPage = ({ mime }: Capture): boolean => /html|xml/i.test(mime)

export const decodedCapture = (capture: Capture): Decoded =>
  decode(capture.bytes, { charset: capture.charset, headers: capture.headers, isPage: isPage(capture) })

/** Whether anything but furniture is left. */
const hasProse = (draft: Draft): boolean =>
  ownBlocks(draft).some(({ start, end }) => /[\p{L}\p{N}]/u.test(draft.text.slice(start, end)))

/** What stands in the article's place: a question for consent, a test for robots; `null` where an article does. */
const noticeOf = (draft: Draft): string | null =>
  noticeInstead(
    draft.title?.text ?? null,
    ownBlocks(draft).map(({ start, end }) => draft.text.slice(start, end)),
  )?.reason ?? null

async function finished(
  capture: Capture,
  draft: Draft,
  { id, charset, declared }: { id: string; charset: string; declared: string | undefined },
): Promise<Article> {
  const { path, sha256, bytes, mime, captured, given } = capture
  const url = draft.url ?? capture.url
  return {
    schema: 'rashomon/article@1',
    id,
    ...(path === undefined ? {} : { path }),
    ...(url === undefined ? {} : { url }),
    outlet: draft.outlet,
    title: draft.title,
    byline: draft.byline,
    published: draft.published,
    ...(draft.updated === undefined ? {} : { updated: draft.updated }),
    language: given?.language ?? (await languageOf(proseOf(draft), draft.language)),
    text: draft.text,
    blocks: draft.blocks,
    furniture: draft.furniture,
    ...(draft.aside === undefined || draft.aside.length === 0 ? {} : { aside: draft.aside }),
    credits: draft.credits,
    ...(draft.updates.length === 0 ? {} : { updates: draft.updates }),
    warnings: draft.warnings,
    capture: {
      sha256,
      bytes: bytes.length,
      mime,
      charset,
      ...(declared === undefined ? {} : { declared }),
      ...(captured === undefined ? {} : { captured }),
    },
  }
}

/** The words that are the article's own, for asking their language. */
const proseOf = (draft: Draft): string =>
  ownBlocks(draft)
    .slice(0, 60)
    .map(({ start, end }) => draft.text.slice(start, Math.min(end, start + 4000)))
    .join('\n')
