import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage } from '../../src/reconcile/linkage.ts'
import { comparable, comparer, cosine, lemmaOf, termsOf, vectorOf } from '../../src/reconcile/words/index.ts'

describe('the table of words', () => {
  // From the check file that came with the table: whole sentences, 128 columns.
  it.each([
    [
      'The ferry sank off Port Amsel and 14 people drowned.',
      'Fourteen passengers died when a ferry went down near Port Amsel.',
      0.7315,
    ],
    ['The harbour minister resigned on Tuesday.', 'The minister in charge of ports stepped down.', 0.2073],
  ])('puts “%s” as near “%s” as the check file says', (a, b, expected) => {
    expect(cosine(vectorOf(a), vectorOf(b))).toBeCloseTo(expected, 4)
  })
})

describe('a lemma', () => {
  it.each([
    ['ferries', 'ferry'],
    ['drowned', 'drown'],
    ['was', 'be'],
    ['stopped', 'stop'],
    ['news', 'news'],
    ['women', 'woman'],
    ['meeting', 'meeting'],
  ])('of “%s” is “%s”', (word, lemma) => {
    expect(lemmaOf(word)).toBe(lemma)
  })
})

describe('content words', () => {
  it('give numbers as values, in digits, in words and with a scale', () => {
    const keys = termsOf('Thirty ferries, 1,200 crates and 2.5 million crowns').map(({ key }) => key)
    expect(keys).toEqual(['#30', 'ferry', '#1200', 'crate', '#2500000', 'crown'])
  })

  it('give a resolved name as one term', () => {
    const text = 'Then Oskar Venn left.'
    expect(termsOf(text, [{ start: 5, end: 15, key: '@venn', name: 'Oskar Venn' }]).map(({ key }) => key)).toEqual([
      '@venn',
      'leave',
    ])
  })
})

describe('similarity', () => {
  const { similarity, match } = comparer()
  const of = (text: string) => comparable(text, termsOf(text))

  it('is 1 for a statement and itself, and the same both ways', () => {
    const [a, b] = [of('The ferry struck the north mole'), of('The ferry hit the mole at dawn')]
    expect(similarity(a, a)).toBeCloseTo(1, 5)
    expect(similarity(a, b)).toBe(similarity(b, a))
  })

  it('is greater for the same event than for another', () => {
    const one = of('Police arrested nine protesters outside the town hall')
    expect(similarity(one, of('Nine demonstrators were detained by police at the town hall'))).toBeGreaterThan(
      similarity(one, of('The town hall will be painted in spring')),
    )
  })

  it('never matches two weekdays or two numbers by their vectors', () => {
    const [a] = termsOf('Monday')
    const [b] = termsOf('Tuesday')
    const [c] = termsOf('30')
    const [d] = termsOf('59')
    expect(a && b && match(a, b)).toBe(0)
    expect(c && d && match(c, d)).toBe(0)
  })
})

describe('average linkage', () => {
  const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 40,
  })

  it('does not depend on the order of the pairs', () => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), (all, noise) => {
        const distinct = [
          ...new Map(
            all.map(([a, b, s]) => [
              `${Math.min(a, b)} ${Math.max(a, b)}`,
              [Math.min(a, b), Math.max(a, b), s] as const,
            ]),
          ).values(),
        ]
        const shuffled = distinct
          .map(pair => [noise.next().value, pair] as const)
          .sort((x, y) => Number(x[0]) - Number(y[0]))
          .map(([, pair]) => pair)
        expect(averageLinkage(12, shuffled, 0.5)).toEqual(averageLinkage(12, distinct, 0.5))
      }),
    )
  })

  it('joins a chain only as far as the mean holds', () => {
    expect(
      averageLinkage(
        3,
        [
          [0, 1, 0.9],
          [1, 2, 0.9],
        ],
        0.5,
      ),
    ).toEqual([0, 0, 2])
    expect(
      averageLinkage(
        3,
        [
          [0, 1, 0.9],
          [1, 2, 0.9],
          [0, 2, 0.4],
        ],
        0.5,
      ),
    ).toEqual([0, 0, 0])
  })

  it('keeps apart what must never meet', () => {
    expect(
      averageLinkage(
        3,
        [
          [0, 1, 0.9],
          [1, 2, 0.8],
          [0, 2, Number.NEGATIVE_INFINITY],
        ],
        0.5,
      ),
    ).toEqual([0, 0, 2])
  })
})
