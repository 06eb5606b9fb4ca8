/**
 * A second look at each word of a window, with what the first look thought of its neighbours, its head, its subtree and its quotation.
 */
import type { Syntax } from '../syntax.ts'
import { type Trees, treesChance } from '../trees.ts'
import { CONTENT, CUE, type Roles, SOURCE } from './chain.ts'
import { type CueView, stepsAbove, viewOf } from './features.ts'

export const LOOK_WIDTH = 60

type Means = { readonly sum: Float64Array; readonly count: Float64Array }

/** What the rows of one window share. */
export type Look = {
  readonly view: CueView
  /** For each token from the first of the window to its last, 1 + its place there; 0 for those that are not in it. See `placeIn`. */
  readonly place: Int32Array
  readonly subtree: Means
  readonly quote: Map<number, [number, number, number]>
  readonly sentence: Map<number, [number, number, number]>
  readonly total: [number, number, number]
}

const roleAt = (r: Roles, k: number, role: number): number =>
  k < 0 || k >= r.words.length ? 0 : r.chances[4 * k + role]!

/** The place of a token in the window, or −1. */
const placeIn = (r: Roles, place: Int32Array, token: number): number => {
  const from = r.words[0]!
  return token < from || token >= from + place.length ? -1 : place[token - from]! - 1
}

export function lookOf(s: Syntax, r: Roles): Look {
  const first = r.words[0] ?? 0
  const place = new Int32Array((r.words.at(-1) ?? 0) + 1 - first)
  const quote = new Map<number, [number, number, number]>()
  const sentence = new Map<number, [number, number, number]>()
  const total: [number, number, number] = [0, 0, 0]
  const n = r.words.length
  const sum = new Float64Array(2 * n)
  const count = new Float64Array(n)
  for (let k = 0; k < n; k++) place[r.words[k]! - first] = k + 1
  const gather = (into: Map<number, [number, number, number]>, id: number, k: number): void => {
    const known = into.get(id) ?? [0, 0, 0]
    known[0]++
    known[1] += roleAt(r, k, CONTENT)
    known[2] += roleAt(r, k, SOURCE)
    into.set(id, known)
  }
  for (let k = 0; k < n; k++) {
    const t = r.words[k]!
    if (s.quoted[t]! >= 0) gather(quote, s.quoted[t]!, k)
    gather(sentence, s.sentence[t]!, k)
    total[0]++
    total[1] += roleAt(r, k, CONTENT)
    total[2] += roleAt(r, k, SOURCE)
    // Each word counts in the subtree of every word above it.
    let at = t
    for (let depth = 0; depth < 30; depth++) {
      const above = placeIn(r, place, at)
      if (above >= 0) {
        sum[2 * above] = sum[2 * above]! + roleAt(r, k, CONTENT)
        sum[2 * above + 1] = sum[2 * above + 1]! + roleAt(r, k, SOURCE)
        count[above] = count[above]! + 1
      }
      const up = s.head[at]!
      if (up === at) break
      at = up
    }
  }
  return { view: viewOf(s, r.cue), place, subtree: { sum, count }, quote, sentence, total }
}

