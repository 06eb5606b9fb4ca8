/**
 * WebAssembly as bytes: just the instructions that `simd.ts` needs, written as functions that give byte arrays.
 *
 * A function's variables are numbered from 0, parameters first. An expression leaves one value; a statement leaves none.
 */
export type Code = readonly number[]

export const I32 = 0x7f
export const F32 = 0x7d
export const V128 = 0x7b

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const byte = rest & 0x7f
    rest >>>= 7
    bytes.push(rest === 0 ? byte : byte | 0x80)
  } while (rest !== 0)
  return bytes
}

/** Signed LEB128. */
export function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const byte = rest & 0x7f
    rest >>= 7
    const done = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)
    bytes.push(done ? byte : byte | 0x80)
    if (done) return bytes
  }
}

/** The same thing several times. */
export const times = <Thing>(count: number, thing: Thing): Thing[] => Array.from({ length: count }, () => thing)

const simd = (operation: number): number[] => [0xfd, ...unsigned(operation)]
const address = (align: number, offset: number): number[] => [align, ...unsigned(offset)]

export const get = (variable: number): Code => [0x20, ...unsigned(variable)]
export const set = (variable: number, value: Code): Code => [...value, 0x21, ...unsigned(variable)]
export const number = (value: number): Code => [0x41, ...signed(value)]
export const float = (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)]

const binary =
  (...operation: number[]) =>
  (a: Code, b: Code): Code => [...a, ...b, ...operation]
const unary =
  (...operation: number[]) =>
  (a: Code): Code => [...a, ...operation]

export const i32 = {
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  ltS: binary(0x48),
  load: (at: Code, offset = 0): Code => [...at, 0x28, ...address(2, offset)],
}
export const f32 = {
  add: binary(0x92),
  div: binary(0x95),
  sqrt: unary(0x91),
}
export const v128 = {
  load: (at: Code, offset = 0): Code => [...at, ...simd(0), ...address(2, offset)],
  load32Splat: (at: Code, offset = 0): Code => [...at, ...simd(9), ...address(2, offset)],
  load64Zero: (at: Code, offset = 0): Code => [...at, ...simd(93), ...address(2, offset)],
  store: (at: Code, value: Code, offset = 0): Code => [...at, ...value, ...simd(11), ...address(2, offset)],
  zero: [...simd(12), ...times(16, 0)] as Code,
}
export const f32x4 = {
  splat: unary(...simd(19)),
  lane: (value: Code, lane: number): Code => [...value, ...simd(31), lane],
  nearest: unary(...simd(106)),
  add: binary(...simd(228)),
  sub: binary(...simd(229)),
  mul: binary(...simd(230)),
  pmax: binary(...simd(235)),
  fromI32: unary(...simd(250)),
}
export const i32x4 = {
  add: binary(...simd(174)),
  min: binary(...simd(182)),
  max: binary(...simd(184)),
  splat: unary(...simd(17)),
  dot: binary(...simd(186)),
  fromF32: unary(...simd(248)),
}
export const i16x8 = { narrow: binary(...simd(133)) }

/** Does the statements, then again as long as the condition is not zero. */
export const loop = (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0x00, 0x0b]

export type WasmFunction = {
  name: string
  /** All parameters are 32-bit whole numbers. */
  parameters: number
  locals: readonly number[]
  body: Code
}

const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
const list = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()]
const text = (value: string): number[] => list(Array.from(value, sign => [sign.charCodeAt(0)]))

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]

/** A module of these functions over a memory that is handed in as `env.memory`; a shared one has a limit. */
export function moduleOf(functions: readonly WasmFunction[], shared: boolean): Uint8Array<ArrayBuffer> {
  const limits = shared ? [0x03, ...unsigned(1), ...unsigned(65536)] : [0x00, ...unsigned(1)]
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, list(functions.map(f => [0x60, ...list(times(f.parameters, [I32])), 0]))),
    ...section(2, list([[...text('env'), ...text('memory'), 0x02, ...limits]])),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(7, list(functions.map((f, i) => [...text(f.name), 0x00, ...unsigned(i)]))),
    ...section(
      10,
      list(
        functions.map(f => {
          const content = [...list(f.locals.map(type => [1, type])), ...f.body, 0x0b]
          return [...unsigned(content.length), ...content]
        }),
      ),
    ),
  ])
}
