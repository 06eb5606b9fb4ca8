import type { Lineage, Reuse } from '../../contracts/index.ts'
import { type Paper, type Pile, wordsAt } from '../pile.ts'

/** What the shared passages of two papers add up to. First version: shares only; the direction is not decided. */
export function traceLineage({ paper }: Pile, reuse: readonly Reuse[]): Lineage[] {
  const pairs = new Map<string, Reuse[]>()
  for (const one of reuse) {
    const key = `${one.a.article}\u0000${one.b.article}`
    pairs.set(key, [...(pairs.get(key) ?? []), one])
  }
  return [...pairs.values()].flatMap(own => {
    const [first] = own
    const [a, b] = [paper.get(first?.a.article ?? ''), paper.get(first?.b.article ?? '')]
    if (!a || !b) return []
    const share = (paper: Paper, side: 'a' | 'b'): number =>
      own.reduce((sum, one) => sum + wordCount(wordsAt(paper, one[side].span)), 0) / Math.max(1, wordCount(paper.text))
    return [
      {
        a: a.id,
        b: b.id,
        direction: 'unknown' as const,
        shareOfA: Math.min(1, share(a, 'a')),
        shareOfB: Math.min(1, share(b, 'b')),
        common: null,
        reuse: own.map(({ id }) => id),
        why: own.flatMap(({ why }) => why).slice(0, 3),
      },
    ]
  })
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
