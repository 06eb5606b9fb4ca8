/**
 * The record of a debate or an interview: MARR: We saw nothing. ⏎ ORLO: And the crane?
 *
 * A paragraph that begins with a name in capitals and a colon is that speaker's to its end, whatever it holds; so is one whose label the
 * voices know for a speaker's, in capitals or not.
 */
import type { Attribution } from '../../../contracts/index.ts'
import { holds, overlaps, trimmed } from '../../../text/index.ts'
import type { Ground } from '../../ground.ts'
import { isSection } from '../../sections.ts'
import type { Said } from '../said.ts'
import { sourceKindOf } from './source-kind.ts'

const speaker =
  /^(?:["“”„«]\s?)?(?<name>\p{Lu}[\p{Lu}’'.-]+(?:\s\p{Lu}[\p{Lu}’'.-]*){0,4}(?:\s\([^)]{1,30}\))?)\s?(?<colon>:)\s+(?=\S)/u
// Words in capitals that name a section.
const capitals =
  /^(?:UPDATE[DS]?|NOTE|BREAKING|EXCLUSIVE|WATCH|READ|MORE|CORRECTION|PHOTOS?|VIDEO|LIVE|RELATED|ANALYSIS|OPINION|FACTS?|FACT CHECK|EDITOR’?'?S? ?NOTE|SOURCES?|Q|A|P\.?S\.?|FAQ|TL;DR|SUMMARY|BACKGROUND|KEY POINTS?|WHAT|WHO|WHEN|WHERE|WHY|HOW|THE BOTTOM LINE|THE CLAIM|VERDICT|CLAIM|RATING|WARNING|ALERT|ATTENTION|CAUTION|DISCLAIMER|ADVISORY|TIP|PICTURED?|CAPTION)$/u
export const isSectionLabel = (words: string): boolean => capitals.test(words.toUpperCase()) || isSection(words)
// A single one may be a heading inside the text.
const TURNS = 2
// 21 of 31 were right on the training part of PolNeAR (`models/attribution/confidence.ts`).
const CONFIDENCE = 0.67

export function transcript(
  { text, paragraphs, voices }: Ground,
  said: readonly Said[],
  reader: 'english' | 'plain',
): Said[] {
  const turns: Said[] = []
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end)
    const turn = voices.find(v => v.kind === 'turn' && v.name !== null && holds(v, paragraph))
    const match = turn?.name && words.startsWith(turn.name) ? labelled(turn.name).exec(words) : speaker.exec(words)
    const name = match?.groups?.['name']
    if (!match || !name || isSectionLabel(name)) continue
    const start = paragraph.start + match[0].indexOf(name)
    const colon = paragraph.start + match[0].lastIndexOf(':')
    const content = trimmed(text, { start: paragraph.start + match[0].length, end: paragraph.end })
    if (!content || content.end - content.start < 4) continue
    turns.push({
      source: { start, end: start + name.length },
      sourceKind: kindOf(name),
      type: 'direct',
      cue: { start: colon, end: colon + 1 },
      content: [content],
      via: [],
      stance: isQuestion(text.slice(content.start, content.end)) ? 'asks' : 'asserts',
      confidence: CONFIDENCE,
      rule: `${reader}/transcript`,
    })
  }
  if (turns.length < TURNS) return [...said]
  const isOurs = (a: Said): boolean => a.cue !== null && turns.some(t => a.cue && t.cue && overlaps(t.cue, a.cue))
  // What others are said to have said inside a turn stays; what crosses its edge was a misreading.
  const crosses = (a: Said): boolean =>
    turns.some(t => a.content.some(c => t.content.some(d => overlaps(c, d) && !holds(d, c))))
  return [...said.filter(a => !isOurs(a) && !crosses(a)), ...turns]
}

const labelled = (name: string): RegExp =>
  new RegExp(`^(?<name>${name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')})\\s?(?:\\([^)]{1,40}\\))?\\s?:\\s+(?=\\S)`, 'u')

/** One sentence, and it asks. */
const isQuestion = (words: string): boolean => /^[^.!?]*\?["”»]?$/u.test(words)

/** A label names somebody, unless it is a paper's, an office's or a body's. */
function kindOf(name: string): Attribution['sourceKind'] {
  const kind = sourceKindOf(name)
  return kind === 'media' || kind === 'titled' || kind === 'collective' ? kind : 'named'
}
