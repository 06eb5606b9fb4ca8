/** The learned chance that two mentions mean the same; the weights are read from disk at the first question and kept: an edge. */
import { readFileSync } from 'node:fs'
import { openTrees, type Trees, treesChance } from '../../read/index.ts'
import type { Seen } from './mention.ts'
import { featureNames, pairRow } from './pair-features.ts'
import type { Scene } from './scene.ts'

let opened: { readonly pairs: Trees; readonly pronouns: Trees } | null = null
const weights = (name: string): Trees => openTrees(readFileSync(new URL(`./weights/${name}.bin`, import.meta.url)))

export type Chances = {
  /** Of two mentions that are no pronouns, 0 to 1. */
  pair(a: Seen, b: Seen): number
  /** Of a pronoun and a mention of its document, 0 to 1. */
  pronoun(pronoun: Seen, other: Seen): number
}

export function chancesOf(scene: Scene): Chances {
  opened ??= { pairs: weights('pairs'), pronouns: weights('pronouns') }
  const { pairs, pronouns } = opened
  const row = new Float32Array(featureNames.length)
  return {
    pair: (a, b) => treesChance(pairs, pairRow(a, b, scene, row)),
    pronoun: (a, b) => treesChance(pronouns, pairRow(a, b, scene, row)),
  }
}
