/**
 * Takes out what Readability kept and is no part of the article: read-also lines, captions, lists of links.
 */
import { fold } from '../../text/index.ts'
import { findDate } from '../metadata/dates.ts'
import { isByline } from '../metadata/names.ts'
import { isProse, lineOf, type Candidate } from './candidate.ts'
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
  for (const [i, candidate] of kept.entries()) {
    const { block, size } = candidate
    const { text, linked, kind } = block
    const found = lineOf(block)
    if (found !== null && !(kind === 'heading' && found.kind === 'navigation'))
      drop(candidate, found.kind, found.reason)
    else if (kind === 'caption') drop(candidate, 'caption', 'the words below a picture')
    else if (size < 250 && linked > size * 0.8 && kind !== 'code' && !linkedHeads.has(candidate))
      drop(candidate, 'related', 'nothing but a link')
    else if (size < 300 && isLabelledLink(text, linked)) drop(candidate, 'related', 'a label and a link')
    else if ((i < 6 || i >= kept.length - 3) && isByline(text)) drop(candidate, 'byline', 'who wrote it')
    else if (i < 5 && headline !== '' && size < 300 && isHeadline(key(text), headline, kind))
      drop(candidate, 'title', 'the headline again')
    else if (top !== null && block.element.index < top.index && isLabel(candidate))
      drop(candidate, 'header', 'a short line above the headline')
    else if (i < 4 && size < 60 && isDateLine(text)) drop(candidate, 'timestamp', 'when it was published')
  }
  dropLinkLists(kept, drop)
  dropGallery(kept, drop)
  // A heading with nothing below it names something that is gone.
  for (let i = kept.length - 1; i >= 0; i--) {
    const candidate = kept[i]
    if (candidate === undefined || !candidate.keep) continue
    if (candidate.block.kind !== 'heading') break
    drop(candidate, 'related', 'a heading with nothing below it')
  }
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
  return new Set(found.length < 2 ? [] : found)
}

// Fewer pictures than this are counted by a caption that begins with “1/2”, too.
const PICTURES = 4
// The article beside a picture show says this much without it.
const BESIDE = 500

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
  const beside =
    kept.reduce((sum, { keep, size }) => sum + (keep ? size : 0), 0) - inside.reduce((sum, { size }) => sum + size, 0)
  if (beside >= BESIDE) for (const candidate of inside) if (candidate.keep) drop(candidate, 'gallery', 'a picture show')
}

/** The headline, alone or with its kicker before it: “Tern: Ferry strikes mole”. */
const isHeadline = (own: string, headline: string, kind: string): boolean =>
  own === headline ||
  (kind === 'heading' && headline.includes(' ') && own.endsWith(` ${headline}`) && own.length < headline.length * 1.6)

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
