import { idf, likenessOf, weighed } from '../words/index.ts'
import type { Seen } from './mention.ts'

/** What the mentions of a pile tell together: who stands beside whom, who holds which office, who is named most. */
export type Scene = {
  /** How many mentions of a document, and of the whole pile, are written alike. */
  inDocument(one: Seen): number
  inPile(one: Seen): number
  /** Of the sentences that hold the rarer of the two, the share that holds the other as well. */
  together(a: Seen, b: Seen): number
  /** How firmly the head of a nominal is tied to a name by its document, and by the pile, 0 to 1. */
  officeInDocument(nominal: Seen, name: Seen): number
  officeInPile(nominal: Seen, name: Seen): number
  /** Its share of what its document names most: 1 for the foremost name. */
  prominence(name: Seen): number
  /** Mentions before it in its document. */
  order(one: Seen): number
  /** How much two documents have in common, 0 to 1. */
  likeness(a: string, b: string): number
  weight(word: string): number
  /** Key of the mention right before it: “Tern’s harbour master”. */
  owner(one: Seen): string | null
  /** For a pronoun and another mention of its document: how many mentions stand between that it could mean as well. */
  fittingBetween(a: Seen, b: Seen): number
  /** What most of those written alike are: 1 people, 2 bodies, 0 something else, −1 unknown. */
  sortInPile(one: Seen): number
  /** Mentions of a document. */
  size(document: string): number
}

