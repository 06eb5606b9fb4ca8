/** The models of this folder, opened. */
import { type Linear, openLinear } from './linear.ts'
import type { SecondLook } from './roles/second-look.ts'
import { openTrees, type Trees } from './trees.ts'
import { openWordNet, type WordNet } from './wordnet.ts'

export const weightFiles = [
  'wordnet',
  'cue',
  'roles',
  'look-source',
  'look-cue',
  'look-content',
  'choice',
  'rescore',
] as const
export type WeightFile = (typeof weightFiles)[number]

export type AttributionModels = {
  readonly wordnet: WordNet
  readonly cue: Linear
  readonly roles: Linear
  readonly look: SecondLook
  readonly choice: Trees
  readonly rescore: Trees
}

/** `bytesOf` gives the content of `weights/NAME.bin`. */
export function openModels(bytesOf: (name: WeightFile) => Uint8Array): AttributionModels {
  return {
    wordnet: openWordNet(bytesOf('wordnet')),
    cue: openLinear(bytesOf('cue')),
    roles: openLinear(bytesOf('roles')),
    look: {
      source: openTrees(bytesOf('look-source')),
      cue: openTrees(bytesOf('look-cue')),
      content: openTrees(bytesOf('look-content')),
    },
    choice: openTrees(bytesOf('choice')),
    rescore: openTrees(bytesOf('rescore')),
  }
}
