/**
 * Which alignments are shared passages: enough of it, dense enough, and each stretch of text only once.
 */
import type { Alignment } from './align.ts'
import type { Words } from './words.ts'

export type Passage = {
  readonly alignment: Alignment
  /** Weight of the matching words (see `words.ts`): about the number of verbs and common nouns. */
  readonly weight: number
  /** Share of that weight in the heavier of the two stretches, 0 to 1. */
  readonly density: number
  /** Share of that weight that stands in quoted speech, in one article at least. */
  readonly quoted: number
}

// Set on one half of the pairs of unrelated articles on one event (three outlets, fifty events) and on passages injected
// into the same half; looked at on the other: `npm run evaluate -- reuse --sweep`.
const LEAST = { weight: 6, density: 0.45 }

function measured(a: Words, b: Words, alignment: Alignment): Passage {
  const { i, j } = alignment
  let matched = 0
  let quoted = 0
  for (let k = 0; k < i.length; k++) {
    if (a.key[i[k] ?? 0] !== b.key[j[k] ?? 0]) continue
    const weight = a.weight[i[k] ?? 0] ?? 0
    matched += weight
    // One side’s marks are enough: the other may have clipped them, or reports the speech indirectly.
    if (a.quoted[i[k] ?? 0] === 1 || b.quoted[j[k] ?? 0] === 1) quoted += weight
  }
  const whole = (words: Words, from: number, to: number): number => {
    let sum = 0
    for (let k = from; k <= to; k++) sum += words.weight[k] ?? 0
    return sum
  }
  const heavier = Math.max(whole(a, i[0] ?? 0, i.at(-1) ?? 0), whole(b, j[0] ?? 0, j.at(-1) ?? 0))
  return { alignment, weight: matched, density: matched / heavier, quoted: quoted / matched }
}

const isEnough = ({ weight, density }: Passage): boolean => weight >= LEAST.weight && density >= LEAST.density

/** The passages two articles share, in the order of the first. Of two that claim the same words the heavier stands. */
export function passages(a: Words, b: Words, alignments: readonly Alignment[]): Passage[] {
  const takenA = new Uint8Array(a.length)
  const takenB = new Uint8Array(b.length)
  const taken = (marks: Uint8Array, at: readonly number[]): number => at.reduce((sum, k) => sum + (marks[k] ?? 0), 0)
  const kept: Passage[] = []
  const heaviestFirst = alignments
    .map(alignment => measured(a, b, alignment))
    .filter(isEnough)
    .sort(
      (x, y) =>
        y.weight - x.weight ||
        (x.alignment.i[0] ?? 0) - (y.alignment.i[0] ?? 0) ||
        (x.alignment.j[0] ?? 0) - (y.alignment.j[0] ?? 0),
    )
  for (const passage of heaviestFirst) {
    const { i, j } = passage.alignment
    // A third already told by a heavier passage: the same words met from another seed.
    if (3 * taken(takenA, i) > i.length || 3 * taken(takenB, j) > j.length) continue
    for (const k of i) takenA[k] = 1
    for (const k of j) takenB[k] = 1
    kept.push(passage)
  }
  return kept.sort((x, y) => (x.alignment.i[0] ?? 0) - (y.alignment.i[0] ?? 0))
}
