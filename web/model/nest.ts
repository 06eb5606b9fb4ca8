import { byPlace, type Span } from '../../src/text/index.ts'

/** A stretch of a text with the stretches that lie inside it. */
export type Nested = Span & { inside: readonly Nested[]; whole: Span }

/**
 * Places set into each other like brackets, within `within`.
 *
 * Of two that cross, the later one ends where the earlier does; `whole` keeps what it was. Places that begin
 * outside `within` are left out, so that each is set once however many paragraphs it runs through.
 */
export function nest(places: readonly Span[], within: Span): Nested[] {
  type Open = Span & { inside: Open[]; whole: Span }
  const top: Open[] = []
  const open: Open[] = []
  const mine = places.filter(({ start }) => start >= within.start && start < within.end).sort(byPlace)
  for (const whole of mine) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= whole.start) open.pop()
    const outer = open.at(-1)
    const node: Open = { start: whole.start, end: Math.min(whole.end, outer?.end ?? within.end), inside: [], whole }
    ;(outer?.inside ?? top).push(node)
    open.push(node)
  }
  return top
}
