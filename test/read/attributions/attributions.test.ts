import { readdirSync, readFileSync } from 'node:fs'
import { assert, constantFrom, array, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/contracts/index.ts'
import { loadEnglish } from '../../../src/language/english/index.ts'
import { read, readable } from '../../../src/read/index.ts'
import { openLinear, placeOf } from '../../../src/read/attributions/linear.ts'
import { verbs, nouns, others } from '../../../src/read/attributions/lexicon.ts'
import { weightFiles } from '../../../src/read/attributions/models.ts'
import { marginals } from '../../../src/read/attributions/roles/chain.ts'
import { openTrees, treesChance } from '../../../src/read/attributions/trees.ts'
import { openWordNet } from '../../../src/read/attributions/wordnet.ts'
import { articleOf, printed } from './printed.ts'

const folder = new URL('../../cases/attributions/', import.meta.url)
const weights = new URL('../../../src/read/attributions/weights/', import.meta.url)
const english = await loadEnglish({ paragraphs: 'apart' })

function readEnglish(text: string): Reading {
  const article = articleOf(text)
  return read(article, english.parse(readable(article)))
}

for (const file of readdirSync(folder).sort()) {
  describe(`who says what: ${file.replace(/\.txt$/, '')}`, () => {
    for (const part of readFileSync(new URL(file, folder), 'utf8').split(/^---\n/mu)) {
      const [, title, text, expected] = /^# (.+)\n\n([^]+?)\n\n==>\n\n([^]+?)\n*$/u.exec(part) ?? []
      if (!title || !text || !expected) throw new Error(`${file}: a case without a title, a text or an end: ${part}`)
      const show = {
        kinds: file === 'kinds.txt' || file === 'metonyms.txt',
        words: file.startsWith('not-taken'),
        relayed: file === 'relayed.txt',
      }
      it(title, () => expect(printed(readEnglish(text), show)).toBe(expected))
      // What must be left alone is left alone without a model too.
      if (/^(?:nothing|word chosen: [^|]+)$/u.test(expected) && file.startsWith('not-taken'))
        it(`${title}, without a model`, () => expect(read(articleOf(text)).attributions).toEqual([]))
    }
  })
}

describe('every attribution', () => {
  const words = [
    'Marr',
    'said',
    'that',
    '“',
    '”',
    ',',
    '.',
    ':',
    '–',
    'the',
    'crane',
    'fell',
    'denied',
    'who',
    '\n\n',
    'told',
    'MARR',
    'it',
    'is',
    'according',
    'to',
  ]
  const heap = array(constantFrom(...words), { maxLength: 60 }).map(parts => parts.join(' '))

  it('has content that lies in the text, in order and apart, and a confidence from 0 to 1', () => {
    assert(
      property(heap, text => {
        const { attributions } = readEnglish(text)
        for (const { content, confidence, source, cue } of attributions) {
          expect(content.length).toBeGreaterThan(0)
          content.forEach((piece, i) => {
            expect(piece.end).toBeGreaterThan(piece.start)
            expect(piece.end).toBeLessThanOrEqual(text.length)
            expect(piece.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0)
          })
          for (const span of [source, cue]) if (span) expect(text.slice(span.start, span.end).trim()).not.toBe('')
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('that lies in another names one that is there, and none lies in itself', () => {
    assert(
      property(heap, text => {
        const { attributions } = readEnglish(text)
        const ids = new Set(attributions.map(a => a.id))
        for (const { id, nestedIn } of attributions) {
          if (nestedIn !== null) expect(ids.has(nestedIn)).toBe(true)
          expect(nestedIn).not.toBe(id)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is read the same the second time', () => {
    const text = 'Marr said the crane was safe. “It will fall,” Orlo told the Tern Gazette.'
    expect(readEnglish(text)).toEqual(readEnglish(text))
  })
})

describe('the weights', () => {
  it('and tables weigh no more than a megabyte and a half together', () => {
    const bytes = weightFiles.reduce((sum, name) => sum + readFileSync(new URL(`${name}.bin`, weights)).length, 0)
    expect(bytes).toBeLessThan(1.5e6)
  })

  it('give a feature that no model knows no place', () => {
    const linear = openLinear(readFileSync(new URL('cue.bin', weights)))
    const known = [...linear.slots].flatMap((place, at, slots) =>
      at % 2 && place > 0 ? [[slots[at - 1]!, place - 1]] : [],
    )
    expect(known).toHaveLength(linear.weights.length)
    expect(known.every(([feature, place]) => placeOf(linear, feature!) === place)).toBe(true)
    expect(placeOf(linear, 123456789)).toBe(-1)
  })

  it('of a tree send a row left where it is not above the threshold', () => {
    // One tree of one node on feature 1 at .5: left −2, right +2.
    const bytes = new Uint8Array(4 + 2 + 9 + 8)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, 1, true)
    view.setUint16(4, 1, true)
    view.setUint8(6, 1)
    view.setFloat32(7, 0.5, true)
    view.setInt16(11, -1, true)
    view.setInt16(13, -2, true)
    view.setFloat32(15, -2, true)
    view.setFloat32(19, 2, true)
    const trees = openTrees(bytes)
    expect(treesChance(trees, Float32Array.of(9, 0.5))).toBeCloseTo(1 / (1 + Math.exp(2)))
    expect(treesChance(trees, Float32Array.of(9, 0.6))).toBeCloseTo(1 / (1 + Math.exp(-2)))
  })

  it('of the chain give chances that add up to one at each word', () => {
    const turns = Float32Array.from({ length: 16 }, (_, i) => (i % 5) - 2)
    const scores = Float64Array.from({ length: 12 }, (_, i) => Math.sin(i))
    const chances = marginals(scores, 3, turns)
    for (let k = 0; k < 3; k++) expect(chances.slice(4 * k, 4 * k + 4).reduce((a, b) => a + b)).toBeCloseTo(1)
  })

  it('of the chain agree with all ways through it, counted one by one', () => {
    const turns = Float32Array.from({ length: 16 }, (_, i) => Math.cos(i))
    const scores = Float64Array.from({ length: 12 }, (_, i) => Math.sin(3 * i))
    const sums = new Float64Array(12)
    let total = 0
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++)
        for (let c = 0; c < 4; c++) {
          const way = Math.exp(
            (scores[a] ?? 0) +
              (scores[4 + b] ?? 0) +
              (scores[8 + c] ?? 0) +
              (turns[4 * a + b] ?? 0) +
              (turns[4 * b + c] ?? 0),
          )
          total += way
          for (const at of [a, 4 + b, 8 + c]) sums[at] = (sums[at] ?? 0) + way
        }
    const chances = marginals(scores, 3, turns)
    sums.forEach((sum, i) => expect(chances[i]).toBeCloseTo(sum / total, 6))
  })
})

describe('the table of WordNet', () => {
  const wordnet = openWordNet(readFileSync(new URL('wordnet.bin', weights)))

  it('knows a teller of tales for a person and a ministry for a group', () => {
    expect(wordnet.fieldOf('pilot', 'NOUN')).toBe(18)
    expect(wordnet.fieldOf('ministry', 'NOUN')).toBe(14)
    expect(wordnet.fieldOf('say', 'VERB')).toBe(32)
  })

  it('has nothing to say of a word that it does not know', () => {
    expect(wordnet.featuresOf('xyzzy', 'NOUN').all).toHaveLength(0)
    expect(wordnet.fieldOf('xyzzy', 'VERB')).toBe(-1)
  })

  it('never tells two words apart by their own entry: “state” and “say” share most of what stands above them', () => {
    const say = new Set(wordnet.featuresOf('announce', 'VERB').all)
    const shared = [...wordnet.featuresOf('declare', 'VERB').all].filter(f => say.has(f))
    expect(shared.length).toBeGreaterThan(3)
  })
})

describe('the list of reporting words', () => {
  it('names no word twice in one class', () => {
    for (const group of [verbs, nouns, others])
      for (const { words } of Object.values(group)) {
        const all: string[] = words.split(' ')
        expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([])
      }
  })
})
