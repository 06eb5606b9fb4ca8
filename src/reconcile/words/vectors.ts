import { COLUMNS, table } from './table.ts'

export type Vector = Float32Array

/** Where the words of a text lie: the weighted sum of its pieces, to unit length. All zero where no piece is known. */
export function vectorOf(text: string, weighted = true): Vector {
  const { vectors, scales, weights } = table()
  const sum = new Float32Array(COLUMNS)
  for (const row of piecesOf(text)) {
    const factor = (scales[row] ?? 0) * (weighted ? (weights[row] ?? 0) : 1)
    const base = row * COLUMNS
    for (let column = 0; column < COLUMNS; column++) {
      sum[column] = (sum[column] ?? 0) + factor * (vectors[base + column] ?? 0)
    }
  }
  return unit(sum)
}

/** Cosine of two vectors of unit length; 0 where one is all zero. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (let column = 0; column < COLUMNS; column++) sum += (a[column] ?? 0) * (b[column] ?? 0)
  return sum
}

function unit(vector: Vector): Vector {
  let sum = 0
  for (const value of vector) sum += value * value
  if (sum === 0) return vector
  const by = 1 / Math.sqrt(sum)
  return vector.map(value => value * by)
}

/**
 * The rows of the pieces a text is made of, as the encoder's own tokenizer cuts them (uncased WordPiece).
 * A word that cannot be cut into known pieces adds nothing.
 */
export function piecesOf(text: string): number[] {
  const { pieces } = table()
  const rows: number[] = []
  for (const word of basicWords(text)) {
    const found = pieceRows(word, pieces)
    if (found) rows.push(...found)
  }
  return rows
}

// Punctuation: the ASCII ranges (which hold `$+<=>^|~`, of category S) and category P.
const punctuation = /[!-/:-@[-`{-~]|\p{P}/gu

const basicWords = (text: string): string[] =>
  text
    .replace(/[\t\n\r\p{Zs}]/gu, ' ')
    .replace(/[\u0000\uFFFD]|\p{C}/gu, '')
    .replace(/\p{Script=Han}/gu, ' $& ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(punctuation, ' $& ')
    .split(' ')
    .filter(word => word !== '')

function pieceRows(word: string, pieces: ReadonlyMap<string, number>): number[] | null {
  const points = Array.from(word)
  if (points.length > 100) return null
  const rows: number[] = []
  for (let start = 0; start < points.length; ) {
    let end = points.length
    let row: number | undefined
    for (; end > start; end--) {
      row = pieces.get((start > 0 ? '##' : '') + points.slice(start, end).join(''))
      if (row !== undefined) break
    }
    if (row === undefined) return null
    rows.push(row)
    start = end
  }
  return rows
}
