/**
 * All errors, in one voice: what was met, with its values, and what to do next.
 *
 * A `RashomonError` is for what we cannot go on with and the person can act on. Odd material that
 * we read all the same is a finding (`findings.ts`); a broken rule of ours is a `RangeError`.
 */

export class RashomonError extends Error {
  readonly code: string
  /** What the person can do about it; a whole sentence. */
  readonly remedy: string

  constructor(code: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RashomonError'
    this.code = code
    this.remedy = remedy
  }
}

export const isRashomonError = (error: unknown): error is RashomonError => error instanceof RashomonError

export const inputMissing = (path: string): RashomonError =>
  new RashomonError(
    'input-missing',
    `${path}: there is no such file or folder.`,
    'Check the spelling, or name the folder that holds the articles.',
  )

const saying = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

export const fileUnreadable = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'file-unreadable',
    `${path}: it could not be read (${saying(cause)}).`,
    'Check that you may read it.',
    { cause },
  )

export const fileEmpty = (path: string): RashomonError =>
  new RashomonError('file-empty', `${path}: it is empty (0 bytes).`, 'Leave it out, or fetch the article again.')

export const gzipBroken = (path: string, largest: number, cause: unknown): RashomonError =>
  new RashomonError(
    'gzip-broken',
    `${path}: it could not be unpacked (${saying(cause)}), or unpacks to more than ${largest} bytes.`,
    'Unpack it yourself (`gunzip`) and name what comes out, or fetch the file again.',
    { cause },
  )

export const fileBinary = (path: string): RashomonError =>
  new RashomonError('file-binary', `${path}: these bytes are no text or page.`, 'Give articles as text, HTML or JSONL.')

export const fileTooLarge = (path: string, bytes: number, most: number): RashomonError =>
  new RashomonError(
    'file-too-large',
    `${path}: it has ${bytes} bytes; one article may have ${most}.`,
    'Cut it, or give many articles as JSONL, one a line.',
  )

/** `others`: files that are there and are no articles by their names. */
export const folderEmpty = (path: string, others: readonly string[]): RashomonError =>
  new RashomonError(
    'folder-empty',
    others.length === 0
      ? `${path}: this folder is empty.`
      : `${path}: none of the ${others.length} files in this folder can be an article by its name (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}).`,
    'Name the folder that holds text, HTML or JSONL files.',
  )

export const manifestUnreadable = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'manifest-unreadable',
    `${path}: it could not be read as a manifest (${saying(cause)}). The articles are read without it.`,
    'A manifest has a row an article, with a column "path"; others are url, outlet, title, published, author.',
    { cause },
  )

export const manifestNamesMissing = (manifest: string, path: string): RashomonError =>
  new RashomonError(
    'manifest-names-missing',
    `${path}: ${manifest} names this file, and it is not there.`,
    'Correct the path in the manifest; it is relative to the manifest’s folder.',
  )

export const jsonlLineBroken = (place: string, cause: unknown): RashomonError =>
  new RashomonError(
    'jsonl-line-broken',
    `${place}: the line is no JSON (${saying(cause)}).`,
    'Each line holds one whole JSON object.',
    { cause },
  )

export const jsonlLineLong = (place: string, length: number, most: number): RashomonError =>
  new RashomonError(
    'jsonl-line-long',
    `${place}: the line has ${length} characters; one article may have ${most}.`,
    'Cut the article, or split it over several lines.',
  )

export const jsonlLineShape = (place: string, met: string): RashomonError =>
  new RashomonError(
    'jsonl-line-shape',
    `${place}: the line is no article: ${met}.`,
    'A line has "text" or "html"; "id", "url", "outlet", "title", "published" may stand beside it.',
  )

export const nothingExtracted = (path: string, read: number): RashomonError =>
  new RashomonError(
    'nothing-extracted',
    `${path}: nothing is left to read (${read} characters came in, none of them an article).`,
    'Run `rashomon extract --show-removed` on it to see what was set aside, and why.',
  )

