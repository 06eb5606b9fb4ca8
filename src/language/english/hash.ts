/**
 * The two hashes that lead from a string to rows of the embedding tables, as the model was trained with them.
 *
 * A string's number is MurmurHash64A (seed 1) of its UTF-8 bytes; a number's rows are the four words of MurmurHash3 x64 128.
 * Sixty-four bits are two halves here, because this runs for every new word and big integers are slow.
 */

/** A 64-bit number: upper and lower 32 bits, unsigned. */
export type Wide = { high: number; low: number }

const utf8 = new TextEncoder()

// The accumulator of all arithmetic below. One thread runs one call at a time, so one is enough.
let high = 0
let low = 0

/** accumulator × (bHigh, bLow), modulo 2^64. */
function times(bHigh: number, bLow: number): void {
  const a0 = low & 0xffff
  const a1 = low >>> 16
  const b0 = bLow & 0xffff
  const b1 = bLow >>> 16
  const p00 = a0 * b0
  const p01 = a0 * b1
  const p10 = a1 * b0
  const middle = (p00 >>> 16) + (p01 & 0xffff) + (p10 & 0xffff)
  const carry = (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16) + a1 * b1
  high = (Math.imul(high, bLow) + Math.imul(low, bHigh) + (carry | 0)) >>> 0
  low = ((middle << 16) | (p00 & 0xffff)) >>> 0
}

function plus(bHigh: number, bLow: number): void {
  const sum = low + bLow
  high = (high + bHigh + (sum > 0xffffffff ? 1 : 0)) >>> 0
  low = sum >>> 0
}

/** x ^= x >>> by, for `by` of 32 or more. */
function foldBy(by: number): void {
  low = (low ^ (high >>> (by - 32))) >>> 0
}

const M_HIGH = 0xc6a4a793
const M_LOW = 0x5bd1e995

/** MurmurHash64A with seed 1. */
export function hashOf(text: string): Wide {
  const bytes = utf8.encode(text)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 8)
  high = 0
  low = bytes.length
  times(M_HIGH, M_LOW)
  let hHigh = high
  let hLow = (low ^ 1) >>> 0
  for (let at = 0; at < whole; at += 8) {
    low = view.getUint32(at, true)
    high = view.getUint32(at + 4, true)
    times(M_HIGH, M_LOW)
    foldBy(47)
    times(M_HIGH, M_LOW)
    high = (high ^ hHigh) >>> 0
    low = (low ^ hLow) >>> 0
    times(M_HIGH, M_LOW)
    hHigh = high
    hLow = low
  }
  high = hHigh
  low = hLow
  if (whole < bytes.length) {
    for (let at = whole; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      const shift = (at - whole) * 8
      if (shift < 32) low = (low ^ (byte << shift)) >>> 0
      else high = (high ^ (byte << (shift - 32))) >>> 0
    }
    times(M_HIGH, M_LOW)
  }
  foldBy(47)
  times(M_HIGH, M_LOW)
  foldBy(47)
  return { high, low }
}

function mixed(): void {
  foldBy(33)
  times(0xff51afd7, 0xed558ccd)
  foldBy(33)
  times(0xc4ceb9fe, 0x1a85ec53)
  foldBy(33)
}

/** The four rows of a table of `rows` rows, seeded, for a 64-bit number; written to `into` from `at`. */
export function rowsOf(id: Wide, seed: number, rows: number, into: Int32Array | number[], at: number): void {
  high = id.high
  low = id.low
  times(0x87c37b91, 0x114253d5)
  const turned = ((high << 31) | (low >>> 1)) >>> 0
  low = ((low << 31) | (high >>> 1)) >>> 0
  high = turned
  times(0x4cf5ad43, 0x2745937f)
  // Then the seed, and the length of what is hashed: eight bytes.
  low = (low ^ seed ^ 8) >>> 0
  const second = (seed ^ 8) >>> 0
  plus(0, second)
  const firstHigh = high
  const firstLow = low
  plus(0, second)
  const secondHigh = high
  const secondLow = low
  high = firstHigh
  low = firstLow
  mixed()
  const aHigh = high
  const aLow = low
  high = secondHigh
  low = secondLow
  mixed()
  const bHigh = high
  const bLow = low
  plus(aHigh, aLow)
  into[at] = low % rows
  into[at + 1] = high % rows
  plus(bHigh, bLow)
  into[at + 2] = low % rows
  into[at + 3] = high % rows
}

const flags = new Map<number, Int32Array>()

/** The four rows for 0 or 1 in the tables that say whether a space follows (4) and whether the token is one (5). */
export function flagRows(value: number, table: number): Int32Array {
  const key = table * 2 + value
  const known = flags.get(key)
  if (known !== undefined) return known
  const rows = new Int32Array(4)
  rowsOf({ high: 0, low: value }, 8 + table, 50, rows, 0)
  flags.set(key, rows)
  return rows
}
