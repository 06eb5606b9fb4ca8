import type { Draft } from '../draft.ts'
import { blocksOf, pathOf, type PageBlock } from './blocks.ts'
import { setAside, weigh } from './clean.ts'
import { pageMetadata } from '../metadata/page-metadata.ts'
import { selected } from './select.ts'
import { pageOf, type Page, type PageElement } from './tree.ts'

// Cleaning that loses more than this of what the untouched page gives has taken the article for furniture.
const LOST = 0.4

/** The article of a page. `url`: where the page came from, where that is known. */
export function pageArticle(source: string, url: string | undefined): Draft {
  const page = pageOf(source)
  const blocks = bodyOf(page)
  const { title, byline, published, updated, outlet, canonical, language } = pageMetadata(
    page,
    url,
    holderOf(page, blocks),
  )
  const draft: Draft = {
    text: '',
    title,
    byline,
    published,
    updated,
    outlet,
    ...(url === undefined && canonical !== null ? { url: canonical } : {}),
    ...(language === null ? {} : { language }),
    blocks: [],
    furniture: [],
    credits: [],
    updates: [],
    warnings: [],
  }
  for (const block of blocks) {
    if (draft.text !== '') draft.text += '\n\n'
    const start = draft.text.length
    draft.text += block.text
    draft.blocks.push({ start, end: draft.text.length, kind: block.kind, path: pathOf(block.element) })
  }
  return draft
}

function bodyOf(page: Page): PageBlock[] {
  const weights = weigh(page)
  const aside = setAside(page, weights)
  const outside = new Set<PageElement>(aside.map(({ element }) => element))
  let chosen = selected(page, outside)
  const size = sizeOf(page, chosen)
  const removed = aside.reduce((sum, { element }) => sum + (weights.length[element.index] ?? 0), 0)
  // What was set aside is too little to have been the article: no need to ask again.
  if (removed > size * (LOST / (1 - LOST))) {
    const untouched = selected(page, new Set())
    if (size < sizeOf(page, untouched) * (1 - LOST)) chosen = untouched
  }
  return blocksOf(page, text => chosen.has(text.index))
}

/** The innermost element that holds all blocks. */
function holderOf(page: Page, blocks: readonly PageBlock[]): PageElement | null {
  const first = blocks[0]?.element
  const last = blocks.at(-1)?.element
  if (first === undefined || last === undefined) return null
  let at: PageElement | null = first
  while (at !== null && !(at.index <= last.index && last.index <= at.last)) at = at.parent
  return at ?? page.body
}

function sizeOf(page: Page, chosen: ReadonlySet<number>): number {
  let size = 0
  for (const index of chosen) size += page.texts[index]?.data.trim().length ?? 0
  return size
}
