import { byText, fold } from '../../text/index.ts'
import { cosine, isSynonym, lemmaOf, type Vector, vectorOf } from '../words/index.ts'
import { compareNames } from './compare.ts'
import { nameOf } from './name.ts'
import { latin } from './spelling.ts'

/** A mention as it stands: its words, and its place in its document. */
export type Described = {
  readonly document: string
  /** Which story the document tells: nominals (“the captain”) mean one thing within a story only. */
  readonly story: string
  readonly sentence: number
  readonly first: number
  readonly words: readonly string[]
}

type Seen = Described & {
  readonly index: number
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** The head word, lemma, lower case. */
  readonly head: string
  /** The name inside it, where its head is one. */
  readonly name: string
  /** The word before a name that tells the office: “director James Comey”. */
  readonly office: string | null
  readonly phrase: readonly string[]
  readonly sex: 'm' | 'f' | 'n' | 'p' | null
}

/**
 * Which mentions mean the same, within and across the documents of a story: a chain number for each.
 *
 * Names first, by `compareNames`, the fuller before the shorter; then what is no name by its head word and the words
 * before it; pronouns go to the nearest mention before them that can be meant. Numbers are those of the first mention
 * of a chain.
 */
export function chainMentions(mentions: readonly Described[]): number[] {
  const common = commonHeads(mentions)
  const seen = mentions.map((mention, index) => look(mention, index, common))
  const chains = new Chains(seen.length)
  joinNames(seen, chains)
  joinNominals(seen, chains)
  joinOffices(seen, chains)
  joinNearHeads(seen, chains)
  joinPronouns(seen, chains)
  joinForemost(seen, chains)
  return seen.map(({ index }) => chains.root(index))
}

/** Heads that stand in lower case somewhere: “Driver” of a headline is no name. */
function commonHeads(mentions: readonly Described[]): Set<string> {
  return new Set(
    mentions
      .map(({ words }) => headOf(words))
      .filter(head => /^\p{Ll}/u.test(head))
      .map(head => lemmaOf(fold(head))),
  )
}

