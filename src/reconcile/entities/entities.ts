import type { LedgerEntity, Mention, Place, TableNote, Why } from '../../contracts/index.ts'
import { byPlace, byText, fold } from '../../text/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, type Pile, placeOf, wordsAt } from '../pile.ts'
import { weighedUp } from './against.ts'
import { candidates } from './candidates.ts'
import { joinEvents } from './events.ts'
import { joinGroups } from './groups.ts'
import { type Form, isKnownPerson, type Member, officeHead } from './form.ts'
import { BEHIND_IN, looksOf, votes } from './misread.ts'
import { joinNominals } from './nominals.ts'
import { slipReason } from './slips.ts'
import { compareSorted, isPersonAndPlace } from './bounds.ts'
import { Joiner, type Step } from './joiner.ts'
import { type Name, nameOf } from './name.ts'
import { latin } from './spelling.ts'
import { type Alias, tableOf } from './table.ts'
import { type Nameless, namelessIn, tieOffices } from './ties.ts'
import { type Comparison, reasons, sortOf } from './verdict.ts'

export type Entities = {
  readonly entities: LedgerEntity[]
  /** The ledger's entity of a reading's entity; `null` where nothing ties the reading's to another. */
  of(article: string, local: string | null | undefined): string | null
  /** Whether it has a name; “the coast guard” and “the mayor”, whom no account names, have none and are compared by their words. */
  isNamed(id: string): boolean
  /** The name under which the ledger shows an entity. */
  name(id: string): string
  /** One key for all entities that are written alike, for comparing statements: a reader may take a person for a body. */
  key(id: string): string
  /** Entries of the table of names that did nothing, or not all that they say. */
  readonly tableNotes: readonly TableNote[]
}

/**
 * The people, bodies and places of a pile, each once under all its spellings.
 *
 * Names are compared only where an index says they may be one (same sounds, one letter apart, initials), so the work
 * follows the number of names and not its square. A step from one spelling to another is made when the names agree and
 * nothing speaks against it; a surname alone goes to its full name only where one bearer is about. What is near but not
 * sure stands in `perhaps`.
 */
export function joinEntities({ papers }: Pile, aliases: readonly Alias[] = []): Entities {
  const read = formsOf(papers)
  const voted = votes(read)
  const forms = read.map(form => ({ ...form, sort: voted.get(form) ?? form.sort }))
  const table = tableOf(
    forms,
    aliases,
    form => ({ full: form.name.text, spellings: spellingsOf(form) }),
    (a, b) => compareForms(a, b).verdict === 'different',
  )
  const joiner = new Joiner(forms, (a, b) => table.parts(a, b) || areParted(a, b))
  const proposals: Proposal[] = []
  const fitting: { short: Form; long: Form; why: string }[] = []
  for (const [a, b] of table.one) joiner.unite(a, b, reasons.table)
  for (const [a, b] of candidates(forms)) {
    const { verdict, why } = compareForms(a, b)
    if (verdict === 'same') {
      if (!joiner.join(a, b, why)) proposals.push({ a, b, why })
    } else if (verdict === 'fits') {
      const [long, short] = a.name.words.length > b.name.words.length ? [a, b] : [b, a]
      fitting.push({ short, long, why })
    } else if (verdict === 'perhaps') proposals.push({ a, b, why })
  }
  joinShort(fitting, joiner, proposals)
  for (const { a, b, why } of proposals) {
    const sure = why === reasons.slip ? slipReason(joiner.of(a), joiner.of(b)) : null
    // A slip of one spelling stands further from the others (Marduc, Marduq, Madruc), which is no other name for that.
    if (sure !== null && !joiner.of(a).some(p => joiner.of(b).some(q => table.parts(p, q) || isOther(p, q))))
      joiner.unite(a, b, sure)
  }
  return finish(
    papers,
    joiner,
    // What the user holds apart is not proposed to the user.
    proposals.filter(({ a, b }) => !table.parts(a, b)),
    table.notes,
  )
}

/** Every way in which the accounts write the name: a row may say “Warga” where they have “Ana Warga” too. */
const spellingsOf = (form: Form): ReadonlySet<string> =>
  new Set(form.members.flatMap(({ paper, names }) => names.map(name => wordsAt(paper, name))))

/** What speaks against two names beside how their family names are spelt. */
function isOther(a: Form, b: Form): boolean {
  const { verdict, why } = compareForms(a, b)
  return verdict === 'different' && why !== reasons.family && why !== reasons.far
}

