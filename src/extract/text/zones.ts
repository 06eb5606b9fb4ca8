/**
 * Furniture that no line shows by itself: what stands below “Leave a Reply”, a list below “Related”, the lines about
 * the writer at the end, and another article glued on.
 */
import type { Article, Warning } from '../../contracts/index.ts'
import { isPersonName } from '../metadata/names.ts'
import { anotherArticle } from '../warnings.ts'
import { isByline } from '../metadata/names.ts'
import { wordCount, type Paragraph } from './paragraphs.ts'

const words = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { read }) => sum + wordCount(read), 0)
const prose = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.filter(({ furniture, read }) => furniture === null && wordCount(read) >= 8)

/**
 * From the first line of the comment form to the end.
 *
 * A “Leave a comment” near the headline is a link to the form, not the form: only where less prose follows than came before.
 */
export function markComments(paragraphs: Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.furniture?.kind !== 'comment-form') continue
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

/** The short lines below “Related articles”: headlines of others. They end where prose begins again. */
export function markRelated(paragraphs: Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.furniture?.rule !== 'read-more' || !isListHead(paragraph.read)) continue
    for (const [j, below] of paragraphs.slice(i + 1).entries()) {
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

const capitals = /(?<![.!?]\s|^|["“]|\n)\b\p{Lu}[\p{L}'’-]{2,}/gu
const namesOf = (paragraphs: readonly Paragraph[]): Set<string> =>
  new Set(paragraphs.flatMap(({ read }) => [...read.matchAll(capitals)].map(([name]) => name)))
const rareWordsOf = (paragraphs: readonly Paragraph[]): Set<string> =>
  new Set(paragraphs.flatMap(({ read }) => read.toLowerCase().match(/\p{L}{6,}/gu) ?? []))

const share = (of: ReadonlySet<string>, among: ReadonlySet<string>): number =>
  of.size === 0 ? 0 : [...of].filter(word => among.has(word)).length / of.size

// An article's own last part repeats its names and its words. Of what is another article, few names come from above.
const NAMES_SHARED = 0.34
const WORDS_SHARED = 0.25

/**
 * Another article that begins below a bar, or with a headline and a by-line or date of its own.
 *
 * Marked from its headline to the end. Its parts keep their own furniture kinds.
 */
export function markOtherArticle(paragraphs: Paragraph[], title: Paragraph | null): Warning | null {
  const from = title === null ? 0 : paragraphs.indexOf(title) + 1
  for (let i = from + 2; i < paragraphs.length; i++) {
    const head = paragraphs[i]
    if (head === undefined || head.furniture !== null || !isHeadline(head)) continue
    const before = paragraphs.slice(from, i)
    const rest = paragraphs.slice(i + 1)
    if (prose(before).length < 2 || prose(rest).length === 0) continue
    const barred = paragraphs[i - 1]?.furniture !== undefined && paragraphs[i - 1]?.furniture !== null
    const signed = rest
      .slice(0, 3)
      .some(({ furniture, read }) => furniture?.kind === 'byline' || furniture?.kind === 'timestamp' || isByline(read))
    if (!barred && !signed) continue
    const body = [head, ...prose(rest)]
    const namesShared = share(namesOf(body), namesOf(before))
    const wordsShared = share(rareWordsOf(body), rareWordsOf(before))
    const strange = namesShared < NAMES_SHARED && wordsShared < WORDS_SHARED
    if (!strange && !(signed && barred && namesShared < 2 * NAMES_SHARED && wordsShared < 2 * WORDS_SHARED)) continue
    for (const paragraph of paragraphs.slice(i)) {
      paragraph.furniture ??= {
        kind: 'other-article',
        rule: 'other-article',
        reason: 'another article begins above or here',
      }
    }
    return anotherArticle({ start: head.start, end: head.end })
  }
  return null
}

const isHeadline = ({ read, kind }: Paragraph): boolean =>
  kind !== 'list-item' &&
  wordCount(read) >= 4 &&
  wordCount(read) <= 22 &&
  !/[.,;:]$/u.test(read) &&
  /^["'“‘]?\p{Lu}/u.test(read)
