/**
 * Words as types: everything that depends on a word's form alone, worked out once.
 *
 * “The” in a hundred thousand articles is one lexeme. The store is emptied between two texts once it holds `CAPACITY` of them,
 * so that it stays small however many texts come; what a word comes to does not depend on what stood in the store.
 */
import { isSpace, prefixOf, shapeOf, suffixOf } from './characters.ts'
import { hashOf, rowsOf, type Wide } from './hash.ts'
import type { ModelTables } from './model-file.ts'

/** Rows of the tables of a word's norm, first sign, last three signs and shape. Both networks have tables of these sizes. */
export const WORD_TABLES = [
  { rows: 5000, seed: 8 },
  { rows: 1000, seed: 9 },
  { rows: 2500, seed: 10 },
  { rows: 2500, seed: 11 },
] as const

/** Places in the lists of `labels.ts`, and the lemma. */
export type Labels = {
  readonly tag: number
  readonly pos: number
  readonly morph: number
  readonly dep: number
  readonly lemma: string
}

export type Lexeme = {
  readonly orth: string
  readonly norm: string
  readonly lower: string
  readonly isSpace: boolean
  /** Four rows in each of the tables; made when first asked for. */
  rows: Int32Array | null
  /** Where the vectors of this word are cached: after it no space, after it a space, in the network of names. */
  readonly slots: [number, number, number]
  /** The filling of the cache that `slots` belong to. */
  epoch: number
  /** What the rules make of it, by tag and relation (`rules.ts`). */
  readonly labels: Map<number, Labels>
  /** Which rules over two tokens it can be the second of, a bit each; −1 as long as nobody asked. */
  secondOf: number
}

// About as many word forms as 500 news articles have; some 20 MB.
const CAPACITY = 50_000
// Longer “words” (an encoded picture, a line without spaces) hardly come twice and would fill the store.
const LONGEST_KEPT = 200

export class Lexemes {
  readonly #byWord = new Map<string, Lexeme>()
  readonly #norms: ReadonlyMap<string, string>
  readonly #baseNorms: ReadonlyMap<string, string>
  readonly #symbols: ReadonlyMap<string, number>

  constructor(tables: ModelTables) {
    this.#norms = new Map(tables.norms)
    this.#baseNorms = new Map(tables.baseNorms)
    this.#symbols = new Map(tables.symbols)
  }

  get isFull(): boolean {
    return this.#byWord.size > CAPACITY
  }

  clear(): void {
    this.#byWord.clear()
  }

  /** The lexeme of a word; a norm is given where the tokenizer knows better (“n’t” is “not”). */
  get(orth: string, norm: string | null = null): Lexeme {
    // A word has no U+0000 next to others that matter: with it, key and norm could only meet in texts that have it too.
    const key = norm === null ? orth : `${orth}\0${norm}`
    const known = this.#byWord.get(key)
    if (known !== undefined && known.orth === orth) return known
    const own = detached(orth)
    const made: Lexeme = {
      orth: own,
      norm: norm ?? this.normOf(own),
      lower: own.toLowerCase(),
      isSpace: isSpace(own),
      rows: null,
      slots: [-1, -1, -1],
      epoch: -1,
      labels: new Map(),
      secondOf: -1,
    }
    if (orth.length <= LONGEST_KEPT) this.#byWord.set(norm === null ? own : key, made)
    return made
  }

  /** The usual spelling: “’” is “'”, “colour” “color”, otherwise the lower case. */
  normOf(orth: string): string {
    const { high, low } = this.idOf(orth)
    const known = this.#norms.get(high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'))
    return known ?? this.#baseNorms.get(orth) ?? orth.toLowerCase()
  }

  /** The number that stands for a string: a small one for those of the model's symbols, else a hash. */
  idOf(text: string): Wide {
    if (text === '') return { high: 0, low: 0 }
    const symbol = this.#symbols.get(text)
    return symbol === undefined ? hashOf(text) : { high: 0, low: symbol }
  }

  /** Sixteen rows: four for each of `WORD_TABLES`. */
  rowsOf(lexeme: Lexeme): Int32Array {
    if (lexeme.rows !== null) return lexeme.rows
    const rows = new Int32Array(16)
    const values = [lexeme.norm, prefixOf(lexeme.orth), suffixOf(lexeme.orth), shapeOf(lexeme.orth)]
    for (const [k, table] of WORD_TABLES.entries()) {
      rowsOf(this.idOf(values[k] ?? ''), table.seed, table.rows, rows, 4 * k)
    }
    lexeme.rows = rows
    return rows
  }
}

/**
 * The same string in memory of its own.
 *
 * A piece of 13 units or more that is cut from a string keeps the whole of it alive; a store of words would keep articles.
 */
export const detached = (piece: string): string => (piece.length < 13 ? piece : piece.split('').join(''))