type Proposal = { readonly a: Form; readonly b: Form; readonly why: string }

/** What names alone speak against; and no body in between joins a person and a place. */
function areParted(a: Form, b: Form): boolean {
  const { verdict } = compareForms(a, b)
  return verdict === 'different' || (verdict === 'perhaps' && isPersonAndPlace(a, b))
}

function formsOf(papers: readonly Paper[]): Form[] {
  const forms = new Map<string, Form>()
  for (const paper of papers) {
    for (const local of paper.reading.entities) {
      const names = local.mentions
        .map(id => paper.mentions.get(id))
        .filter(mention => mention !== undefined && mention.form === 'name')
        .filter(mention => mention !== undefined)
      const text = longest(paper, names)
      if (text === null) continue
      const name = nameOf(text)
      const sort = sortOf(local.kind)
      const key = `${sort} ${name.words.map(latin).join(' ')} ${name.ending ?? ''}`
      const form = forms.get(key)
      if (form) form.members.push({ paper, local, names })
      else forms.set(key, { key, name, sort, members: [{ paper, local, names }] })
    }
  }
  return [...forms.values()].sort((a, b) => byText(a.key, b.key))
}

/** The fullest spelling among the mentions: most words, then longest, then first. */
function longest(paper: Paper, names: readonly Mention[]): string | null {
  let best: string | null = null
  let size = 0
  for (const mention of names) {
    const text = wordsAt(paper, mention)
    const words = nameOf(text).words.length * 1000 + text.length
    if (words > size) {
      best = text
      size = words
    }
  }
  return best
}

function compareForms(a: Form, b: Form): Comparison {
  const found = compareSorted(a, b)
  const [person, thing] = a.sort === 'person' ? [a, b] : [b, a]
  return found.verdict === 'perhaps' && a.sort !== b.sort && isMisread(person, thing)
    ? { verdict: 'same', why: reasons.same }
    : found
}

/**
 * A bare surname that one account’s reader took for a place or a body: a person of that name is about, with an office or a title,
 * and hardly any account says “in X” or “the X”.
 */
function isMisread(person: Form, thing: Form): boolean {
  if (person.sort !== 'person' || thing.name.words.length !== 1) return false
  const { places, all } = looksOf(thing.members)
  return isKnownPerson(person) && places <= BEHIND_IN * all
}

/**
 * A surname alone joins its full name where one bearer is about. Two people with one surname stay two, and the
 * surname alone is then proposed to both.
 */
function joinShort(
  fitting: readonly { short: Form; long: Form; why: string }[],
  joiner: Joiner<Form>,
  proposals: Proposal[],
): void {
  const byShort = new Map<Form, { long: Form; why: string }[]>()
  for (const { short, long, why } of fitting) byShort.set(short, [...(byShort.get(short) ?? []), { long, why }])
  for (const [short, longs] of byShort) {
    const bearers = new Set(longs.map(({ long }) => joiner.of(long)))
    const one = bearers.size === 1 ? longs[0] : undefined
    if (one && joiner.join(one.long, short, one.why)) continue
    for (const { long, why } of longs) proposals.push({ a: long, b: short, why })
  }
}

type Made = { readonly entity: LedgerEntity; readonly forms: readonly Form[]; readonly members: readonly Member[] }

