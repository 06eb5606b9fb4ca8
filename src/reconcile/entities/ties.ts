import type { LedgerEntity, LocalEntity, Mention, Why } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { type Paper, placeOf, wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'
import { isRival, isSameOffice, isSingleOffice, mainLand, type Office, officeOf, officesOf } from './offices.ts'
import { latin } from './spelling.ts'

/** A person or a body that has a name, with the readings' entities that bear it. */
export type Named = {
  readonly entity: LedgerEntity
  readonly names: readonly string[]
  readonly members: readonly { readonly paper: Paper; readonly local: LocalEntity }[]
}

/** What one account has no name for: “the harbour master”, “the ministry”. */
export type Nameless = {
  readonly paper: Paper
  readonly local: LocalEntity
  readonly at: readonly Mention[]
  readonly office: Office
}

export type OfficeTie = {
  readonly nameless: Nameless
  readonly to: Named
  readonly why: Why
  readonly against: Why | null
}

/** The entities of the papers that have no name and are a person's or a body's, each with what it is called. */
export function namelessIn(papers: readonly Paper[], isTied: (paper: Paper, local: string) => boolean): Nameless[] {
  return papers.flatMap(paper =>
    paper.reading.entities.flatMap(local => {
      if ((local.kind !== 'organization' && local.kind !== 'person') || isTied(paper, local.id)) return []
      const at = local.mentions
        .map(id => paper.mentions.get(id))
        .filter(mention => mention !== undefined)
        .filter(mention => mention.form !== 'pronoun')
      if (at.length === 0 || at.some(({ form }) => form === 'name')) return []
      const office = officeOf(paper, at)
      return office ? [{ paper, local, at, office }] : []
    }),
  )
}

/**
 * Which of them go to a name: where one bearer alone has the office in the whole pile, or is the only body of its kind. Nothing is
 * tied where an account has the noun for two.
 */
export function tieOffices(nameless: readonly Nameless[], named: readonly Named[]): OfficeTie[] {
  const holders = new Map<string, { to: Named; office: Office; paper: Paper; at: Why['places'][number] }[]>()
  for (const to of named) {
    for (const { paper, local } of to.members) {
      for (const [k, office] of officesOf(paper, local).entries()) {
        const role = local.roles[k]
        if (office.isPast || !role) continue
        const at = placeOf(paper, role)
        holders.set(office.head, [...(holders.get(office.head) ?? []), { to, office, paper, at }])
      }
    }
  }
  const bodies = bodiesByWord(named)
  const lands = new Map<Paper, string | null>()
  /** “Norway’s defence minister” is the “Defence Minister” of an account that is mostly of that land. */
  const isOfLand = (own: Office, home: Paper, { land }: Office): boolean => {
    if (land === null || own.land !== null) return land === null || own.land === land
    if (!lands.has(home)) lands.set(home, mainLand(home.text))
    return lands.get(home) === land
  }
  const said = new Map<string, Nameless[]>()
  for (const one of nameless) said.set(one.office.head, [...(said.get(one.office.head) ?? []), one])
  return nameless.flatMap(one => {
    if (!isDefinite(one)) return []
    const { office, paper, at } = one
    const likes = said.get(office.head) ?? []
    if (likes.some(other => other !== one && other.paper === paper && other.local.kind === one.local.kind)) return []
    const held = (holders.get(office.head) ?? []).filter(({ to }) => isOfKind(to, one))
    const isOpen =
      office.words.size === 0 && (hasRivals(held) || likes.some(x => likes.some(y => isRival(x.office, y.office))))
    const fitting = held.filter(
      ({ office: own, paper: home }) =>
        (isSameOffice(own, office) && isOfLand(own, home, office)) ||
        (isSingleOffice(office.head) && own.words.size === 0 && !hasRivals(held)),
    )
    const first = fitting[0]
    if (first && !isOpen && fitting.every(({ to }) => to === first.to)) {
      const places = [placeOf(paper, at[0] ?? first.at.span), first.at]
      return [
        {
          nameless: one,
          to: first.to,
          why: { reason: 'joined: the office that another account ties to the name', places },
          against: apartHere(one, first.to) ?? otherBearer(one, first.to, held) ?? otherWords(one, likes),
        },
      ]
    }
    if (one.local.kind !== 'organization' || isOpen) return []
    const kin = [...(bodies.get(office.head) ?? [])].filter(({ words }) =>
      [...office.words].every(word => words.has(word)),
    )
    const [body] = kin
    if (!body || kin.some(({ to }) => to !== body.to)) return []
    if (office.words.size === 0 && (!isSingleKind(office.head) || likes.some(other => other.office.words.size > 0)))
      return []
    const places = [placeOf(paper, at[0] ?? body.to.entity.name.span), body.to.entity.name]
    const why = { reason: 'joined: the only body of this kind with a name', places }
    return [{ nameless: one, to: body.to, why, against: apartHere(one, body.to) ?? otherWords(one, likes) }]
  })
}

const placeOfNameless = ({ paper, at }: Nameless): Why['places'] =>
  at.slice(0, 1).map(mention => placeOf(paper, mention))

/** The account names the bearer too, and its reader did not take the two for one. */
function apartHere(one: Nameless, to: Named): Why | null {
  const own = to.members.find(({ paper }) => paper === one.paper)
  const name = own?.local.mentions.map(id => one.paper.mentions.get(id)).find(mention => mention?.form === 'name')
  return name
    ? {
        reason: 'against: this account has the name too, and does not tie the two',
        places: [...placeOfNameless(one), placeOf(one.paper, name)],
      }
    : null
}

/** Another has an office of this noun: “the minister” of another ministry. */
function otherBearer(one: Nameless, to: Named, held: readonly { to: Named; at: Why['places'][number] }[]): Why | null {
  const other = held.find(bearer => bearer.to !== to)
  return other
    ? { reason: 'against: another bears an office of this noun', places: [...placeOfNameless(one), other.at] }
    : null
}

/** An account without the name says more of its own: “the harbour council” where another says “the town council”. */
function otherWords(one: Nameless, likes: readonly Nameless[]): Why | null {
  const other = likes.find(like => like !== one && [...like.office.words].some(word => !one.office.words.has(word)))
  return other
    ? {
        reason: 'against: other words before the noun there',
        places: [...placeOfNameless(one), ...placeOfNameless(other)],
      }
    : null
}

const isOfKind = (to: Named, { local }: Nameless): boolean =>
  (to.entity.kind === 'person') === (local.kind === 'person')

const hasRivals = (held: readonly { to: Named; office: Office }[]): boolean =>
  held.some(a => held.some(b => a.to !== b.to || isRival(a.office, b.office)))

const isDefinite = ({ paper, at }: Nameless): boolean =>
  at.some(
    one =>
      /^the\s/iu.test(wordsAt(paper, one)) ||
      /[’']s?\s+$/u.test(paper.text.slice(Math.max(0, one.start - 3), one.start)),
  )

// “The ministry” goes to the only ministry that has a name; “the party”, “the company” are said of too many that have none.
const isSingleKind = (head: string): boolean =>
  /^(?:ministry|court|council|union|commission|committee|board|authority|association|agency|parliament|senate|university|hospital|guard|brigade|legislature)$/u.test(
    head,
  )

/** Named bodies by the words of their names. */
function bodiesByWord(named: readonly Named[]): Map<string, { to: Named; words: ReadonlySet<string> }[]> {
  const out = new Map<string, { to: Named; words: ReadonlySet<string> }[]>()
  for (const to of named) {
    if (to.entity.kind !== 'organization') continue
    for (const name of to.names) {
      const words = new Set(
        (name.match(/[\p{L}]+/gu) ?? []).map(word => lemmaOf(fold(word))).flatMap(word => [word, latin(word)]),
      )
      if (words.size < 2) continue
      for (const word of words) out.set(word, [...(out.get(word) ?? []), { to, words }])
    }
  }
  return out
}
