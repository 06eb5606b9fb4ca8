import { fold } from '../../text/index.ts'
import { genderOf, wordNet } from '../../read/index.ts'
import { idf, lemmaOf, stopWords, type Vector, vectorOf } from '../words/index.ts'
import { type Name, nameOf } from './name.ts'
import { nationOf } from './nations.ts'
import { latin } from './spelling.ts'

/** A mention as it stands: its words, and its place in its document. */
export type Described = {
  readonly document: string
  /** Which story the document tells. */
  readonly story: string
  readonly sentence: number
  /** Its first word, counted from the start of the document. */
  readonly first: number
  readonly words: readonly string[]
  /** The words of its sentence, and which of them is its first. */
  readonly around: readonly string[]
  readonly at: number
  /** The verb or noun it hangs on, lemma, and as what; `null` where no parse tells. */
  readonly governor: string | null
  readonly role: 'subject' | 'object' | 'other'
  /** What a reader took it for. */
  readonly kind: 'person' | 'body' | 'place' | 'other' | null
}

export type Sex = 'm' | 'f' | 'n' | 'p'

/** A mention with what its words tell, whatever stands beside it. */
export type Seen = Described & {
  readonly index: number
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Its words up to its head, without marks. */
  readonly phrase: readonly string[]
  /** The head word, lemma, lower case. */
  readonly head: string
  /** What stands before the head and tells it from its like, lemmas. */
  readonly modifiers: ReadonlySet<string>
  /** Every content word, lemmas, those behind the head too. */
  readonly content: ReadonlySet<string>
  /** The name at its end, where its head is one. */
  readonly name: Name | null
  readonly nation: string | undefined
  /** The noun before a name that tells the office: “director James Comey”; and a title. */
  readonly office: string | null
  readonly sex: Sex | null
  readonly isPlural: boolean
  readonly determiner: 'none' | 'the' | 'a' | 'this' | 'whose' | 'number'
  /** Whether the head is a word for a person: 1, a body or a group: 2, something else: 0, unknown: −1. */
  readonly sort: number
  /** What WordNet holds the head to be, its first sense and any. */
  readonly kinds: { readonly first: ReadonlySet<number>; readonly any: ReadonlySet<number> }
  readonly vectors: { readonly head: Vector; readonly phrase: Vector }
  readonly rarity: number
  /** Content words of the sentence without its own. */
  readonly context: ReadonlySet<string>
  /** One key for all that are written alike: a name's last word, a nominal's head. */
  readonly key: string
}

// Where a noun phrase goes on behind its head.
const behindHead =
  /^(?:of|in|at|on|for|from|with|by|to|about|against|between|after|before|over|under|into|who|whom|whose|which|that|,|--|–|—|\(|and|or|as|near|off|during|where|when|while)$/iu
const light =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|some|any|all|both|several|many|more|other|another|[’']s|[’'])$/iu

