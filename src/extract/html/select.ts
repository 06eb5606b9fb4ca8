/**
 * Which texts of a page are its article, by Readability.
 *
 * Readability works on a copy of the page that bears numbers; what it keeps leads back by them to our own tree,
 * which it never touches. Whatever it rewrites (paragraphs made of line breaks, joined wrappers), the words are ours.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { holdsMost, type Page, type PageElement, type PageText } from './tree.ts'

const NUMBER = 'data-n'
// Only what Readability looks at. Fewer attributes, half the time.
const kept = new Set([
  'id',
  'class',
  'role',
  'style',
  'hidden',
  'aria-hidden',
  'aria-modal',
  'src',
  'alt',
  'rel',
  'itemprop',
  'dir',
  'datatable',
  'summary',
])

const hiding = new Set(['style', 'hidden', 'aria-hidden'])

// A class of half a megabyte overflows the stack of linkedom; a data address of a picture says nothing to us.
const LONGEST = 500
// Readability makes paragraphs of double line breaks at a cost that grows with their square. Our own blocks read the breaks themselves.
const BREAKS = 1000

/** Indices of the texts that Readability takes for the article. Empty where it finds none. */
export function selected(page: Page, aside: ReadonlySet<PageElement>): Set<number> {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  if (page.body === null) return new Set()
  copyInto(document, page, page.body, aside)
  let result: Element | null = null
  new Readability<string>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: node => {
      result = node as Element
      return ''
    },
  }).parse()
  return result === null ? new Set() : leadBack(page, result)
}

function copyInto(document: Document, page: Page, source: PageElement, aside: ReadonlySet<PageElement>): void {
  const target = document.body
  let breaks = 0
  const stack: { to: Element; from: PageElement; next: number }[] = [{ to: target, from: source, next: 0 }]
  number(target, source, holdsMost(page, source))
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.from.children[frame.next++]
    if (child === undefined) stack.pop()
    else if (child.kind === 'text') frame.to.appendChild(document.createTextNode(child.data))
    else if (child.tag === 'br' && ++breaks > BREAKS) frame.to.appendChild(document.createTextNode('\n'))
    else if (!aside.has(child)) {
      const made = document.createElement(child.tag)
      number(made, child, holdsMost(page, child))
      frame.to.appendChild(made)
      stack.push({ to: made, from: child, next: 0 })
    }
  }
}

function number(target: Element, { attributes, index }: PageElement, isMost: boolean): void {
  target.setAttribute(NUMBER, String(index))
  for (const [name, value] of Object.entries(attributes)) {
    if (isMost && hiding.has(name)) continue
    // An address is told from a place in the page and from a script, no more; all others would be resolved, one by one.
    if (kept.has(name) || (name === 'href' && /^#|^javascript:/.test(value)))
      target.setAttribute(name, value.slice(0, LONGEST))
  }
}

/** The texts of our tree that stand in what Readability gave back. */
function leadBack(page: Page, result: Element): Set<number> {
  const found = new Set<number>()
  let after = 0
  // Iterative: Readability's result can be as deep as the page.
  const stack: { node: ChildNode | null; holder: PageElement }[] = [{ node: result.firstChild, holder: page.root }]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const { node } = frame
    if (node === null) {
      stack.pop()
      continue
    }
    frame.node = node.nextSibling
    if (node.nodeType === 1) {
      const index = (node as Element).getAttribute(NUMBER)
      const holder = index === null ? frame.holder : (page.elements[Number(index)] ?? frame.holder)
      stack.push({ node: node.firstChild, holder })
    } else if (node.nodeType === 3) {
      const match = textIn(page, frame.holder, node.nodeValue ?? '', after, found)
      if (match !== null) {
        found.add(match.index)
        after = match.index + 1
      }
    }
  }
  return found
}

function textIn(
  page: Page,
  holder: PageElement,
  data: string,
  after: number,
  found: ReadonlySet<number>,
): PageText | null {
  if (!/\S/u.test(data)) return null
  for (const from of [Math.max(after, holder.textStart), holder.textStart]) {
    for (let i = from; i < holder.textEnd; i++) {
      const text = page.texts[i]
      if (text?.data === data && !found.has(i)) return text
    }
  }
  return null
}
