/**
 * Which body “it” and “they” are that say something: the one that did something in the sentence before, where it alone can speak.
 *
 *     The port office met on Monday. It said the crane was safe.             the port office
 *     The port office and the union met on Monday. It said …                 either: left open
 *     The committee read the report. It said …                               the report may say so too: left open
 */
import type { Attribution, Mention } from '../../../contracts/index.ts'
import { depOf, headOf, type Parse, tagOf, tokenAt, wordOf } from '../../../language/english/index.ts'
import { holds, overlaps, partitionPoint, type Span } from '../../../text/index.ts'
import { canSpeak } from '../plain/source-kind.ts'

/** `mentions` and `sentences` in the order of the text. Only what has “it” or “they” for its source and no entity is touched. */
export function withBodies(
  text: string,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  sentences: readonly Span[],
  parse: Parse,
): Attribution[] {
  return attributions.map(a => {
    const { source, nestedIn, content } = a
    const pronoun = source && /^(?:it|they)$/iu.exec(text.slice(source.start, source.end))?.[0].toLowerCase()
    if (!source || !pronoun || source.entity !== null || nestedIn !== null) return a
    const n = partitionPoint(sentences, ({ end }) => end <= source.start)
    const [before, here] = [sentences[n - 1], sentences[n]]
    // A sentence of another paragraph may be about something else.
    if (!before || !here || !holds(here, source) || /\n/u.test(text.slice(before.end, here.start))) return a
    // What stands between is what was said, or “On Monday”.
    if (speakersIn({ start: here.start, end: source.start }, parse).length > 0) return a
    if (content.some(c => overlaps(c, before))) return a
    const entity = actorOf(before, pronoun, within(mentions, before), parse)
    return entity === null ? a : { ...a, source: { ...source, entity } }
  })
}

/** Tokens that name somebody or something that can speak. */
function speakersIn({ start, end }: Span, parse: Parse): number[] {
  const found: number[] = []
  for (let i = tokenAt(parse, start); i < parse.length && (parse.start[i] ?? end) < end; i++) {
    if (!/^NNP?S?$/u.test(tagOf(parse, i)) || depOf(parse, i) === 'compound') continue
    const word = wordOf(parse, i)
    if (canSpeak(word) || /^(?:sources?|police)$/iu.test(word) || tagOf(parse, i).startsWith('NNP')) found.push(i)
  }
  return found
}

/** Those that lie in a sentence, of a list in the order of the text. */
function within(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  const found: Mention[] = []
  for (let k = partitionPoint(mentions, m => m.start < start); k < mentions.length; k++) {
    const mention = mentions[k]
    if (!mention || mention.start >= end) break
    if (mention.end <= end) found.push(mention)
  }
  return found
}

function actorOf(sentence: Span, pronoun: string, mentions: readonly Mention[], parse: Parse): string | null {
  const speakers = speakersIn(sentence, parse)
  const subjects = speakers.filter(
    i => depOf(parse, i).startsWith('nsubj') && depOf(parse, headOf(parse, i)) === 'ROOT',
  )
  const [subject] = subjects
  if (subject === undefined || subjects.length > 1) return null
  const word = { start: parse.start[subject] ?? 0, end: parse.end[subject] ?? 0 }
  const mention = mentions
    .filter(m => holds(m, word) && m.form !== 'pronoun')
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  if (!mention || (mention.kind !== 'organization' && mention.kind !== 'group')) return null
  // Another that may be meant: days and months speak for nobody, what belongs to the same phrase neither.
  const isRival = (i: number): boolean => {
    const at = { start: parse.start[i] ?? 0, end: parse.end[i] ?? 0 }
    return !holds(mention, at) && !calendar.test(wordOf(parse, i)) && !isPlace(mentions, at)
  }
  const isPlural = tagOf(parse, subject).endsWith('S') || /^police$/iu.test(wordOf(parse, subject))
  if (speakers.some(isRival) || hasConjunct(parse, subject, sentence)) return null
  return pronoun === 'it' && isPlural ? null : mention.entity
}

const calendar =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu
const isPlace = (mentions: readonly Mention[], at: Span): boolean =>
  mentions.some(m => (m.kind === 'place' || m.kind === 'facility') && holds(m, at))

function hasConjunct(parse: Parse, head: number, { start, end }: Span): boolean {
  for (let i = tokenAt(parse, start); i < parse.length && (parse.start[i] ?? end) < end; i++)
    if (depOf(parse, i) === 'conj' && headOf(parse, i) === head) return true
  return false
}
