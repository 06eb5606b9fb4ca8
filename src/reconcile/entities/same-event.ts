/**
 * Which nouns of different accounts are words for one event though no account has both.
 *
 *     a: “the third day of a strike that has shut most of the port”
 *     b: “the third day of a blockade that has shut most of the port”      one sentence, one word exchanged
 *     a: “the evacuation of 5,600 people”, b: “the forced removal of some 5,600 residents”    one family, one figure
 *     a, b, c: “the crash”, “the collision”, “the accident”                   one family, in half of the accounts or more
 *     a, b, c: “the crash”, “the collision”; d: “the disaster”                 the harm that half of them tell of
 *     a, b: “the crash of 2011”, “another accident”, “clashes”                no word for what the pile is about
 */
import { eventOf } from '../../read/index.ts'
import type { Span } from '../../text/index.ts'
import type { Paper } from '../pile.ts'
import { stopWords } from '../words/index.ts'

/** What happened by one account, with the places of its nouns in the order of the text. */
export type Node = {
  readonly paper: Paper
  readonly id: string
  readonly at: Span
  readonly places: readonly Span[]
  readonly nouns: readonly string[]
  readonly texts: readonly string[]
}

// Families in which a pile has one event: an account of a crash has one crash. Of protests, attacks and deals there are many in one pile.
const SINGLE: ReadonlySet<string> = new Set(['power', 'labour', 'removal', 'accident', 'blast', 'fire'])
// What a writer may call “the disaster”.
const HARM: readonly string[] = ['accident', 'blast', 'fire', 'bombardment', 'killing', 'attack']
// A headline and the first paragraph: an article begins with what it is about.
const TOP = 400

/** For each node those that are one with it; no node of its own account. */
export function tieEvents(nodes: readonly Node[], accounts: number): Map<Node, Node[]> {
  const tied = new Map<Node, Node[]>()
  const tie = (a: Node, b: Node): void => {
    if (a === b || a.paper === b.paper) return
    tied.set(a, [...(tied.get(a) ?? []), b])
    tied.set(b, [...(tied.get(b) ?? []), a])
  }
  const main = byFamily(nodes.filter(({ paper, places }) => places.some(place => isMain(paper, place))))
  const families = byFamily(nodes)
  for (const family of SINGLE) {
    const isOfHalf = papersOf(families.get(family) ?? []) * 2 >= accounts
    tieFamily(main.get(family) ?? [], isOfHalf, tie)
  }
  tieHarm(main, accounts, tie)
  for (const [a, b] of exchanged(nodes)) tie(a, b)
  return tied
}

function byFamily(nodes: readonly Node[]): Map<string, Node[]> {
  const families = new Map<string, Node[]>()
  for (const node of nodes) {
    const family = familyOf(node)
    if (family === undefined) continue
    const own = families.get(family)
    if (own) own.push(node)
    else families.set(family, [node])
  }
  return families
}

/** “Coup attempt” is of the family of “coup”. */
function familyOf({ texts }: Node): string | undefined {
  for (const text of texts) {
    for (const word of text.split(/\s+/u).reverse()) {
      const event = eventOf(word)
      if (event) return event.family
    }
  }
  return undefined
}

/** “The crash” anywhere, “a crash” at the top; not “another crash”, “crashes”, “the 2011 crash”, “the crash of 2011”. */
function isMain({ text }: Paper, { start, end }: Span): boolean {
  const lead = text.slice(Math.max(0, start - 30), start)
  if (/s$/iu.test(text.slice(start, end)) || /^\s+(?:of|in)\s+(?:19|20)\d\d\b/u.test(text.slice(end, end + 12)))
    return false
  if (
    /\b(?:another|no|any|every|each|previous|earlier|past|similar|future|possible|potential|(?:19|20)\d\d)\s+$/iu.test(
      lead,
    )
  )
    return false
  return start < TOP || /\b(?:the|this|their|its)(?:\s+(?:worst|deadliest|biggest))?\s+$/iu.test(lead)
}

function tieFamily(nodes: readonly Node[], isOfHalf: boolean, tie: (a: Node, b: Node) => void): void {
  const [first] = nodes
  if (first && isOfHalf) {
    for (const node of nodes) tie(first, node)
    return
  }
  const byFigure = new Map<string, Node>()
  for (const node of nodes) {
    for (const figure of figuresOf(node)) {
      const other = byFigure.get(figure)
      if (other) tie(other, node)
      else byFigure.set(figure, node)
    }
  }
}

/** “The disaster” is the harm that half of the accounts or more tell of, where no other harm comes near. */
function tieHarm(main: ReadonlyMap<string, Node[]>, accounts: number, tie: (a: Node, b: Node) => void): void {
  const [first = [], second = []] = HARM.map(family => main.get(family) ?? []).sort((a, b) => papersOf(b) - papersOf(a))
  const most = papersOf(first)
  const [harm] = first
  if (!harm || most < 2 || most * 2 < accounts || papersOf(second) * 2 > most) return
  for (const word of main.get('disaster') ?? []) tie(word, harm)
}

const papersOf = (nodes: readonly Node[]): number => new Set(nodes.map(({ paper }) => paper.id)).size

/** Figures of two digits or more in the sentences of its nouns; a year is none. */
const figuresOf = ({ paper, places }: Node): Set<string> =>
  new Set(
    places.flatMap(place =>
      (sentenceOf(paper, place).match(/(?<![\p{L}\d.,:])\d[\d,.]*\d(?![\d:]|\p{L})/gu) ?? [])
        .map(figure => figure.replace(/,/gu, ''))
        .filter(figure => !/^(?:19|20)\d\d$/u.test(figure)),
    ),
  )

function sentenceOf(paper: Paper, place: Span): string {
  const sentence = paper.reading.sentences[paper.sentenceAt(place)] ?? place
  return paper.text.slice(sentence.start, sentence.end)
}

// So many words on each side must be the same, and so many of all must carry meaning: “injured in the …, police said” is any sentence.
const SIDE = 3
const CARRYING = 3
const REACH = 6

/** Pairs of nodes that stand in one sentence of two accounts in which one word was exchanged. */
function exchanged(nodes: readonly Node[]): [Node, Node][] {
  const byFrame = new Map<string, { node: Node; before: string[]; behind: string[] }[]>()
  const out: [Node, Node][] = []
  for (const node of nodes) {
    for (const place of node.places) {
      const { before, behind } = around(node.paper, place)
      if (before.length < SIDE || behind.length < SIDE) continue
      const key = [...before.slice(-SIDE), '…', ...behind.slice(0, SIDE)].join(' ')
      const others = byFrame.get(key) ?? []
      for (const other of others) {
        const same = [...alike([...before].reverse(), [...other.before].reverse()), ...alike(behind, other.behind)]
        if (same.filter(word => !stopWords.has(word)).length >= CARRYING) out.push([node, other.node])
      }
      byFrame.set(key, [...others, { node, before, behind }])
    }
  }
  return out
}

function alike(a: readonly string[], b: readonly string[]): string[] {
  const end = a.findIndex((word, k) => word !== b[k])
  return a.slice(0, end < 0 ? a.length : end)
}

function around(paper: Paper, place: Span): { before: string[]; behind: string[] } {
  const sentence = paper.reading.sentences[paper.sentenceAt(place)] ?? place
  return {
    before: wordsIn(paper.text.slice(sentence.start, place.start)).slice(-REACH),
    behind: wordsIn(paper.text.slice(place.end, sentence.end)).slice(0, REACH),
  }
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
