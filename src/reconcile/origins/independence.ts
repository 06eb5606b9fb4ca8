/**
 * How many independent voices carry a claim, as a range, with a reason for each fold.
 *
 * `most` folds only what is shown to be one voice, `least` all that may be one. An unknown origin may be any of the
 * others: `least` never counts it; `most` does not fold it, because nothing shows whose it is. Who denies or doubts a
 * claim does not carry it.
 */
import type { Account, Claim, Lineage, Origin, Place, Reuse, Why } from '../../contracts/index.ts'
import { fold, overlaps, shared } from '../../text/index.ts'
import { creditsOf, isOneSpeech, sameOutlet } from '../lineage/index.ts'
import type { Pile } from '../pile.ts'
import type { Publisher } from '../reconcile.ts'
import type { Traced } from './origins.ts'
import { housesOf } from './houses.ts'
import { disjointSets } from './sets.ts'

export type Relations = {
  readonly pile: Pile
  readonly reuse: readonly Reuse[]
  readonly lineage: readonly Lineage[]
  readonly publishers: readonly Publisher[]
  readonly traced: Traced
}

/** A claim's accounts → its range. Made once a ledger, so that what the articles have in common is looked up by article. */
export type Independence = (
  accounts: readonly Account[],
  origin: (id: string) => Origin | undefined,
) => Claim['independent']

// Of an account's characters, how many a shared passage must hold for the account to be a copy of those words.
const HELD = 0.5

// A run of so many words is not hit upon twice (Coulthard 2004, “Author identification, idiolect, and linguistic
// uniqueness”: strings of ten running words are hardly ever found a second time). A shorter one may be, where one event
// is told in plain words: it shows a copy only where something else says who had it from whom.
const TELLING_WORDS = 12

// Words of what befalls people, whom somebody else counts than the paper; “it had spoken of four”.
const toll =
  /\b(?:dead|died|die|deaths?|killed|drowned|perished|fatalit(?:y|ies)|bod(?:y|ies)|injured|wounded|hurt|missing|arrested|detained|evacuated|displaced|homeless|infected|hospitali[sz]ed|rescued|sp(?:eaks?|oke|oken) of)\b/iu

// Where an account is known to draw on another, so many words alike came with the rest: “no deaths had been reported”.
const SAME_WORDS = 4

const OVERRULED = 'not folded, the table given says otherwise'

const placeOf = ({ article, span }: Account): Place => ({ article, span })

/** Accounts that are one voice, or may be, for one reason. */
type Fold = {
  readonly members: readonly number[]
  readonly shown: boolean
  readonly why: (a: number, b: number) => Why
  /** The table of the user says that it is none: told where the two stay two. */
  readonly isOverruled?: boolean
  /** Not of one account, and not of one source that both name: the user's table may say otherwise of the rest. */
  readonly isFinal?: boolean
}

