// What a page can do to a run: nothing but fail by itself. Against the command line as it ships, its threads compiled.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rashomon } from './run.ts'

const sentence = 'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday morning, the coast guard said.'
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry strikes mole</title></head><body><h1>Ferry strikes mole</h1>${body}</body></html>`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rashomon-guard-'))
  writeFileSync(join(folder, 'a.html'), page(`<p>${sentence}</p>`.repeat(3)))
  // A million paragraphs: minutes of work for whoever asks where the article is.
  writeFileSync(join(folder, 'b.html'), page('<p>word word word word.</p>'.repeat(1_000_000)))
  writeFileSync(join(folder, 'c.html'), page(`<p>Thirty people were injured. ${sentence}</p>`.repeat(2)))
  writeFileSync(
    join(folder, 'd.txt'),
    `Ferry strikes mole\n\n${sentence}\n\n${sentence.replace('Tuesday', 'Monday')}\n`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a page that takes too long', () => {
  it('is ended and named with its code, and the rest of the run goes on', { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = rashomon(['extract', '--page-seconds', '3', folder])
    expect(stderr).toContain('b.html: page-too-slow:')
    const paths = stdout
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as { path: string }).path)
    expect(paths).toEqual(['a.html', 'c.html', 'd.txt'])
    expect(status).toBe(1)
  })

  it('takes a time that is a number', () => {
    expect(rashomon(['extract', '--page-seconds', 'soon', folder]).status).toBe(2)
  })
})
