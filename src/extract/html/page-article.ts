import type { Aside } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import type { Draft } from '../draft.ts'
import { creditsIn } from '../metadata/credits.ts'
import { namesIn } from '../metadata/names.ts'
import type { Range } from '../metadata/page-fields.ts'
import { pageMetadata, type PageMetadata } from '../metadata/page-metadata.ts'
import { headlineOf, toldHeadline } from '../metadata/page-title.ts'
import { pathOf, type PageBlock } from './blocks.ts'
import { bodyOf, removedBlock, type Body } from './body.ts'
import { dataBlocks, heldByData, type DataBlock } from './data-body.ts'
import { lossesOf, type PageSigns } from '../losses.ts'
import { repeatsIn } from '../repeats.ts'
import { updatesOf } from './live.ts'
import { nextPart } from './parts.ts'
import { splitArticles } from './split.ts'
import { stateBlocks } from './state-body.ts'
import { teasersIn } from './teasers.ts'
import { pageOf, type Page, type PageElement } from './tree.ts'

/** What was read of a page: its articles, and what a caller needs to lead back from them. */
export type PageReading = {
  readonly page: Page
  readonly drafts: readonly Draft[]
  /** The blocks of each draft, as many as its `blocks`. */
  readonly blocks: readonly (readonly PageBlock[])[]
  readonly removed: Body['removed']
}

/** The articles of a page, the first of them with what the page says of itself. `url`: where it came from, where that is known. */
export function readPage(source: string, url: string | undefined): PageReading {
  const { page, headline, blocks: found, removed: setAside } = bestReading(source)
  const metadata = pageMetadata(page, url, rangeOf(found))
  const told = dataBlocks(metadata.linked?.body ?? '')
  const held = heldByData(found, told)
  const blocks = found.slice(0, held)
  const removed = [
    ...setAside,
    ...found.slice(held).map(block => removedBlock(block, 'below', 'it stands below what the page’s data hold')),
  ]
  const ofScript = (words: readonly DataBlock[], path: string): PageReading => ({
    page,
    drafts: [{ ...ofData(metadata, url, words, path), aside: asideOf(removed, 0, Number.POSITIVE_INFINITY) }],
    blocks: [[]],
    removed,
  })
  // The page builds itself by script, and keeps the words for search engines or for that script.
  if (sizeOf(told) > 2 * sizeOf(blocks) + 200) return ofScript(told, 'script[type="application/ld+json"]')
  if (sizeOf(blocks) < SHOWN) {
    const state = stateBlocks(page.states, metadata.title?.text ?? null, blocks)
    if (state.length > 0) return ofScript(state, 'script')
  }
  // The entries of a live blog share few names, and are one article all the same.
  const parts = updatesOf(page, blocks).length > 0 ? [blocks] : splitArticles(blocks, headline)
  const read = parts.map((part, i) =>
    i === 0 ? firstArticle(page, metadata, url, part) : nextArticle(metadata, url, part),
  )
  const aside = [...removed, ...read.flatMap(({ apart }) => apart)].sort((a, b) => a.place.start - b.place.start)
  const starts = read.map(({ blocks: own }) => own[0]?.pieces[0]?.text.start ?? 0)
  const drafts = read.map(({ draft, blocks: own }, i) => ({
    ...draft,
    aside: asideOf(aside, i === 0 ? 0 : (starts[i] ?? 0), starts[i + 1] ?? Number.POSITIVE_INFINITY),
    warnings: [
      ...draft.warnings,
      ...repeatsIn(draft),
      ...lossesOf(
        draft,
        signsOf(page, i === 0 ? metadata : null, own, removed, told, {
          isLive: draft.updates.length > 0,
          address: url ?? metadata.canonical ?? undefined,
        }),
      ),
    ],
  }))
  return { page, drafts, blocks: read.map(part => part.blocks), removed: aside }
}

/** What stands between two places of the page and is not in the article. */
const asideOf = (removed: Body['removed'], from: number, to: number): Aside[] =>
  removed
    .filter(({ place }) => place.start >= from && place.start < to)
    .map(({ kind, reason, text, path }) => ({ kind, reason, text, path }))

