/**
 * Who speaks in an attribution: one key for one person or body, under whatever words an account names it.
 */
import type { Attribution } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { type Entities, nameOf } from '../entities/index.ts'
import { type Paper, type Pile, wordsAt } from '../pile.ts'

export type Speaker =
  /** One person or body wherever it is named. `bodies`: for whom it speaks, itself among them. */
  | { readonly kind: 'known'; readonly key: string; readonly entity: string | null; readonly bodies: readonly string[] }
  /** Somebody was heard (“two passengers”, “the company”) and may be anybody who is named elsewhere. */
  | { readonly kind: 'unnamed'; readonly key: string }
  /** “sources”, “a person close to the talks”, nobody at all. */
  | { readonly kind: 'nobody' }

export type Speakers = (paper: Paper, attribution: Attribution) => Speaker

const EVERYWHERE = '*'
const withoutArticle = (text: string): string => text.replace(/^(?:the|an?|its|his|her|their|our) /u, '')
const keyOf = (text: string): string => withoutArticle(fold(text).replace(/["'“”]+$/u, ''))

// “a spokeswoman for the port authority”: the body speaks.
const spokesperson = /\bspokes(?:man|woman|person|people|men|women)\b(?: (?:for|of|at|from) (?<body>.+))?$/iu
// “head of the Quayside clinic”, “secretary of the dockers’ union”: the body, for whom such a person speaks.
const office = /^(?:the |an? )?(?:[\p{L}’'-]+ ){1,4}?(?:of|for|at) (?:the )?(?<body>.+)$/iu
// What begins so is told of somebody, and is no office.
const clause =
  /^(?:who|which|where|when|speaking|citing|and|but|as|while|after|before|in|on|at|for|of|with|\p{L}+ing)\b/iu
// “two passengers”, “several neighbours”: heard, and counted.
const counted =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|\d+)(?: of (?:the|its|his|her|their))? \p{Ll}/iu

/** The person's or body's own name in a source phrase: “the harbour master, Oskar Venn”, “ports minister Lena Marsh”, “Tern Lines, which runs the ferry”. */
function properName(phrase: string): { name: string; titles: string[] } | null {
  const parts = phrase
    .split(/\s*[,(–—]\s*/u)
    .map(part => part.trim())
    .filter(part => part !== '')
  for (const [k, part] of parts.entries()) {
    if (clause.test(part)) continue
    // A name at the end of its part; “head of the Quayside clinic” ends in a common noun, “head of Tern Lines” names a body, not the speaker.
    const match =
      /^(?<title>.*?)(?<name>(?:(?:Dr|Mr|Mrs|Ms|Prof|St|Gen|Col|Lt|Sgt)\.? )?\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|van|von|bin|al|der|la|of the|of)\s)?\p{Lu}[\p{L}\p{M}’'.-]*)+)$/u.exec(
        part,
      )
    const name = match?.groups?.['name']
    const before = (match?.groups?.['title'] ?? '').trim()
    if (name === undefined || /\b(?:of|for|at|from|in|to|by)(?: the| an?)?$/iu.test(before)) continue
    const words = nameOf(name).words.join(' ')
    const others = parts.filter((other, m) => m !== k && !clause.test(other))
    return { name: words, titles: [before, ...others].filter(title => /\p{L}/u.test(title)) }
  }
  return null
}

// “Anouk Leth, head of the Quayside clinic”: where the reader's source ends with the name, the office stands behind it.
const behind = /^, (?<office>\p{Ll}[^.,;:!?“”"()\n]{3,80})/u

/** The office that stands behind a name, outside the source itself. */
function officeBehind(paper: Paper, { source }: Attribution): string[] {
  const found = source ? behind.exec(paper.text.slice(source.end, source.end + 100))?.groups?.['office'] : undefined
  return found === undefined || !office.test(found) || clause.test(found) ? [] : [found.replace(/\s+/gu, ' ')]
}

// “According to its owner, Tern Lines, …”: the source ends before the name.
const role = /^(?:its|his|her|their|our|the) (?:\p{Ll}[\p{L}’'-]* ){0,4}\p{Ll}[\p{L}’'-]*$/u
const nameBehind = /^, (?<name>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){1,4})[,.]/u

/** The source with the name that stands behind it. */
function withNameBehind(paper: Paper, { source }: Attribution, phrase: string): string {
  const name =
    source && role.test(phrase)
      ? nameBehind.exec(paper.text.slice(source.end, source.end + 100))?.groups?.['name']
      : undefined
  return name === undefined ? phrase : `${phrase}, ${name}`
}

const bodiesOf = (titles: readonly string[]): string[] =>
  titles.flatMap(title => {
    const body = spokesperson.exec(title)?.groups?.['body'] ?? office.exec(title)?.groups?.['body']
    return body === undefined ? [] : [keyOf(body)]
  })

/**
 * Tells who speaks, over a whole pile: a title alone (“the head of the clinic”) is the person to whom an account ties it,
 * where all accounts that tie it tie it to one; a surname alone is the one full name of its account that ends in it.
 */
export function speakersOf({ papers }: Pile, entities: Entities): Speakers {
  const phraseOf = (paper: Paper, { source }: Attribution): string | null =>
    // “The company «Tern Lines»”: the marks are no part of the name.
    source
      ? wordsAt(paper, source)
          .replace(/["“”«»„]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim()
      : null
  const titled = new Map<string, Set<string>>()
  const roles = new Map<string, string[]>()
  const surnames = new Map<string, Set<string>>()
  const note = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value))
  }
  const entityKey = (id: string): string => `entity ${id}`
  const isAnybody = ({ sourceKind }: Attribution): boolean => sourceKind === 'anonymous'

  const tie = (title: string, paper: Paper, key: string): void => {
    const folded = keyOf(title)
    // “Minister”, “spokesman”: one in this account, anybody in the next.
    if (folded.includes(' ')) note(titled, folded, key)
    note(titled, `${paper.id} ${folded}`, key)
  }
  // “Its owner, Tern Lines”, read as one phrase, is the body that has that name elsewhere, where only one has it.
  const names = new Map<string, Set<string>>()
  for (const { id, variants } of entities.entities)
    if (entities.isNamed(id))
      for (const { text } of variants) note(names, keyOf(nameOf(text).words.join(' ')), entityKey(id))
  const papersById = new Map(papers.map(paper => [paper.id, paper]))
  // Who has no name goes by the words: “the port authority” and “a spokeswoman for the port authority” are one voice.
  const namedOf = (paper: Paper, attribution: Attribution): string | null => {
    const entity = entities.of(paper.id, attribution.source?.entity)
    return entity !== null && entities.isNamed(entity) ? entity : null
  }
  for (const { id, roles: places } of entities.entities) {
    for (const { article, span } of places) {
      const paper = papersById.get(article)
      if (!paper) continue
      const role = wordsAt(paper, span).replace(/\s+/gu, ' ')
      tie(role, paper, entityKey(id))
      roles.set(id, [...(roles.get(id) ?? []), role])
    }
  }
  for (const paper of papers) {
    for (const attribution of paper.reading.attributions) {
      const phrase = phraseOf(paper, attribution)
      const found = phrase === null || isAnybody(attribution) ? null : properName(phrase)
      if (!found) continue
      const entity = namedOf(paper, attribution)
      const key = entity === null ? keyOf(found.name) : entityKey(entity)
      for (const title of [...found.titles, ...officeBehind(paper, attribution)]) tie(title, paper, key)
      const words = found.name.split(' ')
      if (words.length < 2) continue
      for (const place of [paper.id, EVERYWHERE]) note(surnames, `${place} ${keyOf(words.at(-1) ?? '')}`, key)
    }
  }
  const only = (set: Set<string> | undefined): string | null => (set?.size === 1 ? ([...set][0] ?? null) : null)
  /** Whose surname it is: in this account, else in the whole pile, where it has one bearer. */
  const bearer = (paper: Paper, surname: string): string | null =>
    only(surnames.get(`${paper.id} ${surname}`)) ?? only(surnames.get(`${EVERYWHERE} ${surname}`))
  const known = (key: string, titles: readonly string[], own: readonly string[] = []): Speaker => {
    const entity = key.startsWith('entity ') ? key.slice('entity '.length) : null
    const held = entity === null ? [] : (roles.get(entity) ?? [])
    const named = entity === null ? key : keyOf(entities.name(entity))
    return { kind: 'known', key, entity, bodies: [...new Set([named, ...own, ...bodiesOf([...titles, ...held])])] }
  }

  const ofPhrase = (paper: Paper, phrase: string, offices: readonly string[], depth = 0): Speaker => {
    const body = spokesperson.exec(phrase)?.groups?.['body']
    if (body !== undefined && depth === 0) return ofPhrase(paper, body, [], 1)
    const found = properName(phrase)
    if (found) {
      const own = keyOf(found.name)
      return known(bearer(paper, own) ?? only(names.get(own)) ?? own, [...found.titles, ...offices])
    }
    const key = keyOf(phrase.split(/\s*[,(]\s*/u)[0] ?? phrase)
    if (key === '') return { kind: 'nobody' }
    const tied = only(titled.get(key)) ?? only(titled.get(`${paper.id} ${key}`))
    if (tied !== null && !/^an? /iu.test(phrase)) return known(tied, [phrase])
    if (counted.test(phrase)) return { kind: 'unnamed', key }
    // “a spokeswoman”, “his wife”: somebody was heard, who may be anybody that is named elsewhere.
    if (/^(?:an?|his|her|their|its|my|our) /iu.test(phrase)) return { kind: 'unnamed', key: keyOf(phrase) }
    const bare = withoutArticle(phrase)
    // “Venn”, “TNA”, “the Quayside clinic”
    if (/^\p{Lu}[\p{L}’'.-]*$/u.test(bare) && !/^the /iu.test(phrase)) return known(bearer(paper, key) ?? key, offices)
    // “the coast guard”, “the port authority”: two words tell which; a plural (“the harbour workers”) is anybody.
    if (/^the /iu.test(phrase) && key.includes(' ') && !/[^s’']s$/u.test(key.split(' of ')[0] ?? key))
      return known(key, [phrase], [key])
    if (/^the /iu.test(phrase) || /^police\b/iu.test(phrase)) return { kind: 'unnamed', key }
    return /\p{Lu}/u.test(bare.slice(1)) ? known(key, [phrase]) : { kind: 'nobody' }
  }

  const memo = new Map<Attribution, Speaker>()
  const tell = (paper: Paper, attribution: Attribution): Speaker => {
    const phrase = phraseOf(paper, attribution)
    if (phrase === null) return { kind: 'nobody' }
    // “A spokesman for the port authority” has no name and need not: the authority speaks.
    if (isAnybody(attribution) && !spokesperson.exec(phrase)?.groups?.['body'])
      return counted.test(phrase) ? { kind: 'unnamed', key: keyOf(phrase) } : { kind: 'nobody' }
    const entity = namedOf(paper, attribution)
    const found = properName(phrase)
    const offices = officeBehind(paper, attribution)
    const whole = withNameBehind(paper, attribution, phrase)
    if (whole !== phrase) return ofPhrase(paper, whole, offices)
    if (entity !== null && !(spokesperson.test(phrase) && !found))
      return known(entityKey(entity), [...(found?.titles ?? []), ...offices])
    return ofPhrase(paper, phrase, offices)
  }
  return (paper, attribution) => {
    const told = memo.get(attribution) ?? tell(paper, attribution)
    memo.set(attribution, told)
    return told
  }
}
