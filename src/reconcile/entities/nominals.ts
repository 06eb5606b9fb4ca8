import type { LedgerEntity, Mention } from '../../contracts/index.ts'
import { byPlace, byText, fold } from '../../text/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, placeOf, wordsAt } from '../pile.ts'
import { chancesOf } from './chances.ts'
import { Joiner } from './joiner.ts'
import { commonHeads, type Described, look, type Seen } from './mention.ts'
import { isOfficeNoun, isRival, isSingleOffice } from './offices.ts'
import { sceneOf } from './scene.ts'
import type { Nameless } from './ties.ts'

/** A body or an office of one account that has no name there, under all the words the account has for it. */
type Unit = Nameless & { readonly id: string; readonly seen: readonly Seen[] }

export type NominalEntity = { readonly entity: LedgerEntity; readonly name: string }

// Two accounts’ nouns are one from this mean chance on. Higher than for gold mentions: there every noun is known to mean somebody,
// and in a ledger a wrong merge is worse than a missed one.
export const SURE = 0.5
// Of an account’s nouns for one body so many are compared; more add nothing but time.
const MENTIONS = 2
// Of the accounts with one wording so many are held against another wording, and twice as many against each other.
const LOOKS = 3
// A noun with more wordings than this ties nothing together.
const CROWD = 20

/**
 * Bodies and offices that no account names and that more than one calls by the same noun, each once. Groups (“people”, “officials”)
 * are left alone: two accounts’ officials are hardly ever known to be the same; so are people told by what they did (“the driver”).
 *
 * Only what stands with “the” or tells more than its noun is looked at. Where one account has the noun for two (“the dockers’ union”,
 * “the pilots’ union”), only the same words are one, and “the union” is nobody’s.
 */
export function joinNominals(nameless: readonly Nameless[]): NominalEntity[] {
  const units = unitsOf(nameless)
  const byHead = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = `${unit.local.kind} ${unit.office.head}`
    const own = byHead.get(key)
    if (own) own.push(unit)
    else byHead.set(key, [unit])
  }
  const chances = chancesOf(sceneOf(units.flatMap(({ seen }) => seen)))
  return [...byHead.values()].flatMap(own => {
    if (own.length < 2) return []
    const isOfTwo = holdsTwo(own)
    const phrases = phrasesOf(own).filter(
      phrase =>
        !holdsTwo(phrase) && (!isOfTwo || (phrase[0]?.office.words.size ?? 0) > 0) && isOne(phrase, chances.pair),
    )
    if (phrases.length > CROWD) return []
    const joiner = new Joiner(phrases, ([a], [b]) => isOfTwo || (a && b ? isRival(a.office, b.office) : false))
    const pairs = phrases.flatMap((a, i) =>
      phrases.slice(i + 1).map(b => [a, b, meanOf(a.slice(0, LOOKS), b.slice(0, LOOKS), chances.pair)] as const),
    )
    joiner.grow(pairs, SURE)
    return joiner
      .all()
      .map(group => {
        const units = new Set(group.flat())
        return own.filter(unit => units.has(unit))
      })
      .filter(group => group.length > 1)
      .map(entityOf)
  })
}

/** Accounts that say the same words go together, so that the work follows the number of wordings and not that of accounts. */
function phrasesOf(units: readonly Unit[]): Unit[][] {
  const out = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = [...unit.office.words].sort(byText).join(' ')
    const own = out.get(key)
    if (own) own.push(unit)
    else out.set(key, [unit])
  }
  return [...out.values()]
}

/** Whether the first accounts with one wording mean one; an account alone does. */
function isOne(units: readonly Unit[], chance: (x: Seen, y: Seen) => number): boolean {
  const looked = units.slice(0, 2 * LOOKS)
  const means = looked.flatMap((a, i) => looked.slice(i + 1).map(b => mean(a, b, chance)))
  return means.length === 0 || means.reduce((sum, one) => sum + one, 0) / means.length >= SURE
}

function meanOf(a: readonly Unit[], b: readonly Unit[], chance: (x: Seen, y: Seen) => number): number {
  let sum = 0
  for (const x of a) for (const y of b) sum += mean(x, y, chance)
  return sum / (a.length * b.length)
}

/** Whether one account has the words for two: it holds them apart, and nobody can say which of them another account means. */
const holdsTwo = (units: readonly Unit[]): boolean => new Set(units.map(({ paper }) => paper.id)).size < units.length

function mean(a: Unit, b: Unit, chance: (x: Seen, y: Seen) => number): number {
  let sum = 0
  for (const x of a.seen) for (const y of b.seen) sum += chance(x, y)
  return sum / (a.seen.length * b.seen.length)
}

