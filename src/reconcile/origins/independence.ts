/**
 * How many independent voices carry a claim, as a range, with a reason for each fold.
 *
 * `most` folds only what is shown to be one voice, `least` all that may be one. An unknown origin may be any of the
 * others: `least` never counts it; `most` does not fold it, because nothing shows whose it is.
 */
import type { Account, Claim, Lineage, Origin, Place, Reuse, Why } from '../../contracts/index.ts'
import { fold, shared } from '../../text/index.ts'
import type { Pile } from '../pile.ts'
import type { Publisher } from '../reconcile.ts'
import { disjointSets } from './sets.ts'

export type Relations = {
  readonly pile: Pile
  readonly reuse: readonly Reuse[]
  readonly lineage: readonly Lineage[]
  readonly publishers: readonly Publisher[]
}

/** A claim's accounts → its range. Made once a ledger, so that passages are looked up by pairs of articles. */
export type Independence = (
  accounts: readonly Account[],
  origin: (id: string) => Origin | undefined,
) => Claim['independent']

// Of an account's characters, how many a shared passage must hold for the account to be a copy of those words.
const HELD = 0.5

const pairKey = (one: string, other: string): string => (one < other ? `${one}\u0000${other}` : `${other}\u0000${one}`)
const placeOf = ({ article, span }: Account): Place => ({ article, span })

/** A link between two accounts: `shown` to be one voice, or one that `may` be. */
type Link = { readonly a: number; readonly b: number; readonly shown: boolean; readonly why: Why }

export function independenceOf({ pile, reuse, lineage, publishers }: Relations): Independence {
  const passages = new Map<string, Reuse[]>()
  for (const one of reuse) {
    const key = pairKey(one.a.article, one.b.article)
    passages.set(key, [...(passages.get(key) ?? []), one])
  }
  const handed = new Map(lineage.map(one => [pairKey(one.a, one.b), one]))
  const publisherOf = publisherTable(publishers)
  const outletOf = (account: Account) => pile.paper.get(account.article)?.article.outlet ?? null
  const agenciesOf = (account: Account) =>
    new Set((pile.paper.get(account.article)?.article.credits ?? []).map(({ agency }) => fold(agency)))

  const inPassage = (one: Reuse, account: Account): boolean => {
    const side = one.a.article === account.article ? one.a : one.b
    return shared(side.span, account.span) >= HELD * (account.span.end - account.span.start)
  }

  const linksOf = (
    x: Account,
    y: Account,
    origin: (account: Account) => Origin | undefined,
  ): Omit<Link, 'a' | 'b'>[] => {
    const places = [placeOf(x), placeOf(y)]
    const found: Omit<Link, 'a' | 'b'>[] = []
    const say = (shown: boolean, reason: string, at: Place[] = places) =>
      found.push({ shown, why: { reason, places: at } })
    const [ox, oy] = [origin(x), origin(y)]
    if (x.article === y.article) say(true, 'the same account says it twice')
    else if (x.origin === y.origin && ox?.kind !== 'unknown') say(true, sameOrigin(ox))
    const both = (passages.get(pairKey(x.article, y.article)) ?? []).filter(
      one => inPassage(one, x) && inPassage(one, y),
    )
    const copy = both.find(({ kind }) => kind !== 'same-quote')
    const quote = both.find(({ kind }) => kind === 'same-quote')
    if (copy) say(true, 'the same words in both', [copy.a, copy.b])
    else if (quote) say(false, 'the same quoted speech in both', [quote.a, quote.b])
    const line = handed.get(pairKey(x.article, y.article))
    if (
      line &&
      line.direction !== 'unknown' &&
      (ox?.kind === 'outlet' || oy?.kind === 'outlet' || ox?.kind === 'unknown' || oy?.kind === 'unknown')
    )
      say(
        false,
        line.direction === 'common' ? 'both draw on one text that is not here' : 'one of the two draws on the other',
        line.why.flatMap(why => why.places).slice(0, 2),
      )
    const [px, py] = [publisherOf(outletOf(x)?.name), publisherOf(outletOf(y)?.name)]
    if (x.attribution === null && y.attribution === null && px !== null && px === py) say(false, 'one publisher')
    const credited = [...agenciesOf(x)].find(agency => agenciesOf(y).has(agency))
    if (credited !== undefined) say(false, 'both credit the same agency')
    return found
  }

  return (accounts, originOf) => {
    const origin = (account: Account) => originOf(account.origin)
    const links: Link[] = []
    for (const [a, x] of accounts.entries())
      for (const [k, y] of accounts.slice(a + 1).entries())
        links.push(...linksOf(x, y, origin).map(link => ({ ...link, a, b: a + 1 + k })))
    const isKnown = (account: Account) => origin(account)?.kind !== 'unknown'
    return counted(accounts, links, isKnown)
  }
}

function sameOrigin(origin: Origin | undefined): string {
  switch (origin?.kind) {
    case 'speaker':
      return 'one voice: the same speaker'
    case 'wire':
      return 'one voice: the same agency'
    case 'document':
      return 'one voice: the same document'
    default:
      return 'one voice: the same outlet'
  }
}

function publisherTable(publishers: readonly Publisher[]): (outlet: string | undefined) => string | null {
  const table = new Map(publishers.map(({ outlet, publisher }) => [fold(outlet), fold(publisher)]))
  return outlet => (outlet === undefined ? null : (table.get(fold(outlet)) ?? null))
}

/** Folds by the links that join something new, shown ones first; links that tell nothing more are left out of the reasons. */
function counted(
  accounts: readonly Account[],
  links: readonly Link[],
  isKnown: (account: Account) => boolean,
): Claim['independent'] {
  const why: Why[] = []
  const sets = disjointSets(accounts.length)
  const take = (shown: boolean) => {
    for (const link of links) if (link.shown === shown && sets.join(link.a, link.b)) why.push(link.why)
  }
  take(true)
  const most = new Set(accounts.map((_, k) => sets.find(k))).size
  // Words that stand in an unsigned account too may have come from it: such a voice is not known either.
  const signed = new Set(accounts.filter(isKnown).map(({ article }) => article))
  const unsigned = new Set(accounts.flatMap(({ article }, k) => (signed.has(article) ? [] : [sets.find(k)])))
  const known = accounts.map((account, k) => isKnown(account) && !unsigned.has(sets.find(k)))
  take(false)
  const least = Math.max(1, new Set(accounts.flatMap((_, k) => (known[k] === true ? [sets.find(k)] : []))).size)
  const unknown = accounts.filter(account => !isKnown(account))
  if (unknown.length > 0)
    why.push({ reason: 'may be one of the others: where it comes from is not known', places: unknown.map(placeOf) })
  return { least, most, why }
}
