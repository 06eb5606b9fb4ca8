/**
 * The clauses of a sentence: which verbs head one, and which words belong to each.
 */
import type { Span } from '../../text/index.ts'
import type { Tree } from './tree.ts'

export type Clause = {
  readonly head: number
  /** The words of the clause, those of the clauses inside it left out; ascending. */
  readonly tokens: readonly number[]
  /** The clause it hangs on; `null` for one that hangs on none in its sentence. */
  readonly parent: Clause | null
  /** The first token of its sentence, and the one behind its last. */
  readonly from: number
  readonly to: number
}

const clausal = new Set(['ROOT', 'conj', 'ccomp', 'advcl', 'relcl', 'parataxis', 'csubj', 'csubjpass', 'dep', 'pcomp'])
const finite = new Set(['VBD', 'VBP', 'VBZ', 'MD'])

/** In the order of their first words. `cues`: an infinitive under a cue is what is said, and a clause of its own. */
export function clausesOf(tree: Tree, from: number, to: number, cues: readonly Span[]): Clause[] {
  const headOf = new Map<number, number>()
  const words = new Map<number, number[]>()
  for (let i = from; i < to; i++) {
    const head = clauseHead(i)
    const list = words.get(head)
    if (list) list.push(i)
    else words.set(head, [i])
  }
  const clauses = new Map<number, Clause>()
  const clauseAt = (head: number): Clause => {
    const known = clauses.get(head)
    if (known) return known
    const up = tree.head(head)
    const parent = up !== head && up >= from && up < to ? clauseAt(clauseHead(up)) : null
    const clause = { head, tokens: words.get(head) ?? [head], parent, from, to }
    clauses.set(head, clause)
    return clause
  }
  return [...words.keys()]
    .filter(head => isVerb(tree, head))
    .map(clauseAt)
    .sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0))

  /** The nearest head of a clause at or above a word. */
  function clauseHead(i: number): number {
    const path: number[] = []
    let at = i
    while (!headOf.has(at)) {
      const up = tree.head(at)
      if (up === at || up < from || up >= to || path.length > to - from || isClause(tree, at, isCue)) {
        headOf.set(at, at)
        break
      }
      path.push(at)
      at = up
    }
    const head = headOf.get(at) ?? at
    for (const k of path) headOf.set(k, head)
    return head
  }

  function isCue(i: number): boolean {
    return cues.some(c => c.start <= tree.start(i) && tree.start(i) < c.end)
  }
}

export const isVerb = (tree: Tree, i: number): boolean => tree.pos(i) === 'VERB' || tree.pos(i) === 'AUX'

function isClause(tree: Tree, i: number, isCue: (i: number) => boolean): boolean {
  if (!isVerb(tree, i)) return false
  const dep = tree.dep(i)
  if (dep === 'xcomp') return isCue(tree.head(i))
  // “Said in a statement that the ferry had passed”, “the report that it had fallen”: what a noun of saying holds.
  if (dep === 'acl') return isHeldByNoun(tree, i)
  if (!clausal.has(dep)) return false
  // “They had as good as steered her onto the stones”: one deed, nearly done.
  if (dep === 'advcl' && isAsGoodAs(tree, i)) return false
  // “a bid to bribe the army”, “it came to help”: what something is for is no proposition of its own, unless somebody says it.
  if ((dep === 'advcl' || dep === 'relcl') && isToInfinitive(tree, i)) return isCue(tree.head(i))
  // “the crane fell and rolled” but not “he wanted to see and hear”: two infinitives under one verb are one clause.
  // And so with “for reading and writing”.
  if (dep === 'conj') return isVerb(tree, tree.head(i)) && (isFinite(tree, i) || !isBound(tree, tree.head(i)))
  if (dep === 'dep' || dep === 'pcomp') return isFinite(tree, i)
  return true
}

/** A clause of its own under a noun. Not “there is no sign that it had fallen”, “they saw no evidence that …”: nobody says that it had. */
function isHeldByNoun(tree: Tree, i: number): boolean {
  const noun = tree.head(i)
  return (
    isFinite(tree, i) &&
    tree.children(i).some(c => tree.dep(c).startsWith('nsubj')) &&
    !tree.children(noun).some(c => /^(?:no|any|little)$/.test(tree.word(c))) &&
    !tree.children(tree.head(noun)).some(c => tree.dep(c) === 'neg')
  )
}

const isAsGoodAs = (tree: Tree, i: number): boolean =>
  tree
    .children(i)
    .some(
      c =>
        tree.word(c) === 'as' &&
        tree.dep(c) === 'mark' &&
        c > 1 &&
        tree.word(c - 1) === 'good' &&
        tree.word(c - 2) === 'as',
    )

/** “to leave”, with nothing before it that has a tense. */
export const isToInfinitive = (tree: Tree, i: number): boolean =>
  tree.tag(i) === 'VB' &&
  !isFinite(tree, i) &&
  tree.children(i).some(c => tree.word(c) === 'to' && tree.dep(c) === 'aux') &&
  !tree.children(i).some(c => tree.dep(c).startsWith('nsubj'))

/** A verb without a tense that stands for a noun or hangs on another verb. */
const isBound = (tree: Tree, i: number): boolean =>
  tree.dep(i) === 'xcomp' || (/^(?:pcomp|acl|advcl|relcl)$/.test(tree.dep(i)) && !isFinite(tree, i))

/** Whether the verb, or an auxiliary of it, has a tense. */
export const isFinite = (tree: Tree, i: number): boolean =>
  finite.has(tree.tag(i)) ||
  tree.children(i).some(c => (tree.dep(c) === 'aux' || tree.dep(c) === 'auxpass') && finite.has(tree.tag(c)))
