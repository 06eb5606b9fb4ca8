import { fold } from '../../text/index.ts'
import { lemmaOf } from './lemma.ts'
import { scaleOf, valueOf } from './numbers.ts'
import { stopWords } from './stop.ts'

/**
 * A content word with its key for matching.
 *
 * `key` is a lemma (“drown”), a value (“#14”), or an entity (“@e-0a1b…”); `word` is the lemma whose frequency and
 * vector count, in lower case.
 */
export type Term = {
  readonly key: string
  readonly word: string
  readonly start: number
  readonly end: number
  /** The land it names, of a name and of an adjective alike: “Chile”, “Chilean”. */
  readonly nation?: string
}

/** A stretch of text that stands for one thing whatever its spelling: a name that was resolved. */
export type Resolved = {
  readonly start: number
  readonly end: number
  readonly key: string
  /** What it is called in full: a pronoun is as rare as the one it stands for. */
  readonly name: string
}

// Digits with separators, words with inner hyphens and apostrophes, initials with dots (“U.S.”).
const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}\p{N}]+)*[’']?/gu

/**
 * The content words of a text in its order, with places from the start of `text`.
 *
 * Numbers become values, words of `resolved` places one term each, stop words are left out.
 */
export function termsOf(text: string, resolved: readonly Resolved[] = []): Term[] {
  const terms: Term[] = []
  let next = 0
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index
    const end = start + match[0].length
    while ((resolved[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const name = resolved[next]
    if (name && name.start <= start) {
      if (start === name.start || !terms.at(-1)?.key.startsWith(name.key)) {
        terms.push({ key: name.key, word: rarest(name.name), start: name.start, end: name.end })
      }
      continue
    }
    addWord(terms, match[0], start, end)
  }
  return terms
}

function addWord(terms: Term[], raw: string, start: number, end: number): void {
  const value = valueOf(raw)
  if (value !== null) {
    const last = terms.at(-1)
    // “2.5 million” is one value; “one” alone is mostly a pronoun.
    if (raw.toLowerCase() !== 'one' || last?.key === '#') terms.push({ key: `#${value}`, word: '#', start, end })
    return
  }
  const scale = scaleOf(raw)
  const before = terms.at(-1)
  if (scale !== null && before?.word === '#' && start - before.end <= 1) {
    terms[terms.length - 1] = { key: `#${Number(before.key.slice(1)) * scale}`, word: '#', start: before.start, end }
    return
  }
  // In capitals no pronoun.
  if (/^(?:US|U\.S\.(?:A\.)?|USA)$/u.test(raw.replace(/[’']s?$/u, ''))) {
    terms.push({ key: 'usa', word: 'american', start, end })
    return
  }
  // Curly and straight apostrophes, accents: keys only, so folding may change lengths.
  const folded = fold(raw).replaceAll('.', '')
  if (stopWords.has(folded)) return
  const lemma = lemmaOf(folded)
  if (lemma === '' || stopWords.has(lemma)) return
  terms.push({ key: lemma, word: lemma, start, end })
}

/** The last word of a name: a surname, or the word that tells bodies apart; good enough for its rarity. */
const rarest = (name: string): string => lemmaOf(fold(name.split(/\s+/u).at(-1) ?? name))