function signsOf(
  page: Page,
  metadata: PageMetadata | null,
  blocks: readonly PageBlock[],
  removed: Body['removed'],
  told: readonly DataBlock[],
  { isLive, address }: { isLive: boolean; address: string | undefined },
): PageSigns {
  const from = blocks[0]?.pieces[0]?.text.start ?? 0
  const size = sizeOf(blocks)
  return {
    linked: metadata?.linked
      ? { ...metadata.linked, ...(told.length === 0 ? {} : { body: told.map(({ text }) => text).join('\n') }) }
      : null,
    told: { title: metadata?.title?.text ?? null, description: metadata?.description ?? null },
    headlines: metadata === null ? null : headlinesOf(page),
    linkShare: size === 0 ? 0 : blocks.reduce((sum, { linked }) => sum + linked, 0) / size,
    teasers: metadata === null || isLive ? { count: 0, share: 0 } : teasersIn(page, blocks),
    nextPart: metadata === null ? null : nextPart(page, address),
    asideAfter: metadata === null ? [] : removed.filter(({ place }) => place.start > from).map(({ text }) => text),
    breaksOff:
      metadata !== null &&
      !/<\/(?:html|body)\s*>/i.test(page.source.slice(-4096)) &&
      // What a feed or a mail gives has no page around it that could break off.
      /<(?:html|body|head|!doctype)\b/i.test(page.source.slice(0, 65_536)) &&
      /<\/(?:p|div|head)\s*>/i.test(page.source),
  }
}

// A fragment has no page around it.
const PAGE = 40
// Characters of an anchor that can be a headline.
const HEADLINE = 25

function headlinesOf(page: Page): PageSigns['headlines'] {
  if (page.elements.length < PAGE) return null
  let [all, headlines, count] = [0, 0, 0]
  for (const { data } of page.texts) all += data.trim().length
  for (const { tag, textStart, textEnd } of page.elements) {
    if (tag !== 'a' || textEnd - textStart > 6) continue
    let size = 0
    for (let i = textStart; i < textEnd; i++) size += page.texts[i]?.data.trim().length ?? 0
    if (size < HEADLINE || size >= 200) continue
    headlines += size
    count++
  }
  return { count, share: all === 0 ? 0 : headlines / all }
}

type Drafted = {
  readonly draft: Draft
  readonly blocks: readonly PageBlock[]
  /** Blocks that were taken out here: who wrote it, and who that is. */
  readonly apart: Body['removed']
}

function firstArticle(
  page: Page,
  metadata: PageMetadata,
  url: string | undefined,
  part: readonly PageBlock[],
): Drafted {
  // “Ana Varga”, “By Ana Varga in Tern”: the by-line that the page's data names, among the first or last lines.
  const known = new Set(metadata.byline.map(({ name }) => fold(name)))
  const isSigned = ({ text }: PageBlock, i: number): boolean =>
    (i < 5 || i > part.length - 3) && text.length < 120 && namesSomeone(text, known) && leftOf(text, known).length <= 12
  const isBio = ({ text }: PageBlock, i: number): boolean =>
    i > 2 && i >= part.length - 4 && text.length < 800 && presents(text, metadata.byline)
  const blocks = part.filter((block, i) => !isSigned(block, i) && !isBio(block, i))
  const apart = part.flatMap((block, i) =>
    isSigned(block, i)
      ? [removedBlock(block, 'byline', 'who wrote it')]
      : isBio(block, i)
        ? [removedBlock(block, 'bio', 'about the writer')]
        : [],
  )
  const draft = drafted(metadata, url, blocks)
  draft.updates = updatesOf(page, blocks).flatMap(({ first, last, time }) => {
    const [from, to] = [draft.blocks[first], draft.blocks[last]]
    return from === undefined || to === undefined ? [] : [{ start: from.start, end: to.end, time }]
  })
  return { draft, blocks, apart }
}

// “Ana Varga is a reporter …”, “Ana Varga schreibt …”, “Ana Varga, Reporterin in Tern, …”.
const presenting =
  /^(?:,| (?:is|was|has|have|writes|covers|reports|joined|works|teaches|leads|serves|studies|lives|can be|may be|ist|war|schreibt|arbeitet|studiert|studierte|berichtet|lebt|est|a|ecrit|couvre|es|ha|escribe|e|scrive|jest|pisze)(?!\p{L}))/u