type Counts = Map<string, number>
const count = (counts: Counts, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

export function sceneOf(seen: readonly Seen[]): Scene {
  const documents: Counts = new Map()
  const pile: Counts = new Map()
  const sentences = new Map<string, Set<string>>()
  const rows = new Map<string, Seen[]>()
  for (const one of seen) {
    count(documents, `${one.document} ${one.key}`)
    count(pile, one.key)
    const place = `${one.document} ${one.sentence}`
    rows.set(place, [...(rows.get(place) ?? []), one])
    sentences.set(one.key, (sentences.get(one.key) ?? new Set()).add(place))
  }
  const offices = new Map<string, Counts>()
  const tie = (where: string, office: string, name: string): void => {
    const key = `${where} ${office}`
    const own = offices.get(key) ?? new Map<string, number>()
    count(own, name)
    offices.set(key, own)
  }
  for (const row of rows.values()) {
    for (const one of row) {
      if (!one.name) continue
      const own = new Set(one.office === null ? [] : [one.office])
      for (const other of row) if (other.form === 'nominal' && isApposed(one, other)) own.add(other.head)
      for (const office of own) {
        tie(one.document, office, one.key)
        tie('', office, one.key)
      }
    }
  }
  const most: Counts = new Map()
  for (const one of seen)
    if (one.name)
      most.set(one.document, Math.max(most.get(one.document) ?? 0, documents.get(`${one.document} ${one.key}`) ?? 0))
  const order = new Map<number, number>()
  const running: Counts = new Map()
  for (const one of [...seen].sort((a, b) => a.first - b.first)) {
    order.set(one.index, running.get(one.document) ?? 0)
    count(running, one.document)
  }
  const vectors = documentVectors(seen)
  const owners = new Map<number, string>()
  for (const row of rows.values()) {
    for (const one of row) {
      const before = one.around.slice(0, one.at)
      while (/^(?:[’']s?|the|former|new)$/iu.test(before.at(-1) ?? '')) before.pop()
      const owner = row.find(
        other => other.at + other.words.length === before.length && other.form !== 'pronoun' && other.at < one.at,
      )
      if (owner) owners.set(one.index, owner.key)
    }
  }
  const ordered = new Map<string, Seen[]>()
  for (const one of [...seen].sort((a, b) => a.first - b.first)) {
    const own = ordered.get(one.document)
    if (own) own.push(one)
    else ordered.set(one.document, [one])
  }
  const sorts = new Map<string, number[]>()
  for (const one of seen) {
    const own = sorts.get(one.key) ?? [0, 0, 0]
    if (one.sort >= 0) own[one.sort] = (own[one.sort] ?? 0) + 1
    sorts.set(one.key, own)
  }
  const likenesses = new Map<string, number>()
  const share = (where: string, nominal: Seen, name: Seen): number => {
    const own = offices.get(`${where} ${nominal.head}`)
    if (!own) return 0
    let all = 0
    for (const n of own.values()) all += n
    return (own.get(name.key) ?? 0) / all
  }
  return {
    inDocument: one => documents.get(`${one.document} ${one.key}`) ?? 0,
    inPile: one => pile.get(one.key) ?? 0,
    together(a, b) {
      if (a.key === b.key) return 0
      const [few, many] = [sentences.get(a.key), sentences.get(b.key)].sort((x, y) => (x?.size ?? 0) - (y?.size ?? 0))
      let both = 0
      for (const place of few ?? []) if (many?.has(place)) both++
      return both / Math.max(1, few?.size ?? 0)
    },
    officeInDocument: (nominal, name) => share(nominal.document, nominal, name),
    officeInPile: (nominal, name) => share('', nominal, name),
    prominence: name =>
      (documents.get(`${name.document} ${name.key}`) ?? 0) / Math.max(1, most.get(name.document) ?? 1),
    order: one => order.get(one.index) ?? 0,
    likeness(a, b) {
      if (a === b) return 1
      const key = a < b ? `${a}|${b}` : `${b}|${a}`
      let known = likenesses.get(key)
      if (known === undefined) {
        known = likenessOf(vectors.get(a), vectors.get(b))
        likenesses.set(key, known)
      }
      return known
    },
    weight: idf,
    owner: one => owners.get(one.index) ?? null,
    fittingBetween(a, b) {
      const pronoun = b.form === 'pronoun' ? b : a
      const [from, to] = [
        Math.min(order.get(a.index) ?? 0, order.get(b.index) ?? 0),
        Math.max(order.get(a.index) ?? 0, order.get(b.index) ?? 0),
      ]
      let found = 0
      for (const other of ordered.get(a.document)?.slice(from + 1, to) ?? []) if (fitsPronoun(pronoun, other)) found++
      return found
    },
    sortInPile(one) {
      const own = sorts.get(one.key) ?? [0, 0, 0]
      const best = Math.max(...own)
      return best === 0 ? -1 : own.indexOf(best)
    },
    size: document => ordered.get(document)?.length ?? 0,
  }
}

/** Side by side, or parted by a comma or a form of “be”: “the coach, Ana Marr”, “Ana Marr is the coach”. */
export function isApposed(a: Seen, b: Seen): boolean {
  if (a.document !== b.document || a.sentence !== b.sentence) return false
  const [x, y] = a.first <= b.first ? [a, b] : [b, a]
  const between = x.around.slice(x.at + x.words.length, y.at)
  return (
    y.at >= x.at + x.words.length &&
    between.every(word => /^(?:,|--|–|—|is|was|are|were|the|an?|[“"‘'])$/iu.test(word)) &&
    between.length <= 3
  )
}

function fitsPronoun(pronoun: Seen, other: Seen): boolean {
  if (other.form === 'pronoun') return other.sex === pronoun.sex
  if (pronoun.sex === 'p') return other.isPlural
  if (pronoun.sex === 'n') return other.sort !== 1 && !other.isPlural
  const opposite = pronoun.sex === 'm' ? 'f' : 'm'
  return other.sort !== 0 && other.sort !== 2 && other.sex !== opposite
}

function documentVectors(seen: readonly Seen[]): Map<string, Counts> {
  const vectors = new Map<string, Counts>()
  const read = new Set<string>()
  for (const one of seen) {
    const own = vectors.get(one.document) ?? new Map<string, number>()
    vectors.set(one.document, own)
    const place = `${one.document} ${one.sentence}`
    if (read.has(place)) continue
    read.add(place)
    for (const word of one.context) count(own, word)
    for (const word of one.content) count(own, word)
  }
  return new Map([...vectors].map(([document, counts]) => [document, weighed(counts)]))
}
