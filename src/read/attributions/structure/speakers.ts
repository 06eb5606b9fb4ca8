/** Who can speak at all: persons, bodies, papers and agencies, and what is written. */
import { canSpeak } from '../plain/source-kind.ts'
import type { Syntax } from '../syntax.ts'

// WordNet's fields of groups and persons.
const bodies = new Set([14, 18])
const names = new Set(['PERSON', 'ORG', 'NORP', 'GPE'])

export const isBody = (s: Syntax, noun: number): boolean =>
  names.has(s.entityName[noun]!) ||
  s.posName[noun] === 'PROPN' ||
  bodies.has(s.wordnet.fieldOf(s.lemma[noun]!, 'NOUN')) ||
  canSpeak(s.lower[noun]!) ||
  /^(?:source|insider)s?$/u.test(s.lower[noun]!)
