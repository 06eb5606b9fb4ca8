import { describe, expect, it } from 'vitest'
import { alwaysRefused, refusals, type Said } from '../../src/reconcile/claims/fit.ts'

const said = (sentence: string): Said => {
  const [before = '', words] = sentence.split(' | ')
  return words === undefined ? { words: before, before: '' } : { words, before: `${before} ` }
}

describe.each([...refusals, ...alwaysRefused])('a pair with $name', ({ refuses, example, counter }) => {
  it(`is none: “${example[0]}”`, () => {
    expect(refuses(said(example[0]), said(example[1]))).toBe(true)
    expect(refuses(said(example[1]), said(example[0]))).toBe(true)
  })

  it(`is told from its like: “${counter[0]}”`, () => {
    expect(refuses(said(counter[0]), said(counter[1]))).toBe(false)
  })
})
