/**
 * Which entity a source is, by the mention that heads its phrase.
 */
import type { Attribution, Mention } from '../contracts/index.ts'
import { byPlace, partitionPoint, type Span } from '../text/index.ts'

/** Fills in `entity` of sources and hops, where a mention heads the phrase; elsewhere it stays null. */
export function withEntities(
  text: string,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
): Attribution[] {
  const sorted = [...mentions].sort(byPlace)
  const entityOf = (at: Span): string | null => headOf(text, at, inside(sorted, at))?.entity ?? null
  return attributions.map(a => ({
    ...a,
    source: a.source ? { ...a.source, entity: a.source.entity ?? entityOf(a.source) } : null,
    via: a.via.map(v => ({ ...v, entity: v.entity ?? entityOf(v.span) })),
  }))
}

/** The mentions that lie in a phrase, in order. */
function inside(sorted: readonly Mention[], { start, end }: Span): Mention[] {
  const found: Mention[] = []
  const first = partitionPoint(sorted, mention => mention.start < start)
  for (let k = first; k < sorted.length && (sorted[k]?.start ?? 0) < end; k++) {
    const mention = sorted[k]
    if (mention && mention.end <= end) found.push(mention)
  }
  return found
}

// “Varga’s lawyer”, “the widow of Varga”: Varga is in the phrase and does not head it.
const goesOn = /^(?:$|\s*[,;:()]|\s[–—-]\s|\s+(?:of|in|for|from|at|on|with|who|whose|which|that|to)\b|["”»])/u
const hangsOn = /\b(?:of|in|for|from|at|on|with|to|by|near|against|and)\s+(?:the\s+|an?\s+)?$/iu

/**
 * The mention that is what the phrase is about.
 *
 *     Secretary of State Ode Marr            Ode Marr: a name behind its post
 *     Ode Marr, a pilot of the port office   Ode Marr, and not the office
 *     the mayor, Ode Marr                    either: both are one entity
 *     the head of the Tern hospital          nobody: the hospital does not speak
 */
function headOf(text: string, at: Span, mentions: readonly Mention[]): Mention | null {
  for (const mention of mentions) {
    const before = text.slice(at.start, mention.start)
    const after = text.slice(mention.end, at.end)
    if (!goesOn.test(after) || hangsOn.test(before)) continue
    // Only the name of a person may have a post with a preposition before it; an apposition begins behind its comma.
    const own = before.slice(before.lastIndexOf(',') + 1)
    if (
      /\b(?:of|in|for|from|at|with|who|whose|which)\b/iu.test(own) &&
      !(mention.kind === 'person' && mention.form === 'name')
    )
      continue
    if (before.includes(',') && own.trim() !== '' && mention.form !== 'name') continue
    return mention
  }
  return null
}
