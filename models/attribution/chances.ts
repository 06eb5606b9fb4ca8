/** The chance of each cue candidate: by models that did not see the article (training part), or by the shipped one. */
import { readFileSync } from 'node:fs'
import { candidatesOf, cueFeatures } from '../../src/read/attributions/cue/features.ts'
import { Features } from '../../src/read/attributions/features.ts'
import { chance, openLinear } from '../../src/read/attributions/linear.ts'
import type { Syntax } from '../../src/read/attributions/syntax.ts'

const shipped = new URL('../../src/read/attributions/weights/cue.bin', import.meta.url)

/** Must be asked article by article, in their order. */
export function cueChances(oof: string): (s: Syntax) => Map<number, number> {
  if (oof === '-') {
    const model = openLinear(readFileSync(shipped))
    const f = new Features()
    return s => {
      const found = new Map<number, number>()
      for (const i of candidatesOf(s)) {
        cueFeatures(s, i, f)
        found.set(i, chance(model, f.data, f.n))
      }
      return found
    }
  }
  const bytes = readFileSync(oof)
  const scores = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  let at = 0
  return s => new Map(candidatesOf(s).map(i => [i, scores[at++]!]))
}
