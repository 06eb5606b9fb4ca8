/**
 * Passages told again in other words: the same names and figures in the same order, sentence by sentence.
 *
 * Two reporters at one event share names and figures as well. So a paraphrase is said to be one only where sentences in a
 * row agree in all their names and figures, in their order, and in some of their other words; what is left is missed.
 */
import type { Words } from './words.ts'
import { WEIGHT } from './words.ts'

/** Words `fromA` to `toA` of one article tell what `fromB` to `toB` of the other do; ends included. */
export type Retelling = {
  readonly a: number
  readonly b: number
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

type Sentence = {
  readonly article: number
  readonly index: number
  readonly from: number
  readonly to: number
  /** Keys of names and figures, in their order. */
  readonly marks: readonly number[]
  readonly figures: number
  readonly others: ReadonlySet<number>
}

// A choice for precision, held by the false alarms of `npm run evaluate -- reuse`: with one sentence in place of two, any
// two reports of one match or trial would be paraphrases of each other.
const LEAST = { sentences: 2, marks: 3, figures: 1, others: 0.3 }
// Names and figures that stand in more sentences than this find no pairs.
const MANY = 40

function sentencesOf(words: Words, article: number): Sentence[] {
  const found: Sentence[] = []
  for (let from = 0, index = 0; from < words.length; index++) {
    let to = from
    while (to + 1 < words.length && words.opens[to + 1] !== 1 && words.run[to + 1] === words.run[from]) to++
    const marks: number[] = []
    const others = new Set<number>()
    let [figures, quoted] = [0, 0]
    for (let k = from; k <= to; k++) {
      const weight = words.weight[k] ?? 0
      const key = words.key[k] ?? 0
      quoted += words.quoted[k] ?? 0
      // The first word of a sentence is written great whatever it is.
      if (isWeight(weight, WEIGHT.number) || (isWeight(weight, WEIGHT.name) && k > from)) marks.push(key)
      else if (isWeight(weight, WEIGHT.plain)) others.add(key)
      if (isWeight(weight, WEIGHT.number)) figures++
    }
    if (quoted === 0 && marks.length >= LEAST.marks && figures >= LEAST.figures)
      found.push({ article, index, from, to, marks, figures, others })
    from = to + 1
  }
  return found
}

const isWeight = (weight: number, wanted: number): boolean => Math.abs(weight - wanted) < 1e-6

/** All names and figures of each in the other, in one order, and some of the other words. */
function agree(x: Sentence, y: Sentence): boolean {
  if (x.marks.length !== y.marks.length || x.marks.some((mark, k) => mark !== y.marks[k])) return false
  const common = [...x.others].filter(key => y.others.has(key)).length
  return common >= LEAST.others * Math.min(x.others.size, y.others.size) && common > 0
}

/** Retellings of each two articles, in the order of their places. The work follows the sentences that share all their names and figures. */
export function retellings(all: readonly Words[]): Retelling[] {
  const byMarks = new Map<string, Sentence[]>()
  const sentences = all.flatMap((words, article) => sentencesOf(words, article))
  for (const sentence of sentences) {
    const key = sentence.marks.join(' ')
    byMarks.set(key, [...(byMarks.get(key) ?? []), sentence])
  }
  const pairs = new Map<string, { x: Sentence; y: Sentence }[]>()
  for (const same of byMarks.values()) {
    if (same.length > MANY) continue
    for (const [k, x] of same.entries())
      for (const y of same.slice(k + 1)) {
        if (x.article === y.article || !agree(x, y)) continue
        const key = `${x.article} ${y.article}`
        pairs.set(key, [...(pairs.get(key) ?? []), { x, y }])
      }
  }
  return [...pairs.values()].flatMap(own => {
    const chains: { x: Sentence; y: Sentence }[][] = []
    for (const pair of own.sort((p, q) => p.x.index - q.x.index || p.y.index - q.y.index)) {
      // Sentences in a row, with one between them at most.
      const chain = chains.find(one => {
        const last = one.at(-1)
        if (!last) return false
        const [dx, dy] = [pair.x.index - last.x.index, pair.y.index - last.y.index]
        return dx > 0 && dx <= 2 && dy > 0 && dy <= 2
      })
      if (chain) chain.push(pair)
      else chains.push([pair])
    }
    return chains
      .filter(({ length }) => length >= LEAST.sentences)
      .flatMap((chain): Retelling[] => {
        const [first, last] = [chain[0], chain.at(-1)]
        if (!first || !last) return []
        const { article: a, from: fromA } = first.x
        const { article: b, from: fromB } = first.y
        return [{ a, b, fromA, toA: last.x.to, fromB, toB: last.y.to }]
      })
  })
}
