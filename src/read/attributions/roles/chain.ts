/**
 * The part each word of a window plays, as chances: a linear chain over the words, read forwards and backwards.
 */
import { Features } from '../features.ts'
import { type Linear, placeOf } from '../linear.ts'
import type { Syntax } from '../syntax.ts'
import { roleFeatures, viewOf } from './features.ts'
import { windowOf } from './window.ts'

export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
const ROLES = 4

export type Roles = {
  readonly cue: number
  /** Tokens, ascending. */
  readonly words: Int32Array
  /** Four chances a word: none, source, cue, content. */
  readonly chances: Float64Array
}

const row = new Features()

export function rolesOf(s: Syntax, model: Linear, cue: number): Roles {
  const words = windowOf(s, cue)
  const view = viewOf(s, cue)
  const { weights } = model
  const scores = new Float64Array(words.length * ROLES)
  for (let k = 0; k < words.length; k++) {
    roleFeatures(s, view, words[k]!, row)
    let none = 0
    let source = 0
    let cueWord = 0
    let content = 0
    for (let i = 0; i < row.n; i++) {
      const place = placeOf(model, row.data[i]!)
      if (place < 0) continue
      none += weights[place * ROLES]!
      source += weights[place * ROLES + SOURCE]!
      cueWord += weights[place * ROLES + CUE]!
      content += weights[place * ROLES + CONTENT]!
    }
    const at = k * ROLES
    scores[at] = none
    scores[at + SOURCE] = source
    scores[at + CUE] = cueWord
    scores[at + CONTENT] = content
  }
  return { cue, words, chances: marginals(scores, words.length, model.bias) }
}

/** `turns[a * 4 + b]` is the weight of role b after role a. */
export function marginals(scores: Float64Array, length: number, turns: Float32Array): Float64Array {
  const turn = Float64Array.from(turns, Math.exp)
  const local = new Float64Array(length * ROLES)
  for (let k = 0; k < length; k++) {
    let top = -Infinity
    for (let r = 0; r < ROLES; r++) top = Math.max(top, scores[k * ROLES + r]!)
    for (let r = 0; r < ROLES; r++) local[k * ROLES + r] = Math.exp(scores[k * ROLES + r]! - top)
  }
  const forward = new Float64Array(length * ROLES)
  const backward = new Float64Array(length * ROLES)
  for (let k = 0; k < length; k++) {
    let sum = 0
    for (let r = 0; r < ROLES; r++) {
      let value = k === 0 ? 1 : 0
      if (k > 0) for (let a = 0; a < ROLES; a++) value += forward[(k - 1) * ROLES + a]! * turn[a * ROLES + r]!
      value *= local[k * ROLES + r]!
      forward[k * ROLES + r] = value
      sum += value
    }
    for (let r = 0; r < ROLES; r++) forward[k * ROLES + r] = forward[k * ROLES + r]! / sum
  }
  for (let k = length - 1; k >= 0; k--) {
    let sum = 0
    for (let r = 0; r < ROLES; r++) {
      let value = k === length - 1 ? 1 : 0
      if (k < length - 1)
        for (let b = 0; b < ROLES; b++)
          value += turn[r * ROLES + b]! * local[(k + 1) * ROLES + b]! * backward[(k + 1) * ROLES + b]!
      backward[k * ROLES + r] = value
      sum += value
    }
    for (let r = 0; r < ROLES; r++) backward[k * ROLES + r] = backward[k * ROLES + r]! / sum
  }
  const found = new Float64Array(length * ROLES)
  for (let k = 0; k < length; k++) {
    let sum = 0
    for (let r = 0; r < ROLES; r++) sum += forward[k * ROLES + r]! * backward[k * ROLES + r]!
    for (let r = 0; r < ROLES; r++) found[k * ROLES + r] = (forward[k * ROLES + r]! * backward[k * ROLES + r]!) / sum
  }
  return found
}
