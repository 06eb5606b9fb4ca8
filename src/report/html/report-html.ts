import { createHash } from 'node:crypto'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Appendix, book, type Book, Head, type Rate, Views } from '../../../web/report.tsx'
import type { Ledger, Place } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'
import { assets } from './assets.ts'

/**
 * The ledger as one page: one file, which loads nothing and can be read with scripts off.
 *
 * Same ledger, same bytes. What the accounts say is escaped by the renderer, never set as markup.
 * @throws RangeError if a place of the ledger leaves its text
 */
export function reportHtml(ledger: Ledger, rates: readonly Rate[] = assets().rates): string {
  const of = book(ledger)
  const views = renderToString(h(Views, { of, rates }))
  const shown = new Set([...views.matchAll(/<section class="view" id="([a-z]+)"/g)].map(([, id = '']) => id))
  const head = renderToString(h(Head, { of, views: shown }))
  const { html, notes } = numbered(views, of)
  const appendix = renderToString(h(Appendix, { of, targets: targets(views), notes }))
  const { script, style } = assets()
  // What a hostile account could still try is stopped here: nothing runs but our script, nothing loads at all.
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="rashomon ${attribute(ledger.made.version)}">
<title>${attribute(title(of))}</title>
<style>${style}</style>
<script>${script}</script>
</head>
<body>
${head}
${unquoted(html)}
${unquoted(appendix)}
</body>
</html>
`
}

// A tag as the renderer writes it, as no account can: its `<` and `"` are escaped. Those that a page has by the hundred.
const tag = /<(?:li|span|i|b|p|div)(?: [a-z-]+(?:=(?:"[^"<>]*"|[\w#.-]+))?)*>/g

/** Without quotes where HTML needs none: on five accounts one part in a hundred. */
const unquoted = (html: string): string => html.replaceAll(tag, one => one.replaceAll(/="([\w.-]+)"/g, '=$1'))

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const title = ({ accounts }: ReturnType<typeof book>): string =>
  `Rashomon: ${accounts.length === 1 ? '1 account' : `${accounts.length} accounts`}`

// A link as the renderer writes it. No account can write one: its `<` and `"` are escaped wherever they stand.
const link = /<a class="(?<look>q|lm|q clamp)" href="#s-(?<key>[\w-]+)\.(?<start>\d+)-(?<end>\d+)"/g

/**
 * Gives each place that is linked to the number it has on paper, in the order of the page.
 *
 * There are thousands of links, so they are written as short as HTML allows: no quotes where none are needed.
 */
function numbered(views: string, { cards }: Book): { html: string; notes: Place[] } {
  const byKey = new Map(cards.map(({ key, article }) => [key, article.id]))
  const numbers = new Map<string, number>()
  const notes: Place[] = []
  const html = views.replaceAll(link, (_, look: string, key: string, start: string, end: string) => {
    const fragment = `s-${key}.${start}-${end}`
    let number = numbers.get(fragment)
    if (number === undefined) {
      notes.push({ article: byKey.get(key) ?? '', span: { start: Number(start), end: Number(end) } })
      number = notes.length
      numbers.set(fragment, number)
    }
    return `<a class=${look.includes(' ') ? `"${look}"` : look} href=#${fragment} data-f=${number}`
  })
  return { html, notes }
}

/** The places that links lead to, by the key of the account: read from the page itself, so that no link is without its target. */
function targets(html: string): Map<string, Span[]> {
  const found = new Map<string, Map<string, Span>>()
  for (const [, key = '', start = '', end = ''] of html.matchAll(/href="#s-([\w-]+)\.(\d+)-(\d+)"/g)) {
    const spans = found.get(key) ?? new Map<string, Span>()
    spans.set(`${start}-${end}`, { start: Number(start), end: Number(end) })
    found.set(key, spans)
  }
  return new Map([...found].map(([key, spans]) => [key, [...spans.values()]]))
}
