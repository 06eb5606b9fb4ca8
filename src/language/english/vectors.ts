/**
 * Tokens to vectors: what a word is (by form, kept from text to text) and then, four times, what stands beside it.
 *
 * A text is read in blocks. After four layers a token knows of four tokens on each side, so a block reads four more along and
 * gives the same as the whole text would. Beyond the ends of a text the rows are zero at first and are then like any others.
 */
import type { Kernel } from './kernel/kernel.ts'
import { ROWS_AT_ONCE } from './kernel/kernel.ts'
import type { Lexeme, Lexemes } from './lexemes.ts'
import { flagRows } from './hash.ts'
import { ROW, type VectorNetwork, WHOLE_ROW, WIDTH } from './weights.ts'
import { BLOCK, REACH, VECTORS_KEPT, type Workroom } from './workroom.ts'

/** Called for each block: tokens from `start` to `end` have their vectors at `at`, 96 floats each. */
export type OnBlock = (start: number, end: number, at: number) => void

/** Whole numbers (16 bits) are the fast way; floats (32 bits) show what they cost in exactness. */
export type Arithmetic = 'whole' | 'float'

/** Which of a word's kept vectors: of the first network with no space after it or with one, or of the network of names. */
const NAMES = 2

export class Vectors {
  readonly #kernel: Kernel
  readonly #floats: Float32Array
  readonly #room: Workroom
  readonly #lexemes: Lexemes
  readonly #arithmetic: Arithmetic
  #kept = 0
  #epoch = 0

  constructor(kernel: Kernel, memory: WebAssembly.Memory, room: Workroom, lexemes: Lexemes, arithmetic: Arithmetic) {
    this.#kernel = kernel
    this.#floats = new Float32Array(memory.buffer)
    this.#room = room
    this.#lexemes = lexemes
    this.#arithmetic = arithmetic
  }

  /** Vectors for the tagger and the parser, which see the space after a word. */
  forParser(network: VectorNetwork, lexemes: readonly Lexeme[], spaced: readonly number[], onBlock: OnBlock): void {
    this.#all(network, lexemes, spaced, onBlock)
  }

  /** Vectors for names, from a network of their own. */
  forNames(network: VectorNetwork, lexemes: readonly Lexeme[], onBlock: OnBlock): void {
    this.#all(network, lexemes, null, onBlock)
  }

  #all(network: VectorNetwork, lexemes: readonly Lexeme[], spaced: readonly number[] | null, onBlock: OnBlock): void {
    for (let start = 0; start < lexemes.length; start += BLOCK) {
      const end = Math.min(start + BLOCK, lexemes.length)
      this.#words(network, lexemes, spaced, start, end)
      this.#layers(network, end - start)
      onBlock(start, end, this.#rowAt(REACH))
    }
  }

