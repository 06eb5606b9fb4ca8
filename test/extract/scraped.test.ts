import { describe, expect, it } from 'vitest'
import { articleOfText } from './capture.ts'
import { judge, scrapedCases } from './scraped.ts'

describe.each(['clean.txt', 'marked.txt', 'fresh.txt'])('scraped texts of %s', file => {
  it.each(scrapedCases(file))('$name', async one => {
    const { otherKind, missed, wrong, warningsMissed, warningsWrong } = judge(one, await articleOfText(one.text))
    expect({ otherKind, missed, wrong, warningsMissed, warningsWrong }).toEqual({
      otherKind: [],
      missed: [],
      wrong: [],
      warningsMissed: [],
      warningsWrong: [],
    })
  })
})

it('a case without braces bears nothing', () => {
  expect(scrapedCases('clean.txt').every(({ marks }) => marks.length === 0)).toBe(true)
  expect(scrapedCases('clean.txt').length).toBeGreaterThan(13)
})

it('what is marked and should not be is noticed, and the other way round', async () => {
  const text =
    'Ferry strikes mole\n\nThe ferry struck the mole on Tuesday, the coast guard said.\n\nShare on Facebook\n'
  const article = await articleOfText(text)
  expect(judge({ name: '', text, marks: [] }, article).wrong).toEqual(['share: Share on Facebook'])
  const marks = [{ kind: 'related', start: 0, end: 18 }]
  expect(judge({ name: '', text, marks }, article).missed).toEqual(['related: Ferry strikes mole'])
})
