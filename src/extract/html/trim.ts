/**
 * Takes out what Readability kept and is no part of the article: read-also lines, captions, lists of links.
 */
import { fold } from '../../text/index.ts'
import { findDate } from '../metadata/dates.ts'
import { furnitureLine } from '../furniture/line-rules.ts'
import { isByline } from '../metadata/names.ts'
import { isProse, lineOf, type Candidate } from './candidate.ts'
import { dropCounters, dropEnd } from './page-end.ts'
import { pullQuotes } from './pull-quotes.ts'
import { within, type PageElement } from './tree.ts'

/** Takes out what Readability kept and is no part of the article. */
export function trim(candidates: Candidate[], heading: PageElement | null, title: string | null): void {
  const kept = candidates.filter(({ keep }) => keep)
  const drop = (candidate: Candidate, kind: string, reason: string): void => {
    candidate.keep = false
    candidate.kind = kind
    candidate.reason = reason
  }
  const headline = title === null ? '' : key(title)
  // A headline below prose is that of a box, and what stands above it is the article.
  const opening = kept.find(({ block, size }) => size > 80 && block.kind !== 'heading')
  const top = heading !== null && opening !== undefined && heading.index < opening.block.element.index ? heading : null
  const linkedHeads = headsWithLinks(kept)
  const amongWords = linksAmongWords(kept)
  const pictured = isPictureStory(kept)
  for (const [i, candidate] of kept.entries()) {
    const { block, size } = candidate
    const { text, linked, kind } = block
    const found = lineOf(block)
    if (found !== null && !(kind === 'heading' && found.kind === 'navigation'))
      drop(candidate, found.kind, found.reason)
    else if (kind === 'caption' && !pictured) drop(candidate, 'caption', 'the words below a picture')
    else if (
      size < 250 &&
      linked > size * 0.8 &&
      kind !== 'code' &&
      !linkedHeads.has(candidate) &&
      !amongWords.has(candidate)
    )
      drop(candidate, 'related', 'nothing but a link')
    else if (size < 300 && isLabelledLink(text, linked)) drop(candidate, 'related', 'a label and a link')
    else if ((i < 6 || i >= kept.length - 3) && isByline(text)) drop(candidate, 'byline', 'who wrote it')
    else if (isTime(candidate)) drop(candidate, 'timestamp', 'a <time>')
    else if (i < 3 && size < 400 && isHead(text, headline)) drop(candidate, 'title', 'headline, by-line and date')
    else if (i < 5 && headline !== '' && size < 300 && isHeadline(key(text), headline, kind))
      drop(candidate, 'title', 'the headline again')
    else if (i < 3 && size < 200 && !/[.!?…]["'”’»)]*$/u.test(text) && isLongerHeadline(key(text), headline))
      drop(candidate, 'title', 'the headline again, longer')
    else if (top !== null && block.element.index < top.index && isLabel(candidate))
      drop(candidate, 'header', 'a short line above the headline')
    else if (i < 4 && size < 60 && isDateLine(text)) drop(candidate, 'timestamp', 'when it was published')
  }
  dropCounters(kept, drop)
  dropEnd(candidates, kept, drop)
  for (const candidate of pullQuotes(kept)) drop(candidate, 'pull-quote', 'it repeats words of the article')
  dropLinkLists(kept, drop)
  dropGallery(kept, drop)
  dropComments(kept, drop)
  dropBiography(kept, drop)
  dropHeadingsOfNothing(candidates, drop)
  // A heading with nothing below it names something that is gone.
  for (let i = kept.length - 1; i >= 0; i--) {
    const candidate = kept[i]
    if (candidate === undefined || !candidate.keep) continue
    if (candidate.block.kind !== 'heading' && !isLastLabel(candidate)) break
    drop(candidate, 'related', 'a heading with nothing below it')
  }
}

// Captions that are sentences and say as much as this times the rest of the page’s words are the article.
const PICTURED = 3

// So many captions that are sentences, one right below the other, are the steps of what the page tells.
const STEPS = 3

/** The longest run of captions that are sentences with nothing between them. */
function stepsOf(kept: readonly Candidate[]): number {
  let [longest, run] = [0, 0]
  for (const candidate of kept) {
    run = candidate.block.kind === 'caption' && isProse(candidate, 60) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** Pages that tell all they tell below their pictures. */
function isPictureStory(kept: readonly Candidate[]): boolean {
  let [captions, rest, sentences] = [0, 0, 0]
  for (const candidate of kept) {
    if (candidate.block.kind !== 'caption') rest += candidate.size
    else {
      captions += candidate.size
      if (isProse(candidate, 60)) sentences++
    }
  }
  return (sentences >= 5 && captions > rest * PICTURED) || (captions > rest && stepsOf(kept) >= STEPS)
}

/** “Also of interest: <a>Ferry inquiry opens</a>”. */
function isLabelledLink(text: string, linked: number): boolean {
  const label = /^[^:.!?»]{3,45}[:»]\s*/u.exec(text)?.[0]
  return label !== undefined && linked > 12 && linked >= (text.length - label.length) * 0.9 && label.length < 48
}

/** Takes out the last lines where they stand outside what the page calls its text and are no prose: sections, weather, tags. */
export function trimTail(candidates: readonly Candidate[], called: PageElement): void {
  const kept = candidates.filter(({ keep }) => keep)
  if (!kept.some(({ block }) => within(called, block.element))) return
  for (let candidate = kept.pop(); candidate !== undefined; candidate = kept.pop()) {
    if (within(called, candidate.block.element) || isProse(candidate, 60)) return
    candidate.keep = false
    candidate.kind = 'below'
    candidate.reason = 'a line below what the page calls its text'
  }
}

/** Headings of the article that are links, as lists of the best things have them: two and more, each with prose below it. */
function headsWithLinks(kept: readonly Candidate[]): ReadonlySet<Candidate> {
  const found = kept.filter(({ block, size }, i) => {
    const below = kept[i + 1]
    return (
      block.kind === 'heading' &&
      block.linked > size * 0.8 &&
      below !== undefined &&
      below.block.kind !== 'heading' &&
      below.size > 120 &&
      below.block.linked < below.size * 0.35
    )
  })
  return new Set([...(found.length < 2 ? [] : found), ...numberedHeads(kept)])
}

// So many headings that count up are the entries of a list, however short what each says.
const COUNTED = 4
// One in five may be out of its place.
const STEADY = 0.8

/** “1. Cormorant”, “2. Gannet”: headings that are links and count up or down. */
function numberedHeads(kept: readonly Candidate[]): readonly Candidate[] {
  const found = kept.flatMap(candidate => {
    const nth =
      candidate.block.kind === 'heading'
        ? /^(?:#|no\.? ?)?(\d{1,3})[.):]? /iu.exec(candidate.block.text)?.[1]
        : undefined
    return nth === undefined ? [] : [{ candidate, nth: Number(nth) }]
  })
  const steps = found.slice(1).map(({ nth }, i) => nth - (found[i]?.nth ?? 0))
  const up = steps.filter(step => step === 1).length
  const down = steps.filter(step => step === -1).length
  return found.length >= COUNTED && Math.max(up, down) >= steps.length * STEADY
    ? found.map(({ candidate }) => candidate)
    : []
}

// Of a list or a table: where at most so much of it is links, a link is one of its entries.
const LINKS = 0.5
// Of its links so many have words of their own; two films of one name do not make a list of buttons.
const NAMED = 0.8
const CELL = 300

/** Items of lists and cells of tables that are links, in lists and tables that are not: “Transmit – 42 MB”. */
function linksAmongWords(kept: readonly Candidate[]): ReadonlySet<Candidate> {
  const groups = new Map<PageElement, Candidate[]>()
  for (const candidate of kept) {
    const list = listAbove(candidate.block.element)
    if (list === null) continue
    const group = groups.get(list)
    if (group === undefined) groups.set(list, [candidate])
    else group.push(candidate)
  }
  const found = [...groups].filter(([list, group]) => {
    const size = group.reduce((sum, candidate) => sum + candidate.size, 0)
    const links = group.filter(({ block, size: own }) => block.linked > own * 0.8)
    const words = group.length - links.length
    // “Buy now” at every entry is a button, and a table of paragraphs holds a page, no table.
    if (new Set(links.map(({ block }) => block.text)).size < links.length * NAMED) return false
    if (list.tag === 'table' && (group.some(one => one.size > CELL) || isLayout(group))) return false
    return (
      words >= 3 && links.length <= group.length * LINKS && links.reduce((sum, one) => sum + one.size, 0) < size * LINKS
    )
  })
  return new Set(found.flatMap(([, group]) => group))
}

// A cell with more blocks than this, and twice what a cell of a table holds at most, is a column of the page.
const COLUMN = 3

function isLayout(group: readonly Candidate[]): boolean {
  const cells = new Map<PageElement, { blocks: number; size: number }>()
  for (const { block, size } of group) {
    let cell: PageElement | null = block.element
    while (cell !== null && cell.tag !== 'td' && cell.tag !== 'table') cell = cell.parent
    if (cell?.tag !== 'td') continue
    const held = cells.get(cell) ?? { blocks: 0, size: 0 }
    cells.set(cell, { blocks: held.blocks + 1, size: held.size + size })
  }
  return [...cells.values()].some(({ blocks, size }) => blocks > COLUMN && size > 2 * CELL)
}

function listAbove(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element, up = 0; at !== null && up < 6; at = at.parent, up++)
    if (at.tag === 'ul' || at.tag === 'ol' || at.tag === 'dl' || at.tag === 'table') return at
  return null
}

// Fewer pictures than this are counted by a caption that begins with “1/2”, too.
const PICTURES = 4

// An article that says this much without its picture show, or as much as the show does, is none.
const BESIDE = 1500

/** A picture show within an article: “1/50 …”, “2/50 …” and what stands between. Left alone where it is the article. */
function dropGallery(
  kept: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  const counted = kept.flatMap(({ block, keep }, i) => {
    const match = keep ? /^(\d{1,3})\s?(?:\/|of|von)\s?(\d{1,3})\b/u.exec(block.text) : null
    return match === null ? [] : [{ i, nth: Number(match[1]), of: Number(match[2]) }]
  })
  const [first] = counted
  const last = counted.at(-1)
  if (first === undefined || last === undefined || counted.length < PICTURES) return
  if (counted.some(({ of }, n) => of !== first.of || (counted[n - 1]?.nth ?? 0) >= (counted[n]?.nth ?? 0))) return
  let end = last.i
  while (end + 1 < kept.length && kept[end + 1]?.block.element.parent === kept[last.i]?.block.element.parent) end++
  const inside = kept.slice(first.i, end + 1)
  const show = inside.reduce((sum, { keep, size }) => sum + (keep ? size : 0), 0)
  const beside = kept.reduce((sum, { keep, size }) => sum + (keep ? size : 0), 0) - show
  if (beside >= Math.min(show, BESIDE))
    for (const candidate of inside) if (candidate.keep) drop(candidate, 'gallery', 'a picture show')
}

const comments =
  /^(?:(?:\d+ )?(?:kommentare|leserkommentare|comments|reader comments|commentaires|comentarios|commenti|reacties|komentarze|komentari|komentare|yorumlar|komentar|комментарии|комментариев|коментари|σχολια|コメント|评论|評論|التعليقات)(?: ?\(?\d+\)?)?(?: (?:on|to|zu) .{1,120})?|(?:leave|post|write|add) a (?:comment|reply))\W*$/u
// So much of what is kept (characters) stands above the comments, at least: a page may be about comments.
const ABOVE = 500

/** The comments below an article, from their heading on. */
function dropComments(
  kept: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  let above = 0
  for (const [i, candidate] of kept.entries()) {
    if (!candidate.keep && candidate.kind !== 'comment-form') continue
    const { block, size } = candidate
    if (
      size < 140 &&
      above >= ABOVE &&
      (block.kind === 'heading' || block.kind === 'paragraph') &&
      comments.test(fold(block.text))
    ) {
      for (const below of kept.slice(i)) if (below.keep) drop(below, 'comment-form', 'the comments of readers')
      return
    }
    if (candidate.keep) above += size
  }
}

// A biography is shorter than this (characters); what says more below such a heading is an article about its writer.
const LIFE = 1500

/** What stands below “About the author”, where nothing else follows. */
function dropBiography(
  kept: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  const head = kept.findIndex(({ keep, kind }) => !keep && kind === 'bio')
  if (head < 0) return
  const size = (part: readonly Candidate[]): number => part.reduce((sum, one) => sum + (one.keep ? one.size : 0), 0)
  if (size(kept.slice(0, head)) < ABOVE || size(kept.slice(head)) > LIFE) return
  for (const below of kept.slice(head)) if (below.keep) drop(below, 'bio', 'about the writer')
}

/** “More games news:”, “More”: a label whose list is gone. */
const isLastLabel = ({ block }: Candidate): boolean =>
  block.kind === 'paragraph' && (/^\S+(?: \S+){0,3}\s?[:：]$/u.test(block.text) || /^more$/iu.test(block.text))

const pointers = new Set(['related', 'newsletter', 'share', 'advertisement'])

/** “More on the harbour”, and below it nothing is left but the next heading: what it named were links. */
function dropHeadingsOfNothing(
  candidates: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  for (const [i, candidate] of candidates.entries()) {
    if (!candidate.keep || candidate.block.kind !== 'heading') continue
    if (isAloneInBox(candidates, i)) {
      drop(candidate, 'related', 'a heading with nothing below it')
      continue
    }
    let next = i + 1
    while (candidates[next]?.keep === false && pointers.has(candidates[next]?.kind ?? '')) next++
    const after = candidates[next]
    if (next === i + 1 || after === undefined || after.block.kind !== 'heading') continue
    if (levelOf(after.block.element) <= levelOf(candidate.block.element))
      drop(candidate, 'related', 'a heading with nothing below it')
  }
}

/** Whether all that stands with a heading in its box was taken out as what leads away. */
function isAloneInBox(candidates: readonly Candidate[], i: number): boolean {
  const heading = candidates[i]?.block.element
  let box = heading?.parent ?? null
  while (box !== null && box.last - box.index < 2 && box.parent !== null) box = box.parent
  if (box === null || heading === undefined) return false
  let others = 0
  for (const step of [-1, 1]) {
    for (let at = i + step; ; at += step) {
      const other = candidates[at]
      if (other === undefined || !within(box, other.block.element)) break
      if (other.keep || !pointers.has(other.kind)) return false
      others++
    }
  }
  return others > 0
}

function levelOf(element: PageElement): number {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    const level = /^h([1-6])$/.exec(at.tag)?.[1]
    if (level !== undefined) return Number(level)
  }
  return 7
}

// A headline of fewer words is found in many a line.
const WORDS = 4

/** The headline, alone or with its kicker before it: “Tern: Ferry strikes mole”. */
const isHeadline = (own: string, headline: string, kind: string): boolean =>
  own === headline ||
  // “Harbour diary: ferry strikes mole” is what the page calls itself.
  (own.split(' ').length >= WORDS && headline.endsWith(` ${own}`) && own.length > headline.length * 0.5) ||
  ((kind === 'heading' || headline.split(' ').length > WORDS) &&
    headline.includes(' ') &&
    own.endsWith(` ${headline}`) &&
    own.length < headline.length * 1.6) ||
  (kind === 'heading' &&
    headline.split(' ').length > 4 &&
    own.includes(headline) &&
    own.length < headline.length * 2) ||
  // “HarbourFerry strikes mole”: the kicker stands in an element of its own.
  (kind === 'heading' &&
    headline.length > 20 &&
    squeezed(own).endsWith(squeezed(headline)) &&
    own.length < headline.length * 1.6)

/** “Sick child What employers must know of leave” for “Sick child: what employers must know”: every word of it, in its order. */
function isLongerHeadline(own: string, headline: string): boolean {
  const [all, told] = [own.split(' '), headline.split(' ')]
  if (told.length < WORDS || all.length > told.length * 2) return false
  let at = 0
  for (const word of all) if (word === told[at]) at++
  return at === told.length
}

const squeezed = (text: string): string => text.replaceAll(' ', '')

/** Headline, by-line and date in one block, a line each. */
const isHead = (text: string, headline: string): boolean =>
  text.includes('\n') &&
  text
    .split('\n')
    .every(line => key(line) === headline || isByline(line) || isDateLine(line) || furnitureLine(line) !== null)

/** “10:40”, “yesterday”: nothing but what `<time>` holds. */
const isTime = ({ block, size }: Candidate): boolean =>
  size < 60 && block.pieces.every(({ text }) => timeAbove(text.parent))

function timeAbove(element: PageElement): boolean {
  for (let at: PageElement | null = element, up = 0; at !== null && up < 3; at = at.parent, up++)
    if (at.tag === 'time') return true
  return false
}

/** A short line that is no sentence: the name of the outlet, a section, “Home”. */
const isLabel = ({ block: { text, kind }, size }: Candidate): boolean =>
  size < 80 && kind !== 'quote' && (kind === 'heading' || !/[.!?…]["'”’»)]*$/u.test(text.trim()))

/** “31.01.2016 Hardware”: a date and hardly more. */
function isDateLine(text: string): boolean {
  const date = findDate(text, { dayFirst: true })
  return date !== null && text.trim().length - date.length <= 20 && !/[.!?]$/u.test(text.trim())
}

const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Lists whose items are mostly links: three and more together. */
function dropLinkLists(
  kept: readonly Candidate[],
  drop: (candidate: Candidate, kind: string, reason: string) => void,
): void {
  for (let i = 0; i < kept.length; ) {
    let end = i
    let links = 0
    while (kept[end]?.block.kind === 'list-item' && kept[end]?.block.element.parent === kept[i]?.block.element.parent) {
      const { size = 0, block } = kept[end] ?? {}
      if ((block?.linked ?? 0) > size * 0.75) links++
      end++
    }
    if (end - i >= 2 && links > (end - i) * 0.6) {
      for (const candidate of kept.slice(i, end)) if (candidate.keep) drop(candidate, 'related', 'a list of links')
    }
    i = Math.max(end, i + 1)
  }
}
