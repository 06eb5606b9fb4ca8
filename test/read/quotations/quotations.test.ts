import { readdirSync, readFileSync } from 'node:fs'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotations } from '../../../src/read/quotations/index.ts'
import { holds, slice, type Span } from '../../../src/text/index.ts'

const folder = new URL('../../cases/quotations/', import.meta.url)

/** Lines are paragraphs, as in the plainest of articles. */
function linesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/gu))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}

function printed(text: string): string {
  const found = quotations(text, linesOf(text)).quotations
  const line = (q: (typeof found)[number]): string => {
    const state = q.continues ? '[runs on] ' : !q.opened ? '[never opened] ' : !q.closed ? '[never closed] ' : ''
    return '  '.repeat(q.depth) + state + slice(text, q.inner)
  }
  return found.length === 0 ? 'nothing' : found.map(line).join('\n')
}

for (const file of readdirSync(folder).sort()) {
  describe(`quotations: ${file.replace(/\.txt$/, '')}`, () => {
    for (const part of readFileSync(new URL(file, folder), 'utf8').split(/^---\n/mu)) {
      const [, title, text, expected] = /^# (.+)\n\n([^]+?)\n\n==>\n\n([^]+?)\n*$/u.exec(part) ?? []
      if (!title || !text || !expected) throw new Error(`${file}: a case without a title, a text or an end: ${part}`)
      it(title, () => expect(printed(text)).toBe(expected))
    }
  })
}

const speech = array(
  constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', 'Marr', 'said', ',', '.', ' ', ' ', '\n', '–', "''"),
).map(parts => parts.join(''))

describe('on any heap of marks', () => {
  it('every quotation lies in one paragraph, holds its inner part, and comes in the order of the text', () => {
    assert(
      property(speech, text => {
        const paragraphs = linesOf(text)
        const found = quotations(text, paragraphs).quotations
        for (const q of found) {
          expect(paragraphs.some(p => holds(p, q))).toBe(true)
          expect(holds(q, q.inner)).toBe(true)
          expect(q.inner.end).toBeGreaterThan(q.inner.start)
        }
        expect(found.map(q => q.start)).toEqual(found.map(q => q.start).sort((a, b) => a - b))
      }),
    )
  })

  it('two quotations of one paragraph lie apart or one holds the other', () => {
    assert(
      property(speech, text => {
        const found = quotations(text, linesOf(text)).quotations.filter(q => q.marks !== 'dash')
        for (const a of found)
          for (const b of found) expect(a.end <= b.start || b.end <= a.start || holds(a, b) || holds(b, a)).toBe(true)
      }),
    )
  })

  it('is done with ten thousand marks in a paragraph within a second of processor time', () => {
    const text = '“We saw "nothing, '.repeat(5000)
    const before = process.cpuUsage().user
    quotations(text, linesOf(text))
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(1)
  })
})
