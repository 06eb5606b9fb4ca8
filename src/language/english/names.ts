/**
 * Tokens to named things, one decision for each token: begin, in, last, alone or out.
 *
 * A name does not go over the end of a sentence, begins with a word and ends before the text does.
 */
import { ENTITY_KINDS } from './labels.ts'
import type { Chosen } from './dependencies.ts'
import { type Features, rangesOf, type Scorer } from './features.ts'
import type { Move } from './model-file.ts'

const [BEGIN, IN, LAST, ALONE, OUT] = [1, 2, 3, 4, 5] as const
const ACTIONS = 6
const NONE = -1

export type Names = { start: number[]; end: number[]; kind: number[] }

export class NameFinder {
  readonly #action: Uint8Array
  readonly #kind: Int8Array
  readonly #ranges: ReturnType<typeof rangesOf>

  constructor(moves: readonly Move[]) {
    this.#action = Uint8Array.from(moves, ([action]) => action)
    this.#kind = Int8Array.from(moves, ([, label]) => ENTITY_KINDS.indexOf(label as (typeof ENTITY_KINDS)[number]))
    this.#ranges = rangesOf(moves, ACTIONS)
  }

  /** `begins[i]` is 1 where a sentence begins. */
  find(
    begins: Uint8Array,
    isSpace: readonly boolean[],
    features: Features,
    scorer: Scorer,
    chosen: Chosen | null,
  ): Names {
    const names: Names = { start: [], end: [], kind: [] }
    const tokens = new Int32Array(3)
    const length = begins.length
    let open = NONE
    let kind = NONE
    for (let i = 0; i < length; i++) {
      tokens[0] = i
      tokens[1] = open
      tokens[2] = open === NONE ? NONE : i - 1
      scorer.score(features, tokens)
      const goesOn = i + 1 < length && begins[i + 1] === 0
      const move =
        open === NONE
          ? this.#outside(scorer.scores, goesOn, isSpace[i] === true)
          : this.#inside(scorer.scores, goesOn, kind)
      chosen?.(move, tokens)
      switch (this.#action[move]) {
        case BEGIN:
          open = i
          kind = this.#kind[move] ?? NONE
          break
        case LAST:
          add(names, open, i + 1, kind)
          open = NONE
          break
        case ALONE:
          add(names, i, i + 1, this.#kind[move] ?? NONE)
      }
    }
    return names
  }

  #outside(scores: Float32Array, goesOn: boolean, isSpace: boolean): number {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    const look = (action: number): void => {
      const { start, end } = this.#ranges[action] ?? { start: 0, end: 0 }
      for (let move = start; move < end; move++) {
        const score = scores[move] ?? 0
        // One class of “alone” has no kind; it is for words that were marked beforehand, and none is.
        if (score <= most || (action === ALONE && this.#kind[move] === NONE)) continue
        most = score
        best = move
      }
    }
    if (goesOn && !isSpace) look(BEGIN)
    if (!isSpace) look(ALONE)
    look(OUT)
    return best
  }

  /** Two ways on, both with the kind that was begun; the last token of a sentence must end it. */
  #inside(scores: Float32Array, goesOn: boolean, kind: number): number {
    const within = this.#moveOf(IN, kind)
    const last = this.#moveOf(LAST, kind)
    return goesOn && (scores[within] ?? 0) >= (scores[last] ?? 0) ? within : last
  }

  #moveOf(action: number, kind: number): number {
    const { start, end } = this.#ranges[action] ?? { start: 0, end: 0 }
    for (let move = start; move < end; move++) if (this.#kind[move] === kind) return move
    throw new RangeError(`No move ${action} for the kind ${kind}`)
  }
}

function add(names: Names, start: number, end: number, kind: number): void {
  names.start.push(start)
  names.end.push(end)
  names.kind.push(kind)
}
