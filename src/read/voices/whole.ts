/**
 * A line at the head or the tail that gives the whole article to another: “via the Tern Gazette”, “First published in …”.
 */
import type { Article } from '../../contracts/index.ts'
import { nameShape, type Passage, type Speaking } from './speaking.ts'

const given = [
  new RegExp(`^(?:[Vv]ia|VIA)\\s?:?\\s(?<name>${nameShape})\\.?$`, 'u'),
  new RegExp(
    `\\b(?:[Oo]riginally|[Ff]irst)\\s(?:published|appeared|posted|printed)\\s(?:in|on|at|by)\\s(?:the\\s)?(?<name>${nameShape})`,
    'u',
  ),
  new RegExp(
    `^\\W?(?:[Rr]epublished|[Rr]eprinted|[Rr]eposted)\\s(?:with permission\\s)?(?:from|of|by)\\s(?:the\\s)?(?<name>${nameShape})`,
    'u',
  ),
  new RegExp(
    `^\\W?(?:[Tt]his|[Tt]he)\\s(?:article|story|post|piece)\\s(?:was\\s)?(?:published|appeared|comes|came)\\s(?:in|on|at|by|from|courtesy of)\\s(?:the\\s)?(?<name>${nameShape})`,
    'u',
  ),
]
// It says whence something is, not what: the whole text, a figure, a picture.
const unclear = /^(?:source|sources|h\/t|hat tip|courtesy)\s?:\s?\S/i

/** Whose the article is as a whole; `null` where it is the outlet's own as far as it says. */
export function wholeVoice(article: Article, passages: readonly Passage[]): Speaking | null {
  // The line may stand among what was marked as furniture.
  const lines = [
    ...passages.filter((_, i) => i < 2 || i >= passages.length - 3).map(p => p.words),
    ...article.furniture
      .filter(f => f.end - f.start < 400)
      .map(f => article.text.slice(f.start, f.end).replace(/\s+/g, ' ').trim()),
  ].filter(line => line.length < 300)
  for (const line of lines) {
    for (const pattern of given) {
      const name = pattern.exec(line)?.groups?.['name']
      if (name !== undefined && name !== article.outlet?.name) return { kind: 'republished', name }
    }
  }
  return passages.length > 0 && lines.slice(0, 5).some(line => line.length < 60 && unclear.test(line))
    ? { kind: 'republished', name: null }
    : null
}
