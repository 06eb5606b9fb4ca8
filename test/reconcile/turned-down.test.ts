import { describe, expect, it } from 'vitest'
import { frames, isTurnedDown } from '../../src/reconcile/claims/turned-down.ts'

/** The words between two bars, in their sentence without the bars. */
function isSo(marked: string): boolean {
  const [before = '', words = '', after = ''] = marked.split('|')
  const text = before + words + after
  return isTurnedDown(text, { start: 0, end: text.length }, { start: before.length, end: before.length + words.length })
}

describe.each(frames)('$name', ({ example, counter }) => {
  it(`turns down what it holds: “${example}”`, () => {
    expect(isSo(example)).toBe(true)
  })
  it(`is told from its like: “${counter}”`, () => {
    expect(isSo(counter)).toBe(false)
  })
})
