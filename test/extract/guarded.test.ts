import { afterAll, expect, it } from 'vitest'
import { guardedExtractor } from '../../src/extract/index.ts'
import { captureOf, paragraphs } from './capture.ts'

// A loaded machine may take long to open the thread.
const patient = guardedExtractor({ milliseconds: 150_000 })
const hasty = guardedExtractor({ milliseconds: 20 })
afterAll(() => Promise.all([patient.close(), hasty.close()]))

it('gives the same article from the thread as from here', { timeout: 200_000 }, async () => {
  const capture = captureOf(`<h1>Ferry</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}`, 'text/html')
  const [article] = await patient.extract(capture)
  expect(article?.text).toContain(paragraphs.join('\n\n'))
  await expect(patient.extract(captureOf('Share\n', 'text/plain'))).rejects.toMatchObject({ code: 'nothing-extracted' })
})

it('ends a page that takes longer than its time', { timeout: 200_000 }, async () => {
  const heavy = captureOf('<p>word word word word.</p>'.repeat(100_000), 'text/html')
  await expect(hasty.extract(heavy)).rejects.toMatchObject({ code: 'page-too-slow' })
})
