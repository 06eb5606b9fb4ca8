/**
 * Whether a clause denies, and whether it tells of what is, may be, is planned, hangs on something or was ordered.
 */
import type { Attribution, Statement } from '../../contracts/index.ts'
import { verbsOf } from './clause-parts.ts'
import type { Clause } from './clauses.ts'
import type { Tree } from './tree.ts'

/** `stance`: of the attribution that holds the clause. What somebody demands is ordered, what he promises is planned. */
export function mannerOf(
  tree: Tree,
  clause: Clause,
  stance: Attribution['stance'] | null,
): Pick<Statement, 'polarity' | 'modality'> {
  return { polarity: polarityOf(tree, clause), modality: modalityOf(tree, clause, stance) }
}

// “nobody was hurt”, “no crane moved”, “never again”, “neither came”.
const none = new Set([
  'no',
  'nobody',
  'none',
  'nothing',
  'never',
  'neither',
  'nowhere',
  'nor',
  'not',
  "n't",
  'n’t',
  'hardly',
  'barely',
  'scarcely',
])
// “failed to move” did not.
const failing = new Set(['fail', 'refuse', 'decline', 'neglect', 'cease', 'stop'])
// “no fewer than ten”, “not only”.
const notReally = new Set(['fewer', 'less', 'only', 'just', 'merely', 'doubt', 'matter', 'longer than'])

function polarityOf(tree: Tree, clause: Clause): Statement['polarity'] {
  const verbs = new Set(verbsOf(tree, clause))
  let negations = 0
  for (const i of clause.tokens) {
    if (!none.has(tree.word(i)) || notReally.has(tree.word(i + 1 < tree.length ? i + 1 : i))) continue
    const up = tree.head(i)
    // On the verb or its auxiliary, or on what the verb takes; not deeper: “a man of no importance came”.
    const near = verbs.has(up) || verbs.has(tree.head(up)) || i === clause.head
    if (near && /^(?:neg|det|nsubj|nsubjpass|dobj|attr|advmod|preconj|cc|pobj|predet)$/.test(tree.dep(i))) negations++
  }
  for (const verb of verbs)
    if (failing.has(tree.lemma(verb)) && tree.children(verb).some(c => verbs.has(c))) negations++
  // “refused to leave”, where the refusal is the cue and the infinitive what it is about.
  if (tree.dep(clause.head) === 'xcomp' && failing.has(tree.lemma(tree.head(clause.head)))) negations++
  return negations % 2 === 1 ? 'negative' : 'positive'
}

const conditions = new Set(['if', 'unless', 'provided', 'whether', 'lest'])
const perhaps = new Set([
  'perhaps',
  'possibly',
  'maybe',
  'probably',
  'likely',
  'allegedly',
  'reportedly',
  'apparently',
  'supposedly',
  'presumably',
  'potentially',
])
const seeming = new Set(['seem', 'appear', 'tend'])
const planning = new Set([
  'plan',
  'intend',
  'aim',
  'prepare',
  'expect',
  'vow',
  'promise',
  'pledge',
  'threaten',
  'want',
  'hope',
  'seek',
  'try',
  'attempt',
  'set',
  'due',
  'agree',
  'decide',
  'schedule',
  'mean',
  'go',
])
const ordering = new Set([
  'order',
  'demand',
  'urge',
  'instruct',
  'command',
  'require',
  'ask',
  'tell',
  'call',
  'advise',
  'request',
  'force',
  'oblige',
  'compel',
])

function modalityOf(tree: Tree, clause: Clause, stance: Attribution['stance'] | null): Statement['modality'] {
  const verbs = verbsOf(tree, clause)
  const chain = new Set(verbs)
  const own = clause.tokens
  const isCondition = (i: number): boolean => conditions.has(tree.word(i)) && tree.dep(i) === 'mark'
  if (own.some(i => isCondition(i) && chain.has(tree.head(i)))) return 'conditional'
  // “in the event that it falls”
  if (/^(?:event|case)$/.test(tree.word(tree.head(clause.head))) && own.some(i => tree.word(i) === 'that'))
    return 'conditional'
  // “The ferry sails if the wind drops”: what hangs on a condition.
  if (
    tree
      .children(clause.head)
      .some(c => tree.dep(c) === 'advcl' && tree.children(c).some(k => isCondition(k) && tree.word(k) !== 'whether'))
  )
    return 'conditional'
  if (stance === 'demands') return 'ordered'
  const modals = own.filter(i => tree.tag(i) === 'MD' && chain.has(tree.head(i))).map(i => tree.word(i))
  if (modals.some(m => /^(?:may|might|could|can|ca)$/.test(m))) return 'possible'
  if (own.some(i => perhaps.has(tree.word(i)) && chain.has(tree.head(i)))) return 'possible'
  if (verbs.length > 1 && seeming.has(tree.lemma(clause.head))) return 'possible'
  if (isHeldAsPossible(tree, clause)) return 'possible'
  if (modals.some(m => /^(?:must|should|ought)$/.test(m))) return 'ordered'
  const upper = clause.parent
  const dep = tree.dep(clause.head)
  if (
    (dep === 'xcomp' || dep === 'ccomp') &&
    upper &&
    ordering.has(tree.lemma(tree.head(clause.head))) &&
    isInfinitive(tree, clause.head)
  )
    return 'ordered'
  if (verbs.length > 1 && tree.lemma(clause.head) === 'have') return 'ordered'
  // Under a past verb of saying “would” is tomorrow seen from yesterday.
  if (modals.some(m => /^(?:will|’ll|'ll|shall|wo|would|’d|'d)$/.test(m))) return 'planned'
  if (stance === 'promises' || (dep === 'xcomp' && planning.has(tree.lemma(tree.head(clause.head))))) return 'planned'
  if (verbs.length > 1 && planning.has(tree.lemma(clause.head))) return 'planned'
  return stance === 'hopes' || stance === 'fears' ? 'possible' : 'actual'
}

// “It is possible that …”, “it seems that …”, “I am not sure that …”.
const chances = new Set(['possible', 'likely', 'unlikely', 'probable', 'conceivable', 'plausible'])

/** Whether the words that a clause hangs on leave open whether it is so. */
function isHeldAsPossible(tree: Tree, clause: Clause): boolean {
  const own = tree.children(clause.head)
  // “is unlikely to be the last”
  if (own.some(c => tree.dep(c) === 'acomp' && chances.has(tree.word(c)))) return true
  if (tree.dep(clause.head) !== 'ccomp') return false
  const up = tree.head(clause.head)
  if (seeming.has(tree.lemma(up)) && clause.parent !== null) return true
  const beside = tree.children(up)
  if (chances.has(tree.word(up)) || beside.some(c => tree.dep(c) === 'acomp' && chances.has(tree.word(c)))) return true
  return (
    beside.some(c => tree.dep(c) === 'neg') &&
    (/^(?:sure|certain|clear)$/.test(tree.word(up)) ||
      beside.some(c => tree.dep(c) === 'acomp' && /^(?:sure|certain|clear)$/.test(tree.word(c))))
  )
}

const isInfinitive = (tree: Tree, i: number): boolean =>
  tree.tag(i) === 'VB' && tree.children(i).some(c => tree.word(c) === 'to')
