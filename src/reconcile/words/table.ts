import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tableMissing } from '../../errors.ts'

/**
 * The tables beside this file: how rare a lemma is, and where a word piece lies. See `models/words.md`.
 *
 * Read once, on first use: a run that compares nothing reads nothing.
 */
export type Table = {
  readonly pieces: ReadonlyMap<string, number>
  /** Row-major, `COLUMNS` a row; a value is int8 times the row's scale. */
  readonly vectors: Int8Array
  readonly scales: Float32Array
  /** How much a piece counts in a sentence: 0.001 / (0.001 + its share of all pieces). */
  readonly weights: Float32Array
  /** Number of sentences that hold a lemma, of `sentences`. */
  readonly frequency: ReadonlyMap<string, number>
  readonly sentences: number
}

// The first 128 of 256 columns, which are in order of variance: they keep 78 % of it, and no figure of the
// large sets moves by more than .003 (models/words.md).
export const COLUMNS = 128

let loaded: Table | undefined

export function table(): Table {
  loaded ??= load()
  return loaded
}

function load(): Table {
  const vocabulary = text('vocab.txt').trimEnd().split('\n')
  const [head = '', ...lines] = text('document-frequency.tsv').trimEnd().split('\n')
  const vectors = bytes(`vectors-${COLUMNS}.i8`)
  return {
    pieces: new Map(vocabulary.map((piece, row) => [piece, row])),
    vectors: new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length),
    scales: floats('scales.f32'),
    weights: floats('weights.f32'),
    frequency: new Map(
      lines.map((line): [string, number] => {
        const tab = line.indexOf('\t')
        return [line.slice(0, tab), Number(line.slice(tab + 1))]
      }),
    ),
    sentences: Number(head.split('\t')[1]),
  }
}

function bytes(name: string): Buffer {
  const path = fileURLToPath(new URL(`table/${name}`, import.meta.url))
  try {
    return readFileSync(path)
  } catch (cause) {
    throw tableMissing(path, cause)
  }
}

const text = (name: string): string => bytes(name).toString('utf8')

// Little-endian whatever the machine.
function floats(name: string): Float32Array {
  const from = bytes(name)
  return Float32Array.from({ length: from.length / 4 }, (_, index) => from.readFloatLE(index * 4))
}
