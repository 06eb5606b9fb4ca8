import type { Evidence, Reuse } from '../../contracts/index.ts'
import { overlaps, type Span } from '../../text/index.ts'
import { inFurniture, type Pile } from '../pile.ts'

/** What the page needs of each reading, and how much of each account is found in no other. In the order of the papers. */
export function gatherEvidence({ papers }: Pile, reuse: readonly Reuse[]): Evidence[] {
  const shared = new Map<string, Span[]>()
  for (const { a, b } of reuse) {
    for (const { article, span } of [a, b]) shared.set(article, [...(shared.get(article) ?? []), span])
  }
  return papers.map(paper => {
    const { reader, voices, attributions, findings } = paper.reading
    const taken = shared.get(paper.id) ?? []
    let words = 0
    let own = 0
    for (const match of paper.text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)) {
      const at = { start: match.index, end: match.index + match[0].length }
      if (inFurniture(paper, at)) continue
      words++
      if (!taken.some(span => overlaps(span, at))) own++
    }
    return { article: paper.id, reader, voices, attributions, findings, words, own: words === 0 ? 1 : own / words }
  })
}
