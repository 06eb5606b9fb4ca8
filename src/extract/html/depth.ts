// Browsers stop at 512 elements; pages made by people stay below 100. Readability's cost grows with the square of the
// depth and more: 50,000 nested tags cut at 512 cost it ten seconds, cut at 200 less than one.
const DEEPEST = 200

const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody thead tfoot'.split(
    ' ',
  ),
)

/**
 * The page, with the tags of what nests deeper than 200 elements blanked out, so that no step need fear for its stack.
 *
 * Of the same length: every place stays where it was, and the words stay too.
 */
export function withinDepth(source: string): string {
  // A page with fewer tags cannot be that deep.
  if (source.length < DEEPEST * 3) return source
  let depth = 0
  let out = ''
  let kept = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const closes = source[at + 1] === '/'
    const name = /^[a-zA-Z][^\s/>]{0,20}/.exec(source.slice(at + (closes ? 2 : 1), at + 24))?.[0].toLowerCase()
    if (name === undefined || unclosed.has(name)) continue
    const end = endOfTag(source, at + 1)
    if (end < 0) break
    if (closes) depth = Math.max(0, depth - 1)
    if (depth >= DEEPEST) {
      out += source.slice(kept, at) + ' '.repeat(end - at)
      kept = end
    }
    if (!closes && source[end - 2] !== '/') depth++
    at = end - 1
  }
  return kept === 0 ? source : out + source.slice(kept)
}

/** Where the tag that began before `from` is over; -1 where it never is. Reads each sign once. */
function endOfTag(source: string, from: number): number {
  let quote = ''
  for (let at = from; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at + 1
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(source.slice(Math.max(0, at - 6), at))) quote = sign
  }
  return -1
}
