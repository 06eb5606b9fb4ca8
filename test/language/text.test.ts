import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lemmaOf,
  loadEnglish,
  type Parse,
  sentences,
  subtree,
  toRecord,
  wordOf,
} from '../../src/language/english/index.ts'

const english = await loadEnglish()

/** Tokens follow one another with nothing or one space between, to the end of the text. */
function expectTiled(parse: Parse): void {
  let at = 0
  for (let i = 0; i < parse.length; i++) {
    const start = parse.start[i] ?? 0
    const end = parse.end[i] ?? 0
    // One comparison a token: `expect` is slow, and there are many.
    if (!['', ' '].includes(parse.text.slice(at, start)) || end <= start)
      expect.fail(`token ${i} is at ${start}–${end}, after ${at}`)
    at = end
  }
  expect(['', ' ']).toContain(parse.text.slice(at))
}

/** Every token reaches a root of its own sentence by its heads. */
function expectTrees(parse: Parse): void {
  for (const { start, end } of sentences(parse)) {
    for (let i = start; i < end; i++) {
      let above = i
      for (let steps = 0; parse.head[above] !== above; steps++) {
        above = parse.head[above] ?? above
        expect(steps).toBeLessThan(end - start)
      }
      expect(above >= start && above < end).toBe(true)
    }
  }
}

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Varga',
      'said',
      'the',
      'ferry',
      'hadn’t',
      'left',
      'Tern',
      ',',
      '“',
      '”',
      '.',
      '\n',
      '  ',
      'U.K.',
      '$3.5bn',
      'w/o',
      ':)',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    // Halves of pairs too: a text is any run of 16-bit units.
    fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
  ),
  { maxLength: 60 },
)

describe('any text', () => {
  it('is tiled by its tokens, one space at most between two', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('', ' '), (parts, between) => {
        const parse = english.parse(parts.join(between))
        expectTiled(parse)
        expectTrees(parse)
        expect(toRecord(parse, 'tern:1').tokens.length).toBe(parse.length)
        for (let i = 0; i < parse.length; i++) {
          const { start, end } = subtree(parse, i)
          expect(start <= i && i < end).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('comes to the same whatever was parsed before it', () => {
    fc.assert(
      fc.property(words, words, (before, parts) => {
        const text = parts.join(' ')
        const first = english.parse(text)
        english.parse(before.join(' '))
        expect(english.parse(text)).toEqual(first)
      }),
      { numRuns: 40 },
    )
  })

  it('may be empty, or white space alone', () => {
    expect(english.parse('').length).toBe(0)
    expect(english.parse('').sentences.length).toBe(0)
    expect([...english.parse('\n\n\t').end]).toEqual([3])
    expectTiled(english.parse(' \n x'))
  })

  it('may be a million units without a space', () => {
    const text = 'a'.repeat(1_000_000)
    expect([...english.parse(text).end]).toEqual([1_000_000])
  })

  // Each of these makes a step of the tokenizer look at what is left, again and again: none may look at all of it each time.
  it.each(['(', '.', 'é', '😀', 'a-', 'a.b@c:d/', ':', 'x!'])('may be nothing but “%s”', sign => {
    expectTiled(english.parse(sign.repeat(Math.ceil(6000 / sign.length))))
  })
})

it('reads a long text in blocks as it reads its sentences', () => {
  // 900 tokens: four blocks, and more than one piece of the table of features.
  const sentence = 'The harbour office in Tern said the last ferry had left its berth at noon. '
  const long = english.parse(sentence.repeat(60))
  const length = long.length / 60
  expect(long.sentences.length).toBe(60)
  for (let k = 2; k < 58; k++) {
    const of = (array: ArrayLike<number>): number[] => Array.from({ length }, (_, i) => array[k * length + i] ?? 0)
    expect(of(long.tag)).toEqual(Array.from({ length }, (_, i) => long.tag[length + i]))
    expect(of(long.head).map(head => head - k * length)).toEqual(
      Array.from({ length }, (_, i) => (long.head[length + i] ?? 0) - length),
    )
  }
})

it.each([
  ['hoped', 'hope', 'hop'],
  ['staged', 'stage', 'stag'],
  ['waged', 'wage', 'wag'],
])('takes “%s” for a form of “%s”, and of “%s” in the order of the reference', async (form, ours, theirs) => {
  const text = `Both sides ${form} it.`
  const reference = await loadEnglish({ lemmas: 'last-rule' })
  expect(lemmaOf(english.parse(text), 2)).toBe(ours)
  expect(lemmaOf(reference.parse(text), 2)).toBe(theirs)
  expect(wordOf(english.parse(text), 2)).toBe(form)
})
