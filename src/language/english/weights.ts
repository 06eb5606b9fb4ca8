/**
 * The networks' weights in one memory, each as the kernel wants it, and the room that a thread works in.
 *
 * The memory may be shared: threads then see the same weights, and each has a workroom of its own behind them.
 */
import type { Move } from './model-file.ts'
import { type ModelFiles, tensor } from './model-file.ts'
import { PANEL, PARTS, WHOLE_LIMIT } from './kernel/kernel.ts'
import { WORD_TABLES } from './lexemes.ts'

export const WIDTH = 96
const PIECES = 3
/** Bytes of a row of 96 floats, and of 96 whole numbers. */
export const ROW = WIDTH * 4
export const WHOLE_ROW = WIDTH * 2

/** Places in the memory of what a maxout layer needs. */
export type Layer = {
  readonly depth: number
  readonly weightsAt: number
  readonly biasAt: number
  readonly gainAt: number
  readonly shiftAt: number
  /** The weights as whole numbers, with what makes floats of their products; not for the first layer. */
  readonly wholeAt: number
  readonly scaleAt: number
}

export type VectorNetwork = {
  /** Embedding tables: norm, prefix, suffix, shape, and for the first network whether a space follows and is one. */
  readonly tableAt: readonly number[]
  readonly mix: Layer
  readonly layers: readonly Layer[]
  /** For the inputs of each layer: 96 factors that make whole numbers of them. */
  readonly wholeScaleAt: readonly number[]
}

export type DenseLayer = {
  readonly weightsAt: number
  readonly biasAt: number
  readonly depth: number
  readonly panels: number
}

export type TransitionNetwork = {
  readonly features: number
  readonly linear: DenseLayer
  readonly lower: DenseLayer
  readonly lowerBiasAt: number
  /** What stands for a feature that is missing: 128 floats for each. */
  readonly padAt: number
  readonly upperAt: number
  readonly upperBiasAt: number
  readonly classes: number
  /** Sixteen classes each. */
  readonly groups: number
}

export type Weights = {
  readonly tok2vec: VectorNetwork
  readonly ner: VectorNetwork
  readonly tagger: DenseLayer
  readonly parser: TransitionNetwork
  readonly names: TransitionNetwork
  /** Where the weights end; workrooms lie behind. */
  readonly end: number
}

// Generous: what the weights take is known only when all are laid out (14 MB), and the rest stays untouched.
const WEIGHT_BYTES = 16 * 2 ** 20
const PAGE = 65536

/** A memory for the weights and `rooms` workrooms of `roomBytes`. */
export function memoryFor(rooms: number, roomBytes: number, shared: boolean): WebAssembly.Memory {
  const pages = Math.ceil((WEIGHT_BYTES + rooms * roomBytes) / PAGE)
  return new WebAssembly.Memory(shared ? { initial: pages, maximum: pages, shared } : { initial: pages })
}

/** Where the workroom of a thread begins. */
export const roomAt = (room: number, roomBytes: number): number => WEIGHT_BYTES + room * roomBytes

/** Hands out places in a memory, each at a multiple of 64 bytes. */
export class Places {
  #next: number
  readonly #end: number

  constructor(start: number, end: number) {
    this.#next = start
    this.#end = end
  }

  get next(): number {
    return this.#next
  }

