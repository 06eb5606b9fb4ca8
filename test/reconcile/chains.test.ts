import { describe, expect, it } from 'vitest'
import { chainMentions, type Described } from '../../src/reconcile/entities/index.ts'

/**
 * Sentences with their mentions in braces, one document a list; `kind`, where it is told, stands before a colon:
 * “{person: Ana Marr} left .”
 */
function mentionsOf(documents: readonly (readonly string[])[]): Described[] {
  return documents.flatMap((sentences, document) => {
    let before = 0
    return sentences.flatMap((sentence, number) => {
      const around: string[] = []
      const found: { at: number; words: string[]; kind: Described['kind'] }[] = []
      for (const piece of sentence.split(/(\{[^}]*\})/u)) {
        const [, kind = '', inner = ''] = /^\{(?:(\w+): )?(.*)\}$/u.exec(piece) ?? []
        const words = (inner || piece).split(' ').filter(word => word !== '')
        if (inner !== '') found.push({ at: around.length, words, kind: kind === '' ? null : (kind as 'person') })
        around.push(...words)
      }
      const first = before
      before += around.length
      return found.map(mention => ({
        ...mention,
        document: `d${document}`,
        story: 's',
        sentence: number,
        first: first + mention.at,
        around,
        governor: null,
        role: 'other' as const,
      }))
    })
  })
}

const documents = [
  ['{person: Ana Marr} left {place: Tern} on Monday .', '{She} took {the ferry} .'],
  ['{person: Marr} , {the harbour master} , left {place: Tern} by {the ferry} .', '{person: Ivo Lund} stayed .'],
]

describe('chains of mentions', () => {
  const mentions = mentionsOf(documents)
  const chains = chainMentions(mentions)
  const of = (words: string, nth = 0): number =>
    chains[[...mentions.entries()].filter(([, one]) => one.words.join(' ') === words)[nth]?.[0] ?? -1] ?? -1

  it('give a surname to the one who bears it in another account', () => {
    expect(of('Marr')).toBe(of('Ana Marr'))
  })
  it('give a pronoun to the woman before it', () => {
    expect(of('She')).toBe(of('Ana Marr'))
  })
  it('join one noun of two accounts of one story', () => {
    expect(of('the ferry', 1)).toBe(of('the ferry'))
  })
  it('keep another person, a place and a thing apart', () => {
    expect(new Set([of('Ana Marr'), of('Ivo Lund'), of('Tern'), of('the ferry')]).size).toBe(4)
  })
  it('bear the number of their first mention', () => {
    expect(chains.every((chain, index) => chain <= index && chains[chain] === chain)).toBe(true)
  })
  it('do not depend on how often they are asked for', () => {
    expect(chainMentions(mentions)).toEqual(chains)
  })
})
