/**
 * Boosted trees over a row of numbers.
 *
 * Layout (written by `models/attribution/pack.py`), little endian: u32 trees; a tree: u16 inner nodes; for each u8 feature,
 * f32 threshold, i16 left, i16 right (a negative one is leaf −1 − x); then f32 a leaf, one more than there are nodes.
 * A row goes left where its feature is not above the threshold.
 */
export type Trees = {
  readonly roots: Int32Array
  /** Four places a node: feature, threshold (as `floats`), then where to go if not above it and if above; below zero it is leaf −1 − x. */
  readonly nodes: Int32Array
  readonly floats: Float32Array
  readonly leaves: Float32Array
}

export function openTrees(bytes: Uint8Array): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const roots: number[] = []
  const feature: number[] = []
  const threshold: number[] = []
  const next: number[] = []
  const leaves: number[] = []
  let at = 4
  for (let t = 0; t < count; t++) {
    const nodes = view.getUint16(at, true)
    at += 2
    const node0 = feature.length
    const leaf0 = leaves.length
    roots.push(nodes === 0 ? -1 - leaf0 : node0)
    const place = (to: number): number => (to < 0 ? to - leaf0 : to + node0)
    for (let k = 0; k < nodes; k++) {
      feature.push(view.getUint8(at))
      threshold.push(view.getFloat32(at + 1, true))
      next.push(place(view.getInt16(at + 5, true)), place(view.getInt16(at + 7, true)))
      at += 9
    }
    for (let k = 0; k <= nodes; k++) {
      leaves.push(view.getFloat32(at, true))
      at += 4
    }
  }
  const nodes = new Int32Array(4 * feature.length)
  const floats = new Float32Array(nodes.buffer)
  for (let k = 0; k < feature.length; k++) {
    nodes[4 * k] = feature[k]!
    floats[4 * k + 1] = threshold[k]!
    nodes[4 * k + 2] = next[2 * k]!
    nodes[4 * k + 3] = next[2 * k + 1]!
  }
  return { roots: Int32Array.from(roots), nodes, floats, leaves: Float32Array.from(leaves) }
}

/** The chance of a yes, 0 to 1. */
export function treesChance({ roots, nodes, floats, leaves }: Trees, row: Float32Array): number {
  let sum = 0
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!
    while (at >= 0) {
      const base = 4 * at
      at = nodes[row[nodes[base]!]! <= floats[base + 1]! ? base + 2 : base + 3]!
    }
    sum += leaves[-1 - at]!
  }
  return 1 / (1 + Math.exp(-sum))
}