function headOf(all: readonly string[]): string {
  return (phraseOf(all).at(-1) ?? all[0] ?? '').replace(/[’']s?$/u, '')
}

/** A noun phrase up to its head: what stands before a preposition, a comma or a relative word. */
function phraseOf(all: readonly string[]): string[] {
  const words = all.filter(word => /[\p{L}\p{N}]/u.test(word) || behindHead.test(word))
  // “North Korea ’s leader”: the owner stands before the head, and a comma first of all is none.
  const cut = words.findIndex((word, at) => at > 0 && behindHead.test(word))
  return (cut > 0 ? words.slice(0, cut) : words).filter(word => !/^[’']s?$/u.test(word) && /[\p{L}\p{N}]/u.test(word))
}

class Chains {
  private readonly up: number[]
  constructor(size: number) {
    this.up = Array.from({ length: size }, (_, index) => index)
  }
  root(index: number): number {
    let at = index
    while (this.up[at] !== at) at = this.up[at] ?? at
    this.up[index] = at
    return at
  }
  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)]
    this.up[Math.max(x, y)] = Math.min(x, y)
  }
}

const pronouns: Readonly<Record<string, Seen['sex']>> = Object.fromEntries([
  ...['he', 'him', 'his', 'himself'].map(word => [word, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map(word => [word, 'f'] as const),
  ...['it', 'its', 'itself', 'which', 'that', 'this'].map(word => [word, 'n'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves', 'these', 'those'].map(word => [word, 'p'] as const),
  ...['who', 'whom', 'whose', 'i', 'me', 'my', 'mine', 'myself', 'you', 'your', 'we', 'us', 'our', 'ourselves'].map(
    word => [word, null] as const,
  ),
])

// Where a noun phrase goes on behind its head.
const behindHead =
  /^(?:of|in|at|on|for|from|with|by|to|about|against|between|after|before|over|under|into|who|whom|whose|which|that|,|--|–|—|\(|and|or|as|near|off|during|where|when|while)$/iu
const light =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|some|any|all|both|several|many|more|other|another|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|[’']s|[’'])$/iu

function look(mention: Described, index: number, common: ReadonlySet<string>): Seen {
  const phrase = phraseOf(mention.words)
  const only = fold(mention.words[0] ?? '').replace(/'\w*$/u, '')
  if (phrase.length <= 1 && only in pronouns) {
    return {
      ...mention,
      index,
      form: 'pronoun',
      head: only,
      name: '',
      office: null,
      sex: pronouns[only] ?? null,
      phrase,
    }
  }
  const last = headOf(mention.words)
  const head = lemmaOf(fold(last))
  const isName = /^\p{Lu}/u.test(last) && !(common.has(head) && !isKnownName(phrase))
  const name = isName ? nameTail(phrase) : ''
  const before = phrase.slice(0, phrase.length - name.split(' ').length)
  const title = nameOf(name).titles.at(-1)
  const office = isName ? (title ?? (before.length > 0 ? lemmaOf(fold(before.at(-1) ?? '')) : null)) : null
  return { ...mention, index, form: isName ? 'name' : 'nominal', head, name, office, sex: sexOf(phrase), phrase }
}

/** Two capital words or more, not all of them: a headline gives every word a capital. */
const isKnownName = (phrase: readonly string[]): boolean =>
  phrase.length > 1 && phrase.every(word => /^\p{Lu}\p{Ll}/u.test(word)) && !personNoun.test(fold(phrase.at(-1) ?? ''))

/** The capital words that end a phrase: “attorney Shawn Holley” is “Shawn Holley”. */
function nameTail(phrase: readonly string[]): string {
  let at = phrase.length
  while (at > 0 && /^(?:\p{Lu}|\p{N}|of$|de$|la$|van$|von$|al$|bin$|the$)/u.test(phrase[at - 1] ?? '')) at--
  return phrase
    .slice(at)
    .join(' ')
    .replace(/^(?:The|the|of) /u, '')
}

const women =
  /^(?:mrs|ms|miss|woman|girl|actress|mother|wife|daughter|sister|queen|lady|starlet|spokeswoman|aunt|grandmother)$/u
const men = /^(?:mr|man|boy|father|husband|son|brother|king|spokesman|uncle|grandfather)$/u
function sexOf(words: readonly string[]): Seen['sex'] {
  for (const word of words) {
    const key = lemmaOf(fold(word).replace(/\.$/u, ''))
    if (women.test(key)) return 'f'
    if (men.test(key)) return 'm'
  }
  return null
}

function joinNames(seen: readonly Seen[], chains: Chains): void {
  const spellings = new Map<string, Seen[]>()
  for (const one of seen) {
    if (one.form !== 'name') continue
    const key = `${one.story}\u0000${nationOf(latin(one.name)) ?? latin(one.name)}`
    const known = spellings.get(key)
    if (known) {
      chains.join(known[0]?.index ?? one.index, one.index)
      known.push(one)
    } else spellings.set(key, [one])
  }
  const distinct = [...spellings.values()].map(own => ({
    own,
    first: own[0] as Seen,
    name: nameOf((own[0] as Seen).name),
  }))
  distinct.sort((a, b) => b.name.words.length - a.name.words.length || byText(a.first.name, b.first.name))
  const byWord = new Map<string, typeof distinct>()
  for (const one of distinct) {
    const keys = new Set(one.name.words.map(word => `${one.first.story} ${latin(word).slice(0, 3)}`))
    if (one.name.isAcronym || one.name.words.length > 1) keys.add(`${one.first.story} ${initials(one.first.name)}`)
    const others = new Set([...keys].flatMap(key => byWord.get(key) ?? []))
    const fitting: typeof distinct = []
    for (const other of others) {
      const sort = looksLikePerson(one.first) && looksLikePerson(other.first) ? 'person' : 'body'
      const person = compareNames(one.name, other.name, 'person').verdict
      const verdict =
        person === 'same' || (person === 'fits' && sort === 'person')
          ? person
          : compareNames(one.name, other.name, 'body').verdict
      if (verdict === 'same') chains.join(one.first.index, other.first.index)
      else if (verdict === 'fits') fitting.push(other)
    }
    const bearers = new Set(fitting.map(other => chains.root(other.first.index)))
    const [only] = fitting
    if (bearers.size === 1 && only) chains.join(only.first.index, one.first.index)
    for (const key of keys) byWord.set(key, [...(byWord.get(key) ?? []), one])
  }
}

const initials = (name: string): string =>
  name.includes(' ')
    ? name
        .split(/[\s-]+/u)
        .map(word => latin(word)[0] ?? '')
        .join('')
    : latin(name)

const looksLikePerson = ({ name }: Seen): boolean =>
  !/\b(?:Inc|Corp|Ltd|Co|Party|Court|Police|Department|University|Ministry|Bank|County|City|Street|Hotel)\b/u.test(name)

function joinNominals(seen: readonly Seen[], chains: Chains): void {
  const byHead = new Map<string, Seen[]>()
  for (const one of seen) {
    if (one.form === 'pronoun') continue
    const key = one.form === 'name' ? '' : `${one.story} ${one.head}`
    if (key === '') continue
    const known = byHead.get(key) ?? []
    const home = known.find(other => modifiersAgree(one, other))
    if (home) chains.join(home.index, one.index)
    byHead.set(key, [...known, one])
  }
}

const modifiersOf = ({ phrase, head }: Seen): string[] =>
  phrase
    .map(word => fold(word))
    .filter(word => !light.test(word) && /\p{L}|\p{N}/u.test(word))
    .map(lemmaOf)
    .filter(word => word !== head)

const rivals =
  /^(?:first|second|third|fourth|fifth|last|old|new|young|male|female|east|west|north|south|eastern|western|northern|southern|local|federal|national|foreign|former|deputy)$/u

/** One may say more than the other; each may not say what the other lacks, where such a word tells things apart. */
function modifiersAgree(a: Seen, b: Seen): boolean {
  const [x, y] = [modifiersOf(a), modifiersOf(b)]
  const onlyA = x.filter(word => !y.includes(word))
  const onlyB = y.filter(word => !x.includes(word))
  return onlyA.length === 0 || onlyB.length === 0 || ![...onlyA, ...onlyB].some(word => rivals.test(word))
}

/**
 * “The director” is the one whom the document, else the story, calls “director X”; with two such, the one it names most,
 * where that is by far.
 */
function joinOffices(seen: readonly Seen[], chains: Chains): void {
  const holders = new Map<string, Map<number, number>>()
  const count = (key: string, chain: number): void => {
    const own = holders.get(key) ?? new Map<number, number>()
    own.set(chain, (own.get(chain) ?? 0) + 1)
    holders.set(key, own)
  }
  for (const one of seen) {
    if (one.office === null) continue
    count(`${one.document} ${one.office}`, chains.root(one.index))
    count(`${one.story} ${one.office}`, chains.root(one.index))
  }
  for (const one of seen) {
    if (one.form !== 'nominal' || isMany(one)) continue
    const chain =
      foremost(holders.get(`${one.document} ${one.head}`)) ?? foremost(holders.get(`${one.story} ${one.head}`))
    if (chain !== null) chains.join(chain, one.index)
  }
}

function foremost(counts: ReadonlyMap<number, number> | undefined): number | null {
  const [best, second] = [...(counts ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best && (!second || best[1] >= 2 * second[1]) ? best[0] : null
}

const isMany = ({ phrase, head }: Seen): boolean =>
  lemmaOf(fold(phrase.at(-1) ?? '')) !== fold(phrase.at(-1) ?? '') && fold(phrase.at(-1) ?? '') !== head

// Two heads are near when their vectors are: “lawsuit” and “suit” .6, “ship” and “vessel” .7, “man” and “car” .2.
const NEAR = 0.7

/** Heads that are words for one thing, within a story: each goes to the nearest commoner one. */
function joinNearHeads(seen: readonly Seen[], chains: Chains): void {
  const stories = new Map<string, Map<string, Seen[]>>()
  for (const one of seen) {
    if (one.form !== 'nominal') continue
    const heads = stories.get(one.story) ?? new Map<string, Seen[]>()
    heads.set(one.head, [...(heads.get(one.head) ?? []), one])
    stories.set(one.story, heads)
  }
  for (const heads of stories.values()) {
    const order = [...heads].sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0]))
    const vectors = order.map(([head]) => vectorOf(head))
    for (const [at, [head, own]] of order.entries()) {
      let best = -1
      let score = NEAR
      for (let other = 0; other < at; other++) {
        const near = isSynonym(head, order[other]?.[0] ?? '')
          ? 1
          : cosine(vectors[at] as Vector, vectors[other] as Vector)
        if (near > score) {
          best = other
          score = near
        }
      }
      const target = order[best]?.[1][0]
      const first = own[0]
      if (target && first && !personNoun.test(head)) chains.join(target.index, first.index)
    }
  }
}

/** What is left over of a document’s people: pronouns and nouns for one person go to the one it names most. */
function joinForemost(seen: readonly Seen[], chains: Chains): void {
  const byDocument = new Map<string, Seen[]>()
  for (const one of seen) byDocument.set(one.document, [...(byDocument.get(one.document) ?? []), one])
  for (const own of byDocument.values()) {
    const counts = new Map<number, number>()
    const names = new Set<number>()
    for (const one of own) {
      const chain = chains.root(one.index)
      if (isPerson(one) || one.form === 'pronoun') counts.set(chain, (counts.get(chain) ?? 0) + 1)
      if (one.form === 'name' && isPerson(one)) names.add(chain)
    }
    const people = new Map([...counts].filter(([chain]) => names.has(chain)))
    const chief = foremost(people)
    if (chief === null) continue
    const chiefSex = own.find(one => chains.root(one.index) === chief && (one.sex === 'm' || one.sex === 'f'))?.sex
    for (const one of own) {
      const chain = chains.root(one.index)
      if (names.has(chain) || isMany(one)) continue
      const isAlone = own.every(
        other =>
          other === one || chains.root(other.index) !== chain || other.form === 'pronoun' || other.head === one.head,
      )
      const fits =
        one.form === 'pronoun' ? one.sex === 'm' || one.sex === 'f' || one.sex === null : personNoun.test(one.head)
      if (!isAlone || !fits) continue
      if (chiefSex && one.sex && one.sex !== chiefSex) continue
      if (one.form === 'nominal' && /^an?$/iu.test(one.words[0] ?? '')) continue
      chains.join(chief, one.index)
    }
  }
}

function joinPronouns(seen: readonly Seen[], chains: Chains): void {
  const byDocument = new Map<string, Seen[]>()
  for (const one of seen) byDocument.set(one.document, [...(byDocument.get(one.document) ?? []), one])
  for (const own of byDocument.values()) {
    own.sort((a, b) => a.sentence - b.sentence || a.first - b.first)
    for (const [at, one] of own.entries()) {
      if (one.form !== 'pronoun') continue
      const before = own.slice(0, at).reverse()
      const target = before.find(other => one.sentence - other.sentence <= 3 && canMean(one, other))
      if (target) chains.join(target.index, one.index)
    }
  }
}

function canMean(pronoun: Seen, other: Seen): boolean {
  if (other.form === 'pronoun') return other.sex === pronoun.sex && pronoun.sex !== null
  if (pronoun.sex === 'm') return other.sex !== 'f' && isPerson(other)
  if (pronoun.sex === 'f') return other.sex !== 'm' && isPerson(other)
  if (pronoun.sex === 'n') return !isPerson(other)
  if (pronoun.sex === 'p') return !isPerson(other) || (other.words.at(-1) ?? '').endsWith('s')
  return isPerson(other)
}

const personNoun =
  /(?:man|woman|men|women|person|people|boss|host|champ|champion|official|inmate|coach|source|deputy|accountant|resident|teen|kid|child|baby|boy|girl|father|mother|mom|mum|dad|wife|husband|son|daughter|brother|sister|sibling|friend|president|chief|head|judge|star|suspect|victim|king|queen|agent|captain|guard|patient|student|climber|rookie|veteran|star|starlet|idol|celebrity|comedian|nominee|candidate|diplomat|lawyer|attorney|rep|spy|thief|pirate|gang|crook|convict|fugitive|escapee|prisoner|detainee|hostage|citizen|civilian|soldier|cop|police|nurse|doctor|surgeon|expert|analyst|author|poet|guest|bride|groom|widow|orphan|adult|youth|minor|senior|junior|hero|heir|chef|pilot|athlete|quarterback|receiver|lineman|back|slugger|ace|scorer|icon|legend|pinup|goth|mafioso|bagman|brigand|bandit|raider)s?$|(?:[^aeiou]er|eer|[td]or|ist|ress|ian|ee)s?$/u
const isPerson = (other: Seen): boolean =>
  other.sex === 'm' ||
  other.sex === 'f' ||
  (other.form === 'name'
    ? nameOf(other.name).words.length >= 1 && looksLikePerson(other) && nationOf(latin(other.name)) === undefined
    : personNoun.test(other.head))

// Nations by what their people and things are called. One a line: the land, then its adjective and people.
const nations = `
usa us unitedstates america american americans unitedstatesofamerica
russia russian russians
china chinese
northkorea northkorean northkoreans
southkorea southkorean southkoreans
korea korean koreans
japan japanese
germany german germans
france french
britain british uk unitedkingdom britons greatbritain
italy italian italians
spain spanish
iran iranian iranians
iraq iraqi iraqis
israel israeli israelis
india indian indians
pakistan pakistani pakistanis
turkey turkish turks
syria syrian syrians
egypt egyptian egyptians
ukraine ukrainian ukrainians
poland polish
greece greek greeks
mexico mexican mexicans
brazil brazilian brazilians
venezuela venezuelan venezuelans
colombia colombian colombians
cuba cuban cubans
canada canadian canadians
australia australian australians
indonesia indonesian indonesians
somalia somali somalis
sudan sudanese
southsudan southsudanese
afghanistan afghan afghans
saudiarabia saudi saudis
netherlands dutch
sweden swedish
norway norwegian norwegians
denmark danish
finland finnish
switzerland swiss
austria austrian austrians
belgium belgian belgians
portugal portuguese
ireland irish
chile chilean chileans
argentina argentine argentinian
peru peruvian
nigeria nigerian nigerians
kenya kenyan kenyans
ethiopia ethiopian
libya libyan libyans
yemen yemeni yemenis
lebanon lebanese
jordan jordanian
palestine palestinian palestinians
vietnam vietnamese
thailand thai
philippines philippine filipino
malaysia malaysian
europe european europeans
africa african africans
`
const nationIndex = new Map(
  nations
    .trim()
    .split('\n')
    .flatMap(line => line.split(' ').map((word, _, all) => [word, all[0] ?? ''] as const)),
)
const nationOf = (word: string): string | undefined => nationIndex.get(word)
