import type { Label, LedgerEntity } from '../../contracts/index.ts'
import { byText } from '../../text/index.ts'
import { type Paper, wordsAt } from '../pile.ts'

/** A word that an account has for somebody or something. */
export type Labelled = { readonly paper: Paper; readonly label: Label }

/** The words of an entity that nothing but its words ties together, most frequent first; and whom each account calls so. */
export function calledSo(uses: readonly Labelled[]): Pick<LedgerEntity, 'variants' | 'members'> {
  const counts = new Map<string, { articles: Set<string>; count: number }>()
  for (const { paper, label } of uses) {
    const text = wordsAt(paper, label)
    const variant = counts.get(text) ?? { articles: new Set<string>(), count: 0 }
    variant.articles.add(paper.id)
    variant.count++
    counts.set(text, variant)
  }
  const members = new Map(
    uses.map(({ paper, label }) => [`${paper.id} ${label.of}`, { article: paper.id, entity: label.of }]),
  )
  return {
    variants: [...counts]
      .sort((a, b) => b[1].count - a[1].count || byText(a[0], b[0]))
      .map(([text, { articles, count }]) => ({ text, articles: [...articles].sort(byText), count })),
    members: [...members.values()],
  }
}