export function lookRow(s: Syntax, r: Roles, look: Look, k: number, cueChance: number, row: Float32Array): void {
  const t = r.words[k]!
  const { view, place } = look
  const cue = r.cue
  let w = 0
  for (let role = 0; role < 4; role++) row[w++] = roleAt(r, k, role)
  for (const d of [-3, -2, -1, 1, 2, 3]) {
    row[w++] = roleAt(r, k + d, SOURCE)
    row[w++] = roleAt(r, k + d, CONTENT)
  }
  row[w++] = roleAt(r, k - 1, CUE)
  row[w++] = roleAt(r, k + 1, CUE)
  const head = s.head[t]!
  const headAt = head === t ? -1 : placeIn(r, place, head)
  row[w++] = headAt < 0 ? -1 : roleAt(r, headAt, SOURCE)
  row[w++] = headAt < 0 ? -1 : roleAt(r, headAt, CUE)
  row[w++] = headAt < 0 ? -1 : roleAt(r, headAt, CONTENT)
  const grand = headAt < 0 ? -1 : placeIn(r, place, s.head[head]!)
  row[w++] = grand < 0 ? -1 : roleAt(r, grand, CONTENT)
  row[w++] = look.subtree.count[k]!
  row[w++] = look.subtree.sum[2 * k]! / Math.max(1, look.subtree.count[k]!)
  row[w++] = look.subtree.sum[2 * k + 1]! / Math.max(1, look.subtree.count[k]!)
  if (headAt < 0) {
    row[w++] = -1
    row[w++] = -1
  } else {
    row[w++] = look.subtree.sum[2 * headAt]! / Math.max(1, look.subtree.count[headAt]!)
    row[w++] = look.subtree.sum[2 * headAt + 1]! / Math.max(1, look.subtree.count[headAt]!)
  }
  const q = s.quoted[t]!
  const quote = q < 0 ? undefined : look.quote.get(q)
  row[w++] = quote ? quote[0] : -1
  row[w++] = quote ? quote[1] / quote[0] : -1
  row[w++] = quote ? quote[2] / quote[0] : -1
  row[w++] = q < 0 ? -1 : q === s.quoted[cue] ? 1 : 0
  row[w++] = q < 0 ? 0 : q === view.quoteBefore ? 1 : q === view.quoteAfter ? 2 : 3
  row[w++] = view.quoteBefore < 0 ? -1 : cue - s.quotes[view.quoteBefore]!.to
  row[w++] = view.quoteAfter < 0 ? -1 : s.quotes[view.quoteAfter]!.from - cue
  const sentence = look.sentence.get(s.sentence[t]!)
  row[w++] = sentence ? sentence[1] / sentence[0] : 0
  row[w++] = sentence ? sentence[2] / sentence[0] : 0
  row[w++] = look.total[1]
  row[w++] = look.total[2]

  // The branch below the cue, or below a word above it.
  let at = t
  let branch = t
  let depth = 0
  let steps = stepsAbove(view, at)
  let clauses = 0
  while (steps === 0 && depth < 40) {
    if (s.depName[at] === 'advcl' || s.depName[at] === 'relcl' || s.depName[at] === 'parataxis') clauses++
    branch = at
    const up = s.head[at]!
    if (up === at) break
    at = up
    depth++
    steps = stepsAbove(view, at)
  }
  row[w++] = steps === 0 ? -1 : steps
  row[w++] = depth
  row[w++] = s.parse.dep[branch]!
  row[w++] = clauses
  const branchAt = placeIn(r, place, branch)
  row[w++] = branchAt < 0 ? -1 : look.subtree.sum[2 * branchAt]! / Math.max(1, look.subtree.count[branchAt]!)
  row[w++] = branchAt < 0 ? -1 : look.subtree.sum[2 * branchAt + 1]! / Math.max(1, look.subtree.count[branchAt]!)
  row[w++] = branch - cue
  row[w++] = t - cue
  row[w++] = s.sentence[t]! - s.sentence[cue]!
  row[w++] = s.parse.dep[t]!
  row[w++] = s.parse.tag[t]!
  row[w++] = s.parse.pos[t]!
  row[w++] = s.parse.tag[cue]!
  row[w++] = s.parse.dep[cue]!
  row[w++] = view.subject < 0 ? -1 : t === view.subject ? 2 : t >= view.subjectFrom && t <= view.subjectTo ? 1 : 0
  row[w++] = view.subject < 0 ? -1 : view.subjectTo - view.subjectFrom
  row[w++] = s.entity[t] === 0 ? 0 : 1
  const before = t > 0 ? t - 1 : t
  const after = t + 1 < s.n ? t + 1 : t
  row[w++] = s.isWord[before] ? 0 : s.lower[before] === ',' ? 1 : 2
  row[w++] = s.isWord[after] ? 0 : s.lower[after] === ',' ? 1 : 2
  row[w++] = cueChance
  row[w++] = s.reporting[cue] === 0 ? 0 : 1
  row[w++] = s.paragraph[cue] === 0 ? 1 : 0
  if (w !== LOOK_WIDTH) throw new RangeError(`A row of ${w} numbers, where ${LOOK_WIDTH} are declared`)
}

export type SecondLook = { readonly source: Trees; readonly cue: Trees; readonly content: Trees }

const row = new Float32Array(LOOK_WIDTH)
const SURE = 0.004

/** The same window with chances decided anew; they no longer add up to one. */
export function lookAgain(s: Syntax, models: SecondLook, r: Roles, cueChance: number): Roles {
  const look = lookOf(s, r)
  const chances = new Float64Array(r.chances.length)
  for (let k = 0; k < r.words.length; k++) {
    // Words that the first look is sure of are none: most of a window.
    if (r.chances[4 * k]! > 0.998) {
      chances[4 * k] = 1
      continue
    }
    const t = r.words[k]!
    let source = r.chances[4 * k + SOURCE]!
    let cue = r.chances[4 * k + CUE]!
    let content = r.chances[4 * k + CONTENT]!
    lookRow(s, r, look, k, cueChance, row)
    // Where the first look is sure it is left alone: a third of the time is saved, and no figure moved by more than .3.
    if (source > SURE) source = treesChance(models.source, row)
    // Words far from the cue are no part of it (`assemble`).
    if (cue > SURE && Math.abs(t - r.cue) <= 8) cue = treesChance(models.cue, row)
    if (content > SURE && content < 1 - SURE) content = treesChance(models.content, row)
    chances[4 * k] = Math.max(0, 1 - source - cue - content)
    chances[4 * k + SOURCE] = source
    chances[4 * k + CUE] = cue
    chances[4 * k + CONTENT] = content
  }
  return { cue: r.cue, words: r.words, chances }
}
