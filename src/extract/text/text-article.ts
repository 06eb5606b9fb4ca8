import type { Draft } from '../draft.ts'
import { creditsIn } from '../metadata/credits.ts'
import { findDate } from '../metadata/dates.ts'
import { isByline, isPersonName, namesIn } from '../metadata/names.ts'
import { lossesOf } from '../losses.ts'
import { repeatsIn } from '../repeats.ts'
import { linesOf } from './lines.ts'
import { isHeading, isTitleLike, paragraphsOf, type Paragraph } from './paragraphs.ts'
import { wordCount } from '../words.ts'
import { wrapWidth } from './wrapping.ts'
import { updatesIn } from './updates.ts'
import {
  markBio,
  markComments,
  markLetterHead,
  markMail,
  markNotes,
  markOtherArticle,
  markPolls,
  markPrintHead,
  markRelated,
} from './zones.ts'

/**
 * An article that came as plain text.
 *
 * `text` stays as it is: every part of it is a block, and what is not the article is marked as furniture, in place.
 * A block never straddles the edge of a furniture span. `titleAt`: where the headline begins, for whoever knows it by its
 * letters’ size. `isMail`: its signature and what it answers are furniture too.
 */
export function textArticle(
  text: string,
  { titleAt = null, isMail = false }: { titleAt?: number | null; isMail?: boolean } = {},
): Draft {
  const lines = linesOf(text)
  const { paragraphs, warnings } = paragraphsOf(lines, wrapWidth(lines))
  const draft: Draft = {
    text,
    title: null,
    byline: [],
    published: null,
    outlet: null,
    blocks: [],
    furniture: [],
    credits: [],
    updates: [],
    warnings,
  }
  if (isMail) markMail(paragraphs)
  markLetterHead(paragraphs)
  markPrintHead(paragraphs)
  markPolls(paragraphs)
  const title = paragraphs.find(({ start }) => start === titleAt) ?? findTitle(paragraphs)
  if (title !== null) {
    title.kind = 'heading'
    draft.title = { start: title.start, end: title.end, text: text.slice(title.start, title.end), from: 'text' }
  }
  readHead(draft, paragraphs, title)
  for (const [i, paragraph] of paragraphs.entries()) {
    if (isHeading(paragraph, paragraphs[i + 1])) paragraph.kind = 'heading'
  }
  markComments(paragraphs)
  const seam = markOtherArticle(paragraphs, title)
  if (seam !== null) draft.warnings.push(seam)
  markRelated(paragraphs)
  markNotes(paragraphs)
  const author = markBio(paragraphs)
  if (author !== null && draft.byline.length === 0) draft.byline = [author]

  for (const { start, end, kind, furniture } of paragraphs) {
    draft.blocks.push({ start, end, kind })
    if (furniture !== null) draft.furniture.push({ start, end, kind: furniture.kind, reason: furniture.reason })
  }
  draft.updates = updatesIn(text, paragraphs)
  draft.furniture = joined(draft.furniture, text)
  draft.credits = creditsIn(
    text,
    paragraphs
      .filter(
        ({ furniture }) =>
          furniture === null ||
          furniture.kind === 'byline' ||
          furniture.kind === 'credit' ||
          furniture.kind === 'copyright',
      )
      .filter(paragraph => paragraph !== title)
      .map(paragraph => ({
        start: paragraph.start,
        end: paragraph.end,
        role: paragraph.furniture?.kind === 'byline' ? 'byline' : 'body',
      })),
  )
  const { start: bodyStart = 0 } = paragraphs.find(({ furniture }) => furniture === null) ?? {}
  const { end: bodyEnd = 0 } = paragraphs.findLast(({ furniture }) => furniture === null) ?? {}
  draft.warnings = draft.warnings.filter(
    ({ code, span }) =>
      code !== 'words-missing' || span === undefined || (span.start >= bodyStart && span.end <= bodyEnd),
  )
  draft.warnings.push(...repeatsIn(draft), ...lossesOf(draft, null))
  return draft
}

/**
 * The paragraph that is the headline: the first that is no furniture, if it looks like one and prose follows.
 *
 * “An armoured car was filmed in Tern. Clashes broke out …” has two sentences and is the first paragraph of an
 * article whose headline was lost: `null`.
 */
