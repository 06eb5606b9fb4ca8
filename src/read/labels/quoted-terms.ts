/**
 * Single terms in quotation marks: a word chosen, and held at arm's length.
 *
 *     The so-called “reform” has failed.            somebody's word, and it is not said whose
 *     What Marr calls a “reform” is a sale.         Marr's
 *     Operation “Clear Water”, Ode “Tiny” Marr      names, and no words chosen
 */
import type { Attribution, Label, LocalEntity } from '../../contracts/index.ts'
import { byPlace, holds, overlaps, type Span } from '../../text/index.ts'
import type { Quotation } from '../quotations/index.ts'

export type Terms = { readonly labels: Label[]; readonly entities: LocalEntity[] }

// What is longer is speech, or a clause that speech is told in.
const WORDS = 4

/** `labels` are those there already; what comes back are all, in order, numbered anew, and an entity for each new term. */
export function withQuotedTerms(
  text: string,
  quotations: readonly Quotation[],
  labels: readonly Label[],
  attributions: readonly Attribution[],
  voices: readonly (Span & { readonly id: string })[],
): Terms {
  const entities: LocalEntity[] = []
  const terms = quotations.flatMap((quotation): Label[] => {
    const at = termIn(text, quotation)
    if (!at || isNickname(text, quotation) || labels.some(label => overlaps(label, at))) return []
    const holder = attributions.filter(a => a.content.some(c => holds(c, at))).at(-1)
    // “No,” he said: all that somebody said is speech, however short.
    if (holder?.content.some(c => c.start >= quotation.start && c.end <= quotation.end)) return []
    const name = text.slice(at.start, at.end).replace(/\s+/gu, ' ')
    const of = `term${entities.length + 1}`
    entities.push({ id: of, name, kind: 'other', mentions: [], roles: [] })
    const voice = voices.find(v => holds(v, at))?.id ?? voices[0]?.id ?? ''
    return [{ ...at, id: '', of, voice, quoted: true, lemma: name.toLowerCase(), attribution: holder?.id ?? null }]
  })
  const all = [...labels, ...terms].sort(byPlace)
  return { labels: all.map((label, k) => ({ ...label, id: `l${k + 1}` })), entities }
}

/** What stands between the marks, if it is a term: few words, the first in small letters, and no end of a sentence. */
function termIn(text: string, { marks, closed, opened, inner }: Quotation): Span | null {
  if (marks === 'dash' || !closed || !opened || inner.end - inner.start > 60) return null
  const term = /^\p{Ll}[^\n.!?…]*?(?=[,;:]?$)/u.exec(text.slice(inner.start, inner.end))?.[0].trimEnd()
  if (term === undefined || term === '' || term.split(/\s+/u).length > WORDS) return null
  return { start: inner.start, end: inner.start + term.length }
}

/** Ida ‘the Rope’ Orlo; Jan Varga, known as “the shark”. */
const isNickname = (text: string, { start, end }: Span): boolean =>
  (/\p{Lu}[\p{L}’'.-]*\s$/u.test(text.slice(Math.max(0, start - 30), start)) &&
    /^,?\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) ||
  /\b(?:known|nicknamed|dubbed)(?:\s(?:as|simply|locally))*\s$/u.test(text.slice(Math.max(0, start - 30), start))
