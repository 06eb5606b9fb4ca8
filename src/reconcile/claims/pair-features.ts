import { wordNet } from '../../read/index.ts'
import { type Comparer, cosine, isSynonym, type Term, type Vector, vectorOf } from '../words/index.ts'
import { daysOf, predicatesAgree } from './answers.ts'
import { isCued, isTurned, numbersOf, predicateOf, type Telling } from './tellings.ts'

/** What is looked at in two statements, in the order of a row. A learned weight belongs to a place here: append, never insert. */
export const featureNames = [
  'near',
  'own',
  'cosine',
  'context',
  'covered, less',
  'covered, more',
  'shorter in the longer',
  'without names, less',
  'without names, more',
  'terms, fewer',
  'terms, more',
  'terms, ratio',
  'weight shared',
  'heaviest shared',
  'heaviest of one alone',
  'rare shared',
  'words shared',
  'weight of one alone, less',
  'weight of one alone, more',
  'names shared',
  'names, share of the fewer',
  'names of one alone, fewer',
  'names of one alone, more',
  'subjects named',
  'subjects shared',
  'subject found in the other, less',
  'subject found in the other, more',
  'subjects near',
  'no subject',
  'vague subject',
  'voices: one passive',
  'turned',
  'objects found, less',
  'objects found, more',
  'deeds agree',
  'deeds near',
  'deed found in the other, less',
  'deed found in the other, more',
  'deeds, kinds in common',
  'deeds, first kinds in common',
  'light deeds',
  'rarity of deeds, less',
  'speaker',
  'attributed',
  'quoted',
  'cue as deed',
  'figures shared',
  'figures of one alone, less',
  'figures of one alone, more',
  'days',
  'modality',
  'negative',
  'early, both',
  'place, difference',
  'rank of the one',
  'rank of the other',
  'margin of the one',
  'margin of the other',
  'score of the rest',
] as const

/** What was already worked out for a pair, and what of the pile it takes. */
export type PairFacts = {
  readonly near: number
  readonly own: number
  readonly context: number
  /** 1 where one known speaker says both, 0 where two known ones do, −1 where one is not known. */
  readonly speaker: -1 | 0 | 1
  /** Of all candidates of the one in the account of the other, how many are nearer; and how far the best other stays behind. */
  readonly ranks: readonly [number, number]
  readonly margins: readonly [number, number]
}

export type Scene = {
  readonly compare: Comparer
  /** In how many accounts a term stands. */
  readonly papers: (key: string) => number
  /** Nearness of two words by their vectors, no floor. */
  readonly words: (a: string, b: string) => number
}

export function sceneOf(tellings: readonly Telling[], compare: Comparer): Scene {
  const papers = new Map<string, Set<string>>()
  for (const { said, paper } of tellings) {
    for (const { key } of said.terms) {
      const known = papers.get(key)
      if (known) known.add(paper.id)
      else papers.set(key, new Set([paper.id]))
    }
  }
  const vectors = new Map<string, Vector>()
  const vector = (word: string): Vector => {
    let known = vectors.get(word)
    if (!known) {
      known = vectorOf(word)
      vectors.set(word, known)
    }
    return known
  }
  return {
    compare,
    papers: key => papers.get(key)?.size ?? 0,
    words: (a, b) => (a === b ? 1 : isSynonym(a, b) ? 0.9 : cosine(vector(a), vector(b))),
  }
}