/** `what`: what stands in the article's place. */
export const noticeExtracted = (path: string, what: string): RashomonError =>
  new RashomonError(
    'nothing-extracted',
    `${path}: there is no article in it, only ${what}.`,
    'Save the page again from a browser that shows the article.',
  )

export const spanLeavesText = (
  path: string,
  article: string | null,
  start: number,
  end: number,
  length: number | null,
): RashomonError =>
  new RashomonError(
    'span-outside-text',
    length === null
      ? `${path}: the place ${start}–${end} names the article ${article ?? '(none)'}, which is not in the ledger.`
      : `${path}: the place ${start}–${end} leaves the text of ${article}, which has ${length} code units.`,
    'This is a defect of Rashomon: nothing was written. Please report the path and the article.',
  )

export const tableMissing = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'table-missing',
    `${path}: a table that comparing statements needs cannot be read.`,
    'Install the package again: its files are not whole.',
    { cause },
  )

export const articleTwice = (path: string, id: string): RashomonError =>
  new RashomonError(
    'article-twice',
    `${path}: an article with the id ${id} has been read already; this one is left out.`,
    'Name each input once; give different ids to different articles.',
  )

export const nothingToRead = (inputs: readonly string[], failures: number): RashomonError =>
  new RashomonError(
    'nothing-to-read',
    `${inputs.join(', ')}: no article came of it (${failures === 1 ? 'one failure' : `${failures} failures`}).`,
    'See the reasons above; name files that hold articles.',
  )

export const cannotWrite = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'cannot-write',
    `${path}: it could not be written (${saying(cause)}).`,
    'Name another place, in a folder that is there and that you may write to.',
    { cause },
  )

export const earlierNotRead = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'earlier-report',
    `${path}: no letters could be taken from it (${saying(cause)}).`,
    'Name a report.html that was made before, or leave --keep-letters out.',
    { cause },
  )

export const feedBroken = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'feed-broken',
    `${path}: it could not be read as a feed (${saying(cause)}).`,
    'Give RSS, Atom, RDF or JSON Feed; a page is given as HTML.',
    { cause },
  )

export const feedEmpty = (path: string): RashomonError =>
  new RashomonError('feed-empty', `${path}: the feed has no entry.`, 'Fetch it again, or leave it out.')

/** The older form of WARC. */
export const arcNotRead = (path: string): RashomonError =>
  new RashomonError(
    'archive-broken',
    `${path}: this is an ARC file, the form before WARC, which is not read.`,
    'Convert it to WARC with an archive tool (`warcio recompress old.arc new.warc.gz`) and give that.',
  )

export const archiveBroken = (path: string, records: number, cause: unknown): RashomonError =>
  new RashomonError(
    'archive-broken',
    `${path}: it cannot be read beyond record ${records} (${saying(cause)}); what stands before is kept.`,
    'Fetch the archive again, or repair it with a WARC tool.',
    { cause },
  )

export const recordDamaged = (path: string, record: string, what: string): RashomonError =>
  new RashomonError('record-damaged', `${path}: the record of ${record} is not read: ${what}.`, 'Fetch the page again.')

export const zipTooLarge = (path: string, bytes: number, most: number): RashomonError =>
  new RashomonError(
    'zip-too-large',
    `${path}: it unpacks to more than ${most} bytes (${bytes} so far).`,
    'Give the WARC files inside it one by one.',
  )

export const mailEmpty = (path: string): RashomonError =>
  new RashomonError(
    'mail-empty',
    `${path}: the message has neither an HTML part nor a text.`,
    'Save the article as HTML or text.',
  )

export const pdfEmpty = (path: string): RashomonError =>
  new RashomonError(
    'pdf-empty',
    `${path}: the PDF holds no text; its pages may be pictures.`,
    'Run it through a text recogniser first.',
  )

export const pdfLocked = (path: string): RashomonError =>
  new RashomonError(
    'pdf-locked',
    `${path}: the PDF is locked with a password.`,
    'Open it with its password, print or save it without, and give that.',
  )

export const pdfUnmapped = (path: string, share: number): RashomonError =>
  new RashomonError(
    'pdf-unmapped',
    `${path}: the PDF’s fonts do not say which letters they show (${Math.round(share * 100)} % of its signs); its text would be nonsense.`,
    'Run it through a text recogniser, as if it were a picture.',
  )

