/**
 * Furniture that no line shows by itself: what stands below “Leave a Reply”, a list below “Related”, the lines about
 * the writer at the end, and another article glued on.
 */
import type { Article, Warning } from '../../contracts/index.ts'
import { isStrange } from '../furniture/strange.ts'
import { fold } from '../../text/index.ts'
import { isByline, isPersonName } from '../metadata/names.ts'
import { anotherArticle } from '../warnings.ts'
import { type Paragraph } from './paragraphs.ts'
import { wordCount } from '../words.ts'

const words = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { read }) => sum + wordCount(read), 0)
// A made-up text of a hundred thousand such lines must not cost their square.
const TRIED = 8
const LISTED = 60

const prose = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.filter(({ furniture, read }) => furniture === null && wordCount(read) >= 8)

/**
 * From the first line of the comment form to the end.
 *
 * A “Leave a comment” near the headline is a link to the form, not the form: only where less prose follows than came before.
 */
export function markComments(paragraphs: Paragraph[]): void {
  let tried = 0
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.furniture?.kind !== 'comment-form' || ++tried > TRIED) continue
    const [before, after] = [prose(paragraphs.slice(0, i)), prose(paragraphs.slice(i + 1))]
    if (before.length === 0 || words(after) > words(before)) continue
    for (const below of paragraphs.slice(i + 1)) {
      below.furniture ??= {
        kind: 'comment-form',
        rule: 'below-comment-form',
        reason: 'it stands below the form for comments',
      }
    }
    return
  }
}

const pollButton =
  /^(?:vote(?: now)?|(?:submit|cast)(?: your)? vote|(?:view|show|see) results|abstimmen|ergebnis anzeigen|voter|voir les resultats|votar|ver resultados)$/u
// Answers of a poll, and the words of one.
const ANSWERS = 8
const ANSWER_WORDS = 6

/** A question, short answers and a button to vote: “Vote” alone may be a headline's. */
export function markPolls(paragraphs: Paragraph[]): void {
  for (const [i, button] of paragraphs.entries()) {
    if (button.furniture?.kind === 'poll' || !pollButton.test(fold(button.read))) continue
    let from = i - 1
    while (from > 0 && i - from <= ANSWERS && isAnswer(paragraphs[from])) from--
    const question = paragraphs[from]
    if (i - from < 3 || question === undefined || !question.read.endsWith('?') || wordCount(question.read) > 30)
      continue
    let to = i
    while (pollButton.test(fold(paragraphs[to + 1]?.read ?? ''))) to++
    for (const paragraph of paragraphs.slice(from, to + 1)) {
      paragraph.kind = 'other'
      paragraph.furniture = { kind: 'poll', rule: 'poll', reason: 'a question to readers, with its answers' }
    }
  }
}

const isAnswer = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && wordCount(paragraph.read) <= ANSWER_WORDS && !/[.?!:]["”’]?$/u.test(paragraph.read)

// Lines at the top that are looked at.
const TOP = 10
const letterLine =
  /^(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|betreff|datum|de|a|para|objet|asunto|envoye|enviado)\s?: \S.{0,160}$/u

/** “From: …”, “Sent: …”, “Subject: …” above an article that was mailed; one such line alone may be a label of the text. */
export function markLetterHead(paragraphs: Paragraph[]): void {
  const head = paragraphs.slice(0, TOP).map(({ read }) => letterLine.test(fold(read)))
  const from = head.findIndex((one, i) => one && head[i + 1] === true && head[i + 2] === true)
  if (from < 0) return
  for (const [i, paragraph] of paragraphs.slice(from, from + TOP).entries()) {
    if (head[from + i] !== true) return
    paragraph.kind = 'other'
    paragraph.furniture = { kind: 'navigation', rule: 'letter-head', reason: 'the head of a letter that it came in' }
  }
}

/** “Ice house to open - Tern Courier” above “Ice house to open”: what a printer writes over a page. */
export function markPrintHead(paragraphs: Paragraph[]): void {
  const top = paragraphs.slice(0, TOP)
  for (const [i, over] of top.entries()) {
    const title = top.slice(i + 1, i + 5).find(({ read }) => read.length >= 12 && over.read.startsWith(read))
    if (title === undefined || over.furniture !== null) continue
    if (!/^\s*[-–—|:·»]\s*\S.{0,60}$/u.test(over.read.slice(title.read.length))) continue
    over.kind = 'other'
    over.furniture = { kind: 'navigation', rule: 'print-head', reason: 'the headline again, with the name of the page' }
  }
}

/** The short lines below “Related articles”: headlines of others. They end where prose begins again. */
export function markRelated(paragraphs: Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.furniture?.rule !== 'read-more' || !isListHead(paragraph.read)) continue
    for (const [j, below] of paragraphs.slice(i + 1, i + 1 + LISTED).entries()) {
      if (below.furniture !== null) continue
      const stopped = /[.!?]["”’]?$/u.test(below.read)
      if (wordCount(below.read) > 20 || (stopped && below.kind !== 'list-item')) break
      // One short line before prose is a heading of this article.
      const rest = paragraphs.slice(i + j + 2)
      const next = rest.find(({ furniture }) => furniture === null)
      if (below.kind === 'heading' && next !== undefined && wordCount(next.read) > 20) break
      below.furniture = { kind: 'related', rule: 'below-related', reason: 'it stands in a list of other articles' }
    }
  }
}

