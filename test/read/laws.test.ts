/**
 * What holds of every reading, whatever the text.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSchema, readingSchema } from '../../src/contracts/index.ts'
import { read, readable } from '../../src/read/index.ts'
import { articleOf } from './made.ts'

const piece = fc.constantFrom(
  'Varga',
  'Ode Marr',
  'the harbour office',
  'said',
  'told reporters',
  'that',
  'the crane was idle',
  'according to',
  'It is reported that',
  'The Tern Gazette reports:',
  'MARR:',
  'Q:',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  '„',
  '’s',
  '– ',
  '— ',
  '• ',
  '> ',
  '## ',
  '? ',
  '. ',
  ', ',
  ': ',
  '… ',
  '\n',
  '\n\n',
  '\n\n',
  'U.S. ',
  '5 p.m. ',
  'No. 3',
  '(AP)',
  'via ',
  'Comment:',
  'pic.twitter.com/x',
  '(@odemarr)',
  '😀',
  '\u0000',
  '\uE000',
  'é',
  'сказал',
  'İ',
  'adding',
  'denied',
  'called for',
  'citing',
  'he',
  '[',
  ']',
  ' ',
)
const newspaper = fc
  .array(fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), { maxLength: 60 })
  .map(p => p.join(' '))

describe('a reading', () => {
  it('holds only places of the text, and fits its schema', () => {
    fc.assert(
      fc.property(newspaper, text => {
        const article = articleOf(text)
        articleSchema.parse(article)
        const reading = read(article)
        readingSchema.parse(reading)
        const spans = [
          ...reading.sentences,
          ...reading.voices,
          ...reading.attributions.flatMap(a => [
            ...a.content,
            ...(a.source ? [a.source] : []),
            ...(a.cue ? [a.cue] : []),
          ]),
          ...reading.statements.flatMap(s => [s.span, s.predicate, ...s.objects]),
        ]
        for (const { start, end } of spans) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(article.text.length)
          expect(article.text.slice(start, end).trim()).not.toBe('')
        }
      }),
      { numRuns: 80 },
    )
  })

  it('is the same on a second run', () => {
    fc.assert(
      fc.property(newspaper, text => {
        const article = articleOf(text)
        expect(JSON.stringify(read(article))).toBe(JSON.stringify(read(structuredClone(article))))
      }),
      { numRuns: 50 },
    )
  })

  it('takes any text, with blocks or without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, withBlocks) => {
        const article = articleOf('x')
        const blocks = withBlocks && text.length > 0 ? [{ start: 0, end: text.length, kind: 'paragraph' as const }] : []
        expect(() => read({ ...article, text, blocks })).not.toThrow()
      }),
      { numRuns: 100 },
    )
  })

  it('gives every word of prose one sentence and one voice', () => {
    fc.assert(
      fc.property(newspaper, text => {
        const article = articleOf(text)
        const { sentences, voices } = read(article)
        for (const spans of [sentences, voices]) {
          spans.forEach((s, n) => expect(s.start).toBeGreaterThanOrEqual(spans[n - 1]?.end ?? 0))
        }
        const held = (at: number): boolean =>
          sentences.some(s => s.start <= at && at < s.end) && voices.some(v => v.start <= at && at < v.end)
        for (const block of article.blocks) {
          const words = article.text.slice(block.start, block.end)
          if (!/[\p{L}\p{N}]/u.test(words)) continue
          expect([...words.matchAll(/[\p{L}\p{N}]/gu)].every(match => held(block.start + match.index))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a parser is given', () => {
  it('is as long as the text, and every word stands where it stood', () => {
    fc.assert(
      fc.property(newspaper, text => {
        const article = articleOf(text)
        const given = readable(article)
        expect(given.length).toBe(article.text.length)
        const moved = given.split('').some((c, i) => c !== article.text[i] && c !== ' ' && c !== '\n')
        expect(moved).toBe(false)
      }),
    )
  })

  it('has no line break inside a paragraph and nothing of what is furniture', () => {
    const article = articleOf('The crane\nfell at\r\nnoon.\n\nShare this\n\nNobody was hurt.')
    const share = article.text.indexOf('Share this')
    const given = readable({ ...article, furniture: [{ start: share, end: share + 10, kind: 'share' }] })
    expect(given).toMatch(/^The crane fell at {2}noon\.\n+Nobody was hurt\.$/)
  })
})

describe('a text with no end', () => {
  // Processor time of the longer by that of the shorter, eight times as long: 8 when it grows with the text, 64 when with its square.
  it.each([
    ['words without a full stop', 'the crane was idle and Varga said that nobody had seen it '],
    ['quotations without a break', '“We saw nothing,” Varga said. “It was dark.” '],
    ['marks that never close', '“We saw nothing, Varga said '],
    ['one quotation that holds it all', 'Varga said that nobody had seen it. ', '“', '”'],
    ['letters and no blank', 'x'],
    ['full stops', '. '],
    ['names and pronouns', 'Varga left and he said that he saw Ode Marr. '],
    ['dashes', '– We saw nothing, – Varga said. '],
  ])(
    'is read in time that grows with it: %s',
    (_, unit, before = '', after = '') => {
      const time = (length: number): number => {
        const text = before + unit.repeat(Math.ceil(length / unit.length)) + after
        const article = {
          ...articleOf('x'),
          text,
          blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
        }
        const start = process.cpuUsage()
        read(article)
        const used = process.cpuUsage(start)
        return used.user + used.system
      }
      time(8_000)
      const short = Math.max(time(8_000), 3_000)
      expect(time(64_000) / short).toBeLessThan(28)
    },
    120_000,
  )
})
