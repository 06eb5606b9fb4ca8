import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordCount } from '../../src/extract/words.ts'

const byPattern = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0

it('words are what letters and figures are, joined by what joins words', () => {
  const signs = fc.constantFrom('a', 'é', '7', ' ', '.', ',', '-', '’', "'", '\n', '中', '𝒜', '\ud800', '\udc00', '—')
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 20 }), text => {
      expect(wordCount(text)).toBe(byPattern(text))
    }),
    { numRuns: 2000 },
  )
})

it('a word at any place of a long text is one', () => {
  expect(wordCount(`${'a'.repeat(9_995)} ${'word '.repeat(3)}${'b'.repeat(20_000)}`)).toBe(5)
})
