import type { Article } from '../contracts/index.ts'
import type { Removal } from '../extract/index.ts'
import { slice } from '../text/index.ts'
import type { Progress } from './progress.ts'

const LONGEST = 72

function shortened(words: string): string {
  const folded = words.replace(/\s+/gu, ' ').trim()
  return folded.length > LONGEST ? `${folded.slice(0, LONGEST)}…` : folded
}

/** Says what of an article is furniture, in its text and out of it, and why, a line each. */
export function showRemoved(article: Article, removed: readonly Removal[], { say }: Pick<Progress, 'say'>): void {
  const name = article.path ?? article.id
  for (const piece of article.furniture) {
    const reason = piece.reason === undefined ? '' : ` (${piece.reason})`
    say(`${name}:${piece.start}  ${piece.kind}${reason}\n  ${shortened(slice(article.text, piece))}`)
  }
  for (const { kind, reason, text, path, bytes } of removed)
    say(
      `${name} ${bytes === undefined ? path : `byte ${bytes.start}`}  ${kind} (${reason}), not in the text\n  ${shortened(text)}`,
    )
}
