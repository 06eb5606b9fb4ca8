import { idf } from './similarity.ts'

/** Counts of words made weights: rare words weigh more, repeated ones a little more, and all together one. */
export function weighed(counts: ReadonlyMap<string, number>): Map<string, number> {
  const weights = new Map<string, number>()
  let sum = 0
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * idf(word)
    weights.set(word, weight)
    sum += weight * weight
  }
  for (const [word, weight] of weights) weights.set(word, weight / Math.sqrt(sum))
  return weights
}

/** How much two have in common, 0 to 1, as the cosine of their weights; 0 where one is missing. */
export function likenessOf(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): number {
  let sum = 0
  for (const [word, weight] of a ?? []) sum += weight * (b?.get(word) ?? 0)
  return sum
}
