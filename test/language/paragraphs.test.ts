import { expect, it } from 'vitest'
import { loadEnglish, sentences, toRecord, wordOf } from '../../src/language/english/index.ts'

const text =
  'Orlo mill burns\n\nTwelve people were injured when the mill burned, mayor Ana Reeve said.\n Nobody died.\n'
const [together, apart] = await Promise.all([loadEnglish(), loadEnglish({ paragraphs: 'apart' })])

it('lets no word of a text hang on its headline', () => {
  const parse = apart.parse(text)
  const second = text.indexOf('Twelve')
  for (let i = 0; i < parse.length; i++) {
    const head = parse.head[i] ?? 0
    expect((parse.start[i] ?? 0) < second, wordOf(parse, i)).toBe((parse.start[head] ?? 0) < second)
  }
  expect(sentences(parse)).toHaveLength(3)
})

it('gives each paragraph the parse that it has alone, at its own place', () => {
  const whole = toRecord(apart.parse(text), 'a')
  const second = text.slice(text.indexOf('Twelve'), text.indexOf('Nobody'))
  const alone = toRecord(together.parse(second), 'a')
  const from = whole.tokens.findIndex(({ start }) => start === text.indexOf('Twelve'))
  for (const [i, token] of alone.tokens.entries()) {
    expect(whole.tokens[from + i]).toEqual({
      ...token,
      start: token.start + text.indexOf('Twelve'),
      end: token.end + text.indexOf('Twelve'),
      head: token.head + from,
    })
  }
})

it('is the same as the whole where there is one paragraph, and nothing where there is none', () => {
  for (const one of ['Varga said the ferry had left.', '', ' \n ', '\n\n'])
    expect(apart.parse(one)).toEqual(together.parse(one))
})
