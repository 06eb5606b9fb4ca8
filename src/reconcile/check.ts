import type { Ledger } from '../contracts/index.ts'
import { spanLeavesText } from '../errors.ts'

/**
 * Checks every place of a ledger against the text it points into.
 *
 * Walks the whole value, so that a part added later is checked without being listed here: an object that
 * has `article` and `span` is a place; one that has `start` and `end` is a stretch of the article it stands in
 * (an article, an evidence entry, a label's line).
 *
 * @throws RashomonError `span-outside-text` at the first place that is empty, leaves its text, or names no article.
 */
export function check(ledger: Ledger): Ledger {
  const texts = new Map(ledger.articles.map(article => [article.id, article.text]))
  for (const article of ledger.articles) walk(article, article.id, `articles/${article.id}`)
  for (const [part, value] of Object.entries(ledger)) {
    if (part !== 'articles') walk(value, null, part)
  }
  return ledger

  function walk(value: unknown, inside: string | null, path: string): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, inside, `${path}/${index}`))
      return
    }
    if (typeof value !== 'object' || value === null) return
    const record = value as Readonly<Record<string, unknown>>
    const article = typeof record['article'] === 'string' ? record['article'] : inside
    const { start, end } = record
    if (typeof start === 'number' && typeof end === 'number') {
      const text = article === null ? undefined : texts.get(article)
      if (text === undefined || !(start >= 0 && start < end && end <= text.length)) {
        throw spanLeavesText(path, article, start, end, text?.length ?? null)
      }
    }
    for (const [key, child] of Object.entries(record)) walk(child, article, `${path}/${key}`)
  }
}
