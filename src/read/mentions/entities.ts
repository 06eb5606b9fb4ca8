/** Names, role words and pronouns joined to the one they mean, as far as the article itself shows it. */
import type { LocalEntity, Mention } from '../../contracts/index.ts'
import type { Parse } from '../../language/english/index.ts'
import { atEnd, byPlace, byText, overlaps, type Span } from '../../text/index.ts'
import type { Kind } from './evidence.ts'
import type { EventNoun } from './events.ts'
import type { Name } from './names.ts'
import type { Nominal } from './nominals.ts'
import { roleTime } from './role-time.ts'
import { canonicalState } from './knowledge/places.ts'
import { type Gender, genderOf, honorificGender, isRole, roleGender } from './knowledge/people.ts'
import { type Pronoun, resolve } from './pronouns.ts'

export type Draft = {
  name: string
  kind: Kind
  mentions: { at: Span; form: Mention['form'] }[]
  roles: Span[]
  gender: Gender | null
  /** Small words of the roles, for “the minister” to be known by. */
  readonly roleWords: { head: string; modifiers: readonly string[] }[]
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
  const full = fullNames(names)
  const spelling = new Map<string, string>()
  for (const name of names) {
    const written = entityKey(name, full)
    // The spelling met first stands for the others.
    const sound = name.kind === 'person' && written.length > 12 ? `person:${light(written.slice(7))}` : written
    const key = spelling.get(sound) ?? written
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
  const kept = appositions(text, drafts, nominals)
  joinNominals(text, drafts, kept)
  joinEvents(text, drafts, events)
  const persons = drafts.filter(draft => draft.kind === 'person' || draft.kind === 'group')
  const others = drafts.filter(draft => !persons.includes(draft))
  for (const { pronoun, draft } of resolve(pronouns, persons, parse, quotations, others))
    draft.mentions.push({ at: pronoun, form: 'pronoun' })
  return numbered(text, drafts)
}

/** For each surname the full names that end in it, and for each first name those that begin with it. */
function fullNames(names: readonly Name[]): Map<string, Set<string>> {
  const full = new Map<string, Set<string>>()
  const add = (short: string, key: string): void => {
    const set = full.get(short) ?? new Set<string>()
    set.add(key)
    full.set(short, set)
  }
  for (const { key, kind } of names) {
    if (kind !== 'person') continue
    const words = key.split(' ').filter(word => !/^(?:Jr|Sr)\.?$/u.test(word))
    if (words.length < 2) continue
    add(words.at(-1) ?? '', whole(words))
    // “del Ponte” for “Carla del Ponte”, “Loke” for “Datuk Loke Yuen Yow”.
    if (words.length > 2) add(words.slice(1).join(' '), whole(words))
    add(`first ${words[0] ?? ''}`, whole(words))
  }
  return full
}
/** A middle name or initial is no part of the key: “Ana M. Varga” and “Ana Varga” are one. */
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
    const words = key.split(' ').filter(word => !/^(?:Jr|Sr)\.?$/u.test(word))
    if (words.length > 1) {
      const own = whole(words)
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
const ROLE_BEFORE =
  /(?:^|[^\p{L}])(?<role>(?:(?:former|ex|then|acting|deputy|vice|chief|senior|prime|foreign|interior|defen[cs]e|finance|health|justice|opposition|party|army|police|navy|government|company|union|\p{Ll}+)[\s-]+){0,3}(?<head>\p{Ll}+)\s+)$/u

/** What the words right at a name say of the person: roles before and after it, gender. */
function describe(text: string, draft: Draft, name: Name): void {
  const own = name.key.split(' ')
  draft.gender ??=
    name.titleWords.map(honorificGender).find(gender => gender !== null) ??
    (own.length > 1 ? genderOf(own[0] ?? '') : null)
  let start = name.title?.start ?? name.start
  // “harbour master Ana Varga”, “former Interior Minister Marr”: small words before it too.
  const before = text.slice(Math.max(0, start - 60), start)
  const lead = ENDS_SMALL.test(before) ? ROLE_BEFORE.exec(before) : null
  const head = lead?.groups?.['head']
  const words = lead?.groups?.['role'] ?? ''
  if (head !== undefined && isRole(head)) start -= trimmedRole(words).length
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
  addRole(text, draft, role, noun)
}

// What stands before a title in capitals and belongs to it: “Defence Minister”, “Deputy Foreign Minister”.
const PORTFOLIO =
  /(?:(?:Former|former|Deputy|deputy|Acting|acting|Prime|Vice|Chief|Assistant|Senior|Junior|First|Defen[cs]e|Foreign|Interior|Home|Finance|Health|Education|Justice|Trade|Culture|Energy|Transport|Information|Environment|Labou?r|Agriculture|Industry|Economy|Economics|Planning|Security|Police|Army|Navy|Harbou?r|Opposition|Party|Union)[\s-]+(?:and\s+)?)+$/u

/** Only the words that belong to a role: from the first modifier on. */
function trimmedRole(words: string): string {
  const parts = words.match(/[\p{L}-]+\s+/gu) ?? []
  let from = parts.length - 1
  while (
    from > 0 &&
    /^(?:former|ex|then|acting|deputy|vice|chief|senior|prime|foreign|interior|defen[cs]e|finance|health|justice|opposition|party|army|police|navy|government|company|union|harbou?r)[\s-]*$/u.test(
      parts[from - 1]?.trim() ?? '',
    )
  )
    from--
  return parts.slice(from).join('')
}

function addRole(text: string, draft: Draft, at: Span, noun: string): void {
  if (!draft.roles.some(role => overlaps(role, at))) draft.roles.push(at)
  const modifiers = text
    .slice(at.start, at.end)
    .toLowerCase()
    .split(/[\s-]+/u)
    .slice(0, -1)
    .filter(word => !/^(?:the|an?|former|ex|then|acting|his|her|their|its)$/u.test(word))
  draft.roleWords.push({ head: noun, modifiers })
  draft.gender ??= roleGender(noun)
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

/** “Varga, the defence minister,”: a role word that stands beside a name is that person's, and a role. */
function appositions(text: string, drafts: readonly Draft[], nominals: readonly Nominal[]): Nominal[] {
  const ends = new Map<number, Draft>()
  const starts = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.kind !== 'person' && draft.kind !== 'organization') continue
    for (const { at } of draft.mentions) {
      ends.set(at.end, draft)
      starts.set(at.start, draft)
    }
  }
  return nominals.filter(nominal => {
    if (nominal.kind === 'group') return true
    const gap = /,\s+$/u.exec(text.slice(Math.max(0, nominal.start - 4), nominal.start))?.[0].length
    const before = gap === undefined ? undefined : ends.get(nominal.start - gap)
    // “… Varga, a baker from Tern, said”: closed by a comma or the end, or going on with “of”, “who”.
    const isClosed = /^(?:,|\.|;|\s+(?:of|for|in|from|at|since|until|who|whose)\b|\s*$)/u.test(
      text.slice(nominal.end, nominal.end + 8),
    )
    if (before !== undefined && before.kind === nominal.kind && isClosed) {
      addRole(text, before, { start: nominal.start, end: nominal.end }, nominal.head)
      before.mentions.push({ at: nominal, form: 'nominal' })
      return false
    }
    const after = nameBehind(text, nominal, starts)
    if (after !== undefined && after.kind === nominal.kind && nominal.kind === 'person') {
      addRole(text, after, { start: nominal.start, end: nominal.end }, nominal.head)
      after.mentions.push({ at: nominal, form: 'nominal' })
      return false
    }
    return true
  })
}

// What has a head, and what is no person that could have the name: “the head of the hospital Anna Varga”, not “the son of pilot Varga”.
const BODY =
  /^\s+(?:of|at)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,5}(?:hospital|clinic|ministry|university|institute|school|office|department|service|agency|union|council|company|committee|commission|museum|bank|administration|centre|center|station|party|fund|board|bureau),?\s+$/iu

