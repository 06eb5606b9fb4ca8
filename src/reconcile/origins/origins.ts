import type { Account, Attribution, Claim, Origin, Reuse, Why } from '../../contracts/index.ts'
import { byText, fold } from '../../text/index.ts'
import type { Entities } from '../entities/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'

/** What an origin is asked for: a statement in its paper. */
export type Traceable = { readonly paper: Paper; readonly attribution: Attribution | null }

export type Traced = {
  /** Those that were asked for, by id. Complete once the claims are grouped. */
  readonly origins: () => Origin[]
  /** The id of the origin of a statement. */
  readonly of: (telling: Traceable) => string
}

/**
 * Where statements come from: the speaker an account names, else the outlet's own word, else unknown.
 *
 * First version: no copies and no agencies are traced yet; `reuse` is taken so that the seam stands.
 */
export function traceOrigins(_pile: Pile, entities: Entities, _reuse: readonly Reuse[]): Traced {
  const origins = new Map<string, Origin>()
  const keep = (origin: Origin): string => {
    const known = origins.get(origin.id)
    if (!known) origins.set(origin.id, origin)
    else if (known.why.length < 12) {
      for (const why of origin.why) {
        if (!known.why.some(({ places }) => JSON.stringify(places) === JSON.stringify(why.places))) known.why.push(why)
      }
    }
    return origin.id
  }
  return {
    origins: () => [...origins.values()].sort((a, b) => byText(a.id, b.id)),
    of: telling => keep(originOf(telling, entities)),
  }
}

function originOf({ paper, attribution }: Traceable, entities: Entities): Origin {
  if (!attribution) {
    const { outlet } = paper.article
    if (!outlet) return { id: idOf('origin', 'unknown', paper.id), kind: 'unknown', name: null, why: [] }
    const name = outlet.name
    return { id: idOf('origin', 'outlet', outlet.domain ?? fold(name)), kind: 'outlet', name, why: [] }
  }
  const { source, cue, sourceKind } = attribution
  if (!source) {
    const why: Why[] = cue ? [{ reason: 'nobody is named', places: [placeOf(paper, cue)] }] : []
    return { id: idOf('origin', 'unknown', paper.id, attribution.id), kind: 'unknown', name: null, why }
  }
  const name = wordsAt(paper, source)
  const entity = entities.of(paper.id, source.entity)
  const why: Why[] = [{ reason: 'named as the source', places: [placeOf(paper, source)] }]
  if (entity !== null)
    return { id: idOf('origin', 'entity', entity), kind: 'speaker', name: entities.name(entity), why }
  if (sourceKind === 'document') return { id: idOf('origin', 'document', fold(name)), kind: 'document', name, why }
  return {
    id: idOf('origin', 'unknown', paper.id, fold(name)),
    kind: 'unknown',
    name,
    why: [{ reason: 'the source is not known by name', places: [placeOf(paper, source)] }],
  }
}

/**
 * How many independent voices carry a claim, as a range.
 *
 * Unknown origins are never counted: where none is known the claim rests on one voice. `least` takes every unknown to be one of
 * the known; `most` too, until a later version can show them to be others.
 */
export function foldOrigins(accounts: readonly Account[], traced: Traced): Claim['independent'] {
  const byId = new Map(traced.origins().map(origin => [origin.id, origin]))
  const groups = new Map<string, Account[]>()
  for (const account of accounts) groups.set(account.origin, [...(groups.get(account.origin) ?? []), account])
  const known = [...groups.keys()].filter(id => byId.get(id)?.kind !== 'unknown')
  const why: Why[] = []
  for (const [id, own] of groups) {
    const origin = byId.get(id)
    const places = own.map(({ article, span }) => ({ article, span }))
    if (origin?.kind === 'unknown') why.push({ reason: 'not counted: where it comes from is not known', places })
    else if (own.length > 1)
      why.push({
        reason: origin?.kind === 'speaker' ? 'one voice: the same speaker' : 'one voice: the same outlet',
        places,
      })
  }
  const count = Math.max(1, known.length)
  return { least: count, most: count, why }
}
