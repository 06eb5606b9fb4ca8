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

  it('that the account says it is not is denied', () => {
    const denied = (text: string) =>
      findQuantities({ text }).map(({ start, end, denied: no }) => `${text.slice(start, end)}${no ? ' denied' : ''}`)
    expect(denied('The dead number 12, not 21.')).toEqual(['12', '21 denied'])
    expect(denied('They found 12 boats, not one of them whole.')).not.toContain('one denied')
  })

  it('of a part met what the whole met', () => {
    expect(events('Five soldiers were wounded, two of them seriously.')).toEqual(['Five: wounded', 'two: wounded'])
  })

  it('that somebody gives without its noun is of what was counted right before, two sentences on of nothing', () => {
    const counted = (text: string) =>
      findQuantities({ text }).map(q => (q.counted ? text.slice(q.counted.start, q.counted.end) : '-'))
    expect(counted('Police counted 2,000 marchers. The union spoke of 5,000.')).toEqual(['marchers', 'marchers'])
    expect(counted('Police counted 2,000 marchers. It rained. The talks failed. The union spoke of 5,000.')).toEqual([
      'marchers',
      '-',
    ])
    expect(counted('Police counted 2,000 marchers. Marr said 40 boats had sunk.')).toEqual(['marchers', 'boats'])
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
