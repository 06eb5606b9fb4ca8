/** The models as they stand in the weights folder. */
import { readFileSync } from 'node:fs'

const weights = new URL('../../src/read/attributions/weights/', import.meta.url)

export const weightsOf = (name: string): Uint8Array => readFileSync(new URL(name, weights))
