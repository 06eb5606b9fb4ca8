import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/contracts/index.ts'
import { read } from '../../src/read/index.ts'
import { articleOf, casesIn } from './made.ts'

/** In a case a paragraph that begins with a time of day is a dated update, as extraction tells it. */
function withUpdates(article: Article): Article {
  const updates = article.blocks.flatMap(({ start, end }) => {
    const time = /^\d\d:\d\d(?= )/.exec(article.text.slice(start, end))?.[0]
    return time === undefined ? [] : [{ start, end, time }]
  })
  return updates.length > 0 ? { ...article, updates } : article
}

describe('voices', () => {
  it.each(casesIn('voices'))('$title ($name)', ({ written, expected }) => {
    const article = withUpdates(articleOf(written))
    const { voices } = read(article)
    const lines = voices.map(({ start, kind, name }, n) => {
      const words = article.text.slice(start).replace(/\s+/g, ' ')
      const given = expected[n]?.split(' | ')[1] ?? ''
      return `${kind} ${name ?? '?'} | ${words.slice(0, given.length || 12)}`
    })
    expect(lines).toEqual(expected)
  })

  it('leaves no paragraph without a voice', () => {
    for (const { written } of casesIn('voices')) {
      const article = articleOf(written)
      const { voices } = read(article)
      for (const block of article.blocks) {
        expect(voices.filter(v => v.start <= block.start && block.end <= v.end)).toHaveLength(1)
      }
    }
  })

  it('gives each dated update its own passage', () => {
    const article = articleOf('15:00 The crane has fallen.\n\n16:00 The port is closed.')
    const updates = article.blocks.map(({ start, end }, n) => ({ start, end, time: `1${5 + n}:00` }))
    expect(read({ ...article, updates }).voices.map(v => [v.kind, v.name])).toEqual([
      ['update', 'The Harbour Post'],
      ['update', 'The Harbour Post'],
    ])
  })

  it('leaves a block that is led in within an update to whom it names, and only that block', () => {
    const article = articleOf(
      'The crane fell at noon.\n\n16:00 The port is closed. The Tern Gazette reports:\n\nTwo dockers saw it fall.\n\nNobody was hurt.',
    )
    const [, first] = article.blocks
    const updates = [{ start: first?.start ?? 0, end: article.text.length, time: '16:00' }]
    expect(read({ ...article, updates }).voices.map(v => [v.kind, v.name])).toEqual([
      ['outlet', 'The Harbour Post'],
      ['update', 'The Harbour Post'],
      ['republished', 'The Tern Gazette'],
      ['update', null],
    ])
  })
})
