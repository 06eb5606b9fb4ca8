/**
 * From seeds to passages: chains of seeds on nearly one diagonal, filled and carried on word by word.
 *
 * The extension is a local alignment with an X-drop stop (Zhang, Schwartz, Wagner, Miller 2000), over words.
 */
import type { Seeds } from './seeds.ts'
import { SEED } from './seeds.ts'
import type { Words } from './words.ts'

/** Words of `a` and `b` that stand for each other, both rising. Never empty. Equal, but for a few at the edges (see `snapped`). */
export type Alignment = { readonly i: readonly number[]; readonly j: readonly number[] }

// Two seeds belong to one chain when neither side puts more than this many words between them: a clause put in or
// left out. A longer cut makes two passages, which is what it is.
const WIDEST_GAP = 10

const SCORE = {
  // A word on one side only, or another word in its place. Low enough that a passage in which two words in five were
  // changed still rises (.6 × ~.7 − .4 × .5), high enough that chance matches of small words (1 in 20) do not.
  miss: -0.5,
  // How far below its best an extension may fall before it is given up: eight words in a row that do not match.
  drop: 4,
}
// Cells beside the diagonal that an extension looks at: words put in or left out within its reach.
const BAND = 6
const FARTHEST = 400

type Chain = { i: number[]; j: number[] }

function chains({ i, j }: Seeds): Chain[] {
  const done: Chain[] = []
  let open: Chain[] = []
  for (let k = 0; k < i.length; k++) {
    const [x, y] = [i[k] ?? 0, j[k] ?? 0]
    const reach = SEED + WIDEST_GAP
    let best: Chain | null = null
    let off = Infinity
    const still: Chain[] = []
    for (const chain of open) {
      const dx = x - (chain.i.at(-1) ?? 0)
      const dy = y - (chain.j.at(-1) ?? 0)
      if (dx > reach) {
        done.push(chain)
        continue
      }
      still.push(chain)
      if (dx > 0 && dy > 0 && dy <= reach && Math.abs(dx - dy) < off) {
        best = chain
        off = Math.abs(dx - dy)
      }
    }
    open = still
    if (best) {
      best.i.push(x)
      best.j.push(y)
    } else open.push({ i: [x], j: [y] })
  }
  return [...done, ...open]
}

/** Longest common subsequence of two short stretches, by weight: the words that stayed where a clause was edited. */
function between(a: Words, fromI: number, toI: number, b: Words, fromJ: number, toJ: number): Alignment {
  const [n, m] = [toI - fromI, toJ - fromJ]
  if (n <= 0 || m <= 0) return { i: [], j: [] }
  const best = new Float32Array((n + 1) * (m + 1))
  const at = (x: number, y: number) => best[x * (m + 1) + y] ?? 0
  for (let x = n - 1; x >= 0; x--) {
    for (let y = m - 1; y >= 0; y--) {
      const same = a.key[fromI + x] === b.key[fromJ + y] ? at(x + 1, y + 1) + (a.weight[fromI + x] ?? 0) : 0
      best[x * (m + 1) + y] = Math.max(same, at(x + 1, y), at(x, y + 1))
    }
  }
  const found: { i: number[]; j: number[] } = { i: [], j: [] }
  for (let x = 0, y = 0; x < n && y < m; ) {
    if (a.key[fromI + x] === b.key[fromJ + y] && at(x, y) > Math.max(at(x + 1, y), at(x, y + 1))) {
      found.i.push(fromI + x++)
      found.j.push(fromJ + y++)
    } else if (at(x + 1, y) >= at(x, y + 1)) x++
    else y++
  }
  return found
}

/**
 * Carries an alignment on from (i, j), not included, in one direction (`step` 1 or −1).
 *
 * Gives the pairs of matching words up to the best-scoring one, nearest first.
 */
