/**
 * Errors that two accounts share: a name misspelt alike, “the the”, a Wednesday that was a Tuesday.
 *
 * Nobody makes another's slip by chance. That two have one shows that their words are of one text; who had it from whom is
 * told by the dates, by “[sic]”, or by how each spells the name where it writes its own words.
 */
import type { Place } from '../../contracts/index.ts'
import { fold, holds, type Span } from '../../text/index.ts'
import { inFurniture, type Paper, type Pile, placeOf } from '../pile.ts'

/** A word of an account that may be a slip. Equal keys are the same slip. */
export type Slip = {
  readonly key: string
  readonly at: Span
  /** “[sic]” stands behind it: the account quotes another's error. */
  readonly isQuoted: boolean
}

export type Slips = {
  /** Errors in themselves, whoever else writes so. */
  readonly errors: (paper: Paper) => readonly Slip[]
  /** Names, with the spellings of the same name elsewhere in the pile as keys. */
  readonly names: (paper: Paper) => readonly Slip[]
  readonly otherSpellings: (key: string) => readonly string[]
  /** Accounts that have a name in this spelling. */
  readonly papersWith: (key: string) => readonly string[]
}

/**
 * Misspellings that no dictionary has, and that writers make again and again. From general knowledge of English; each is
 * wrong in every variety of it.
 */
const misspellings = new Set(
  `recieve recieved recieves recieving seperate seperated seperately occured occuring occurence goverment goverments governement
  commited commiting untill accomodate accomodated accomodation definately enviroment publically wich teh adress adressed begining
  beleive beleived concious embarass embarassed embarassing existance foriegn harrass harrassed harrassment independant
  independance liason millenium neccessary neccesary noticable persue persued posession prefered recomend recomended rythm
  supercede suprise suprised tommorrow tommorow truely wierd arguement argueing assasinate assasinated assasination agression
  agressive appearence attendence basicly calender catagory cemetary comittee commitee concensus curiousity decieve decieved
  desparate desperatly dilemna disapear disapeared dissapear dissapeared dissapointed enterpreneur excede febuary finaly fourty
  gaurd gaurds grammer guage happend immediatly incidently intelligance inteligence interupt interupted knowlege manuever millitary
  mischievious misspel negociate negotation occassion occassionally offical offically oppurtunity parliment paralell parralel
  peice percieve percieved personel posible potatos preceed preceeding presance privelege probaly proffesional prominant
  pronounciation propoganda protestors' questionaire reccomend refered refering referance religous reponse resistence responsable
  restaraunt sargent sentance sherif sieze siezed soliders sucessful successfull suceed succesful survivers targetted threatend
  threshhold transfered unfortunatly unanimus vaccum vehical vetern villian wether whereever witheld yeild yesturday`.split(
    /\s+/u,
  ),
)

// “the the”, “to to”: no English sentence has these twice in a row. “had had” and “that that” many have.
const doubled = /\b(?<word>the|a|an|of|to|and|in|at|by|for|with|from|was|were|is)\s+\k<word>\b/giu
const weekday = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/iu
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const sic = /^["'”’]?\s*[[(]\s*sic\s*[\])]/iu

const isQuotedAt = (text: string, end: number): boolean => sic.test(text.slice(end, end + 12))

function errorsOf(paper: Paper): Slip[] {
  const { text } = paper
  const found: Slip[] = []
  const note = (key: string, start: number, end: number): void => {
    if (!inFurniture(paper, { start, end })) found.push({ key, at: { start, end }, isQuoted: isQuotedAt(text, end) })
  }
  for (const match of text.matchAll(/\p{L}+/gu))
    if (misspellings.has(match[0].toLowerCase())) note(fold(match[0]), match.index, match.index + match[0].length)
  for (const match of text.matchAll(doubled)) note(fold(match[0]), match.index, match.index + match[0].length)
  for (const { start, end, value } of paper.reading.times) {
    const named = weekday.exec(text.slice(start, end))?.[0].toLowerCase()
    const day = /^\d{4}-\d\d-\d\d/u.exec(value)?.[0]
    // The reader takes the weekday from the date: only where the words give the day of the month as well can they differ.
    if (named === undefined || day === undefined || !/\b\d{1,2}\b/u.test(text.slice(start, end))) continue
    const isThatDay = Number(/\b\d{1,2}\b/u.exec(text.slice(start, end))?.[0]) === Number(day.slice(8))
    if (isThatDay && weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] !== named) note(`${named} ${day}`, start, end)
  }
  return found.sort((a, b) => a.at.start - b.at.start)
}

