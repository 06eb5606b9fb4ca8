/**
 * Names of features as 32-bit numbers.
 *
 * Building strings is what a feature extractor spends its time on; these functions build none.
 * Two features may fall on one number: among the some 40,000 that a model keeps, in 4 thousand million, that is rare and harmless.
 */

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}

/** A feature of kind `kind` with one value; order counts, so `mix(mix(k, a), b)` and `mix(mix(k, b), a)` differ. */
export function mix(kind: number, value: number): number {
  let h = Math.imul(kind ^ (value + 0x9e3779b9), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return h ^ (h >>> 13)
}

export const mix2 = (kind: number, a: number, b: number): number => mix(mix(kind, a), b)
export const mix3 = (kind: number, a: number, b: number, c: number): number => mix(mix(mix(kind, a), b), c)

const memo = new Map<string, number>()

/** As `hashText`, remembered: for the few hundred names of tags, labels and classes. */
export function nameHash(name: string): number {
  const known = memo.get(name)
  if (known !== undefined) return known
  const h = hashText(name)
  memo.set(name, h)
  return h
}

/** Sizes fall into few boxes: 0 1 2 3 4 5–6 7–9 10–14 15–24 25–49 50+. */
export function box(n: number): number {
  if (n <= 4) return n
  if (n <= 6) return 5
  if (n <= 9) return 6
  if (n <= 14) return 7
  if (n <= 24) return 8
  return n <= 49 ? 9 : 10
}
