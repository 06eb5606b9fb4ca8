/** Names, role words and pronouns joined to the one they mean, as far as the article itself shows it. */
import type { LocalEntity, Mention } from '../../contracts/index.ts'
import { depOf, headOf, lemmaOf, type Parse, tokenAt } from '../../language/english/index.ts'
import { atEnd, byPlace, byText, overlaps, type Span } from '../../text/index.ts'
import type { Kind } from './evidence.ts'
import type { EventNoun } from './events.ts'
import type { Name } from './names.ts'
import { isPlainModifier, type Nominal } from './nominals.ts'
import { roleTime } from './role-time.ts'
import { isCommonBody, isNamedLike, isPersonBehind } from './knowledge/bodies.ts'
import { canonicalState } from './knowledge/places.ts'
import { type Gender, genderOf, honorificGender, isGiven, isRole, roleGender } from './knowledge/people.ts'
import { type Pronoun, resolve } from './pronouns.ts'

export type Draft = {
  name: string
  kind: Kind
  mentions: { at: Span; form: Mention['form'] }[]
  roles: Span[]
  gender: Gender | null
  /** Small words of the roles, for “the minister” to be known by. */
  readonly roleWords: { head: string; modifiers: readonly string[]; of: string | null; isPast: boolean }[]
}
export type Joined = { readonly mentions: Mention[]; readonly entities: LocalEntity[] }

export type Found = {
  readonly text: string
  readonly names: readonly Name[]
  readonly nominals: readonly Nominal[]
  readonly events: readonly EventNoun[]
  readonly pronouns: readonly Pronoun[]
  readonly parse: Parse | null
  /** In the order of the text. */
  readonly quotations?: readonly Span[]
}

export function joined({ text, names, nominals, events, pronouns, parse, quotations = [] }: Found): Joined {
  const drafts: Draft[] = []
  const ofName = new Map<string, Draft>()
  const full = fullNames(text, names)
  const spelling = new Map<string, string>()
  for (const name of names) {
    const written = entityKey(name, full)
    // The spelling met first stands for the others.
    const sound = name.kind === 'person' && written.length > 12 ? `person:${light(written.slice(7))}` : written
    const key = spelling.get(sound) ?? turned(written, ofName) ?? written
    spelling.set(sound, key)
    let draft = ofName.get(key)
    if (draft === undefined) {
      draft = {
        name: key.slice(key.indexOf(':') + 1),
        kind: name.kind,
        mentions: [],
        roles: [],
        gender: null,
        roleWords: [],
      }
      ofName.set(key, draft)
      drafts.push(draft)
    }
    draft.mentions.push({ at: { start: name.start, end: name.end }, form: 'name' })
    if (name.kind === 'person') describe(text, draft, name)
  }
  acronyms(names, ofName, drafts, full)
  const kept = appositions(text, drafts, nominals, parse)
  joinNominals(text, drafts, kept)
  joinEvents(text, drafts, events)
  const persons = drafts.filter(draft => draft.kind === 'person' || draft.kind === 'group')
  const others = drafts.filter(draft => !persons.includes(draft))
  for (const { pronoun, draft } of resolve(pronouns, persons, parse, quotations, others))
    draft.mentions.push({ at: pronoun, form: 'pronoun' })
  return numbered(text, drafts)
}

/** “Péter Szolnai” where “Szolnai Péter” was met: family names come first in some languages. */
function turned(key: string, known: ReadonlyMap<string, unknown>): string | null {
  const [, a, b] = /^person:(\S+) (\S+)$/u.exec(key) ?? []
  const other = a === undefined ? null : `person:${b} ${a}`
  return other !== null && known.has(other) ? other : null
}

