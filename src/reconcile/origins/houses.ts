/**
 * Which house an outlet is of: what the user's table says, else the shipped one.
 */
import type { Article } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import type { Publisher } from '../reconcile.ts'
import { type PublisherRow, publisherRows } from './publishers.ts'

type Outlet = Article['outlet']

/** A house that two outlets may share; equal keys are one house. */
export type House = { readonly key: string; readonly reason: string }

export type Houses = {
  /** Houses of an outlet, by the user's table where it has the outlet, else by the shipped one. */
  readonly of: (outlet: Outlet) => readonly House[]
  /** Houses that the shipped table has for an outlet and that the user's table sets aside. */
  readonly setAside: (outlet: Outlet) => readonly House[]
  /** Whether the user says that two outlets are two voices, whatever they have in common. */
  readonly areApart: (a: Outlet, b: Outlet) => boolean
}

const named = (name: string): string => fold(name).replace(/^the /u, '').replaceAll('’', "'")

const byName = new Map(
  publisherRows.flatMap(row => row.outlets.map((name): [string, PublisherRow] => [named(name), row])),
)
const byDomain = new Map(
  publisherRows.flatMap(row => row.domains.map((domain): [string, PublisherRow] => [domain, row])),
)

/** Row of the shipped table: by the outlet's domain where it has one, else by its name, which may be a domain itself. */
function shippedRow(outlet: NonNullable<Outlet>): PublisherRow | undefined {
  const domain = (outlet.domain ?? outlet.name).toLowerCase().replace(/^www\./, '')
  return byDomain.get(domain) ?? (outlet.domain === undefined ? byName.get(named(outlet.name)) : undefined)
}

const shippedHouses = ({ publisher, owner, asOf, source }: PublisherRow): House[] =>
  [...new Set([publisher, owner])].map(house => ({
    key: named(house),
    reason: `${house === publisher ? 'one publisher' : 'one owner'}: ${house}, as of ${asOf} by ${source}`,
  }))

export function housesOf(publishers: readonly Publisher[]): Houses {
  const given = new Map<string, House[]>()
  const apart = new Set<string>()
  for (const { outlet, publisher, owner, apart: other } of publishers) {
    const own = [publisher, owner].flatMap(name =>
      name === undefined || name === '' ? [] : [{ key: named(name), reason: 'one publisher' }],
    )
    // A row that only holds two outlets apart says nothing of their houses.
    if (own.length > 0) given.set(named(outlet), [...(given.get(named(outlet)) ?? []), ...own])
    if (other !== undefined && other !== '') {
      apart.add(`${named(outlet)}\u0000${named(other)}`)
      apart.add(`${named(other)}\u0000${named(outlet)}`)
    }
  }
  const names = (outlet: NonNullable<Outlet>): string[] =>
    [outlet.name, ...(outlet.domain === undefined ? [] : [outlet.domain])].map(named)
  const givenOf = (outlet: NonNullable<Outlet>): House[] | null =>
    names(outlet).flatMap(name => given.get(name) ?? [])[0] === undefined
      ? null
      : names(outlet).flatMap(name => given.get(name) ?? [])
  const shippedOf = (outlet: NonNullable<Outlet>): House[] => {
    const row = shippedRow(outlet)
    return row ? shippedHouses(row) : []
  }
  return {
    of: outlet => (outlet ? (givenOf(outlet) ?? shippedOf(outlet)) : []),
    setAside: outlet => {
      const own = outlet ? givenOf(outlet) : null
      return outlet && own ? shippedOf(outlet).filter(({ key }) => !own.some(house => house.key === key)) : []
    },
    areApart: (a, b) =>
      apart.size > 0 &&
      a !== null &&
      b !== null &&
      names(a).some(one => names(b).some(other => apart.has(`${one}\u0000${other}`))),
  }
}
