/**
 * What has no name in one account and goes to a name of another: by an office that the accounts themselves tie to the name, or as
 * the only body of its kind.
 *
 *     a: “Harbour master Iven Rask”, b: “the harbour master”                one
 *     a: “Mayor Ana Varga”, b: “the mayor of Orlo”                           two: she is mayor of Tern
 *     a: “the operator, Tern Ferries,”, b: “the operator”                    one
 *     a: “the Energy Ministry”, b: “the Ministry of Energy”, c: “the ministry”   one, if nobody names another ministry
 *     a: “Minister Ana Varga”, b: “the minister”                             left open: a land has many
 */
import type { LocalEntity, Mention } from '../../contracts/index.ts'
import { byText, fold } from '../../text/index.ts'
import { type Paper, wordsAt } from '../pile.ts'
import { lemmaOf, stopWords } from '../words/index.ts'
import { nationOf } from './nations.ts'

export type Office = {
  /** The noun. */
  readonly head: string
  /** What tells it from its like: words before the noun and behind “of”, countries left out. */
  readonly words: ReadonlySet<string>
  /** Of which nation it is, where the words say so: “norway” of “Norwegian” and of “Norway’s”. */
  readonly land: string | null
  /** It was held, or will be. */
  readonly isPast: boolean
}

const british: Readonly<Record<string, string>> = {
  defence: 'defense',
  labour: 'labor',
  centre: 'center',
  harbour: 'harbor',
}
// Of these a place has one at a time, and papers say “the mayor” and mean theirs.
const SINGLE: ReadonlySet<string> = new Set(
  `mayor governor president premier chancellor king queen pope prime archbishop sultan emir harbormaster harbourmaster headmaster headmistress
stationmaster coroner ombudsman sheriff operator regulator`.split(/\s+/u),
)
/** Nouns of offices: who is meant by “the harbour master” is the same for all who say it, by “the driver” it is not. */
export const isOfficeNoun = (head: string): boolean =>
  SINGLE.has(head) ||
  /^(?:master|minister|chief|director|head|chairman|chairwoman|chairperson|chair|commissioner|captain|ambassador|envoy|secretary|general|commander|admiral|prosecutor|superintendent|principal|rector|treasurer|manager|leader|engineer|inspector)$/u.test(
    head,
  )
export const isSingleOffice = (head: string): boolean => SINGLE.has(head)

const NATION = /^\p{Lu}\p{L}+(?:an|ian|ese|ish)$/u
const SMALL_LEAD =
  /^(?:the|an?|his|her|their|its|our|this|that|then|now|former|ex|late|acting|incoming|outgoing|new|newly|current|first|longtime|veteran|embattled)$/iu

/** An office as a role or a nominal tells it; `null` where it is no noun phrase. `behind` is what follows with “of”. */
export function officeIn(text: string, behind = ''): Office | null {
  const all = text.match(/[\p{L}’'-]+/gu) ?? []
  const of = all.findIndex(word => /^(?:of|for)$/iu.test(word))
  const front = of > 0 ? all.slice(0, of) : all
  const rear = of > 0 ? all.slice(of + 1) : (behind.match(/[\p{L}’'-]+/gu) ?? [])
  const head = keyOf(front.at(-1) ?? '')
  if (head === '') return null
  const whole = [...front.slice(0, -1).filter(word => !SMALL_LEAD.test(word)), ...rear]
  const land = whole.map(landOf).find(one => one !== undefined) ?? null
  const words = whole
    .filter(word => !NATION.test(word) && landOf(word) === undefined)
    .map(keyOf)
    .filter(word => !stopWords.has(word) && word !== head)
  return { head, words: new Set(words), land, isPast: /\b(?:former|ex|late|then|incoming|outgoing)\b/iu.test(text) }
}

const landOf = (word: string): string | undefined =>
  /^\p{Lu}/u.test(word) ? nationOf(fold(word).replace(/['’]s?$/u, '')) : undefined

/** The nation that a text names most often; `null` where it names none. */
export function mainLand(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\p{Lu}\p{L}+/gu)) {
    const land = landOf(word)
    if (land !== undefined) counts.set(land, (counts.get(land) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] ?? null
}

const keyOf = (word: string): string => {
  const lemma = lemmaOf(fold(word).replace(/'s?$/u, ''))
  return british[lemma] ?? lemma
}

/** Whether a nominal's office can only be that one: it says two words of it, or the noun is one of which a place has one. */
export function isSameOffice(held: Office, said: Office): boolean {
  if (held.head !== said.head || areOfTwoLands(held, said)) return false
  for (const word of said.words) if (!held.words.has(word)) return false
  return said.words.size > 0 || SINGLE.has(said.head)
}

/** Whether two offices of one noun are told apart by their words: “mayor of Tern”, “mayor of Orlo”. */
export const isRival = (a: Office, b: Office): boolean =>
  a.head === b.head &&
  (areOfTwoLands(a, b) || (a.words.size > 0 && b.words.size > 0 && ![...a.words].some(word => b.words.has(word))))

const areOfTwoLands = (a: Office, b: Office): boolean => a.land !== null && b.land !== null && a.land !== b.land

/** The office of what has no name: of its fullest words. */
export function officeOf(paper: Paper, nominals: readonly Mention[]): Office | null {
  const offices = nominals
    .map(at => officeIn(wordsAt(paper, at), behindOf(paper, at)))
    .filter(office => office !== null)
    .filter(office => office !== null)
  return [...offices].sort((a, b) => b.words.size - a.words.size)[0] ?? null
}

/** “Tern” of “the mayor of Tern”, and of “Tern’s mayor”. */
export function behindOf({ text }: Paper, { start, end }: { start: number; end: number }): string {
  const behind = /^\s+(?:of|for)\s+(?:the\s+)?(?<what>\p{L}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,2})/u.exec(
    text.slice(end, end + 60),
  )?.groups?.['what']
  const owner = /(?<what>\p{Lu}[\p{L}-]*)[’']s?\s+$/u.exec(text.slice(Math.max(0, start - 30), start))?.groups?.['what']
  return `${behind ?? ''} ${owner ?? ''}`.trim()
}

/** Offices that an account ties to a name. */
export const officesOf = (paper: Paper, local: LocalEntity): Office[] =>
  local.roles
    .map(role => {
      const office = officeIn(wordsAt(paper, role))
      // “Mayor since 2014” holds it; “then mayor”, “incoming mayor” do not.
      const isPast = role.held !== undefined && role.held !== 'now' && role.held !== 'in-place'
      return office && { ...office, isPast: office.isPast || isPast }
    })
    .filter(office => office !== null)
    .filter(office => office !== null)
