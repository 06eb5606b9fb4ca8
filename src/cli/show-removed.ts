import type { Article } from '../contracts/index.ts'
import { slice } from '../text/index.ts'
import type { Progress } from './progress.ts'

const LONGEST = 72

/** Says what of an article is furniture, and why, a line each. */
export function showRemoved(article: Article, { say }: Pick<Progress, 'say'>): void {
  for (const piece of article.furniture) {
    const words = slice(article.text, piece).replace(/\s+/gu, ' ').trim()
    const cut = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
    say(
      `${article.path ?? article.id}:${piece.start}  ${piece.kind}${piece.reason === undefined ? '' : ` (${piece.reason})`}\n  ${cut}`,
    )
  }
}
