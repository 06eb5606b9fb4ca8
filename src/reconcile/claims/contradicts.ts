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
  // Two that both say no to something are not told apart by words.
  if (compare.covered(content(b), content(a)) < COVERED_NEGATION || (isNegated(text) && isNegated(hypothesis)))
    return null
  return isDenied(text, hypothesis) !== isDenied(hypothesis, text) ? 'negation' : null
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

// Where a clause ends: what a “not” says no to stands behind it in its own clause.
const borders =
  /[.;:!?()]|,\s|\s[-–—]+\s|\b(?:and|but|although|though|because|while|when|who|which|that|where|whether|if|after|before|since|so|than)\b/giu
const negation =
  /\b(?:not(?! (?:all|only|just|counting|necessarily|every|merely)\b)|nor|never|no longer|failed to|fails to|refus(?:es?|ed) to|declin(?:es?|ed)(?: to)?|den(?:y|ies|ied)|barely|hardly)\b|n[’']t\b/giu
const isNegated = (text: string): boolean => text.search(negation) >= 0
// “Not yet been subjected”: a deed is among the first words behind its “not”.
const SCOPE = 2
// And of the rest of what is denied so much stands in the clause or in the one before it, which mostly has who does it.
const IN_CLAUSE = 0.5

/** Whether a text says no to a deed that the other text states: the deed stands behind a “not”, what it is done to and by near it. */
function isDenied(text: string, stated: string): boolean {
  const terms = content(termsOf(stated))
  let before: string[] = []
  for (const clause of text.split(borders)) {
    for (const match of clause.matchAll(negation)) {
      const scope = content(termsOf(clause.slice(match.index + match[0].length))).slice(0, SCOPE)
      const near = content(termsOf([...before, clause].join(' ')))
      const isSaid = scope.some(one => terms.some(term => compare.match(one, term) >= SAME_WORD))
      if (isSaid && compare.covered(terms, near) >= IN_CLAUSE) return true
    }
    before = [...before, clause].slice(-LOOK_BACK)
  }
  return false
}

const SAME_WORD = 0.9
const LOOK_BACK = 2
