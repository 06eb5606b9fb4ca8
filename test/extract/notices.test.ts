import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { noticeIn, noticeInstead, noticeRules } from '../../src/extract/furniture/notices.ts'
import { captureOf, paragraphs } from './capture.ts'

describe.each(noticeRules)('the notice $kind', rule => {
  it.each([...rule.takes])('takes “%s”', words => {
    expect(noticeIn(words)?.kind).toBe(rule.kind)
  })
  it.each([...rule.leaves])('leaves “%s”', words => {
    expect(noticeIn(words)).toBeNull()
  })
})

const page = (title: string, ...parts: readonly string[]): string =>
  `<html><head><title>${title}</title></head><body><header><a href="/">Tern Courier</a></header><main><h1>${title}</h1>${parts
    .map(part => `<p>${part}</p>`)
    .join('')}</main></body></html>`

const failure = async (html: string): Promise<string> => {
  try {
    await extract(captureOf(html, 'text/html'))
    return 'an article'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('a page without its article', () => {
  it('is not given as one, and the error says what it holds', async () => {
    expect(
      await failure(
        page(
          'Ferry strikes mole at Tern',
          'We value your privacy',
          'We and our 212 partners store cookies on your device and read your personal data to show you advertisements that fit.',
          'You may change your choices at any time in the privacy settings at the foot of every page.',
          'Accept all',
        ),
      ),
    ).toContain('only a question for consent to cookies')
    expect(
      await failure(
        page('One moment', 'Checking your browser before you reach courier.example.', 'This takes five seconds.'),
      ),
    ).toContain('only a test for robots')
    expect(
      await failure(
        page(
          'Page not found',
          'Sorry, the page you are looking for could not be found.',
          'Try the search, or go back to the start.',
        ),
      ),
    ).toContain('only a page that is not there')
  })

  it('is an article where prose stands beside the notice, and where it is about such things', async () => {
    expect(
      await failure(
        page('Ferry strikes mole at Tern', 'We and our partners use cookies on your device.', ...paragraphs),
      ),
    ).toBe('an article')
    expect(
      noticeInstead('Harbour fined for cookies', [
        'The harbour of Tern was fined on Monday because its page had set cookies before anybody had been asked.',
        'The clerk of the council said that the page would ask from now on, and that the fine had been paid.',
      ]),
    ).toBeNull()
  })
})

it('a passage of one word is read as quickly as any other', () => {
  const before = performance.now()
  for (const word of ['we ', 'cookies ', 'you partners ', 'page ', 'page you ', 'access to this page ', 'e', ' '])
    noticeIn(word.repeat(2_000))
  expect(performance.now() - before).toBeLessThan(2_000)
})
