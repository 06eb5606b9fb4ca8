import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capture, Ledger, Reading } from '../../src/contracts/index.ts'
import { ledgerSchema, readingSchema } from '../../src/contracts/index.ts'
import { isRashomonError } from '../../src/errors.ts'
import { extract } from '../../src/extract/index.ts'
import { read } from '../../src/read/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { reportHtml } from '../../src/report/index.ts'

/** What newspapers are made of, whole and broken. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'The ferry struck the mole on Tuesday',
      'Ode Marr, a pilot,',
      'said',
      'told the Harbour Post',
      'at least 17 people were hurt',
      'according to',
      'he denied that',
      'the port authority',
      '14 March',
      'two of them seriously',
      'Dr. Leth',
      'dozens',
      '“',
      '”',
      '"',
      '«',
      '»',
      '– ',
      ', ',
      '. ',
      '.\n\n',
      ':\n',
      '\n',
      '\n\n',
      '\n\n• ',
      '’s',
      '‘',
      '’',
      '(AP) — ',
      'Leave a Reply',
      'Share this:',
      'By Ede Marrow',
      'it is reported that',
      '2.3 million',
      'one in five',
      'yesterday',
      '…',
      'MARR: ',
      '@ode',
      'https://post.example/a',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u0000',
      '\ufeff',
      '\ud83d',
      '\u202e',
      'İ',
      'ﬁ',
      '👩‍🚒',
      '\r\n',
      '\u2028',
      '<b>',
      '&amp;',
      '<script>x</script>',
      '\u00ad',
    ),
  },
)
const text = fc.array(piece, { minLength: 1, maxLength: 80 }).map(pieces => pieces.join(' '))

const captureOf = (content: string, path: string, mime: string): Capture => {
  const bytes = new TextEncoder().encode(content)
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), mime }
}

/** The readings of a pile; a text that holds no article has its coded error, and no other. */
async function readAll(texts: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const [k, content] of texts.entries()) {
    try {
      for (const article of await extract(captureOf(content, `${k}.txt`, k % 3 === 2 ? 'text/html' : 'text/plain')))
        readings.push(read(article))
    } catch (error) {
      if (!isRashomonError(error)) throw error
    }
  }
  return readings
}

/** Every `{start, end}` below a value. */
function* spans(value: unknown): Generator<{ start: number; end: number }> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value) yield value as { start: number; end: number }
  for (const inner of Object.values(value)) yield* spans(inner)
}

/** Every `{article, span}` below a value. */
function* places(value: unknown): Generator<{ article: string; span: { start: number; end: number } }> {
  if (typeof value !== 'object' || value === null) return
  if ('article' in value && 'span' in value) yield value as { article: string; span: { start: number; end: number } }
  for (const inner of Object.values(value)) yield* places(inner)
}

const runs = { numRuns: 60 }

describe('whatever text comes in', () => {
  it('a reading holds to its contract, and every span lies in its text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async content => {
        for (const reading of await readAll([content])) {
          expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([])
          for (const { start, end } of spans(reading)) {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(reading.article.text.length)
          }
        }
      }),
      runs,
    )
  })

  it('a ledger holds to its contract, its places to their texts, and the page is made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async texts => {
        const readings = await readAll(texts)
        if (readings.length === 0) return
        const ledger: Ledger = reconcile(readings)
        expect(ledgerSchema.safeParse(ledger).error?.issues ?? []).toEqual([])
        const lengths = new Map(ledger.articles.map(article => [article.id, article.text.length]))
        for (const { article, span } of places(ledger)) {
          expect(span.start).toBeLessThan(span.end)
          expect(span.end).toBeLessThanOrEqual(lengths.get(article) ?? -1)
        }
        expect(reportHtml(ledger)).toContain('</html>')
      }),
      runs,
    )
  })

  it('the same readings in another order give the same ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 4 }), async texts => {
        const readings = await readAll(texts)
        if (readings.length === 0) return
        expect(JSON.stringify(reconcile(readings.toReversed()))).toBe(JSON.stringify(reconcile(readings)))
      }),
      runs,
    )
  })
})
