import { describe, expect, it } from 'vitest'
import { type Kernel, WHOLE_LIMIT } from '../../src/language/english/kernel/kernel.ts'
import { plainKernel } from '../../src/language/english/kernel/plain.ts'
import { simdKernel } from '../../src/language/english/kernel/simd.ts'

const PAGES = 16
const IN = 0
const WEIGHTS = 65536
const BIAS = WEIGHTS + 288 * 24 * 4 * 4
const SCALE = BIAS + 1024
const BEFORE = SCALE + 1024
const OUT = BEFORE + 65536
const WHOLE = OUT + 65536
const WHOLE_WEIGHTS = WHOLE + 65536
// Factors that make whole numbers of both signs of the made-up ones, some of them beyond the limit.
const LARGE = WHOLE_WEIGHTS + 65536

/** The same numbers every time, spread like weights: a generator of Lehmer's. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647 - 0.5
  }
}

/** What a kernel leaves in a memory of made-up numbers. */
function left(make: (memory: WebAssembly.Memory) => Kernel | null, act: (kernel: Kernel) => void): Uint8Array {
  const memory = new WebAssembly.Memory({ initial: PAGES })
  const next = numbers(7)
  const floats = new Float32Array(memory.buffer)
  for (let i = 0; i < floats.length; i++) floats[i] = next()
  const wholes = new Int16Array(memory.buffer)
  for (let i = 0; i < 65536 / 2; i++) wholes[WHOLE / 2 + i] = Math.round(next() * 2 * WHOLE_LIMIT)
  for (let i = 0; i < 288 * 36; i++) wholes[WHOLE_WEIGHTS / 2 + i] = Math.round(next() * 5000)
  for (let i = 0; i < 96; i++) floats[LARGE / 4 + i] = WHOLE_LIMIT * (i % 3)
  const kernel = make(memory)
  if (kernel === null) throw new Error('This engine has no vectors')
  act(kernel)
  return new Uint8Array(memory.buffer)
}

const acts: Record<string, (kernel: Kernel) => void> = {
  'multiplies rows that lie over their neighbours': kernel =>
    kernel.multiply(IN, 384, WEIGHTS, BIAS, OUT, 24 * 4, 9, 288, 2),
  'keeps the greatest of three pieces': kernel => kernel.multiplyMaxout(IN, 384, WEIGHTS, BIAS, OUT, 384, 51, 96, 5),
  'multiplies whole numbers': kernel =>
    kernel.multiplyMaxoutWhole(WHOLE, 192, WHOLE_WEIGHTS, SCALE, BIAS, OUT, 384, 51, 96, 3),
  'makes rows normal and whole': kernel => kernel.normalize(IN, BIAS, SCALE, BEFORE, OUT, WHOLE, LARGE, 7),
  'makes whole numbers': kernel => kernel.whole(IN, LARGE, WHOLE, 7),
  'scores a state': kernel => kernel.score(PLACES, 3, BIAS, WEIGHTS, BIAS, OUT, OUT + 1024, 5),
}
// Places of the features: whole numbers that stand in the memory as such.
const PLACES = 512

describe('both kernels leave the same bytes', () => {
  it.each(Object.entries(acts))('%s', (_, act) => {
    const withPlaces = (kernel: Kernel, memory: WebAssembly.Memory): Kernel => {
      new Int32Array(memory.buffer, PLACES, 3).set([4096, 8192, 12288])
      return kernel
    }
    const simd = left(memory => {
      const kernel = simdKernel(memory)
      return kernel === null ? null : withPlaces(kernel, memory)
    }, act)
    const plain = left(memory => withPlaces(plainKernel(memory), memory), act)
    const first = simd.findIndex((byte, i) => byte !== plain[i])
    expect(first).toBe(-1)
  })
})

it('gives the sums that a slow multiplication gives', () => {
  const memory = new WebAssembly.Memory({ initial: PAGES })
  const floats = new Float32Array(memory.buffer)
  const next = numbers(11)
  for (let i = 0; i < floats.length; i++) floats[i] = next()
  const expected = Array.from({ length: 12 }, (_, j) => {
    let sum = floats[BIAS / 4 + j] ?? 0
    for (let k = 0; k < 96; k++) sum += (floats[IN / 4 + 96 + k] ?? 0) * (floats[WEIGHTS / 4 + k * 12 + j] ?? 0)
    return sum
  })
  simdKernel(memory)?.multiply(IN, 384, WEIGHTS, BIAS, OUT, 48, 3, 96, 1)
  for (let j = 0; j < 12; j++) expect(floats[OUT / 4 + 12 + j]).toBeCloseTo(expected[j] ?? 0, 4)
})
