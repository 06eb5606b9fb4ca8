import type { Change, Ledger, Lineage } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'

/** A tie as source and copy. Where the direction is not known, or both had it elsewhere, `from` is only the one named first. */
export function fromTo({ a, b, direction, shareOfA, shareOfB }: Lineage): {
  from: string
  to: string
  fromShare: number
  toShare: number
} {
  return direction === 'a-from-b'
    ? { from: b, to: a, fromShare: shareOfB, toShare: shareOfA }
    : { from: a, to: b, fromShare: shareOfA, toShare: shareOfB }
}

/** A tie between two accounts; not `counted` where only single passages are known to be alike. */
export type Tie = Lineage & { counted: boolean }

/** Every pair of accounts that share a passage: those of the lineage, and those that share a quotation or little more. */
export function ties(ledger: Ledger): Tie[] {
  const covered = new Set(ledger.lineage.flatMap(({ reuse }) => reuse))
  const pairs = new Map<string, Tie>()
  for (const { id, a, b, why } of ledger.reuse) {
    if (covered.has(id)) continue
    const key = `${a.article}\n${b.article}`
    const tie = pairs.get(key)
    if (tie) tie.reuse.push(id)
    else
      pairs.set(key, {
        a: a.article,
        b: b.article,
        direction: 'unknown',
        shareOfA: 0,
        shareOfB: 0,
        common: null,
        reuse: [id],
        why: why.slice(0, 2),
        counted: false,
      })
  }
  return [...byShare(ledger.lineage).map(one => ({ ...one, counted: true })), ...pairs.values()]
}

/** Shown copies first, then by the share of the copy that is alike. */
export function byShare(lineage: readonly Lineage[]): Lineage[] {
  const weight = ({ direction, shareOfA, shareOfB }: Lineage): number =>
    (direction === 'unknown' ? 0 : direction === 'common' ? 1 : 2) + Math.max(shareOfA, shareOfB) / 2
  return [...lineage].sort((a, b) => weight(b) - weight(a))
}

/** What copies changed, source by copy; `a` is always the source. */
export function changesOf({ ledger, card }: Book): { from: string; to: string; changes: Change[] }[] {
  const groups = new Map<string, { from: string; to: string; changes: Change[] }>()
  for (const { a, b, direction, changes } of ledger.reuse) {
    if (changes.length === 0 || (direction !== 'a-from-b' && direction !== 'b-from-a')) continue
    const [from, to] = direction === 'b-from-a' ? [a.article, b.article] : [b.article, a.article]
    const key = `${card(from).letter} ${card(to).letter}`
    const group = groups.get(key) ?? { from, to, changes: [] }
    for (const one of changes) group.changes.push(direction === 'b-from-a' ? one : { ...one, a: one.b, b: one.a })
    groups.set(key, group)
  }
  return [...groups.values()]
}
