/**
 * What a page's fields say and where an element stands from the article: shared by those who look for title, date and by-line.
 */
import { fold } from '../../text/index.ts'
import type { Page, PageElement } from '../html/tree.ts'
import { withoutUnseen } from '../html/unseen.ts'

/** A stretch of the page, by the numbers of its elements and texts. */
export type Range = Pick<PageElement, 'index' | 'last' | 'textStart' | 'textEnd'>

export type Metas = ReadonlyMap<string, string[]>

/** Contents of `<meta>` by property, name, itemprop or http-equiv, lower case. */
export function metasOf(page: Page): Metas {
  const metas = new Map<string, string[]>()
  for (const { tag, attributes } of page.elements) {
    if (tag !== 'meta') continue
    const content = attributes['content']?.trim()
    if (content === undefined || content === '') continue
    for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attributes[name]?.toLowerCase().trim()
      if (key !== undefined && key !== '') metas.set(key, [...(metas.get(key) ?? []), content])
    }
  }
  return metas
}

export const first = (metas: Metas, ...names: readonly string[]): { value: string; name: string } | null => {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value !== undefined) return { value, name }
  }
  return null
}

export const words = (text: string): string => withoutUnseen(text).replace(/\s+/gu, ' ').trim()
export const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export function isInComments(element: PageElement): boolean {
  let outside = false
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (
      /\bcomment(?:s|list|-list|-body|-meta)?\b|\bkommentar/i.test(
        `${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`,
      ) &&
      at.tag !== 'body'
    )
      return true
    if (at.tag === 'aside' || at.tag === 'nav' || at.tag === 'footer') outside = true
    if (at.tag === 'article' || at.tag === 'main') return false
  }
  return outside
}

/** How far an element stands from the article: none within it, elements between otherwise; behind it counts more. */
export function distance(element: PageElement, body: Range | null): number {
  if (body === null) return element.index
  if (element.index >= body.index && element.index <= body.last) return (element.index - body.index) / 1e6
  return element.index < body.index ? body.index - element.index : 3 * (element.index - body.last)
}
