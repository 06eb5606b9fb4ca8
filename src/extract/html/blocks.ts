/**
 * The words of chosen texts as a reader would copy them: blocks, each with the element it came from.
 */
import type { Block } from '../../contracts/index.ts'
import { isInline, isLink } from './clean.ts'
import type { Page, PageElement, PageText } from './tree.ts'
import { withoutUnseen } from './unseen.ts'

/** A stretch of a block that came from one text of the page. */
export type Piece = { readonly text: PageText; readonly start: number; readonly end: number }

export type PageBlock = {
  /** White space folded as a browser does; a line break is `\n`. */
  text: string
  kind: Block['kind']
  /** The nearest element that makes it a block. */
  element: PageElement
  pieces: Piece[]
  /** Characters inside links. */
  linked: number
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The blocks of the page's body that `chosen` texts make up, in the order of the page. Empty blocks are left out. */
export function blocksOf(page: Page, chosen: (text: PageText) => boolean): PageBlock[] {
  const blocks: PageBlock[] = []
  let open: OpenBlock | null = null
  const close = (): void => {
    if (open !== null) {
      open.text = open.text.trimEnd()
      const { tail: _, ...block } = open
      if (/\S/u.test(block.text)) blocks.push(block)
    }
    open = null
  }
  // Inline parts of what is not chosen separate nothing; blocks do, chosen or not.
  const stack: { from: PageElement; next: number }[] = page.body === null ? [] : [{ from: page.body, next: 0 }]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.from.children[frame.next++]
    if (child === undefined) {
      if (!isInline(frame.from.tag)) close()
      stack.pop()
      continue
    }
    if (child.kind === 'element') {
      if (child.tag === 'br') {
        // Two line breaks in a row are how old pages make paragraphs.
        if (open?.tail === '\n') close()
        else if (open !== null) breakLine(open)
        continue
      }
      if (!isInline(child.tag)) close()
      stack.push({ from: child, next: 0 })
      continue
    }
    if (!chosen(child) && /\S/u.test(child.data)) continue
    const target: OpenBlock = open ?? {
      text: '',
      tail: '',
      kind: 'paragraph',
      element: blockAbove(child),
      pieces: [],
      linked: 0,
    }
    const kept = append(target, child)
    if (open === null && kept) {
      target.kind = kindOf(target.element)
      open = target
    }
  }
  close()
  return blocks
}

// The last sign is kept beside: to ask a text of a million signs for it makes the engine copy it, at every line break.
type OpenBlock = PageBlock & { tail: string }

function breakLine(block: OpenBlock): void {
  block.text = `${block.tail === ' ' ? block.text.slice(0, -1) : block.text}\n`
  block.tail = '\n'
}

/** Adds a text to a block, white space folded over the seam. False where nothing of it is left. */
function append(block: OpenBlock, text: PageText): boolean {
  let words = withoutUnseen(text.data).replace(/[\t\n\f\r ]+/gu, ' ')
  if (text.parent.tag === 'pre' || text.parent.tag === 'code') words = text.data.replace(/\r\n?/gu, '\n')
  if (block.tail === '' || block.tail === ' ' || block.tail === '\n') words = words.replace(/^ +/u, '')
  // Chinese and Japanese paragraphs begin with a wide blank, as others are indented.
  if (block.tail === '') words = words.replace(/^[\u00a0\u3000]+ */u, '')
  if (words === '') return false
  const start = block.text.length
  block.text += words
  block.tail = words.at(-1) ?? ''
  block.pieces.push({ text, start, end: block.text.length })
  if (isInLink(text)) block.linked += words.trim().length
  return true
}

/** Whether a text stands in a link, be it a card of several blocks; `<a name>` is none. */
function isInLink(text: PageText): boolean {
  for (let at: PageElement | null = text.parent; at !== null; at = at.parent) if (isLink(at)) return true
  return false
}

function blockAbove(text: PageText): PageElement {
  let at = text.parent
  while (isInline(at.tag) && at.parent !== null) at = at.parent
  return at
}

function kindOf(element: PageElement): Block['kind'] {
  for (let at: PageElement | null = element; at !== null && at.tag !== 'body'; at = at.parent) {
    if (headings.has(at.tag)) return 'heading'
    if (at.tag === 'blockquote') return 'quote'
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return 'list-item'
    if (at.tag === 'pre') return 'code'
    if (at.tag === 'figcaption' || at.tag === 'caption') return 'caption'
    if (at.tag === 'td' || at.tag === 'th') return 'other'
  }
  return 'paragraph'
}

/** Where an element stands: `body > div:nth-child(2) > p:nth-child(3)`. */
export function pathOf(element: PageElement): string {
  const parts: string[] = []
  for (let at: PageElement = element; at.parent !== null; at = at.parent) {
    if (at.tag === 'body') {
      parts.push('body')
      break
    }
    parts.push(`${at.tag}:nth-child(${at.nth})`)
  }
  return parts.reverse().join(' > ')
}
