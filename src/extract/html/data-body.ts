/**
 * The text of an article that a page gives as data only, `articleBody` of JSON-LD: plain words, HTML, or HTML whose signs are
 * written as entities.
 */
import type { Block } from '../../contracts/index.ts'
import { furnitureLine } from '../furniture/line-rules.ts'
import { blocksOf } from './blocks.ts'
import { pageOf, textBelow } from './tree.ts'
import { withoutSigns } from './written-signs.ts'

export type DataBlock = { readonly text: string; readonly kind: Block['kind'] }

const markup = /<\/?(?:p|div|br|h[1-6]|ul|ol|li|strong|em|b|i|a|span|figure|img|blockquote)\b[^<>]{0,500}>/iu
const escaped = /&(?:lt|#60|#x3c);\/?(?:p|div|br|h[1-6]|ul|ol|li|strong|em|b|i|a|span|figure|img|blockquote)\b/iu
const entity = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/iu

/** Its blocks, without lines that are furniture by their words. */
export function dataBlocks(told: string): DataBlock[] {
  const body = escaped.test(told) ? decoded(told) : told
  const blocks: DataBlock[] = markup.test(body)
    ? blocksOf(pageOf(`<!doctype html><body>${body}`), () => true)
    : body.split(/\s*\n\s*/u).map(line => ({
        text: (entity.test(line) ? decoded(line) : line).replace(/\s+/gu, ' ').trim(),
        kind: 'paragraph',
      }))
  return blocks
    .flatMap(({ text, kind }) => withoutSigns({ text, kind }) ?? [])
    .filter(({ text, kind }) => text !== '' && kind !== 'caption' && furnitureLine(text) === null)
}

// Of the words read, the data hold this much: they are about this article; and what stands below them is less than this.
const HELD = 0.7
const BELOW = 0.3

/**
 * How many of the blocks the page's data hold, where the data end with one of them: what stands below is no article. All of
 * them where the data say nothing of it: cut in the middle of a paragraph, about something else, or none.
 */
export function heldByData(blocks: readonly { readonly text: string }[], told: readonly DataBlock[]): number {
  const whole = told.map(({ text }) => squeezed(text)).join('')
  if (whole.length < LEAST) return blocks.length
  const size = (part: readonly { readonly text: string }[]): number =>
    part.reduce((sum, { text }) => sum + squeezed(text).length, 0)
  const held = blocks.filter(({ text }) => whole.includes(squeezed(text)))
  const last = blocks.findLastIndex(({ text }) => text.length > 40 && whole.includes(squeezed(text)))
  const ending = squeezed(blocks[last]?.text ?? '')
  const all = size(blocks)
  if (last < 0 || !whole.endsWith(ending) || size(held) < all * HELD) return blocks.length
  return size(blocks.slice(last + 1)) > all * BELOW ? blocks.length : last + 1
}

const LEAST = 400
const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** Words without their entities; no line is lost. */
function decoded(text: string): string {
  const page = pageOf(`<!doctype html><body><pre>\n${text.replace(/</gu, '&lt;')}</pre>`)
  return page.body === null ? text : textBelow(page, page.body)
}
