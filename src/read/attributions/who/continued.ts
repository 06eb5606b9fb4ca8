/**
 * Who goes on: a pronoun in the tag of a paragraph of speech is who spoke in the paragraph before, where only one did.
 *
 *     The minister, Ode Marr, said the port would stay shut. ⏎ – We will use boats, – he stressed.      Ode Marr
 *     Ode Marr told Jan Varga that the port was shut. ⏎ “That is wrong,” he said.                        either: left open
 */
import type { Attribution, Mention } from '../../../contracts/index.ts'
import { holds, overlaps, type Span } from '../../../text/index.ts'

/** `paragraphs` and `mentions` in the order of the text. Only what has a pronoun for its source and no entity is touched. */
export function withContinued(
  text: string,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  paragraphs: readonly Span[],
): Attribution[] {
  const done: Attribution[] = []
  for (const a of attributions) {
    const entity = a.source?.entity === null ? whoGoesOn(text, a, done, mentions, paragraphs) : null
    done.push(entity !== null && a.source ? { ...a, source: { ...a.source, entity } } : a)
  }
  return done
}

function whoGoesOn(
  text: string,
  { source, cue, content, nestedIn }: Attribution,
  before: readonly Attribution[],
  mentions: readonly Mention[],
  paragraphs: readonly Span[],
): string | null {
  const first = content[0]
  if (!source || !cue || !first || nestedIn !== null || first.start > source.start) return null
  const pronoun = /^(?:he|she)$/iu.exec(text.slice(source.start, source.end))?.[0].toLowerCase()
  const p = paragraphs.findIndex(q => holds(q, source))
  const [here, above] = [paragraphs[p], paragraphs[p - 1]]
  // Speech opens the paragraph.
  if (!pronoun || !here || !above || /[\p{L}\p{N}]/u.test(text.slice(here.start, first.start))) return null
  const speaking = before.filter(b => b.nestedIn === null && b.source !== null && holds(above, b.source))
  const last = speaking.at(-1)
  const entity = last?.source?.entity ?? null
  const persons = new Set(mentions.flatMap(m => (m.kind === 'person' ? [m.entity] : [])))
  // An office that spoke there too is no “he”.
  const isAnother = ({ source: other }: Attribution): boolean =>
    other !== null &&
    other.entity !== entity &&
    (other.entity === null ? /^(?:he|she|who)$/iu.test(text.slice(other.start, other.end)) : persons.has(other.entity))
  if (!last?.source || entity === null || speaking.some(isAnother)) return null
  const own = mentions.filter(m => m.entity === entity)
  if (!persons.has(entity) || own.some(m => isOther(text, m, pronoun))) return null
  // Nobody else who might answer stands outside of what was said.
  const rival = mentions.some(
    m =>
      m.kind === 'person' &&
      m.entity !== entity &&
      m.start >= last.source!.end &&
      m.end <= here.start &&
      // A hearer may stand at the head of what the labeller took for said.
      !last.content.some((c, n) => overlaps(c, m) && (n > 0 || m.start > c.start)),
  )
  return rival ? null : entity
}

/** “she” for one who is “he” elsewhere. */
function isOther(text: string, mention: Mention, pronoun: string): boolean {
  if (mention.form !== 'pronoun') return false
  const word = text.slice(mention.start, mention.end).toLowerCase()
  return pronoun === 'he' ? /^(?:she|hers?|herself)$/u.test(word) : /^(?:he|him|his|himself)$/u.test(word)
}
