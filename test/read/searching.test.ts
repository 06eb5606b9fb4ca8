import { describe, expect, it } from 'vitest'
import { forSmallLetters, inSmallLetters, matchesOf, needing, searchFor } from '../../src/read/searching.ts'

describe('a text in small letters', () => {
  it('keeps every character at its place', () => {
    const text = 'İn TERN, ÉLAN and Öre'
    expect(inSmallLetters(text)).toBe('in tern, élan and öre')
    expect(inSmallLetters(text)).toHaveLength(text.length)
  })
})

describe('a pattern that minds no capitals', () => {
  it('is written small, its escapes and its names left alone', () => {
    expect(forSmallLetters(String.raw`\bMay(?<Day>\s+\D|\S)[A-Z]\p{Lu}\p{L}`)).toBe(
      String.raw`\bmay(?<Day>\s+\D|\S)[a-z]\p{Ll}\p{L}`,
    )
  })

  it('finds what it finds in the text as it stands, and reads the capitals that are there', () => {
    const words = 'Late in MAY, or in May'
    const search = searchFor(String.raw`\b(?<month>May)\b`)
    expect(matchesOf(search, words, inSmallLetters(words)).map(m => [m.index, m.groups?.['month']])).toEqual([
      [8, 'MAY'],
      [19, 'May'],
    ])
  })
})

describe('the words that a pattern needs', () => {
  const wants = needing([['may', 'june'], ['#'], undefined, ['may', 'june']])

  it('are looked for in a text, then in each of its passages', () => {
    const inText = wants('it rained in may. nobody came at 9.')
    expect([0, 1, 2, 3].map(inText('it rained in may.'))).toEqual([true, false, true, true])
    expect([0, 1, 2, 3].map(inText('nobody came at 9.'))).toEqual([false, true, true, false])
  })
})
