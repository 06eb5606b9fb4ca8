/** The learned chance that two statements of different accounts are one claim; the weights are read from disk at the first question and kept: an edge. */
import { readFileSync } from 'node:fs'
import { openTrees, type Trees, treesChance } from '../../read/index.ts'
import { featureNames, type PairFacts, pairRow, type Scene } from './pair-features.ts'
import type { Telling } from './tellings.ts'

let opened: Trees | null = null

/** 0 to 1. Learned on pairs that are near each other by their words (models/claims.md): it tells nothing of others. */
export function chanceOf(a: Telling, b: Telling, facts: PairFacts, scene: Scene): number {
  opened ??= openTrees(readFileSync(new URL('./weights/pairs.bin', import.meta.url)))
  return treesChance(opened, pairRow(a, b, facts, scene, row))
}

const row = new Float32Array(featureNames.length)
