import { readFileSync } from 'node:fs'
import type { Article, Ledger } from '../../src/contracts/index.ts'
import { loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { articleOf } from '../read/made.ts'

/** A word of a row and who has it, on whose word: `docker: a`, `docker: b said`, `docker: c quoted`. */
export type Row = readonly string[]
export type Case = {
  readonly title: string
  readonly accounts: ReadonlyMap<string, string>
  readonly rows: readonly Row[]
  /** Why the rows are not found yet; `null` for a case that must hold. */
  readonly notYet: string | null
}

const english = await loadEnglish({ paragraphs: 'apart' })

/** Cases are parted by `---`; an account a line, `a: …`; behind `==>` a row a line, its words parted by ` | `. */
export function casesIn(file: URL): Case[] {
  return readFileSync(file, 'utf8')
    .split(/^---\n/mu)
    .map(part => {
      const [, title, notYet, texts, expected] =
        /^# (.+)\n(?:not yet: (.+)\n)?\n([^]+?)\n\n==>\n\n([^]+?)\n*$/u.exec(part) ?? []
      if (!title || !texts || !expected) throw new Error(`A case without a title, accounts or an end: ${part}`)
      const accounts = new Map(
        texts.split('\n').map(line => {
          const [, id, text] = /^([a-z]): (.+)$/u.exec(line) ?? []
          if (!id || !text) throw new Error(`No account: ${line}`)
          return [id, text]
        }),
      )
      return {
        title,
        accounts,
        rows: expected === '(none)' ? [] : expected.split('\n').map(rowOf),
        notYet: notYet ?? null,
      }
    })
}

const rowOf = (line: string): Row =>
  line
    .split(' | ')
    .flatMap(word => {
      const [, lemma, users] = /^(.+): (.+)$/u.exec(word) ?? []
      if (!lemma || !users) throw new Error(`No word of a row: ${word}`)
      return users.split(', ').map(user => `${lemma}: ${user}`)
    })
    .filter((one, at, all) => all.indexOf(one) === at)
    .sort()

export function rowsOf(accounts: ReadonlyMap<string, string>): Row[] {
  const names = new Map<string, string>()
  const readings = [...accounts].map(([name, text]) => {
    const article: Article = { ...articleOf(text), id: `piles:${name}` }
    names.set(article.id, name)
    return read(article, english.parse(readable(article)))
  })
  return rowsIn(reconcile(readings), names)
}

const rowsIn = ({ framing }: Ledger, names: ReadonlyMap<string, string>): Row[] =>
  framing
    .map(({ labels }) =>
      labels
        .flatMap(({ lemma, byArticle }) =>
          byArticle.flatMap(({ article, own, quoted, attributed = [] }) => {
            const name = names.get(article) ?? ''
            const isSaid = (start: number): boolean => attributed.some(at => at.start === start)
            return [
              ...(own.length > 0 ? [`${lemma}: ${name}`] : []),
              ...(quoted.some(({ start }) => isSaid(start)) ? [`${lemma}: ${name} said`] : []),
              ...(quoted.some(({ start }) => !isSaid(start)) ? [`${lemma}: ${name} quoted`] : []),
            ]
          }),
        )
        .sort(),
    )
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))

/** How many words in whose mouth are found in a row that answers to the expected one, and how many there are on either side. */
export function compared(
  expected: readonly Row[],
  found: readonly Row[],
): { right: number; expected: number; found: number } {
  const left = [...found]
  let right = 0
  for (const row of expected) {
    const best = left.toSorted((a, b) => common(row, b) - common(row, a))[0]
    if (!best || common(row, best) === 0) continue
    right += common(row, best)
    left.splice(left.indexOf(best), 1)
  }
  const size = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.length, 0)
  return { right, expected: size(expected), found: size(found) }
}

const common = (a: Row, b: Row): number => a.filter(one => b.includes(one)).length
