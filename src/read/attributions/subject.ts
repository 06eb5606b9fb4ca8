/**
 * Whose doing a word is, by the grammar alone: “Marr promised to return” for *return*, “his claim” for *claim*.
 */
import { childBy, childrenOf, type Syntax } from './syntax.ts'

export type Subject = {
  readonly token: number
  /** own: its own subject; agent: “by dockers”; inherited: the subject of a verb above; head: the noun it modifies; possessor, compound, object of “to” */
  readonly by: 'own' | 'passive' | 'agent' | 'inherited' | 'head' | 'possessor' | 'by' | 'compound' | 'to'
}

/** `null` where the grammar gives none. */
export function subjectOf(s: Syntax, cue: number): Subject | null {
  const pos = s.posName[cue]!
  if (pos === 'NOUN' || pos === 'PROPN') return ofNoun(s, cue)
  if (s.lower[cue] === 'according') {
    const to = childBy(s, cue, 'prep')
    const object = to < 0 ? -1 : childBy(s, to, 'pobj')
    return object < 0 ? null : { token: object, by: 'to' }
  }
  return ofVerb(s, cue, 0)
}

function ofVerb(s: Syntax, verb: number, depth: number): Subject | null {
  const own = childBy(s, verb, 'nsubj', 'csubj', 'expl')
  if (own >= 0) return { token: own, by: depth === 0 ? 'own' : 'inherited' }
  const passive = childBy(s, verb, 'nsubjpass')
  if (depth === 0 && (passive >= 0 || s.tagName[verb] === 'VBN')) {
    const agent = childBy(s, verb, 'agent')
    const object = agent < 0 ? -1 : childBy(s, agent, 'pobj')
    if (object >= 0) return { token: object, by: 'agent' }
  }
  if (passive >= 0) return { token: passive, by: depth === 0 ? 'passive' : 'inherited' }
  const above = s.head[verb]!
  if (above === verb || depth > 4) return null
  switch (s.depName[verb]) {
    case 'acl':
    case 'relcl':
    case 'amod':
      return { token: above, by: 'head' }
    case 'xcomp':
    case 'conj':
    case 'advcl':
    case 'acomp':
    case 'attr':
    case 'oprd':
    case 'pcomp':
    case 'prep':
    case 'dep':
      return s.posName[above] === 'NOUN' ? { token: above, by: 'head' } : ofVerb(s, above, depth + 1)
    default:
      return null
  }
}

function ofNoun(s: Syntax, noun: number): Subject | null {
  const possessor = childBy(s, noun, 'poss')
  if (possessor >= 0) return { token: possessor, by: 'possessor' }
  for (const child of childrenOf(s, noun)) {
    if (
      s.depName[child] === 'prep' &&
      (s.lower[child] === 'by' || s.lower[child] === 'from' || s.lower[child] === 'among')
    ) {
      const object = childBy(s, child, 'pobj')
      if (object >= 0) return { token: object, by: 'by' }
    }
  }
  const dep = s.depName[noun]
  const above = s.head[noun]!
  // “Marr made the claim that …”, “Marr issued a warning”: the noun is what the subject makes.
  if (above !== noun && (dep === 'dobj' || dep === 'attr') && s.posName[above] !== 'NOUN') {
    const subject = ofVerb(s, above, 0)
    if (subject) return { token: subject.token, by: 'inherited' }
  }
  if (above !== noun && dep === 'pobj') {
    const verb = s.head[above]!
    if (s.posName[verb] === 'VERB') {
      const subject = ofVerb(s, verb, 0)
      if (subject) return { token: subject.token, by: 'inherited' }
    }
  }
  const compound = childBy(s, noun, 'compound', 'amod')
  return compound >= 0 && s.entity[compound] !== 0 ? { token: compound, by: 'compound' } : null
}
