import { comparer, scaleOf, type Term, termsOf, valueOf } from '../words/index.ts'
import { areOpposite } from './answers.ts'

/**
 * Whether a sentence says the opposite of what stands in a text, by typed tests alone; the kind, or `null`.
 *
 * For two texts without a reading. The hypothesis must be covered by the text first: what a text does not speak of it
 * cannot contradict.
 */
export function contradicts(text: string, hypothesis: string): 'figure' | 'negation' | 'opposite' | null {
  const [a, b] = [termsOf(text), termsOf(hypothesis)]
  if (compare.covered(content(b), content(a)) < COVERED) return null
  if (figuresDiffer(text, hypothesis, a, b)) return 'figure'
  if (oppositeDeed(a, b)) return 'opposite'
  const [x, y] = [isNegated(text), isNegated(hypothesis)]
  return x !== y && compare.covered(content(b), content(a)) >= COVERED_NEGATION ? 'negation' : null
}

const compare = comparer()
// Half of the hypothesis must stand in the text (claims notes: P .50 against .39 without); for a negation, whose place in a
// long text is not known, nearly all.
const COVERED = 0.5
const COVERED_NEGATION = 0.75

const content = (terms: readonly Term[]): Term[] => terms.filter(({ word }) => word !== '#')

/** A number of the hypothesis stands before the same noun as another number of the text. */
function figuresDiffer(text: string, hypothesis: string, a: readonly Term[], b: readonly Term[]): boolean {
  return b.some((term, at) => {
    const noun = b[at + 1]
    if (term.word !== '#' || !noun || noun.word === '#' || !isCount(hypothesis, term)) return false
    const rivals = a.flatMap((other, place) =>
      other.word === '#' && a[place + 1]?.key === noun.key && isCount(text, other) ? [other.key] : [],
    )
    return rivals.length > 0 && !rivals.includes(term.key) && !a.some(({ key }) => key === term.key)
  })
}

/** No year and no day of a month. */
function isCount(text: string, { key, start, end }: Term): boolean {
  const value = Number(key.slice(1))
  const word = text.slice(start, end)
  return (
    !(value >= 1000 && value <= 2100 && /^\d{4}$/.test(word)) &&
    (valueOf(word) !== null || scaleOf(word) !== null || Number.isFinite(value))
  )
}

function oppositeDeed(a: readonly Term[], b: readonly Term[]): boolean {
  return b.some(({ key }) => a.some(other => areOpposite(key, other.key)) && !a.some(other => other.key === key))
}

const negation =
  /\b(?:not|never|no longer|nobody|none|neither|without|failed? to|refus(?:es?|ed) to|declin(?:es?|ed) to|den(?:y|ies|ied))\b|n[’']t\b/iu
const isNegated = (text: string): boolean => negation.test(text)
