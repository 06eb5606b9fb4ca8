/**
 * A page as a plain tree, made once and never changed: every later step only decides what of it is the article.
 *
 * Elements and texts are numbered in the order of the page, so “below”, “before” and “within” are comparisons of numbers.
 * Places (`start`, `end`) are UTF-16 units of the decoded page.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'
import { withinDepth } from './depth.ts'

export type PageElement = {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageElement | null
  readonly children: (PageElement | PageText)[]
  /** Which element of its parent it is, counted from 1. */
  readonly nth: number
  /** Place in `Page.elements`. */
  readonly index: number
  /** Its texts are `Page.texts[textStart..textEnd)`. */
  readonly textStart: number
  textEnd: number
  /** Its elements, itself the first, are `Page.elements[index..last]`. */
  last: number
  readonly start: number
  readonly end: number
}

export type PageText = {
  readonly kind: 'text'
  readonly data: string
  readonly parent: PageElement
  /** Place in `Page.texts`. */
  readonly index: number
  readonly start: number
  readonly end: number
}

export type Page = {
  readonly source: string
  readonly elements: readonly PageElement[]
  /** Those that hold more than white space. Blank ones are in the tree only. */
  readonly texts: readonly PageText[]
  readonly root: PageElement
  readonly head: PageElement | null
  readonly body: PageElement | null
  /** What scripts of type `application/ld+json` hold. */
  readonly jsonLd: readonly string[]
  /** What scripts hold that are data for the page's own use. */
  readonly states: readonly string[]
}

type Node = DefaultTreeAdapterMap['node']

// Elements that hold no text of the page. `noscript` is for readers without scripts; what it holds stands elsewhere too.
const silent = new Set(
  'script style noscript template svg math iframe object embed applet canvas audio video map select option datalist button input textarea frameset frame noframes source track param area progress meter dialog'.split(
    ' ',
  ),
)

// The parser hands over a text word by word and blank by blank, and its own adapter copies the place of the text at each.
const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation: (node, end) => {
    const place = node.sourceCodeLocation
    if (place) Object.assign(place, end)
    else defaultTreeAdapter.updateNodeSourceCodeLocation(node, end)
  },
}

/** `withScripts: false` reads what the page keeps for readers without them, in `<noscript>`. */
export function pageOf(source: string, { withScripts = true } = {}): Page {
  const document = parse(withinDepth(source), {
    sourceCodeLocationInfo: true,
    scriptingEnabled: withScripts,
    treeAdapter: adapter,
  })
  const elements: PageElement[] = []
  const texts: PageText[] = []
  const jsonLd: string[] = []
  const states: string[] = []
  const counts = new Map<PageElement, number>()
  const root = element(null, 'html', {}, 0, source.length)

  function element(
    parent: PageElement | null,
    tag: string,
    attributes: Record<string, string>,
    start: number,
    end: number,
  ): PageElement {
    const nth = parent === null ? 1 : (counts.get(parent) ?? 0) + 1
    if (parent !== null) counts.set(parent, nth)
    const made: PageElement = {
      nth,
      kind: 'element', tag, attributes, parent, children: [], index: elements.length,
      textStart: texts.length, textEnd: texts.length, last: elements.length, start, end,
    } // biome-ignore format: one thing
    elements.push(made)
    parent?.children.push(made)
    return made
  }

  // Not recursive: pages nest deeper than the stack.
  const stack: { nodes: readonly Node[]; next: number; into: PageElement }[] = [
    { nodes: document.childNodes, next: 0, into: root },
  ]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++]
    if (node === undefined) {
      frame.into.textEnd = texts.length
      frame.into.last = elements.length - 1
      stack.pop()
    } else if (node.nodeName === '#text' && 'value' in node) {
      const place = node.sourceCodeLocation
      const text: PageText = {
        kind: 'text', data: node.value, parent: frame.into, index: texts.length,
        start: place?.startOffset ?? 0, end: place?.endOffset ?? 0,
      } // biome-ignore format: one thing
      frame.into.children.push(text)
      if (/\S/u.test(node.value)) texts.push(text)
    } else if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      if (node.tagName === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) {
        jsonLd.push(node.childNodes.map(child => ('value' in child ? child.value : '')).join(''))
      } else if (node.tagName === 'script' && states.length < STATES.most) {
        const [child] = node.childNodes
        if (child !== undefined && 'value' in child && isState(attributes['type'], child.value))
          states.push(child.value)
      }
      const speaks =
        (node.tagName === 'noscript' && !withScripts) || (node.tagName === 'button' && asks(node.childNodes))
      if (silent.has(node.tagName) && !speaks) continue
      const place = node.sourceCodeLocation
      const into =
        node.tagName === 'html'
          ? (Object.assign(root.attributes, attributes), root)
          : element(
              frame.into,
              node.tagName,
              attributes,
              place?.startOffset ?? 0,
              place?.endOffset ?? place?.startOffset ?? 0,
            )
      stack.push({ nodes: node.childNodes, next: 0, into })
    }
  }
  root.textEnd = texts.length
  root.last = elements.length - 1
  const child = (tag: string): PageElement | null =>
    root.children.find((node): node is PageElement => node.kind === 'element' && node.tag === tag) ?? null
  return { source, elements, texts, root, head: child('head'), body: child('body'), jsonLd, states }
}

// A state of fewer characters holds no article; one of more is a shop.
const STATES = { most: 6, least: 800, longest: 4_000_000 }

/** `<script type="application/json">`, `window.__STATE__ = {…}`. */
const isState = (type: string | undefined, data: string): boolean =>
  data.length >= STATES.least &&
  data.length <= STATES.longest &&
  (/^application\/json$/i.test(type ?? '') ||
    /^\s*(?:window|self|globalThis)[.[][\w$."'\]]{1,60}\s?=\s?\{/u.test(data.slice(0, 120)))

// A question has so many signs; what is looked through for it, so many nodes.
const QUESTION = { least: 15, most: 300, nodes: 40 }

/** “<button>Does the ferry run in winter?</button>”: lists of questions open their answers so. Other buttons say nothing. */
function asks(nodes: readonly Node[]): boolean {
  const queue = [...nodes]
  let text = ''
  for (let i = 0; i < queue.length && i < QUESTION.nodes; i++) {
    const node = queue[i]
    if (node === undefined) break
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if ('tagName' in node && !silent.has(node.tagName)) queue.push(...node.childNodes)
    if (text.length > QUESTION.most) return false
  }
  const words = text.trim()
  return words.length >= QUESTION.least && /[?？؟]$/u.test(words) && words.includes(' ')
}

/** Whether `outer` holds `inner` (or is it). */
export const within = (outer: PageElement, inner: PageElement | PageText): boolean =>
  inner.kind === 'text'
    ? inner.index >= outer.textStart && inner.index < outer.textEnd
    : inner.index >= outer.index && inner.index <= outer.last

/** Whether an element holds more than half of the page's texts: hidden, it waits for a script or lies below a dialogue. */
export const holdsMost = ({ texts }: Page, { textStart, textEnd }: PageElement): boolean =>
  (textEnd - textStart) * 2 > texts.length

/** The words below an element, white space as it stands in the page. */
export const textBelow = (page: Page, { textStart, textEnd }: PageElement): string => {
  let text = ''
  for (let i = textStart; i < textEnd; i++) text += `${page.texts[i]?.data ?? ''} `
  return text
}
