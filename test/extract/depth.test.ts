import { describe, expect, it } from 'vitest'
import { withinDepth } from '../../src/extract/html/depth.ts'
import { articleOfPage, paragraphs } from './capture.ts'

const body = paragraphs.map(text => `<p>${text}</p>`).join('\n')
const page = (before: string): string =>
  `<!doctype html><html><head><title>Ferry strikes mole at Tern</title></head><body>${before}<h1>Ferry strikes mole at Tern</h1>${body}</body></html>`

describe('the depth of a page', () => {
  it.each([
    ['a script that writes tags', `<script>var box = '${'<div class="box">'.repeat(400)}'</script>`],
    ['a comment', `<!-- ${'<div>'.repeat(400)} -->`],
    ['links that nothing closes, each in a box', '<div><span><b></div>'.repeat(400)],
    ['a text of code', `<textarea>${'<div>'.repeat(400)}</textarea>`],
  ])('is not that of %s', async (_, before) => {
    const html = page(before)
    expect(withinDepth(html)).toBe(html)
    expect((await articleOfPage(html)).text).toBe(paragraphs.join('\n\n'))
  })

  it('is cut at 200 elements, every place where it was', () => {
    for (const open of ['<div>', '<table><td></div>', '<b><div></b>', '<span><a></i>']) {
      const html = page(open.repeat(5000))
      const cut = withinDepth(html)
      expect(cut).toHaveLength(html.length)
      expect(cut.match(/<(?:div|table|b|span|a)\b/gu)?.length).toBeLessThan(1000)
      expect(cut.indexOf(paragraphs[0] ?? '')).toBe(html.indexOf(paragraphs[0] ?? ''))
    }
  })

  it('leaves no words of a script behind where its tags are cut', () => {
    expect(withinDepth(`${'<div>'.repeat(300)}<script>let words = 1</script><p>Tern</p>`)).not.toContain('words')
  })
})
