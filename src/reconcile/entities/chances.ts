/** The learned chance that two mentions mean the same; the weights are read from disk at the first question and kept: an edge. */
import { readFileSync } from 'node:fs'
import { openTrees, type Trees, treesChance } from '../../read/index.ts'
import type { Seen } from './mention.ts'
import { featureNames, pairRow } from './pair-features.ts'
import type { Scene } from './scene.ts'

export type Weights = { readonly pairs: Trees; readonly pronouns: Trees }

/** Of files `…pairs.bin` and `…pronouns.bin`. */
export const weightsAt = (beginning: URL): Weights => ({
  pairs: openTrees(readFileSync(new URL(`${beginning.href}pairs.bin`))),
  pronouns: openTrees(readFileSync(new URL(`${beginning.href}pronouns.bin`))),
})
let shipped: Weights | null = null

export type Chances = {
  /** Of two mentions that are no pronouns, 0 to 1. */
  pair(a: Seen, b: Seen): number
  /** Of a pronoun and a mention of its document, 0 to 1. */
  pronoun(pronoun: Seen, other: Seen): number
}

/** `weights`: other than those that ship, for measuring with topics that they have not seen. */
export function chancesOf(scene: Scene, weights?: Weights): Chances {
  const { pairs, pronouns } = weights ?? (shipped ??= weightsAt(new URL('./weights/', import.meta.url)))
  const row = new Float32Array(featureNames.length)
  return {
    pair: (a, b) => treesChance(pairs, pairRow(a, b, scene, row)),
    pronoun: (a, b) => treesChance(pronouns, pairRow(a, b, scene, row)),
  }
}
