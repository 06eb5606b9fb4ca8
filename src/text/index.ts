/**
 * text: positions, spans, folding, decoding. A leaf: imports nothing of ours.
 *
 * In:  strings. Out: spans and keys.
 */
export { byPlace, holds, overlaps, shared, slice, span, trimmed, without, type Span } from './span.ts'
export { atEnd } from './at-end.ts'
export { withSingleBlanks } from './blanks.ts'
export { decodeAll } from './decode.ts'
export { fold } from './fold.ts'
export { partitionPoint } from './partition-point.ts'
export { byText } from './compare.ts'
