import { describe, expect, it } from 'vitest'
import { findTimes, rules } from '../../../src/read/times/index.ts'

const WRITTEN = '2031-05-14'

describe.each(rules)('the rule $name', rule => {
  it.each([...rule.examples])('reads “$text”', ({ text, on, times }) => {
    const anchor = on === undefined ? { value: WRITTEN } : on === null ? null : { value: on }
    const found = findTimes({ text, anchorOf: () => anchor })
    expect(
      found.map(time => [
        text.slice(time.start, time.end),
        time.type,
        time.value,
        ...(time.mod === undefined ? [] : [time.mod]),
      ]),
    ).toEqual(times)
  })

  it('has an example that it reads', () => {
    expect(rule.examples.some(example => example.times.length > 0)).toBe(true)
  })
})
