/**
 * A quotation is one speaker's: “We saw nothing,” Marr said. “It was dark,” Orlo added.
 *
 * Where two contents hold the same one, it stays with the attribution that has nothing else, or whose cue is nearer.
 */
import type { Scored } from '../decode.ts'
import type { Syntax } from '../syntax.ts'

type Draft = Omit<Scored, 'content'> & { content: readonly number[] }

// Shorter ones lie inside clauses and may be said twice.
const SPEECH = 3

export function unshared(s: Syntax, drafts: readonly Scored[]): Scored[] {
  const found: Draft[] = drafts.map(draft => ({ ...draft }))
  s.quotes.forEach((quote, q) => {
    if (quote.words < SPEECH) return
    const holders = found.filter(d => d.content.some(t => s.quoted[t] === q) && s.quoted[d.cue] !== q)
    if (holders.length < 2) return
    const distance = (d: Scored): number => (d.cue < quote.from ? quote.from - d.cue : d.cue - quote.to)
    const own = (d: Scored): boolean => d.content.every(t => s.quoted[t] === q)
    const owner = holders.filter(own).sort((a, b) => distance(a) - distance(b))[0]
    if (!owner) return
    for (const other of holders) {
      const rest = other.content.filter(t => s.quoted[t] !== q)
      // Only speech that goes on is cut: a clause that holds a quotation keeps it.
      const isSpeech = rest.length > 0 && rest.every(t => s.quoted[t]! >= 0)
      if (other !== owner && isSpeech) other.content = rest
    }
  })
  return found
}
