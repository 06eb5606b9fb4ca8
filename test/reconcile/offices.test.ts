import { describe, expect, it } from 'vitest'
import { isRival, isSameOffice, mainLand, officeIn } from '../../src/reconcile/entities/offices.ts'

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
    ['Norwegian Defence Minister', 'the Danish defence minister'],
  ])('“%s” is not all that “%s” could say', (held, said) => {
    expect(isSameOffice(office(held), office(said))).toBe(false)
  })

  it('is of the land that its words or its owner name', () => {
    expect(isSameOffice(office('Norwegian Defence Minister'), office('defence minister', 'Norway'))).toBe(true)
    expect(isSameOffice(office('Norwegian Defence Minister'), office('defence minister', 'Denmark'))).toBe(false)
    expect(isRival(office('president of Norway'), office('the Danish president'))).toBe(true)
    expect(mainLand('In Norway it rained. Norwegian trains stood. A Danish ship left.')).toBe('norway')
    expect(mainLand('In Tern it rained.')).toBeNull()
  })

  it('of two towns is two', () => {
    expect(isRival(office('the mayor', 'Tern'), office('mayor of Orlo'))).toBe(true)
    expect(isRival(office('the mayor', 'Tern'), office('the mayor'))).toBe(false)
  })
})
