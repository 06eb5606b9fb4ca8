/**
 * The user's table of names: which are one, and which are not whatever they look like.
 *
 *     Halvar Dunn, The Keeper          one, though no rule would join them
 *     Oskar Venn, Oscar Ven, apart     two, though a rule would join them
 *
 * Two that a row holds apart stay apart, whatever other rows say: a wrong merge is worse than a missed one. What of the table
 * could not be obeyed is told with its entry, so that nobody believes in a row that did nothing.
 */
import type { TableNote } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { Joiner } from './joiner.ts'

/** What the user knows: two names of one, or (`apart`) two that are not one whatever they look like. */
export type Alias = { readonly name: string; readonly alias: string; readonly apart?: boolean }

/** What the table speaks of: the fullest spelling of some accounts, and every other that they have for it. */
export type Spelled = { readonly full: string; readonly spellings: ReadonlySet<string> }

export type Table<T> = {
  /** Pairs that the user says are one. */
  readonly one: readonly (readonly [T, T])[]
  parts(a: T, b: T): boolean
  readonly notes: readonly TableNote[]
}

/** `differ`: whether the names of two alone say that they are two. */
export function tableOf<T>(
  forms: readonly T[],
  aliases: readonly Alias[],
  spelledOf: (form: T) => Spelled,
  differ: (a: T, b: T) => boolean,
): Table<T> {
  const notes: TableNote[] = []
  const find = finder(forms, aliases, spelledOf)
  const apart = new Map<T, Set<T>>()
  for (const [index, row] of aliases.entries()) {
    if (row.apart !== true) continue
    const [p, q] = [find(row.name), find(row.alias)]
    notes.push(...unknown(index, row, p, q))
    for (const a of p) {
      for (const b of q) {
        if (a === b) notes.push(aliasOneInAccount(index, row))
        else
          for (const [x, y] of [
            [a, b],
            [b, a],
          ] as const)
            apart.set(x, (apart.get(x) ?? new Set<T>()).add(y))
      }
    }
  }
  const parts = (a: T, b: T): boolean => apart.get(a)?.has(b) === true
  const joiner = new Joiner(forms, parts)
  const one: (readonly [T, T])[] = []
  for (const [index, row] of aliases.entries()) {
    if (row.apart === true) continue
    const [p, q] = [find(row.name), find(row.alias)]
    notes.push(...unknown(index, row, p, q))
    const many = [p, q].findIndex(found => found.some(a => found.some(b => differ(a, b))))
    if (many >= 0) {
      notes.push(aliasOfMany(index, many === 0 ? row.name : row.alias))
      continue
    }
    for (const a of p) {
      for (const b of q) {
        if (a === b) continue
        if (joiner.join(a, b, '')) one.push([a, b])
        else if (!notes.some(({ entry, code }) => entry === index + 1 && code === 'alias-conflict'))
          notes.push(aliasConflict(index, row))
      }
    }
  }
  return { one, parts, notes: notes.sort((a, b) => a.entry - b.entry) }
}

/** Forms by a spelling: those whose fullest name it is, and where there are none those that bear it beside a fuller one. */
function finder<T>(forms: readonly T[], aliases: readonly Alias[], spelledOf: (form: T) => Spelled) {
  const asked = new Set(aliases.flatMap(({ name, alias }) => [fold(name), fold(alias)]))
  const [full, other] = [new Map<string, T[]>(), new Map<string, T[]>()]
  const put = (index: Map<string, T[]>, key: string, form: T): void => {
    if (asked.has(key)) index.set(key, [...(index.get(key) ?? []), form])
  }
  for (const form of asked.size > 0 ? forms : []) {
    const { full: own, spellings } = spelledOf(form)
    put(full, fold(own), form)
    for (const spelling of new Set([...spellings].map(fold))) if (spelling !== fold(own)) put(other, spelling, form)
  }
  return (name: string): readonly T[] => full.get(fold(name)) ?? other.get(fold(name)) ?? []
}

const unknown = <T>(index: number, { name, alias }: Alias, p: readonly T[], q: readonly T[]): TableNote[] =>
  [...new Set([...(p.length === 0 ? [name] : []), ...(q.length === 0 ? [alias] : [])])].map(value => ({
    table: 'aliases',
    entry: index + 1,
    code: 'alias-unknown',
    value,
    message: `No account has the name “${value}”, so the entry does nothing. Spell it as an account does, or take the entry out.`,
  }))

const aliasOfMany = (index: number, value: string): TableNote => ({
  table: 'aliases',
  entry: index + 1,
  code: 'alias-of-many',
  value,
  message: `“${value}” is short for several whose full names differ, so the entry was not obeyed. Give the full name of the one that is meant.`,
})

const aliasOneInAccount = (index: number, { name, alias }: Alias): TableNote => ({
  table: 'aliases',
  entry: index + 1,
  code: 'alias-one-in-account',
  value: `${name}, ${alias}`,
  message: `An account is read as using “${name}” and “${alias}” for one, or they differ by accents and case alone: there they could not be held apart. Look at that account; elsewhere the entry holds.`,
})

const aliasConflict = (index: number, { name, alias }: Alias): TableNote => ({
  table: 'aliases',
  entry: index + 1,
  code: 'alias-conflict',
  value: `${name}, ${alias}`,
  message: `Other entries hold “${name}” and “${alias}” apart, so they were not joined. Take out the entry that is wrong.`,
})
