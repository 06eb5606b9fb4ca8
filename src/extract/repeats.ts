import type { Warning } from '../contracts/index.ts'
import { ownBlocks, type Draft } from './draft.ts'
import { paragraphTwice } from './warnings.ts'
import { wordCount } from './words.ts'

// Seven words in a row are repeated by chance in refrains and slogans; a whole paragraph of eight is a copy.
const REPEATED_WORDS = 8

/** Paragraphs that repeat an earlier one, or the end of the one before. */
export function repeatsIn(draft: Draft): Warning[] {
  const { text } = draft
  const warnings: Warning[] = []
  const seen = new Set<string>()
  let before = ''
  for (const { start, end } of ownBlocks(draft)) {
    const key = text
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/^[\s•*–—-]+/u, '')
    // Interviews ask the same question twice.
    if (!key.endsWith('?') && wordCount(key) >= REPEATED_WORDS) {
      if (seen.has(key) || before.endsWith(key)) warnings.push(paragraphTwice({ start, end }, wordCount(key)))
      seen.add(key)
    }
    before = key
  }
  return warnings
}
