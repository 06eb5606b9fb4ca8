/**
 * The text of an article that a page gives as data only, `articleBody` of JSON-LD: plain words, HTML, or HTML whose signs are
 * written as entities.
 */
import type { Block } from '../../contracts/index.ts'
import { furnitureLine } from '../furniture/line-rules.ts'
import { blocksOf } from './blocks.ts'
import { pageOf, textBelow } from './tree.ts'

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
    .map(({ text, kind }) => ({ text, kind }))
    .filter(({ text, kind }) => text !== '' && kind !== 'caption' && furnitureLine(text) === null)
}

/** Words without their entities; no line is lost. */
function decoded(text: string): string {
  const page = pageOf(`<!doctype html><body><pre>\n${text.replace(/</gu, '&lt;')}</pre>`)
  return page.body === null ? text : textBelow(page, page.body)
}
