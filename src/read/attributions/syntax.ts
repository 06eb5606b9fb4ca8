/**
 * A parse as the models of this folder see it: typed arrays of hashed names beside the few strings that rules ask for.
 */
import { DEPS, ENTITY_KINDS, lemmaOf, type Parse, POS, TAGS } from '../../language/english/index.ts'
import { partitionPoint, type Span } from '../../text/index.ts'
import type { Quotation } from '../quotations/index.ts'
import { functionWords } from './function-words.ts'
import { nameHash } from './hash.ts'
import { reportingWord } from './lexicon.ts'
import type { WordNet } from './wordnet.ts'

export type Syntax = {
  readonly parse: Parse
  readonly text: string
  readonly n: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly head: Int32Array
  readonly tag: Int32Array
  readonly pos: Int32Array
  readonly dep: Int32Array
  readonly entity: Int32Array
  /** Hash of the lower-case word for a word of the closed classes and for punctuation, else 0. */
  readonly closed: Int32Array
  /** Hash of the chief reporting class, else 0. */
  readonly reporting: Int32Array
  readonly lower: readonly string[]
  readonly lemma: readonly string[]
  readonly tagName: readonly string[]
  readonly posName: readonly string[]
  readonly depName: readonly string[]
  readonly entityName: readonly string[]
  /** Sentences, cut at the ends of paragraphs too. */
  readonly sentence: Int32Array
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
  readonly paragraph: Int32Array
  readonly paragraphStart: Int32Array
  readonly paragraphEnd: Int32Array
  /** The outermost quotation that the token lies in, or −1. */
  readonly quoted: Int32Array
  readonly quotes: readonly QuoteTokens[]
  /** Children of token i: `children[firstChild[i] … firstChild[i + 1])`, in the order of the text. */
  readonly firstChild: Int32Array
  readonly children: Int32Array
  /** Leftmost and rightmost token of the subtree, both in it. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** How many commas, and how many verbs of reporting, stand before token i. */
  readonly commasBefore: Int32Array
  readonly reportsBefore: Int32Array
  readonly isSpace: Uint8Array
  readonly isWord: Uint8Array
  readonly wordnet: WordNet
}

/** An outermost quotation in tokens, `[from, to)`, marks included. */
export type QuoteTokens = {
  readonly from: number
  readonly to: number
  readonly words: number
  readonly quotation: Quotation
}

const tagHash = Int32Array.from(TAGS, nameHash)
const posHash = Int32Array.from(POS, nameHash)
const depHash = Int32Array.from(DEPS, nameHash)
const hasWord = /[\p{L}\p{N}]/u

/** The parse may be of another text of the same length: one whose broken lines were joined by blanks. Words are read from it. */
export function syntaxOf(
  parse: Parse,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  wordnet: WordNet,
): Syntax {
  const { text, length: n } = parse
  const ints = (): Int32Array => new Int32Array(n)
  const start = ints()
  const end = ints()
  const head = ints()
  const tag = ints()
  const pos = ints()
  const dep = ints()
  const entity = ints()
  const closed = ints()
  const reporting = ints()
  const sentence = ints()
  const paragraph = ints()
  const quoted = ints().fill(-1)
  const isSpace = new Uint8Array(n)
  const isWord = new Uint8Array(n)
  const lower: string[] = []
  const lemma: string[] = []
  const tagName: string[] = []
  const posName: string[] = []
  const depName: string[] = []
  const entityName: string[] = Array<string>(n).fill('')
  for (let e = 0; e < parse.entities.start.length; e++) {
    const name = ENTITY_KINDS[parse.entities.kind[e]!]!
    const hash = nameHash(name)
    for (let i = parse.entities.start[e]!; i < parse.entities.end[e]!; i++) {
      entityName[i] = name
      entity[i] = hash
    }
  }
  const sentenceStart: number[] = []
  const paragraphStart: number[] = []
  const sentenceStarts = new Set(parse.sentences)
  let p = -1
  let current = -1
  for (let i = 0; i < n; i++) {
    start[i] = parse.start[i]!
    end[i] = parse.end[i]!
    head[i] = parse.head[i]!
    const surface = text.slice(start[i], end[i])
    const low = surface.toLowerCase()
    lower.push(low)
    tagName.push(TAGS[parse.tag[i]!]!)
    const posAt = POS[parse.pos[i]!]!
    posName.push(posAt)
    depName.push(DEPS[parse.dep[i]!]!)
    const dictionary = lemmaOf(parse, i).toLowerCase()
    lemma.push(dictionary)
    tag[i] = tagHash[parse.tag[i]!]!
    pos[i] = posHash[parse.pos[i]!]!
    dep[i] = depHash[parse.dep[i]!]!
    isSpace[i] = surface.trim() === '' ? 1 : 0
    isWord[i] = hasWord.test(surface) ? 1 : 0
    closed[i] = functionWords.has(low) || (!isWord[i] && !isSpace[i]) ? nameHash(low) : 0
    const report = reportingWord(dictionary, posAt) ?? (posAt === 'ADV' ? reportingWord(low, 'ADV') : undefined)
    reporting[i] = report ? nameHash(`${posAt === 'VERB' ? 'v' : 'n'}-${report.classes[0]}`) : 0
    while (p + 1 < paragraphs.length && (paragraphs[p + 1]?.start ?? 0) <= (start[i] ?? 0)) p++
    const at = Math.max(0, p)
    if (i === 0 || at !== current) {
      while (paragraphStart.length <= at) paragraphStart.push(i)
      current = at
      sentenceStart.push(i)
    } else if (sentenceStarts.has(i)) sentenceStart.push(i)
    paragraph[i] = at
    sentence[i] = sentenceStart.length - 1
  }
  const commasBefore = new Int32Array(n + 1)
  const reportsBefore = new Int32Array(n + 1)
  for (let i = 0; i < n; i++) {
    commasBefore[i + 1] = commasBefore[i]! + (lower[i] === ',' ? 1 : 0)
    reportsBefore[i + 1] = reportsBefore[i]! + (reporting[i] !== 0 && posName[i] === 'VERB' ? 1 : 0)
  }
  const sentenceEnd = [...sentenceStart.slice(1), n]
  const paragraphEnd = [...paragraphStart.slice(1), n]
  const quotes = quotesInTokens(start, end, isWord, quoted, quotations)
  return {
    parse,
    text,
    n,
    start,
    end,
    head,
    tag,
    pos,
    dep,
    entity,
    closed,
    reporting,
    lower,
    lemma,
    tagName,
    posName,
    depName,
    entityName,
    sentence,
    sentenceStart: Int32Array.from(sentenceStart),
    sentenceEnd: Int32Array.from(sentenceEnd),
    paragraph,
    paragraphStart: Int32Array.from(paragraphStart),
    paragraphEnd: Int32Array.from(paragraphEnd),
    quoted,
    quotes,
    ...tree(head, isSpace),
    commasBefore,
    reportsBefore,
    isSpace,
    isWord,
    wordnet,
  }
}

