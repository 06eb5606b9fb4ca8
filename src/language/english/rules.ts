/**
 * From the tagger's tag and the parser's relation to part of speech, features and lemma: 179 rules of the model.
 *
 * All rules look at what tagger and parser said, none at what another rule set. Of those that fit a token a later one wins,
 * attribute by attribute. A word with a tag and a relation always comes to the same, so the answer is kept with the word.
 */
import { DEPS, MORPHS, POS, TAGS } from './labels.ts'
import type { Lemmatizer } from './lemmatizer.ts'
import type { Labels, Lexeme } from './lexemes.ts'
import type { RulerRule, RulerTest } from './model-file.ts'

type Fits = (lexeme: Lexeme, tag: number, dep: number) => boolean
type Sets = RulerRule['sets']
type Single = { readonly number: number; readonly fits: Fits; readonly sets: Sets }
type Pair = {
  readonly number: number
  readonly first: Fits
  readonly second: Fits
  readonly index: number
  readonly sets: Sets
}

export class Rules {
  readonly #singles: Single[] = []
  readonly #pairs: Pair[] = []
  /** For each pair, the test of its second word alone. */
  readonly #seconds: ((lower: string) => boolean)[] = []
  readonly #lemmatizer: Lemmatizer

  constructor(rules: readonly RulerRule[], lemmatizer: Lemmatizer) {
    this.#lemmatizer = lemmatizer
    for (const [number, { patterns, index, sets }] of rules.entries()) {
      for (const pattern of patterns) {
        const [first, second, ...more] = pattern
        if (first === undefined || more.length > 0)
          throw new RangeError(`Rule ${number} is over ${pattern.length} tokens`)
        if (second === undefined) {
          this.#singles.push({ number, fits: all(first), sets })
          continue
        }
        this.#pairs.push({ number, first: all(first), second: all(second), index, sets })
        this.#seconds.push(lower => second.every(test => test.key !== 'LOWER' || fitsText(test, lower)))
      }
    }
  }

  /** Labels of token `i`. `tag` and `dep` are those of the tagger and the parser for every token. */
  labelsOf(lexemes: readonly Lexeme[], tag: ArrayLike<number>, dep: ArrayLike<number>, i: number): Labels {
    const lexeme = at(lexemes, i)
    const own = this.#pairsOn(lexemes, tag, dep, i)
    const [tagHere, depHere] = [tag[i] ?? 0, dep[i] ?? 0]
    if (own.length > 0) return this.#labels(lexeme, tagHere, depHere, own)
    const key = tagHere * DEPS.length + depHere
    const known = lexeme.labels.get(key)
    if (known !== undefined) return known
    const labels = this.#labels(lexeme, tagHere, depHere, own)
    lexeme.labels.set(key, labels)
    return labels
  }

  /** Rules over two tokens that set something on token `i`, as its first or its second. */
  #pairsOn(lexemes: readonly Lexeme[], tag: ArrayLike<number>, dep: ArrayLike<number>, i: number): Single[] {
    const found: Single[] = []
    for (const index of [0, 1]) {
      const start = i - index
      if (start < 0 || start + 1 >= lexemes.length) continue
      const second = at(lexemes, start + 1)
      const possible = this.#secondOf(second)
      if (possible === 0) continue
      for (const [k, pair] of this.#pairs.entries()) {
        if (pair.index !== index || (possible & (1 << k)) === 0) continue
        if (!pair.second(second, tag[start + 1] ?? 0, dep[start + 1] ?? 0)) continue
        if (pair.first(at(lexemes, start), tag[start] ?? 0, dep[start] ?? 0)) found.push({ ...pair, fits: pair.first })
      }
    }
    return found
  }

  #secondOf(lexeme: Lexeme): number {
    if (lexeme.secondOf === -1) {
      lexeme.secondOf = this.#seconds.reduce((bits, test, k) => (test(lexeme.lower) ? bits | (1 << k) : bits), 0)
    }
    return lexeme.secondOf
  }

  #labels(lexeme: Lexeme, tag: number, dep: number, pairs: readonly Single[]): Labels {
    const fitting = [...this.#singles.filter(rule => rule.fits(lexeme, tag, dep)), ...pairs]
    fitting.sort((a, b) => a.number - b.number)
    const set: Sets = Object.assign({}, ...fitting.map(rule => rule.sets))
    const pos = set['POS'] ?? ''
    const morph = set['MORPH'] ?? ''
    return {
      tag: set['TAG'] === undefined ? tag : place(TAGS, set['TAG']),
      pos: place(POS, pos),
      morph: place(MORPHS, morph),
      dep: set['DEP'] === undefined ? dep : place(DEPS, set['DEP']),
      lemma: set['LEMMA'] ?? this.#lemmatizer.lemmaOf(lexeme.orth, lexeme.lower, pos, morph),
    }
  }
}

const all = (tests: readonly RulerTest[]): Fits => {
  const fits = tests.map(fitsOf)
  return (lexeme, tag, dep) => fits.every(test => test(lexeme, tag, dep))
}

function fitsOf(test: RulerTest): Fits {
  switch (test.key) {
    case 'TAG': {
      const fitting = TAGS.map(name => fitsText(test, name))
      return (_, tag) => fitting[tag] === true
    }
    case 'DEP': {
      const fitting = DEPS.map(name => fitsText(test, name))
      return (_, __, dep) => fitting[dep] === true
    }
    case 'LOWER': {
      const pattern = 'like' in test ? new RegExp(test.like, 'u') : null
      return pattern === null ? lexeme => fitsText(test, lexeme.lower) : lexeme => pattern.test(lexeme.lower)
    }
    case 'IS_SPACE':
      return lexeme => 'is' in test && lexeme.isSpace === test.is
    default:
      throw new RangeError(`A rule looks at ${test.key}, which is not known`)
  }
}

function fitsText(test: RulerTest, text: string): boolean {
  if ('in' in test) return test.in.includes(text)
  if ('notIn' in test) return !test.notIn.includes(text)
  return 'like' in test && new RegExp(test.like, 'u').test(text)
}

function place(names: readonly string[], name: string): number {
  const found = names.indexOf(name)
  if (found < 0) throw new RangeError(`A rule sets “${name}”, which is not among the labels`)
  return found
}

function at(lexemes: readonly Lexeme[], i: number): Lexeme {
  const lexeme = lexemes[i]
  if (lexeme === undefined) throw new RangeError(`No token ${i} among ${lexemes.length}`)
  return lexeme
}