// Shorter names differ by a letter from many that are not theirs.
const SHORTEST = 3
// A longer word is no name, and each of its letters costs a look-up.
const LONGEST = 24
// “Mr Marsh” and “Mr March”, “South Tern” and “South Terl”: what stands before many names ties none to another.
const beforeMany = new Set(
  `mr mrs ms miss dr prof professor sir lord lady dame rev president vice prime minister secretary chancellor governor senator
  mayor general colonel major captain lieutenant sergeant admiral king queen prince princess judge justice pope bishop sheikh
  north south east west northern southern eastern western new old upper lower great the`.split(/\s+/u),
)

/** Whether two spellings are one letter apart: one more, one less, another, or two that changed places (Damerau 1964). */
export function isNearSpelling(one: string, other: string): boolean {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one]
  if (a === b || b.length - a.length > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  if (endA - from <= 1 && endB - from <= 1) return !isInflected(a, b)
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

/** “Korea” and “Korean”, “Iraq” and “Iraqi”, “Marsh” and “Marshs” are two words of one name; “Ven” and “Venn” two spellings. */
const isInflected = (short: string, long: string): boolean =>
  long.startsWith(short) && long.length > short.length && /[sni]$/u.test(long) && long.at(-1) !== long.at(-2)

type Word = { key: string; at: Span; before: string | null; after: string | null }

const capital = /^\p{Lu}\p{Ll}/u

/** Names word by word, with the words of the same name beside them. */
function namesOf(paper: Paper): Word[] {
  const words: { key: string; at: Span; isName: boolean; next: boolean }[] = []
  let last = -1
  for (const match of paper.text.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
    const bare = match[0].replace(/[’']s$/u, '')
    const start = match.index
    // One blank between two words of a name, nothing else.
    const next = last >= 0 && /^[ \n]$/u.test(paper.text.slice(last, start))
    const isName = capital.test(bare)
    words.push({ key: isName ? fold(bare) : '', at: { start, end: start + bare.length }, isName, next })
    last = start + match[0].length
  }
  return words.flatMap(({ key, at, isName, next }, k) => {
    if (!isName || key.length < SHORTEST || key.length > LONGEST || inFurniture(paper, at)) return []
    const [previous, following] = [words[k - 1], words[k + 1]]
    const before = next && previous?.isName === true && !beforeMany.has(previous.key) ? previous.key : null
    const after = following?.next === true && following.isName ? following.key : null
    return [{ key, at, before, after }]
  })
}

/** Slips and spellings of a pile. The work follows its words: near spellings are found by what is left of them without a letter. */
export function slipsOf({ papers }: Pile): Slips {
  const names = new Map(papers.map(paper => [paper.id, namesOf(paper)]))
  // “the People’s Council”: a word that the pile writes small as well is no name.
  const small = new Set<string>()
  for (const { text } of papers) for (const word of text.match(/(?<![\p{L}’'-])\p{Ll}+/gu) ?? []) small.add(word)
  const ordinary = new Set([...small].map(fold))
  const holders = new Map<string, Set<string>>()
  const beside = new Map<string, Set<string>>()
  for (const [id, words] of names) {
    for (const { key, before, after } of words) {
      if (ordinary.has(key)) continue
      holders.set(key, (holders.get(key) ?? new Set()).add(id))
      const own = beside.get(key) ?? new Set()
      if (before !== null) own.add(`${before} _`)
      if (after !== null) own.add(`_ ${after}`)
      beside.set(key, own)
    }
  }
  const byRest = new Map<string, string[]>()
  for (const key of holders.keys()) {
    const rests = new Set([key, ...Array.from(key, (_, k) => key.slice(0, k) + key.slice(k + 1))])
    for (const rest of rests) byRest.set(rest, [...(byRest.get(rest) ?? []), key])
  }
  const others = new Map<string, Set<string>>()
  for (const near of byRest.values()) {
    if (near.length > MANY) continue
    for (const [k, one] of near.entries()) {
      for (const other of near.slice(k + 1)) {
        const common = [...(beside.get(one) ?? [])].some(words => beside.get(other)?.has(words))
        if (!common || !isNearSpelling(one, other)) continue
        others.set(one, (others.get(one) ?? new Set()).add(other))
        others.set(other, (others.get(other) ?? new Set()).add(one))
      }
    }
  }
  const errors = new Map(papers.map(paper => [paper.id, errorsOf(paper)]))
  const spelt = new Map(
    papers.map(paper => [
      paper.id,
      (names.get(paper.id) ?? [])
        .filter(({ key }) => others.has(key))
        .map(({ key, at }): Slip => ({ key, at, isQuoted: isQuotedAt(paper.text, at.end) })),
    ]),
  )
  return {
    errors: ({ id }) => errors.get(id) ?? [],
    names: ({ id }) => spelt.get(id) ?? [],
    otherSpellings: key => [...(others.get(key) ?? [])],
    papersWith: key => [...(holders.get(key) ?? [])],
  }
}

// A rest that more names share than this tells of short names, not of slips.
const MANY = 40

/** What slips tell of two accounts with common words. */
export type Evidence =
  /** `copy` has the error from the other: it marks it, or writes the name otherwise in its own words. */
  | { readonly kind: 'copied'; readonly copy: 'a' | 'b'; readonly reason: string; readonly places: Place[] }
  /** Both have it, and nothing but their dates can tell who made it. */
  | { readonly kind: 'shared'; readonly reason: string; readonly places: Place[] }

export const MARKED = 'marks as not its own an error that the other has'
export const OWN_SPELLING = 'spells the name otherwise in its own words'
export const SHARED_SLIP = 'both have the same slip'

type Side = { readonly paper: Paper; readonly shared: readonly Span[] }

/**
 * What the common words of two accounts tell by their errors; `null` where they have none in common.
 *
 * `hasWordsWith` tells which other accounts share words with either: their copies of the same slip prove nothing against it.
 */
export function evidenceOf(a: Side, b: Side, slips: Slips, hasWordsWith: (paper: string) => boolean): Evidence | null {
  const inShared = ({ shared }: Side, { at }: Slip): boolean => shared.some(span => holds(span, at))
  const sides = [a, b] as const
  const marked = sides.map(side => [...slips.errors(side.paper), ...slips.names(side.paper)])
  const [inA = [], inB = []] = marked.map((own, k) => own.filter(slip => inShared(sides[k] as Side, slip)))
  let shared: Evidence | null = null
  for (const one of inA) {
    const other = inB.find(({ key }) => key === one.key)
    if (!other) continue
    const places = [placeOf(a.paper, one.at), placeOf(b.paper, other.at)]
    if (one.isQuoted !== other.isQuoted)
      return { kind: 'copied', copy: one.isQuoted ? 'a' : 'b', reason: MARKED, places }
    const spellings = slips.otherSpellings(one.key)
    if (spellings.length > 0) {
      const own = (side: Side) => slips.names(side.paper).filter(slip => !inShared(side, slip))
      const has = (side: Side, keys: readonly string[]): Slip | undefined =>
        own(side).find(({ key }) => keys.includes(key))
      const [aOther, bOther] = [has(a, spellings), has(b, spellings)]
      const [aSame, bSame] = [has(a, [one.key]), has(b, [one.key])]
      if (aOther && !aSame && bSame && !bOther)
        return { kind: 'copied', copy: 'a', reason: OWN_SPELLING, places: [...places, placeOf(a.paper, aOther.at)] }
      if (bOther && !bSame && aSame && !aOther)
        return { kind: 'copied', copy: 'b', reason: OWN_SPELLING, places: [...places, placeOf(b.paper, bOther.at)] }
      // A spelling that accounts with words of their own use as well is no slip.
      const isCommon = slips.papersWith(one.key).some(id => id !== a.paper.id && id !== b.paper.id && !hasWordsWith(id))
      if (isCommon) continue
    }
    shared ??= { kind: 'shared', reason: SHARED_SLIP, places }
  }
  return shared
}
