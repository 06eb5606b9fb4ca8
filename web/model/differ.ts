import { plain } from './plain.ts'

export type Word = { text: string; start: number; end: number }
type Stretch = { start: number; end: number }

// Beyond this the table of the comparison takes more than 20 MB; such a passage is shown without its differences.
const LONGEST = 3000

/**
 * The stretches of two passages that the other one lacks, by the longest common subsequence of their words, compared
 * without case and marks. Neighbouring words are one stretch. Empty where a passage is too long to compare.
 */
export function differing(a: readonly Word[], b: readonly Word[]): { onlyA: Stretch[]; onlyB: Stretch[] } {
  if (a.length > LONGEST || b.length > LONGEST) return { onlyA: [], onlyB: [] }
  const [x, y] = [a.map(({ text }) => plain(text)), b.map(({ text }) => plain(text))]
  const width = y.length + 1
  const best = new Uint16Array((x.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      best[i * width + j] = x[i] === y[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1))
  const [onlyA, onlyB]: [number[], number[]] = [[], []]
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      i++
      j++
    } else if (j >= y.length || (i < x.length && at(i + 1, j) >= at(i, j + 1))) onlyA.push(i++)
    else onlyB.push(j++)
  }
  return { onlyA: stretches(a, onlyA, x), onlyB: stretches(b, onlyB, y) }
}

/** A mark standing alone (a dash, a lone quotation mark) is no word: it differs in nothing. */
function stretches(words: readonly Word[], indices: readonly number[], folded: readonly string[]): Stretch[] {
  const out: (Stretch & { last: number })[] = []
  for (const index of indices) {
    const word = words[index]
    if (!word || folded[index] === '') continue
    const open = out.at(-1)
    if (open && open.last === index - 1) [open.end, open.last] = [word.end, index]
    else out.push({ start: word.start, end: word.end, last: index })
  }
  return out.map(({ start, end }) => ({ start, end }))
}
