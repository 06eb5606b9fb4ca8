import { averageLinkage } from '../src/reconcile/linkage.ts'
import { likenessOf, termsOf, weighed } from '../src/reconcile/words/index.ts'
import type { GoldSet } from './mentions.ts'

// Two articles of one event share this much (cosine over content words weighed by rarity); .15–.30 was tried on ECB+.
const ONE_STORY = 0.2

/** Document → story, from the words of the documents of one topic; the gold story is not looked at. */
export function storiesOf({ mentions, texts }: GoldSet): Map<string, number> {
  const parts = new Map<string, Set<string>>()
  for (const { part, document } of mentions) parts.set(part, (parts.get(part) ?? new Set()).add(document))
  const out = new Map<string, number>()
  for (const documents of parts.values()) {
    const names = [...documents].sort()
    const vectors = names.map(name => weighed(countsOf(texts.get(name) ?? '')))
    const pairs = names.flatMap((_, a) =>
      names
        .slice(a + 1)
        .map((__, offset) => [a, a + 1 + offset, likenessOf(vectors[a], vectors[a + 1 + offset])] as const),
    )
    for (const [index, story] of averageLinkage(names.length, pairs, ONE_STORY).entries())
      out.set(names[index] ?? '', story)
  }
  return out
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key, word } of termsOf(text)) if (word !== '#') counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
