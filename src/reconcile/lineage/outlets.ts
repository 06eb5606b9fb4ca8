/**
 * The outlets of a pile, to be found by a name that an account has for one of them.
 */
import { agencyNamed } from '../../extract/index.ts'
import { fold } from '../../text/index.ts'
import type { Paper, Pile } from '../pile.ts'
import { type Credit, initialsOf, isNamed, nameWords } from './named.ts'

/** An outlet of the pile with its articles; `how` tells whether the name can mean another as well. */
export type Named = { readonly how: 'sure' | 'maybe'; readonly papers: readonly Paper[] }

export type Outlets = {
  /** Outlets that a name fits, in the order of the pile; none where it fits none. */
  readonly namedBy: (name: string) => readonly Named[]
  /** Whether a credit is for the whole text and names no outlet of the pile. */
  readonly isOutside: (credit: Credit) => boolean
  /** How many articles the outlet of a paper has in the pile, this one among them. */
  readonly articlesOf: (paper: Paper) => number
}

// One letter is the first of too many names.
const isSign = (letters: string): boolean => /^\p{Lu}{2,5}$/u.test(letters)
const domainsIn = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? []).flatMap(domain => {
    const parts = domain.split('.')
    return parts.slice(0, -1).map((_, k) => parts.slice(k).join('.'))
  })

/** Made once a pile; a name is looked up by its rarest word, so that the work follows the names and not the pairs of names. */
export function outletsOf({ papers }: Pile): Outlets {
  const groups: Paper[][] = []
  const byKey = new Map<string, Paper[]>()
  for (const paper of papers) {
    const { outlet } = paper.article
    if (!outlet) continue
    const key = fold(outlet.name)
    const known = byKey.get(key)
    if (known) known.push(paper)
    else {
      const group = [paper]
      byKey.set(key, group)
      groups.push(group)
    }
  }
  const index = new Map<string, number[]>()
  const note = (key: string, group: number): void => {
    index.set(key, [...(index.get(key) ?? []), group])
  }
  const frequency = new Map<string, number>()
  const outletOf = (group: readonly Paper[]) => group[0]?.article.outlet ?? { name: '' }
  const wordsOf = groups.map(group => nameWords(outletOf(group).name))
  for (const words of wordsOf) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rarest = (words: readonly string[]): string | undefined =>
    [...words].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))[0]
  for (const [k, group] of groups.entries()) {
    const { name } = outletOf(group)
    const words = wordsOf[k] ?? []
    const own = rarest(words)
    if (own !== undefined) note(`all ${own}`, k)
    for (const word of new Set(words)) note(`has ${word}`, k)
    const agency = agencyNamed(name)
    if (agency !== null) note(`agency ${agency}`, k)
    for (const sign of [initialsOf(name), name.trim()]) if (isSign(sign)) note(`sign ${sign}`, k)
    for (const domain of new Set(group.flatMap(({ article }) => article.outlet?.domain ?? [])))
      note(`domain ${domain.replace(/^www\./, '').toLowerCase()}`, k)
  }

  const look = (name: string): readonly Named[] => {
    // “The union said” names no Union Voice: a common noun is nobody’s name.
    if (!/[\p{Lu}\p{Lo}\p{N}.]/u.test(name.trim().replace(/^The\s/u, ''))) return []
    const words = nameWords(name)
    const own = rarest(words)
    const agency = agencyNamed(name.trim())
    const keys = [
      ...words.map(word => `all ${word}`),
      ...(own === undefined ? [] : [`has ${own}`]),
      ...(agency === null ? [] : [`agency ${agency}`]),
      ...[...name.matchAll(/\p{Lu}{2,5}/gu)].map(([sign]) => `sign ${sign}`),
      ...[initialsOf(name)].filter(isSign).map(sign => `sign ${sign}`),
      ...domainsIn(name).map(domain => `domain ${domain}`),
    ]
    const candidates = [...new Set(keys.flatMap(key => index.get(key) ?? []))].sort((a, b) => a - b)
    return candidates.flatMap((k): Named[] => {
      const group = groups[k] ?? []
      const all = new Set(group.map(paper => isNamed({ name }, paper)))
      const how = all.has('sure') ? 'sure' : all.has('maybe') ? 'maybe' : null
      return how === null ? [] : [{ how, papers: group }]
    })
  }
  const known = new Map<string, readonly Named[]>()
  const namedBy = (name: string): readonly Named[] => {
    const found = known.get(name) ?? look(name)
    known.set(name, found)
    return found
  }
  const counts = new Map(groups.flatMap(group => group.map(paper => [paper.id, group.length])))
  return {
    namedBy,
    isOutside: ({ of, name }) => of === 'whole' && namedBy(name).length === 0,
    articlesOf: ({ id }) => counts.get(id) ?? 1,
  }
}