/** Whether a paragraph begins with a writer of the article and says who that is. */
function presents(text: string, byline: PageMetadata['byline']): boolean {
  const folded = fold(text)
  return byline.some(({ name }) => {
    const known = fold(name)
    const bare = folded.replace(/^(?:(?:dr|prof|dipl|ing|mag|univ)\.?-? ?)+/u, '')
    return known.includes(' ') && bare.startsWith(known) && presenting.test(bare.slice(known.length))
  })
}

const namesSomeone = (text: string, known: ReadonlySet<string>): boolean => {
  const folded = fold(text)
  return [...known].some(name => folded.includes(name))
}

/** What is left of a line when the known names and the words of by-lines are taken out. */
const leftOf = (text: string, known: ReadonlySet<string>): string => {
  let left = fold(text)
  for (const name of known) left = left.replaceAll(name, ' ')
  return left.replace(
    /\b(?:by|von|par|por|and|und|et|y|in|at|staff|writer|reporter|correspondent|editor|redaktion|autor|author)\b|[^\p{L}]+/gu,
    '',
  )
}

/** A further article of the page: its heading is its headline, and the page's data is not about it. */
function nextArticle(metadata: PageMetadata, url: string | undefined, part: readonly PageBlock[]): Drafted {
  const title = part[0]
  const signature = part
    .slice(1, 3)
    .find(({ text }) => text.length < 100 && namesIn(text, { loose: true }).length > 0 && !/[.!?]$/.test(text))
  const blocks = part.filter(block => block !== title && block !== signature)
  const draft = drafted(metadata, url, blocks)
  draft.title = title === undefined ? null : { text: title.text, from: 'heading' }
  draft.byline =
    signature === undefined
      ? []
      : namesIn(signature.text, { loose: true }).map(({ name }) => ({ name, from: 'byline' }))
  draft.published = null
  draft.updated = null
  return { draft, blocks, apart: signature === undefined ? [] : [removedBlock(signature, 'byline', 'who wrote it')] }
}

function drafted(
  { title, byline, published, updated, outlet, canonical, language }: PageMetadata,
  url: string | undefined,
  blocks: readonly PageBlock[],
): Draft {
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
  for (const block of blocks) add(draft, block.text, block.kind, pathOf(block.element))
  draft.credits = creditsIn(
    draft.text,
    draft.blocks.map(({ start, end }) => ({ start, end, role: 'body' })),
  )
  return draft
}

function add(draft: Draft, text: string, kind: Draft['blocks'][number]['kind'], path: string): void {
  if (draft.text !== '') draft.text += '\n\n'
  const start = draft.text.length
  draft.text += text
  draft.blocks.push({ start, end: draft.text.length, kind, path })
}

// A page that shows more than this (characters) is asked for no more.
const SHOWN = 2000

/** The text that a page gives as data only. */
function ofData(metadata: PageMetadata, url: string | undefined, told: readonly DataBlock[], path: string): Draft {
  const draft = drafted(metadata, url, [])
  for (const { text, kind } of told) add(draft, text, kind, path)
  return draft
}

const sizeOf = (blocks: readonly { readonly text: string }[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0)

// A page that shows less than this to readers with scripts may hold its article in <noscript>.
const LITTLE = 300

type Reading = Body & { readonly page: Page; readonly headline: PageElement | null }

function bestReading(source: string): Reading {
  const read = (page: Page): Reading => {
    const heading = headlineOf(page)
    return {
      page,
      headline: heading?.element ?? null,
      ...bodyOf(page, heading?.element ?? null, heading?.text ?? toldHeadline(page)),
    }
  }
  const first = read(pageOf(source))
  if (sizeOf(first.blocks) >= LITTLE || !/<noscript/i.test(source)) return first
  const second = read(pageOf(source, { withScripts: false }))
  return sizeOf(second.blocks) > 2 * sizeOf(first.blocks) + 100 ? second : first
}

/** Where the article stands among the elements and texts of its page. */
function rangeOf(blocks: readonly PageBlock[]): Range | null {
  const [first, last] = [blocks[0], blocks.at(-1)]
  const [from, to] = [first?.pieces[0]?.text, last?.pieces.at(-1)?.text]
  if (first === undefined || last === undefined || from === undefined || to === undefined) return null
  return { index: first.element.index, last: last.element.last, textStart: from.index, textEnd: to.index + 1 }
}
