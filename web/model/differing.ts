import type { Framing, Place } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'

export type Thing = { of: string; name: Place | null; labels: Framing['labels'] }

// Beyond this many things a table is no longer read; those that most accounts name stand first.
const THINGS = 40

/** Things that the accounts call by different words: two words or more, and at least one account that lacks one of them. */
export function differing(book: Book): Thing[] {
  const here = new Set(book.accounts.map(({ article }) => article.id))
  return book.ledger.framing
    .map(({ of, labels }) => ({
      of,
      name: book.entity(of)?.name ?? null,
      labels: labels
        .map(one => ({ ...one, byArticle: one.byArticle.filter(({ article }) => here.has(article)) }))
        .filter(({ byArticle }) => byArticle.length > 0),
    }))
    .map(thing => ({
      ...thing,
      sets: thing.labels.map(({ byArticle }) => new Set(byArticle.map(({ article }) => article))),
    }))
    .filter(({ sets }) => {
      const all = new Set(sets.flatMap(set => [...set]))
      return sets.length > 1 && all.size > 1 && sets.some(set => set.size < all.size)
    })
    .sort((a, b) => size(b.sets) - size(a.sets) || b.labels.length - a.labels.length)
    .slice(0, THINGS)
    .map(({ of, name, labels }) => ({ of, name, labels }))
}

const size = (sets: readonly ReadonlySet<string>[]): number => new Set(sets.flatMap(set => [...set])).size
