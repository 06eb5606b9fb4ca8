import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ledgerSchema } from '../../src/contracts/index.ts'
import { folder, handWritten, ledgerFile, placesOf } from './harbour.ts'

const ledger = handWritten()
const texts = new Map(ledger.articles.map(({ id, text }) => [id, text]))

test('the hand-written ledger is a ledger', () => {
  const checked = ledgerSchema.safeParse(ledgerFile())
  expect(checked.success ? [] : checked.error.issues).toEqual([])
})

test('its articles are the files of the folder, unchanged', () => {
  for (const { path, text, capture } of ledger.articles) {
    const bytes = readFileSync(new URL(path ?? '', folder))
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(capture.sha256)
    expect(bytes.length, path).toBe(capture.bytes)
    if (path?.endsWith('.txt')) expect(text, path).toBe(bytes.toString('utf8'))
  }
})

test('every place lies in its text and begins and ends with a whole word', () => {
  const wrong = placesOf(ledger).flatMap(({ article, start, end, path }) => {
    const text = texts.get(article)
    if (text === undefined) return [`${path}: no article ${article}`]
    if (!(start >= 0 && start < end && end <= text.length)) return [`${path}: ${start}–${end} leaves ${article}`]
    const words = text.slice(start, end)
    const cut = /^\s|\s$/u.test(words) || splits(text, start) || splits(text, end)
    return cut ? [`${path}: “${words}” is cut`] : []
  })
  expect(wrong).toEqual([])
})

test('titles, variants and by-lines are slices of their texts', () => {
  for (const { title, text } of ledger.articles) {
    if (title && 'start' in title) expect(text.slice(title.start, title.end)).toBe(title.text)
  }
  for (const { variants } of ledger.entities) {
    for (const { text: variant, articles } of variants) {
      for (const article of articles) expect(plain(texts.get(article) ?? '')).toContain(variant)
    }
  }
})

test('whatever one part names, another part holds', () => {
  const known = {
    article: new Set(ledger.articles.map(({ id }) => id)),
    claim: new Set(ledger.claims.map(({ id }) => id)),
    entity: new Set(ledger.entities.map(({ id }) => id)),
    origin: new Set(ledger.origins.map(({ id }) => id)),
    reuse: new Set(ledger.reuse.map(({ id }) => id)),
    attribution: new Set(ledger.evidence.flatMap(({ attributions }) => attributions.map(({ id }) => id))),
    voice: new Set(ledger.evidence.flatMap(({ voices }) => voices.map(({ id }) => id))),
  }
  const accounts = [
    ...ledger.claims.flatMap(({ accounts, perhaps }) => [...accounts, ...perhaps]),
    ...ledger.disputes.flatMap(({ sides }) => sides.flatMap(({ accounts }) => accounts)),
  ]
  const named: [keyof typeof known, string | null][] = [
    ...accounts.flatMap(({ article, attribution, voice, origin }): [keyof typeof known, string | null][] => [
      ['article', article],
      ['attribution', attribution],
      ['voice', voice],
      ['origin', origin],
    ]),
    ...ledger.disputes.flatMap(({ sides }) => sides.flatMap(s => s.claims.map(c => ['claim', c] as ['claim', string]))),
    ...ledger.timeline.flatMap(({ claims }) => claims.map(claim => ['claim', claim] as ['claim', string])),
    ...ledger.coverage.map(({ claim }) => ['claim', claim] as ['claim', string]),
    ...ledger.framing.map(({ of }) => ['entity', of] as ['entity', string]),
    ...ledger.lineage.flatMap(({ reuse }) => reuse.map(one => ['reuse', one] as ['reuse', string])),
    ...ledger.speakers.map(({ entity }) => ['entity', entity] as ['entity', string | null]),
    ...ledger.evidence.flatMap(({ attributions }) =>
      attributions.flatMap(({ source, via, nestedIn }): [keyof typeof known, string | null][] => [
        ['entity', source?.entity ?? null],
        ['attribution', nestedIn],
        ...via.map(({ entity }) => ['entity', entity] as ['entity', string | null]),
      ]),
    ),
  ]
  expect(named.filter(([kind, id]) => id !== null && !known[kind].has(id))).toEqual([])
})

test('it shows what the page has to show', () => {
  const kinds = new Set(ledger.disputes.map(({ kind }) => kind))
  for (const kind of ['figure', 'denial', 'contradiction', 'naming', 'wording', 'time', 'agent', 'place'] as const) {
    expect(kinds).toContain(kind)
  }
  expect(ledger.claims.length).toBeGreaterThanOrEqual(20)
  for (const { byArticle } of ledger.coverage) expect(byArticle).toHaveLength(ledger.articles.length)
  for (const { independent, accounts } of ledger.claims) {
    expect(independent.least).toBeLessThanOrEqual(independent.most)
    expect(independent.most).toBeLessThanOrEqual(new Set(accounts.map(({ origin }) => origin)).size)
  }
  const about = new Set(ledger.apart.map(({ article }) => article))
  expect(accountsOf().filter(article => about.has(article))).toEqual([])
})

const accountsOf = (): string[] => ledger.claims.flatMap(({ accounts }) => accounts.map(({ article }) => article))
const splits = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '')
const plain = (text: string): string => text.replace(/\s+/gu, ' ')
