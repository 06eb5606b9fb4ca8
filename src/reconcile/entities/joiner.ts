import { averageLinkage } from '../linkage.ts'

/** One step by which two became one. */
export type Step<T> = { readonly a: T; readonly b: T; readonly why: string }

/**
 * How names and nouns become one: those of a ledger, and mentions that are given by hand.
 *
 * `unite` does what the user says, and nothing speaks against the user. `join` makes a step that a rule is sure of. `grow` goes on by
 * the chances of what no rule decides. The last two never bring together two of whom `parts` says that they are two, whatever stands
 * in between: Hala – Hale – Hall.
 */
export class Joiner<T> {
  readonly steps: Step<T>[] = []
  private readonly group = new Map<T, readonly T[]>()
  private readonly parts: (a: T, b: T) => boolean

  constructor(items: readonly T[], parts: (a: T, b: T) => boolean) {
    for (const item of items) this.group.set(item, [item])
    this.parts = parts
  }

  of(item: T): readonly T[] {
    return this.group.get(item) ?? [item]
  }

  /** In the order in which their first items were given. */
  all(): (readonly T[])[] {
    return [...new Set(this.group.values())]
  }

  unite(a: T, b: T, why: string): void {
    if (this.merge(a, b)) this.steps.push({ a, b, why })
  }

  /** `false` where a member of one speaks against a member of the other. */
  join(a: T, b: T, why: string): boolean {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return true
    if (x.some(p => y.some(q => this.parts(p, q)))) return false
    this.unite(a, b, why)
    return true
  }

  /** Joins groups while the mean chance of their pairs is at least `atLeast`, best first. A pair that is not given counts as 0. */
  grow(pairs: readonly (readonly [T, T, number])[], atLeast: number): void {
    const groups = this.all()
    const home = new Map(groups.flatMap((group, index) => group.map(item => [item, index] as const)))
    const sums = new Map<number, number>()
    for (const [a, b, chance] of pairs) {
      const [x, y] = [home.get(a) ?? -1, home.get(b) ?? -1]
      if (x === y) continue
      const key = Math.min(x, y) * groups.length + Math.max(x, y)
      sums.set(key, (sums.get(key) ?? 0) + (this.parts(a, b) ? Number.NEGATIVE_INFINITY : chance))
    }
    const links = [...sums].map(([key, sum]) => [Math.floor(key / groups.length), key % groups.length, sum] as const)
    const found = averageLinkage(
      groups.length,
      links,
      atLeast,
      groups.map(group => group.length),
    )
    for (const [index, group] of groups.entries()) {
      const [item, first] = [group[0], groups[found[index] ?? index]?.[0]]
      if (item !== undefined && first !== undefined && item !== first) this.merge(first, item)
    }
  }

  private merge(a: T, b: T): boolean {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return false
    const both = [...x, ...y]
    for (const item of both) this.group.set(item, both)
    return true
  }
}
