/**
 * When the article of a page was published and when it was changed.
 */
import type { Published } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { textBelow, type Page, type PageElement, type PageText } from '../html/tree.ts'
import { dateOfAddress, findDate, isoDate } from './dates.ts'
import type { LinkedData } from './json-ld.ts'
import { distance, first, isInComments, words, type Metas, type Range } from './page-fields.ts'

const field = (value: string, from: Published['from'], detail: string): Published | null => {
  const date = isoDate(value)
  return date === null ? null : { value: date.value, precision: date.precision, from, detail }
}

// Fields that say “published”, and fields that only say “date”: of the latter many bear the day the page was last written.
const publishedNames = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'article:published', 'og:published_time', 'parsely-pub-date', 'sailthru.date',
  'publishdate', 'pubdate', 'publish-date', 'publish_date', 'publication_date', 'published_time_telegram', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'dcterms.issued',
  'datecreated', 'date.created', 'article.created', 'article_date_original', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'rnews:datepublished', 'og:pubdate', 'citation_publication_date', 'creation_date',
] // biome-ignore format: a list
const plainNames = ['dc.date', 'dcterms.date', 'date', 'created', 'last-published', 'timestamp']
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'og:modified_time',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'dc.date.modified',
  'revised',
  'modificationdate',
]

export function updatedOf(metas: Metas, linked: LinkedData | null): Published | null {
  if (linked?.modified !== undefined) return field(linked.modified, 'metadata', 'json-ld dateModified')
  const told = first(metas, ...updatedNames)
  return told === null ? null : field(told.value, 'metadata', `meta ${told.name}`)
}

function ofMetas(metas: Metas, names: readonly string[]): Published | null {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    const found = value === undefined ? null : field(value, 'metadata', `meta ${name}`)
    if (found !== null) return found
  }
  return null
}

/**
 * When the article was published; `null` where nothing says so.
 *
 * Fields that say “published” first, then marked elements and the address, then a line near the headline that is a date,
 * then what only says “date”. Counted on half of trafilatura's pages, where two disagree: such a line is right and a plain
 * `<time>` wrong in 7 of 8, a line right and a field `date` wrong in 7 of 7. The last change is taken where it is all there is.
 */
export function publishedOf(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  url: string | undefined,
  body: Range | null,
): Published | null {
  const shown = shownDate(page, body)
  const told =
    (linked?.published === undefined ? null : field(linked.published, 'metadata', 'json-ld datePublished')) ??
    ofMetas(metas, publishedNames)
  const ofAddress = url === undefined ? null : dateOfAddress(url)
  const day: Published | null = ofAddress?.precision === 'day' ? { ...ofAddress, from: 'url', detail: 'address' } : null
  if (told !== null) return onItsDay(told, [shown.near, day])
  const elements = dateElements(page, body)
  const changed = updatedOf(metas, linked) ?? shown.changed ?? elements.changed
  const found = elements.published ?? day ?? shown.near ?? elements.called ?? ofMetas(metas, plainNames) ?? shown.far
  if (found !== null) return found
  if (changed !== null)
    return { ...changed, from: 'inferred', detail: `${changed.detail}, the only date the page gives` }
  return ofAddress === null ? null : { ...ofAddress, from: 'url', detail: 'address' }
}

/**
 * A moment told in UTC, on the day its readers had: papers far from Greenwich print “8 November” on what their data
 * call 05:30 of the ninth, and “yesterday” counts from the former.
 *
 * Where the page shows the hour too, its zone follows; where it shows the day alone, the day is all that is said.
 */