/** For each surname the full names that end in it, and for each first name those that begin with it; nicknames too. */
function fullNames(text: string, names: readonly Name[]): Map<string, Set<string>> {
  const full = new Map<string, Set<string>>()
  const add = (short: string, key: string): void => {
    const set = full.get(short) ?? new Set<string>()
    set.add(key)
    full.set(short, set)
  }
  for (const name of names) {
    if (name.kind !== 'person') continue
    const words = partsOf(name.key)
    if (words.length < 2) continue
    const own = whole(words)
    const bare = words.filter(word => !isEnding(word))
    add(bare.at(-1) ?? '', own)
    // “del Ponte” for “Carla del Ponte”, “Loke” for “Datuk Loke Yuen Yow”.
    if (bare.length > 2) add(bare.slice(1).join(' '), own)
    // “Ibarra” for “Tomás Ibarra Montes”: of two surnames papers keep the first. “John Paul Hale” is no Paul.
    const middle = bare.at(-2) ?? ''
    if (
      bare.length === 3 &&
      !isGiven(middle) &&
      /^\p{Lu}\p{Ll}{2,}$/u.test(middle) &&
      !/(?:ov|ev)(?:na|ich)$/u.test(middle)
    )
      add(middle, own)
    // “Karl Odden” for “Karl Odden Jr.”, if there is no senior.
    if (bare.length < words.length) add(`without ${whole(bare)}`, own)
    add(`first ${bare[0] ?? ''}`, own)
    const nickname = NICKNAME.exec(text.slice(name.start, name.end))?.groups?.['name']
    if (nickname !== undefined) add(nickname, own)
  }
  return full
}
const NICKNAME = /[“"‘'](?<name>\p{Lu}[\p{L}’-]+(?:\s\p{L}+){0,2})[”"’']\s/u
const isEnding = (word: string): boolean => /^(?:(?:Jr|Sr)\.?|II|III|IV)$/u.test(word)

/** Words of a person's name. A particle is small wherever it stands: “Van der Ley said” is “van der Ley”. */
const partsOf = (key: string): string[] =>
  key.split(' ').map((word, k, all) => (k < all.length - 1 && PARTICLE.test(word) ? word.toLowerCase() : word))
const PARTICLE = /^(?:Van|Von|Der|Den|De|Del|Della|Di|Da|Dos|Du|Bin|Ibn|Al|El|Le|La|Ter|Ten|Ben|Abu)$/u

/** A middle name or initial is no part of the key: “Ana M. Varga” and “Ana Varga” are one. Junior is: he has a father. */
const whole = (words: readonly string[]): string =>
  words.filter((word, k) => k === 0 || k === words.length - 1 || !/^\p{Lu}\.?$/u.test(word)).join(' ')

/** Spellings of one name: accents, i and y, a mute h, doubled letters. “Maria” and “Marie” stay two. */
const light = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/y/gu, 'i')
    .replace(/(?<=\p{L})h/gu, '')
    .replace(/(\p{L})\1/gu, '$1')

/** What mentions of one entity share. Two full names with one surname keep two keys, and a bare surname then keeps its own. */
function entityKey(name: Name, full: ReadonlyMap<string, ReadonlySet<string>>): string {
  const { key, kind } = name
  if (kind === 'person') {
    const words = partsOf(key)
    if (words.length > 1) {
      const own = whole(words)
      const [junior, ...others] = [...(full.get(`without ${own}`) ?? [])]
      if (junior !== undefined && others.length === 0) return `person:${junior}`
      const holders = full.get(words.join(' '))
      // “del Ponte”: the end of one longer name.
      const longer =
        holders === undefined
          ? []
          : [...holders].filter(other => other !== own && other.endsWith(` ${words.join(' ')}`))
      return `person:${longer.length === 1 ? longer[0] : own}`
    }
    const holders = [...(full.get(key) ?? [])]
    if (holders.length === 1) return `person:${holders[0]}`
    if (holders.length > 1) return `person:${nearest(name, holders) ?? key}`
    const byFirst = [...(full.get(`first ${key}`) ?? [])]
    return `person:${byFirst.length === 1 ? byFirst[0] : key}`
  }
  if (kind === 'place') return `place:${canonicalState(key) ?? key}`
  if (kind === 'organization') return `organization:${key.replace(/,?\s(?:Inc|Corp|Ltd|Co|LLC|PLC|Plc)\.?$/u, '')}`
  return `${kind}:${key}`
}

/** Of two with one surname, the one that a title right here tells (“Mrs. Varga”); otherwise nobody. */
function nearest(name: Name, holders: readonly string[]): string | null {
  const gender = name.title === null ? null : titleGender(name)
  if (gender === null) return null
  const fitting = holders.filter(holder => genderOf(holder.split(' ')[0] ?? '') === gender)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}
const titleGender = (name: Name): Gender | null =>
  name.titleWords.map(honorificGender).find(gender => gender !== null) ?? null

