import type { Account, Claim, Dispute, Ledger, LedgerEntity, Origin, Place } from '../../src/contracts/index.ts'
import { idOf } from '../../src/reconcile/index.ts'
import { slice } from '../../src/text/index.ts'
import { cards, type Card } from './cards.ts'
import { chainOf, type Chain, nameOfSpeaker } from './chain.ts'
import { commonOffset, moment, type Moment } from './time.ts'
import { stateOf, type ClaimState } from './states.ts'
import { articlesOf, voicesOfClaim, voicesOfSide, type Voices } from './voices.ts'

/** A ledger with its cross-references looked up once: what every view reads. */
export type Book = {
  ledger: Ledger
  /** All articles in the order of the page. */
  cards: readonly Card[]
  /** Those about the event. */
  accounts: readonly Card[]
  card: (article: string) => Card
  words: (at: Place) => string
  /** A time of the ledger; one without a zone is taken in the accounts' own. */
  moment: (value: string | null) => Moment | null
  claim: (id: string) => Claim | undefined
  /** Names under which a claim stood while fewer accounts were known: a link made then still finds it. */
  formerNames: (claim: Claim) => string[]
  entity: (id: string) => LedgerEntity | undefined
  origins: ReadonlyMap<string, Origin>
  /** Disputes that a claim answers, in the order of the page. */
  disputesOf: (claim: string) => readonly Dispute[]
  state: (claim: Claim) => ClaimState
  voices: (claim: Claim) => Voices
  voicesOf: (side: Dispute['sides'][number]) => Voices
  /** On whose word an account has its line. */
  chain: (account: Account) => Chain
  /** Who a source is that is only a pronoun: the name that the same account, or the ledger, has for it. */
  nameAt: (at: Place) => Place | null
  /** One account of each article, in the order of the page. */
  inOrder: (accounts: readonly Account[]) => Account[]
  /** Disputes in the order of the page, updates not among them. */
  disputes: readonly Dispute[]
  updates: readonly Dispute[]
}

export function book(ledger: Ledger): Book {
  const all = cards(ledger)
  const offset = commonOffset(all)
  const byId = new Map(all.map(one => [one.article.id, one]))
  const rank = new Map(all.map((one, index) => [one.article.id, index]))
  const claims = new Map(ledger.claims.map(one => [one.id, one]))
  const entities = new Map(ledger.entities.map(one => [one.id, one]))
  const names = new Map(
    ledger.entities.flatMap(one =>
      (one.members ?? []).map(({ article, entity }) => [`${article}\n${entity}`, one.name]),
    ),
  )
  const origins = new Map(ledger.origins.map(one => [one.id, one]))
  const card = (article: string): Card => {
    const found = byId.get(article)
    if (!found) throw new RangeError(`The ledger points to an article it does not hold: ${article}`)
    return found
  }
  const before = (a: Place, b: Place): number =>
    (rank.get(a.article) ?? 0) - (rank.get(b.article) ?? 0) || a.span.start - b.span.start
  const inOrder = (accounts: readonly Account[]): Account[] => {
    const first = new Map<string, Account>()
    for (const one of [...accounts].sort(before)) if (!first.has(one.article)) first.set(one.article, one)
    return [...first.values()]
  }
  const ordered = inTurn(
    ledger.disputes.map(one => ({ ...one, sides: sidesInOrder(one, before) })),
    before,
  )
  const disputesOf = new Map<string, Dispute[]>()
  for (const dispute of ordered) {
    for (const id of new Set(dispute.sides.flatMap(({ claims }) => claims))) {
      const list = disputesOf.get(id)
      if (list) list.push(dispute)
      else disputesOf.set(id, [dispute])
    }
  }
  const words = (at: Place): string => {
    const { text } = card(at.article).article
    if (at.span.end > text.length || at.span.start >= at.span.end)
      throw new RangeError(
        `No place ${at.span.start}–${at.span.end} in ${at.article}, which has ${text.length} code units`,
      )
    return slice(text, at.span)
  }
  // A claim bears the name of the account that has it first; each of the others may have been that one.
  const former = new Map<string, string[]>()
  const given = new Set(claims.keys())
  for (const { id, accounts } of ledger.claims) {
    const names = accounts.length < 2 ? [] : accounts.map(one => idOf('claim', one.article, one.span.start, words(one)))
    const own = [...new Set(names)].filter(name => !given.has(name))
    for (const name of own) given.add(name)
    if (own.length > 0) former.set(id, own)
  }
  const nameOf = (article: string, local: string): Place | null => names.get(`${article}\n${local}`) ?? null
  return {
    ledger,
    cards: all,
    accounts: all.filter(({ apart }) => apart === null),
    card,
    words,
    chain: account => chainOf(account, card(account.article).evidence, nameOf, words),
    nameAt: at => {
      const { evidence } = card(at.article)
      const source = evidence?.attributions.find(
        one => one.source !== null && one.source.start === at.span.start && one.source.end === at.span.end,
      )?.source
      return source ? nameOfSpeaker(at.article, source.entity, evidence, nameOf, words) : null
    },
    moment: value => moment(value, offset),
    claim: id => claims.get(id),
    formerNames: ({ id }) => former.get(id) ?? [],
    entity: id => entities.get(id),
    origins,
    disputesOf: id => disputesOf.get(id) ?? [],
    state: claim => stateOf(claim, disputesOf.get(claim.id) ?? []),
    voices: claim => voicesOfClaim(claim, origins),
    voicesOf: ({ accounts, claims: ids }) =>
      voicesOfSide(
        accounts,
        ids.flatMap(id => claims.get(id) ?? []),
        origins,
      ),
    inOrder,
    disputes: ordered.filter(({ relation }) => relation !== 'update'),
    updates: ordered.filter(({ relation }) => relation === 'update'),
  }
}

/** Sides in the order of first publication, which means nothing else; an update's as the ledger has them, earlier figure first. */
function sidesInOrder({ relation, sides }: Dispute, before: (a: Place, b: Place) => number): Dispute['sides'] {
  if (relation === 'update') return sides
  const first = (side: Dispute['sides'][number]): Place => [...side.accounts].sort(before)[0] ?? side.answer
  return [...sides].sort((a, b) => before(first(a), first(b)))
}

// What was the case stands before how it was put. Within a rank the number of accounts decides.
const kinds: Record<Dispute['kind'], number> = {
  figure: 0,
  denial: 0,
  contradiction: 0,
  agent: 0,
  time: 0,
  place: 0,
  differ: 1,
  wording: 2,
  naming: 3,
}

/**
 * The order of disputes takes no side: questions of fact come before questions of words, then questions that more
 * accounts answer, then those with more answers, then the one that is asked first. What the answers are is never looked at.
 */
function inTurn(disputes: readonly Dispute[], before: (a: Place, b: Place) => number): Dispute[] {
  const size = new Map(disputes.map(one => [one.id, articlesOf(one.sides.flatMap(({ accounts }) => accounts)).length]))
  const place = ({ about, sides }: Dispute): Place | undefined => about[0] ?? sides[0]?.answer
  return [...disputes].sort((a, b) => {
    const [x, y] = [place(a), place(b)]
    return (
      kinds[a.kind] - kinds[b.kind] ||
      (size.get(b.id) ?? 0) - (size.get(a.id) ?? 0) ||
      b.sides.length - a.sides.length ||
      (x && y ? before(x, y) : 0) ||
      (a.id < b.id ? -1 : 1)
    )
  })
}
