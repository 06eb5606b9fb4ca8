/**
 * Which stretches may be the content: the labeller's own, and others that respect the parse, the quotations and the sentences.
 *
 * A labeller that goes word by word leaves holes and cuts constituents; one that knows only constituents fails where the parse does.
 * So the words give the chances, the constituents the boundaries, and a model chooses (`choose.ts`).
 */
import type { Draft } from '../assemble.ts'
import { CONTENT } from '../roles/chain.ts'
import { childrenOf, type Syntax } from '../syntax.ts'

/** A set of words as flags over the words of the window. */
export type Candidate = { readonly has: Uint8Array; readonly kind: number }

const kinds = [
  'own',
  'loose',
  'strict',
  'mended',
  'hull',
  'child',
  'children',
  'parent',
  'lessEnd',
  'plusEnd',
  'toEnd',
  'lessStart',
  'plusStart',
  'lessSentence',
  'plusSentence',
  'quotes',
  'withQuotes',
  'noQuotes',
  'longest',
  'conjunct',
  'mendedLessEnd',
  'mendedPlusEnd',
  'neighbour',
  'lessBeginning',
] as const
type Kind = (typeof kinds)[number]

const MOST = 40
const adjuncts = new Set([
  'prep',
  'advcl',
  'npadvmod',
  'advmod',
  'conj',
  'relcl',
  'acl',
  'parataxis',
  'appos',
  'agent',
  'xcomp',
  'ccomp',
  'dep',
])

export function candidatesFor(s: Syntax, draft: Draft): Candidate[] {
  const { words, chances } = draft.roles
  const n = words.length
  const barred = new Uint8Array(n)
  const place = new Map<number, number>()
  for (let k = 0; k < n; k++) place.set(words[k]!, k)
  for (const t of [...draft.source, ...draft.cueWords]) {
    const k = place.get(t)
    if (k !== undefined) barred[k] = 1
  }
  const found: Candidate[] = []
  const hashes: number[] = []
  const add = (kind: Kind, has: Uint8Array): void => {
    if (found.length >= MOST) return
    let hash = 0
    let any = 0
    for (let k = 0; k < n; k++) {
      if (barred[k] || !s.isWord[words[k]!]) has[k] = 0
      any |= has[k]!
      hash = (Math.imul(hash, 31) + has[k]!) | 0
    }
    if (any === 0) return
    if (found.some((known, c) => hashes[c] === hash && known.has.every((on, k) => on === has[k]))) return
    found.push({ has, kind: kinds.indexOf(kind) })
    hashes.push(hash)
  }
  const chance = (k: number): number => chances[4 * k + CONTENT]!
  const where = (least: number): Uint8Array => {
    const has = new Uint8Array(n)
    for (let k = 0; k < n; k++) if (chance(k) >= least) has[k] = 1
    return has
  }
  const subtree = (head: number, without = -1): Uint8Array => {
    const has = new Uint8Array(n)
    const [left, right] = [s.left[head]!, s.right[head]!]
    for (let k = 0; k < n; k++) {
      let at = words[k]!
      if (at < left || at > right) continue
      for (let depth = 0; depth < 40; depth++) {
        if (at === without) break
        if (at === head) {
          has[k] = 1
          break
        }
        const up = s.head[at]!
        if (up === at) break
        at = up
      }
    }
    return has
  }

  const own = new Uint8Array(n)
  for (const t of draft.content) own[place.get(t)!] = 1
  add('own', own.slice())
  add('loose', wholeQuotes(s, words, where(0.3)))
  add('strict', wholeQuotes(s, words, where(0.7)))
  const mended = mend(s, words, own, barred)
  add('mended', mended.slice())
  add('hull', hull(own, barred))
  add('longest', longest(s, words, own))

  // Constituents around the cue.
  const cue = draft.cue
  const union = new Uint8Array(n)
  for (const child of childrenOf(s, cue)) {
    if (!s.isWord[child]) continue
    const part = subtree(child)
    let sum = 0
    let size = 0
    for (let k = 0; k < n; k++)
      if (part[k] && !barred[k]) {
        sum += chance(k)
        size++
      }
    if (size === 0) continue
    if (sum / size >= 0.5) for (let k = 0; k < n; k++) if (part[k]) union[k] = 1
    if (sum / size >= 0.3 && size >= 2) add('child', part)
  }
  add('children', union)
  const above = s.head[cue]!
  if (above !== cue && own[place.get(above) ?? -1]) add('parent', subtree(above, cue))

  for (const [base, less, plus] of [
    [own, 'lessEnd', 'plusEnd'],
    [mended, 'mendedLessEnd', 'mendedPlusEnd'],
  ] as const) {
    for (const cut of endings(s, words, base)) add(less, cut)
    for (const more of longer(s, words, base, barred)) add(plus, more)
    for (const more of withNeighbours(s, words, base, cue)) add('neighbour', more)
  }
  for (const cut of beginnings(s, words, mended)) add('lessBeginning', cut)
  ends(s, words, mended, barred, add)
  sentences(s, words, mended, barred, add)
  quotes(s, words, mended, add)
  return found
}