const ENDS_SMALL = atEnd(/\p{Ll}\s+$/u)
const WORDS_BEFORE = /(?:^|[^\p{L}])(?<words>(?:[\p{L}][\p{L}-]*[\s-]+){0,3}\p{Ll}+\s+)$/u

/** What the words right at a name say of the person: roles before and after it, gender. */
function describe(text: string, draft: Draft, name: Name): void {
  const own = name.key.split(' ')
  draft.gender ??=
    name.titleWords.map(honorificGender).find(gender => gender !== null) ??
    (own.length > 1 ? genderOf(own[0] ?? '') : null)
  let start = name.title?.start ?? name.start
  // “harbour master Ana Varga”, “former Interior Minister Marr”, “Port authority chief Lenz”: small words before it too.
  const before = text.slice(Math.max(0, start - 60), start)
  const words = ENDS_SMALL.test(before) ? WORDS_BEFORE.exec(before)?.groups?.['words'] : undefined
  if (words !== undefined) start -= roleBefore(words).length
  const office = name.title === null ? null : PORTFOLIO.exec(text.slice(Math.max(0, start - 70), start))
  if (office !== null) start -= office[0].length
  if (start >= name.start) return
  const role = { start, end: name.start }
  while (role.end > role.start && /\s/u.test(text[role.end - 1] ?? '')) role.end--
  const said = text.slice(role.start, role.end)
  const noun =
    said
      .toLowerCase()
      // “Secretary of State”
      .replace(/\s+of\s.*$/u, '')
      .split(/[\s-]+/u)
      .at(-1) ?? ''
  if (!isRole(noun) && !/[\s-]/u.test(said)) return
  addRole(text, draft, role, { head: noun, of: null })
}

// What stands before a title in capitals and belongs to it: “Defence Minister”, “Deputy Foreign Minister”.
const PORTFOLIO =
  /(?:(?:Former|former|Deputy|deputy|Acting|acting|Prime|Vice|Chief|Assistant|Senior|Junior|First|Defen[cs]e|Foreign|Interior|Home|Finance|Health|Education|Justice|Trade|Culture|Energy|Transport|Information|Environment|Labou?r|Agriculture|Industry|Economy|Economics|Planning|Security|Police|Army|Navy|Harbou?r|Opposition|Party|Union)[\s-]+(?:and\s+)?)+$/u

/** Of the words before a name those that are its role, from the first modifier on; none where the last is no role. */
function roleBefore(words: string): string {
  const parts = words.match(/[\p{L}-]+\s+/gu) ?? []
  const [head = '', before = ''] = [...parts].reverse().map(part => part.trim().toLowerCase())
  if (!isRole(head.split('-').at(-1) ?? '') && !isPersonBehind(before, head)) return ''
  let from = parts.length - 1
  while (from > 0) {
    const word = (parts[from - 1] ?? '').trim()
    // A capital is a name’s but for the first word of a sentence, which is “Former”, “Port”.
    if (/^\p{Lu}/u.test(word) && from > 1) break
    const small = word.toLowerCase()
    if (!isPlainModifier(small) && !/^(?:ex|then|chief)$/u.test(small) && !(isCommonBody(small) && from > 1)) break
    from--
  }
  return parts.slice(from).join('')
}

function addRole(text: string, draft: Draft, at: Span, { head, of }: { head: string; of: string | null }): void {
  if (!draft.roles.some(role => overlaps(role, at))) draft.roles.push(at)
  const words = text
    .slice(at.start, at.end)
    .toLowerCase()
    .split(/[\s-]+/u)
  const modifiers = words
    .slice(0, Math.max(0, words.indexOf(head)))
    .filter(word => !/^(?:the|an?|former|ex|then|acting|his|her|their|its)$/u.test(word))
  draft.roleWords.push({ head, modifiers, of, isPast: words.some(word => /^(?:former|ex|late)$/u.test(word)) })
  draft.gender ??= roleGender(head)
}

