import { expect, it } from 'vitest'
import { outletsOf } from '../../../src/reconcile/lineage/outlets.ts'
import { pile } from '../../../src/reconcile/pile.ts'
import { account } from '../notation.ts'

const { namedBy } = outletsOf(
  pile([account('a', [{ say: 'The lamp was out', predicate: 'was out' }], { outlet: 'Union Voice' })]),
)

it('a common noun names no outlet that has it in its name', () => {
  expect(namedBy('The union')).toEqual([])
  expect(namedBy('the union')).toEqual([])
})

it('an outlet is found by its name', () => {
  expect(namedBy('Union Voice')).toHaveLength(1)
})
