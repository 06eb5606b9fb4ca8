import { cosine, isSynonym, type Vector, vectorOf } from '../words/index.ts'
import { compareNames } from './compare.ts'
import type { Seen } from './mention.ts'
import { isApposed, type Scene } from './scene.ts'
import { latin } from './spelling.ts'

/** What is looked at in two mentions, in the order of a row. A learned weight belongs to a place here: append, never insert. */
export const featureNames = [
  'names',
  'pronouns',
  'same document',
  'likeness of documents',
  'same story',
  'names as people',
  'names as bodies',
  'words of names in common',
  'same nation',
  'other nation',
  'same head',
  'heads near',
  'synonyms',
  'kinds in common, first senses',
  'kinds in common, any',
  'head within the other',
  'same phrase',
  'phrases near',
  'modifiers in common',
  'modifiers of one alone, fewer',
  'modifiers of one alone, more',
  'content in common',
  'content of the shorter in the longer',
  'figures differ',
  'rivals',
  'number',
  'sex',
  'person and thing',
  'both people',
  'determiner of the later',
  'determiner of the earlier',
  'rarity of the heads, less',
  'rarity of the heads, more',
  'same sentence',
  'sentences between',
  'mentions between',
  'beside each other',
  'one holds the other',
  'together',
  'context in common',
  'context near',
  'near words in common',
  'office in the document',
  'office in the pile',
  'prominence',
  'in the document, less',
  'in the document, more',
  'in the pile, less',
  'in the pile, more',
  'words, fewer',
  'words, more',
  'order of the later',
  'order of the earlier',
  'same governor',
  'governors near',
  'role of the later',
  'role of the earlier',
  'owners',
  'one owns the other',
  'between and fitting',
  'in quotation',
  'acronym',
  'sort of the later',
  'sort of the earlier',
  'sort by the pile of the later',
  'sort by the pile of the earlier',
  'form of the later',
  'form of the earlier',
  'pronoun of speech',
  'mentions of the documents, more',
] as const

export const verdicts = { different: 0, perhaps: 1, fits: 2, same: 3 } as const
const determiners = { none: 0, the: 1, a: 2, this: 3, whose: 4, number: 5 } as const
const rivals =
  /^(?:first|second|third|fourth|fifth|last|old|new|young|male|female|east|west|north|south|eastern|western|northern|southern|local|federal|national|foreign|former|deputy)$/u

