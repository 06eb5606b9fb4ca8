/**
 * The content among its candidates: the one that a small model finds most likely to be exactly right.
 */
import type { Draft } from '../assemble.ts'
import { CONTENT } from '../roles/chain.ts'
import type { Syntax } from '../syntax.ts'
import { type Trees, treesChance } from '../trees.ts'
import { type Candidate, candidatesFor } from './candidates.ts'

export const CHOICE_WIDTH = 40

/** How well each set of words agrees with the chances: the sum of logarithms. */
function likelihoods(chances: Float64Array, length: number, candidates: readonly Candidate[]): number[] {
  // Two a word, for out and for in.
  const logs = new Float64Array(2 * length)
  for (let k = 0; k < length; k++) {
    const p = Math.min(0.999, Math.max(0.001, chances[4 * k + CONTENT]!))
    logs[2 * k] = Math.log(1 - p)
    logs[2 * k + 1] = Math.log(p)
  }
  return candidates.map(({ has }) => {
    let sum = 0
    for (let k = 0; k < length; k++) sum += logs[2 * k + has[k]!]!
    return sum
  })
}

export function choiceRows(
  s: Syntax,
  draft: Draft,
  first: Float64Array,
  candidates: readonly Candidate[],
): Float32Array[] {
  const { words, chances } = draft.roles
  const own = candidates[0]?.has
  const likely = likelihoods(chances, words.length, candidates)
  const likelyFirst = likelihoods(first, words.length, candidates)
  const best = Math.max(...likely)
  const bestFirst = Math.max(...likelyFirst)
  const inCue = new Set(draft.cueWords)
  const inSource = new Set(draft.source)
  const place = new Map<number, number>()
  for (let k = 0; k < words.length; k++) place.set(words[k]!, k)
  // Of each word: the place of its head in the window, −1 for none, and whether it may be content at all.
  const headAt = new Int32Array(words.length)
  const isFree = new Uint8Array(words.length)
  for (let k = 0; k < words.length; k++) {
    const t = words[k]!
    headAt[k] = s.head[t] === t ? -1 : (place.get(s.head[t]!) ?? -1)
    isFree[k] = s.isWord[t] && !inCue.has(t) && !inSource.has(t) ? 1 : 0
  }
  return candidates.map((candidate, c) => {
    const { has, kind } = candidate
    const row = new Float32Array(CHOICE_WIDTH)
    let w = 0
    const put = (value: number): void => {
      row[w++] = value
    }
    let size = 0
    let sum = 0
    let least = 1
    let surest = 0
    let runs = 0
    let roots = 0
    let cut = 0
    let agree = 0
    let ownSize = 0
    let total = 0
    let from = -1
    let to = -1
    for (let k = 0; k < words.length; k++) {
      const p = chances[4 * k + CONTENT]!
      total += p
      if (own?.[k]) ownSize++
      const head = headAt[k]!
      if (has[k]) {
        if (from < 0) from = k
        to = k
        size++
        sum += p
        least = Math.min(least, p)
        if (own?.[k]) agree++
        if (!has[k - 1]) runs++
        if (head < 0 || !has[head]) roots++
      } else if (isFree[k]) {
        surest = Math.max(surest, p)
        if (head >= 0 && has[head]) cut++
      }
    }
    const a = words[from]!
    const b = words[to]!
    put(likely[c]! - best)
    put(likelyFirst[c]! - bestFirst)
    put(kind)
    put(size)
    put(sum / size)
    put(least)
    put(surest)
    put((2 * agree) / (size + ownSize))
    put((2 * sum) / (size + total))
    put(runs)
    put(roots)
    put(cut)
    put(size - ownSize)
    put(s.parse.tag[a]!)
    put(s.parse.dep[a]!)
    put(s.parse.tag[b]!)
    put(s.parse.dep[b]!)
    const before = a > 0 ? a - 1 : a
    const after = b + 1 < s.n ? b + 1 : b
    put(punctuation(s, before))
    put(punctuation(s, after))
    let next = after
    while (next + 1 < s.n && !s.isWord[next] && s.sentence[next + 1] === s.sentence[b]) next++
    put(s.isWord[next] ? s.parse.tag[next]! : -1)
    put(s.isWord[next] ? s.parse.dep[next]! : -1)
    put(s.isWord[next] && s.head[next]! >= a && s.head[next]! <= b ? 1 : 0)
    let last = before
    while (last > 0 && !s.isWord[last] && s.sentence[last - 1] === s.sentence[a]) last--
    put(s.isWord[last] ? s.parse.tag[last]! : -1)
    put(last === draft.cue ? 1 : inCue.has(last) ? 2 : inSource.has(last) ? 3 : 0)
    put(inCue.has(next) ? 1 : inSource.has(next) ? 2 : 0)
    put(to + 1 < words.length ? chances[4 * (to + 1) + CONTENT]! : -1)
    put(from > 0 ? chances[4 * (from - 1) + CONTENT]! : -1)
    put(chances[4 * to + CONTENT]!)
    put(chances[4 * from + CONTENT]!)
    const qa = s.quoted[a]!
    const qb = s.quoted[b]!
    put(qa < 0 ? 0 : s.quotes[qa]!.from >= a - 1 ? 2 : 1)
    put(qb < 0 ? 0 : s.quotes[qb]!.to <= b + 3 ? 2 : 1)
    put(s.sentence[a]! - s.sentence[draft.cue]!)
    put(s.sentence[b]! - s.sentence[draft.cue]!)
    put(a - draft.cue)
    put(b - draft.cue)
    put(s.parse.tag[draft.cue]!)
    put(s.parse.dep[draft.cue]!)
    put(s.sentenceEnd[s.sentence[b]!]! - b)
    put(candidates.length)
    put(s.isWord[next] && s.reporting[next] !== 0 ? 1 : 0)
    if (w !== CHOICE_WIDTH) throw new RangeError(`A row of ${w} numbers, where ${CHOICE_WIDTH} are declared`)
    return row
  })
}

function punctuation(s: Syntax, i: number): number {
  if (s.isSpace[i]) return 7
  if (s.isWord[i]) return 0
  const marks = [',', '.', '"', ':', '-', ';']
  const at = marks.indexOf(s.lower[i]!)
  return at >= 0 ? at + 1 : /[“”'‘’«»]/u.test(s.lower[i]!) ? 3 : 8
}

export type Chosen = { readonly content: readonly number[]; readonly sure: number }

/** `first`: the chances before the second look. */
export function chooseContent(s: Syntax, model: Trees, draft: Draft, first: Float64Array): Chosen {
  const candidates = candidatesFor(s, draft)
  if (candidates.length === 0) return { content: draft.content, sure: 0 }
  let best = 0
  let sure = -1
  choiceRows(s, draft, first, candidates).forEach((row, c) => {
    const chance = treesChance(model, row)
    if (chance > sure) {
      sure = chance
      best = c
    }
  })
  const has = candidates[best]!.has
  return { content: [...draft.roles.words].filter((_, k) => has[k]), sure }
}
