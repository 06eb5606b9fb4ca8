/**
 * The models for an article that they did not learn from.
 *
 * For the training part: those of the other half, in a folder, by the parity of the article's number (`roles0.bin`, … learned from the
 * even ones), and `cue.oof`, the chance of each cue candidate in order. For the development part (`-`): those in the weights folder.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidatesOf, cueFeatures } from '../../src/read/attributions/cue/features.ts'
import { Features } from '../../src/read/attributions/features.ts'
import { chance, type Linear, openLinear } from '../../src/read/attributions/linear.ts'
import type { SecondLook } from '../../src/read/attributions/roles/second-look.ts'
import type { Syntax } from '../../src/read/attributions/syntax.ts'
import { openTrees, type Trees } from '../../src/read/attributions/trees.ts'
import { weightsOf } from './shipped.ts'

/** What did not see an article; each is opened when first asked for, as it may not be made yet. */
export type Unseen = {
  /** The chance of each cue candidate. Must be asked article by article, in their order. */
  cues(s: Syntax): Map<number, number>
  roles(article: number): Linear
  look(article: number): SecondLook
  choice(article: number): Trees
  rescore(article: number): Trees
}

export function unseen(halves: string): Unseen {
  const kept = new Map<string, Uint8Array>()
  const bytesOf = (name: string, article: number): Uint8Array => {
    const file = halves === '-' ? `${name}.bin` : join(halves, `${name}${1 - (article % 2)}.bin`)
    const bytes = kept.get(file) ?? (halves === '-' ? weightsOf(file) : readFileSync(file))
    kept.set(file, bytes)
    return bytes
  }
  const once = <Model>(open: (article: number) => Model): ((article: number) => Model) => {
    const opened: Model[] = []
    return article => (opened[article % 2] ??= open(article))
  }
  return {
    cues: halves === '-' ? shippedCues() : storedCues(join(halves, 'cue.oof')),
    roles: once(article => openLinear(bytesOf('roles', article))),
    look: once(article => ({
      source: openTrees(bytesOf('look-source', article)),
      cue: openTrees(bytesOf('look-cue', article)),
      content: openTrees(bytesOf('look-content', article)),
    })),
    choice: once(article => openTrees(bytesOf('choice', article))),
    rescore: once(article => openTrees(bytesOf('rescore', article))),
  }
}

function shippedCues(): (s: Syntax) => Map<number, number> {
  const model = openLinear(weightsOf('cue.bin'))
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

function storedCues(path: string): (s: Syntax) => Map<number, number> {
  const bytes = readFileSync(path)
  const scores = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  let at = 0
  return s => new Map(candidatesOf(s).map(i => [i, scores[at++]!]))
}