function quotesInTokens(
  start: Int32Array,
  end: Int32Array,
  isWord: Uint8Array,
  quoted: Int32Array,
  quotations: readonly Quotation[],
): QuoteTokens[] {
  const found: QuoteTokens[] = []
  let at = 0
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue
    while (at < start.length && (end[at] ?? 0) <= quotation.start) at++
    const from = at
    let words = 0
    while (at < start.length && (start[at] ?? 0) < quotation.end) {
      quoted[at] = found.length
      words += isWord[at] ?? 0
      at++
    }
    if (at > from) found.push({ from, to: at, words, quotation })
  }
  return found
}

function tree(
  head: Int32Array,
  isSpace: Uint8Array,
): { firstChild: Int32Array; children: Int32Array; left: Int32Array; right: Int32Array } {
  const n = head.length
  const firstChild = new Int32Array(n + 1)
  const counts = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const h = head[i] ?? i
    if (h !== i && !isSpace[i]) counts[h] = (counts[h] ?? 0) + 1
  }
  for (let i = 0; i < n; i++) firstChild[i + 1] = (firstChild[i] ?? 0) + (counts[i] ?? 0)
  const children = new Int32Array(firstChild[n] ?? 0)
  const next = firstChild.slice(0, n)
  const left = new Int32Array(n)
  const right = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    left[i] = i
    right[i] = i
    const h = head[i] ?? i
    if (h !== i && !isSpace[i]) children[next[h]!++] = i
  }
  // Each token widens those above it; a guard against cycles keeps a broken parse from hanging us.
  for (let i = 0; i < n; i++) {
    if (isSpace[i]) continue
    let up = head[i] ?? i
    let steps = 0
    let last = i
    while (up !== last && steps++ < 200) {
      if (i < left[up]!) left[up] = i
      if (i > right[up]!) right[up] = i
      last = up
      up = head[up] ?? up
    }
  }
  return { firstChild, children, left, right }
}

/** The token's children in the order of the text. */
export const childrenOf = (s: Syntax, i: number): Int32Array =>
  s.children.subarray(s.firstChild[i], s.firstChild[i + 1])

/** The first child under one of these labels, or −1. */
export function childBy(s: Syntax, i: number, ...labels: readonly string[]): number {
  for (let k = s.firstChild[i]!; k < s.firstChild[i + 1]!; k++) {
    const child = s.children[k]!
    if (labels.includes(s.depName[child]!)) return child
  }
  return -1
}

/** The first outermost quotation that ends behind the token, or is around it; as many as there are where none does. */
export const quoteEndingBehind = (s: Syntax, i: number): number => partitionPoint(s.quotes, ({ to }) => to <= i)