/** All or nothing for each quotation, by the greater part. */
function wholeQuotes(s: Syntax, words: Int32Array, has: Uint8Array): Uint8Array {
  for (let k = 0; k < words.length; ) {
    const q = s.quoted[words[k]!]!
    let end = k + 1
    if (q >= 0) {
      while (end < words.length && s.quoted[words[end]!] === q) end++
      let inside = 0
      for (let j = k; j < end; j++) inside += has[j]!
      has.fill(2 * inside >= end - k ? 1 : 0, k, end)
    }
    k = end
  }
  return has
}

/** Closes constituents that are half in, drops those that are hardly in, fills short holes, drops single words far off. */
function mend(s: Syntax, words: Int32Array, own: Uint8Array, barred: Uint8Array): Uint8Array {
  const has = own.slice()
  const n = words.length
  // By word, from the first of the window to the last; few heads lie outside it.
  const first = words[0] ?? 0
  const span = (words[n - 1] ?? first) - first + 1
  const size = new Int32Array(span)
  const inside = new Int32Array(span)
  const outside = new Map<number, [number, number]>()
  const isNear = (at: number): boolean => at >= first && at < first + span
  for (let k = 0; k < n; k++) {
    if (barred[k]) continue
    let at = words[k]!
    for (let depth = 0; depth < 30; depth++) {
      if (isNear(at)) {
        size[at - first]!++
        inside[at - first]! += own[k]!
      } else {
        const [total, marked] = outside.get(at) ?? [0, 0]
        outside.set(at, [total + 1, marked + own[k]!])
      }
      const up = s.head[at]!
      if (up === at) break
      at = up
    }
  }
  for (let k = 0; k < n; k++) {
    if (barred[k]) continue
    // The smallest constituent above the word that is neither the whole sentence nor holds a barred word decides.
    let at = words[k]!
    for (let depth = 0; depth < 6; depth++) {
      const [total, marked] = isNear(at) ? [size[at - first]!, inside[at - first]!] : (outside.get(at) ?? [1, 0])
      const share = marked / Math.max(1, total)
      if (total >= 3 && total <= 25 && s.depName[at] !== 'ROOT') {
        if (share >= 0.7) has[k] = 1
        else if (share <= 0.25) has[k] = 0
        break
      }
      const up = s.head[at]!
      if (up === at) break
      at = up
    }
  }
  for (let k = 0; k < n; ) {
    if (has[k]) {
      k++
      continue
    }
    let end = k
    let stop = false
    while (end < n && !has[end]) {
      if (barred[end]) stop = true
      end++
    }
    if (!stop && k > 0 && end < n && end - k <= 3 && s.sentence[words[k - 1]!] === s.sentence[words[end]!])
      has.fill(1, k, end)
    k = end
  }
  let total = 0
  for (let k = 0; k < n; k++) total += has[k]!
  if (total > 3) for (let k = 0; k < n; k++) if (has[k] && !has[k - 1] && !has[k + 1]) has[k] = 0
  return has
}

