/**
 * From chances a word to one attribution in tokens: who, by which words, what.
 */
import { CONTENT, CUE, type Roles, SOURCE } from './roles/chain.ts'
import type { Syntax } from './syntax.ts'

export type Draft = {
  readonly cue: number
  /** How likely the cue word is one at all, before the whole was looked at. */
  readonly cueChance: number
  readonly roles: Roles
  /** Word tokens, ascending; a source is in one run, perhaps over punctuation. */
  readonly source: readonly number[]
  readonly cueWords: readonly number[]
  readonly content: readonly number[]
}

// A quotation belongs to a content as a whole or not at all.
// Shares from the prototype's sweep on the development part (all-or-nothing: +1.0 exact); flat around both.
const WHOLE = 0.6
const NOT_AT_ALL = 0.35

export function assemble(s: Syntax, roles: Roles, cueChance: number): Draft {
  const { cue, words } = roles
  const content: number[] = []
  const sourceChance = (k: number): number => roles.chances[4 * k + SOURCE]!
  const cueWords = new Set<number>([cue])
  const inContent = new Uint8Array(words.length)
  for (let k = 0; k < words.length; k++) {
    const t = words[k]!
    if (t === cue) continue
    if (roles.chances[4 * k + CUE]! >= 0.5 && Math.abs(t - cue) <= 8 && s.sentence[t] === s.sentence[cue])
      cueWords.add(t)
    else if (roles.chances[4 * k + CONTENT]! >= 0.5) inContent[k] = 1
  }
  wholeQuotations(s, roles, inContent, cueWords)
  const source = fromItsFirstWord(s, strongestRun(s, words, sourceChance, cueWords), cueWords)
  const taken = new Set(source)
  for (let k = 0; k < words.length; k++) {
    const t = words[k]!
    if (inContent[k] && !taken.has(t) && !cueWords.has(t) && s.isWord[t]) content.push(t)
  }
  return { cue, cueChance, roles, source, cueWords: [...cueWords].sort((a, b) => a - b), content }
}

/** “report by the office” → “A report by the office”: what stands before a noun and hangs on it belongs to it. */
function fromItsFirstWord(s: Syntax, run: readonly number[], cueWords: ReadonlySet<number>): number[] {
  const found = [...run]
  const inRun = new Set(run)
  for (let before = (run[0] ?? 0) - 1; before >= 0; before--) {
    if (!s.isWord[before] || cueWords.has(before) || !leading.has(s.depName[before]!) || !inRun.has(s.head[before]!))
      break
    found.unshift(before)
    inRun.add(before)
  }
  // “Marr, who denies it, said”: the clause about him goes its own way.
  while (found.length > 1 && s.tagName[found.at(-1)!]!.startsWith('W')) found.pop()
  return found
}

const leading = new Set(['det', 'amod', 'compound', 'poss', 'nummod', 'nmod', 'predet'])

function wholeQuotations(s: Syntax, roles: Roles, inContent: Uint8Array, cueWords: ReadonlySet<number>): void {
  let k = 0
  while (k < roles.words.length) {
    const q = s.quoted[roles.words[k]!]!
    if (q < 0) {
      k++
      continue
    }
    const from = k
    let sum = 0
    let holdsCue = false
    while (k < roles.words.length && s.quoted[roles.words[k]!] === q) {
      sum += roles.chances[4 * k + CONTENT]!
      if (cueWords.has(roles.words[k]!)) holdsCue = true
      k++
    }
    if (holdsCue || q === s.quoted[roles.cue]) continue
    const share = sum / (k - from)
    if (share >= WHOLE) inContent.fill(1, from, k)
    else if (share < NOT_AT_ALL) inContent.fill(0, from, k)
  }
}

/** Runs of words that are more likely the source than not; a gap of one word or of punctuation does not end one. */
function strongestRun(
  s: Syntax,
  words: Int32Array,
  chance: (k: number) => number,
  cueWords: ReadonlySet<number>,
): number[] {
  let best: number[] = []
  let most = 0
  let run: number[] = []
  let sum = 0
  const close = (): void => {
    if (sum > most) {
      most = sum
      best = run
    }
    run = []
    sum = 0
  }
  for (let k = 0; k < words.length; k++) {
    const t = words[k]!
    if (cueWords.has(t) || !s.isWord[t]) {
      if (cueWords.has(t)) close()
      continue
    }
    if (run.length > 0) {
      const last = run.at(-1)!
      const lastAt = k - 1 >= 0 && words[k - 1] === last ? k - 1 : k - 2
      if (s.sentence[t] !== s.sentence[last] || lastAt < 0 || words[lastAt] !== last) close()
    }
    if (chance(k) >= 0.45) {
      const last = run.at(-1)
      if (last !== undefined && k > 0 && words[k - 1] !== last && !cueWords.has(words[k - 1]!)) run.push(words[k - 1]!)
      run.push(t)
      sum += chance(k)
    }
  }
  close()
  return best
}