/** A noun phrase up to its head: what stands before a preposition, a comma or a relative word. */
function phraseOf(all: readonly string[]): string[] {
  const words = all.filter(word => /[\p{L}\p{N}]/u.test(word) || behindHead.test(word))
  const cut = words.findIndex((word, at) => at > 0 && behindHead.test(word))
  // “North Korea ’s leader”: the owner stands before the head, and a comma first of all is none.
  const own = (cut > 0 ? words.slice(0, cut) : words).filter(
    word => !/^[’']s?$/u.test(word) && /[\p{L}\p{N}]/u.test(word),
  )
  return own.length > 0 ? own : words.slice(0, 1)
}

const bare = (word: string): string => word.replace(/[’']s?$/u, '')

/** Heads that stand in lower case somewhere: “Driver” of a headline is no name. */
export function commonHeads(mentions: readonly Described[]): Set<string> {
  const heads = new Set<string>()
  for (const { words } of mentions) {
    const head = bare(phraseOf(words).at(-1) ?? words[0] ?? '')
    if (/^\p{Ll}/u.test(head)) heads.add(lemmaOf(fold(head)))
  }
  return heads
}

const pronouns: Readonly<Record<string, Sex | null>> = Object.fromEntries([
  ...['he', 'him', 'his', 'himself'].map(word => [word, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map(word => [word, 'f'] as const),
  ...['it', 'its', 'itself', 'which', 'that', 'this'].map(word => [word, 'n'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves', 'these', 'those'].map(word => [word, 'p'] as const),
  ...['who', 'whom', 'whose', 'i', 'me', 'my', 'mine', 'myself', 'you', 'your', 'we', 'us', 'our', 'ourselves'].map(
    word => [word, null] as const,
  ),
])

export function look(mention: Described, index: number, common: ReadonlySet<string>): Seen {
  const phrase = phraseOf(mention.words)
  const only = fold(mention.words[0] ?? '').replace(/'\w*$/u, '')
  const isPronoun = phrase.length <= 1 && Object.hasOwn(pronouns, only)
  const last = bare(phrase.at(-1) ?? mention.words[0] ?? '')
  const head = isPronoun ? only : lemmaOf(fold(last))
  const isName =
    !isPronoun && /^\p{Lu}/u.test(last) && !(common.has(head) && !isKnownName(phrase)) && !/^\p{N}/u.test(last)
  const tail = isName ? nameTail(phrase) : ''
  const name = isName && tail !== '' ? nameOf(tail) : null
  const before = name ? phrase.slice(0, phrase.length - tail.split(' ').length) : []
  const office = name ? (name.titles.at(-1) ?? (before.length > 0 ? lemmaOf(fold(before.at(-1) ?? '')) : null)) : null
  const modifiers = new Set(
    phrase
      .slice(0, -1)
      .filter(word => !light.test(word))
      .map(word => lemmaOf(fold(bare(word))))
      .map(word => nationOf(word) ?? word)
      .filter(word => word !== '' && word !== head),
  )
  const content = contentOf(mention.words)
  const context = contentOf([
    ...mention.around.slice(0, mention.at),
    ...mention.around.slice(mention.at + mention.words.length),
  ])
  for (const word of content) context.delete(word)
  const known = isPronoun || name ? { first: none, any: none } : wordNetKinds(head)
  return {
    ...mention,
    index,
    phrase,
    form: isPronoun ? 'pronoun' : isName ? 'name' : 'nominal',
    head,
    modifiers,
    content,
    context,
    name,
    nation: nationOf(latin(name?.text ?? '')) ?? nationOf(latin(last)),
    office,
    sex: isPronoun ? (pronouns[only] ?? null) : (sexOf(phrase) ?? givenSex(name)),
    isPlural: isPronoun
      ? pronouns[only] === 'p' || /^(?:we|us|our|ourselves)$/u.test(only)
      : !isName && fold(last) !== head && /s$|^(?:men|women|people|children)$/u.test(fold(last)),
    determiner: determinerOf(mention, phrase),
    sort: isPronoun
      ? sortOfPronoun(only)
      : name
        ? sortOfName(mention, name, sexOf(phrase) ?? givenSex(name))
        : sortOfHead(head),
    kinds: known,
    vectors: { head: vectorOf(last), phrase: vectorOf(phrase.join(' ')) },
    rarity: idf(head),
    key: name ? `@${nationOf(latin(name.text)) ?? latin(name.words.at(-1) ?? last)}` : head,
  }
}

const none: ReadonlySet<number> = new Set()

function contentOf(words: readonly string[]): Set<string> {
  const out = new Set<string>()
  for (const word of words) {
    const key = fold(bare(word)).replaceAll('.', '')
    if (key === '' || stopWords.has(key) || !/[\p{L}\p{N}]/u.test(key)) continue
    const lemma = lemmaOf(key)
    if (!stopWords.has(lemma)) out.add(nationOf(latin(lemma)) ?? lemma)
  }
  return out
}

const kindCache = new Map<string, Seen['kinds']>()
function wordNetKinds(head: string): Seen['kinds'] {
  const known = kindCache.get(head)
  if (known) return known
  const { all, chief } = wordNet().featuresOf(head, 'NOUN')
  const kinds = { first: new Set(all.slice(0, chief)), any: new Set(all) }
  if (kindCache.size < 50_000) kindCache.set(head, kinds)
  return kinds
}

// Lexicographer fields of WordNet: 18 person, 14 group.
function sortOfHead(head: string): number {
  const field = wordNet().fieldOf(head, 'NOUN')
  return field < 0 ? -1 : field === 18 ? 1 : field === 14 ? 2 : 0
}

const sortOfPronoun = (word: string): number => (pronouns[word] === 'n' ? 0 : pronouns[word] === 'p' ? -1 : 1)

function sortOfName({ kind }: Described, name: Name, sex: Sex | null): number {
  if (sex !== null) return 1
  if (bodyWord.test(name.text) || name.isAcronym) return 2
  return kind === 'person' ? 1 : kind === 'body' ? 2 : kind === 'place' || kind === 'other' ? 0 : -1
}

function determinerOf({ words, around, at }: Described, phrase: readonly string[]): Seen['determiner'] {
  for (const word of [words[0] ?? '', phrase[0] ?? '', around[at - 1] ?? '']) {
    if (/^the$/iu.test(word)) return 'the'
    if (/^an?$/iu.test(word)) return 'a'
    if (/^(?:this|that|these|those)$/iu.test(word)) return 'this'
    if (/^(?:his|her|its|their|our|my|your|[’']s|\p{L}+[’']s)$/iu.test(word)) return 'whose'
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|several|many|some|dozens)$/iu.test(word))
      return 'number'
  }
  return 'none'
}

/** Two capital words or more, not all of them: a headline gives every word a capital. */
const isKnownName = (phrase: readonly string[]): boolean =>
  phrase.length > 1 &&
  phrase.every(word => /^\p{Lu}\p{Ll}/u.test(word)) &&
  sortOfHead(lemmaOf(fold(phrase.at(-1) ?? ''))) !== 1

/** The capital words that end a phrase: “attorney Shawn Holley” is “Shawn Holley”. */
function nameTail(phrase: readonly string[]): string {
  let at = phrase.length
  while (at > 0 && /^(?:\p{Lu}|\p{N}|of$|de$|la$|van$|von$|al$|bin$|the$)/u.test(phrase[at - 1] ?? '')) at--
  return phrase
    .slice(at)
    .join(' ')
    .replace(/^(?:The|the|of) /u, '')
}

const bodyWord =
  /\b(?:Inc|Corp|Ltd|Co|Party|Court|Police|Department|University|Ministry|Bank|County|City|Street|Hotel|Company|Agency|Committee|Council|Association|Institute|Center|Centre|Church|Hospital|School|Group|Union|House|Office|Service|Times|Post|News)\b/u

const women =
  /^(?:mrs|ms|miss|woman|girl|actress|mother|mom|mum|wife|daughter|sister|queen|lady|starlet|spokeswoman|aunt|grandmother|widow|businesswoman|congresswoman|chairwoman|policewoman)$/u
const men =
  /^(?:mr|man|boy|father|dad|husband|son|brother|king|spokesman|uncle|grandfather|widower|businessman|congressman|chairman|policeman|gunman|salesman)$/u
const givenSex = (name: Name | null): Sex | null => {
  const gender = name && name.words.length > 1 ? genderOf(name.words[0] ?? '') : null
  return gender === null ? null : gender === 'man' ? 'm' : 'f'
}

function sexOf(words: readonly string[]): Sex | null {
  for (const word of words) {
    const key = lemmaOf(fold(word).replace(/\.$/u, ''))
    if (women.test(key)) return 'f'
    if (men.test(key)) return 'm'
  }
  return null
}
