import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../evaluation/bare.ts'
import { isRashomonError } from '../../src/errors.ts'
import { articleSchema } from '../../src/contracts/index.ts'
import { extract } from '../../src/extract/index.ts'
import { articleOfPage, captureOf, paragraphs } from './capture.ts'

const body = paragraphs.map(text => `<p>${text}</p>`).join('\n')
const sample = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry | Courier</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":{"name":"Ana Varga"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry</h1><table><tr><td><b>Name</td></tr></table>${body}<ul><li>One<li>Two</ul></article><script>document.write('x')</script></body></html>`

describe('a hostile page', () => {
  it('may nest 20,000 tags', async () => {
    const { text } = await articleOfPage(`${'<div>'.repeat(20_000)}<p>${paragraphs[0]}</p>${'</div>'.repeat(20_000)}`)
    expect(text).toBe(paragraphs[0])
  })
  it('may open 100,000 tags and quotation marks that nothing closes', async () => {
    for (const source of ['<a '.repeat(100_000), '<a b="'.repeat(100_000)])
      await expect(articleOfPage(source)).rejects.toMatchObject({ code: 'nothing-extracted' })
  })
  it('expands no entities of its own', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "boom">${'<!ENTITY b "&a;&a;&a;">'.repeat(100)}]>`
    expect((await articleOfPage(`${bomb}<h1>Ferry</h1>${body}`)).text).not.toContain('boom')
  })
  it('runs no script and keeps none in its text', async () => {
    const { text } = await articleOfPage(
      `<h1>Ferry</h1>${body}<script>globalThis.touched = true; document.body.innerHTML = 'x'</script><p onclick="touch()">The harbour office promised to answer all questions on Monday, and did not.</p>`,
    )
    expect(text).not.toContain('touched')
    expect('touched' in globalThis).toBe(false)
  })
  it('may be five million letters on one line', async () => {
    const [article] = await extract(captureOf('a'.repeat(5_000_000), 'text/plain'))
    expect(article?.text).toHaveLength(5_000_000)
  })
})

// The whole fuzz, 10,000 pages:  FUZZ=10000 SEED=11 npx vitest run test/extract/hostile.test.ts
const RUNS = Number(process.env['FUZZ'] ?? 80)
const SEED = Number(process.env['SEED'] ?? 11)

describe('mutated pages', () => {
  it(`give an article whose spans hold or a coded error (${RUNS} pages, seed ${SEED})`, {
    timeout: 60_000 + RUNS * 100,
  }, async () => {
    const random = randomFrom(SEED)
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '</p>',
      '<table>',
      '<b>',
      '</article>',
      '<!--',
      '-->',
      '&',
      '&#0;',
      '\0',
      '<svg>',
      '<template>',
      '<noscript>',
      ']]>',
      '<p',
      '\ufffd',
      '<time datetime="2020',
      '{"',
      '<h1>',
      '<figure>',
      '<br><br>',
    ]
    for (let i = 0; i < RUNS; i++) {
      let page = sample
      for (let n = 0; n < 1 + random() * 12; n++) {
        const at = Math.floor(random() * page.length)
        const length = random() < 0.3 ? Math.floor(random() * 200) : 0
        const piece = (pieces[Math.floor(random() * pieces.length)] ?? '').repeat(random() < 0.1 ? 50 : 1)
        page = page.slice(0, at) + piece + page.slice(at + length)
      }
      const bytes = new TextEncoder().encode(page)
      if (random() < 0.3) bytes[Math.floor(random() * bytes.length)] = 0xff
      try {
        for (const article of await extract(captureOf(bytes, 'text/html'))) {
          articleSchema.parse(article)
          for (const { start, end } of [...article.blocks, ...article.furniture, ...(article.credits ?? [])]) {
            if (!(start < end && end <= article.text.length))
              throw new RangeError(`span ${start}–${end} in mutation ${i}`)
          }
        }
      } catch (error) {
        if (!isRashomonError(error)) throw new Error(`mutation ${i}`, { cause: error })
      }
    }
  })
})
