import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atEnd } from '../../src/text/index.ts'

describe('a pattern tried at the end only', () => {
  const patterns = [/\b(?:in|near)\s+(?:the\s+)?$/u, /(?:^|\n)\s*\p{Lu}+,\s+$/u, /\p{Ll}\s+$/iu, /(?:,|\band)\s+$/u]

  it('matches what the pattern matches', () => {
    const text = fc.array(fc.constantFrom('in', 'near', 'the', ' ', ' ', '\n', 'TERN', ',', 'and', 'x'), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(text, pieces => {
        const line = pieces.join('')
        for (const pattern of patterns) expect(atEnd(pattern).test(line)).toBe(pattern.test(line))
      }),
    )
  })

  it('wants a pattern that closes with $', () => {
    expect(() => atEnd(/near/u)).toThrow(RangeError)
    expect(() => atEnd(/near\$/u)).toThrow(RangeError)
  })
})
