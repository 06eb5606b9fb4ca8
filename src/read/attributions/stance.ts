/**
 * What a source does by its words: asserts, denies, hopes … by the cue.
 */
import { reportingWord, type Stance } from './lexicon.ts'
import { childBy, childrenOf, type Syntax } from './syntax.ts'

// Verbs with two minds: “asked whether” asks, “asked them to” demands; “questioned the figures” doubts.
const either = new Set(['ask', 'request', 'query', 'question', 'wonder'])
const light = new Set([
  'make',
  'give',
  'have',
  'express',
  'voice',
  'issue',
  'raise',
  'hold',
  'get',
  'show',
  'share',
  'do',
  'be',
  'send',
  'put',
  'say',
  'remain',
  'feel',
  'seem',
])

// Where the chief class of a word is not what it does before a clause: a survey that finds asserts, a court that rules does too.
const rather: Readonly<Record<string, Stance>> = {
  find: 'asserts',
  hear: 'asserts',
  learn: 'asserts',
  discover: 'asserts',
  determine: 'asserts',
  notice: 'asserts',
  conclude: 'asserts',
  rule: 'asserts',
  recommend: 'demands',
  suspect: 'believes',
  know: 'believes',
  describe: 'asserts',
  address: 'asserts',
  choose: 'promises',
}

export function stanceOf(s: Syntax, cue: number, cueWords: readonly number[], content: readonly number[]): Stance {
  const lemma = s.lemma[cue]!
  if (callsUntrue(s, cue, content) || isUntrue(s, cue)) return 'denies'
  if (either.has(lemma) && s.posName[cue] === 'VERB') {
    if (lemma === 'question' && childBy(s, cue, 'dobj') >= 0) return 'doubts'
    if (asksBack(s, cue, content)) return 'asks'
    if (lemma === 'ask' || lemma === 'request')
      return childBy(s, cue, 'xcomp', 'ccomp') >= 0 || childBy(s, cue, 'prep') >= 0 ? 'demands' : 'asks'
    return 'asks'
  }
  if (declines(s, cue, content)) return 'doubts'
  const own = rather[lemma] ?? callOrName(s, cue) ?? reportingWord(lemma, s.posName[cue]!)?.stance
  // “expressed doubt”, “was sceptical”, “refused to say”: the word with a mind of its own decides.
  if (own === undefined || own === 'asserts' || light.has(lemma)) {
    for (const word of cueWords) {
      const other = word === cue ? undefined : reportingWord(s.lemma[word]!, s.posName[word]!)?.stance
      if (other !== undefined && other !== 'asserts') return other
    }
  }
  if (own === 'asserts' && isNegated(s, cue) && ['agree', 'confirm', 'acknowledge', 'admit', 'accept'].includes(lemma))
    return 'denies'
  // “Nobody said that the crane was safe”, “did not say that it was”: told of as not said.
  if (own === 'asserts' && (isNegated(s, cue) || nobodys(s, cue)) && (holdsClause(s, cue) || leavesOpen(s, content)))
    return 'doubts'
  if (isNegated(s, cue)) {
    if (own === 'believes') return 'doubts'
    if (own === 'denies' || own === 'doubts') return 'asserts'
  }
  return own ?? 'asserts'
}

const naming = new Set(['call', 'dismiss', 'describe', 'brand', 'label', 'term', 'denounce', 'reject'])
const untrue =
  /^(?:lies?|false|untrue|wrong|nonsense|baseless|unfounded|groundless|fabrications?|fabricated|inventions?|invented|fictions?|rubbish|fake|slanders?)$/u

// “That a lie”, “the report in the Gazette as pure nonsense”: more words are a clause, and what is called so stands in it.
const SHORT = 10

/** “Marr called that a lie”, “dismissed the report as nonsense”: what is named has been said by somebody else. */
const callsUntrue = (s: Syntax, cue: number, content: readonly number[]): boolean =>
  naming.has(s.lemma[cue]!) &&
  !isNegated(s, cue) &&
  content.length > 1 &&
  content.length <= SHORT &&
  content.some(t => untrue.test(s.lower[t]!)) &&
  /^(?:that|this|it|them|these|those|the|all|such|his|her|their|its)$/u.test(s.lower[content[0]!]!)

/** “Reports that the crane had fallen are false”: the noun of saying is told to be untrue. */
function isUntrue(s: Syntax, cue: number): boolean {
  const verb = s.head[cue]!
  if (s.posName[cue] !== 'NOUN' || s.depName[cue] !== 'nsubj' || s.lemma[verb] !== 'be' || isNegated(s, verb))
    return false
  const told = childBy(s, verb, 'acomp', 'attr')
  return told >= 0 && untrue.test(s.lower[told]!)
}

const nobodys = (s: Syntax, cue: number): boolean => {
  const subject = childBy(s, cue, 'nsubj')
  return subject >= 0 && /^(?:nobody|none|no)$/u.test(s.lower[s.left[subject]!]!)
}

/** “Would not say whether the bridge is safe”: he says neither. What “how” and “who” leave out is so all the same. */
const leavesOpen = (s: Syntax, content: readonly number[]): boolean =>
  /^(?:whether|if)$/u.test(s.lower[content[0]!] ?? '')

/** “Declined to say whether”: no denial. */
const declines = (s: Syntax, cue: number, content: readonly number[]): boolean =>
  /^(?:decline|refuse|fail)$/u.test(s.lemma[cue]!) &&
  /^(?:say|tell|comment|confirm|disclose|reveal|specify|explain|predict|speculate|answer)$/u.test(
    s.lemma[content[s.lower[content[0]!] === 'to' ? 1 : 0] ?? cue]!,
  ) &&
  content.some(t => /^(?:whether|if)$/u.test(s.lower[t]!))

/** What could be true or not: a clause, and no “when” or “whether” before it. */
const holdsClause = (s: Syntax, cue: number): boolean => {
  const clause = childBy(s, cue, 'ccomp')
  if (clause < 0) return false
  for (let i = s.left[clause]!; i <= clause; i++)
    if (/^(?:if|whether|what|who|whom|why|how|when|where|which)$/u.test(s.lower[i]!)) return false
  return true
}

const isNegated = (s: Syntax, i: number): boolean => childBy(s, i, 'neg') >= 0

function asksBack(s: Syntax, cue: number, content: readonly number[]): boolean {
  const last = content.at(-1)
  for (let i = (last ?? s.n) + 1; i < s.n && i < (last ?? 0) + 4 && !s.isWord[i]; i++)
    if (s.lower[i]!.includes('?')) return true
  for (const child of childrenOf(s, cue)) {
    if (s.depName[child] !== 'ccomp' && s.depName[child] !== 'xcomp' && s.depName[child] !== 'advcl') continue
    for (let i = s.left[child]!; i <= child; i++)
      if (/^(?:if|whether|what|who|whom|why|how|when|where|which)$/u.test(s.lower[i]!)) return true
  }
  return false
}

/** “called the night dark” names, “called for help” and “called on dockers to leave” demand. */
function callOrName(s: Syntax, cue: number): Stance | undefined {
  if (s.lemma[cue] !== 'call' || s.posName[cue] !== 'VERB') return undefined
  for (const child of childrenOf(s, cue)) {
    if (
      s.depName[child] === 'prep' &&
      (s.lower[child] === 'for' || s.lower[child] === 'on' || s.lower[child] === 'upon')
    )
      return 'demands'
  }
  return 'asserts'
}
