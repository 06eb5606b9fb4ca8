import { furnitureLine, type LineFound } from '../furniture/line-rules.ts'
import type { PageBlock } from './blocks.ts'
import { kindByName } from './clean.ts'
import { within, type PageElement } from './tree.ts'

/** A block of the page that may be the article's, and what is thought of it so far. */
export type Candidate = {
  readonly block: PageBlock
  readonly size: number
  readonly share: number
  keep: boolean
  kind: string
  reason: string
}

const lines = new WeakMap<PageBlock, LineFound | null>()

/** What kind of furniture a block is by its words; asked several times, tried once. */
export function lineOf(block: PageBlock): LineFound | null {
  let found = lines.get(block)
  if (found === undefined) lines.set(block, (found = furnitureLine(block.text)))
  return found
}

const ended = /[.!?…。！？।؟:][\s"'”’»)\]]*$/u

/** Whether a block reads as prose: a sentence or more, hardly any of it links. */
export const isProse = ({ block, size }: Candidate, least: number): boolean =>
  size >= least && block.linked < size * 0.35 && (ended.test(block.text) || size > 200) && lineOf(block) === null

const leadName =
  /(?:^|[\s_-])(?:lead|lede|intro|introtext|standfirst|teaser|excerpt|summary|dek|deck|subtitle|subline|subheadline|sub-?title|abstract|vorspann|chapo|sommaire|entradilla|kicker|description|anrisstext|anreisser)(?:$|[\s_-])/iu

/** Whether a class or id names the lead: `lead`, `article-intro`, `modTeaser`. */
export const namesLead = (value: string): boolean => leadName.test(value.replace(/([a-z])([A-Z])/gu, '$1-$2'))

// Boxes that hold an article's own prose as often as not.
const passing = new Set(['gallery', 'widget', 'timestamp', 'tags'])

/** Whether something between the block and `top` names it furniture. */
export function isNamed(element: PageElement, top: PageElement | null): boolean {
  for (let at: PageElement | null = element; at !== null && at !== top; at = at.parent) {
    const kind = kindByName(at)
    if (kind !== null && !passing.has(kind) && !(kind === 'related' && namesLead(at.attributes['class'] ?? '')))
      return true
  }
  return false
}

export function common(a: PageElement, b: PageElement): PageElement | null {
  let at: PageElement | null = a
  while (at !== null && !within(at, b)) at = at.parent
  return at
}
