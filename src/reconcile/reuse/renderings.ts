/**
 * Two renderings of one speech, word by word: the longest common subsequence of their words, and what stands between.
 */
import type { Place, Wording } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { type Paper, placeOf } from '../pile.ts'
import { isFunctionWord } from './function-words.ts'

export type Word = { readonly key: string; readonly start: number; readonly end: number; readonly piece: number }
/** The words of a speech in one account, in the order of its text; `piece` tells the uninterrupted stretch that holds a word. */
export type Rendering = { readonly paper: Paper; readonly words: readonly Word[] }
type Aligned = Wording['renderings'][number]['words']

// A speech of more words than this is held against the fullest in its first ones only: the table of the alignment has
// a cell for each two words.
const MOST_WORDS = 600

export function wordsIn(text: string, start: number, end: number, piece: number): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,](?=\p{N})|['’](?=\p{L}))*/gu)].map(
    match => ({
      key: fold(match[0]).replaceAll('’', "'"),
      start: start + match.index,
      end: start + match.index + match[0].length,
      piece,
    }),
  )
}

/** Indices of words of both that agree, in one order: a longest common subsequence. */
function common(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let x = a.length - 1; x >= 0; x--) {
    for (let y = b.length - 1; y >= 0; y--) {
      best[x * width + y] =
        a[x]?.key === b[y]?.key
          ? (best[(x + 1) * width + y + 1] ?? 0) + 1
          : Math.max(best[(x + 1) * width + y] ?? 0, best[x * width + y + 1] ?? 0)
    }
  }
  const found: [number, number][] = []
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (a[x]?.key === b[y]?.key) found.push([x++, y++])
    else if ((best[(x + 1) * width + y] ?? 0) >= (best[x * width + y + 1] ?? 0)) x++
    else y++
  }
  return found
}

// “the” between four other words here and five other words there was not kept, it came back.
const SUNDERED = 3

/** Without small words that agree by chance in the middle of a stretch that was worded anew. */
function telling(pairs: readonly [number, number][], a: readonly Word[], b: readonly Word[]): [number, number][] {
  return pairs.filter(([x, y], k) => {
    const [beforeX, beforeY] = pairs[k - 1] ?? [-1, -1]
    const [afterX, afterY] = pairs[k + 1] ?? [a.length, b.length]
    const isAlone = Math.max(x - beforeX, y - beforeY) > SUNDERED && Math.max(afterX - x, afterY - y) > SUNDERED
    return !isAlone || !isFunctionWord(a[x]?.key ?? '')
  })
}

/** How many words of the two agree in one order. */
export const agreeing = (a: Rendering, b: Rendering): number =>
  common(a.words.slice(0, MOST_WORDS), b.words.slice(0, MOST_WORDS)).length

/**
 * Every word of both, in the order of the speech, in runs of one kind: `a` is the fullest, `b` the other.
 *
 * Runs do not reach across an interruption, so that no place holds words that are not of the speech.
 */
export function aligned(fullest: Rendering, other: Rendering): Aligned {
  const [a, b] = [fullest.words.slice(0, MOST_WORDS), other.words.slice(0, MOST_WORDS)]
  const found: Aligned = []
  const runs = (words: readonly Word[], { paper }: Rendering): Place[] => {
    const places: Place[] = []
    let from = 0
    for (let k = 0; k < words.length; k++) {
      if (k + 1 < words.length && words[k + 1]?.piece === words[k]?.piece) continue
      places.push(placeOf(paper, { start: words[from]?.start ?? 0, end: words[k]?.end ?? 0 }))
      from = k + 1
    }
    return places
  }
  const differ = (inA: readonly Word[], inB: readonly Word[]): void => {
    const [left, right] = [runs(inA, fullest), runs(inB, other)]
    for (let k = 0; k < Math.max(left.length, right.length); k++) {
      const [x, y] = [left[k] ?? null, right[k] ?? null]
      found.push({ kind: x && y ? 'changed' : x ? 'left-out' : 'added', a: x, b: y })
    }
  }
  let [lastA, lastB, run] = [0, 0, 0]
  const pairs = telling(common(a, b), a, b)
  for (let k = 0; k < pairs.length; k++) {
    const [x, y] = pairs[k] as [number, number]
    const next = pairs[k + 1]
    if (k === run && (x > lastA || y > lastB)) differ(a.slice(lastA, x), b.slice(lastB, y))
    ;[lastA, lastB] = [x + 1, y + 1]
    const goesOn =
      next?.[0] === x + 1 && next[1] === y + 1 && a[x + 1]?.piece === a[x]?.piece && b[y + 1]?.piece === b[y]?.piece
    if (goesOn) continue
    const [firstA, firstB] = pairs[run] as [number, number]
    const [inA] = runs(a.slice(firstA, x + 1), fullest)
    const [inB] = runs(b.slice(firstB, y + 1), other)
    if (inA && inB) found.push({ kind: 'equal', a: inA, b: inB })
    run = k + 1
  }
  if (a.length > lastA || b.length > lastB) differ(a.slice(lastA), b.slice(lastB))
  return found
}
