// Browsers stop at 512 elements; pages made by people stay below 100. Readability's cost grows with the square of the
// depth and more: 50,000 nested tags cut at 512 cost it ten seconds, cut at 200 less than one.
const DEEPEST = 200

const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody thead tfoot'.split(
    ' ',
  ),
)
// What stands in these is no markup: scripts write tags that never close, `'<div class="box">'`.
const raw = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))
// `</div>` within a table closes no `<div>` around it.
const walls = new Set('table caption object applet marquee template'.split(' '))

/**
 * The page, with the tags of what nests deeper than 200 elements blanked out, so that no step need fear for its stack.
 *
 * Of the same length: every place stays where it was, and the words stay too.
 */
export function withinDepth(source: string): string {
  // A page with fewer tags cannot be that deep.
  if (source.length < DEEPEST * 3) return source
  const open: string[] = []
  let out = ''
  let kept = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source.startsWith('<!--', at)) {
      at = afterComment(source, at) - 1
      continue
    }
    const closes = source[at + 1] === '/'
    const name = /^[a-zA-Z][^\s/>]{0,20}/.exec(source.slice(at + (closes ? 2 : 1), at + 24))?.[0].toLowerCase()
    if (name === undefined || unclosed.has(name)) continue
    const end = endOfTag(source, at + 1)
    if (end < 0) break
    if (closes) close(open, name)
    if (open.length >= DEEPEST) {
      out += source.slice(kept, at) + ' '.repeat(end - at)
      kept = end
      // Its words would be words of the page.
      if (!closes && raw.has(name)) {
        const over = afterRaw(source, end, name)
        out += ' '.repeat(over - end)
        kept = over
      }
    }
    if (!closes && raw.has(name)) at = afterRaw(source, end, name) - 1
    else {
      if (!closes && source[end - 2] !== '/') open.push(name)
      at = end - 1
    }
  }
  return kept === 0 ? source : out + source.slice(kept)
}

// An end tag whose start stands farther up closes nothing here: the depth is then taken for more than it is, which is safe.
const FAR = 50

/** Closes as the parser does: `</div>` closes what is open within it, `</b>` leaves a `<div>` within it open, `</span>` stops at one. */
function close(open: string[], name: string): void {
  for (let i = open.length - 1; i >= Math.max(0, open.length - FAR); i--) {
    const at = open[i] ?? ''
    if (at === name) {
      if (formatting.has(name)) open.splice(i, 1)
      else open.length = i
      return
    }
    if (walls.has(at) || (special.has(at) && !special.has(name) && !formatting.has(name))) return
  }
}
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const special = new Set(
  'address article aside blockquote body button center details dir div dl fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html main menu nav noscript object ol pre search section select summary table template ul'.split(
    ' ',
  ),
)

function afterComment(source: string, at: number): number {
  const end = source.indexOf('-->', at + 2)
  return end < 0 ? source.length : end + 3
}

/** Where an element of raw text is over, its end tag with it. */
function afterRaw(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) continue
    const end = source.indexOf('>', at)
    return end < 0 ? source.length : end + 1
  }
  return source.length
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
