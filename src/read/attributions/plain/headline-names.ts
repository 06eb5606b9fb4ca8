/**
 * Headlines that name who says it by a name alone: “Marr: bridge will open in May”, “Bridge will open in May: Marr”.
 *
 * A name before a colon may be a place, a firm, a thing; one that speaks in the article itself is a speaker's. And a word that the
 * article writes in lower case is no name: “Boats: ‘They leak’”.
 */
import { overlaps, partitionPoint, type Span } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import { isSection } from '../../sections.ts'
import type { Said } from '../said.ts'
import { isTopic, speaksInHeadlines } from './headline-words.ts'
import { canSpeak } from './source-kind.ts'

const name = String.raw`\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,2}`
const forms = [
  new RegExp(`^(?<name>${name})\\s?(?<cue>:)\\s+(?<words>\\S.*)$`, 'du'),
  new RegExp(`^(?<words>[^:]*\\S)(?:\\s?(?<cue>:)|\\s(?<dash>[–—-]))\\s+(?<name>${name})$`, 'du'),
]
// Words that stand before places, and hardly before persons.
const places = ['in', 'near', 'off', 'outside', 'à', 'en', 'em', 'в', 'у', 'w']
// As many as the rule for offices asks for.
const WORDS = 3
// As of other quotations that no tag holds (`structure/from-plain.ts`).
const UNTAGGED = 0.49

export function withNamedHeadlines({ text, paragraphs, quotations }: Ground, said: readonly Said[]): Said[] {
  const headings = paragraphs.filter(p => p.kind === 'heading' && p.end - p.start < 300)
  if (headings.length === 0) return [...said]
  const headingOf = ({ content }: Said): Span | undefined => {
    const at = content[0]
    const heading = at && headings[partitionPoint(headings, ({ end }) => end <= at.start)]
    return heading && overlaps(heading, at) ? heading : undefined
  }
  const speakers = new Set(said.flatMap(a => (headingOf(a) ? [] : lastName(text, a.source))))
  let lower: ReadonlySet<string> | null = null
  const isNoun = (word: string): boolean => {
    lower ??= new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu))
    return lower.has(word.toLowerCase())
  }
  // “Tern: …”, where something happens “in Tern” and nobody of that name speaks.
  const isPlace = (words: string): boolean =>
    /^\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)?$/u.test(words) &&
    !speakers.has(words.split(' ').at(-1) ?? '') &&
    places.some(word => text.includes(` ${word} ${words}`))
  const isNobody = ({ source, cue }: Said): boolean => {
    if (!cue || text.slice(cue.start, cue.end) !== ':') return false
    const words = source ? text.slice(source.start, source.end) : ''
    if (!canSpeak(words) && (isTopic(words) || isPlace(words))) return true
    return (
      words === '' || (/^\p{Lu}\p{L}*$/u.test(words) && !canSpeak(words) && !speaksInHeadlines(words) && isNoun(words))
    )
  }
  const kept = said.flatMap((a): Said[] => {
    if (!headingOf(a) || !isNobody(a)) return [a]
    // Words in quotation marks are somebody's, whoever it is.
    const quotation = quotations[partitionPoint(quotations, ({ end }) => end <= (a.content[0]?.start ?? 0))]
    return quotation && a.content.some(c => overlaps(quotation, c))
      ? [{ ...a, source: null, sourceKind: 'unknown', cue: null, confidence: UNTAGGED, rule: 'plain/untagged' }]
      : []
  })
  const taken = new Set(kept.map(headingOf))
  const added = headings.flatMap((heading): Said[] => {
    if (taken.has(heading)) return []
    const words = text.slice(heading.start, heading.end)
    for (const form of forms) {
      const match = form.exec(words)
      const groups = match?.groups
      const at = (group: string): Span | null => {
        const place = match?.indices?.groups?.[group]
        return place ? { start: heading.start + place[0], end: heading.start + place[1] } : null
      }
      const [source, cue, content] = [at('name'), at('cue') ?? at('dash'), at('words')]
      if (!groups || !source || !cue || !content || !lastName(text, source).some(last => speakers.has(last))) continue
      if (isSection(groups['name'] ?? '') || isTopic(groups['name'] ?? '')) continue
      if ((groups['words']?.match(/[\p{L}\p{N}]+/gu) ?? []).length < WORDS) continue
      return [{ source, cue, content: [content], via: [], stance: 'asserts', confidence: 0.7, rule: 'plain/headline' }]
    }
    return []
  })
  return [...kept, ...added]
}

/** The last word of a name, without what stands behind a comma; none of a phrase that ends in another word. */
function lastName(text: string, source: Span | null): string[] {
  const head = source ? (text.slice(source.start, Math.min(source.end, source.start + 120)).split(',')[0] ?? '') : ''
  const last = /(?:^|\s)(?<last>\p{Lu}[\p{L}’'-]*)$/u.exec(head)?.groups?.['last']
  return last === undefined ? [] : [last]
}
