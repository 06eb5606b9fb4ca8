/**
 * Which attributions stand, from the strongest down.
 */
import type { Draft } from './assemble.ts'

export type Scored = Draft & {
  readonly score: number
  /** Who hands it on, where the clause names him beside the source. */
  readonly through?: readonly number[]
}

// Two contents that share so much of their words are one content under two cues.
const SAME = 0.8

export function decode(drafts: readonly Scored[], atLeast: number): Scored[] {
  const taken: Scored[] = []
  // Contents that are the same by four fifths share a word, so one of few: those taken with it.
  const by = new Map<number, Scored[]>()
  for (const draft of [...drafts].sort((a, b) => b.score - a.score || a.cue - b.cue)) {
    if (draft.score < atLeast) break
    if (draft.content.length === 0) continue
    const met = new Set(draft.content.flatMap(t => by.get(t) ?? []))
    if ([...met].some(other => dice(other.content, draft.content) >= SAME)) continue
    taken.push(draft)
    for (const t of draft.content) {
      const known = by.get(t)
      if (known) known.push(draft)
      else by.set(t, [draft])
    }
  }
  return taken.sort((a, b) => a.cue - b.cue)
}

/** How much two ascending lists have in common, 0 to 1. */
export function dice(a: readonly number[], b: readonly number[]): number {
  if (apart(a, b)) return 0
  let i = 0
  let j = 0
  let both = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      both++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length)
}

/** Whether one ascending list ends before the other begins, or is empty: on a long paragraph most pairs. */
export const apart = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === 0 || b.length === 0 || a.at(-1)! < b[0]! || b.at(-1)! < a[0]!
