/**
 * Before a reading leaves: every place lies in the text, every list has the text's order, every id that is named is there.
 */
import type { Reading } from '../contracts/index.ts'
import type { Span } from '../text/index.ts'

/** @throws RangeError if a rule of ours broke one of these: the values are in the message. */
export function checked(reading: Reading): Reading {
  const { text, id } = reading.article
  const at = (what: string, span: Span): void => {
    if (!(Number.isInteger(span.start) && span.start >= 0 && span.start < span.end && span.end <= text.length)) {
      throw new RangeError(
        `${what} ${span.start}–${span.end} is no place in ${id}, which has ${text.length} code units`,
      )
    }
  }
  const inOrder = (what: string, spans: readonly Span[]): void => {
    spans.forEach((span, n) => {
      at(what, span)
      const before = spans[n - 1]
      if (before && before.start > span.start) {
        throw new RangeError(`${what} ${span.start}–${span.end} of ${id} stands behind ${before.start}–${before.end}`)
      }
    })
  }
  inOrder('Sentence', reading.sentences)
  inOrder('Voice', reading.voices)
  inOrder('Mention', reading.mentions)
  inOrder('Quantity', reading.quantities)
  inOrder('Time', reading.times)
  inOrder('Label', reading.labels)
  inOrder(
    'Statement',
    reading.statements.map(s => s.span),
  )
  for (const entity of reading.entities) for (const role of entity.roles) at('Role', role)
  for (const q of reading.quantities) if (q.counted) at('Counted', q.counted)
  for (const a of reading.attributions) {
    if (a.content.length === 0) throw new RangeError(`Attribution ${a.id} of ${id} has no content`)
    inOrder('Content', a.content)
    if (a.source) at('Source', a.source)
    if (a.cue) at('Cue', a.cue)
    for (const v of a.via) at('Via', v.span)
  }
  for (const s of reading.statements) {
    at('Predicate', s.predicate)
    if (s.subject) at('Subject', s.subject)
    for (const o of s.objects) at('Object', o)
    if (!reading.sentences[s.sentence]) throw new RangeError(`Statement ${s.id} of ${id} is of no sentence`)
  }
  for (const finding of reading.findings) at('Finding', finding.at)
  const known = (what: string, ids: ReadonlySet<string>, name: string | null): void => {
    if (name !== null && !ids.has(name)) throw new RangeError(`${id} names ${what} ${name}, which is not there`)
  }
  const attributions = new Set(reading.attributions.map(a => a.id))
  const voices = new Set(reading.voices.map(v => v.id))
  const entities = new Set(reading.entities.map(e => e.id))
  for (const a of reading.attributions) {
    known('attribution', attributions, a.nestedIn)
    known('entity', entities, a.source?.entity ?? null)
  }
  for (const s of reading.statements) {
    known('attribution', attributions, s.attribution)
    known('voice', voices, s.voice)
    for (const e of s.entities) known('entity', entities, e)
  }
  return reading
}
