import { describe, expect, it } from 'vitest'
import {
  children,
  entitiesOf,
  lemmaOf,
  nounChunks,
  parseFromArrays,
  sentenceOf,
  sentences,
  subtree,
  toRecord,
  tokenAt,
  transferables,
  wordOf,
} from '../../src/language/english/index.ts'

// “Varga said the last ferry sank.” with a second sentence, “It burned.”
const text = 'Varga said the last ferry sank. It burned.'
const varga = parseFromArrays(text, {
  start: [0, 6, 11, 15, 20, 26, 30, 32, 35, 41],
  end: [5, 10, 14, 19, 25, 30, 31, 34, 41, 42],
  tag: ['NNP', 'VBD', 'DT', 'JJ', 'NN', 'VBD', '.', 'PRP', 'VBD', '.'],
  pos: ['PROPN', 'VERB', 'DET', 'ADJ', 'NOUN', 'VERB', 'PUNCT', 'PRON', 'VERB', 'PUNCT'],
  head: [1, 1, 4, 4, 5, 1, 1, 8, 8, 8],
  dep: ['nsubj', 'ROOT', 'det', 'amod', 'nsubj', 'ccomp', 'punct', 'nsubj', 'ROOT', 'punct'],
  lemma: [0, 'say', 0, 0, 0, 'sink', 0, 1, 'burn', 0],
  sentences: [0, 7],
  entities: [{ start: 0, end: 1, kind: 'PERSON' }],
})
const words = (tokens: readonly number[]): string => tokens.map(i => wordOf(varga, i)).join(' ')

describe('reading a parse', () => {
  it('gives the children of a word in the order of the text', () => {
    expect(words(children(varga, 1))).toBe('Varga sank .')
    expect(children(varga, 2)).toEqual([])
  })

  it('gives what was said as one run of tokens', () => {
    expect(subtree(varga, 5)).toEqual({ start: 2, end: 6, tokens: null })
  })

  it('lists the tokens of a subtree where another word stands between', () => {
    const crossing = parseFromArrays('a b c', {
      start: [0, 2, 4],
      end: [1, 3, 5],
      tag: ['NN', 'NN', 'NN'],
      pos: ['NOUN', 'NOUN', 'NOUN'],
      head: [0, 1, 0],
      dep: ['ROOT', 'ROOT', 'relcl'],
      sentences: [0, 1],
    })
    expect(subtree(crossing, 0)).toEqual({ start: 0, end: 3, tokens: [0, 2] })
  })

  it('cuts sentences so that every token is in one', () => {
    expect(sentences(varga)).toEqual([
      { start: 0, end: 7 },
      { start: 7, end: 10 },
    ])
    expect([0, 6, 7, 9].map(i => sentenceOf(varga, i))).toEqual([0, 0, 1, 1])
  })

  it('finds the token at a character, and the next one after a space', () => {
    expect([0, 4, 5, 6, 41, 42].map(offset => tokenAt(varga, offset))).toEqual([0, 0, 1, 1, 9, 10])
  })

  it('gives base noun phrases, and no noun phrase in another', () => {
    expect(nounChunks(varga).map(({ start, end }) => text.slice(varga.start[start], varga.end[end - 1]))).toEqual([
      'Varga',
      'the last ferry',
      'It',
    ])
  })

  it('gives the lemma as written, in lower case, or another', () => {
    expect([0, 1, 7].map(i => lemmaOf(varga, i))).toEqual(['Varga', 'say', 'it'])
  })

  it('becomes a record with characters and names', () => {
    const record = toRecord(varga, 'tern:1')
    expect(record.tokens[5]).toEqual({
      start: 26,
      end: 30,
      tag: 'VBD',
      pos: 'VERB',
      dep: 'ccomp',
      head: 1,
      lemma: 'sink',
    })
    expect(record.sentences).toEqual([
      { start: 0, end: 31 },
      { start: 32, end: 42 },
    ])
    expect(record.entities).toEqual([{ start: 0, end: 5, label: 'PERSON' }])
    expect(entitiesOf(varga)).toEqual([{ start: 0, end: 1, kind: 'PERSON' }])
  })

  it('crosses to another thread by moving its arrays', () => {
    const copy = structuredClone(varga)
    const moved = structuredClone(copy, { transfer: transferables(copy) })
    expect(copy.start.length).toBe(0)
    expect(toRecord(moved, 'tern:1')).toEqual(toRecord(varga, 'tern:1'))
  })

  it('refuses a token that leaves the text, and a label that is none', () => {
    const plain = { start: [0], end: [1], tag: ['NN'], pos: ['NOUN'], head: [0], dep: ['ROOT'], sentences: [0] }
    expect(() => parseFromArrays('', plain)).toThrow('Token 0 at 0–1')
    expect(() => parseFromArrays('a', { ...plain, dep: ['nsub'] })).toThrow('No dep is named “nsub”')
  })
})