/** “the World Harbour Office (WHO)”, and later “WHO”. */
function acronyms(
  names: readonly Name[],
  ofName: Map<string, Draft>,
  drafts: Draft[],
  full: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const initials = (key: string): string =>
    key
      .split(' ')
      .filter(word => /^\p{Lu}/u.test(word))
      .map(word => word[0])
      .join('')
  for (const name of names) {
    const bare = name.key.replace(/\./gu, '')
    if (!/^\p{Lu}{2,6}$/u.test(bare) || name.kind === 'person') continue
    const short = ofName.get(entityKey(name, full))
    const long = drafts.filter(
      draft => draft.name.includes(' ') && draft.kind !== 'person' && initials(draft.name) === bare,
    )
    // In brackets after the long form, or the only long form with these initials.
    const [one] = long
    if (short === undefined || one === undefined || long.length !== 1 || short === one || !drafts.includes(short))
      continue
    if (short.kind !== one.kind && !(short.kind === 'other' || short.kind === 'organization')) continue
    one.mentions.push(...short.mentions)
    drafts.splice(drafts.indexOf(short), 1)
    ofName.set(entityKey(name, full), one)
  }
}

// “Jon Marr, now a farmer”, “Jon Marr, the board’s treasurer”.
const BESIDE = /,\s+(?:now\s+|(?:the\s+)?[\p{L}\s]{2,30}[’']s?\s+)?$/u

/** “Varga, the defence minister,”: a role word that stands beside a name is that person's, and a role; “the operator, Tern Ferries,” too. */
function appositions(
  text: string,
  drafts: readonly Draft[],
  nominals: readonly Nominal[],
  parse: Parse | null,
): Nominal[] {
  const ends = new Map<number, Draft>()
  const starts = new Map<number, { draft: Draft; end: number }>()
  for (const draft of drafts) {
    if (draft.kind !== 'person' && draft.kind !== 'organization') continue
    for (const { at } of draft.mentions) {
      ends.set(at.end, draft)
      starts.set(at.start, { draft, end: at.end })
    }
  }
  return nominals.filter(nominal => {
    if (nominal.kind === 'group') return true
    const take = (draft: Draft): false => {
      addRole(text, draft, { start: nominal.start, end: nominal.until }, nominal)
      draft.mentions.push({ at: nominal, form: 'nominal' })
      return false
    }
    const gap = BESIDE.exec(text.slice(Math.max(0, nominal.start - 40), nominal.start))?.[0].length
    const before = gap === undefined ? undefined : ends.get(nominal.start - gap)
    // “… Varga, a baker from Tern, said”: closed by a comma or the end, or going on with “of”, “who”.
    const isClosed = /^(?:,|\.|;|\s+(?:of|for|in|from|at|since|until|who|whose)\b|\s*$)/u.test(
      text.slice(nominal.end, nominal.end + 8),
    )
    if (before !== undefined && before.kind === nominal.kind && isClosed) return take(before)
    const behind = nominal.kind === 'person' ? nameBehind(text, nominal, starts) : undefined
    if (behind?.kind === 'person') return take(behind)
    // “the mayor of Tern, Ana Varga”: a comma at the most between the two, or what the office is of.
    for (const from of new Set([nominal.end, nominal.until])) {
      const ahead = /^,?\s+/u.exec(text.slice(from, from + 3))?.[0]
      const after = ahead === undefined ? undefined : starts.get(from + ahead.length)
      if (after === undefined || after.draft.kind !== nominal.kind) continue
      if (from > nominal.end && !ahead?.includes(',')) continue
      if (nominal.kind === 'person' || (nominal.isDefinite && isBesideIts(text, after.end, ahead ?? '')))
        return take(after.draft)
    }
    // “Ana Varga is the head of the water board.”
    const subject = parse === null ? null : subjectOf(parse, nominal)
    const named = subject === null ? undefined : ends.get(subject)
    if (named !== undefined && named.kind === nominal.kind && nominal.kind === 'person') return take(named)
    return true
  })
}

// What has a head, and what is no person that could have the name: “the head of the hospital Anna Varga”, not “the son of pilot Varga”.
const BODY =
  /^\s+(?:of|at)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,5}(?:hospital|clinic|ministry|university|institute|school|office|department|service|agency|union|council|company|committee|commission|museum|bank|administration|centre|center|station|party|fund|board|bureau),?\s+$/iu

/** The person named right behind a role: “the mayor, Ode Marr”, “spokesman, Major Ode Marr”, “the head of the hospital Ode Marr”. */
function nameBehind(
  text: string,
  nominal: Nominal,
  starts: ReadonlyMap<number, { readonly draft: Draft }>,
): Draft | undefined {
  const ahead = /^,?\s+/u.exec(text.slice(nominal.end, nominal.end + 3))?.[0].length
  const direct = ahead === undefined ? undefined : starts.get(nominal.end + ahead)?.draft
  if (direct !== undefined || nominal.kind !== 'person') return direct
  // One word of a title or two: “Major”, “Vice Admiral”.
  const titles = [/^,\s+\p{Lu}\p{L}+\.?\s+/u, /^,\s+(?:\p{Lu}\p{L}+\.?\s+){2}/u]
  for (const title of titles) {
    const titled = title.exec(text.slice(nominal.end, nominal.end + 40))?.[0].length
    const behindTitle = titled === undefined ? undefined : starts.get(nominal.end + titled)?.draft
    if (behindTitle !== undefined) return behindTitle
  }
  for (let at = nominal.end + 8; at < nominal.end + 70; at++) {
    const named = starts.get(at)?.draft
    if (named?.kind === 'person' && BODY.test(text.slice(nominal.end, at))) return named
  }
  return undefined
}

/** “The operator, Tern Ferries, said”; not the row “the operator, Tern Ferries, Orlo Lines and the police”. */
const isBesideIts = (text: string, end: number, gap: string): boolean =>
  gap.includes(',') ? /^,\s+(?!and\b|or\b)\p{Ll}|^\.(?:\s|$)/u.test(text.slice(end, end + 8)) : true

/** Where the subject ends of which a nominal is said with “is” or “was”, unless it is denied. */
function subjectOf(parse: Parse, at: Span): number | null {
  const i = tokenAt(parse, at.end - 1)
  if (i >= parse.length || depOf(parse, i) !== 'attr') return null
  const verb = headOf(parse, i)
  if (lemmaOf(parse, verb) !== 'be') return null
  let subject: number | null = null
  for (let k = Math.max(0, verb - 12); k < i; k++) {
    if (headOf(parse, k) !== verb) continue
    if (depOf(parse, k) === 'nsubj' && k < verb) subject = parse.end[k] ?? null
    if (depOf(parse, k) === 'neg' || depOf(parse, k) === 'aux') return null
  }
  return subject
}

/**
 * “the minister” after “Defence Minister Ana Varga”, if one person alone has such a role; “the court” after “Supreme Court of Orlo”,
 * if one court alone is named; else “the ferry’s captain” is one with its like. Of two mayors each is one with the words of its own town.
 */
function joinNominals(text: string, drafts: Draft[], nominals: readonly Nominal[]): void {
  const own = new Map<string, Draft>()
  const byHead = new Map<string, Set<Draft>>()
  const places = new Map<Draft, string>()
  const isOfTwo = headsOfTwo(nominals)
  for (const nominal of nominals) {
    const first = (draft: Draft): number => Math.min(...draft.mentions.map(({ at }) => at.start))
    const isSingle = nominal.isDefinite && nominal.kind !== 'group'
    if (isSingle) {
      const holders = drafts.filter(
        draft =>
          draft.kind === nominal.kind &&
          first(draft) < nominal.start &&
          draft.roleWords.some(role => isOffice(role, nominal)),
      )
      // Who holds an office now comes before who held it: “former mayor Marr criticised Mayor Varga. The mayor …”.
      const now = holders.filter(draft => draft.roleWords.some(role => isOffice(role, nominal) && !role.isPast))
      const [holder, second] = holders.length === 1 ? holders : now
      if (holder !== undefined && second === undefined) {
        holder.mentions.push({ at: nominal, form: 'nominal' })
        continue
      }
    }
    if (isSingle && nominal.kind === 'organization' && nominal.of === null && !isOfTwo.has(nominal.head)) {
      const named = drafts.filter(
        draft => draft.kind === 'organization' && first(draft) < nominal.start && isKindOf(draft, nominal),
      )
      const [body] = named
      if (body !== undefined && named.length === 1) {
        body.mentions.push({ at: nominal, form: 'nominal' })
        continue
      }
    }
    const words = [...nominal.modifiers, nominal.head].join(' ')
    const key = nominal.of === null ? words : `${words} of ${nominal.of}`
    const canRecur = nominal.isDefinite || nominal.kind === 'group'
    // “The mayor of Tern … the mayor”: one is about, whom the shorter words mean.
    const like = byHead.get(words)
    const one = like?.size === 1 ? [...like][0] : undefined
    // “The mayor of Tern, the mayor … the mayor of Orlo” are two.
    const only = one && (nominal.of === null || (places.get(one) ?? nominal.of) === nominal.of) ? one : undefined
    const known = canRecur ? (own.get(key) ?? (nominal.of === null || own.has(words) ? only : undefined)) : undefined
    if (known !== undefined) {
      known.mentions.push({ at: nominal, form: 'nominal' })
      own.set(key, known)
      if (nominal.of !== null) places.set(known, nominal.of)
      continue
    }
    const draft: Draft = {
      name: text.slice(nominal.start, nominal.end).replace(/\s+/gu, ' '),
      kind: nominal.kind,
      mentions: [{ at: nominal, form: 'nominal' }],
      roles: [],
      gender: nominal.gender,
      roleWords: [],
    }
    drafts.push(draft)
    if (nominal.of !== null) places.set(draft, nominal.of)
    // “a man … the man”: what comes in with “a” may be taken up with “the”.
    own.set(key, draft)
    byHead.set(words, (byHead.get(words) ?? new Set()).add(draft))
  }
}

type RoleWord = Draft['roleWords'][number]

/** “The minister” for “defence minister”; “the mayor of Tern” not for the mayor of another town. */
const isOffice = (role: RoleWord, nominal: Nominal): boolean =>
  role.head === nominal.head &&
  nominal.modifiers.every(word => role.modifiers.includes(word)) &&
  (role.of === null || nominal.of === null || role.of === nominal.of)

/** Nouns that the article has for two bodies: “the energy ministry”, “the interior ministry”. */
function headsOfTwo(nominals: readonly Nominal[]): Set<string> {
  const wordings = new Map<string, Set<string>>()
  for (const { kind, head, modifiers, of } of nominals) {
    if (kind !== 'organization' || (modifiers.length === 0 && of === null)) continue
    wordings.set(head, (wordings.get(head) ?? new Set()).add(`${modifiers.join(' ')} ${of}`))
  }
  return new Set([...wordings].flatMap(([head, own]) => (own.size > 1 ? [head] : [])))
}

/** “The court” of “Supreme Court of Orlo”; “the newspaper” of “Tern Gazette”; “the energy ministry” only of one with that word. */
function isKindOf({ name }: Draft, { head, modifiers }: Nominal): boolean {
  const words = name.toLowerCase().split(/[\s’']+/u)
  return (
    words.length > 1 &&
    (words.includes(head) || isNamedLike(words.at(-1) ?? '', head)) &&
    modifiers.every(word => words.includes(word))
  )
}

/** The nouns of one family are words for one event, unless a year says which. */
function joinEvents(text: string, drafts: Draft[], events: readonly EventNoun[]): void {
  const own = new Map<string, Draft>()
  for (const event of events) {
    const key = `${event.family} ${event.year ?? ''}`
    const mention = { at: { start: event.start, end: event.end }, form: 'nominal' as const }
    const known = own.get(key)
    if (known !== undefined) {
      known.mentions.push(mention)
      continue
    }
    const name = text.slice(event.start, event.end).replace(/\s+/gu, ' ')
    const draft: Draft = { name, kind: 'event', mentions: [mention], roles: [], gender: null, roleWords: [] }
    own.set(key, draft)
    drafts.push(draft)
  }
}

function numbered(text: string, drafts: readonly Draft[]): Joined {
  // Not `Math.min(...)`: a text of megabytes has more mentions than a call may have arguments.
  const start = (draft: Draft): number => draft.mentions.reduce((least, { at }) => Math.min(least, at.start), Infinity)
  const order = [...drafts].sort((a, b) => start(a) - start(b) || byText(a.name, b.name))
  const all = order.flatMap((draft, k) =>
    draft.mentions.map(({ at, form }) => ({
      start: at.start,
      end: at.end,
      entity: `e${k + 1}`,
      kind: draft.kind,
      form,
    })),
  )
  const mentions = all.sort(byPlace).map((mention, k) => ({ ...mention, id: `m${k + 1}` }))
  const ofEntity = new Map<string, string[]>()
  for (const { id, entity } of mentions) {
    const own = ofEntity.get(entity)
    if (own) own.push(id)
    else ofEntity.set(entity, [id])
  }
  return {
    mentions,
    entities: order.map((draft, k) => ({
      id: `e${k + 1}`,
      name: draft.name,
      kind: draft.kind,
      mentions: ofEntity.get(`e${k + 1}`) ?? [],
      roles: [...draft.roles].sort(byPlace).map(role => roleTime(text, role)),
    })),
  }
}
