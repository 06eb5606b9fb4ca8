/**
 * passages: what is prose, its paragraphs, its sentences.
 *
 * In:  an article. Out: paragraphs and sentences, in the order of the text.
 */
import type { Article } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'
import { paragraphsOf } from './paragraphs.ts'

export { type Paragraph, paragraphsOf } from './paragraphs.ts'
export { sentencesIn } from './sentences.ts'
export { portionsOf } from './portions.ts'
export { sentencesOf } from './mended.ts'

/**
 * The article's text as a parser should see it; as long as the text, so that every place holds.
 *
 * A line break inside a paragraph is a blank. All that is no prose is line breaks: no sentence runs across it.
 */
export function readable(article: Article): string {
  const { text } = article
  const pieces: string[] = []
  let done = 0
  for (const { start, end } of paragraphsOf(article) satisfies Span[]) {
    pieces.push('\n'.repeat(start - done), text.slice(start, end).replace(/[\r\n\u2028\u2029]/g, ' '))
    done = end
  }
  pieces.push('\n'.repeat(text.length - done))
  return pieces.join('')
}
