/** The places that one thread works in: all of fixed size, so that a text of a million words takes no more than one of ten. */
import { Places, ROW, WHOLE_ROW } from './weights.ts'

/** Tokens that the networks read at a time. A multiple of 3; on each side 4 more are read along. */
export const BLOCK = 240
export const REACH = 4
/** Tokens of one piece of the table of features, and how many pieces are kept: 2,048 tokens without counting one twice. */
export const PIECE = 128
export const PIECES_KEPT = 16
/** Vectors of words that are kept. As many forms as some 200 news articles have. */
export const VECTORS_KEPT = 16_384

// A row before, the tokens read along, and what rounding up to three rows reads over the end.
const ROWS = BLOCK + 2 * REACH + 4
const MOST_TABLES = 6
const LINEAR_STRIDE = 72 * 4
const LOWER_STRIDE = 1032 * 4

export type Workroom = {
  /** Vectors of the tokens of a block; the first row stays free. */
  readonly rowsAt: number
  readonly wholeAt: number
  readonly sumsAt: number
  readonly zerosAt: number
  /** Embeddings of words that are not kept yet. */
  readonly wordsAt: number
  readonly keptAt: number
  readonly scoresAt: number
  readonly linearAt: number
  readonly piecesAt: number
  readonly placesAt: number
  readonly hiddenAt: number
}

function places(from: Places): Workroom {
  return {
    rowsAt: from.take(ROWS * ROW),
    wholeAt: from.take(ROWS * WHOLE_ROW),
    sumsAt: from.take(ROWS * ROW),
    zerosAt: from.take(ROWS * ROW),
    wordsAt: from.take(ROWS * MOST_TABLES * ROW),
    keptAt: from.take(VECTORS_KEPT * ROW),
    scoresAt: from.take(ROWS * 128 * 4),
    linearAt: from.take(ROWS * LINEAR_STRIDE),
    piecesAt: from.take(PIECES_KEPT * (PIECE + 3) * LOWER_STRIDE),
    placesAt: from.take(64),
    hiddenAt: from.take(64 * 4),
  }
}

const measure = new Places(0, Number.MAX_SAFE_INTEGER)
places(measure)
export const ROOM_BYTES = Math.ceil(measure.next / 65536) * 65536

export const workroomAt = (at: number): Workroom => places(new Places(at, at + ROOM_BYTES))
