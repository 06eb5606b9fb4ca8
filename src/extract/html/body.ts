/**
 * What of a page is the article: Readability's choice, mended block by block.
 *
 * Readability drops a lead that stands in the header, a paragraph in a box of its own, a list of facts. A paragraph
 * lost here becomes “this outlet left it out”, so prose between chosen prose comes back unless something names it
 * furniture. What it keeps too much of (read-also lines, captions, link lists) goes, each with its reason.
 */
import type { Span } from '../../text/index.ts'
import { blocksOf, pathOf, type PageBlock } from './blocks.ts'
import { calledBody } from './called-body.ts'
import type { Candidate } from './candidate.ts'
import { kindByName, nameOf, setAside, weigh, type SetAside } from './clean.ts'
import { otherArticles } from './own-article.ts'
import { recover } from './recover.ts'
import { selected } from './select.ts'
import type { Page, PageElement } from './tree.ts'
import { dropAsideAgain } from './said-aside.ts'
import { trim, trimTail } from './trim.ts'

export type Removed = {
  readonly text: string
  readonly kind: string
  readonly reason: string
  readonly path: string
  /** In UTF-16 units of the decoded page. */
  readonly place: Span
}

export type Body = { readonly blocks: readonly PageBlock[]; readonly removed: readonly Removed[] }

// Cleaning that loses more than this of what the untouched page gives has taken the article for furniture.
const LOST = 0.4
// What is chosen beyond so many characters is an article, and only words outside links can be more of it: menus cannot. Of
// trafilatura's pages none reads otherwise for it; at 1,000 one did.
const LITTLE = 2000

/** `headline`: the element that bears the headline, `title` its words; `null` where the page has none. */
export function bodyOf(page: Page, headline: PageElement | null, title: string | null): Body {
  const weights = weigh(page)
  let aside = setAside(page, weights)
  let chosen = selected(page, new Set(aside.map(({ element }) => element)))
  const others = otherArticles(page, weights, headline, chosen)
  if (others.length > 0) chosen = selected(page, new Set([...aside.map(({ element }) => element), ...others]))
  const size = sizeOf(page, chosen)
  const { length, linked } = weights
  const lost = aside.reduce((sum, { element: { index } }) => {
    const links = size < LITTLE ? 0 : (linked[index] ?? 0)
    return sum + (length[index] ?? 0) - links
  }, 0)
  // Where too little was set aside for it to have been the article, there is no need to ask again.
  if (lost > size * (LOST / (1 - LOST))) {
    const untouched = selected(page, new Set())
    if (size < sizeOf(page, untouched) * (1 - LOST)) {
      chosen = untouched
      aside = aside.filter(({ element }) => !holdsAny(element, untouched))
    }
  }
  const candidates = candidatesOf(page, aside, chosen)
  const called = calledBody(page, weights)
  recover(candidates, { headline, called, aside: aside.map(({ element }) => element) })
  const before = candidates.filter(({ keep }) => keep)
  trim(candidates, headline, title)
  dropAsideAgain(page, candidates, aside)
  if (called !== null) trimTail(candidates, called)
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

const placeOf = (block: PageBlock): Span => ({
  start: block.pieces[0]?.text.start ?? 0,
  end: block.pieces.at(-1)?.text.end ?? 0,
})

export const removedBlock = (block: PageBlock, kind: string, reason: string): Removed => ({
  text: block.text,
  kind,
  reason,
  path: pathOf(block.element),
  place: placeOf(block),
})

const removedBlocks = (candidates: readonly Candidate[]): Removed[] =>
  candidates.filter(({ keep }) => !keep).map(({ block, kind, reason }) => removedBlock(block, kind, reason))

function removedElements(page: Page, aside: readonly SetAside[]): Removed[] {
  return aside.flatMap(({ element, kind, reason }) => {
    const credits = kind === 'caption' ? creditsWithin(page, element) : []
    const own = (index: number): boolean =>
      !credits.some(({ textStart, textEnd }) => index >= textStart && index < textEnd)
    return [
      removed(page, { element, kind, reason }, own),
      ...credits.map(credit =>
        removed(
          page,
          { element: credit, kind: 'credit', reason: `its class or id names it: ${nameOf(credit)}` },
          () => true,
        ),
      ),
    ].filter(({ text }) => text !== '')
  })
}

/** Whose picture it is, where a caption says so in an element of its own: outermost first. */
function creditsWithin(page: Page, caption: PageElement): PageElement[] {
  const found: PageElement[] = []
  for (const element of page.elements.slice(caption.index + 1, caption.last + 1)) {
    const outer = found.at(-1)
    if (outer !== undefined && element.index <= outer.last) continue
    if (element.textEnd > element.textStart && kindByName(element) === 'credit') found.push(element)
  }
  return found
}

function removed(page: Page, { element, kind, reason }: SetAside, own: (index: number) => boolean): Removed {
  const texts = page.texts.slice(element.textStart, element.textEnd).filter(({ index }) => own(index))
  return {
    text: texts
      .map(({ data }) => data)
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    kind,
    reason,
    path: pathOf(element),
    place: { start: texts[0]?.start ?? element.start, end: texts.at(-1)?.end ?? element.end },
  }
}