const isListHead = (line: string): boolean =>
  /^(?:related|more|latest|top|popular|trending|recommended|recent|other|most|you|readers|what to|similar|mehr|don)/iu.test(
    line,
  ) && !/[:»>→].*\S{3}/u.test(line)

/**
 * The lines about the writer at the end: “Ana Varga is a journalist who …”.
 *
 * Gives the name back where the bio opens with one. Only behind the last paragraph of prose, or right below “Posted by”.
 */
export function markBio(paragraphs: Paragraph[]): Article['byline'][number] | null {
  const tail = paragraphs.findLastIndex(({ furniture }) => furniture === null)
  const last = paragraphs[tail]
  if (last === undefined || tail < 2) return null
  const name = bioOf(last.read)
  const before = paragraphs[tail - 1]
  const introduced = before?.furniture?.kind === 'byline' || before?.furniture?.kind === 'bio'
  if (name === null && !(introduced && wordCount(last.read) < 60)) return null
  last.furniture = { kind: 'bio', rule: 'bio', reason: 'about the writer' }
  if (name === null) return null
  const start = last.start + last.read.indexOf(name)
  return { name, span: { start, end: start + name.length }, from: 'text' }
}

const trade =
  'journalist|reporter|writer|correspondent|columnist|editor|author|blogger|contributor|analyst|commentator|freelance|freelancer|fellow|professor|lecturer|broadcaster|photographer|producer|historian|researcher'
const bio = new RegExp(
  `^(?<name>[\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]*){1,3}),? (?:is|was|works as|writes|covers|reports|has (?:written|worked|been)) .{0,120}?\\b(?:${trade}|covers|writes|reports|newsroom|twitter|book)\\b`,
  'u',
)

