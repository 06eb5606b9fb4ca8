import type { LocalEntity, Mention } from '../../contracts/index.ts'
import { type Paper, wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'
import type { Name } from './name.ts'
import type { Sort } from './verdict.ts'

/** One spelling of one sort, with all that bear it. */
export type Form = {
  readonly key: string
  readonly name: Name
  readonly sort: Sort
  readonly members: Member[]
}

export type Member = { readonly paper: Paper; readonly local: LocalEntity; readonly names: readonly Mention[] }

export const isKnownPerson = ({ sort, members, name }: Form): boolean =>
  sort === 'person' && (members.some(({ local }) => local.roles.length > 0) || name.titles.length > 0)

/** The noun of an office: “minister” of “Foreign Minister”. */
export const officeHead = (paper: Paper, role: { start: number; end: number }): string =>
  lemmaOf(wordsAt(paper, role).trim().split(/\s+/u).at(-1)?.toLowerCase() ?? '')

export const officeHeads = (forms: readonly Form[]): Set<string> =>
  new Set([
    ...forms.flatMap(({ members }) =>
      members.flatMap(({ paper, local }) => local.roles.map(role => officeHead(paper, role))),
    ),
    ...forms.flatMap(({ name }) => name.titles.filter(title => !/^(?:mr|mrs|ms|miss|dr|the)$/u.test(title))),
  ])
