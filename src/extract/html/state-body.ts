/**
 * The text of an article that a page keeps for its own script (`__NEXT_DATA__`, `window.__STATE__ = {…}`) and shows in part or
 * not at all: a list of paragraphs, or one long text.
 */
import { key } from '../metadata/page-fields.ts'
import { dataBlocks, type DataBlock } from './data-body.ts'

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

// Values looked at in all; a state can be a whole shop.
const MOST = 60_000
// Characters: what is shorter is a teaser.
const LEAST = 500
// How much more than what the page shows a text has to say (characters, and times).
const MORE = { times: 1.5, than: 400 }
// Of an entry of a list, so deep the words of it stand: `{ kind, value: { html } }`.
const DEEP = 3

type Found = { readonly texts: readonly string[]; readonly holders: readonly Json[] }

/** Its blocks; empty where the state holds no article, or none that this page is about. `shown`: what was read of the page itself. */
export function stateBlocks(
  scripts: readonly string[],
  title: string | null,
  shown: readonly { readonly text: string }[],
): DataBlock[] {
  const size = shown.reduce((sum, { text }) => sum + text.length, 0)
  const longest = shown.reduce((best, { text }) => (text.length > best.length ? text : best), '')
  let best: DataBlock[] = []
  for (const { texts, holders } of scripts.flatMap(textsIn)) {
    const all = texts.join(' ')
    if (all.length < Math.max(LEAST, size * MORE.times + MORE.than)) continue
    const blocks = dataBlocks(texts.map(asMarkup).join('\n'))
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
    if (length < size * MORE.times + MORE.than || length <= best.reduce((sum, { text }) => sum + text.length, 0))
      continue
    const isOurs =
      longest.length >= 80
        ? blocks.some(({ text }) => text.includes(longest))
        : title !== null && bears(holders, key(title))
    if (isOurs) best = blocks
  }
  return best
}

/** Whether an object that holds the text also holds the headline. */
const bears = (holders: readonly Json[], title: string): boolean =>
  holders.some(holder => Object.values(holder).some(value => typeof value === 'string' && key(value) === title))

/** The lists of paragraphs and the long texts of a script. */
function textsIn(script: string): Found[] {
  const start = script.indexOf('{')
  let root: unknown
  try {
    root = JSON.parse(script.slice(start, script.lastIndexOf('}') + 1))
  } catch {
    return []
  }
  const found: Found[] = []
  const queue: { value: unknown; holders: readonly Json[] }[] = [{ value: root, holders: [] }]
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const { value, holders } = queue[i] ?? { value: null, holders: [] }
    if (Array.isArray(value)) {
      const texts = value.flatMap(entry => wordsOf(entry, DEEP) ?? [])
      if (texts.length >= 2) found.push({ texts, holders })
      for (const entry of value) queue.push({ value: entry, holders })
    } else if (isObject(value)) {
      const inner = [value, ...holders.slice(0, 1)]
      for (const child of Object.values(value)) {
        if (typeof child === 'string' && child.length >= LEAST && child.includes(' '))
          found.push({ texts: [child], holders: inner })
        else if (typeof child === 'object' && child !== null) queue.push({ value: child, holders: inner })
      }
    }
  }
  return found
}

const other = /image|photo|picture|video|embed|advert|^ad$|related|gallery|newsletter|social|teaser|promo/iu

/** The longest words of an entry of a list; `null` for pictures, boxes and lines of data. */
function wordsOf(entry: unknown, deep: number): string | null {
  if (typeof entry === 'string') return / /u.test(entry) && !/^\S+:\/\//u.test(entry) ? entry : null
  if (!isObject(entry) || deep === 0) return null
  const kind = entry['type'] ?? entry['kind'] ?? entry['__typename']
  if (typeof kind === 'string' && other.test(kind)) return null
  let best: string | null = null
  for (const value of Object.values(entry)) {
    const words = wordsOf(value, deep - 1)
    if (words !== null && words.length > (best?.length ?? 0)) best = words
  }
  return best
}

const asMarkup = (text: string): string =>
  /<\/?[a-z][^<>]{0,300}>/iu.test(text)
    ? text
    : text
        .split(/\n+/u)
        .map(line => `<p>${line.replace(/&(?!#?\w+;)/gu, '&amp;').replace(/</gu, '&lt;')}</p>`)
        .join('')
