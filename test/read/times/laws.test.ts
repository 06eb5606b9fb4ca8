import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLabels } from '../../../src/read/labels/index.ts'
import { findMentions } from '../../../src/read/mentions/index.ts'
import { findQuantities } from '../../../src/read/quantities/index.ts'
import { findTimes, rules } from '../../../src/read/times/index.ts'

const examples = rules.flatMap(rule => rule.examples.map(example => example.text))
const pieces = fc.oneof(
  fc.constantFrom(...examples),
  fc.constantFrom(
    'That week',
    'the same month',
    'the previous Friday',
    'the year before',
    'At least 80',
    'of them',
    'Ana Varga,',
    '“He left,”',
    'she said.',
    'TERN, Orlo (AP) —',
    '’s',
    '\n\n',
    '2029-W19',
    '31 February',
    '9999',
    '$',
    '5 p.m.',
    'the minister',
    'a coup',
    'dozens of',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const texts = fc.array(pieces, { maxLength: 12 }).map(all => all.join(' '))
const anchors = fc.constantFrom(null, '2031', '2031-05', '2031-05-14', '2031-12-31T23:59', '0001-01-01', 'no date')

describe('on any text and any anchor', () => {
  it('what is found lies in the text, in order and apart, and nothing throws', () => {
    fc.assert(
      fc.property(texts, anchors, (text, value) => {
        const times = findTimes({ text, anchorOf: () => (value === null ? null : { value }) })
        const quantities = findQuantities({ text, times })
        const { mentions, entities } = findMentions({ text })
        const labels = findLabels({ text, mentions, entities, voices: [] })
        for (const found of [times, quantities]) {
          found.forEach(({ start, end }, k) => {
            expect(start).toBeGreaterThanOrEqual(found[k - 1]?.end ?? 0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          })
        }
        for (const { start, end } of [...mentions, ...labels]) {
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        const known = new Set(entities.map(({ id }) => id))
        for (const { entity } of mentions) expect(known).toContain(entity)
        for (const { of } of labels) expect(known).toContain(of)
      }),
      { numRuns: 300 },
    )
  })

  it('a vague quantity has bounds and no value', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const { modifier, value } of findQuantities({ text })) if (modifier === 'vague') expect(value).toBeNull()
      }),
      { numRuns: 100 },
    )
  })
})
