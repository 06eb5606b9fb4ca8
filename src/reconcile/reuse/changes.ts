/**
 * What stands on one side of a shared passage and not on the other.
 */
import type { Change } from '../../contracts/index.ts'
import { slice, type Span } from '../../text/index.ts'
import type { Passage } from './passages.ts'
import type { Words } from './words.ts'

type Side = { readonly words: Words; readonly text: string }

const place = ({ words }: Side, from: number, to: number) => ({
  article: words.article,
  span: { start: words.start[from] ?? 0, end: words.end[to] ?? 0 },
})

const hasFigure = ({ text }: Side, span: Span): boolean => /\p{N}/u.test(slice(text, span))

/**
 * The differences inside a passage, in its order.
 *
 * `left-out` and `added` are as seen from `a`: what only `a` has is `left-out`, what only `b` has is `added`.
 * Who copied whom is not asked here.
 */
export function changesOf(a: Side, b: Side, { alignment: { i, j } }: Passage): Change[] {
  const found: Change[] = []
  for (let k = 1; k < i.length; k++) {
    const [fromA, toA] = [(i[k - 1] ?? 0) + 1, (i[k] ?? 0) - 1]
    const [fromB, toB] = [(j[k - 1] ?? 0) + 1, (j[k] ?? 0) - 1]
    const inA = toA >= fromA ? place(a, fromA, toA) : null
    const inB = toB >= fromB ? place(b, fromB, toB) : null
    if (inA && inB)
      found.push({ kind: hasFigure(a, inA.span) || hasFigure(b, inB.span) ? 'figure' : 'word', a: inA, b: inB })
    else if (inA) found.push({ kind: 'left-out', a: inA, b: null })
    else if (inB) found.push({ kind: 'added', a: null, b: inB })
  }
  return found
}