function unitsOf(nameless: readonly Nameless[]): Unit[] {
  const found = nameless.flatMap(one => {
    const { paper, local, at, office } = one
    if (
      local.kind === 'person' &&
      !(isOfficeNoun(office.head) && (office.words.size > 0 || isSingleOffice(office.head)))
    )
      return []
    if (!at.some(mention => isTelling(paper, mention))) return []
    return [{ one, described: at.slice(0, MENTIONS).map(mention => describedAt(paper, mention)) }]
  })
  const common = commonHeads(found.flatMap(({ described }) => described))
  let index = 0
  return found.map(({ one, described }) => ({
    ...one,
    id: one.local.id,
    seen: described.map(mention => look(mention, index++, common)),
  }))
}

/** “the army”, “riot police”; not “army”, “a group”, “his government”, “this newspaper”. */
function isTelling(paper: Paper, at: Mention): boolean {
  const words = wordsAt(paper, at).trim().split(/\s+/u)
  if (
    /^(?:an?|his|her|its|their|our|my|your|this|that|these|those|some|several|many|no|other|another)$/iu.test(
      words[0] ?? '',
    )
  )
    return false
  if (
    words.some(word =>
      /^(?:\p{N}.*|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands)$/iu.test(word),
    )
  )
    return false
  // “Tern’s mayor” says whose.
  return words.length > 1 || /[’']s?\s+$/u.test(paper.text.slice(Math.max(0, at.start - 3), at.start))
}

function describedAt(paper: Paper, at: Mention): Described {
  const index = paper.sentenceAt(at)
  const sentence = paper.reading.sentences[index] ?? at
  const before = wordsIn(paper.text.slice(sentence.start, at.start))
  const words = wordsIn(wordsAt(paper, at))
  const hanging = paper.reading.statements.find(
    ({ subject, objects }) => (subject && holdsPlace(subject, at)) || objects.some(object => holdsPlace(object, at)),
  )
  return {
    document: paper.id,
    story: '',
    sentence: index,
    first: at.start,
    words,
    around: [...before, ...words, ...wordsIn(paper.text.slice(at.end, Math.max(at.end, sentence.end)))],
    at: before.length,
    governor: hanging ? (wordsIn(wordsAt(paper, hanging.predicate)).at(-1)?.toLowerCase() ?? null) : null,
    role: hanging === undefined ? 'other' : hanging.subject && holdsPlace(hanging.subject, at) ? 'subject' : 'object',
    kind: paper.entities.get(at.entity)?.kind === 'person' ? 'person' : 'body',
  }
}

const holdsPlace = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? []

function entityOf(group: readonly Unit[]): NominalEntity {
  const [head] = group as readonly [Unit]
  const counts = new Map<string, { articles: Set<string>; count: number }>()
  for (const { paper, at } of group) {
    for (const one of at) {
      const text = wordsAt(paper, one)
      const variant = counts.get(text) ?? { articles: new Set<string>(), count: 0 }
      variant.articles.add(paper.id)
      variant.count++
      counts.set(text, variant)
    }
  }
  const firsts = group.map(({ paper, at }) => placeOf(paper, [...at].sort(byPlace)[0] ?? { start: 0, end: 0 }))
  const against = otherWords(group)
  const entity = {
    id: idOf('entity', head.paper.id, 'nominal', fold(head.seen[0]?.head ?? ''), head.at[0]?.start ?? 0),
    name: firsts[0] ?? placeOf(head.paper, { start: 0, end: 0 }),
    kind: head.paper.entities.get(head.id)?.kind ?? 'organization',
    variants: [...counts]
      .sort((a, b) => b[1].count - a[1].count || byText(a[0], b[0]))
      .map(([text, { articles, count }]) => ({ text, articles: [...articles].sort(byText), count })),
    roles: [],
    why: [{ reason: 'joined: the same noun, said of like things', places: firsts.slice(0, 4) }, ...against],
    members: group.map(({ paper, id }) => ({ article: paper.id, entity: id })),
  }
  return { entity, name: wordsAt(head.paper, head.at[0] ?? { start: 0, end: 0 }) }
}

/** The strongest thing against it: an account that says more of its body than the first does. */
function otherWords(group: readonly Unit[]): LedgerEntity['why'] {
  const [one, ...others] = group
  const own = one?.seen[0]?.modifiers ?? new Set<string>()
  const other = others.find(({ seen }) => [...(seen[0]?.modifiers ?? [])].some(word => !own.has(word)))
  const [a, b] = [one?.at[0], other?.at[0]]
  return one && other && a && b
    ? [
        {
          reason: 'against: other words before the noun there',
          places: [placeOf(one.paper, a), placeOf(other.paper, b)],
        },
      ]
    : []
}
