// Browsers nest no deeper than 512 elements (Chromium: “kMaximumHTMLParserDOMTreeDepth”); pages made by people stay below 100.
const DEEPEST = 512

const tag = /<(\/?)([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g
const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody thead tfoot'.split(
    ' ',
  ),
)

/**
 * The page, with the tags of what nests deeper than 512 elements blanked out, so that no step need fear for its stack.
 *
 * Of the same length: every place stays where it was, and the words stay too.
 */
export function withinDepth(source: string): string {
  // A page with fewer tags cannot be that deep.
  if (source.length < DEEPEST * 3) return source
  let depth = 0
  let out = ''
  let kept = 0
  for (const match of source.matchAll(tag)) {
    const name = (match[2] ?? '').toLowerCase()
    if (unclosed.has(name)) continue
    const closes = match[1] === '/'
    if (closes) depth = Math.max(0, depth - 1)
    if (depth >= DEEPEST) {
      out += source.slice(kept, match.index) + ' '.repeat(match[0].length)
      kept = match.index + match[0].length
    }
    if (!closes && !match[0].endsWith('/>')) depth++
  }
  return kept === 0 ? source : out + source.slice(kept)
}