/** Accounts by a key, in the order they came: the work follows the accounts, not their pairs. */
class Buckets {
  readonly #members = new Map<string, number[]>()
  add(key: string, member: number): void {
    const own = this.#members.get(key)
    if (!own) this.#members.set(key, [member])
    else if (own.at(-1) !== member) own.push(member)
  }
  get(key: string): readonly number[] {
    return this.#members.get(key) ?? []
  }
  entries(): [string, number[]][] {
    return [...this.#members].filter(([, members]) => members.length > 1)
  }
}

export function independenceOf({ pile, reuse, lineage, publishers, traced }: Relations): Independence {
  const passages = new Map<string, Reuse[]>()
  for (const one of reuse)
    for (const { article } of [one.a, one.b]) passages.set(article, [...(passages.get(article) ?? []), one])
  const handed = new Map<string, Lineage[]>()
  for (const one of lineage) {
    if (one.direction === 'unknown' || isOneSpeech(one)) continue
    for (const article of [one.a, one.b]) handed.set(article, [...(handed.get(article) ?? []), one])
  }
  const houses = housesOf(publishers)
  const agenciesOf = agencyKeys(pile)
  const countsPeople = ({ article, span, attribution }: Account): boolean => {
    const paper = attribution === null ? pile.paper.get(article) : undefined
    return (
      paper !== undefined &&
      toll.test(paper.text.slice(span.start, span.end)) &&
      paper.reading.quantities.some(one => one.kind !== 'age' && overlaps(one, span))
    )
  }
  const outletOf = ({ article }: Account) => pile.paper.get(article)?.article.outlet ?? null
  const areApart = (a: Account | undefined, b: Account | undefined): boolean =>
    a !== undefined && b !== undefined && houses.areApart(outletOf(a), outletOf(b))

  const wordsIn = ({ article, span }: Place): number =>
    pile.paper
      .get(article)
      ?.text.slice(span.start, span.end)
      .match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const lettersAt = ({ article, span }: Account): readonly string[] =>
    fold(pile.paper.get(article)?.text.slice(span.start, span.end) ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
  const isLong = (one: Reuse): boolean => Math.min(wordsIn(one.a), wordsIn(one.b)) >= TELLING_WORDS
  const isShown = (one: Reuse): boolean => one.direction !== 'unknown' || (one.kind !== 'paraphrase' && isLong(one))

  const folds = (accounts: readonly Account[], origin: (account: Account) => Origin | undefined): Fold[] => {
    const places = (a: number, b: number): Place[] =>
      [accounts[a], accounts[b]].flatMap(account => (account ? [placeOf(account)] : []))
    const originAt = (k: number | undefined): Origin | undefined => {
      const account = k === undefined ? undefined : accounts[k]
      return account && origin(account)
    }
    const articles = new Set(accounts.map(({ article }) => article))
    const [same, origins, byPassage, byMedium] = [new Buckets(), new Buckets(), new Buckets(), new Buckets()]
    const [byLine, byHouse, byAgency, byBody] = [new Buckets(), new Buckets(), new Buckets(), new Buckets()]
    const reasons = new Map<string, string>()
    const overruled = new Map<string, { reason: string; own: number[] }>()
    const passage = new Map<string, Reuse>()
    const line = new Map<string, Lineage>()
    for (const [k, account] of accounts.entries()) {
      const own = origin(account)
      const about = traced.about(account.origin)
      same.add(account.article, k)
      if (own && own.kind !== 'unknown') origins.add(own.id, k)
      for (const one of passages.get(account.article) ?? []) {
        const [side, other] = one.a.article === account.article ? [one.a, one.b] : [one.b, one.a]
        if (!articles.has(other.article)) continue
        if (shared(side.span, account.span) < HELD * (account.span.end - account.span.start)) continue
        passage.set(one.id, one)
        byPassage.add(one.id, k)
      }
      byMedium.add(account.article, k)
      if (about.paper !== null) byMedium.add(about.paper, k)
      for (const one of handed.get(account.article) ?? []) {
        const other = one.a === account.article ? one.b : one.a
        if (!articles.has(other)) continue
        const key = `${one.a}\u0000${one.b}`
        line.set(key, one)
        byLine.add(key, k)
      }
      if (account.attribution === null) {
        for (const house of houses.of(outletOf(account))) {
          byHouse.add(house.key, k)
          reasons.set(house.key, house.reason)
        }
        for (const { key, reason } of houses.setAside(outletOf(account))) {
          overruled.set(key, { reason, own: [...(overruled.get(key)?.own ?? []), k] })
        }
      }
      for (const agency of agenciesOf(account.article)) byAgency.add(agency, k)
      for (const body of about.bodies) byBody.add(body, k)
    }
    const fixed =
      (reason: string) =>
      (a: number, b: number): Why => ({ reason, places: places(a, b) })
    const all = (buckets: Buckets, shown: boolean, reason: string): Fold[] =>
      buckets.entries().map(([, members]) => ({ members, shown, why: fixed(reason) }))
    const isTwo = (members: readonly number[]): boolean => new Set(members.map(k => accounts[k]?.article)).size > 1
    /** Those whose words are the same letter by letter, though too few for a passage: from one text to the other they came with the rest. */
    const inSameWords = (members: readonly number[]): number[][] => {
      const groups = new Map<string, number[]>()
      for (const k of members) {
        const account = accounts[k]
        const words = account === undefined ? [] : lettersAt(account)
        if (words.length >= SAME_WORDS) groups.set(words.join(' '), [...(groups.get(words.join(' ')) ?? []), k])
      }
      return [...groups.values()].filter(isTwo)
    }
    const passageFolds = byPassage
      .entries()
      .filter(([, members]) => isTwo(members))
      .map(([key, members]): Fold => {
        const one = passage.get(key)
        const isSpeech = one?.kind === 'same-quote'
        const reason = isSpeech ? 'the same quoted speech in both' : 'the same words in both'
        // One speech in so many words has one speaker, named or not; a slogan may have two, where each names another.
        const speakers = new Set(members.map(originAt).flatMap(own => (own?.kind === 'speaker' ? [own.id] : [])))
        return {
          members,
          shown: one !== undefined && (isSpeech ? speakers.size < 2 && isLong(one) : isShown(one)),
          why: () => ({ reason, places: one ? [one.a, one.b] : [] }),
        }
      })
    const mediumFolds = byMedium
      .entries()
      .filter(([, members]) => isTwo(members))
      .map(([, members]): Fold => ({ members, shown: true, why: fixed('names the account as its source') }))
    const lineFolds = [...line].flatMap(([key, one]): Fold[] => {
      const members = byLine.get(key)
      const hasOwnWord = members.some(k => {
        const kind = originAt(k)?.kind
        return kind !== 'speaker' && kind !== 'document'
      })
      if (!isTwo(members) || !hasOwnWord) return []
      const reason = one.direction === 'common' ? 'both draw on one text' : 'one of the two draws on the other'
      const at = one.why.flatMap(why => why.places).slice(0, 2)
      return [
        ...inSameWords(members).map(
          (own): Fold => ({ members: own, shown: true, why: fixed(`${reason}, and these are the same words`) }),
        ),
        { members, shown: false, why: () => ({ reason, places: at }) },
      ]
    })
    return [
      ...all(same, true, 'the same account says it twice').map(one => ({ ...one, isFinal: true })),
      ...origins.entries().map(
        ([, members]): Fold => ({
          members,
          shown: true,
          why: fixed(sameOrigin(originAt(members[0]))),
        }),
      ),
      ...passageFolds,
      ...mediumFolds,
      ...lineFolds,
      ...byHouse
        .entries()
        .map(([key, members]): Fold => ({ members, shown: false, why: fixed(reasons.get(key) ?? 'one publisher') })),
      ...[...overruled].map(
        ([key, { reason, own }]): Fold => ({
          members: [...new Set([...own, ...byHouse.get(key)])].sort((x, y) => x - y),
          shown: false,
          isOverruled: true,
          why: fixed(`${OVERRULED}: ${reason}`),
        }),
      ),
      ...all(byAgency, false, 'both credit the same agency'),
      ...all(byBody, false, 'may be one voice: the same body'),
    ]
  }

  return (carried, originOf) => {
    const accounts = carried.filter(({ stance }) => stance === 'states' || stance === 'attributes')
    const origin = (account: Account) => originOf(account.origin)
    const told: Told = {
      accounts,
      // Who counted the dead? An outlet that does not say has the figure of somebody, who may be named elsewhere.
      grade: account => {
        const { grade } = traced.about(account.origin)
        return grade === 'known' && countsPeople(account) ? 'somebody' : grade
      },
      words: ({ article, span }) => fold(pile.paper.get(article)?.text.slice(span.start, span.end) ?? ''),
      isAltered: account => traced.isAltered(account.article, account.span),
      isSigned: account => outletOf(account) !== null,
      areApart,
    }
    const found = counted(told, folds(accounts, origin))
    const against = carried.filter(account => !accounts.includes(account))
    if (against.length === 0) return found
    const why: Why = { reason: 'not counted: denies or doubts it', places: against.map(placeOf) }
    return { ...found, why: [...found.why, why] }
  }
}

/** What is counted, with what is known of each account. */
type Told = {
  readonly accounts: readonly Account[]
  readonly grade: (account: Account) => ReturnType<Traced['about']>['grade']
  /** The words of an account, for comparing. */
  readonly words: (account: Account) => string
  readonly isAltered: (account: Account) => boolean
  readonly isSigned: (account: Account) => boolean
  readonly areApart: (a: Account | undefined, b: Account | undefined) => boolean
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

/** The agencies that an article credits with its text, or is: one key for one agency under all its forms. */
function agencyKeys({ papers }: Pile): (article: string) => readonly string[] {
  const names: string[] = []
  const keyOf = (name: string): string => {
    const known = names.find(one => sameOutlet(one, name) === 'sure')
    if (known !== undefined) return known
    names.push(name)
    return name
  }
  const credited = papers.map(paper => ({
    paper,
    agencies: new Set(
      creditsOf(paper)
        .filter(({ of }) => of === 'whole')
        .map(({ name }) => keyOf(name)),
    ),
  }))
  const table = new Map(
    credited.map(({ paper, agencies }) => {
      const { outlet } = paper.article
      const own = outlet ? names.filter(name => sameOutlet(name, outlet.name) === 'sure') : []
      return [paper.id, [...new Set([...agencies, ...own])]]
    }),
  )
  return article => table.get(article) ?? []
}

/** Folds that join something new, shown ones first; those that tell nothing more are left out of the reasons. */
function counted(
  { accounts, grade, words, isAltered, isSigned, areApart }: Told,
  folds: readonly Fold[],
): Claim['independent'] {
  const why: Why[] = []
  const held: { a: number; b: number; why: Why }[] = []
  const sets = disjointSets(accounts.length)
  const hold = (a: number, b: number, reason: Why): void => {
    if (!held.some(one => one.a === a && one.b === b)) held.push({ a, b, why: reason })
  }
  const join = (one: Fold, members: readonly number[]): void => {
    const [first] = members
    for (const [k, member] of members.entries()) {
      const isFree = (other: number): boolean => one.isFinal === true || !areApart(accounts[other], accounts[member])
      const other = members.find((earlier, m) => m < k && isFree(earlier))
      if (other !== undefined && sets.join(other, member)) why.push(one.why(other, member))
      if (first !== undefined && first !== member && !isFree(first)) {
        const { reason, places } = one.why(first, member)
        hold(first, member, { reason: `${OVERRULED}: ${reason}`, places })
      }
    }
  }
  const take = (shown: boolean): void => {
    for (const one of folds) {
      if (one.shown !== shown) continue
      if (one.isOverruled !== true) join(one, one.members)
      else
        for (const [k, member] of one.members.slice(1).entries())
          hold(one.members[k] ?? 0, member, one.why(one.members[k] ?? 0, member))
    }
  }
  take(true)
  const most = new Set(accounts.map((_, k) => sets.find(k))).size
  const setsOf = (is: (account: Account) => boolean): Set<number> =>
    new Set(accounts.flatMap((account, k) => (is(account) ? [sets.find(k)] : [])))
  // Nobody is known to have said a figure that was changed in copied words, nor who has those words without a source.
  const altered = new Set(accounts.filter(isAltered).map(words))
  const grades = accounts.map(account => (altered.size > 0 && altered.has(words(account)) ? 'unknown' : grade(account)))
  // Words that stand in an unsigned account too may have come from it: such a voice is not known either.
  const unsigned = setsOf(account => !isSigned(account))
  const known = grades.map((own, k) => own === 'known' && !unsigned.has(sets.find(k)))
  const somebody = grades.some(own => own !== 'unknown')
  take(false)
  const voices = new Set(accounts.flatMap((_, k) => (known[k] === true ? [sets.find(k)] : []))).size
  const least = Math.max(voices, somebody ? 1 : 0)
  for (const { a, b, why: reason } of held) if (sets.find(a) !== sets.find(b)) why.push(reason)
  const unknown = accounts.filter((_, k) => grades[k] !== 'known')
  if (unknown.length > 0)
    why.push({ reason: 'may be one of the others: where it comes from is not known', places: unknown.map(placeOf) })
  return { least: Math.min(least, most), most, why }
}
