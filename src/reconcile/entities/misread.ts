/**
 * Names of one word that accounts read as different kinds: the pile votes.
 *
 *     a, b: “President Ana Varga … Varga said”; c: “soldiers supporting Varga”, read as a place      a person in c as well
 *     a: “Jon Tern”; b: “in Tern”, “near Tern”                                                       a man and a town
 *     a: “in Orlo”, read as a body; b: “near Orlo”, as a place                                        a town in both
 *     a, b: “in Orlo”, “near Orlo”; c: “a ferry to Orlo”, read as a person                           a town in c as well
 */
import { type Member, type Form, isKnownPerson } from './form.ts'
import { latin } from './spelling.ts'
import type { Sort } from './verdict.ts'

// Of the places of a name read as a body or a place, so many at most may stand behind “in”, “at”, “near” or “the” for it to be a
// misread surname. “To” and “from” stand before people as well (“a call from Varga”).
export const BEHIND_IN = 0.25
// So many times as many accounts must hold it for what it is taken to be, where nothing beside the word tells.
const MAJORITY = 2

const inPlace = /\b(?:in|at|near|outside|inside|across|throughout|the)\s+$/iu
const toPlace = /\b(?:in|at|near|outside|inside|across|throughout|to|from)\s+$/iu
const deed =
  /^\s+(?:said|says|told|added|spoke|wrote|tweeted|insisted|argued|claimed|replied|asked|promised|denied|resigned|himself|herself|who)\b/u
const owned =
  /^[’']s?\s+(?:supporters?|followers?|lawyers?|wife|husband|son|daughter|brother|sister|allies|aides?|family|administration|soldiers|puppet|death|speech)\b/u

/** How the places of a name look, whatever it was read as. */
type Looks = { readonly places: number; readonly people: number; readonly all: number }

export function looksOf(members: readonly Member[]): Looks {
  let [places, people, all] = [0, 0, 0]
  for (const { paper, names } of members) {
    for (const { start, end } of names) {
      const [before, behind] = [paper.text.slice(Math.max(0, start - 12), start), paper.text.slice(end, end + 24)]
      all++
      if (inPlace.test(before)) places++
      if (deed.test(behind) || owned.test(behind)) people++
    }
  }
  return { places, people, all }
}

const only = (form: Form): string | null => (form.name.words.length === 1 ? latin(form.name.words[0] ?? '') : null)

/** The forms whose kind the pile overrules, with what they are. */
export function votes(forms: readonly Form[]): Map<Form, Sort> {
  const people = new Map<string, Form[]>()
  const things = new Map<string, Form[]>()
  for (const form of forms) {
    const word = form.sort === 'person' ? latin(form.name.words.at(-1) ?? '') : only(form)
    if (word === null || word === '') continue
    const index = form.sort === 'person' ? people : things
    index.set(word, [...(index.get(word) ?? []), form])
  }
  const out = new Map<Form, Sort>()
  for (const [word, read] of things) {
    const bearers = people.get(word) ?? []
    const [asPeople, asThings] = [accountsOf(bearers), accountsOf(read)]
    for (const thing of read) {
      const { places, people: deeds, all } = looksOf(thing.members)
      const isWanted = deeds > 0 || (asPeople >= 2 && asPeople >= MAJORITY * asThings)
      if (bearers.some(isNamedPerson) && places <= BEHIND_IN * all && isWanted) out.set(thing, 'person')
    }
    const towns = read.filter(({ sort }) => sort === 'place')
    for (const thing of towns.length > 0 ? read : [])
      if (thing.sort === 'body' && isWithin(thing)) out.set(thing, 'place')
    if (looksOf(towns.flatMap(({ members }) => members)).places < 2 || accountsOf(towns) < MAJORITY * asPeople) continue
    for (const bearer of bearers) {
      const isBare = only(bearer) !== null && !isKnownPerson(bearer)
      if (isBare && looksOf(bearer.members).people === 0 && bearer.members.some(isGoneTo)) out.set(bearer, 'place')
    }
  }
  return out
}

/** A body that things happen in is the town that others name. */
function isWithin({ members }: Form): boolean {
  const all = members.flatMap(({ paper, names }) =>
    names.map(({ start }) =>
      /\b(?:in|near|outside|across)\s+$/iu.test(paper.text.slice(Math.max(0, start - 10), start)),
    ),
  )
  return all.filter(within => within).length > BEHIND_IN * all.length
}

/** With a given name, an office or a title. */
const isNamedPerson = (form: Form): boolean => form.name.words.length > 1 || isKnownPerson(form)

const isGoneTo = ({ paper, names }: Member): boolean =>
  names.some(({ start }) => toPlace.test(paper.text.slice(Math.max(0, start - 12), start)))

const accountsOf = (forms: readonly Form[]): number =>
  new Set(forms.flatMap(({ members }) => members.map(({ paper }) => paper.id))).size
