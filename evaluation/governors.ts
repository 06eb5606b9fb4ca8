/** What a parse of its sentence tells of a gold mention: what it hangs on, as what, and of which kind its name is. */
import {
  charactersOf,
  depOf,
  type English,
  entitiesOf,
  headOf,
  lemmaOf,
  type Parse,
  posOf,
  tokenAt,
} from '../src/language/english/index.ts'
import type { Described } from '../src/reconcile/entities/index.ts'
import type { GoldMention } from './mentions.ts'

export type Hung = Pick<Described, 'governor' | 'role' | 'kind'>

/** One answer a mention, in their order. Each sentence is parsed once, its words parted by blanks. */
export function hungOn(mentions: readonly GoldMention[], english: English): Hung[] {
  const parses = new Map<readonly string[], Parse>()
  return mentions.map(({ around, at, words }) => {
    const parse = parses.get(around) ?? english.parse(around.join(' '))
    parses.set(around, parse)
    const start = around.slice(0, at).reduce((sum, word) => sum + word.length + 1, 0)
    const end = start + words.reduce((sum, word) => sum + word.length + 1, -1)
    return hung(parse, start, end)
  })
}

const subjects = new Set(['nsubj', 'nsubjpass', 'csubj', 'agent'])
const objects = new Set(['dobj', 'dative', 'attr', 'oprd'])

function hung(parse: Parse, start: number, end: number): Hung {
  const first = tokenAt(parse, start)
  let token = first
  // The word of the mention whose head lies outside.
  for (let i = first; i < parse.length && (parse.start[i] ?? 0) < end; i++) {
    const head = headOf(parse, i)
    const at = parse.start[head] ?? 0
    if (head === i || at < start || at >= end) {
      token = i
      if (posOf(parse, i) !== 'DET' && posOf(parse, i) !== 'PUNCT') break
    }
  }
  const dep: string = token < parse.length ? depOf(parse, token) : ''
  let governor = token < parse.length ? headOf(parse, token) : token
  if (governor < parse.length && posOf(parse, governor) === 'ADP') governor = headOf(parse, governor)
  const named = entitiesOf(parse).find(one => {
    const place = charactersOf(parse, one)
    return place.start < end && place.end > start
  })
  return {
    governor: governor < parse.length && governor !== token ? lemmaOf(parse, governor).toLowerCase() : null,
    role: subjects.has(dep) ? 'subject' : objects.has(dep) ? 'object' : 'other',
    kind: named === undefined ? null : (kinds[named.kind] ?? null),
  }
}

const kinds: Readonly<Record<string, NonNullable<Described['kind']>>> = {
  PERSON: 'person',
  ORG: 'body',
  NORP: 'body',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  EVENT: 'other',
  PRODUCT: 'other',
  WORK_OF_ART: 'other',
}
