import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type English, loadEnglish, type Parse } from '../../../src/language/english/index.ts'
import { findTimes } from '../../../src/read/times/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'cases', 'times')

type Case = { sentence: string; on: string | null; wanted: string[]; line: number }

function casesOf(file: string): Case[] {
  const cases: Case[] = []
  let on: string | null = '2031-05-14'
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .forEach((line, k) => {
      if (line.trim() === '' || line.startsWith('#')) return
      if (line.startsWith('@')) on = line.slice(1).trim() === '-' ? null : line.slice(1).trim()
      else if (line.startsWith(' ')) cases.at(-1)?.wanted.push(line.trim())
      else cases.push({ sentence: line, on, wanted: [], line: k + 1 })
    })
  return cases
}

let english: English
beforeAll(async () => {
  english = await loadEnglish()
})

// Without grammar nothing shows that these look ahead.
const NEEDS_GRAMMAR = ['The vote is due Tues., the clerk said.', 'The festival is held on the first Sunday in June.']

function found({ sentence: text, on }: Case, parse: Parse | null): string[] {
  const times = findTimes({ text, anchorOf: () => (on === null ? null : { value: on }), parse })
  const lines = times.map(({ start, end, value, type }) => `${text.slice(start, end)} | ${value} | ${type}`)
  return lines.length === 0 ? ['none'] : lines
}

describe.each(readdirSync(folder).filter(file => file.endsWith('.txt')))('times in %s', file => {
  const cases = casesOf(file)

  it('holds only cases that say what should come of them', () => {
    expect(cases.filter(({ wanted }) => wanted.length === 0).map(({ line }) => `${file}:${line}`)).toEqual([])
  })

  it.each(cases)('reads “$sentence”', one => {
    expect(found(one, english.parse(one.sentence))).toEqual(one.wanted)
    if (!NEEDS_GRAMMAR.includes(one.sentence)) expect(found(one, null)).toEqual(one.wanted)
  })
})
