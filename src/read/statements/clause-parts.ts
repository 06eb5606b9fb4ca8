/**
 * Who does what to whom in a clause.
 */
import { type Span } from '../../text/index.ts'
import type { Clause } from './clauses.ts'
import type { Tree } from './tree.ts'

const subjects = new Set(['nsubj', 'nsubjpass', 'csubj', 'csubjpass'])
// What stands apart from a noun and is a clause, or an aside, of its own.
const aside = new Set(['relcl', 'appos', 'parataxis', 'advcl', 'acl', 'punct', 'cc', 'conj', 'ccomp'])

/**
 * The words that name who or what the clause is about; of “who” the noun it stands for, of a verb that shares its subject the
 * shared one. `null` where there is none: orders, gerunds.
 */
export function subjectOf(tree: Tree, clause: Clause): Span | null {
  const own = ownSubject(tree, clause.head)
  if (own !== null) {
    if (isRelative(tree, own) && tree.dep(clause.head) === 'relcl') return nounOf(tree, clause, tree.head(clause.head))
    return phraseOf(tree, clause, own)
  }
  // “There is no crane”: nobody does anything.
  if (tree.children(clause.head).some(c => tree.dep(c) === 'expl')) return null
  const dep = tree.dep(clause.head)
  if (dep === 'relcl') {
    // “the crane they removed”: its subject stands in it; without one the noun is the subject.
    return nounOf(tree, clause, tree.head(clause.head))
  }
  // “the crane fell and rolled”, “Marr left, taking the keys”.
  if (clause.parent && (dep === 'conj' || dep === 'advcl' || dep === 'xcomp'))
    return dep === 'xcomp' ? heldBy(tree, clause) : subjectOf(tree, clause.parent)
  return null
}

function ownSubject(tree: Tree, verb: number): number | null {
  return tree.children(verb).find(c => subjects.has(tree.dep(c))) ?? null
}

const isRelative = (tree: Tree, i: number): boolean => /^(?:who|which|that|whom|whose)$/.test(tree.word(i))

/** “called on *the army* to move”, “urged *Marr* to return”; “*Marr* promised to return”. */
function heldBy(tree: Tree, clause: Clause): Span | null {
  const up = tree.head(clause.head)
  const object = tree.children(up).find(c => (tree.dep(c) === 'dobj' || tree.dep(c) === 'dative') && c < clause.head)
  if (object !== undefined) return phraseOf(tree, clause, object)
  const prep = tree.children(up).findLast(c => tree.dep(c) === 'prep' && c < clause.head)
  const held = prep === undefined ? undefined : tree.children(prep).find(c => tree.dep(c) === 'pobj')
  if (held !== undefined && prep !== undefined && /^(?:on|upon|for)$/.test(tree.word(prep)))
    return phraseOf(tree, clause, held)
  const own = ownSubject(tree, up)
  if (own !== null) return phraseOf(tree, clause, own)
  return clause.parent ? subjectOf(tree, clause.parent) : null
}

/** The verb with its auxiliaries, negations and particles, and the infinitive it leads to: “did not want to leave”. */
export function predicateOf(tree: Tree, clause: Clause): Span | null {
  const own = new Set(clause.tokens)
  const parts: number[] = []
  for (const verb of verbsOf(tree, clause)) {
    parts.push(verb)
    for (const c of tree.children(verb)) {
      if (own.has(c) && /^(?:aux|auxpass|neg|prt)$/.test(tree.dep(c)) && Math.abs(c - verb) < 6) parts.push(c)
    }
  }
  parts.sort((a, b) => a - b)
  // “to” before an infinitive that stands alone is no part of what is done.
  return tree.spanOf(parts)
}

/** The head and the infinitives that hang on it one below the other, where they are of this clause. */
export function verbsOf(tree: Tree, clause: Clause): number[] {
  const own = new Set(clause.tokens)
  const verbs = [clause.head]
  for (let at: number | undefined = clause.head; at !== undefined; ) {
    const next: number | undefined = tree
      .children(at)
      .find(
        c =>
          tree.dep(c) === 'xcomp' &&
          own.has(c) &&
          (tree.pos(c) === 'VERB' || tree.pos(c) === 'AUX') &&
          c > (at ?? 0) &&
          c - (at ?? 0) < 8,
      )
    // “asked the dockers to leave”: an object between them, and the infinitive is an object too.
    if (next === undefined || tree.children(at).some(c => tree.dep(c) === 'dobj' && c < next)) break
    verbs.push(next)
    at = next
  }
  return verbs
}

const objectDeps = new Set([
  'dobj',
  'dative',
  'attr',
  'acomp',
  'oprd',
  'agent',
  'prep',
  'xcomp',
  'npadvmod',
  'ccomp',
  'pobj',
])

/** What the verb takes, each as a whole, in order: objects, what it is said to be, phrases with a preposition. */
export function objectsOf(tree: Tree, clause: Clause): Span[] {
  const own = new Set(clause.tokens)
  const verbs = verbsOf(tree, clause)
  const last = verbs.at(-1) ?? clause.head
  const predicate = predicateOf(tree, clause)
  const roots = verbs.flatMap(verb =>
    tree.children(verb).filter(c => objectDeps.has(tree.dep(c)) && own.has(c) && c > verb && !verbs.includes(c)),
  )
  return roots
    .filter(c => c > last || tree.dep(c) !== 'prep')
    .sort((a, b) => a - b)
    .flatMap(c => tree.spanOf(below(tree, c, k => own.has(k))) ?? [])
    .filter(o => !predicate || o.start >= predicate.end || o.end <= predicate.start)
}

/** A noun with what stands before it and the phrases that hang on it; asides left out. */
function phraseOf(tree: Tree, clause: Clause, i: number): Span | null {
  return tree.spanOf(
    contiguous(
      below(
        tree,
        i,
        (k, up) => k >= clause.from && k < clause.to && (up !== i || !aside.has(tree.dep(k)) || isJoined(tree, k)),
      ),
      i,
    ),
  )
}

/** “Marr and Orlo said”: both. */
const isJoined = (tree: Tree, k: number): boolean =>
  tree.dep(k) === 'cc' || (tree.dep(k) === 'conj' && tree.pos(k) !== 'VERB')

/** The noun that a relative clause is about, without that clause. */
const nounOf = (tree: Tree, clause: Clause, i: number): Span | null => phraseOf(tree, clause, i)

function below(tree: Tree, i: number, keeps: (k: number, up: number) => boolean): number[] {
  const found = [i]
  for (let n = 0; n < found.length; n++) {
    const up = found[n] ?? i
    for (const c of tree.children(up)) if (c !== up && keeps(c, up)) found.push(c)
  }
  return found.sort((a, b) => a - b)
}

/** The unbroken run of tokens around `i`. */
function contiguous(tokens: readonly number[], i: number): number[] {
  const at = tokens.indexOf(i)
  let from = at
  let to = at
  while (from > 0 && (tokens[from] ?? 0) - (tokens[from - 1] ?? 0) === 1) from--
  while (to + 1 < tokens.length && (tokens[to + 1] ?? 0) - (tokens[to] ?? 0) === 1) to++
  return tokens.slice(from, to + 1)
}
