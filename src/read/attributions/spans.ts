/** From tokens to places in the text. */
import type { Span } from '../../text/index.ts'
import type { QuoteTokens, Syntax } from './syntax.ts'

/**
 * The stretches that a set of words covers, earlier first.
 *
 * Words with nothing but punctuation between them are one stretch, unless one of `breaks` stands there. Quotation marks around
 * a stretch belong to it; a comma at its end does not.
 */
export function spansOf(s: Syntax, words: readonly number[], breaks: ReadonlySet<number> = new Set()): Span[] {
  const found: { from: number; to: number }[] = []
  for (const t of words) {
    const last = found.at(-1)
    if (last && joined(s, last.to, t, breaks)) last.to = t
    else found.push({ from: t, to: t })
  }
  return found.map(({ from, to }) => {
    const a = opening(s, from)
    const b = closing(s, to)
    return { start: s.start[a]!, end: s.end[b]! }
  })
}

function joined(s: Syntax, a: number, b: number, breaks: ReadonlySet<number>): boolean {
  if (s.paragraph[a] !== s.paragraph[b]) return false
  for (let i = a + 1; i < b; i++) if (s.isWord[i] || breaks.has(i)) return false
  return true
}

/** Marks that open right before a word are part of what it begins; a speaker's dash is not. */
function opening(s: Syntax, word: number): number {
  let at = word
  while (at > 0) {
    const before = at - 1
    const quote = quoteAt(s, before)
    const opens = quote && !s.isWord[before] && s.quoted[word] === s.quoted[before] && quote.from >= before - 1
    if (opens || (/^[(‘“"'«$€£#@]$/u.test(s.lower[before]!) && s.end[before] === s.start[at])) at = before
    else break
  }
  return at
}

/** Marks that close a quotation right after a word, and with it the sentence, are part of what it ends. */
function closing(s: Syntax, word: number): number {
  let at = word
  while (at + 1 < s.n && s.end[at] === s.start[at + 1] && !s.isWord[at + 1]) {
    const after = at + 1
    const inQuote = quoteAt(s, word) && s.quoted[after] === s.quoted[word]
    if (inQuote || (/^[!?%)]$/u.test(s.lower[after]!) && s.quoted[after] === s.quoted[at])) at = after
    else break
  }
  return at
}

function quoteAt(s: Syntax, i: number): QuoteTokens | undefined {
  const quote = s.quotes[s.quoted[i]!]
  return quote?.quotation.marks === 'dash' ? undefined : quote
}
