/**
 * The kernel in WebAssembly with 128-bit vectors, put together here when the model is loaded.
 *
 * Three rows by three vectors are summed at once: nine sums, three weights and one input make 13 vectors, and V8 has 15 to
 * give on x86-64; with four rows some go to memory and the speed halves.
 */
import {
  type Code,
  F32,
  f32,
  f32x4,
  float,
  get,
  I32,
  i16x8,
  i32,
  i32x4,
  loop,
  moduleOf,
  number,
  set,
  times,
  V128,
  v128,
  type WasmFunction,
} from './assembler.ts'
import { type Kernel, PANEL, PARTS, ROWS_AT_ONCE, WHOLE_LIMIT } from './kernel.ts'

const VECTORS = PANEL / 4
// Rows that all panels are done for before the next ones: they stay in the nearest cache (48 rows of 96 floats, 18 kB).
const ROWS_IN_CACHE = 48
// Inputs (pairs of inputs, if whole) for each turn of the inner loop.
const UNROLLED = 4

type Kind = 'plain' | 'maxout' | 'whole'

/** One of the three multiplications. They share the walk over rows and panels; sums and endings differ. */
function multiplication(name: string, kind: Kind): WasmFunction {
  const whole = kind === 'whole'
  let next = 0
  const variable = (): number => next++
  const [inAt, inStride, weightsAt] = [variable(), variable(), variable()]
  const scaleAt = whole ? variable() : -1
  const [biasAt, outAt, outStride, rows, depth, panels] = Array.from({ length: 6 }, variable) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const parameters = next
  const [from, until, panel, row, left, weight, scale, bias, out, part] = Array.from({ length: 10 }, variable) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const inputs = Array.from({ length: ROWS_AT_ONCE }, variable)
  const wholeNumbers = next - parameters
  const sums = inputs.map(() => Array.from({ length: VECTORS }, variable))
  const weights = Array.from({ length: VECTORS }, variable)
  const input = variable()
  // Sums of whole numbers that became floats, one part of the inputs after the other.
  const floats = sums.map(row_ => row_.map(() => (whole ? variable() : -1)))
  const vectors = next - parameters - wholeNumbers

  const add = whole ? i32x4.add : f32x4.add
  const multiply = whole ? i32x4.dot : f32x4.mul
  const step: Code[] = []
  for (let u = 0; u < UNROLLED; u++) {
    weights.forEach((w, j) => step.push(set(w, v128.load(get(weight), (u * VECTORS + j) * 16))))
    inputs.forEach((at, r) => {
      step.push(set(input, v128.load32Splat(get(at), u * 4)))
      weights.forEach((w, j) => {
        const sum = sums[r]?.[j] ?? 0
        step.push(set(sum, add(get(sum), multiply(get(w), get(input)))))
      })
    })
  }
  const inner = loop(
    [
      ...step.flat(),
      ...set(weight, i32.add(get(weight), number(UNROLLED * VECTORS * 16))),
      ...inputs.flatMap(at => set(at, i32.add(get(at), number(UNROLLED * 4)))),
    ],
    [...set(left, i32.sub(get(left), number(UNROLLED * (whole ? 2 : 1)))), ...get(left)],
  )
  const zero = (variables: readonly number[][]): Code => variables.flat().flatMap(sum => set(sum, v128.zero))
  const summed = whole
    ? [
        ...zero(floats),
        ...set(part, number(PARTS)),
        ...loop(
          [
            ...zero(sums),
            ...set(left, get(depth)),
            ...inner,
            ...sums
              .flat()
              .flatMap((sum, k) =>
                set(floats.flat()[k] ?? 0, f32x4.add(get(floats.flat()[k] ?? 0), f32x4.fromI32(get(sum)))),
              ),
            ...set(part, i32.sub(get(part), number(1))),
          ],
          get(part),
        ),
      ]
    : [...zero(sums), ...set(left, get(depth)), ...inner]
  /** A sum with its bias. */
  const ended = (sum: number, j: number): Code =>
    f32x4.add(whole ? f32x4.mul(get(sum), v128.load(get(scale), j * 16)) : get(sum), v128.load(get(bias), j * 16))
  const ends = (whole ? floats : sums).map((row_, r) => {
    const values = row_.map(ended)
    const [a, b, c] = values as [Code, Code, Code]
    const stored =
      kind === 'plain'
        ? values.flatMap((value, j) => v128.store(get(out), value, j * 16))
        : v128.store(get(out), f32x4.pmax(f32x4.pmax(a, b), c))
    return [...stored, ...(r < ROWS_AT_ONCE - 1 ? set(out, i32.add(get(out), get(outStride))) : [])]
  })
  const rowLoop = loop(
    [
      ...inputs.flatMap((at, r) =>
        set(
          at,
          r === 0
            ? i32.add(get(inAt), i32.mul(get(row), get(inStride)))
            : i32.add(get(inputs[r - 1] ?? 0), get(inStride)),
        ),
      ),
      ...set(weight, get(weightsAt)),
      ...summed,
      ...set(
        out,
        i32.add(
          i32.add(get(outAt), i32.mul(get(row), get(outStride))),
          i32.mul(get(panel), number(kind === 'plain' ? PANEL * 4 : 16)),
        ),
      ),
      ...ends.flat(),
      ...set(row, i32.add(get(row), number(ROWS_AT_ONCE))),
    ],
    i32.ltS(get(row), get(until)),
  )
  const panelLoop = loop(
    [
      ...set(row, get(from)),
      ...rowLoop,
      // The inner loop left `weight` at the next panel.
      ...set(weightsAt, get(weight)),
      ...set(bias, i32.add(get(bias), number(PANEL * 4))),
      ...(whole ? set(scale, i32.add(get(scale), number(PANEL * 4))) : []),
      ...set(panel, i32.add(get(panel), number(1))),
    ],
    i32.ltS(get(panel), get(panels)),
  )
  // `input` may not hold the first weight's place as well: a variable of its own keeps it over the blocks of rows.
  const firstWeight = next
  const body = [
    ...set(firstWeight, get(weightsAt)),
    ...set(from, number(0)),
    ...loop(
      [
        ...set(until, i32.add(get(from), number(ROWS_IN_CACHE))),
        ...minimum(until, rows),
        ...set(weightsAt, get(firstWeight)),
        ...set(bias, get(biasAt)),
        ...(whole ? set(scale, get(scaleAt)) : []),
        ...set(panel, number(0)),
        ...panelLoop,
        ...set(from, get(until)),
      ],
      i32.ltS(get(from), get(rows)),
    ),
  ]
  const locals = [...times(wholeNumbers, I32), ...times(vectors, V128), I32]
  return { name, parameters, locals, body }
}