function hull(own: Uint8Array, barred: Uint8Array): Uint8Array {
  const has = own.slice()
  const first = own.indexOf(1)
  const last = own.lastIndexOf(1)
  for (let k = first; k >= 0 && k <= last; k++) has[k] = barred[k] ? 0 : 1
  return has
}

function longest(s: Syntax, words: Int32Array, own: Uint8Array): Uint8Array {
  let best = 0
  let bestEnd = 0
  for (let k = 0; k < words.length; ) {
    let end = k
    while (end < words.length && own[end] && s.paragraph[words[end]!] === s.paragraph[words[k]!]) end++
    if (end - k > bestEnd - best) {
      best = k
      bestEnd = end
    }
    k = end + 1
  }
  return new Uint8Array(words.length).fill(1, best, bestEnd)
}

/** The set without one of the constituents at its end, the smallest first. */
function endings(s: Syntax, words: Int32Array, base: Uint8Array): Uint8Array[] {
  const last = base.lastIndexOf(1)
  if (last < 0) return []
  const found: Uint8Array[] = []
  let at = words[last]!
  for (let depth = 0; depth < 12 && found.length < 4; depth++) {
    if (adjuncts.has(s.depName[at]!) && s.right[at]! <= words[last]! + 1) {
      const cut = base.slice()
      // “and” before a conjunct goes with it.
      let from = s.left[at]!
      const k = words.indexOf(from)
      if (s.depName[at] === 'conj' && k > 0 && s.posName[words[k - 1]!] === 'CCONJ') from = words[k - 1]!
      for (let j = last; j >= 0 && words[j]! >= from; j--) cut[j] = 0
      found.push(cut)
    }
    const up = s.head[at]!
    if (up === at) break
    at = up
  }
  return found
}

/** The set with the constituent that follows it, the smallest first. */
function longer(s: Syntax, words: Int32Array, base: Uint8Array, barred: Uint8Array): Uint8Array[] {
  const last = base.lastIndexOf(1)
  if (last < 0 || last + 1 >= words.length || barred[last + 1]) return []
  const next = words[last + 1]!
  if (s.sentence[next] !== s.sentence[words[last]!]) return []
  const found: Uint8Array[] = []
  let at = next
  for (let depth = 0; depth < 8 && found.length < 3; depth++) {
    if (s.left[at] === next || s.left[at] === words[last]! + 1) {
      const more = base.slice()
      for (let j = last + 1; j < words.length && words[j]! <= s.right[at]!; j++) more[j] = 1
      found.push(more)
    }
    const up = s.head[at]!
    if (up === at || s.left[up]! < next) break
    at = up
  }
  return found
}

/** The set with each thing that hangs on it and stands right behind or right before it: “…, but the office refused”, “*Marr* to leave”. */
function withNeighbours(s: Syntax, words: Int32Array, base: Uint8Array, cue: number): Uint8Array[] {
  const first = base.indexOf(1)
  const last = base.lastIndexOf(1)
  if (first < 0) return []
  const inside = new Set<number>()
  for (let k = first; k <= last; k++) if (base[k]) inside.add(words[k]!)
  const found: Uint8Array[] = []
  const end = words[last]!
  const start = words[first]!
  for (let k = 0; k < words.length && found.length < 6; k++) {
    const t = words[k]!
    if (base[k] || s.sentence[t] !== s.sentence[end]) continue
    const head = s.head[t]!
    const from = s.left[t]!
    const to = s.right[t]!
    const behind = inside.has(head) && t > end && from > end && from - end <= 3
    const before = (inside.has(head) || head === cue) && t < start && to < start && start - to <= 2 && t !== cue
    if (!behind && !before) continue
    const more = base.slice()
    for (let j = 0; j < words.length; j++) {
      const u = words[j]!
      if ((u >= from && u <= to) || (behind && u > end && u < from)) more[j] = 1
    }
    found.push(more)
  }
  return found
}

