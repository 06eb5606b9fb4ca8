/**
 * Tokens to heads and relations, one move after the other (arc-eager, with second thoughts).
 *
 * A stack holds tokens whose words may still come, a buffer those that are not read yet. Every move takes the score of the
 * network; among those that are possible the best is made, and the first of two that are equal.
 */
import { DEPS } from './labels.ts'
import { type Features, rangesOf, type Scorer } from './features.ts'
import type { Move } from './model-file.ts'

const [SHIFT, REDUCE, LEFT, RIGHT, BREAK] = [0, 1, 2, 3, 4] as const
const ACTIONS = 5

/** A relation of the network: a label of `DEPS` and, where it was lifted over a crossing arc, the label it belongs under. */
export type Relation = { readonly dep: number; readonly under: number }
export const NO_DEP = -1

export type Arcs = {
  /** The head of each token; its own for a root. */
  readonly head: Int32Array
  /** Places in `relations`; `ROOT_RELATION` for a root. */
  readonly relation: Int32Array
}
export const ROOT_RELATION = -1

export type Chosen = (move: number, tokens: Int32Array) => void

export class DependencyParser {
  /** The relation of each class. */
  readonly relations: readonly Relation[]
  readonly #action: Uint8Array
  readonly #ranges: ReturnType<typeof rangesOf>

  constructor(moves: readonly Move[]) {
    this.relations = moves.map(([, label]) => {
      const [dep = '', under] = label.split('||')
      return { dep: depNumber(dep), under: under === undefined ? NO_DEP : depNumber(under) }
    })
    this.#action = Uint8Array.from(moves, ([action]) => action)
    this.#ranges = rangesOf(moves, ACTIONS)
  }

  parse(length: number, features: Features, scorer: Scorer, chosen: Chosen | null): Arcs {
    const state = new State(length)
    const tokens = new Int32Array(8)
    while (!state.isFinal) {
      state.tokens(tokens)
      scorer.score(features, tokens)
      const move = this.#best(state, scorer.scores)
      chosen?.(move, tokens)
      // Some move is always possible; should there be none, what is left becomes roots.
      if (move < 0) break
      state.make(this.#action[move] ?? SHIFT, move)
    }
    const { head, relation } = state
    for (let i = 0; i < length; i++) {
      if ((head[i] ?? -1) >= 0) continue
      head[i] = i
      relation[i] = ROOT_RELATION
    }
    return { head, relation }
  }

  #best(state: State, scores: Float32Array): number {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (let action = SHIFT as number; action <= BREAK; action++) {
      const range = this.#ranges[action]
      if (range === undefined || !state.allows(action)) continue
      for (let move = range.start; move < range.end; move++) {
        const score = scores[move] ?? 0
        if (score > most) {
          most = score
          best = move
        }
      }
    }
    return best
  }
}

const depNumber = (label: string): number => {
  const found = DEPS.indexOf(label as (typeof DEPS)[number])
  if (found < 0) throw new RangeError(`No relation is named “${label}”`)
  return found
}

class State {
  readonly head: Int32Array
  readonly relation: Int32Array
  readonly #length: number
  readonly #stack: Int32Array
  readonly #back: Int32Array
  /** The last child that a token got on each side, and for a child the one its head had got before it. */
  readonly #lastLeft: Int32Array
  readonly #lastRight: Int32Array
  readonly #before: Int32Array
  readonly #kept: Uint8Array
  readonly #begins: Uint8Array
  #depth = 0
  #backDepth = 0
  #next = 0

  constructor(length: number) {
    this.#length = length
    this.head = new Int32Array(length).fill(-1)
    this.relation = new Int32Array(length).fill(ROOT_RELATION)
    this.#stack = new Int32Array(length)
    this.#back = new Int32Array(length)
    this.#lastLeft = new Int32Array(length).fill(-1)
    this.#lastRight = new Int32Array(length).fill(-1)
    this.#before = new Int32Array(length).fill(-1)
    this.#kept = new Uint8Array(length)
    this.#begins = new Uint8Array(length)
    this.#begins[0] = 1
  }