/** Fills `row` with what is looked at in a pair; the same whichever of the two comes first. */
export function pairRow(a: Telling, b: Telling, facts: PairFacts, scene: Scene, row: Float32Array): Float32Array {
  const { compare } = scene
  let at = 0
  const put = (value: number): void => {
    row[at++] = value
  }
  const both = (x: number, y: number): void => {
    put(Math.min(x, y))
    put(Math.max(x, y))
  }
  const [s, t] = [a.said.terms, b.said.terms]
  const [ab, ba] = [compare.covered(s, t), compare.covered(t, s)]
  put(facts.near)
  put(facts.own)
  put(cosine(a.said.vector, b.said.vector))
  put(facts.context)
  both(ab, ba)
  put(s.length <= t.length ? ab : ba)
  const [sBare, tBare] = [s.filter(isWord), t.filter(isWord)]
  both(compare.covered(sBare, t), compare.covered(tBare, s))
  both(s.length, t.length)
  put(Math.min(s.length, t.length) / Math.max(s.length, t.length, 1))

  const shared = sharedTerms(s, t)
  put(sum(shared, compare.weight))
  put(heaviest(shared, compare.weight))
  const [sAlone, tAlone] = [alone(s, t, compare), alone(t, s, compare)]
  put(Math.max(heaviest(sAlone, compare.weight), heaviest(tAlone, compare.weight)))
  put(shared.filter(term => isWord(term) && scene.papers(term.key) <= 2).length)
  put(shared.filter(isWord).length)
  both(sum(sAlone, compare.weight), sum(tAlone, compare.weight))

  const common = [...a.participants].filter(key => b.participants.has(key)).length
  put(common)
  const fewer = Math.min(a.participants.size, b.participants.size)
  put(fewer === 0 ? -1 : common / fewer)
  both(a.participants.size - common, b.participants.size - common)
  put(Number(a.subjects.size > 0) + Number(b.subjects.size > 0))
  put([...a.subjects].filter(key => b.subjects.has(key)).length)
  const found = (x: Telling, y: Telling): number =>
    x.subject.length === 0 ? -1 : compare.covered(x.subject, y.said.terms)
  both(found(a, b), found(b, a))
  put(a.subject.length === 0 || b.subject.length === 0 ? -1 : compare.align(a.subject, b.subject))
  put(Number(a.statement.subject === null) + Number(b.statement.subject === null))
  put(Number(a.isVague) + Number(b.isVague))
  put(Number(a.isPassive !== b.isPassive))
  put(Number(isTurned(a, b) || isTurned(b, a)))
  const [aObjects, bObjects] = [objectsOf(a), objectsOf(b)]
  const held = (x: readonly Term[], y: readonly Term[]): number => (x.length === 0 ? -1 : compare.covered(x, y))
  both(held(aObjects, t), held(bObjects, s))

  const [p, q] = [predicateOf(a), predicateOf(b)]
  put(Number(predicatesAgree(a, b)))
  put(p === '' || q === '' ? -1 : scene.words(p, q))
  both(deedIn(a, b, scene), deedIn(b, a, scene))
  const [kinds, first] = kindsShared(p, q)
  put(kinds)
  put(first)
  put(Number(a.predicate.length === 0) + Number(b.predicate.length === 0))
  put(Math.min(rarity(a, compare), rarity(b, compare)))

  put(facts.speaker)
  put(Number(a.attribution !== null) + Number(b.attribution !== null))
  put(Number(a.isQuoted) + Number(b.isQuoted))
  put(Number(isCued(a)) + Number(isCued(b)))

  const [f, g] = [numbersOf(a), numbersOf(b)]
  const same = [...f].filter(key => g.has(key)).length
  put(same)
  both(f.size - same, g.size - same)
  const [d, e] = [daysOf(a), daysOf(b)]
  put(d.size === 0 || e.size === 0 ? 0 : [...d].some(day => e.has(day)) ? 1 : -1)
  put(Number(a.statement.modality === b.statement.modality))
  put(Number(a.isNegative) + Number(b.isNegative))
  put(Number(a.sentence < EARLY) + Number(b.sentence < EARLY))
  put(Math.abs(placeIn(a) - placeIn(b)))
  both(facts.ranks[0], facts.ranks[1])
  both(facts.margins[0], facts.margins[1])
  // The sentence without the statement: whether they are told in one breath with the same.
  put(facts.context - facts.own)
  return row
}

// The first sentences of an account tell what the event is.
const EARLY = 4

const isWord = ({ key }: Term): boolean => !key.startsWith('@') && !key.startsWith('#')

function sharedTerms(s: readonly Term[], t: readonly Term[]): Term[] {
  const keys = new Set(t.map(({ key }) => key))
  return [...new Map(s.filter(({ key }) => keys.has(key)).map(term => [term.key, term])).values()]
}

/** Terms that nothing in the other comes near. */
const alone = (s: readonly Term[], t: readonly Term[], compare: Comparer): Term[] =>
  s.filter(term => !t.some(other => compare.match(term, other) > 0))

const sum = (terms: readonly Term[], weight: (term: Term) => number): number =>
  terms.reduce((total, term) => total + weight(term), 0)
const heaviest = (terms: readonly Term[], weight: (term: Term) => number): number =>
  terms.reduce((most, term) => Math.max(most, weight(term)), 0)

/** What is said besides who does it and the deed. */
function objectsOf({ said, subject, predicate }: Telling): Term[] {
  const used = new Set([...subject, ...predicate].map(({ key }) => key))
  return said.terms.filter(({ key }) => !used.has(key))
}

/** How near the nearest word of the other comes to the deed; −1 for a bare “be”. */
function deedIn(a: Telling, b: Telling, scene: Scene): number {
  const deed = a.predicate.at(-1)
  if (!deed) return -1
  return b.said.terms.reduce(
    (most, term) => (isWord(term) ? Math.max(most, scene.words(deed.word, term.word)) : most),
    0,
  )
}

type WordFeatures = ReturnType<ReturnType<typeof wordNet>['featuresOf']>

/** What WordNet holds both deeds to be: in any sense, and in the first; −1 where it does not know one. */
function kindsShared(p: string, q: string): [number, number] {
  const [x, y] = [p, q].map(lemma => wordNet().featuresOf(lemma, 'VERB')) as [WordFeatures, WordFeatures]
  if (x.all.length === 0 || y.all.length === 0) return [-1, -1]
  return [jaccard(x.all, y.all), jaccard(x.all.slice(0, x.chief), y.all.slice(0, y.chief))]
}

function jaccard(a: Int32Array, b: Int32Array): number {
  const [x, y] = [new Set(a), new Set(b)]
  const both = [...x].filter(one => y.has(one)).length
  return both / Math.max(1, x.size + y.size - both)
}

const rarity = ({ predicate }: Telling, compare: Comparer): number => {
  const deed = predicate.at(-1)
  return deed ? compare.weight(deed) : 0
}

const placeIn = ({ sentence, paper }: Telling): number => sentence / Math.max(1, paper.reading.sentences.length)
