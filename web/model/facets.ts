import type { Claim } from '../../src/contracts/index.ts'
import { byText } from '../../src/text/index.ts'
import type { Book } from './book.ts'
import { articlesOf } from './voices.ts'
import type { ClaimState } from './states.ts'
import { dayText, moment } from './time.ts'

/** What claims can be sorted out by, and each claim's values: lists of short keys, separated by blanks. */
export type Facets = {
  states: ReadonlySet<ClaimState>
  speakers: readonly (readonly [string, string])[]
  entities: readonly (readonly [string, string])[]
  days: readonly (readonly [string, string])[]
  of: (claim: Claim) => { letters: string; speakers: string; entities: string; days: string }
}

// A list to choose from that is longer than this is searched, not read: the search field finds the rest.
const LONGEST = 60

export function claimFacets(book: Book): Facets {
  const { ledger } = book
  const speakerOf = new Map<string, string>()
  const speakers = [...ledger.speakers]
    .map(one => ({ one, size: one.byArticle.reduce((sum, { attributions }) => sum + attributions.length, 0) }))
    .sort((a, b) => b.size - a.size)
    .map(({ one }, index) => {
      for (const { article, attributions } of one.byArticle)
        for (const id of attributions) speakerOf.set(`${article}\n${id}`, String(index))
      return [String(index), book.words(one.name)] as const
    })
  const daysOf = new Map<string, Set<string>>()
  for (const { claims, happened } of ledger.timeline) {
    const at = book.moment(happened)
    if (!at || at.day === null) continue
    const day = `${at.year}-${String(at.month).padStart(2, '0')}-${String(at.day).padStart(2, '0')}`
    for (const claim of claims) daysOf.set(claim, (daysOf.get(claim) ?? new Set()).add(day))
  }
  const days = [...new Set([...daysOf.values()].flatMap(set => [...set]))].sort(byText)
  const named = namedIn(book)
  const entities = [...ledger.entities.entries()]
    .map(([index, one]) => ({ key: String(index), name: book.words(one.name), size: named.count(index) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || byText(a.name, b.name))
  return {
    states: new Set(ledger.claims.map(claim => book.state(claim))),
    speakers: speakers.slice(0, LONGEST),
    entities: entities.slice(0, LONGEST).map(({ key, name }) => [key, name] as const),
    days: days.slice(0, LONGEST).flatMap(day => {
      const at = moment(day)
      return at ? [[day, `${dayText(at)} ${at.year}`] as const] : []
    }),
    of: claim => ({
      letters: articlesOf(claim.accounts)
        .map(id => book.card(id).letter)
        .join(' '),
      speakers: unique(claim.accounts.map(({ article, attribution }) => speakerOf.get(`${article}\n${attribution}`))),
      entities: named.of(claim).join(' '),
      days: [...(daysOf.get(claim.id) ?? [])].sort(byText).join(' '),
    }),
  }
}

const unique = (all: readonly (string | undefined)[]): string =>
  [...new Set(all.filter(one => one !== undefined))].join(' ')

/** Which entities' names stand inside a claim's words, by the variants that the ledger lists for that article. */
function namedIn(book: Book): { of: (claim: Claim) => number[]; count: (entity: number) => number } {
  const byFirst = new Map<string, { entity: number; text: string }[]>()
  for (const [entity, { variants }] of book.ledger.entities.entries()) {
    for (const { text } of variants) {
      const first = /[\p{L}\p{N}]+/u.exec(text)?.[0]
      if (first === undefined) continue
      const list = byFirst.get(first)
      if (list) list.push({ entity, text })
      else byFirst.set(first, [{ entity, text }])
    }
  }
  const counts = new Map<number, number>()
  const found = new Map<string, number[]>()
  for (const claim of book.ledger.claims) {
    const here = new Set<number>()
    for (const words of new Set(claim.accounts.map(account => book.words(account)))) {
      for (const [word] of words.matchAll(/[\p{L}\p{N}]+/gu))
        for (const { entity, text } of byFirst.get(word) ?? [])
          if (!here.has(entity) && words.includes(text)) here.add(entity)
    }
    found.set(claim.id, [...here])
    for (const entity of here) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  return { of: claim => found.get(claim.id) ?? [], count: entity => counts.get(entity) ?? 0 }
}
