import { describe, expect, it } from 'vitest'
import { furnitureLine, lineRules } from '../../src/extract/furniture/line-rules.ts'

describe.each(lineRules)('the rule $name', rule => {
  it.each([...rule.takes])('takes “%s”', line => {
    expect(furnitureLine(line)).toMatchObject({ kind: rule.kind })
  })
  it.each([...rule.leaves])('leaves “%s”', line => {
    expect(furnitureLine(line)).toBeNull()
  })
})

describe('a line of prose', () => {
  it.each([
    'The ferry struck the mole.',
    '“Share it,” he said.',
    'Read more widely, she told them.',
    'By Tuesday the harbour was open again.',
    'Video of the collision was shown to the inquiry.',
    'No comment was to be had from the harbour office on Monday evening.',
    'Related: that was the word the harbour master used, and he used it three times before the inquiry broke for lunch and the members of it went down to see the mole, the lamp and the stones for themselves.',
  ])('is no furniture: “%s”', line => {
    expect(furnitureLine(line)).toBeNull()
  })
})

// A pattern that tries a run of signs in every way of parting it takes years for forty of them.
it('reads a line of nothing but one sign or word as quickly as any other', () => {
  const parts = [
    '>',
    '-',
    '»',
    '•',
    '*',
    '(',
    '[',
    '|',
    '.',
    '…',
    ':',
    ' ',
    '> ',
    '- ',
    'a',
    'a ',
    'share ',
    'read ',
    'more ',
    '1',
    '1 ',
    'Tern, ',
    'tags ',
  ]
  const before = performance.now()
  for (const part of parts)
    for (const end of ['', 'x', '{"', '20Thirty people'])
      for (const length of [40, 180]) furnitureLine(part.repeat(Math.ceil(length / part.length)).slice(0, length) + end)
  expect(performance.now() - before).toBeLessThan(2_000)
})