const common = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of few) if (many.has(one)) both++
  return both
}
const jaccard = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => {
  const both = common(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

function weighed(a: ReadonlySet<string>, b: ReadonlySet<string>, scene: Scene): number {
  let both = 0
  for (const word of a) if (b.has(word)) both += scene.weight(word)
  return both
}

const nameVerdicts = new Map<string, readonly [number, number]>()
/** What the names of two tell, as names of people and as names of bodies; −1 where one has none. */
export function nameVerdict(a: Seen, b: Seen): readonly [number, number] {
  if (!a.name || !b.name) return [-1, -1]
  const key = a.name.text < b.name.text ? `${a.name.text}|${b.name.text}` : `${b.name.text}|${a.name.text}`
  let known = nameVerdicts.get(key)
  if (!known) {
    known = [
      verdicts[compareNames(a.name, b.name, 'person').verdict],
      verdicts[compareNames(a.name, b.name, 'body').verdict],
    ]
    if (nameVerdicts.size > 200_000) nameVerdicts.clear()
    nameVerdicts.set(key, known)
  }
  return known
}

const window = ({ around, at, words }: Seen): Set<string> =>
  new Set(
    [...around.slice(Math.max(0, at - 3), at), ...around.slice(at + words.length, at + words.length + 3)]
      .map(latin)
      .filter(word => word.length > 2),
  )

const windows = new WeakMap<Seen, Set<string>>()
const near = (one: Seen): Set<string> => {
  let known = windows.get(one)
  if (!known) {
    known = window(one)
    windows.set(one, known)
  }
  return known
}

export function pairRow(p: Seen, q: Seen, scene: Scene, row = new Float32Array(featureNames.length)): Float32Array {
  // Earlier and later within a document; across documents the order says nothing, so names come first.
  const swap = p.document === q.document ? p.first > q.first : p.form === 'nominal' && q.form === 'name'
  const [a, b] = swap ? [q, p] : [p, q]
  const isHere = a.document === b.document
  const isOneSentence = isHere && a.sentence === b.sentence
  const nominal = a.form === 'nominal' ? a : b
  const named = a.form === 'name' ? a : b
  const isMixed = (a.form === 'name') !== (b.form === 'name')
  const names = nameVerdict(a, b)
  const modifiersA = a.modifiers.size - common(a.modifiers, b.modifiers)
  const modifiersB = b.modifiers.size - common(a.modifiers, b.modifiers)
  const contents = common(a.content, b.content)
  const [ha, hb] = [scene.inDocument(a), scene.inDocument(b)]
  const [pa, pb] = [scene.inPile(a), scene.inPile(b)]
  let at = 0
  const put = (value: number | boolean): void => {
    row[at++] = Number(value)
  }
  put(Number(a.form === 'name') + Number(b.form === 'name'))
  put(Number(a.form === 'pronoun') + Number(b.form === 'pronoun'))
  put(isHere)
  put(scene.likeness(a.document, b.document))
  put(a.story === b.story)
  put(names[0])
  put(names[1])
  put(a.name && b.name ? jaccard(new Set(a.name.words.map(latin)), new Set(b.name.words.map(latin))) : -1)
  put(a.nation !== undefined && a.nation === b.nation)
  put(a.nation !== undefined && b.nation !== undefined && a.nation !== b.nation)
  put(a.head === b.head)
  put(a.form === 'pronoun' || b.form === 'pronoun' ? -1 : cosine(a.vectors.head, b.vectors.head))
  put(isSynonym(a.head, b.head))
  put(a.kinds.first.size > 0 && b.kinds.first.size > 0 ? jaccard(a.kinds.first, b.kinds.first) : -1)
  put(a.kinds.any.size > 0 && b.kinds.any.size > 0 ? jaccard(a.kinds.any, b.kinds.any) : -1)
  put((b.content.has(a.head) || a.content.has(b.head)) && a.head !== b.head)
  put(a.phrase.join(' ').toLowerCase() === b.phrase.join(' ').toLowerCase())
  put(a.form === 'pronoun' || b.form === 'pronoun' ? -1 : cosine(a.vectors.phrase, b.vectors.phrase))
  put(jaccard(a.modifiers, b.modifiers))
  put(Math.min(modifiersA, modifiersB))
  put(Math.max(modifiersA, modifiersB))
  put(jaccard(a.content, b.content))
  put(contents / Math.max(1, Math.min(a.content.size, b.content.size)))
  put(figuresDiffer(a, b))
  put(rivalry(a, b))
  put(a.isPlural === b.isPlural ? 0 : 1)
  put(a.sex === null || b.sex === null ? 0 : a.sex === b.sex ? 1 : -1)
  put((a.sort === 1 && (b.sort === 0 || b.sort === 2)) || (b.sort === 1 && (a.sort === 0 || a.sort === 2)))
  put(Number(a.sort === 1) + Number(b.sort === 1))
  put(determiners[b.determiner])
  put(determiners[a.determiner])
  put(Math.min(a.rarity, b.rarity))
  put(Math.max(a.rarity, b.rarity))
  put(isOneSentence)
  put(isHere ? Math.min(20, Math.abs(a.sentence - b.sentence)) : 30)
  put(isHere ? Math.min(60, Math.abs(scene.order(a) - scene.order(b))) : 99)
  put(isOneSentence && isApposed(a, b))
  put(isOneSentence && a.at + a.words.length > b.at)
  put(scene.together(a, b))
  put(isOneSentence ? -1 : weighed(a.context, b.context, scene))
  put(isOneSentence ? -1 : jaccard(a.context, b.context))
  put(isOneSentence ? -1 : common(near(a), near(b)))
  put(isMixed ? scene.officeInDocument(nominal, named) : -1)
  put(isMixed ? scene.officeInPile(nominal, named) : -1)
  put(isMixed ? scene.prominence(named) : -1)
  put(Math.min(ha, hb))
  put(Math.max(ha, hb))
  put(Math.min(pa, pb))
  put(Math.max(pa, pb))
  put(Math.min(a.words.length, b.words.length))
  put(Math.max(a.words.length, b.words.length))
  put(isHere ? Math.min(60, scene.order(b)) : -1)
  put(isHere ? Math.min(60, scene.order(a)) : -1)
  const both = a.governor !== null && b.governor !== null
  put(both && a.governor === b.governor ? scene.weight(a.governor ?? '') : 0)
  put(both ? cosine(governorVector(a.governor ?? ''), governorVector(b.governor ?? '')) : -1)
  put(roles[b.role])
  put(roles[a.role])
  const [oa, ob] = [scene.owner(a), scene.owner(b)]
  put(oa === null || ob === null ? (oa === ob ? 0 : 2) : oa === ob ? 1 : -1)
  put((oa !== null && oa === b.key) || (ob !== null && ob === a.key))
  put(isHere && (a.form === 'pronoun' || b.form === 'pronoun') ? scene.fittingBetween(a, b) : -1)
  put(quoted(b) - quoted(a))
  put(a.name && b.name && a.name.isAcronym !== b.name.isAcronym ? (names[1] === 3 ? 1 : 0) : -1)
  put(b.sort)
  put(a.sort)
  put(scene.sortInPile(b))
  put(scene.sortInPile(a))
  put(forms[b.form])
  put(forms[a.form])
  put(/^(?:i|me|my|we|us|our|you|your)$/u.test(b.head) ? 1 : /^(?:who|whom|whose|which|that)$/u.test(b.head) ? 2 : 0)
  put(Math.min(200, Math.max(scene.size(a.document), scene.size(b.document))))
  return row
}

const roles = { subject: 0, object: 1, other: 2 } as const
const forms = { name: 0, nominal: 1, pronoun: 2 } as const
const governors = new Map<string, Vector>()
function governorVector(word: string): Vector {
  let known = governors.get(word)
  if (!known) {
    known = vectorOf(word)
    if (governors.size > 20_000) governors.clear()
    governors.set(word, known)
  }
  return known
}
/** 1 within quotation marks of its sentence. */
const quoted = ({ around, at }: Seen): number =>
  around.slice(0, at).filter(word => /^[“"”]|^``$|^''$/u.test(word)).length % 2

const figures = (one: Seen): string => one.words.filter(word => /\p{N}/u.test(word)).join(' ')
function figuresDiffer(a: Seen, b: Seen): boolean {
  const [x, y] = [figures(a), figures(b)]
  return x !== '' && y !== '' && x !== y
}

function rivalry(a: Seen, b: Seen): boolean {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const)
    for (const word of x.modifiers) if (!y.modifiers.has(word) && rivals.test(word) && y.modifiers.size > 0) return true
  return false
}
