/**
 * attributions: who says what, by which words.
 *
 * In:  the ground an article stands on. Out: its attributions in the order of the text.
 */
import type { Attribution } from '../../contracts/index.ts'
import type { Ground } from '../ground.ts'
import { attributeEnglish } from './english.ts'
import { attributePlainly } from './plain.ts'
import { attributionModels } from './weights.ts'
import type { WordNet } from './wordnet.ts'

export { withBodies } from './who/bodies.ts'
export { withContinued } from './who/continued.ts'
export { withWho } from './who/index.ts'
export { openTrees, type Trees, treesChance } from './trees.ts'
export type { WordNet } from './wordnet.ts'

/** The table of words of the attribution models, for whoever asks what a noun is a kind of. */
export const wordNet = (): WordNet => attributionModels().wordnet

/** Every attribution, earlier first; ids `at1`, `at2`, …. `source.entity` and `via.entity` are null: see `withWho`. */
export const attribute = (ground: Ground): Attribution[] =>
  ground.parse ? attributeEnglish(ground, ground.parse, attributionModels()) : attributePlainly(ground)