export const pdfUnreadable = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'pdf-unreadable',
    `${path}: it could not be read as a PDF (${saying(cause)}).`,
    'Open and save it again, or give its text.',
    { cause },
  )

export const pdfTooSlow = (path: string, milliseconds: number): RashomonError =>
  new RashomonError(
    'pdf-too-slow',
    `${path}: reading it as a PDF was ended after ${milliseconds / 1000} s, or it needed more memory than one file may.`,
    'Open and save it again, or give its text.',
  )

export const addressLocal = (host: string): RashomonError =>
  new RashomonError(
    'address-local',
    `${host}: it is on this machine or the local network.`,
    'Give --allow-local if you mean it.',
  )

export const addressWrong = (url: string): RashomonError =>
  new RashomonError(
    'address-wrong',
    `${url}: only http and https addresses are fetched.`,
    'Save the page and give the file.',
  )

export const fetchForbidden = (url: string): RashomonError =>
  new RashomonError(
    'fetch-forbidden',
    `${url}: the site’s robots.txt asks not to fetch it.`,
    'Save the page by hand and give the file.',
  )

export const fetchStatus = (url: string, status: number): RashomonError =>
  new RashomonError(
    'fetch-status',
    `${url}: the server answered ${status}.`,
    'Open it in a browser; save the page and give the file.',
  )

export const fetchTooLarge = (url: string, most: number): RashomonError =>
  new RashomonError(
    'fetch-too-large',
    `${url}: the answer has more than ${most} bytes.`,
    'Save the page and give the file.',
  )

export const fetchFailed = (url: string, cause: unknown): RashomonError =>
  new RashomonError(
    'fetch-failed',
    `${url}: it could not be fetched (${saying(cause)}).`,
    'Check the address and the network; or save the page and give the file.',
    { cause },
  )

export const tableUnreadable = (path: string, cause: unknown): RashomonError =>
  new RashomonError(
    'table-unreadable',
    `${path}: it could not be read as a table (${saying(cause)}).`,
    'Give comma-, semicolon- or tab-separated values with a header row.',
    { cause },
  )

export const tableColumns = (path: string, missing: readonly string[], met: readonly string[]): RashomonError =>
  new RashomonError(
    'table-columns',
    `${path}: ${missing.length > 0 ? `it has no column ${missing.join(', ')}` : 'no column is the text'}; its columns are ${met.join(', ') || 'none'}.`,
    'Name them: --columns text=Body,title=Headline.',
  )

export const sitemapNotFollowed = (path: string, addresses: number): RashomonError =>
  new RashomonError(
    'sitemap-not-followed',
    `${path}: a sitemap of ${addresses === 1 ? 'one address' : `${addresses} addresses`}; none was fetched.`,
    'Give --follow to fetch them.',
  )

export const pageNotBuilt = (): RashomonError =>
  new RashomonError(
    'page-not-built',
    'The script and the style of the page are not there: dist/web/assets/page.js is missing.',
    'Run `npm run build`, or install the package again.',
  )

export const userTableUnreadable = (path: string, what: string, columns: string, cause: unknown): RashomonError =>
  new RashomonError(
    'user-table-unreadable',
    `${path}: it cannot be read as a table of ${what} (${saying(cause)}).`,
    `Give a CSV with the columns ${columns}, or a JSON list of objects with these fields.`,
    { cause },
  )

export const userTableRow = (path: string, row: number, problem: string, columns: string): RashomonError =>
  new RashomonError(
    'user-table-row',
    `${path}: entry ${row} cannot be used (${problem}).`,
    `Each entry has ${columns}; correct it or take it out.`,
  )

export const pageTooSlow = (path: string, milliseconds: number): RashomonError =>
  new RashomonError(
    'page-too-slow',
    `${path}: extraction was ended after ${milliseconds / 1000} s, or needed more memory than one page may.`,
    'The page is made to tire programs, or broken: save its text alone and give that.',
  )
