/**
 * What of a page is the article: Readability's choice, mended block by block.
 *
 * Readability drops a lead that stands in the header, a paragraph in a box of its own, a list of facts. A paragraph
 * lost here becomes “this outlet left it out”, so prose between chosen prose comes back unless something names it
 * furniture. What it keeps too much of (read-also lines, captions, link lists) goes, each with its reason.
 */
import { fold, type Span } from '../../text/index.ts'
import { furnitureLine } from '../furniture/line-rules.ts'
import { isByline } from '../metadata/names.ts'
import { blocksOf, type PageBlock } from './blocks.ts'
import { kindByName, setAside, weigh, type SetAside } from './clean.ts'
import { selected } from './select.ts'
import { within, type Page, type PageElement } from './tree.ts'

export type Removed = {
  readonly text: string
  readonly kind: string
  readonly reason: string
  readonly element: PageElement
  /** In UTF-16 units of the decoded page. */
  readonly place: Span
}

export type Body = { readonly blocks: readonly PageBlock[]; readonly removed: readonly Removed[] }

type Candidate = {
  readonly block: PageBlock
  readonly size: number
  readonly share: number
  keep: boolean
  kind: string
  reason: string
}

// Cleaning that loses more than this of what the untouched page gives has taken the article for furniture.
const LOST = 0.4

/** `headline`: the element that bears the headline, `title` its words; `null` where the page has none. */
export function bodyOf(page: Page, headline: PageElement | null, title: string | null): Body {
  const weights = weigh(page)
  let aside = setAside(page, weights)
  let chosen = selected(page, new Set(aside.map(({ element }) => element)))
  const size = sizeOf(page, chosen)
  const lost = aside.reduce((sum, { element }) => sum + (weights.length[element.index] ?? 0), 0)
  // Where too little was set aside for it to have been the article, there is no need to ask again.
  if (lost > size * (LOST / (1 - LOST))) {
    const untouched = selected(page, new Set())
    if (size < sizeOf(page, untouched) * (1 - LOST)) {
      chosen = untouched
      aside = aside.filter(({ element }) => !holdsAny(element, untouched))
    }
  }
  const candidates = candidatesOf(page, aside, chosen)
  recover(candidates, headline)
  const before = candidates.filter(({ keep }) => keep)
  trim(candidates, title)
  // A page of links has no article; what Readability found is all there is, and a warning says what it is.
  if (!candidates.some(({ keep }) => keep))
    for (const candidate of before) if (candidate.kind !== 'title') candidate.keep = true
  return {
    blocks: candidates.filter(({ keep }) => keep).map(({ block }) => block),
    removed: [...removedBlocks(candidates), ...removedElements(page, aside)].sort(
      (a, b) => a.place.start - b.place.start || b.place.end - a.place.end,
    ),
  }
}

function holdsAny({ textStart, textEnd }: PageElement, chosen: ReadonlySet<number>): boolean {
  for (let i = textStart; i < textEnd; i++) if (chosen.has(i)) return true
  return false
}

function sizeOf(page: Page, chosen: ReadonlySet<number>): number {
  let size = 0
  for (const index of chosen) size += page.texts[index]?.data.trim().length ?? 0
  return size
}

/** Every block of the page that is not set aside, with the share of it that Readability chose. */
function candidatesOf(page: Page, aside: readonly SetAside[], chosen: ReadonlySet<number>): Candidate[] {
  const outside = new Uint8Array(page.texts.length)
  for (const { element } of aside) outside.fill(1, element.textStart, element.textEnd)
  return blocksOf(page, ({ index }) => outside[index] !== 1).map(block => {
    let [all, ours] = [0, 0]
    for (const { text, start, end } of block.pieces) {
      all += end - start
      if (chosen.has(text.index)) ours += end - start
    }
    const share = all === 0 ? 0 : ours / all
    // More than half chosen: Readability dropped a link or a word within, and the sentence is whole again.
    return {
      block,
      size: block.text.length,
      share,
      keep: share > 0.5,
      kind: 'not-chosen',
      reason: 'it stands outside the article',
    }
  })
}

