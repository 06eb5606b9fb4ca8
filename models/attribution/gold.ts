/** What people marked, in tokens. */
import type { Syntax } from '../../src/read/attributions/syntax.ts'
import type { Marked } from './articles.ts'
import type { Span } from '../../src/text/index.ts'

export type Gold = {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  /** The cue word nearest in the parse to the head of the content; −1 without a cue. */
  readonly anchor: number
}

export function goldOf(s: Syntax, marked: readonly Marked[]): Gold[] {
  return marked.map(m => {
    const source = tokensOf(s, m.source)
    const cue = tokensOf(s, m.cue)
    const content = tokensOf(s, m.content)
    return { source, cue, content, anchor: anchorOf(s, cue, content) }
  })
}

/** Tokens that share a character with the spans; white space never counts. */
export function tokensOf(s: Syntax, spans: readonly Span[]): Set<number> {
  const found = new Set<number>()
  for (const { start, end } of spans)
    for (let i = 0; i < s.n; i++) if (s.start[i]! < end && s.end[i]! > start && !s.isSpace[i]) found.add(i)
  return found
}

/**
 * The word of the cue that the others hang around: nearest to the head of the content, and never a preposition or an auxiliary
 * where the cue has a verb, a noun or an adjective.
 */
function anchorOf(s: Syntax, cue: ReadonlySet<number>, content: ReadonlySet<number>): number {
  const words = [...cue].filter(i => s.isWord[i])
  if (words.length === 0) return [...cue][0] ?? -1
  const strong = words.filter(i => ['VERB', 'NOUN', 'ADJ', 'PROPN'].includes(s.posName[i]!))
  const verbs = words.filter(i => s.posName[i] === 'AUX' && s.depName[i] !== 'aux' && s.depName[i] !== 'auxpass')
  const from = strong.length > 0 ? strong : verbs.length > 0 ? verbs : words
  const heads = [...content].filter(i => s.isWord[i] && (!content.has(s.head[i]!) || s.head[i] === i))
  let best = from[0]!
  let least = Infinity
  for (const i of from) {
    const d = Math.min(...heads.map(h => distance(s, i, h)), 50)
    if (d < least) {
      least = d
      best = i
    }
  }
  return best
}

function distance(s: Syntax, a: number, b: number): number {
  const up = new Map<number, number>()
  let at = a
  for (let d = 0; d < 40; d++) {
    up.set(at, d)
    if (s.head[at] === at) break
    at = s.head[at]!
  }
  at = b
  for (let d = 0; d < 40; d++) {
    const other = up.get(at)
    if (other !== undefined) return d + other
    if (s.head[at] === at) break
    at = s.head[at]!
  }
  return 40
}
