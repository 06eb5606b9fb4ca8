/**
 * Places in a text.
 *
 * Every position counts UTF-16 code units from the start of the text it belongs to,
 * because that is what `slice` counts. The text of an article never changes once it is
 * extracted; a stage that needs other text (lower case, straight quotes) keeps its own
 * copy together with the map that leads back here.
 */

/** `[start, end)`: `start` is in it, `end` is not. */
export type Span = { start: number; end: number }

/** @throws RangeError if the stretch is empty or leaves the text: always a mistake of the caller. */
export function span(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No span ${start}–${end} in a text of ${text.length} code units`)
  }
  return { start, end }
}

/** The words at a place. */
export const slice = (text: string, at: Span): string => text.slice(at.start, at.end)

/** Whether `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether two places share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The number of characters two places share. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Order of the text: earlier first, of two that begin together the longer first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The same place without white space at its ends; `null` if nothing is left. */
export function trimmed(text: string, at: Span): Span | null {
  let { start, end } = at
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}

/** What is left of `at` when `taken`, in the order of the text, is cut out. */
export function without(at: Span, taken: readonly Span[]): Span[] {
  const out: Span[] = []
  let { start } = at
  for (const span of taken) {
    if (span.start > start) out.push({ start, end: Math.min(span.start, at.end) })
    start = Math.max(start, span.end)
  }
  if (start < at.end) out.push({ start, end: at.end })
  return out
}
