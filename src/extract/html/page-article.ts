import type { Draft } from '../draft.ts'
import { pathOf, type PageBlock } from './blocks.ts'
import { bodyOf } from './body.ts'
import { headlineOf, pageMetadata } from '../metadata/page-metadata.ts'
import { pageOf, type Page, type PageElement } from './tree.ts'

/** The article of a page. `url`: where the page came from, where that is known. */
export function pageArticle(source: string, url: string | undefined): Draft {
  const page = pageOf(source)
  const heading = headlineOf(page)
  const { blocks } = bodyOf(page, heading?.element ?? null, heading?.text ?? null)
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

/** The innermost element that holds all blocks. */
function holderOf(page: Page, blocks: readonly PageBlock[]): PageElement | null {
  const first = blocks[0]?.element
  const last = blocks.at(-1)?.element
  if (first === undefined || last === undefined) return null
  let at: PageElement | null = first
  while (at !== null && !(at.index <= last.index && last.index <= at.last)) at = at.parent
  return at ?? page.body
}
