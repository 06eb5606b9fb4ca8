/**
 * Sentences without a model: full stops that end one, told from those that do not.
 */
import { type Span, trimmed } from '../../text/index.ts'
import { endsSentence } from './abbreviations.ts'

// A full stop and what closes with it: “It is over.”) The ideographic ones need no blank behind them.
const stops = /[.!?…]+["”’»“'’)\]]*|[。！？]+[」』”’）]*/gu

/** The sentences of one stretch of prose, in order; together they hold all of it but the white space between them. */
export function sentencesIn(text: string, at: Span): Span[] {
  const part = text.slice(at.start, at.end)
  const sentences: Span[] = []
  let start = 0
  for (const stop of part.matchAll(stops)) {
    const end = stop.index + stop[0].length
    if (end < part.length && isEnd(part, start, stop.index, end)) {
      push(start, end)
      start = end
    }
  }
  push(start, part.length)
  return sentences

  function push(from: number, to: number): void {
    const sentence = from < to ? trimmed(text, { start: at.start + from, end: at.start + to }) : null
    if (sentence) sentences.push(sentence)
  }
}

function isEnd(part: string, start: number, stop: number, end: number): boolean {
  if (/[。！？]/u.test(part[stop] ?? '')) return true
  const gap = /^\s+/u.exec(part.slice(end, end + 40))
  if (!gap) return false
  const ahead = part.slice(end + gap[0].length, end + gap[0].length + 80)
  // “Where is the ferry?” asked Marr. – lower case goes on with the sentence.
  if (/^[\p{Ll},;:)]/u.test(ahead)) return false
  // “Where is the ferry?” Marr asked: a question or an exclamation in marks, and its tag.
  if (/["”’»“'’]/u.test(part[end - 1] ?? '') && /[!?…]/u.test(part[stop] ?? '') && isTag(ahead)) return false
  // “– Go home! – Marr said.”
  if (/^[–—―-]\s\p{Ll}/u.test(ahead)) return false
  if (part[stop] !== '.' || part[stop + 1] === '.') return true
  return endsSentence(part.slice(Math.max(start, stop - 40), stop), ahead)
}

// A name or a pronoun and one word of speech, and then a full stop, a comma or a place or time: a tag and not the next sentence.
const tag =
  /^(?:[Hh]e|[Ss]he|[Tt]hey|I|\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,3}) (?:said|says|asked|asks|cried|wrote|shouted|replied|added|told)(?: \p{L}+)?[.,:]/u
const isTag = (ahead: string): boolean => tag.test(ahead)