function findTitle(paragraphs: readonly Paragraph[]): Paragraph | null {
  const i = paragraphs.findIndex(({ furniture, read }) => furniture === null && !isByline(read))
  const first = paragraphs[i]
  const next = paragraphs.slice(i + 1).find(({ furniture }) => furniture === null)
  if (first === undefined || next === undefined || !isTitleLike(first)) return null
  const stopped = /[.…]["”’]?$/u.test(first.read) && !/\b(?:\p{Lu}\.){2,}$/u.test(first.read)
  // A short first sentence with its full stop is a headline only where it stands by itself and more follows than it says.
  if (stopped && !isAllCapitals(first.read)) {
    return next.gap > 0 && wordCount(first.read) <= 18 && wordCount(next.read) > wordCount(first.read) * 0.6
      ? first
      : null
  }
  return first
}

const isAllCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

// By-line, date and deck stand above the prose or right below the headline.
const HEAD = 8

// “Tessel News” below the headline is no person; “Ada Post”, “Ivo Press” and “Jo Daily” may be.
const outletWord =
  /\b(?:News|Agency|Times|Herald|Tribune|Gazette|Journal|Telegraph|Observer|Chronicle|Radio|Television|TV|Media|Magazine|Newspaper|Wire|Weekly|Today|Courier|Register|Broadcasting)\b/u

/** By-line and date near the headline, and a by-line that stands at the very end. */
function readHead(draft: Draft, paragraphs: Paragraph[], title: Paragraph | null): void {
  const from = title === null ? 0 : Math.max(0, paragraphs.indexOf(title) - 3)
  const head = paragraphs.slice(from, from + HEAD)
  for (const [i, paragraph] of head.entries()) {
    if (paragraph === title) continue
    const prose = wordCount(paragraph.read) > 40
    if (prose) break
    if (isByline(paragraph.read) || paragraph.furniture?.kind === 'byline') {
      paragraph.kind = 'other'
      paragraph.furniture ??= { kind: 'byline', rule: 'by-line', reason: 'who wrote it' }
      takeNames(draft, paragraph, { loose: false })
    } else if (
      // A name alone below the headline.
      paragraph.furniture === null &&
      title !== null &&
      i > 0 &&
      i <= 4 &&
      isPersonName(paragraph.read) &&
      head[i + 1] !== undefined &&
      draft.byline.length === 0 &&
      wordCount(paragraph.read) <= 4 &&
      (head[i + 1]?.furniture?.kind === 'timestamp' || head[i - 1]?.furniture?.kind === 'timestamp')
    ) {
      paragraph.kind = 'other'
      if (outletWord.test(paragraph.read)) {
        paragraph.furniture = { kind: 'byline', rule: 'outlet-below-title', reason: 'who published it' }
        draft.outlet ??= { name: paragraph.read.trim(), from: 'text' }
      } else {
        paragraph.furniture = { kind: 'byline', rule: 'name-below-title', reason: 'who wrote it' }
        takeNames(draft, paragraph, { loose: true })
      }
    }
    if (paragraph.furniture?.kind === 'timestamp' || paragraph.furniture?.kind === 'byline') takeDate(draft, paragraph)
  }
  const last = paragraphs.findLast(({ furniture }) => furniture === null)
  if (last !== undefined && last !== title && draft.byline.length === 0 && isByline(last.read)) {
    last.kind = 'other'
    last.furniture = { kind: 'byline', rule: 'by-line', reason: 'who wrote it' }
    takeNames(draft, last, { loose: false })
  }
}

function takeNames(draft: Draft, { start, end }: Paragraph, options: { loose: boolean }): void {
  if (draft.byline.length > 0) return
  draft.byline = namesIn(draft.text.slice(start, end), options).map(at => ({
    name: at.name,
    span: { start: start + at.start, end: start + at.end },
    from: 'text',
  }))
}

function takeDate(draft: Draft, { start, end }: Paragraph): void {
  const line = draft.text.slice(start, end)
  const found = findDate(line)
  if (found === null) return
  const span = { start: start + found.index, end: start + found.index + found.length }
  const { value, precision } = found
  if (/\b(?:updated|modified)\b/i.test(line.slice(0, found.index))) {
    draft.updated ??= { value, precision, from: 'text', detail: 'line', span }
  } else draft.published ??= { value, precision, from: 'text', detail: 'line', span }
}

/** Furniture of one kind that stands together is one span. */
function joined(furniture: Draft['furniture'], text: string): Draft['furniture'] {
  const spans: Draft['furniture'] = []
  for (const next of furniture) {
    const last = spans.at(-1)
    if (last?.kind === next.kind && last.reason === next.reason && /^\s*$/u.test(text.slice(last.end, next.start)))
      last.end = next.end
    else spans.push({ ...next })
  }
  return spans
}
