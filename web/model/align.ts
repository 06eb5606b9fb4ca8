/** Versions of one speech set under each other word by word. */
import { plain } from './plain.ts'

export type Column = readonly (string | null)[]

// A version that has less than this of its words in common with the frame is no variant of it but another wording, such
// as a second translation; set under it word by word it would only be holes. Half: more alike than not.
const ALIKE = 0.5

/**
 * Columns of words, one entry a version, `null` where a version lacks them.
 *
 * The version that has most in common with the others is the frame; the others are laid on it by longest common
 * subsequence, words compared without case and marks. Neighbouring columns that the same versions share are one column.
 * `rows`: which versions stand in the columns, by number; `others`: those too unlike the frame.
 */
export function aligned(versions: readonly string[]): { columns: Column[]; rows: number[]; others: number[] } {
  const all = versions.map(text => text.split(/\s+/u).filter(word => word !== ''))
  const alike = (a: readonly string[], b: readonly string[]): number =>
    laid(a, b).filter(([, { kind }]) => kind === 'on').length
  const worth = all.map(one => all.reduce((sum, other) => sum + alike(one, other), 0))
  const middle = worth.indexOf(Math.max(...worth))
  const rows = all.flatMap((one, index) => (alike(all[middle] ?? [], one) >= one.length * ALIKE ? [index] : []))
  const others = all.flatMap((_, index) => (rows.includes(index) ? [] : [index]))
  const tokens = rows.map(index => all[index] ?? [])
  const base = all[middle] ?? []
  // For each place in the frame: the word of each version there, and words a version has before it.
  const at: (string | null)[][] = base.map(() => tokens.map(() => null))
  const before: (string | null)[][] = [...base, ''].map(() => tokens.map(() => null))
  for (const [index, words] of tokens.entries()) {
    for (const [word, place] of laid(base, words)) {
      if (place.kind === 'on') (at[place.index] ?? [])[index] = word
      else {
        const gap = before[place.index] ?? []
        gap[index] = gap[index] === null || gap[index] === undefined ? word : `${gap[index]} ${word}`
      }
    }
  }
  const columns: (string | null)[][] = []
  for (let index = 0; index <= base.length; index++) {
    const extra = before[index]
    if (extra?.some(word => word !== null)) columns.push(extra)
    const here = at[index]
    if (here) columns.push(here)
  }
  return { columns: merged(columns), rows, others }
}

type Laid = [word: string, place: { kind: 'on' | 'before'; index: number }]

function laid(base: readonly string[], words: readonly string[]): Laid[] {
  const width = words.length + 1
  const best = new Uint16Array((base.length + 1) * width)
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = words.length - 1; j >= 0; j--) {
      best[i * width + j] = same(base[i], words[j])
        ? 1 + (best[(i + 1) * width + j + 1] ?? 0)
        : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
    }
  }
  const out: Laid[] = []
  for (let i = 0, j = 0; j < words.length; ) {
    const word = words[j] ?? ''
    if (i < base.length && same(base[i], word)) {
      out.push([word, { kind: 'on', index: i }])
      i++
      j++
    } else if (i < base.length && (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else {
      out.push([word, { kind: 'before', index: i }])
      j++
    }
  }
  return out
}

const same = (a: string | undefined, b: string | undefined): boolean => plain(a ?? '') === plain(b ?? '')

function merged(columns: readonly Column[]): Column[] {
  const out: Column[] = []
  for (const column of columns) {
    const last = out.at(-1)
    if (last && column.every((word, index) => (word === null) === (last[index] === null))) {
      out[out.length - 1] = last.map((word, index) => (word === null ? null : `${word} ${column[index]}`))
    } else out.push(column)
  }
  return out
}
