/**
 * An article that came as a PDF.
 */
import type { Article, Published, Warning } from '../../contracts/index.ts'
import { pdfTooSlow, RashomonError } from '../../errors.ts'
import { fold } from '../../text/index.ts'
import { guardedThread } from '../../threads/index.ts'
import { ownBlocks, type Draft } from '../draft.ts'
import { findDate, isoDate } from '../metadata/dates.ts'
import { isNobody, isPersonName, namesIn } from '../metadata/names.ts'
import { textArticle } from '../text/text-article.ts'
import { lettersUnknown, pagesLeftOut, pagesWithoutText } from '../warnings.ts'
import type { PdfText } from './read-pdf.ts'
import { PRINTED } from './running.ts'

// No article needs as long; a file made to tire programs has no end.
export const PDF_MS = 60_000
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/**
 * The text of a PDF in the order of reading. `milliseconds`: by the clock and of processor time.
 *
 * @throws RashomonError `pdf-too-slow` where the time or the memory is over, or as `readPdf`.
 */
export async function pdfText(bytes: Uint8Array, path: string, milliseconds = PDF_MS): Promise<PdfText> {
  const thread = guardedThread<{ bytes: Uint8Array; path: string }, PdfText>(
    new URL(`./pdf-worker.${ending}`, import.meta.url),
    milliseconds,
  )
  const outcome = await thread.run({ bytes, path })
  await thread.close()
  if (outcome.kind === 'done') return outcome.value
  if (outcome.kind === 'failed') throw new RashomonError(outcome.code, outcome.message, outcome.remedy)
  throw pdfTooSlow(path, milliseconds)
}

/** Read as a text is; headline, kinds of blocks and places are the PDF’s, and what its file says of itself fills the gaps. */
export function pdfArticle(pdf: PdfText): Draft {
  const draft = textArticle(pdf.text, { titleAt: pdf.title })
  const set = new Map(pdf.paragraphs.map(one => [one.start, one]))
  const blocks = draft.blocks.map(block => {
    const found = set.get(block.start)
    if (found === undefined) return block
    const kind = found.kind === 'paragraph' || block.kind === 'other' ? block.kind : found.kind
    return { ...block, kind, path: found.path }
  })
  return {
    ...draft,
    blocks,
    title: draft.title ?? titleOf(pdf.info.title, { ...draft, blocks }),
    byline: draft.byline.length > 0 ? draft.byline : bylineOf(pdf.info.author),
    published: draft.published ?? publishedOf(pdf),
    aside: pdf.aside.map(({ kind, reason, text, path }) => ({ kind, reason, text, path })),
    warnings: [...lostPages(pdf), ...draft.warnings],
  }
}

function lostPages({ pictures, pagesRead, pageCount, unmapped }: PdfText): Warning[] {
  const warnings: Warning[] = []
  if (pictures.length > 0) warnings.push(pagesWithoutText(pictures, pagesRead))
  if (pageCount > pagesRead) warnings.push(pagesLeftOut(pagesRead, pageCount))
  if (unmapped > 0) warnings.push(lettersUnknown(unmapped))
  return warnings
}

// What programs put there for want of a headline: the file’s name, the template’s.
const noTitle =
  /\.(?:docx?|pdf|indd|qxd|qxp|rtf|odt|txt|html?|pages|pub)$|^(?:untitled|layout|page|seite|document|dokument|new document|microsoft word)\b|^https?:|_/iu

/** With its place, where the text opens with it. */
function titleOf(told: string | undefined, draft: Draft): Article['title'] {
  if (told === undefined || noTitle.test(told) || !/\s/u.test(told)) return null
  const found = ownBlocks(draft)
    .slice(0, 6)
    .find(({ start, end }) => fold(draft.text.slice(start, end)) === fold(told))
  const from = 'pdf title'
  return found === undefined
    ? { text: told, from }
    : { start: found.start, end: found.end, text: draft.text.slice(found.start, found.end), from }
}

/** People only: what stands there is as often the login of whoever made the file. */
function bylineOf(told: string | undefined): Article['byline'] {
  if (told === undefined || isNobody(told)) return []
  return namesIn(told, { loose: true })
    .filter(({ name }) => isPersonName(name))
    .map(({ name }) => ({ name, from: 'pdf author' }))
}

/** What says when it was published is believed; the day the file was made is only near it. */
function publishedOf({ info, aside }: PdfText): Published | null {
  const told = isoDate(info.published ?? '')
  if (told !== null) return { ...told, from: 'metadata', detail: 'pdf XMP date of publication' }
  for (const { kind, reason, text } of aside) {
    // The day on which a browser printed the page is none of its own.
    const date = kind === 'running-head' && reason !== PRINTED ? findDate(text) : null
    if (date !== null)
      return { value: date.value, precision: date.precision, from: 'text', detail: 'the head of the page' }
  }
  const made = isoDate(isoOf(info.created ?? ''))
  return made === null ? null : { ...made, from: 'inferred', detail: 'the day the PDF was made' }
}

/** `D:20230314080500+01'00'` (ISO 32000-1, 7.9.4) as ISO 8601; anything else as it is. */
export function isoOf(date: string): string {
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', zone = ''] =
    /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?([Zz]|[+-]\d{2}'?\d{2})?/.exec(date) ?? []
  if (year === undefined) return date
  if (hour === undefined) return `${year}-${month}-${day}`
  const offset =
    zone.toUpperCase() === 'Z' || zone === '' ? zone.toUpperCase() : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}