const ended = /[.!?…。！？।؟:][\s"'”’»)\]]*$/u

/** Whether a block reads as prose: a sentence or more, hardly any of it links. */
const isProse = ({ block, size }: Candidate, least: number): boolean =>
  size >= least &&
  block.linked < size * 0.35 &&
  (ended.test(block.text) || size > 200) &&
  furnitureLine(block.text) === null

const leadName =
  /(?:^|[\s_-])(?:lead|lede|intro|introtext|standfirst|teaser|excerpt|summary|dek|deck|subtitle|subline|subheadline|sub-?title|abstract|vorspann|chapo|sommaire|entradilla|kicker|description|anrisstext|anreisser)(?:$|[\s_-])/iu

// Boxes that hold an article's own prose as often as not.
const passing = new Set(['gallery', 'widget', 'timestamp', 'tags'])

/** Whether something between the block and `top` names it furniture. */
function isNamed(element: PageElement, top: PageElement | null): boolean {
  for (let at: PageElement | null = element; at !== null && at !== top; at = at.parent) {
    const kind = kindByName(at)
    if (kind !== null && !passing.has(kind) && !(kind === 'related' && leadName.test(at.attributes['class'] ?? '')))
      return true
  }
  return false
}

function common(a: PageElement, b: PageElement): PageElement | null {
  let at: PageElement | null = a
  while (at !== null && !within(at, b)) at = at.parent
  return at
}

/** Brings back prose that stands between what was chosen, and the lead above it. */
function recover(candidates: Candidate[], headline: PageElement | null): void {
  const first = candidates.findIndex(({ keep }) => keep)
  const last = candidates.findLastIndex(({ keep }) => keep)
  if (first < 0) return
  const keepers = candidates.filter(({ keep }) => keep)
  const holder = holderOf(keepers)
  const put = (candidate: Candidate): void => {
    candidate.keep = true
  }
  const nextKept: number[] = []
  for (let i = candidates.length - 1, next = -1; i >= 0; i--) {
    nextKept[i] = next
    if (candidates[i]?.keep === true) next = i
  }
  let before = candidates[first]
  for (let i = first + 1; i <= last; i++) {
    const candidate = candidates[i]
    if (candidate === undefined) continue
    if (candidate.keep) {
      before = candidate
      continue
    }
    const after = candidates[nextKept[i] ?? -1]
    if (before === undefined || after === undefined) continue
    const top = common(before.block.element, after.block.element)
    const tight =
      top !== null &&
      within(top, candidate.block.element) &&
      (holder === null || within(holder, candidate.block.element))
    if (!tight || isNamed(candidate.block.element, top)) continue
    const { kind } = candidate.block
    if (isProse(candidate, 40)) put(candidate)
    else if (
      kind === 'list-item' &&
      candidate.block.linked < candidate.size * 0.35 &&
      candidate.size > 2 &&
      furnitureLine(candidate.block.text) === null
    )
      put(candidate)
    else if (
      kind === 'heading' &&
      candidate.block.linked === 0 &&
      candidate.size < 200 &&
      furnitureLine(candidate.block.text) === null
    )
      put(candidate)
  }
  // Behind the last: its siblings, and theirs where the chosen paragraphs stand in several boxes.
  for (let i = last + 1; i < candidates.length && i < last + 40; i++) {
    const candidate = candidates[i]
    if (candidate === undefined || holder === null || !within(holder, candidate.block.element)) break
    if (isNamed(candidate.block.element, holder)) continue
    const isList =
      candidate.block.kind === 'list-item' &&
      candidate.block.linked < candidate.size * 0.3 &&
      candidates[i - 1]?.keep === true
    if (isProse(candidate, 60) || isList) put(candidate)
  }
  // Above the first: the lead, which headers and boxes of their own hold.
  const from =
    headline === null
      ? -1
      : candidates.findIndex(({ block }) => within(headline, block.element) || block.element.index > headline.last)
  const opening = candidates[first]
  if (from < 0 || from >= first || opening === undefined || headline === null) {
    for (let i = first - 1; i >= Math.max(0, first - 20); i--) {
      const candidate = candidates[i]
      if (candidate === undefined || holder === null || !within(holder, candidate.block.element)) break
      if (!isNamed(candidate.block.element, holder) && isProse(candidate, 60)) put(candidate)
    }
    return
  }
  const top = common(headline, opening.block.element)
  for (let i = from; i < first; i++) {
    const candidate = candidates[i]
    if (candidate === undefined || within(headline, candidate.block.element)) continue
    if (top !== null && !within(top, candidate.block.element)) continue
    if (isNamed(candidate.block.element, top)) continue
    const called = leadName.test(namesAbove(candidate.block.element, top))
    if (
      isProse(candidate, 60) ||
      (called &&
        candidate.size >= 30 &&
        candidate.block.linked < candidate.size * 0.3 &&
        furnitureLine(candidate.block.text) === null)
    )
      put(candidate)
  }
}

function namesAbove(element: PageElement, top: PageElement | null): string {
  let names = ''
  for (let at: PageElement | null = element, i = 0; at !== null && at !== top && i < 4; at = at.parent, i++)
    names += ` ${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`
  return names
}

/** The innermost element with nine tenths of what is kept. */
function holderOf(keepers: readonly Candidate[]): PageElement | null {
  const all = keepers.reduce((sum, { size }) => sum + size, 0)
  const held = new Map<PageElement, number>()
  for (const { block, size } of keepers) {
    for (let at: PageElement | null = block.element; at !== null; at = at.parent)
      held.set(at, (held.get(at) ?? 0) + size)
  }
  let best: PageElement | null = null
  for (const [element, size] of held)
    if (size >= all * 0.9 && (best === null || element.index > best.index)) best = element
  return best
}

/** Takes out what Readability kept and is no part of the article. */
function trim(candidates: Candidate[], title: string | null): void {
  const kept = candidates.filter(({ keep }) => keep)
  const drop = (candidate: Candidate, kind: string, reason: string): void => {
    candidate.keep = false
    candidate.kind = kind
    candidate.reason = reason
  }
  const headline = title === null ? '' : key(title)
  for (const [i, candidate] of kept.entries()) {
    const { block, size } = candidate
    const { text, linked, kind } = block
    const found = furnitureLine(text)
    if (found !== null && !(kind === 'heading' && found.kind === 'navigation'))
      drop(candidate, found.kind, found.reason)
    else if (kind === 'caption') drop(candidate, 'caption', 'the words below a picture')
    else if (size < 250 && linked > size * 0.8 && kind !== 'code') drop(candidate, 'related', 'nothing but a link')
    else if (size < 300 && isLabelledLink(text, linked)) drop(candidate, 'related', 'a label and a link')
    else if ((i < 6 || i >= kept.length - 3) && isByline(text)) drop(candidate, 'byline', 'who wrote it')
    else if (i < 5 && headline !== '' && size < 300 && key(text) === headline)
      drop(candidate, 'title', 'the headline again')
  }
  dropLinkLists(kept, drop)
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
    let [size, linked] = [0, 0]
    while (kept[end]?.block.kind === 'list-item' && kept[end]?.block.element.parent === kept[i]?.block.element.parent) {
      size += kept[end]?.size ?? 0
      linked += kept[end]?.block.linked ?? 0
      end++
    }
    if (end - i >= 2 && linked > size * 0.6) {
      for (const candidate of kept.slice(i, end)) if (candidate.keep) drop(candidate, 'related', 'a list of links')
    }
    i = Math.max(end, i + 1)
  }
}

const placeOf = (block: PageBlock): Span => ({
  start: block.pieces[0]?.text.start ?? 0,
  end: block.pieces.at(-1)?.text.end ?? 0,
})

const removedBlocks = (candidates: readonly Candidate[]): Removed[] =>
  candidates
    .filter(({ keep }) => !keep)
    .map(({ block, kind, reason }) => ({
      text: block.text,
      kind,
      reason,
      element: block.element,
      place: placeOf(block),
    }))

function removedElements(page: Page, aside: readonly SetAside[]): Removed[] {
  return aside.map(({ element, kind, reason }) => {
    const texts = page.texts.slice(element.textStart, element.textEnd)
    return {
      text: texts
        .map(({ data }) => data)
        .join(' ')
        .replace(/\s+/gu, ' ')
        .trim(),
      kind,
      reason,
      element,
      place: { start: texts[0]?.start ?? element.start, end: texts.at(-1)?.end ?? element.end },
    }
  })
}
