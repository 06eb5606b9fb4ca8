import type { Account, Attribution, Evidence, Place } from '../../src/contracts/index.ts'

/** On whose word an account has a line, first speaker first, up to the outlet that prints it. */
export type Chain = {
  /** `own`: the outlet says it itself. `none`: reported, and nobody is named. */
  kind: 'own' | 'none' | 'named'
  /** Who said it, then through whom it came. */
  links: readonly Place[]
  /** Who the first link is, where its words are a pronoun: a name that stands elsewhere. */
  name: Place | null
  cue: Place | null
  /** A part of the article that is not the outlet's own voice: a republished text, a post, a reply. */
  voice: { kind: string; name: string | null } | null
  stance: Attribution['stance'] | null
}

/** A part of an article that is not the outlet's own voice, by its kind. */
export const partText: Record<string, string> = {
  republished: 'a text it republishes',
  editor: 'a note of the editor',
  post: 'a post it shows',
  turn: 'a turn of the talk',
  document: 'a document it prints',
}

// “she told the paper”: the word alone tells nobody who speaks.
const bare = /^(?:he|she|they|it|who|we|I)$/iu

export function chainOf(
  { article, attribution, voice }: Account,
  evidence: Evidence | null,
  nameOf: (article: string, local: string) => Place | null,
  words: (at: Place) => string,
): Chain {
  const at = (span: { start: number; end: number }): Place => ({ article, span: { start: span.start, end: span.end } })
  const spoken = evidence?.voices.find(({ id }) => id === voice)
  // An update of a live blog is the outlet's own voice, said at its own hour.
  const part =
    spoken && spoken.kind !== 'outlet' && spoken.kind !== 'update' ? { kind: spoken.kind, name: spoken.name } : null
  const found = attribution === null ? undefined : evidence?.attributions.find(({ id }) => id === attribution)
  if (!found)
    return { kind: attribution === null ? 'own' : 'none', links: [], name: null, cue: null, voice: part, stance: null }
  const links: Place[] = []
  const seen = new Set<string>()
  for (let one: Attribution | undefined = found; one && !seen.has(one.id); one = outer(one, evidence)) {
    seen.add(one.id)
    if (one.source) links.push(at(one.source))
    for (const { span } of one.via) links.push(at(span))
  }
  return {
    kind: found.source ? 'named' : 'none',
    links,
    name:
      found.source && bare.test(words(at(found.source)))
        ? nameOfSpeaker(article, found.source.entity, evidence, nameOf, words)
        : null,
    cue: found.cue ? at(found.cue) : null,
    voice: part,
    stance: found.stance,
  }
}

/** The ledger's name for a speaker of an account; else what the account itself calls the same speaker elsewhere. */
export function nameOfSpeaker(
  article: string,
  entity: string | null,
  evidence: Evidence | null,
  nameOf: (article: string, local: string) => Place | null,
  words: (at: Place) => string,
): Place | null {
  if (entity === null) return null
  const places = (evidence?.attributions ?? []).flatMap(({ source }): Place[] =>
    source !== null && source.entity === entity ? [{ article, span: { start: source.start, end: source.end } }] : [],
  )
  return nameOf(article, entity) ?? places.find(place => !bare.test(words(place))) ?? null
}

const outer = ({ nestedIn }: Attribution, evidence: Evidence | null): Attribution | undefined =>
  nestedIn === null ? undefined : evidence?.attributions.find(({ id }) => id === nestedIn)
