/**
 * The kernel in plain JavaScript, for engines without 128-bit vectors. About a tenth of the speed.
 *
 * `Math.fround` after each step makes every sum the one that 32-bit floats give, in the order in which `simd.ts` adds them.
 */
import { type Kernel, PANEL, PARTS, WHOLE_LIMIT } from './kernel.ts'

const { fround } = Math

export function plainKernel(memory: WebAssembly.Memory): Kernel {
  const floats = new Float32Array(memory.buffer)
  const wholes = new Int16Array(memory.buffer)
  const places = new Int32Array(memory.buffer)
  const f = (at: number): number => floats[at] ?? 0
  const sums = new Float32Array(PANEL)
  const wholeSums = new Int32Array(PANEL)

  /** The sums of one row and one panel, without bias. */
  const sumUp = (input: number, weight: number, depth: number): void => {
    sums.fill(0)
    for (let k = 0; k < depth; k++) {
      const value = f(input + k)
      for (let j = 0; j < PANEL; j++) sums[j] = fround((sums[j] ?? 0) + fround(f(weight + k * PANEL + j) * value))
    }
  }

  const greatest = (a: number, b: number, c: number): number => {
    const first = a < b ? b : a
    return first < c ? c : first
  }

  const limited = (value: number): number => Math.max(-WHOLE_LIMIT, Math.min(WHOLE_LIMIT, nearest(value)))

  const four = (values: readonly [number, number, number, number]): number =>
    fround(fround(values[0] + values[1]) + fround(values[2] + values[3]))

  return {
    multiply(inAt, inStride, weightsAt, biasAt, outAt, outStride, rows, depth, panels) {
      for (let row = 0; row < rows; row++) {
        for (let panel = 0; panel < panels; panel++) {
          sumUp((inAt + row * inStride) / 4, weightsAt / 4 + panel * depth * PANEL, depth)
          const out = (outAt + row * outStride) / 4 + panel * PANEL
          for (let j = 0; j < PANEL; j++) floats[out + j] = (sums[j] ?? 0) + f(biasAt / 4 + panel * PANEL + j)
        }
      }
    },
    multiplyMaxout(inAt, inStride, weightsAt, biasAt, outAt, outStride, rows, depth, panels) {
      for (let row = 0; row < rows; row++) {
        for (let panel = 0; panel < panels; panel++) {
          sumUp((inAt + row * inStride) / 4, weightsAt / 4 + panel * depth * PANEL, depth)
          const bias = biasAt / 4 + panel * PANEL
          const out = (outAt + row * outStride) / 4 + panel * 4
          const piece = (j: number): number => fround((sums[j] ?? 0) + f(bias + j))
          for (let o = 0; o < 4; o++) floats[out + o] = greatest(piece(o), piece(o + 4), piece(o + 8))
        }
      }
    },
    multiplyMaxoutWhole(inAt, inStride, weightsAt, scaleAt, biasAt, outAt, outStride, rows, depth, panels) {
      for (let row = 0; row < rows; row++) {
        for (let panel = 0; panel < panels; panel++) {
          const input = (inAt + row * inStride) / 2
          const weight = weightsAt / 2 + panel * PARTS * depth * PANEL
          sums.fill(0)
          for (let part = 0; part < PARTS; part++) {
            wholeSums.fill(0)
            for (let k = part * depth; k < (part + 1) * depth; k += 2) {
              const a = wholes[input + k] ?? 0
              const b = wholes[input + k + 1] ?? 0
              for (let j = 0; j < PANEL; j++) {
                const w = weight + k * PANEL + j * 2
                wholeSums[j] = ((wholeSums[j] ?? 0) + (wholes[w] ?? 0) * a + (wholes[w + 1] ?? 0) * b) | 0
              }
            }
            for (let j = 0; j < PANEL; j++) sums[j] = (sums[j] ?? 0) + fround(wholeSums[j] ?? 0)
          }
          const first = panel * PANEL
          const out = (outAt + row * outStride) / 4 + panel * 4
          const piece = (j: number): number =>
            fround(fround((sums[j] ?? 0) * f(scaleAt / 4 + first + j)) + f(biasAt / 4 + first + j))
          for (let o = 0; o < 4; o++) floats[out + o] = greatest(piece(o), piece(o + 4), piece(o + 8))
        }
      }
    },
    normalize(inAt, gainAt, shiftAt, beforeAt, outAt, wholeAt, scaleAt, rows) {
      for (let row = 0; row < rows; row++) {
        const first = inAt / 4 + row * 96
        const sum: [number, number, number, number] = [0, 0, 0, 0]
        for (let i = 0; i < 96; i++) sum[i & 3] = fround((sum[i & 3] ?? 0) + f(first + i))
        const mean = fround(four(sum) / 96)
        const squares: [number, number, number, number] = [0, 0, 0, 0]
        for (let i = 0; i < 96; i++) {
          const difference = fround(f(first + i) - mean)
          squares[i & 3] = fround((squares[i & 3] ?? 0) + fround(difference * difference))
        }
        const variance = fround(fround(four(squares) / 96) + fround(1e-8))
        const inverse = fround(1 / fround(Math.sqrt(variance)))
        for (let i = 0; i < 96; i++) {
          const normal = fround(fround(f(first + i) - mean) * inverse)
          const scaled = fround(fround(normal * f(gainAt / 4 + i)) + f(shiftAt / 4 + i))
          const value = fround(scaled + f(beforeAt / 4 + row * 96 + i))
          floats[outAt / 4 + row * 96 + i] = value
          wholes[wholeAt / 2 + row * 96 + i] = limited(fround(value * f(scaleAt / 4 + i)))
        }
      }
    },
    whole(inAt, scaleAt, outAt, rows) {
      for (let i = 0; i < rows * 96; i++) {
        wholes[outAt / 2 + i] = limited(fround(f(inAt / 4 + i) * f(scaleAt / 4 + (i % 96))))
      }
    },
    score(placesAt, features, biasAt, upperAt, upperBiasAt, hiddenAt, scoresAt, groups) {
      for (let o = 0; o < 64; o++) {
        let first = f(biasAt / 4 + o)
        let second = f(biasAt / 4 + 64 + o)
        for (let k = 0; k < features; k++) {
          const block = (places[placesAt / 4 + k] ?? 0) / 4
          first = fround(first + f(block + o))
          second = fround(second + f(block + 64 + o))
        }
        floats[hiddenAt / 4 + o] = first < second ? second : first
      }
      for (let group = 0; group < groups; group++) {
        for (let j = 0; j < 16; j++) {
          let sum = f(upperBiasAt / 4 + group * 16 + j)
          for (let k = 0; k < 64; k++) {
            sum = fround(sum + fround(f(hiddenAt / 4 + k) * f(upperAt / 4 + (group * 64 + k) * 16 + j)))
          }
          floats[scoresAt / 4 + group * 16 + j] = sum
        }
      }
    },
  }
}

/** The nearest whole number, the even one of two; a quiet NaN becomes 0, as the conversion of vectors has it. */
function nearest(value: number): number {
  const below = Math.floor(value)
  const part = value - below
  if (part < 0.5) return below
  if (part > 0.5) return below + 1
  return below % 2 === 0 ? below : below + 1
}
