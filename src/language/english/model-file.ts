/**
 * The model's files as they lie beside this code, made by `models/convert.ts`.
 *
 * `weights.bin` holds the tensors, `tables.json` everything that is words, `lemmas.txt` the known lemmas, one a line.
 */
import { readFile } from 'node:fs/promises'

/** A tensor in `weights.bin`: its bytes begin at `at`; with 16 bits, a 32-bit scale for each row begins at `scales`. */
export type StoredTensor = { name: string; shape: number[]; bits: 16 | 32; at: number; scales: number }

/** A class of a transition network: the number of its action and its label. */
export type Move = [action: number, label: string]

/** One test of one token: `in` and `notIn` compare, `like` is a pattern, `is` asks whether it is white space. */
export type RulerTest =
  | { key: string; in: string[] }
  | { key: string; notIn: string[] }
  | { key: string; like: string }
  | { key: string; is: boolean }

/** What to set on the token at `index` of a run of tokens that passes all tests of one of the patterns. */
export type RulerRule = { patterns: RulerTest[][][]; index: number; sets: Record<string, string> }

export type LemmaTable = {
  kind: string
  /** How many words of `lemmas.txt` are of this kind. */
  words: number
  rules: [ending: string, other: string][]
  exceptions: [form: string, lemmas: string[]][]
}

export type ModelTables = {
  model: string
  sources: Record<string, string>
  tensors: StoredTensor[]
  patterns: { prefix: string; suffix: string; infix: string; url: string }
  exceptions: [whole: string, tokens: ([orth: string] | [orth: string, norm: string])[]][]
  norms: [hash: string, norm: string][]
  baseNorms: [string, string][]
  symbols: [string, number][]
  parserMoves: Move[]
  nerMoves: Move[]
  rules: RulerRule[]
  lemmas: LemmaTable[]
}

export type ModelFiles = { weights: Uint8Array; tables: ModelTables; lemmaIndex: string }

/** Reads the three files of a folder; of our own where none is named. */
export async function readModel(folder: URL = new URL('./model/', import.meta.url)): Promise<ModelFiles> {
  const [weights, tables, lemmaIndex] = await Promise.all([
    readFile(new URL('weights.bin', folder)),
    readFile(new URL('tables.json', folder), 'utf8'),
    readFile(new URL('lemmas.txt', folder), 'utf8'),
  ])
  return { weights, tables: JSON.parse(tables) as ModelTables, lemmaIndex }
}

/** The values of a tensor as 32-bit floats, row after row. @throws RangeError if it has another shape. */
export function tensor({ weights, tables }: ModelFiles, name: string, ...shape: number[]): Float32Array {
  const found = tables.tensors.find(stored => stored.name === name)
  if (found === undefined || found.shape.join() !== shape.join()) {
    throw new RangeError(`The weights hold ${name} as ${found?.shape.join('×') ?? 'nothing'}, not ${shape.join('×')}`)
  }
  const length = shape.reduce((product, size) => product * size, 1)
  if (found.bits === 32) return floats(weights, found.at, length)
  const values = new Float32Array(length)
  const row = shape.at(-1) ?? 1
  const { buffer, offset } = aligned(weights, found.at, length * 2)
  const small = new Int16Array(buffer, offset, length)
  const scales = floats(weights, found.scales, length / row)
  for (let r = 0, i = 0; i < length; r++) {
    const scale = scales[r] ?? 0
    for (const end = i + row; i < end; i++) values[i] = (small[i] ?? 0) * scale
  }
  return values
}

const floats = (bytes: Uint8Array, at: number, length: number): Float32Array => {
  const { buffer, offset } = aligned(bytes, at, length * 4)
  return new Float32Array(buffer, offset, length)
}

/** Some bytes where numbers of four bytes can be read: in place, or a copy if the file begins between two numbers. */
function aligned(bytes: Uint8Array, at: number, length: number): { buffer: ArrayBufferLike; offset: number } {
  const offset = bytes.byteOffset + at
  return offset % 4 === 0
    ? { buffer: bytes.buffer, offset }
    : { buffer: bytes.slice(at, at + length).buffer, offset: 0 }
}
