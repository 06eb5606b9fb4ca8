/**
 * Quotations longer than what the models look at: where the near part of one is content, all of it is.
 */
import type { Syntax } from '../syntax.ts'

// As in `assemble`: a quotation belongs to a content as a whole.
const WHOLE = 0.6

export function withWholeQuotations(s: Syntax, window: Int32Array, content: readonly number[]): readonly number[] {
  const last = window.at(-1)
  const first = window[0]
  if (last === undefined || first === undefined) return content
  const seen = new Map<number, { inWindow: number; inContent: number }>()
  const inContent = new Set(content)
  for (const t of window) {
    const q = s.quoted[t]!
    if (q < 0 || !s.isWord[t]) continue
    const counts = seen.get(q) ?? { inWindow: 0, inContent: 0 }
    counts.inWindow++
    if (inContent.has(t)) counts.inContent++
    seen.set(q, counts)
  }
  const more: number[] = []
  for (const [q, counts] of seen) {
    const quote = s.quotes[q]!
    if (counts.inContent < WHOLE * counts.inWindow || (quote.from >= first && quote.to <= last + 1)) continue
    for (let t = quote.from; t < quote.to; t++) if (s.isWord[t] && (t < first || t > last)) more.push(t)
  }
  return more.length === 0 ? content : [...content, ...more].sort((a, b) => a - b)
}
