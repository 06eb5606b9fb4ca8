/** Disjoint sets over 0 … count − 1, with path halving (Tarjan and van Leeuwen 1984). */
export function disjointSets(count: number): { find(k: number): number; join(a: number, b: number): boolean } {
  const parent = Int32Array.from({ length: count }, (_, k) => k)
  const find = (k: number): number => {
    let at = k
    while (parent[at] !== at) {
      const up = parent[at] ?? at
      parent[at] = parent[up] ?? up
      at = parent[at] ?? at
    }
    return at
  }
  return {
    find,
    /** False where the two were one already. The lesser root stays, so that the outcome does not depend on the order. */
    join(a, b) {
      const [x, y] = [find(a), find(b)]
      if (x === y) return false
      parent[Math.max(x, y)] = Math.min(x, y)
      return true
    },
  }
}
