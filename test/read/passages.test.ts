import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/contracts/index.ts'
import { type English, loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'
import { articleOf } from './made.ts'

const words = (article: Article, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(s => article.text.slice(s.start, s.end))
const sentences = (text: string): string[] => {
  const article = articleOf(text)
  return words(article, read(article).sentences)
}

describe('sentences without a model', () => {
  it.each([
    [
      'abbreviations',
      'Dr. Marr met Gen. Orlo at 5 p.m. on Monday. They left.',
      ['Dr. Marr met Gen. Orlo at 5 p.m. on Monday.', 'They left.'],
    ],
    ['initials', 'J. R. Marr runs the port. He is 54.', ['J. R. Marr runs the port.', 'He is 54.']],
    ['dotted names', 'The U.S. navy sailed. The U.N. did not.', ['The U.S. navy sailed.', 'The U.N. did not.']],
    [
      'an abbreviation that ends one',
      'He lives in the U.S. The port is far.',
      ['He lives in the U.S.', 'The port is far.'],
    ],
    [
      'numbers',
      'No. 5 fell at 3.30 a.m. on Sept. 4. No. It did not.',
      ['No. 5 fell at 3.30 a.m. on Sept. 4.', 'No.', 'It did not.'],
    ],
    ['questions with their tag', '“Where is it?” Marr asked. “Gone.”', ['“Where is it?” Marr asked.', '“Gone.”']],
    ['ends inside marks', '“It fell.” The port closed.', ['“It fell.”', 'The port closed.']],
    ['broken lines', 'The crane\nfell at noon. The port\nclosed.', ['The crane\nfell at noon.', 'The port\nclosed.']],
    [
      'days of a German month',
      'Tern, 14. März 2031 – Die Fähre fuhr am 3. Mai um 7. Juna sah ihr nach.',
      ['Tern, 14. März 2031 – Die Fähre fuhr am 3. Mai um 7.', 'Juna sah ihr nach.'],
    ],
    ['other scripts', '起重机倒了。港口关闭了。', ['起重机倒了。', '港口关闭了。']],
    ['dots that go on', 'It fell ... and rolled. Then it stopped.', ['It fell ... and rolled.', 'Then it stopped.']],
  ])('survive %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('end with their paragraph', () => {
    expect(sentences('Crane falls in Tern\n\nThe port is closed')).toEqual([
      'Crane falls in Tern',
      'The port is closed',
    ])
  })
})

describe('prose', () => {
  it('leaves out what is furniture, in the middle of a paragraph too', () => {
    const article = articleOf('TERN (TNA) — The crane fell.\n\nShare this page\n\nThe port closed.')
    const at = (piece: string): { start: number; end: number; kind: string } => {
      const start = article.text.indexOf(piece)
      return { start, end: start + piece.length, kind: 'x' }
    }
    const furnished = { ...article, furniture: [at('TERN (TNA) —'), at('Share this page')] }
    expect(words(article, read(furnished).sentences)).toEqual(['The crane fell.', 'The port closed.'])
  })

  it('is found where an article came without blocks', () => {
    const article = { ...articleOf('The crane fell.\n\nThe port\nclosed.'), blocks: [] }
    expect(words(article, read(article).sentences)).toEqual(['The crane fell.', 'The port\nclosed.'])
  })
})

describe('sentences of a parse', () => {
  it('never run across paragraphs, and keep a tag with its question', async () => {
    const english: English = await loadEnglish()
    const article = articleOf('## Crane falls in Tern\n\nThe port\nis closed. “Where is it?” asked Marr. Nobody knows.')
    const reading = read(article, english.parse(readable(article)))
    expect(reading.reader).toBe('english')
    expect(words(article, reading.sentences)).toEqual([
      'Crane falls in Tern',
      'The port\nis closed.',
      '“Where is it?” asked Marr.',
      'Nobody knows.',
    ])
  })

  it('are refused where the parse is of another text', async () => {
    const english: English = await loadEnglish()
    expect(() => read(articleOf('The port is closed.'), english.parse('Another.'))).toThrow(RangeError)
  })
})
