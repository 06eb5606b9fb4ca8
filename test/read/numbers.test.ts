import { describe, expect, it } from 'vitest'
import { ordinalOf, valueOf, yearInWords } from '../../src/read/numbers/index.ts'

describe('a number in words or digits', () => {
  it.each([
    ['12,500', 12500],
    ['2.3 million', 2.3e6],
    ['forty-two', 42],
    ['one hundred and five', 105],
    ['two thousand three hundred', 2300],
    ['a hundred', 100],
    ['2 1/2', 2.5],
    ['¾', 0.75],
    ['1½', 1.5],
    ['three hundred thousand', 3e5],
    ['dozens', null],
    ['harbour', null],
  ])('“%s” is %s', (words, value) => expect(valueOf(words)).toBe(value))

  it.each([
    ['third', 3],
    ['twenty-first', 21],
    ['12th', 12],
    ['furth', null],
  ])('“%s” is the %sth', (words, value) => expect(ordinalOf(words)).toBe(value))

  it.each([
    ['nineteen seventy-nine', 1979],
    ['two thousand five', 2005],
    ['nineteen oh four', 1904],
    ['seven hundred', null],
  ])('the year “%s” is %s', (words, value) => expect(yearInWords(words)).toBe(value))
})