  take(bytes: number): number {
    const at = this.#next
    this.#next = Math.ceil((at + bytes) / 64) * 64
    if (this.#next > this.#end) throw new RangeError(`${this.#next} bytes are wanted, and ${this.#end} are there`)
    return at
  }
}

export function layOut(files: ModelFiles, memory: WebAssembly.Memory): Weights {
  const places = new Places(64, WEIGHT_BYTES)
  const floats = new Float32Array(memory.buffer)
  const put = (values: Float32Array): number => {
    const at = places.take(values.length * 4)
    floats.set(values, at / 4)
    return at
  }
  const values = (name: string, ...shape: number[]): Float32Array => tensor(files, name, ...shape)

  const dense = (name: string, outputs: number, depth: number): DenseLayer => {
    const panels = Math.ceil(outputs / PANEL)
    const weights = values(`${name}.W`, outputs, depth)
    const packed = new Float32Array(panels * PANEL * depth)
    for (let o = 0; o < outputs; o++) {
      const panel = Math.floor(o / PANEL)
      for (let k = 0; k < depth; k++) packed[(panel * depth + k) * PANEL + (o % PANEL)] = weights[o * depth + k] ?? 0
    }
    const bias = new Float32Array(panels * PANEL)
    bias.set(values(`${name}.b`, outputs))
    return { weightsAt: put(packed), biasAt: put(bias), depth, panels }
  }

  const vectors = (name: string, tables: number): VectorNetwork => {
    const rows = [...WORD_TABLES.map(table => table.rows), 50, 50].slice(0, tables)
    const tableAt = rows.map((count, k) => put(values(`${name}.embed.${k}`, count, WIDTH)))
    const parts = Array.from({ length: 5 }, (_, k) => ({
      weights: values(`${name}.${k}.W`, WIDTH * PIECES, k === 0 ? tables * WIDTH : PARTS * WIDTH),
      bias: values(`${name}.${k}.b`, WIDTH * PIECES),
      gain: values(`${name}.${k}.gain`, WIDTH),
      shift: values(`${name}.${k}.shift`, WIDTH),
    }))
    const wholeScaleAt: number[] = []
    const layers = parts.map(({ weights, bias, gain, shift }, k): Layer => {
      const depth = weights.length / (WIDTH * PIECES)
      const base = {
        depth,
        weightsAt: put(byPanels(weights, depth)),
        biasAt: put(byPanels(bias, 1)),
        gainAt: put(gain),
        shiftAt: put(shift),
        wholeAt: -1,
        scaleAt: -1,
      }
      if (k === 0) return base
      const range = rangeOf(parts.slice(0, k))
      wholeScaleAt.push(put(range.factors))
      const whole = wholeWeights(weights, range)
      const wholeAt = places.take(whole.weights.byteLength)
      new Int16Array(memory.buffer).set(whole.weights, wholeAt / 2)
      return { ...base, wholeAt, scaleAt: put(byPanels(whole.scales, 1)) }
    })
    const [mix, ...others] = layers
    if (mix === undefined) throw new RangeError(`${name} has no layers`)
    return { tableAt, mix, layers: others, wholeScaleAt }
  }

  const transitions = (name: string, features: number, moves: readonly Move[]): TransitionNetwork => {
    const classes = moves.length
    const groups = Math.ceil(classes / 16)
    const upper = values(`${name}.upper.W`, classes, 64)
    const packed = new Float32Array(groups * 16 * 64)
    for (let c = 0; c < classes; c++) {
      for (let k = 0; k < 64; k++) packed[(Math.floor(c / 16) * 64 + k) * 16 + (c % 16)] = upper[c * 64 + k] ?? 0
    }
    const upperBias = new Float32Array(groups * 16)
    upperBias.set(values(`${name}.upper.b`, classes))
    return {
      features,
      linear: dense(`${name}.linear`, 64, WIDTH),
      lower: lowerLayer(values(`${name}.lower.W`, features * 128, 64), features),
      lowerBiasAt: put(apart(values(`${name}.lower.b`, 128))),
      padAt: put(apart(values(`${name}.lower.pad`, features, 128))),
      upperAt: put(packed),
      upperBiasAt: put(upperBias),
      classes,
      groups,
    }
  }

  /** The table of features: for each feature 64 first pieces, then 64 second ones. It has no bias. */
  const lowerLayer = (weights: Float32Array, features: number): DenseLayer => {
    const outputs = features * 128
    const panels = Math.ceil(outputs / PANEL)
    const packed = new Float32Array(panels * PANEL * 64)
    for (let q = 0; q < outputs; q++) {
      const to = apartAt(q)
      for (let k = 0; k < 64; k++)
        packed[(Math.floor(to / PANEL) * 64 + k) * PANEL + (to % PANEL)] = weights[q * 64 + k] ?? 0
    }
    return { weightsAt: put(packed), biasAt: put(new Float32Array(panels * PANEL)), depth: 64, panels }
  }

  return {
    tok2vec: vectors('tok2vec', 6),
    ner: vectors('ner', 4),
    tagger: dense('tagger', 50, WIDTH),
    parser: transitions('parser', 8, files.tables.parserMoves),
    names: transitions('names', 3, files.tables.nerMoves),
    end: places.next,
  }
}

/** The weights [output][piece][input] of a maxout layer by panels of four outputs: [input][piece][output]. */
function byPanels(weights: Float32Array, depth: number): Float32Array {
  const packed = new Float32Array(weights.length)
  for (let o = 0; o < WIDTH; o++) {
    for (let piece = 0; piece < PIECES; piece++) {
      const from = (o * PIECES + piece) * depth
      const to = (o >> 2) * depth * PANEL + piece * 4 + (o & 3)
      for (let k = 0; k < depth; k++) packed[to + k * PANEL] = weights[from + k] ?? 0
    }
  }
  return packed
}

/** Where the value of [feature][output][piece] goes: to [feature][piece][output]. */
const apartAt = (q: number): number => (q & ~127) + ((q & 1) << 6) + ((q & 127) >> 1)

function apart(values: Float32Array): Float32Array {
  const moved = new Float32Array(values.length)
  for (let q = 0; q < values.length; q++) moved[apartAt(q)] = values[q] ?? 0
  return moved
}

type Range = { factors: Float32Array; longest: number }

// How many standard deviations of the 96 values count as the greatest input. Greater ones are cut off: 376 of 35.9 million inputs
// of the layers in 46,803 tokens of news. Less gives finer steps, more cuts less: change it and run `npm run evaluate -- english`.
const DEVIATIONS = 6

/**
 * How great the inputs of a layer can be: each is the sum of what the layers before gave, normal values by gain and shift.
 *
 * Gives the factors that make whole numbers of them, and the longest vector (as whole numbers) that a token can have, because
 * 96 normal values have a length of √96.
 */
function rangeOf(before: readonly { gain: Float32Array; shift: Float32Array }[]): Range {
  const factors = new Float32Array(WIDTH)
  for (let i = 0; i < WIDTH; i++) {
    const middle = before.reduce((sum, { shift }) => sum + (shift[i] ?? 0), 0)
    const variance = before.reduce((sum, { gain }) => sum + (gain[i] ?? 0) ** 2, 0)
    factors[i] = WHOLE_LIMIT / (Math.abs(middle) + DEVIATIONS * Math.sqrt(variance))
  }
  let longest = 0
  for (const { gain, shift } of before) {
    let steepest = 0
    let squares = 0
    for (let i = 0; i < WIDTH; i++) {
      steepest = Math.max(steepest, Math.abs((gain[i] ?? 0) * (factors[i] ?? 0)))
      squares += ((shift[i] ?? 0) * (factors[i] ?? 0)) ** 2
    }
    longest += steepest * Math.sqrt(WIDTH) + Math.sqrt(squares)
  }
  return { factors, longest: Math.min(longest, WHOLE_LIMIT * Math.sqrt(WIDTH)) + Math.sqrt(WIDTH) }
}

/**
 * The weights of a layer as whole numbers of 16 bits by panels in pairs of inputs, and the scale of each output.
 *
 * Each output's weights are as great as they can be while no sum over a token can leave 32 bits: a sum of products is at most
 * the product of the two lengths. So the worst text there is gives no overflow.
 */
function wholeWeights(
  weights: Float32Array,
  { factors, longest }: Range,
): { weights: Int16Array; scales: Float32Array } {
  const depth = PARTS * WIDTH
  const scaled = new Float64Array(depth)
  const packed = new Int16Array(weights.length)
  const scales = new Float32Array(WIDTH * PIECES)
  for (let r = 0; r < scales.length; r++) {
    let greatest = 0
    let length = 0
    for (let part = 0; part < PARTS; part++) {
      let squares = 0
      for (let i = 0; i < WIDTH; i++) {
        const value = (weights[r * depth + part * WIDTH + i] ?? 0) / (factors[i] ?? 1)
        scaled[part * WIDTH + i] = value
        greatest = Math.max(greatest, Math.abs(value))
        squares += value * value
      }
      length = Math.max(length, Math.sqrt(squares))
    }
    // Rounding adds up to half to each weight: √96 / 2 to their length.
    const room = (2 ** 31 - 1) / longest - Math.sqrt(WIDTH) / 2
    const scale = Math.max(greatest / 32767, length / room)
    scales[r] = scale
    const o = Math.floor(r / PIECES)
    const first = (o >> 2) * depth * PANEL + (r % PIECES) * 8 + (o & 3) * 2
    for (let k = 0; k < depth; k++) {
      packed[first + (k >> 1) * 2 * PANEL + (k & 1)] = scale === 0 ? 0 : Math.round((scaled[k] ?? 0) / scale)
    }
  }
  return { weights: packed, scales }
}
