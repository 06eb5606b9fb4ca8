import { describe, expect, it } from 'vitest'
import { partitionPoint, without } from '../../src/text/index.ts'

describe('the partition point', () => {
  it('is how many stand before, wherever the border lies', () => {
    const list = [1, 3, 3, 7, 9]
    for (const limit of [0, 1, 2, 3, 4, 7, 8, 9, 10])
      expect(partitionPoint(list, one => one < limit)).toBe(list.filter(one => one < limit).length)
    expect(partitionPoint([], () => true)).toBe(0)
  })
})

describe('what is left of a span', () => {
  it('has the stretches between what is cut out, and none that is empty', () => {
    expect(
      without({ start: 10, end: 30 }, [
        { start: 5, end: 12 },
        { start: 15, end: 20 },
        { start: 20, end: 22 },
        { start: 28, end: 40 },
      ]),
    ).toEqual([
      { start: 12, end: 15 },
      { start: 22, end: 28 },
    ])
  })
})
