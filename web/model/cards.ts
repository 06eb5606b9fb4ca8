import type { Article, Evidence, Ledger, Place, Why } from '../../src/contracts/index.ts'
import { byText } from '../../src/text/index.ts'
import { byMoment, moment, type Moment } from './time.ts'

/** An article as the page names it. */
export type Card = {
  article: Article
  /** A, B, … Z, AA: a label, in the order of first publication unless the ledger says which letter an article had before. */
  letter: string
  /** The article's id in a form that a link can carry. */
  key: string
  /** The outlet's name; where it is not known the file's name, the address or the id. */
  name: string
  outletKnown: boolean
  /** Where the outlet is not known: the headline, if the text has one. It names an account to a reader; a file's name does not. */
  headline: Place | null
  published: Moment | null
  apart: readonly Why[] | null
  evidence: Evidence | null
}

/** The articles in the order of the page: published first, first; time not known, last; set apart, after all. */
export function cards(ledger: Ledger): Card[] {
  const apart = new Map(ledger.apart.map(({ article, why }) => [article, why]))
  const evidence = new Map(ledger.evidence.map(one => [one.article, one]))
  const keys = new Set<string>()
  const given = new Map(ledger.letters?.map(({ article, letter }) => [article, letter]))
  // After the last one that was ever given out: a letter that meant another article yesterday would mislead.
  let next = Math.max(0, ...[...given.values()].map(one => indexOfLetter(one) + 1))
  return ledger.articles
    .map(article => ({
      article,
      published: moment(article.published?.value ?? null),
      apart: apart.get(article.id) ?? null,
    }))
    .sort(
      (a, b) =>
        Number(a.apart !== null) - Number(b.apart !== null) ||
        byMoment(a.published, b.published) ||
        byText(a.article.path ?? a.article.url ?? '', b.article.path ?? b.article.url ?? '') ||
        byText(a.article.id, b.article.id),
    )
    .map(({ article, published, apart }) => ({
      article,
      letter: given.get(article.id) ?? letter(next++),
      key: freshKey(article.id, keys),
      name: nameOf(article),
      outletKnown: article.outlet !== null,
      headline: article.outlet === null ? headlineOf(article) : null,
      published,
      apart,
      evidence: evidence.get(article.id) ?? null,
    }))
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last
}

const indexOfLetter = (text: string): number =>
  text.split('').reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1

const nameOf = ({ outlet, path, url, id }: Article): string =>
  outlet?.name ?? (path === undefined ? (url ?? id) : path.slice(path.lastIndexOf('/') + 1))

const headlineOf = ({ id, title }: Article): Place | null =>
  title && 'start' in title && title.end > title.start
    ? { article: id, span: { start: title.start, end: title.end } }
    : null

// An id may be anybody's text (JSONL brings its own); in a link only these characters mean the same everywhere.
function freshKey(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^\w-]/gu, '_')
  // A long one stands in the page thousands of times: a short sum of it does as well and does not move either.
  let key = plain.length <= 10 ? plain : sum(id)
  for (let n = 2; taken.has(key); n++) key = `${sum(id)}_${n}`
  taken.add(key)
  return key
}

// Five figures in base 36: of two hundred articles two have the same sum in one case of three thousand, and then one is told apart.
const SUMS = 36 ** 5

/** FNV-1a over the code units, in base 36. */
function sum(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  return (value % SUMS).toString(36)
}

/** The fragment that opens the reader at a place: `s-KEY.12-40`. */
export const fragment = (card: Card, { span }: Place): string => `s-${card.key}.${span.start}-${span.end}`