/** variable = the lesser of it and another. */
const minimum = (variable: number, other: number): Code => [
  // select(variable, other, variable < other)
  ...get(variable),
  ...get(other),
  ...i32.ltS(get(variable), get(other)),
  0x1b,
  0x21,
  variable,
]

const ROW = 96 * 4

/** Four floats as whole numbers of 32 bits, within the limit. */
const limited = (value: Code): Code =>
  i32x4.max(
    i32x4.min(i32x4.fromF32(f32x4.nearest(value)), i32x4.splat(number(WHOLE_LIMIT))),
    i32x4.splat(number(-WHOLE_LIMIT)),
  )

function normalization(): WasmFunction {
  const [inAt, gainAt, shiftAt, beforeAt, outAt, wholeAt, scaleAt, rows] = [0, 1, 2, 3, 4, 5, 6, 7] as const
  const [i, mean, variance, sum, means, difference, inverse, second] = [8, 9, 10, 11, 12, 13, 14, 15] as const
  const at = (base: number): Code => i32.add(get(base), get(i))
  const total = (v: number): Code =>
    f32.add(
      f32.add(f32x4.lane(get(v), 0), f32x4.lane(get(v), 1)),
      f32.add(f32x4.lane(get(v), 2), f32x4.lane(get(v), 3)),
    )
  const across = (body: Code, by: number): Code => [
    ...set(i, number(0)),
    ...loop([...body, ...set(i, i32.add(get(i), number(by)))], i32.ltS(get(i), number(ROW))),
  ]
  const value = (target: number, offset: number): Code => [
    ...set(
      target,
      f32x4.add(
        f32x4.mul(
          f32x4.mul(f32x4.sub(v128.load(at(inAt), offset), get(means)), get(inverse)),
          v128.load(at(gainAt), offset),
        ),
        v128.load(at(shiftAt), offset),
      ),
    ),
    ...set(target, f32x4.add(get(target), v128.load(at(beforeAt), offset))),
    ...v128.store(at(outAt), get(target), offset),
    ...set(target, limited(f32x4.mul(get(target), v128.load(at(scaleAt), offset)))),
  ]
  const perRow = [
    ...set(sum, v128.zero),
    ...across(set(sum, f32x4.add(get(sum), v128.load(at(inAt)))), 16),
    ...set(mean, f32.div(total(sum), float(96))),
    ...set(means, f32x4.splat(get(mean))),
    ...set(sum, v128.zero),
    ...across(
      [
        ...set(difference, f32x4.sub(v128.load(at(inAt)), get(means))),
        ...set(sum, f32x4.add(get(sum), f32x4.mul(get(difference), get(difference)))),
      ],
      16,
    ),
    ...set(variance, f32.add(f32.div(total(sum), float(96)), float(1e-8))),
    ...set(inverse, f32x4.splat(f32.div(float(1), f32.sqrt(get(variance))))),
    ...across(
      [
        ...value(difference, 0),
        ...value(second, 16),
        ...v128.store(get(wholeAt), i16x8.narrow(get(difference), get(second))),
        ...set(wholeAt, i32.add(get(wholeAt), number(16))),
      ],
      32,
    ),
    ...[inAt, beforeAt, outAt].flatMap(base => set(base, i32.add(get(base), number(ROW)))),
    ...set(rows, i32.sub(get(rows), number(1))),
  ]
  return {
    name: 'normalize',
    parameters: 8,
    locals: [I32, F32, F32, V128, V128, V128, V128, V128],
    body: loop(perRow, get(rows)),
  }
}

