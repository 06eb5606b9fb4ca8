import type { Draft } from '../draft.ts'
import { pathOf, type PageBlock } from './blocks.ts'
import { bodyOf, type Body } from './body.ts'
import { headlineOf, pageMetadata } from '../metadata/page-metadata.ts'
import { pageOf, type Page, type PageElement } from './tree.ts'

/** The article of a page. `url`: where the page came from, where that is known. */
export function pageArticle(source: string, url: string | undefined): Draft {
  const { page, blocks } = bestReading(source)
  const { title, byline, published, updated, outlet, canonical, language, linked } = pageMetadata(
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
  const told = linked?.body ?? ''
  // The page builds itself by script, and keeps the words for search engines.
  if (told.length > 2 * blocks.reduce((sum, { text }) => sum + text.length, 0) + 200) return fromData(draft, told)
  for (const block of blocks) {
    if (draft.text !== '') draft.text += '\n\n'
    const start = draft.text.length
    draft.text += block.text
    draft.blocks.push({ start, end: draft.text.length, kind: block.kind, path: pathOf(block.element) })
  }
  return draft
}

/** The text that a page gives as data only. */
function fromData(draft: Draft, told: string): Draft {
  for (const paragraph of told.replace(/<[^>]{1,200}>/g, ' ').split(/\s*\n\s*/u)) {
    const words = paragraph.replace(/\s+/gu, ' ').trim()
    if (words === '') continue
    if (draft.text !== '') draft.text += '\n\n'
    const start = draft.text.length
    draft.text += words
    draft.blocks.push({ start, end: draft.text.length, kind: 'paragraph', path: 'script[type="application/ld+json"]' })
  }
  return draft
}

// A page that shows less than this to readers without scripts may hold its article in <noscript>.
const LITTLE = 300

function bestReading(source: string): Body & { page: Page } {
  const read = (page: Page): Body & { page: Page } => {
    const heading = headlineOf(page)
    return { page, ...bodyOf(page, heading?.element ?? null, heading?.text ?? null) }
  }
  const size = ({ blocks }: Body): number => blocks.reduce((sum, { text }) => sum + text.length, 0)
  const first = read(pageOf(source))
  if (size(first) >= LITTLE || !/<noscript/i.test(source)) return first
  const second = read(pageOf(source, { withScripts: false }))
  return size(second) > 2 * size(first) + 100 ? second : first
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
