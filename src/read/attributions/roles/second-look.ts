/**
 * A second look at each word of a window, with what the first look thought of its neighbours, its head, its subtree and its quotation.
 */
import type { Syntax } from '../syntax.ts'
import { type Trees, treesChance } from '../trees.ts'
import { CONTENT, CUE, type Roles, SOURCE } from './chain.ts'
import { type CueView, viewOf } from './features.ts'

export const LOOK_WIDTH = 60

type Means = { readonly sum: Float64Array; readonly count: Float64Array }

/** What the rows of one window share. */
export type Look = {
  readonly view: CueView
  /** 1 + the place in the window of each token; 0 for those outside. */
  readonly place: Int32Array
  readonly subtree: Means
  readonly quote: Map<number, [number, number, number]>
  readonly sentence: Map<number, [number, number, number]>
  readonly total: [number, number, number]
}

const roleAt = (r: Roles, k: number, role: number): number =>
  k < 0 || k >= r.words.length ? 0 : r.chances[4 * k + role]!

export function lookOf(s: Syntax, r: Roles): Look {
  const place = new Int32Array(s.n)
  const quote = new Map<number, [number, number, number]>()
  const sentence = new Map<number, [number, number, number]>()
  const total: [number, number, number] = [0, 0, 0]
  const n = r.words.length
  const sum = new Float64Array(2 * n)
  const count = new Float64Array(n)
  for (let k = 0; k < n; k++) place[r.words[k]!] = k + 1
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
      const above = place[at]! - 1
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
  const put = (value: number): void => {
    row[w++] = value
  }
  for (let role = 0; role < 4; role++) put(roleAt(r, k, role))
  for (const d of [-3, -2, -1, 1, 2, 3]) {
    put(roleAt(r, k + d, SOURCE))
    put(roleAt(r, k + d, CONTENT))
  }
  put(roleAt(r, k - 1, CUE))
  put(roleAt(r, k + 1, CUE))
  const head = s.head[t]!
  const headAt = head === t ? -1 : place[head]! - 1
  put(headAt < 0 ? -1 : roleAt(r, headAt, SOURCE))
  put(headAt < 0 ? -1 : roleAt(r, headAt, CUE))
  put(headAt < 0 ? -1 : roleAt(r, headAt, CONTENT))
  const grand = headAt < 0 ? -1 : place[s.head[head]!]! - 1
  put(grand < 0 ? -1 : roleAt(r, grand, CONTENT))
  put(look.subtree.count[k]!)
  put(look.subtree.sum[2 * k]! / Math.max(1, look.subtree.count[k]!))
  put(look.subtree.sum[2 * k + 1]! / Math.max(1, look.subtree.count[k]!))
  if (headAt < 0) {
    put(-1)
    put(-1)
  } else {
    put(look.subtree.sum[2 * headAt]! / Math.max(1, look.subtree.count[headAt]!))
    put(look.subtree.sum[2 * headAt + 1]! / Math.max(1, look.subtree.count[headAt]!))
  }
  const q = s.quoted[t]!
  const quote = q < 0 ? undefined : look.quote.get(q)
  put(quote ? quote[0] : -1)
  put(quote ? quote[1] / quote[0] : -1)
  put(quote ? quote[2] / quote[0] : -1)
  put(q < 0 ? -1 : q === s.quoted[cue] ? 1 : 0)
  put(q < 0 ? 0 : q === view.quoteBefore ? 1 : q === view.quoteAfter ? 2 : 3)
  put(view.quoteBefore < 0 ? -1 : cue - s.quotes[view.quoteBefore]!.to)
  put(view.quoteAfter < 0 ? -1 : s.quotes[view.quoteAfter]!.from - cue)
  const sentence = look.sentence.get(s.sentence[t]!)
  put(sentence ? sentence[1] / sentence[0] : 0)
  put(sentence ? sentence[2] / sentence[0] : 0)
  put(look.total[1])
  put(look.total[2])

  // The branch below the cue, or below a word above it.
  let at = t
  let branch = t
  let depth = 0
  let steps = view.above[at]!
  let clauses = 0
  while (steps === 0 && depth < 40) {
    if (s.depName[at] === 'advcl' || s.depName[at] === 'relcl' || s.depName[at] === 'parataxis') clauses++
    branch = at
    const up = s.head[at]!
    if (up === at) break
    at = up
    depth++
    steps = view.above[at]!
  }
  put(steps === 0 ? -1 : steps)
  put(depth)
  put(s.parse.dep[branch]!)
  put(clauses)
  const branchAt = place[branch]! - 1
  put(branchAt < 0 ? -1 : look.subtree.sum[2 * branchAt]! / Math.max(1, look.subtree.count[branchAt]!))
  put(branchAt < 0 ? -1 : look.subtree.sum[2 * branchAt + 1]! / Math.max(1, look.subtree.count[branchAt]!))
  put(branch - cue)
  put(t - cue)
  put(s.sentence[t]! - s.sentence[cue]!)
  put(s.parse.dep[t]!)
  put(s.parse.tag[t]!)
  put(s.parse.pos[t]!)
  put(s.parse.tag[cue]!)
  put(s.parse.dep[cue]!)
  put(view.subject < 0 ? -1 : t === view.subject ? 2 : t >= view.subjectFrom && t <= view.subjectTo ? 1 : 0)
  put(view.subject < 0 ? -1 : view.subjectTo - view.subjectFrom)
  put(s.entity[t] === 0 ? 0 : 1)
  const before = t > 0 ? t - 1 : t
  const after = t + 1 < s.n ? t + 1 : t
  put(s.isWord[before] ? 0 : s.lower[before] === ',' ? 1 : 2)
  put(s.isWord[after] ? 0 : s.lower[after] === ',' ? 1 : 2)
  put(cueChance)
  put(s.reporting[cue] === 0 ? 0 : 1)
  put(s.paragraph[cue] === 0 ? 1 : 0)
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
