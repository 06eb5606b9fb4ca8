/**
 * How far each token's words reach, from heads alone.
 *
 * A round lets every token widen its head's edges, first from left to right, then from right to left. One round is enough for
 * trees without crossing arcs; with them, rounds are repeated until every sentence holds its own heads, at most twelve times
 * (the reference stops there too, and equality with it is the point).
 */
export type Edges = { left: Int32Array; right: Int32Array }

const ROUNDS = 12

export function edges(head: ArrayLike<number>, length: number): Edges {
  const left = new Int32Array(length)
  const right = new Int32Array(length)
  for (let i = 0; i < length; i++) left[i] = right[i] = i
  const widen = (i: number): void => {
    const above = head[i] ?? i
    if ((left[i] ?? i) < (left[above] ?? above)) left[above] = left[i] ?? i
    if ((right[i] ?? i) > (right[above] ?? above)) right[above] = right[i] ?? i
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < length; i++) widen(i)
    for (let i = length - 1; i >= 0; i--) widen(i)
    if (sentencesHoldTheirHeads(head, left, length)) break
  }
  return { left, right }
}

/** Sentences begin at the left edges of roots: is every head in the sentence of its token? */
function sentencesHoldTheirHeads(head: ArrayLike<number>, left: Int32Array, length: number): boolean {
  const begins = sentenceMarks(head, left, length)
  let first = 0
  for (let end = 1; end <= length; end++) {
    if (end < length && begins[end] === 0) continue
    for (let i = first; i < end; i++) {
      const above = head[i] ?? i
      if (above < first || above >= end) return false
    }
    first = end
  }
  return true
}

/** 1 where a sentence begins: at the left edge of each root. */
export function sentenceMarks(head: ArrayLike<number>, left: Int32Array, length: number): Uint8Array {
  const marks = new Uint8Array(length)
  for (let i = 0; i < length; i++) if (head[i] === i) marks[left[i] ?? i] = 1
  return marks
}
