import { describe, expect, it } from 'vitest'
import { findQuantities, VAGUE } from '../../../src/read/quantities/index.ts'

const partsOf = (text: string) => {
  const found = findQuantities({ text })
  return found.map(({ start, end, partOf }) => {
    const whole = found.find(({ id }) => id === partOf)
    return `${text.slice(start, end)}${whole ? ` of ${text.slice(whole.start, whole.end)}` : ''}`
  })
}
const events = (text: string) =>
  findQuantities({ text }).map(
    ({ start, end, event }) => `${text.slice(start, end)}: ${event ? text.slice(event.start, event.end) : '-'}`,
  )

describe('a quantity', () => {
  it('that is taken from another is part of it', () => {
    expect(partsOf('Five soldiers were hurt, two of them seriously.')).toEqual(['Five', 'two of Five'])
    expect(partsOf('Sixty of the 69 members agreed.')).toEqual(['Sixty of 69', '69'])
  })

  it('of another sentence is part of none', () => {
    expect(partsOf('Five soldiers were hurt. Two boats sank.')).toEqual(['Five', 'Two'])
  })

  it('knows what happened to what it counts', () => {
    expect(events('The blast killed nine people and injured 45.')).toEqual(['nine: killed', '45: -'])
    expect(events('At least 80 people were arrested.')).toEqual(['80: arrested'])
  })

  it('of a vague word is bounded by the convention that the header states', () => {
    for (const [word, low] of Object.entries(VAGUE)) {
      const [first] = findQuantities({ text: `They saw ${word} of boats.` })
      expect([word, first?.low, first?.high, first?.value]).toEqual([word, low, null, null])
    }
  })

  it('is none where a time expression covers it', () => {
    const text = 'They waited 40 days.'
    expect(findQuantities({ text, times: [{ start: 12, end: 19 }] })).toEqual([])
  })
})
