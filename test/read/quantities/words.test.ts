import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type English, loadEnglish } from '../../../src/language/english/index.ts'
import { read, readable } from '../../../src/read/index.ts'
import { articleOf } from '../made.ts'

const folder = join(import.meta.dirname, '..', '..', 'cases', 'circumstances')
const published = { value: '2031-05-14T09:00', precision: 'minute' as const, from: 'metadata' as const }

let english: English
beforeAll(async () => {
  english = await loadEnglish({ paragraphs: 'apart' })
})

/** Of each figure: words, value, what is counted, what befell it, as of when, on whose word. */
function figuresOf(written: string): string[] {
  const article = articleOf(written, { published })
  const { quantities, attributions } = read(article, english.parse(readable(article)))
  const words = (at: { start: number; end: number } | null | undefined): string =>
    at ? article.text.slice(at.start, at.end) : '-'
  return quantities.map(quantity => {
    const { value, low, high, counted, event, asOf } = quantity
    const attribution = attributions.find(({ id }) => id === quantity.attribution)
    return [
      words(quantity),
      value ?? `${low ?? ''}–${high ?? ''}`,
      words(counted),
      words(event),
      asOf === null || asOf === undefined ? 'none' : asOf.from === 'published' ? 'published' : asOf.value,
      attribution ? words(attribution.source) : 'own',
    ].join(' | ')
  })
}

type Case = { readonly sentence: string; readonly wanted: string[] }

function casesOf(file: string): Case[] {
  const cases: Case[] = []
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (line.startsWith(' ')) cases.at(-1)?.wanted.push(line.trim())
    else cases.push({ sentence: line, wanted: [] })
  }
  return cases
}

describe.each(readdirSync(folder).filter(file => file.endsWith('.txt')))('figures in %s', file => {
  const cases = casesOf(file)

  it('holds only cases that say what should come of them', () => {
    expect(cases.filter(({ wanted }) => wanted.length === 0)).toEqual([])
  })

  it.each(cases)('reads “$sentence”', ({ sentence, wanted }) => {
    expect(figuresOf(sentence)).toEqual(wanted)
  })
})
