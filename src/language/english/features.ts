/**
 * What each token adds to a state of a transition network, by the part it plays there.
 *
 * The table is as wide as 1,024 floats a token, so it is made in pieces when they are first asked for, and of a long text only
 * the pieces used last are kept.
 */
import type { Kernel } from './kernel/kernel.ts'
import { ROWS_AT_ONCE } from './kernel/kernel.ts'
import type { DenseLayer, TransitionNetwork } from './weights.ts'
import { PIECE, PIECES_KEPT, type Workroom } from './workroom.ts'

/** The linear layer of every token of a text, made block by block. */
export class LinearRows {
  readonly stride: number
  readonly rows: Float32Array
  readonly #kernel: Kernel
  readonly #floats: Float32Array
  readonly #room: Workroom
  readonly #layer: DenseLayer

  constructor(kernel: Kernel, memory: WebAssembly.Memory, room: Workroom, layer: DenseLayer, length: number) {
    this.stride = layer.panels * 12
    this.rows = new Float32Array(length * this.stride)
    this.#kernel = kernel
    this.#floats = new Float32Array(memory.buffer)
    this.#room = room
    this.#layer = layer
  }

  add(start: number, end: number, at: number): void {
    const { linearAt } = this.#room
    const { weightsAt, biasAt, depth, panels } = this.#layer
    const rows = Math.ceil((end - start) / ROWS_AT_ONCE) * ROWS_AT_ONCE
    this.#kernel.multiply(at, depth * 4, weightsAt, biasAt, linearAt, this.stride * 4, rows, depth, panels)
    const from = linearAt / 4
    this.rows.set(this.#floats.subarray(from, from + (end - start) * this.stride), start * this.stride)
  }
}

export class Features {
  readonly #kernel: Kernel
  readonly #floats: Float32Array
  readonly #room: Workroom
  readonly #network: TransitionNetwork
  readonly #linear: LinearRows
  readonly #length: number
  readonly #slotOf: Int32Array
  readonly #pieceIn = new Int32Array(PIECES_KEPT).fill(-1)
  readonly #usedAt = new Float64Array(PIECES_KEPT)
  readonly #stride: number
  #uses = 0

  constructor(
    kernel: Kernel,
    memory: WebAssembly.Memory,
    room: Workroom,
    network: TransitionNetwork,
    linear: LinearRows,
    length: number,
  ) {
    this.#kernel = kernel
    this.#floats = new Float32Array(memory.buffer)
    this.#room = room
    this.#network = network
    this.#linear = linear
    this.#length = length
    this.#slotOf = new Int32Array(Math.ceil(length / PIECE)).fill(-1)
    this.#stride = network.lower.panels * 12 * 4
  }

  /** Where the 128 floats of a token as the `feature`th of a state lie; those for none if `token` is negative. */
  placeOf(token: number, feature: number): number {
    if (token < 0) return this.#network.padAt + feature * 512
    const piece = Math.floor(token / PIECE)
    let slot = this.#slotOf[piece] ?? -1
    if (slot < 0) slot = this.#load(piece)
    this.#usedAt[slot] = ++this.#uses
    return this.#slotAt(slot) + (token - piece * PIECE) * this.#stride + feature * 512
  }

  #slotAt(slot: number): number {
    return this.#room.piecesAt + slot * (PIECE + 3) * this.#stride
  }

  #load(piece: number): number {
    // The one used longest ago. A state has fewer features than there are slots, so none of its own is taken from it.
    let slot = 0
    for (let k = 1; k < PIECES_KEPT; k++) if ((this.#usedAt[k] ?? 0) < (this.#usedAt[slot] ?? 0)) slot = k
    const before = this.#pieceIn[slot] ?? -1
    if (before >= 0) this.#slotOf[before] = -1
    this.#pieceIn[slot] = piece
    this.#slotOf[piece] = slot
    const { lower } = this.#network
    const { rows, stride } = this.#linear
    const start = piece * PIECE
    const end = Math.min(start + PIECE, this.#length)
    this.#floats.set(rows.subarray(start * stride, end * stride), this.#room.linearAt / 4)
    const inputs = Math.ceil((end - start) / ROWS_AT_ONCE) * ROWS_AT_ONCE
    this.#kernel.multiply(
      this.#room.linearAt,
      stride * 4,
      lower.weightsAt,
      lower.biasAt,
      this.#slotAt(slot),
      this.#stride,
      inputs,
      lower.depth,
      lower.panels,
    )
    return slot
  }
}

/** Scores of all classes in a state: the network's last two layers. */
export class Scorer {
  readonly scores: Float32Array
  readonly #kernel: Kernel
  readonly #places: Int32Array
  readonly #room: Workroom
  readonly #network: TransitionNetwork

  constructor(kernel: Kernel, memory: WebAssembly.Memory, room: Workroom, network: TransitionNetwork) {
    this.#kernel = kernel
    this.#room = room
    this.#network = network
    this.#places = new Int32Array(memory.buffer, room.placesAt, network.features)
    this.scores = new Float32Array(memory.buffer, room.scoresAt, network.classes)
  }

  /** Fills `scores`. `tokens` are the features of the state, negative where there is none. */
  score(features: Features, tokens: ArrayLike<number>): void {
    const { features: count, lowerBiasAt, upperAt, upperBiasAt, groups } = this.#network
    for (let k = 0; k < count; k++) this.#places[k] = features.placeOf(tokens[k] ?? -1, k)
    const { placesAt, hiddenAt, scoresAt } = this.#room
    this.#kernel.score(placesAt, count, lowerBiasAt, upperAt, upperBiasAt, hiddenAt, scoresAt, groups)
  }
}

/** Classes `[start, end)` of one action: they stand together. */
export type ClassRange = { readonly start: number; readonly end: number }

export function rangesOf(moves: readonly (readonly [number, string])[], actions: number): ClassRange[] {
  return Array.from({ length: actions }, (_, action) => {
    const start = moves.findIndex(([number]) => number === action)
    const end = moves.findLastIndex(([number]) => number === action) + 1
    return start < 0 ? { start: 0, end: 0 } : { start, end }
  })
}