/** The person named right behind a role: “the mayor, Ode Marr”, “spokesman, Major Ode Marr”, “the head of the hospital Ode Marr”. */
function nameBehind(text: string, nominal: Nominal, starts: ReadonlyMap<number, Draft>): Draft | undefined {
  const ahead = /^,?\s+/u.exec(text.slice(nominal.end, nominal.end + 3))?.[0].length
  const direct = ahead === undefined ? undefined : starts.get(nominal.end + ahead)
  if (direct !== undefined || nominal.kind !== 'person') return direct
  const titled = /^,\s+(?:\p{Lu}\p{L}+\.?\s+){1,2}/u.exec(text.slice(nominal.end, nominal.end + 40))?.[0].length
  const behindTitle = titled === undefined ? undefined : starts.get(nominal.end + titled)
  if (behindTitle !== undefined) return behindTitle
  for (let at = nominal.end + 8; at < nominal.end + 70; at++) {
    const named = starts.get(at)
    if (named?.kind === 'person' && BODY.test(text.slice(nominal.end, at))) return named
  }
  return undefined
}

/** “the minister” after “Defence Minister Ana Varga”, if one person alone has such a role; else “the ferry’s captain” is one with its like. */
function joinNominals(text: string, drafts: Draft[], nominals: readonly Nominal[]): void {
  const own = new Map<string, Draft>()
  for (const nominal of nominals) {
    const first = (draft: Draft): number => Math.min(...draft.mentions.map(({ at }) => at.start))
    if (nominal.isDefinite && nominal.kind === 'person') {
      const holders = drafts.filter(
        draft =>
          draft.kind === 'person' &&
          first(draft) < nominal.start &&
          draft.roleWords.some(
            role => role.head === nominal.head && nominal.modifiers.every(word => role.modifiers.includes(word)),
          ),
      )
      const [holder] = holders
      if (holder !== undefined && holders.length === 1) {
        holder.mentions.push({ at: nominal, form: 'nominal' })
        continue
      }
    }
    const words = [...nominal.modifiers, nominal.head].join(' ')
    const canRecur = nominal.isDefinite || nominal.kind === 'group'
    const known = canRecur ? own.get(words) : undefined
    if (known !== undefined) {
      known.mentions.push({ at: nominal, form: 'nominal' })
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
    // “a man … the man”: what comes in with “a” may be taken up with “the”.
    own.set(words, draft)
  }
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
