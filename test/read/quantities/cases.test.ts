import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type English, loadEnglish, type Parse } from '../../../src/language/english/index.ts'
import { findQuantities } from '../../../src/read/quantities/index.ts'
import { findTimes } from '../../../src/read/times/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'cases', 'quantities')

type Case = { sentence: string; wanted: string[]; line: number }

function casesOf(file: string): Case[] {
  const cases: Case[] = []
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .forEach((line, k) => {
      if (line.trim() === '' || line.startsWith('#')) return
      if (line.startsWith(' ')) cases.at(-1)?.wanted.push(line.trim())
      else cases.push({ sentence: line, wanted: [], line: k + 1 })
    })
  return cases
}

let english: English
beforeAll(async () => {
  english = await loadEnglish()
})

// What the parser takes for something else: “swam” and “rent” for nouns, “fled” for what the half is of.
const misparsed = ['Of the 40 sailors, 12 swam.', 'Half the crew fled.', 'Almost two-fifths of households rent.']

function found(text: string, parse: Parse | null = null): string[] {
  const times = findTimes({ text, anchorOf: () => ({ value: '2031-05-14' }), parse })
  const lines = findQuantities({ text, times, parse }).map(
    ({ start, end, value, low, high, modifier, unit, counted, kind }) => {
      const number = value === null ? `${low ?? ''}–${high ?? ''}` : String(value)
      const of = counted ? text.slice(counted.start, counted.end) : kind === 'age' ? `age ${unit}` : (unit ?? '-')
      return `${text.slice(start, end)} | ${number} | ${modifier} | ${of}`
    },
  )
  return lines.length === 0 ? ['none'] : lines
}

describe.each(readdirSync(folder).filter(file => file.endsWith('.txt')))('quantities in %s', file => {
  const cases = casesOf(file)

  it('holds only cases that say what should come of them', () => {
    expect(cases.filter(({ wanted }) => wanted.length === 0).map(({ line }) => `${file}:${line}`)).toEqual([])
  })

  it.each(cases)('reads “$sentence”', ({ sentence, wanted }) => {
    expect(found(sentence)).toEqual(wanted)
    if (!misparsed.includes(sentence)) expect(found(sentence, english.parse(sentence))).toEqual(wanted)
  })
})