function finish(
  papers: readonly Paper[],
  joiner: Joiner<Form>,
  proposals: readonly Proposal[],
  tableNotes: readonly TableNote[],
): Entities {
  const order = new Map(papers.map((paper, index) => [paper.id, index]))
  const rank = (member: Member): number => order.get(member.paper.id) ?? 0
  const made: Made[] = joiner.all().map(group => {
    const forms = [...group].sort((a, b) => byText(a.key, b.key))
    const members = forms
      .flatMap(form => form.members)
      .sort((a, b) => rank(a) - rank(b) || byPlace(first(a), first(b)) || byText(a.local.id, b.local.id))
    return { forms, members, entity: entityOf(forms, members, joiner.steps) }
  })
  made.sort((a, b) => b.members.length - a.members.length || byText(a.entity.id, b.entity.id))
  propose(made, proposals)
  const local = new Map<string, string>()
  for (const { members, entity } of made) {
    for (const { paper, local: own } of members) local.set(`${paper.id} ${own.id}`, entity.id)
  }
  const isKnown = (paper: Paper, id: string): boolean => local.has(`${paper.id} ${id}`)
  const free = namelessIn(papers, isKnown)
  tie(free, made, local)
  const crowds = joinGroups(papers, isKnown)
  const inCrowd = new Set(
    crowds.flatMap(({ members = [] }) => members.map(({ article, entity }) => `${article} ${entity}`)),
  )
  const nominals = joinNominals(
    free.filter(({ paper, local: own }) => !isKnown(paper, own.id) && !inCrowd.has(`${paper.id} ${own.id}`)),
  )
  const events = joinEvents(papers)
  for (const { entity, members } of events)
    for (const { article, entity: own } of members) local.set(`${article} ${own}`, entity.id)
  const nameless = new Set(nominals.map(({ entity }) => entity.id))
  const keys = new Map<string, string>()
  const names = new Map<string, string>()
  for (const { entity, name } of events) names.set(entity.id, name)
  for (const { entity, name } of nominals) {
    names.set(entity.id, name)
    for (const { article, entity: own } of entity.members ?? []) local.set(`${article} ${own}`, entity.id)
  }
  for (const { entity, forms } of made) {
    keys.set(entity.id, `@${latin(mainName(forms).text)}`)
    names.set(entity.id, mainName(forms).text)
  }
  return {
    // A crowd (“protesters”, “rioters”) says its members; `of` leaves it alone: two accounts’ crowds are hardly ever known to be one.
    entities: [
      ...made.map(({ entity }) => entity),
      ...nominals.map(({ entity }) => entity),
      ...crowds,
      ...events.map(({ entity }) => entity),
    ].map(weighedUp),
    of: (article, id) => (id ? (local.get(`${article} ${id}`) ?? null) : null),
    name: id => names.get(id) ?? id,
    isNamed: id => !nameless.has(id),
    key: id => keys.get(id) ?? `@${id}`,
    tableNotes,
  }
}

/** “The harbour master” in one account goes to the one whom another calls “Harbour master X”. */
function tie(nameless: readonly Nameless[], made: readonly Made[], local: Map<string, string>): void {
  const named = made.map(({ entity, forms, members }) => ({
    entity,
    members,
    names: forms.map(({ name }) => name.text),
  }))
  for (const { nameless: one, to, why, against } of tieOffices(nameless, named)) {
    local.set(`${one.paper.id} ${one.local.id}`, to.entity.id)
    to.entity.members?.push({ article: one.paper.id, entity: one.local.id })
    to.entity.why.push(why, ...(against ? [against] : []))
  }
}

const first = (member: Member): Mention => member.names[0] as Mention

function mainName(forms: readonly Form[]): Name {
  const score = (form: Form): number => form.members.reduce((sum, member) => sum + member.names.length, 0)
  const full = forms.filter(form => form.name.words.length > 1)
  const pool = full.length > 0 ? full : forms
  return [...pool].sort((a, b) => score(b) - score(a) || byText(a.key, b.key))[0]?.name ?? (forms[0] as Form).name
}

function entityOf(forms: readonly Form[], members: readonly Member[], steps: readonly Step<Form>[]): LedgerEntity {
  const main = mainName(forms).text
  const variants = new Map<string, { articles: Set<string>; count: number; at: Place }>()
  const roles: Role[] = []
  for (const { paper, local, names } of members) {
    for (const mention of names) {
      const text = wordsAt(paper, mention)
      const variant = variants.get(text) ?? { articles: new Set<string>(), count: 0, at: placeOf(paper, mention) }
      variant.articles.add(paper.id)
      variant.count++
      variants.set(text, variant)
    }
    for (const { held, during, ...at } of local.roles)
      roles.push({ ...placeOf(paper, at), ...(held ? { held } : {}), ...(during ? { during } : {}) })
  }
  const sorted = [...variants].sort((a, b) => b[1].count - a[1].count || byText(a[0], b[0]))
  const head = members[0] as Member
  return {
    id: idOf('entity', head.paper.id, fold(wordsAt(head.paper, first(head))), sortOf(head.local.kind)),
    name: (variants.get(main) ?? sorted[0]?.[1])?.at ?? placeOf(head.paper, first(head)),
    // A person with an office stands among bodies and places only where those were misread.
    kind: forms.some(isKnownPerson) ? 'person' : commonest(members.map(({ local }) => local.kind)),
    variants: sorted.map(([text, { articles, count }]) => ({ text, articles: [...articles].sort(byText), count })),
    roles: distinctRoles(roles, members),
    why: whyJoined(forms, steps, members),
    members: members.map(({ paper, local }) => ({ article: paper.id, entity: local.id })),
  }
}

