/**
 * Speech after a dash, as much of Europe prints it and translated wire copy keeps it.
 *
 *     – The ferry had already left its berth, – Varga said. – Nobody was aboard.
 *
 * A paragraph that begins with a dash is speech only in an article where some dash is closed by a tag;
 * elsewhere it is the item of a list.
 */
import { type Span, trimmed } from '../../text/index.ts'
import type { Quotation } from './pair.ts'

const leads = /^\s*[–—―-]\s+(?=[\p{L}\p{N}«“"¡¿…])/u
// The tag begins after a comma, a full stop or another end of a sentence and a dash with a blank on both sides.
const turns = /[,.!?…”"»]\s?[–—―-]\s+/gu
// “… its berth, – Varga said.”, “… – said the head of the port.”, “… – he stressed.”
const isTag = /^(?:\p{Ll}|\p{Lu}[\p{L}’'. -]{0,60}?\s(?:\p{Ll}+(?:ed|s|d|t)|said|says|wrote|writes|told|tells)\b)/u

export function dashSpeech(text: string, paragraphs: readonly Span[]): Quotation[] {
  const led = paragraphs.filter(p => leads.test(text.slice(p.start, p.end)))
  const pieces = led.map(p => piecesOf(text, p))
  if (!pieces.some(p => p.tagged)) return []
  return pieces.flatMap(p => p.spoken)
}

function piecesOf(text: string, paragraph: Span): { spoken: Quotation[]; tagged: boolean } {
  const part = text.slice(paragraph.start, paragraph.end)
  const lead = leads.exec(part)?.[0].length ?? 0
  const spoken: Quotation[] = []
  let tagged = false
  let speaking = true
  let from = lead
  let dash = part.search(/\S/u)
  const say = (to: number): void => {
    const inner = trimmed(text, { start: paragraph.start + from, end: paragraph.start + to })
    if (inner) {
      const start = paragraph.start + dash
      spoken.push({
        start,
        end: inner.end,
        inner,
        opened: true,
        closed: true,
        continues: false,
        depth: 0,
        marks: 'dash',
      })
    }
  }
  for (const turn of part.matchAll(turns)) {
    const at = turn.index + 1
    const after = turn.index + turn[0].length
    if (at <= from) continue
    if (speaking) {
      if (!isTag.test(part.slice(after))) continue
      say(at)
      tagged = true
      speaking = false
    } else {
      speaking = true
      from = after
      dash = turn.index + turn[0].search(/[–—―-]/u)
    }
  }
  if (speaking) say(part.length)
  return { spoken, tagged }
}
