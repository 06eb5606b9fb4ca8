/** The models as they stand in the weights folder. */
import { readFileSync } from 'node:fs'
import type { SecondLook } from '../../src/read/attributions/roles/second-look.ts'
import { openTrees } from '../../src/read/attributions/trees.ts'

const weights = new URL('../../src/read/attributions/weights/', import.meta.url)

export const weightsOf = (name: string): Uint8Array => readFileSync(new URL(name, weights))

export const shippedLook = (): SecondLook => ({
  source: openTrees(weightsOf('look-source.bin')),
  cue: openTrees(weightsOf('look-cue.bin')),
  content: openTrees(weightsOf('look-content.bin')),
})
