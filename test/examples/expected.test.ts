import { readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { expected, type Quoted, type Words } from './expected.ts'
import { folder } from './harbour.ts'

const careful = expected()
const accounts = readdirSync(folder).filter(name => /\.(?:txt|html)$/u.test(name))
const pages = new Map(accounts.map(name => [name, read(name)]))

test('each account of the folder is read, and no other', () => {
  expect(careful.articles.map(({ path }) => path).sort()).toEqual(accounts.sort())
  expect(accounts.length).toBe(9)
})

test('every slice stands in its account, once', () => {
  const wrong = [...quotations()].flatMap(([article, words, where]) => {
    const text = pages.get(article)
    if (text === undefined) return [`${where}: no account ${article}`]
    const context = words.in ?? words.text
    if (!context.includes(words.text)) return [`${where}: “${words.text}” is not in its context`]
    const times = text.split(context).length - 1
    return times === 1 ? [] : [`${where}: “${context}” stands ${times} times in ${article}`]
  })
  expect(wrong).toEqual([])
})

test('titles, by-lines, furniture, sources and cues stand in their accounts', () => {
  const wrong = careful.articles.flatMap(({ path, title, byline, furniture, attributions }) => {
    const text = pages.get(path) ?? ''
    const said = attributions.flatMap(({ source, cue, via }) => [source, cue, ...via.map(one => one.text)])
    // The agency's reporter is named by the manifest and by the last line; others by the page.
    return [title, ...byline, ...furniture.map(one => one.text), ...said].flatMap(slice =>
      text.includes(slice) ? [] : [`${path}: “${slice}”`],
    )
  })
  expect(wrong).toEqual([])
})

test('every form of a name stands in an account', () => {
  const wrong = careful.entities.flatMap(({ id, variants }) =>
    variants.filter(variant => ![...pages.values()].some(text => text.includes(variant))).map(one => `${id}: ${one}`),
  )
  expect(wrong).toEqual([])
})

test('no more separate voices are counted than a claim has origins, and every origin is told', () => {
  const told = new Set(careful.origins.map(({ id }) => id))
  for (const { id, accounts: own, independent } of careful.claims) {
    const origins = new Set(own.map(({ origin }) => origin))
    expect(
      [...origins].filter(origin => !told.has(origin)),
      id,
    ).toEqual([])
    expect(independent.least, id).toBeLessThanOrEqual(independent.most)
    expect(independent.most, id).toBeLessThanOrEqual(origins.size)
  }
})

test('whatever is named by a path, a claim or an entity exists', () => {
  const claims = careful.claims.map(({ id }) => id)
  expect(careful.coverage.map(({ claim }) => claim)).toEqual(claims)
  for (const { states } of careful.coverage) expect(Object.keys(states).sort()).toEqual([...accounts].sort())
  const paths = [
    ...careful.copies.flatMap(one => ('from' in one ? [one.from, one.to] : one.shared)),
    ...careful.apart.map(({ article }) => article),
    ...careful.disputes.flatMap(({ sides }) => sides.flatMap(side => side.accounts)),
  ]
  expect(paths.filter(path => !pages.has(path))).toEqual([])
  const people = new Set(careful.entities.map(({ id }) => id))
  const named = careful.articles.flatMap(({ attributions }) => attributions.map(({ entity }) => entity))
  expect(named.filter(entity => entity !== null && !people.has(entity))).toEqual([])
})

function* quotations(): Generator<[article: string, words: Words, where: string]> {
  for (const { path, attributions } of careful.articles) {
    for (const { content, cue } of attributions) for (const one of content) yield [path, one, `attribution, ${cue}`]
  }
  const lists: readonly (readonly [string, readonly Quoted[]])[] = [
    ['entity', careful.entities.map(({ name }) => name)],
    ['gist', careful.claims.map(({ gist }) => gist)],
    ['account', careful.claims.flatMap(claim => claim.accounts)],
    ['dispute', careful.disputes.flatMap(({ about, sides }) => [...about, ...sides.map(({ answer }) => answer)])],
    ['figure', careful.figures],
    ['label', careful.labels],
    ['apart', careful.apart.flatMap(({ because }) => because)],
    ['trap', [...careful.traps.noAttribution, ...careful.traps.noDispute.flatMap(({ a, b }) => [a, b])]],
  ]
  for (const [where, list] of lists) for (const one of list) yield [one.article, one, where]
}

/** What a reader would copy, every run of white space as one space: lines of a file are broken where its paper broke them. */
function read(name: string): string {
  const file = readFileSync(new URL(name, folder), 'utf8')
  return (name.endsWith('.html') ? copied(file) : file).replace(/\s+/gu, ' ').trim()
}

function copied(html: string): string {
  const { document } = parseHTML(html)
  for (const unseen of document.querySelectorAll('head, script, style')) unseen.remove()
  return document.body.textContent ?? ''
}
