import { isSynonym } from './synonyms.ts'
import { table } from './table.ts'
import type { Term } from './bag.ts'
import { cosine, type Vector, vectorOf } from './vectors.ts'

/** Something to be compared: its content words, and the whole of it as a vector. */
export type Comparable = { readonly terms: readonly Term[]; readonly vector: Vector }

// S = .7 alignment + .3 cosine. Of .3, .5 and .7 for the vector part, .3 is best on ECB+ (R@5 .830, .825, .817) and
// MEANTIME, .7 on MSRP (AP .865, .869, .872). To move it: `npm run evaluate -- claims`.
const ALIGN = 0.7
// Two words match by their vectors from here on. .40 and .55 were tried: differences ≤ .005 on the large sets.
const MATCH_FLOOR = 0.45
// What a group of `synonyms.ts` counts, beside 1 for the same lemma.
const SYNONYM = 0.9
// One land by its name and by its adjective, one name known and not known for a name.
const NAME = 0.9

const ROOF = 2

/**
 * Compares statements by how well the words of one find a partner in the other.
 *
 * `storyCount` tells in how many statements of the story a term stands; with it, a word that every statement of the
 * story has counts little, however rare it is elsewhere. Word-to-word matches are worked out once and kept.
 */
export function comparer(storyCount?: ReadonlyMap<string, number>, statements = 0) {
  const matches = new Map<string, Map<string, number>>()
  const wordVectors = new Map<string, Vector>()
  const weights = new Map<string, number>()

  function weight(term: Term): number {
    let known = weights.get(term.key)
    if (known === undefined) {
      known = idf(term.word) * storyFactor(term.key)
      weights.set(term.key, known)
    }
    return known
  }

  // ln(1 + n / df), at most 2: 0.7 for a word of every statement, 2 from one in six on. Without the roof words that stand once carry
  // everything: R@5 on ECB+ is .807 without, .818 at 2, .816 with no story factor.
  function storyFactor(key: string): number {
    if (!storyCount || statements === 0) return 1
    return Math.min(ROOF, Math.log(1 + statements / Math.max(1, storyCount.get(key) ?? 1)))
  }

  function wordVector(word: string): Vector {
    let known = wordVectors.get(word)
    if (!known) {
      known = vectorOf(word)
      wordVectors.set(word, known)
    }
    return known
  }

  function match(a: Term, b: Term): number {
    if (a.key === b.key) return 1
    if (a.nation !== undefined && a.nation === b.nation) return NAME
    // A name that the one account's reader knew for a name, and the other's did not.
    if (a.word === b.word && isName(a) !== isName(b)) return NAME
    // Numbers and resolved names match themselves only: “30” and “59” are neighbours among the vectors.
    if (isExact(a) || isExact(b)) return 0
    const [first, second] = a.key < b.key ? [a, b] : [b, a]
    let row = matches.get(first.key)
    if (!row) {
      row = new Map()
      matches.set(first.key, row)
    }
    let known = row.get(second.key)
    if (known === undefined) {
      known = matchWords(first.word, second.word)
      row.set(second.key, known)
    }
    return known
  }

  function matchWords(a: string, b: string): number {
    if (isSynonym(a, b)) return SYNONYM
    if (neverByVector.has(a) || neverByVector.has(b)) return 0
    const near = cosine(wordVector(a), wordVector(b))
    return near >= MATCH_FLOOR ? near : 0
  }

  /** How much of `a`, weighed by rarity, finds a partner in `b`: 0 to 1. */
  function covered(a: readonly Term[], b: readonly Term[]): number {
    let sum = 0
    let found = 0
    for (const term of a) {
      const by = weight(term)
      sum += by
      let best = 0
      for (const other of b) {
        const near = match(term, other)
        if (near > best) best = near
        if (best === 1) break
      }
      found += by * best
    }
    return sum === 0 ? 0 : found / sum
  }

  return {
    weight,
    match,
    covered,
    align: (a: readonly Term[], b: readonly Term[]): number => (covered(a, b) + covered(b, a)) / 2,
    similarity(a: Comparable, b: Comparable): number {
      const near = Math.max(0, cosine(a.vector, b.vector))
      return ALIGN * ((covered(a.terms, b.terms) + covered(b.terms, a.terms)) / 2) + (1 - ALIGN) * near
    },
  }
}

export type Comparer = ReturnType<typeof comparer>

const isExact = (term: Term): boolean => term.key.startsWith('#') || term.key.startsWith('@')

const isName = (term: Term): boolean => term.key.startsWith('@')

// Neighbours among the vectors that are rivals in the news.
const neverByVector: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december morning afternoon evening night north south east west northern southern eastern western first second third fourth fifth
win lose victory defeat rise fall increase decrease gain loss open close arrive leave stay arrest release free jail confirm deny accept reject
pass support oppose attack defend life death male female man woman boy girl husband wife father mother son daughter brother sister`.split(
    /\s+/,
  ),
)

/** ln((N + 1) / (df + 1)): how rare a lemma is in news, 0.3 for “the” to 11.9 for one never met. */
export function idf(word: string): number {
  const { frequency, sentences } = table()
  // A number matches its own value only. 10, near the top of the
  // scale, moves R@5 on ECB+ from .814 (at 5) to .820: that both tell a figure, and the same one, is rare.
  if (word === '#') return 10
  return Math.log((sentences + 1) / ((frequency.get(word) ?? 0) + 1))
}

export const comparable = (text: string, terms: readonly Term[]): Comparable => ({ terms, vector: vectorOf(text) })
