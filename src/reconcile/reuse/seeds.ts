/**
 * Seeds: places where two articles have the same few words in the same order.
 *
 * Seed and extend over hashed word n-grams with an inverted index, as passim does (Smith, Cordell, Mullen 2015,
 * “Computational methods for uncovering reprinted texts in antebellum newspapers”). The work follows the matches
 * found, not the number of pairs of articles.
 */
import type { Words } from './words.ts'

// Words in a seed. Of a passage in which every fifth word was changed, 41 % of the 4-grams are left (.8⁴) and 33 % of the
// 5-grams; shorter ones find set phrases. Moved by `npm run evaluate -- reuse`.
export const SEED = 4

// An n-gram of function words alone ("it is one of the") is no seed: at least this much weight in it.
const LEAST_WEIGHT = 1.5

// Where one n-gram stands in more places than this, each is compared with the first of them only: work stays in
// proportion to the number of places. A wire story in 40 outlets stays below.
const MANY = 40

// Three articles of one outlet with the same words: boilerplate. Two may be a story and its update.
const HOUSE_STYLE = 3

/** Seeds of one pair of articles: `i[k]` in the first, `j[k]` in the second, sorted by `i`, then `j`. */
export type Seeds = { readonly a: number; readonly b: number; readonly i: Int32Array; readonly j: Int32Array }

type Gram = { hash: number; article: number; at: number }

function gramsOf(words: Words, article: number, out: { hash: number[]; article: number[]; at: number[] }): void {
  const { key, weight, run, length } = words
  for (let at = 0; at + SEED <= length; at++) {
    if (run[at] !== run[at + SEED - 1]) continue
    let value = 0
    let tells = 0
    for (let k = 0; k < SEED; k++) {
      value = (Math.imul(value, 0x5bd1e995) ^ (key[at + k] ?? 0)) >>> 0
      value = (value ^ (value >>> 15)) >>> 0
      tells += weight[at + k] ?? 0
    }
    if (tells < LEAST_WEIGHT) continue
    out.hash.push(value)
    out.article.push(article)
    out.at.push(at)
  }
}

function sameWords(a: Words, i: number, b: Words, j: number): boolean {
  for (let k = 0; k < SEED; k++) if (a.key[i + k] !== b.key[j + k]) return false
  return true
}

/** Seeds of every pair of articles that has one, in the order of (a, b) with a < b. */
export function seedsOf(all: readonly Words[]): Seeds[] {
  const grams: { hash: number[]; article: number[]; at: number[] } = { hash: [], article: [], at: [] }
  for (const [article, words] of all.entries()) gramsOf(words, article, grams)
  const order = sortedByHash(grams.hash)
  const found = new Map<number, { i: number[]; j: number[] }>()

  const gram = (k: number): Gram => {
    const at = order[k] ?? 0
    return { hash: grams.hash[at] ?? 0, article: grams.article[at] ?? 0, at: grams.at[at] ?? 0 }
  }
  const note = (one: Gram, other: Gram): void => {
    if (one.article === other.article) return
    const [first, second] = one.article < other.article ? [one, other] : [other, one]
    const [a, b] = [all[first.article], all[second.article]]
    if (!a || !b || !sameWords(a, first.at, b, second.at)) return
    const pair = first.article * all.length + second.article
    let seeds = found.get(pair)
    if (!seeds) found.set(pair, (seeds = { i: [], j: [] }))
    seeds.i.push(first.at)
    seeds.j.push(second.at)
  }

  /** Words that three articles of one outlet have, and nobody else: its own furniture, not a passage that was copied. */
  const isHouseStyle = (from: number, to: number): boolean => {
    if (to - from < HOUSE_STYLE) return false
    const articles = new Set<number>()
    const outlets = new Set<number>()
    for (let k = from; k < to; k++) {
      const { article } = gram(k)
      articles.add(article)
      outlets.add(all[article]?.outlet ?? 0)
      if (outlets.size > 1 || outlets.has(0)) return false
    }
    return articles.size >= HOUSE_STYLE
  }

  for (let from = 0; from < order.length; ) {
    let to = from + 1
    const { hash: value } = gram(from)
    while (to < order.length && gram(to).hash === value) to++
    const anchors = isHouseStyle(from, to) ? from : to - from > MANY ? from + 1 : to
    for (let k = from; k < anchors; k++) for (let m = k + 1; m < to; m++) note(gram(k), gram(m))
    from = to
  }

  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([pair, { i, j }]) => {
      const places = i.map((_, k) => k).sort((x, y) => (i[x] ?? 0) - (i[y] ?? 0) || (j[x] ?? 0) - (j[y] ?? 0))
      return {
        a: Math.floor(pair / all.length),
        b: pair % all.length,
        i: Int32Array.from(places, k => i[k] ?? 0),
        j: Int32Array.from(places, k => j[k] ?? 0),
      }
    })
}

/** Indices of `hashes` in the order of their values; equal values keep their order. */
function sortedByHash(hashes: readonly number[]): Uint32Array {
  // Hash above, index below: one float holds both exactly while there are fewer than 2²¹ grams (2⁵³ / 2³²); beyond, two keys.
  const n = hashes.length
  if (n < 2 ** 21) {
    const keys = new Float64Array(n)
    for (let k = 0; k < n; k++) keys[k] = (hashes[k] ?? 0) * 2 ** 21 + k
    keys.sort()
    return Uint32Array.from(keys, value => value % 2 ** 21)
  }
  return Uint32Array.from(hashes.keys()).sort((x, y) => (hashes[x] ?? 0) - (hashes[y] ?? 0) || x - y)
}