/** The name a bio opens with. “Varga is a journalist” in the midst of an article is news; the caller looks at its place. */
function bioOf(read: string): string | null {
  if (wordCount(read) > 90) return null
  const match = bio.exec(read)
  const name = match?.groups?.['name']
  if (match === null || name === undefined || !isPersonName(name)) return null
  // A bio is in the present and about what somebody does for a living; a sentence with a quotation or another's act is news.
  if (/["“”]|\b(?:said|told|says|added|killed|arrested|injured)\b/u.test(read)) return null
  return name
}

// A short last or first line that says whose text it is: “via …”, “Translated from the Sevaran”, “(Reporting by …)”.
const note =
  /^[([]?(?:via|source|sources|originally published|first published|republished|reprinted|translated|translation|with reporting|with agencies|with files|additional reporting|reporting|editing|compiled|prepared|written|edited) (?:by|from|in|at|on|with|for)?\b.{2,160}$/iu
const via = /^(?:via|source|sources|h\/t)\b:? \S.{1,80}$/iu

/** Marks the lines that say whose text it is: behind the last paragraph or above the first. */
export function markNotes(paragraphs: Paragraph[]): void {
  const own = paragraphs.filter(({ furniture }) => furniture === null)
  if (own.length < 4) return
  for (const paragraph of [...own.slice(0, 3), ...own.slice(-3)]) {
    const { read } = paragraph
    if (wordCount(read) > 24 || paragraph === own[0]) continue
    const isVia = via.test(read) && !/[.!?]$/u.test(read) && wordCount(read) <= 9
    if (!isVia && !(note.test(read) && !/["“”]|\b(?:said|says|told)\b/u.test(read))) continue
    paragraph.kind = 'other'
    paragraph.furniture = { kind: 'credit', rule: 'source-note', reason: 'whose text it is' }
  }
}

/**
 * Another article that begins below a bar, or with a headline and a by-line or date of its own.
 *
 * Marked from its headline to the end. Its parts keep their own furniture kinds.
 */
export function markOtherArticle(paragraphs: Paragraph[], title: Paragraph | null): Warning | null {
  const from = title === null ? 0 : paragraphs.indexOf(title) + 1
  let tried = 0
  for (let i = from + 2; i < paragraphs.length; i++) {
    const head = paragraphs[i]
    if (head === undefined || head.furniture !== null) continue
    const barred = (paragraphs[i - 1]?.furniture ?? null) !== null
    // Below a line of stars a headline may be a word or a question; elsewhere it has to look like one.
    if (!isHeadline(head) && !(isBar(paragraphs[i - 1]) && isShort(head))) continue
    const signed = paragraphs
      .slice(i + 1, i + 4)
      .some(({ furniture, read }) => furniture?.kind === 'byline' || furniture?.kind === 'timestamp' || isByline(read))
    if ((!barred && !signed) || ++tried > TRIED) continue
    const before = paragraphs.slice(from, i)
    const rest = paragraphs.slice(i + 1)
    if (prose(before).length < 2 || prose(rest).length === 0) continue
    const body = [head, ...prose(rest)]
    const passage = body.map(({ read }) => read)
    const above = before.map(({ read }) => read)
    if (!isStrange(passage, above, { surely: signed && barred })) continue
    for (const paragraph of paragraphs.slice(i)) {
      paragraph.furniture ??= {
        kind: 'other-article',
        rule: 'other-article',
        reason: 'another article begins above or here',
      }
    }
    return anotherArticle({ start: head.start, end: head.end }, wordCount(passage.join(' ')))
  }
  return null
}

const isBar = (paragraph: Paragraph | undefined): boolean =>
  paragraph?.furniture !== null && /^(?:[*_=~#•·+-]\s*){3,}$/u.test(paragraph?.read ?? '')

const isShort = ({ read, kind }: Paragraph): boolean =>
  kind !== 'list-item' && read.length <= 160 && wordCount(read) <= 22 && !/[.,;:!…]$/u.test(read)

const isHeadline = ({ read, kind }: Paragraph): boolean =>
  kind !== 'list-item' &&
  wordCount(read) >= 4 &&
  wordCount(read) <= 22 &&
  // “… a welfare payment.” is a sentence, whatever closes behind its stop.
  !/[.,;:]["”’»)]?$/u.test(read) &&
  /^["'“‘]?\p{Lu}/u.test(read)

// How mail programs announce what is answered.
const answered =
  /^(?:On .{5,160} wrote|Am .{5,160} schrieb .{2,80}|Le .{5,160} a écrit|El .{5,160} escribió|Il .{5,160} ha scritto|Op .{5,160} schreef .{0,80}) ?:$/u

/** In a mail: the signature below “-- ” (RFC 3676, 4.3), and what it answers, each line behind a “>”. */
export function markMail(paragraphs: Paragraph[]): void {
  let isSignature = false
  for (const [i, paragraph] of paragraphs.entries()) {
    const words = paragraph.read.trim()
    const isQuoted =
      words.startsWith('>') || (answered.test(words) && paragraphs[i + 1]?.read.trim().startsWith('>') === true)
    if (isQuoted) {
      isSignature = false
      paragraph.furniture = { kind: 'quoted-mail', rule: 'quoted-mail', reason: 'the mail that this one answers' }
    } else if (words === '--' || isSignature) {
      isSignature = true
      paragraph.furniture = {
        kind: 'signature',
        rule: 'mail-signature',
        reason: 'it stands below the line that begins a signature',
      }
    }
  }
}
