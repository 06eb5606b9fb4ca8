/**
 * Sparse linear weights: a few thousand features, each with a weight for one or more outputs.
 *
 * Layout (written by `models/attribution/pack.py`), little endian: u32 features, u32 outputs, u32 biases, f32 each, f32 step;
 * i32 features in ascending order; i8 weights in steps, feature by feature.
 */
export type Linear = {
  readonly outputs: number
  readonly bias: Float32Array
  /** Open addressing, two numbers a slot: the feature and its place in `weights` plus one, or 0 where the slot is free. */
  readonly slots: Int32Array
  readonly weights: Float32Array
}

export function openLinear(bytes: Uint8Array): Linear {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const outputs = view.getUint32(4, true)
  const biases = view.getUint32(8, true)
  const bias = Float32Array.from({ length: biases }, (_, o) => view.getFloat32(12 + 4 * o, true))
  const step = view.getFloat32(12 + 4 * biases, true)
  const from = 16 + 4 * biases
  const features = Int32Array.from({ length: count }, (_, i) => view.getInt32(from + 4 * i, true))
  const at = from + 4 * count
  const weights = Float32Array.from({ length: count * outputs }, (_, i) => step * view.getInt8(at + i))
  let size = 1024
  while (size < 3 * count) size *= 2
  const slots = new Int32Array(2 * size)
  for (let i = 0; i < count; i++) {
    let slot = spread(features[i]!) & (size - 1)
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[2 * slot] = features[i]!
    slots[2 * slot + 1] = i + 1
  }
  return { outputs, bias, slots, weights }
}

const spread = (feature: number): number => feature ^ (feature >>> 16)

/** The place of a feature in the weights, or −1. */
export function placeOf(linear: Linear, feature: number): number {
  const { slots } = linear
  const mask = slots.length - 1
  let slot = (2 * spread(feature)) & mask
  for (;;) {
    const place = slots[slot + 1]! - 1
    if (place < 0 || slots[slot] === feature) return place
    slot = (slot + 2) & mask
  }
}

/** The chance of a yes, 0 to 1, for a model of one output. */
export function chance(linear: Linear, features: Int32Array, n: number): number {
  let sum = linear.bias[0]!
  for (let i = 0; i < n; i++) {
    const place = placeOf(linear, features[i]!)
    if (place >= 0) sum += linear.weights[place]!
  }
  return 1 / (1 + Math.exp(-sum))
}