function onItsDay(told: Published, others: readonly (Published | null)[]): Published {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?(?:Z|\+00:00)$/.exec(told.value)
  if (match === null) return told
  const at = Date.parse(told.value)
  for (const other of others) {
    if (other === null || other.value.slice(0, 10) === match[1]) continue
    const local = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)$/.exec(other.value)
    const midnight = Date.parse(`${other.value.slice(0, 10)}T00:00:00Z`)
    // Zones reach from 12 hours behind to 14 hours before UTC.
    const first = midnight - 14 * HOUR
    const last = midnight + 36 * HOUR
    if (Number.isNaN(midnight) || at < first || at >= last) continue
    const minutes = local === null ? null : Math.ceil((Date.parse(`${local[1]}:00Z`) - at) / 60_000)
    if (local !== null && minutes !== null && minutes % 15 === 0 && Math.abs(minutes) <= 14 * 60)
      return {
        ...told,
        value: `${local[1]}${zone(minutes)}`,
        precision: 'minute',
        detail: `${told.detail}, in the zone of the page`,
      }
    return {
      ...other,
      value: other.value.slice(0, 10),
      precision: 'day',
      detail: `${other.detail}; ${told.detail} is ${told.value}`,
    }
  }
  return told
}

const HOUR = 3_600_000
const two = (n: number): string => String(n).padStart(2, '0')
const zone = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`

const publishedClass =
  /(?:^|\s)(?:published|entry-date|dtstart|pubdate|publish-date|published-date|post-date|article-date|date-published|uploaded-date)(?:\s|$)/i
const dateClass =
  /(?:^|[\s_-])(?:date|datum|datetime|fecha|timestamp|postdate|pubdate|published|publish|posted|dateline|post-?meta|entry-?meta|article-?meta|meta-?date)(?:$|[\s_-])/i
const changedClass = /(?:^|[\s_-])(?:updated?|modified|changed|revised)(?:$|[\s_-])/i

type Marked = { published: Published | null; called: Published | null; changed: Published | null }

/** `<time>`, microdata, hAtom, a class that says so: elements that bear a date, the nearest of each kind. */
function dateElements(page: Page, body: Range | null): Marked {
  const found: { kind: keyof Marked; rank: number; far: number; date: Published }[] = []
  for (const element of page.elements) {
    const { attributes, tag } = element
    const itemprop = attributes['itemprop'] ?? attributes['property'] ?? ''
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
    const isPublished =
      /datePublished|dateCreated/i.test(itemprop) || 'pubdate' in attributes || publishedClass.test(names)
    const isChanged = /dateModified/i.test(itemprop) || (changedClass.test(names) && !publishedClass.test(names))
    const isCalled = dateClass.test(names)
    if (!isPublished && !isChanged && !isCalled && tag !== 'time') continue
    if (isInComments(element) || element.textEnd - element.textStart > 12) continue
    const text = words(textBelow(page, element))
    if (text.length > 160) continue
    const value =
      attributes['datetime'] ??
      attributes['content'] ??
      (tag === 'abbr' || (text === '' && isChanged) ? attributes['title'] : undefined)
    const detail =
      tag === 'time'
        ? '<time>'
        : itemprop === ''
          ? `class ${names.trim().split(/\s+/u)[0] ?? ''}`
          : `microdata ${itemprop}`
    const date = (value === undefined ? null : field(value, 'metadata', detail)) ?? shownIn(text, detail)
    if (date === null) continue
    const kind = isChanged || changedLabel.test(fold(text)) ? 'changed' : isPublished ? 'published' : 'called'
    found.push({ kind, rank: kind === 'called' && tag !== 'time' ? 1 : 0, far: distance(element, body), date })
  }
  found.sort((a, b) => a.rank - b.rank || a.far - b.far)
  const first = (kind: keyof Marked): Published | null => found.find(one => one.kind === kind)?.date ?? null
  return { published: first('published'), called: first('called'), changed: first('changed') }
}

function shownIn(text: string, detail: string): Published | null {
  const date = findDate(text, { dayFirst: true })
  return date === null ? null : { value: date.value, precision: date.precision, from: 'text', detail }
}

// What stands before a date and says that it is another one than that of publication. Folded: no accents, small letters.
const changedLabel =
  /\b(?:(?:last )?(?:updated|modified|edited|changed|revised|reviewed)|zuletzt|aktualisiert|geandert|anderung|bearbeitet|editiert|stand|mis a jour|modifie|actualizad[oa]|ultima actualizacion|aggiornato|modificato|bijgewerkt|zaktualizowano|atualizado)\b/u
const otherLabel =
  /(?:\b(?:bis|until|till|through|release|erscheint|geboren|born|founded|next|nachste\w?|verfugbar|available|valid|gultig|ab|seit|since|abgerufen|retrieved|accessed)\b[^\d]{0,25}|©.*|copyright.*)$/u
const publishedLabel =
  /\b(?:published|posted|released|veroffentlicht|erschienen|erstellt|eingestellt|geschrieben|publie|publicado|pubblicato|gepubliceerd|opublikowano)\b/u

type Shown = { near: Published | null; far: Published | null; changed: Published | null }

/**
 * Dates in the words of the page: in a line that is hardly more than a date, or that opens a paragraph as datelines do.
 *
 * `near`: by the head of the article; `far`: the best of all others, prose among them.
 */
function shownDate(page: Page, body: Range | null): Shown {
  let best: { far: number; date: Published } | null = null
  let changed: Published | null = null
  const [start, end] = body === null ? [0, 0] : [body.textStart, body.textEnd]
  for (const text of page.texts) {
    if (text.data.length > 400 || !/\d/.test(text.data) || text.parent.tag === 'title') continue
    const line = words(text.data)
    const date = findDate(line, { dayFirst: true })
    // A date within a long sentence is what the article tells of, not when it was published.
    if (date === null || (line.length > 120 && date.index > 60) || isInComments(text.parent)) continue
    const label = fold(line.slice(0, date.index))
    const told: Published = { value: date.value, precision: date.precision, from: 'text', detail: 'line' }
    if (changedLabel.test(label)) {
      changed ??= told
      continue
    }
    if (otherLabel.test(label) || /\bgeboren\b|\bborn\b/i.test(line)) continue
    const within = isInSentence(page, text, line.length)
    const bare = !within && line.length - date.length <= 30
    const opens = bare || (!within && isDateline(line, date))
    const far = farFrom(text.index, start, end, bare, opens)
    if (far === null) continue
    const weighed = publishedLabel.test(label) ? far / 4 : far
    if (best === null || weighed < best.far) best = { far: weighed, date: told }
  }
  const near = best !== null && best.far <= NEAR ? best.date : null
  return { near, far: near === null ? (best?.date ?? null) : null, changed }
}

// Lines between the date and the first line of the article, each counted one and a half.
const NEAR = 30

/** “On <b>30 April 2019</b> the ferry …”: a date in an element of its own within a sentence. */
function isInSentence(page: Page, text: PageText, length: number): boolean {
  let holder: PageElement = text.parent
  while (inSentence.has(holder.tag) && holder.parent !== null) holder = holder.parent
  return (
    holder !== text.parent &&
    holder.textEnd - holder.textStart < 40 &&
    words(textBelow(page, holder)).length > length + 100
  )
}
/** “Tern, 5 May 2020 – The ferry …”, “Tern, den 5. Mai 2020”. */
const isDateline = (line: string, { index, length }: { index: number; length: number }): boolean =>
  /^(?:\p{Lu}[\p{L} .()/-]{1,40},? (?:den |the |le )?)?$/u.test(line.slice(0, index)) &&
  /^\s*(?:[-–—:(.,/|]|$)/u.test(line.slice(index + length))

const inSentence = new Set(['a', 'b', 'em', 'i', 'strong', 'span', 'u', 'mark', 'font'])

/** How unlikely a line is to be the article's date, by its place; `null` where it is too far for what it is. */
function farFrom(at: number, start: number, end: number, bare: boolean, opens: boolean): number | null {
  const prose = opens ? 0 : PROSE
  if (at < start) return bare ? (start - at) * 1.5 : start - at < 40 ? (start - at) * 2 + prose : null
  if (at >= end) return at - end < 25 || (bare && at - end < 80) ? 40 + 2 * (at - end) + prose : null
  if (at - start < 12) return at - start + prose
  if (end - at < 6) return 30 + end - at + prose
  return bare ? 20 + 2 * (at - start) : null
}

// A date in a sentence of the article is asked last.
const PROSE = 200
