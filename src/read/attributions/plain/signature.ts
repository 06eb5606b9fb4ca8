/**
 * A quotation signed by who said it: “Darker than ink.” — Ode Marr
 */
import { isCapital } from './noun-phrase.ts'
import { foundBy, isDash, type PlainRule } from './rule.ts'

export const signature: PlainRule = {
  name: 'signature',
  examples: [
    { text: '“The night was darker than ink” — Ode Marr', finds: ['Ode Marr | — | “The night was darker than ink”'] },
    { text: '“The night was darker than ink” — Marr left at noon.', finds: [] },
    { text: 'The “night mail” – Ode Marr', finds: [] },
  ],
  match({ tokens }) {
    const [quote, dash, first] = tokens
    const last = tokens.at(-1)
    const rest = tokens.slice(2)
    if (quote?.kind !== 'quote' || !dash || !isDash(dash) || !first || !last || rest.length > 10) return []
    const named = rest.findIndex(t => t.text === ',' || t.text === '(')
    const name = named < 0 ? rest : rest.slice(0, named)
    const isName = name.length > 0 && name.every(t => isCapital(t) || /^(?:[.’'-]|of|de|van|von|al)$/.test(t.lower))
    if (!isName || quote.words < 3) return []
    const end = name.at(-1)
    return end
      ? [
          foundBy(signature.name, 0.7, {
            source: { start: rest[0]?.start ?? end.start, end: end.end },
            cue: dash,
            content: [{ start: quote.start, end: quote.end }],
          }),
        ]
      : []
  },
}
