import type { Dispute } from '../../src/contracts/index.ts'

/** The kinds in words of ours, for filters and notes. */
export const kindText: Record<Dispute['kind'], string> = {
  figure: 'figure',
  denial: 'denial',
  contradiction: 'contradiction',
  naming: 'naming',
  wording: 'wording',
  time: 'time',
  place: 'place',
  agent: 'agent',
  differ: 'answers differ',
}

const word: Record<Dispute['kind'], string> = {
  figure: 'How many',
  denial: 'Whether',
  contradiction: 'Whether',
  naming: 'The words for',
  wording: 'In which words',
  time: 'When',
  place: 'Where',
  agent: 'Who',
  differ: 'About',
}

/** Our question word; their words follow it. `answers`: the answers in their words, which tell money from heads. */
export const questionWord = (kind: Dispute['kind'], answers: readonly string[]): string =>
  kind === 'figure' && answers.some(text => /[%$€£¥]|\bper ?cent\b|\b(?:dollars?|euros?|pounds?)\b/iu.test(text))
    ? 'How much'
    : word[kind]

export const relationText: Record<Dispute['relation'], string> = {
  conflict: 'Unresolved.',
  update: 'Each replaces the one before.',
  'different-scope': 'Not the same thing is counted.',
  unresolved: 'Unresolved.',
}