  get #bufferLength(): number {
    return this.#length - this.#next + this.#backDepth
  }

  get isFinal(): boolean {
    return this.#depth === 0 && this.#bufferLength === 0
  }

  /** The `i`th token of the buffer: first those that were put back, the last of them first. −1 if there is none. */
  #buffer(i: number): number {
    if (i < this.#backDepth) return this.#back[this.#backDepth - 1 - i] ?? -1
    const token = this.#next + i - this.#backDepth
    return token < this.#length ? token : -1
  }

  #top(i: number): number {
    return i < this.#depth ? (this.#stack[this.#depth - 1 - i] ?? -1) : -1
  }

  /** The features: two of the buffer, three of the stack, and outer children of the first of both. */
  tokens(into: Int32Array): void {
    const first = this.#buffer(0)
    const top = this.#top(0)
    into[0] = first
    into[1] = this.#buffer(1)
    into[2] = top
    into[3] = this.#top(1)
    into[4] = this.#top(2)
    into[5] = this.#lastLeft[first] ?? -1
    into[6] = this.#lastLeft[top] ?? -1
    into[7] = this.#lastRight[top] ?? -1
  }

  allows(action: number): boolean {
    const first = this.#buffer(0)
    const buffer = this.#bufferLength
    const begins = first >= 0 && this.#begins[first] === 1
    switch (action) {
      case SHIFT:
        return this.#depth === 0 || (buffer >= 2 && !begins && this.#kept[first] === 0)
      case REDUCE:
        return this.#depth > 0
      case LEFT:
      case RIGHT:
        return this.#depth > 0 && buffer > 0 && !begins
      default: {
        const second = this.#buffer(1)
        return buffer >= 2 && second === first + 1 && this.#begins[second] === 0
      }
    }
  }

  make(action: number, move: number): void {
    const first = this.#buffer(0)
    const top = this.#top(0)
    switch (action) {
      case SHIFT:
        this.#push()
        return
      case REDUCE:
        this.#depth--
        // A token without a head goes back, never to be shifted again, unless it is the last of the stack: then it is a root.
        if ((this.head[top] ?? -1) < 0 && this.#depth > 0) {
          this.#kept[top] = 1
          this.#back[this.#backDepth++] = top
        }
        return
      case LEFT:
        this.#attach(first, top, move)
        this.#kept[first] = 0
        this.#depth--
        return
      case RIGHT:
        this.#attach(top, first, move)
        this.#push()
        return
      default:
        this.#begins[this.#buffer(1)] = 1
    }
  }

  #push(): void {
    this.#stack[this.#depth++] = this.#backDepth > 0 ? (this.#back[--this.#backDepth] ?? 0) : this.#next++
  }

  /** A child that has a head already leaves it; it is then the last that this head got on its side. */
  #attach(head: number, child: number, move: number): void {
    const old = this.head[child] ?? -1
    if (old >= 0) (old > child ? this.#lastLeft : this.#lastRight)[old] = this.#before[child] ?? -1
    const last = head > child ? this.#lastLeft : this.#lastRight
    this.#before[child] = last[head] ?? -1
    last[head] = child
    this.head[child] = head
    this.relation[child] = move
  }
}

/**
 * Puts lifted arcs back and gives each token its relation as a place in `DEPS`. Changes `head`.
 *
 * “x||y” says: this token is an x of something under its head that is itself a y. The nearest such token, level by level and
 * from left to right, becomes its head. White space is passed over.
 */
export function lowered(
  arcs: Arcs,
  relations: readonly Relation[],
  isSpace: readonly boolean[],
  reach: { left: Int32Array; right: Int32Array },
): Int32Array {
  const { head, relation } = arcs
  const root = depNumber('ROOT')
  const length = head.length
  const dep = Int32Array.from(relation, move => (move === ROOT_RELATION ? root : (relations[move]?.dep ?? root)))
  // A relation still to be put down is not yet a y for others, so it counts as none.
  const plain = Int32Array.from(relation, (move, i) =>
    (relations[move]?.under ?? NO_DEP) === NO_DEP ? (dep[i] ?? root) : NO_DEP,
  )
  for (let i = 0; i < length; i++) {
    const under = relations[relation[i] ?? ROOT_RELATION]?.under ?? NO_DEP
    if (under === NO_DEP) continue
    const found = firstUnder(head, plain, isSpace, reach, i, under)
    if (found >= 0) head[i] = found
    plain[i] = dep[i] ?? root
  }
  return dep
}

function firstUnder(
  head: Int32Array,
  plain: Int32Array,
  isSpace: readonly boolean[],
  reach: { left: Int32Array; right: Int32Array },
  i: number,
  wanted: number,
): number {
  const queue = [head[i] ?? i]
  for (let next = 0; next < queue.length; next++) {
    const above = queue[next] ?? i
    const until = reach.right[above] ?? above
    for (let child = reach.left[above] ?? above; child <= until; child++) {
      if (child === above || head[child] !== above || isSpace[child] === true || child === i) continue
      if (plain[child] === wanted) return child
      queue.push(child)
    }
  }
  return -1
}