  /** Where the vector of the `k`th token of a block lies; the tokens read along before it come first. */
  #rowAt(k: number): number {
    return this.#room.rowsAt + (k + 1) * ROW
  }

  #words(
    network: VectorNetwork,
    lexemes: readonly Lexeme[],
    spaced: readonly number[] | null,
    start: number,
    end: number,
  ): void {
    if (this.#kept + BLOCK + 2 * REACH > VECTORS_KEPT) {
      this.#kept = 0
      this.#epoch++
    }
    const { keptAt } = this.#room
    const first = this.#kept
    let missing = 0
    for (let i = Math.max(0, start - REACH); i < Math.min(end + REACH, lexemes.length); i++) {
      const lexeme = lexemes[i]
      if (lexeme === undefined) continue
      const which = spaced === null ? NAMES : (spaced[i] ?? 0)
      if (lexeme.epoch !== this.#epoch) {
        lexeme.epoch = this.#epoch
        lexeme.slots.fill(-1)
      }
      if (lexeme.slots[which] !== -1) continue
      lexeme.slots[which] = first + missing
      this.#embed(network, lexeme, which, this.#room.wordsAt + missing * network.tableAt.length * ROW)
      missing++
    }
    if (missing > 0) {
      const { mix } = network
      const { wordsAt, sumsAt, zerosAt, wholeAt } = this.#room
      const rows = roundedUp(missing)
      this.#kernel.multiplyMaxout(
        wordsAt,
        mix.depth * 4,
        mix.weightsAt,
        mix.biasAt,
        sumsAt,
        ROW,
        rows,
        mix.depth,
        WIDTH / 4,
      )
      const scaleAt = network.wholeScaleAt[0] ?? 0
      this.#kernel.normalize(sumsAt, mix.gainAt, mix.shiftAt, zerosAt, keptAt + first * ROW, wholeAt, scaleAt, missing)
      this.#kept += missing
    }
    const floats = this.#floats
    for (let i = start - REACH; i < end + REACH; i++) {
      const to = this.#rowAt(i - start + REACH) / 4
      const lexeme = lexemes[i]
      if (lexeme === undefined) {
        floats.fill(0, to, to + WIDTH)
        continue
      }
      const slot = lexeme.slots[spaced === null ? NAMES : (spaced[i] ?? 0)] ?? 0
      const from = (keptAt + slot * ROW) / 4
      floats.copyWithin(to, from, from + WIDTH)
    }
  }

  /** The sums of four rows of each table, side by side. */
  #embed(network: VectorNetwork, lexeme: Lexeme, which: number, at: number): void {
    const floats = this.#floats
    const rows = this.#lexemes.rowsOf(lexeme)
    for (const [k, tableAt] of network.tableAt.entries()) {
      const own = k < 4 ? rows : flagRows(k === 4 ? which : lexeme.isSpace ? 1 : 0, k)
      const r = k < 4 ? 4 * k : 0
      const table = tableAt / 4
      const a = table + (own[r] ?? 0) * WIDTH
      const b = table + (own[r + 1] ?? 0) * WIDTH
      const c = table + (own[r + 2] ?? 0) * WIDTH
      const d = table + (own[r + 3] ?? 0) * WIDTH
      const to = at / 4 + k * WIDTH
      for (let i = 0; i < WIDTH; i++) {
        const two = Math.fround((floats[a + i] ?? 0) + (floats[b + i] ?? 0))
        floats[to + i] = Math.fround(two + (floats[c + i] ?? 0)) + (floats[d + i] ?? 0)
      }
    }
  }

  /** Four layers over `length` tokens and those read along, of which each layer needs one less on both sides. */
  #layers(network: VectorNetwork, length: number): void {
    const { rowsAt, wholeAt, sumsAt } = this.#room
    const [first = 0] = network.wholeScaleAt
    this.#kernel.whole(rowsAt + ROW, first, wholeAt + WHOLE_ROW, length + 2 * REACH)
    for (const [k, layer] of network.layers.entries()) {
      const from = 1 + k
      const rows = length + 2 * (REACH - from)
      const inputs = roundedUp(rows)
      // The row before: a token's inputs are the one before it, itself and the one after.
      if (this.#arithmetic === 'whole') {
        const at = wholeAt + from * WHOLE_ROW
        this.#kernel.multiplyMaxoutWhole(
          at,
          WHOLE_ROW,
          layer.wholeAt,
          layer.scaleAt,
          layer.biasAt,
          sumsAt,
          ROW,
          inputs,
          WIDTH,
          WIDTH / 4,
        )
      } else {
        const at = rowsAt + from * ROW
        this.#kernel.multiplyMaxout(at, ROW, layer.weightsAt, layer.biasAt, sumsAt, ROW, inputs, layer.depth, WIDTH / 4)
      }
      const at = this.#rowAt(from)
      const scaleAt = network.wholeScaleAt[k + 1] ?? first
      this.#kernel.normalize(
        sumsAt,
        layer.gainAt,
        layer.shiftAt,
        at,
        at,
        wholeAt + (from + 1) * WHOLE_ROW,
        scaleAt,
        rows,
      )
    }
  }
}

const roundedUp = (rows: number): number => Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE
