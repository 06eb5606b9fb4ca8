// PDFs that are broken or made to tire programs: an article, or an error with a code, in bounded time.
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { randomFrom } from '../../evaluation/bare.ts'
import { isRashomonError } from '../../src/errors.ts'
import { extract } from '../../src/extract/index.ts'
import { pdfArticle } from '../../src/extract/pdf/pdf-article.ts'
import type { PdfText } from '../../src/extract/pdf/read-pdf.ts'
import { guardedThread } from '../../src/threads/index.ts'
import { columnOf, pdfOf } from '../pdf-writer.ts'
import { captureOf } from './capture.ts'

// More:  FUZZ=2000 SEED=17 npx vitest run test/extract/hostile-pdf.test.ts
const RUNS = Number(process.env['FUZZ'] ?? 40)
const SEED = Number(process.env['SEED'] ?? 17)

const lines = Array.from({ length: 12 }, (_, k) => `The ferry struck the mole at Tern on day ${k + 1}.`)
const pages = [0, 1].map(() => ({
  texts: [...columnOf(lines, { x: 50, y: 700 }), ...columnOf(lines, { x: 320, y: 700, font: 'unicode' })],
  hasPicture: true,
}))
const info = { Title: 'Ferry strikes mole', CreationDate: 'D:20230314080500Z' }
const samples = [pdfOf(pages, { info }), pdfOf(pages, { info, isPacked: true }), pdfOf(pages, { owner: 'mole' })]

function mutated(sample: Uint8Array, random: () => number): Uint8Array {
  const bytes = Uint8Array.from(sample)
  for (let n = 0; n < 1 + random() * 12; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  // Numbers decide how long and where things are.
  if (random() < 0.3) {
    const at = Math.floor(random() * bytes.length)
    for (let k = at; k < at + 200 && k < bytes.length; k++)
      if ((bytes[k] ?? 0) >= 0x30 && (bytes[k] ?? 0) <= 0x39) bytes[k] = 0x39
  }
  return random() < 0.2 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes
}

const thread = guardedThread<{ bytes: Uint8Array; path: string }, PdfText>(
  new URL('../../src/extract/pdf/pdf-worker.ts', import.meta.url),
  20_000,
)
afterAll(() => thread.close())

describe('mutated PDFs', () => {
  it(`give an article whose places hold or a coded error (${RUNS}, seed ${SEED})`, {
    timeout: 60_000 + RUNS * 200,
  }, async () => {
    const random = randomFrom(SEED)
    let ended = 0
    for (let i = 0; i < RUNS; i++) {
      const bytes = mutated(samples[i % samples.length] ?? new Uint8Array(), random)
      const outcome = await thread.run({ bytes, path: 'a.pdf' })
      if (outcome.kind === 'ended') ended++
      else if (outcome.kind === 'failed') expect(outcome.code, `mutation ${i}: ${outcome.message}`).toMatch(/^pdf-/)
      else {
        const { text, blocks } = pdfArticle(outcome.value)
        for (const { start, end } of [...blocks, ...outcome.value.runs])
          if (!(start < end && end <= text.length)) throw new RangeError(`span ${start}–${end} in mutation ${i}`)
      }
    }
    expect(ended).toBeLessThanOrEqual(RUNS / 100)
  })
})

describe('a PDF made to tire programs', { timeout: 120_000 }, () => {
  const code = async (bytes: Uint8Array, pdfMilliseconds: number): Promise<string> =>
    extract(captureOf(bytes, 'application/pdf'), { pdfMilliseconds }).then(
      () => 'article',
      (error: unknown) => (isRashomonError(error) ? error.code : String(error)),
    )

  it('that unpacks to a quarter of a gigabyte is ended, or read', async () => {
    // A quarter of a megabyte of this file holds them.
    const blanks = deflateSync(Buffer.alloc(256 * 1024 * 1024, ' '), { level: 9 })
    const bomb = pdfOf([{ texts: [] }], { packed: blanks })
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(['pdf-too-slow', 'pdf-empty', 'pdf-unreadable']).toContain(await code(bomb, 20_000))
  })

  it('whose pages lead back to themselves has an end', async () => {
    const round = Buffer.from(pdfOf(pages)).toString('latin1').replace('/Kids [12 0 R', '/Kids [02 0 R')
    expect(await code(Buffer.from(round, 'latin1'), 20_000)).toMatch(/^(?:article|pdf-[a-z-]+)$/)
  })

  it('whose text is at places without end is read all the same', async () => {
    const far = pdfOf([{ texts: [...columnOf(lines, { x: 50, y: 700 }), { x: 1e30, y: -1e30, text: 'far' }] }])
    expect(await code(far, 60_000)).toBe('article')
  })
})
