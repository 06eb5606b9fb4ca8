/**
 * The arithmetic of the networks: few functions over one memory, so that they can be done in two ways.
 *
 * Every place (`…At`, `rows…`) is a byte offset into the memory; every width is in bytes. `simd.ts` does them in WebAssembly,
 * `plain.ts` in JavaScript; both add in the same order, so that they give the same bits.
 *
 * Weights lie in panels of 12 outputs: for each input, 12 floats. A row of inputs may lie over its neighbours: with a stride
 * of 96 floats and a depth of 288, a row is a token with the one before and the one after.
 */
export interface Kernel {
  /** out[row] = weights · in[row] + bias, for `rows` rows (a multiple of 3) and `panels` panels. `depth` is a multiple of 4. */
  multiply(
    inAt: number,
    inStride: number,
    weightsAt: number,
    biasAt: number,
    outAt: number,
    outStride: number,
    rows: number,
    depth: number,
    panels: number,
  ): void
  /** The same, but a panel is 4 outputs of 3 pieces, and only the greatest piece is kept: 4 floats a panel. */
  multiplyMaxout(
    inAt: number,
    inStride: number,
    weightsAt: number,
    biasAt: number,
    outAt: number,
    outStride: number,
    rows: number,
    depth: number,
    panels: number,
  ): void
  /**
   * `multiplyMaxout` on 16-bit whole numbers, each weight panel in pairs of inputs. A product becomes a float by the scale of
   * its output. The inputs of a row come in `PARTS` parts of `depth`, a multiple of 8: a part is summed in 32 bits, the
   * parts as floats.
   */
  multiplyMaxoutWhole(
    inAt: number,
    inStride: number,
    weightsAt: number,
    scaleAt: number,
    biasAt: number,
    outAt: number,
    outStride: number,
    rows: number,
    depth: number,
    panels: number,
  ): void
  /**
   * Rows of 96 floats: out[row] = before[row] + normal(in[row]) · gain + shift; and the same as whole numbers of 16 bits, by
   * the scale of each of the 96. `beforeAt` may be a row of zeros' place only if it has as many rows; it may be `outAt`.
   */
  normalize(
    inAt: number,
    gainAt: number,
    shiftAt: number,
    beforeAt: number,
    outAt: number,
    wholeAt: number,
    scaleAt: number,
    rows: number,
  ): void
  /** Rows of 96 floats as whole numbers. */
  whole(inAt: number, scaleAt: number, outAt: number, rows: number): void
  /**
   * One step of a transition network: adds `features` blocks of 128 floats, whose places stand at `placesAt`, to the bias,
   * keeps the greater of each pair (64), and multiplies: `groups` groups of 16 scores.
   */
  score(
    placesAt: number,
    features: number,
    biasAt: number,
    upperAt: number,
    upperBiasAt: number,
    hiddenAt: number,
    scoresAt: number,
    groups: number,
  ): void
}

export const ROWS_AT_ONCE = 3
export const PANEL = 12
/** A token, the one before and the one after. */
export const PARTS = 3
/**
 * The greatest whole number that an input has. Weights are then as great as sums of 32 bits allow (`weights.ts`), so that more
 * here is less there. Of 8,191, 16,383, 24,575 and 32,767 this one brings the vectors nearest to those of floats (0.0006 at the
 * farthest, of a spread of 1); to try another, change it and run `npm run evaluate -- english`.
 */
export const WHOLE_LIMIT = 24575
