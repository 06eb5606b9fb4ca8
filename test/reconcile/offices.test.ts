import { describe, expect, it } from 'vitest'
import { officeIn, isRival, isSameOffice } from '../../src/reconcile/entities/offices.ts'

const office = (text: string, behind = '') => {
  const found = officeIn(text, behind)
  if (!found) throw new RangeError(text)
  return found
}

describe('an office', () => {
  it.each([
    ['Harbour master', 'the harbour master'],
    ['Venezuelan Defense Minister', 'the defence minister'],
    ['Mayor', 'the mayor'],
    ['The mayor of Tern', 'the mayor'],
    ['secretary of the dockers’ union', 'the union secretary'],
  ])('“%s” is what “%s” says', (held, said) => {
    expect(isSameOffice(office(held), office(said))).toBe(true)
  })

  it.each([
    ['Minister', 'the minister'],
    ['Defence Minister', 'the minister'],
    ['Interior Minister', 'the defence minister'],
    ['Mayor', 'the governor'],
    ['engineer', 'the dam engineer'],
  ])('“%s” is not all that “%s” could say', (held, said) => {
    expect(isSameOffice(office(held), office(said))).toBe(false)
  })

  it('of two towns is two', () => {
    expect(isRival(office('the mayor', 'Tern'), office('mayor of Orlo'))).toBe(true)
    expect(isRival(office('the mayor', 'Tern'), office('the mayor'))).toBe(false)
  })
})