type Role = LedgerEntity['roles'][number]

/** Each once; “the former minister” here and “the minister” there are two, for they tell of different times. */
function distinctRoles(roles: readonly Role[], members: readonly Member[]): Role[] {
  const texts = new Map(members.map(({ paper }) => [paper.id, paper.text]))
  const seen = new Map<string, Role>()
  for (const role of roles) {
    const key = `${fold((texts.get(role.article) ?? '').slice(role.span.start, role.span.end))} ${role.held ?? ''}`
    if (!seen.has(key)) seen.set(key, role)
  }
  return [...seen.values()]
}

/** What one name brought together needs a reason as well as what two did. */
function whyJoined(forms: readonly Form[], steps: readonly Step<Form>[], members: readonly Member[]): Why[] {
  const inside = new Set(forms)
  const alike = forms
    .filter(form => form.members.length > 1)
    .map(form => ({
      reason: `joined: ${reasons.same}`,
      places: form.members.slice(0, PLACES).map(member => placeOf(member.paper, first(member))),
    }))
  const stepped = steps
    .filter(({ a, b }) => inside.has(a) && inside.has(b))
    .map(({ why, a, b }) => ({ reason: `joined: ${why}`, places: [placeOfForm(a), placeOfForm(b)] }))
  const against = members.length > 1 ? counterEvidence(members) : null
  return [...stepped, ...alike, ...(against ? [against] : [])]
}

// So many places show what a reason rests on.
const PLACES = 4

const placeOfForm = (form: Form): Place => {
  const member = form.members[0] as Member
  return placeOf(member.paper, first(member))
}

/**
 * The strongest thing that speaks against a merge that was made all the same: an account holds two of them apart, then another kind,
 * then another office, then another spelling.
 */
function counterEvidence(members: readonly Member[]): Why | null {
  const [one, ...others] = members
  if (!one) return null
  const places = (a: Member, b: Member): Place[] => [placeOf(a.paper, first(a)), placeOf(b.paper, first(b))]
  const byPaper = new Map<Paper, Member>()
  for (const member of members) {
    const own = byPaper.get(member.paper)
    if (own) return { reason: 'against: one account holds them apart', places: places(own, member) }
    byPaper.set(member.paper, member)
  }
  const kind = others.find(({ local }) => local.kind !== one.local.kind && local.kind !== 'other')
  if (kind && one.local.kind !== 'other')
    return {
      reason: `against: read as ${one.local.kind} here and as ${kind.local.kind} there`,
      places: places(one, kind),
    }
  const offices = members.flatMap(({ paper, local }) =>
    local.roles.map(role => ({
      at: placeOf(paper, role),
      head: officeHead(paper, role),
    })),
  )
  const [office] = offices
  const other = offices.find(({ head, at }) => head !== office?.head && at.article !== office?.at.article)
  if (office && other) return { reason: 'against: another office there', places: [office.at, other.at] }
  const spelling = (member: Member): string => nameOf(longest(member.paper, member.names) ?? '').letters
  const written = others.find(member => spelling(member) !== spelling(one))
  return written ? { reason: 'against: written otherwise there', places: places(one, written) } : null
}

function commonest<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + (value === 'other' ? 0.1 : 1))
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] as T
}

function propose(made: readonly Made[], proposals: readonly Proposal[]): void {
  const home = new Map<Form, LedgerEntity>()
  for (const { entity, forms } of made) for (const form of forms) home.set(form, entity)
  for (const { a, b, why } of proposals) {
    const [x, y] = [home.get(a), home.get(b)]
    if (!x || !y || x === y) continue
    for (const [from, to] of [
      [x, y],
      [y, x],
    ] as const) {
      const list = (from.perhaps ??= [])
      if (list.some(({ entity }) => entity === to.id)) continue
      list.push({ entity: to.id, why: [{ reason: `perhaps: ${why}`, places: [placeOfForm(a), placeOfForm(b)] }] })
    }
  }
  for (const { entity } of made) entity.perhaps?.sort((a, b) => byText(a.entity, b.entity))
}
