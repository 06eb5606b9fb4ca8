import type { Warning } from '../contracts/index.ts'
import type { Draft } from './draft.ts'
import { paragraphTwice } from './warnings.ts'

// Seven words in a row are repeated by chance in refrains and slogans; a whole paragraph of eight is a copy.
const REPEATED_WORDS = 8

/** Paragraphs that repeat an earlier one, or the end of the one before. */
export function repeatsIn({ text, blocks, furniture }: Pick<Draft, 'text' | 'blocks' | 'furniture'>): Warning[] {
  const warnings: Warning[] = []
  const seen = new Set<string>()
  let before = ''
  for (const { start, end } of blocks) {
    if (furniture.some(piece => piece.start <= start && end <= piece.end)) continue
    const key = text
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/^[\s•*–—-]+/u, '')
    // Interviews ask the same question twice.
    if (!key.endsWith('?') && (key.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= REPEATED_WORDS) {
      if (seen.has(key) || before.endsWith(key)) warnings.push(paragraphTwice({ start, end }))
      seen.add(key)
    }
    before = key
  }
  return warnings
}
