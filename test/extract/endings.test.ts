import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/contracts/index.ts'
import { cutOf } from '../../src/extract/endings.ts'

const report = [
  'The harbour ferry Saint Alder struck the north mole at Tern on Tuesday morning, the coast guard said.',
  'Thirty people were hurt, and most of them went home from the clinic before noon.',
  'The harbour master denied that the light on the mole had been out that night.',
  'The mole is closed until the stones have been looked at, and the ferry lies at the coal quay.',
]

type Kind = Block['kind']

/** Where an article of these paragraphs breaks off, as words; `null` where it does not. */
function cut(last: string, { below = [], kind = 'paragraph' }: { below?: string[]; kind?: Kind } = {}): string | null {
  const all = [...report, last, ...below]
  let text = ''
  const blocks: Block[] = all.map((words, i) => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += words
    return { start, end: text.length, kind: i === report.length ? kind : 'paragraph' }
  })
  const found = cutOf(text, blocks, { isPage: true })
  return found === null ? null : text.slice(found.at.start, found.at.end)
}

describe('a text breaks off', () => {
  it.each([
    ['in the midst of a sentence', 'The council will meet on Friday and talk about the'],
    ['behind the first word of a new sentence', 'The council will meet on Friday. In'],
    [
      'behind one with a small word that ends nothing',
      'The council meets on Friday (the second meeting this month) of',
    ],
    ['behind an adverb and its comma', 'The council will meet on Friday. However,'],
    ['behind a quotation mark and a word', 'The council will meet on Friday. “We'],
    [
      'with a name in the middle of a sentence',
      'The council will meet on Friday. It has asked Ilka Morn and Anna Berg',
    ],
    ['behind a few words that begin a sentence', 'The ferry'],
    ['behind two of another language', 'Falls es'],
    ['behind words of which the last is a name', 'In truth it was the ferry that sailed for Port Lomen'],
    ['with words that introduce what is not there', 'Asked about the light, the harbour master told the inquiry:'],
    ['in dots', 'The council will meet on Friday and talk about the mole and […]'],
  ])('%s', (_, last) => {
    expect(cut(last)).toContain(last.slice(-10))
  })

  it('above a line of the page that passes for its text', () => {
    expect(cut('The council will meet on Friday. Erstmalig', { below: ['The ferry at her berth in Tern.'] })).toContain(
      'Erstmalig',
    )
  })
})

describe('a text ends', () => {
  it.each([
    ['with a sentence', 'The council will meet on Friday.'],
    ['with a sign of who wrote it', 'The council will meet on Friday. dpa/lno'],
    ['with an agency', 'The council will meet on Friday. TNA'],
    ['with a closing quotation mark behind a blank', '“The light was burning, and all saw it. ”'],
    ['with a picture of a face', 'The council will meet on Friday, and nobody will come. 🙂'],
    ['with a name below it', 'Anna Berg'],
    ['with the name of who wrote it behind its last stop', 'The council will meet on Friday. Anna Berg'],
    ['with the name of an outlet', 'Source: Tern Courier'],
    ['with a measure', 'The mole is as long as 30 boats, wide as two, high as 12 m'],
    ['with an address', 'The plan is shown at www.example.org/mole'],
    ['with a colon before a picture', 'This is what the mole looks like now:'],
    ['with a list of names', 'Anna Berg, Ilka Morn, Oskar Venn'],
  ])('%s', (_, last) => {
    expect(cut(last)).toBeNull()
  })

  it('where paragraphs of it lack their stop and many stand below', () => {
    expect(
      cut('The council meets on Friday and nobody knows what it will talk about then', {
        below: ['It has met twice.', 'It will meet again.', 'It met in May.', 'It met in June.', 'It met in July.'],
      }),
    ).toBeNull()
  })
})