function wholeNumbers(): WasmFunction {
  const [inAt, scaleAt, outAt, rows, i] = [0, 1, 2, 3, 4] as const
  const value = (offset: number): Code =>
    limited(f32x4.mul(v128.load(get(inAt), offset), v128.load(i32.add(get(scaleAt), get(i)), offset)))
  const perRow = [
    ...set(i, number(0)),
    ...loop(
      [
        ...v128.store(get(outAt), i16x8.narrow(value(0), value(16))),
        ...set(inAt, i32.add(get(inAt), number(32))),
        ...set(outAt, i32.add(get(outAt), number(16))),
        ...set(i, i32.add(get(i), number(32))),
      ],
      i32.ltS(get(i), number(ROW)),
    ),
    ...set(rows, i32.sub(get(rows), number(1))),
  ]
  return { name: 'whole', parameters: 4, locals: [I32], body: loop(perRow, get(rows)) }
}

function scoring(): WasmFunction {
  const [placesAt, features, biasAt, upperAt, upperBiasAt, hiddenAt, scoresAt, groups] = [
    0, 1, 2, 3, 4, 5, 6, 7,
  ] as const
  const [i, place, end, input] = [8, 9, 10, 11] as const
  // Both pieces of eight hidden values at once, so that the places are read eight times and not sixteen.
  const first = [12, 13] as const
  const second = [14, 15] as const
  const sums = [16, 17, 18, 19] as const
  const SECOND = 256
  const hidden = [
    ...set(end, i32.add(get(placesAt), i32.mul(get(features), number(4)))),
    ...set(i, number(0)),
    ...loop(
      [
        ...first.flatMap((v, k) => set(v, v128.load(i32.add(get(biasAt), get(i)), k * 16))),
        ...second.flatMap((v, k) => set(v, v128.load(i32.add(get(biasAt), get(i)), SECOND + k * 16))),
        ...set(place, get(placesAt)),
        ...loop(
          [
            ...set(input, i32.add(i32.load(get(place)), get(i))),
            ...first.flatMap((v, k) => set(v, f32x4.add(get(v), v128.load(get(input), k * 16)))),
            ...second.flatMap((v, k) => set(v, f32x4.add(get(v), v128.load(get(input), SECOND + k * 16)))),
            ...set(place, i32.add(get(place), number(4))),
          ],
          i32.ltS(get(place), get(end)),
        ),
        ...first.flatMap((v, k) =>
          v128.store(i32.add(get(hiddenAt), get(i)), f32x4.pmax(get(v), get(second[k] ?? 0)), k * 16),
        ),
        ...set(i, i32.add(get(i), number(32))),
      ],
      i32.ltS(get(i), number(SECOND)),
    ),
  ]
  const upper = loop(
    [
      ...sums.flatMap((v, k) => set(v, v128.load(get(upperBiasAt), k * 16))),
      ...set(i, number(0)),
      ...loop(
        [
          // `first[0]` is free again and holds one hidden value four times.
          ...set(first[0], v128.load32Splat(i32.add(get(hiddenAt), get(i)))),
          ...sums.flatMap((v, k) =>
            set(v, f32x4.add(get(v), f32x4.mul(get(first[0]), v128.load(get(upperAt), k * 16)))),
          ),
          ...set(upperAt, i32.add(get(upperAt), number(64))),
          ...set(i, i32.add(get(i), number(4))),
        ],
        i32.ltS(get(i), number(SECOND)),
      ),
      ...sums.flatMap((v, k) => v128.store(get(scoresAt), get(v), k * 16)),
      ...set(scoresAt, i32.add(get(scoresAt), number(64))),
      ...set(upperBiasAt, i32.add(get(upperBiasAt), number(64))),
      ...set(groups, i32.sub(get(groups), number(1))),
    ],
    get(groups),
  )
  return {
    name: 'score',
    parameters: 8,
    locals: [I32, I32, I32, I32, ...times(8, V128)],
    body: [...hidden, ...upper],
  }
}

/** The bytes of the module; `shared` if its memory is one that several threads see. */
export const simdModule = (shared: boolean): Uint8Array<ArrayBuffer> =>
  moduleOf(
    [
      multiplication('multiply', 'plain'),
      multiplication('multiplyMaxout', 'maxout'),
      multiplication('multiplyMaxoutWhole', 'whole'),
      normalization(),
      wholeNumbers(),
      scoring(),
    ],
    shared,
  )

/** The kernel over a memory; `null` if this engine has no 128-bit vectors. */
export function simdKernel(memory: WebAssembly.Memory): Kernel | null {
  const bytes = simdModule(isShared(memory))
  if (!WebAssembly.validate(bytes)) return null
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  // What the module exports are the functions of `Kernel`, by name and order of arguments.
  return exports as unknown as Kernel
}

const isShared = (memory: WebAssembly.Memory): boolean =>
  typeof SharedArrayBuffer !== 'undefined' && memory.buffer instanceof SharedArrayBuffer