function extended(a: Words, i: number, b: Words, j: number, step: 1 | -1): Alignment {
  const run = a.run[i]
  const other = b.run[j]
  const width = 2 * BAND + 1
  const moves: Uint8Array[] = []
  let top = 0
  let topRow = -1
  let topCell = 0
  let previous = new Float32Array(width).fill(-Infinity)
  // Row r is word i + step·r of `a`; cell c is word j + step·(r + c − BAND) of `b`. Row −1 is the start.
  for (let c = BAND; c < width; c++) previous[c] = SCORE.miss * (c - BAND)
  for (let r = 0; r < FARTHEST; r++) {
    const x = i + step * (r + 1)
    if (x < 0 || x >= a.length || a.run[x] !== run) break
    const row = new Float32Array(width).fill(-Infinity)
    const move = new Uint8Array(width)
    let rowTop = -Infinity
    for (let c = 0; c < width; c++) {
      const y = j + step * (r + 1 + c - BAND)
      const inside = y >= 0 && y < b.length && b.run[y] === other && (step > 0 ? y > j : y < j)
      const same = inside && a.key[x] === b.key[y]
      // Diagonal: both words; up: a word of `a` alone; left: a word of `b` alone.
      const diagonal = inside ? (previous[c] ?? -Infinity) + (same ? (a.weight[x] ?? 0) : SCORE.miss) : -Infinity
      const up = (previous[c + 1] ?? -Infinity) + SCORE.miss
      const left = inside ? (row[c - 1] ?? -Infinity) + SCORE.miss : -Infinity
      const best = Math.max(diagonal, up, left)
      row[c] = best
      move[c] = best === diagonal ? (same ? 1 : 2) : best === up ? 3 : 4
      if (best > rowTop) rowTop = best
      if (same && best === diagonal && best > top) {
        top = best
        topRow = r
        topCell = c
      }
    }
    moves.push(move)
    if (rowTop < top - SCORE.drop) break
    previous = row
  }
  const found: { i: number[]; j: number[] } = { i: [], j: [] }
  for (let r = topRow, c = topCell; r >= 0; ) {
    const move = moves[r]?.[c] ?? 0
    if (move === 1) {
      found.i.push(i + step * (r + 1))
      found.j.push(j + step * (r + 1 + c - BAND))
    }
    if (move === 1 || move === 2) r--
    else if (move === 3) {
      r--
      c++
    } else c--
    if (c < 0 || c >= width) break
  }
  found.i.reverse()
  found.j.reverse()
  return found
}

function filled(a: Words, b: Words, chain: Chain): Alignment {
  const i: number[] = []
  const j: number[] = []
  for (let k = 0; k < chain.i.length; k++) {
    const [x, y] = [chain.i[k] ?? 0, chain.j[k] ?? 0]
    const lastI = i.at(-1) ?? x - 1
    const lastJ = j.at(-1) ?? y - 1
    const gap = between(a, lastI + 1, x, b, lastJ + 1, y)
    i.push(...gap.i)
    j.push(...gap.j)
    for (let s = 0; s < SEED; s++) {
      if (x + s > (i.at(-1) ?? -1) && y + s > (j.at(-1) ?? -1)) {
        i.push(x + s)
        j.push(y + s)
      }
    }
  }
  const before = extended(a, i[0] ?? 0, b, j[0] ?? 0, -1)
  const after = extended(a, i.at(-1) ?? 0, b, j.at(-1) ?? 0, 1)
  return {
    i: [...before.i.toReversed(), ...i, ...after.i],
    j: [...before.j.toReversed(), ...j, ...after.j],
  }
}

// “Thirty people were hurt …” / “Forty people were hurt …”: so few words before the first that agree, on both sides, to the
// head of the sentence, belong to it.
const EDGE = 3

/** Words from the head of the sentence to `at`; null where the head is farther than `EDGE`. */
function toOpening(words: Words, at: number): number | null {
  for (let k = 0; k <= EDGE && at - k >= 0; k++) if (words.opens[at - k] === 1) return k
  return null
}

/** Words from `at` to the end of the sentence. */
function toClosing(words: Words, at: number): number | null {
  for (let k = 0; k <= EDGE; k++) if (at + k + 1 >= words.length || words.opens[at + k + 1] === 1) return k
  return null
}

/** Carries both edges to the ends of their sentences, where these are near and equally far: changed words there are changes. */
function snapped(a: Words, b: Words, { i, j }: Alignment): Alignment {
  const [i0, j0, i1, j1] = [i[0] ?? 0, j[0] ?? 0, i.at(-1) ?? 0, j.at(-1) ?? 0]
  const [before, beforeB] = [toOpening(a, i0), toOpening(b, j0)]
  const [after, afterB] = [toClosing(a, i1), toClosing(b, j1)]
  const head = before !== null && before === beforeB ? before : 0
  const tail = after !== null && after === afterB ? after : 0
  const count = (length: number) => Array.from({ length }, (_, k) => k)
  return {
    i: [...count(head).map(k => i0 - head + k), ...i, ...count(tail).map(k => i1 + 1 + k)],
    j: [...count(head).map(k => j0 - head + k), ...j, ...count(tail).map(k => j1 + 1 + k)],
  }
}

/** Every chain of seeds as an alignment, in the order of the first article. */
export const alignments = (a: Words, b: Words, seeds: Seeds): Alignment[] =>
  chains(seeds)
    .map(chain => snapped(a, b, filled(a, b, chain)))
    .sort((x, y) => (x.i[0] ?? 0) - (y.i[0] ?? 0) || (x.j[0] ?? 0) - (y.j[0] ?? 0))