/** The set without one of the constituents at its beginning, the smallest first. */
function beginnings(s: Syntax, words: Int32Array, base: Uint8Array): Uint8Array[] {
  const first = base.indexOf(1)
  const last = base.lastIndexOf(1)
  if (first < 0) return []
  const found: Uint8Array[] = []
  let at = words[first]!
  for (let depth = 0; depth < 8 && found.length < 3; depth++) {
    if (s.left[at]! < words[first]! || s.right[at]! >= words[last]!) break
    found.push(base.map((on, k) => (words[k]! <= s.right[at]! ? 0 : on)))
    const up = s.head[at]!
    if (up === at) break
    at = up
  }
  return found
}

function ends(
  s: Syntax,
  words: Int32Array,
  base: Uint8Array,
  barred: Uint8Array,
  add: (kind: Kind, has: Uint8Array) => void,
): void {
  const n = words.length
  const first = base.indexOf(1)
  const last = base.lastIndexOf(1)
  if (first < 0) return
  const whole = base.slice()
  for (let k = last + 1; k < n && !barred[k] && s.sentence[words[k]!] === s.sentence[words[last]!]; k++) whole[k] = 1
  add('toEnd', whole)
  const less = base.slice()
  less[first] = 0
  add('lessStart', less)
  if (first > 0 && !barred[first - 1] && s.sentence[words[first - 1]!] === s.sentence[words[first]!]) {
    const more = base.slice()
    more[first - 1] = 1
    add('plusStart', more)
    const all = base.slice()
    for (let k = first - 1; k >= 0 && !barred[k] && s.sentence[words[k]!] === s.sentence[words[first]!]; k--) all[k] = 1
    add('plusStart', all)
  }
}

function sentences(
  s: Syntax,
  words: Int32Array,
  base: Uint8Array,
  barred: Uint8Array,
  add: (kind: Kind, has: Uint8Array) => void,
): void {
  const n = words.length
  const first = base.indexOf(1)
  const last = base.lastIndexOf(1)
  if (first < 0) return
  if (s.sentence[words[first]!] !== s.sentence[words[last]!]) {
    add(
      'lessSentence',
      base.map((on, k) => (s.sentence[words[k]!] === s.sentence[words[last]!] ? 0 : on)),
    )
    add(
      'lessSentence',
      base.map((on, k) => (s.sentence[words[k]!] === s.sentence[words[first]!] ? 0 : on)),
    )
  }
  if (last + 1 < n && s.sentence[words[last + 1]!] !== s.sentence[words[last]!]) {
    const more = base.slice()
    const next = s.sentence[words[last + 1]!]
    for (let k = last + 1; k < n && s.sentence[words[k]!] === next && !barred[k]; k++) more[k] = 1
    add('plusSentence', more)
  }
  if (first > 0 && s.sentence[words[first - 1]!] !== s.sentence[words[first]!]) {
    const more = base.slice()
    const before = s.sentence[words[first - 1]!]
    for (let k = first - 1; k >= 0 && s.sentence[words[k]!] === before && !barred[k]; k--) more[k] = 1
    add('plusSentence', more)
  }
}

function quotes(s: Syntax, words: Int32Array, base: Uint8Array, add: (kind: Kind, has: Uint8Array) => void): void {
  const touched = new Set<number>()
  let any = false
  for (let k = 0; k < words.length; k++) {
    const q = s.quoted[words[k]!]!
    if (q < 0) continue
    any = true
    if (base[k]) touched.add(q)
  }
  if (!any) return
  add(
    'quotes',
    Uint8Array.from(words, t => (touched.has(s.quoted[t]!) ? 1 : 0)),
  )
  add(
    'withQuotes',
    Uint8Array.from(words, (t, k) => (base[k] || touched.has(s.quoted[t]!) ? 1 : 0)),
  )
  add(
    'noQuotes',
    base.map((on, k) => (s.quoted[words[k]!]! >= 0 ? 0 : on)),
  )
}
