import { describe, expect, it } from 'vitest'
import { read } from '../../../src/read/index.ts'
import { articleOf } from '../made.ts'

const published = { value: '2031-05-14T09:00', precision: 'minute' as const, from: 'metadata' as const }

/** Words of the figure, on whose word, as of when and by what. */
const circumstances = (written: string, more: Parameters<typeof articleOf>[1] = { published }): string[] => {
  const article = articleOf(written, more)
  const { quantities, attributions } = read(article)
  return quantities.map(({ start, end, attribution, asOf }) => {
    const source = attributions.find(({ id }) => id === attribution)?.source
    const by = source ? article.text.slice(source.start, source.end) : 'own'
    return `${article.text.slice(start, end)}, ${by}, ${asOf ? `${asOf.value} ${asOf.from}` : 'unknown'}`
  })
}

describe('a figure', () => {
  it('stands on the word of whoever gives it, as of the hour of saying', () => {
    expect(circumstances('“Four people are missing,” Varga said at 07:30.')).toEqual([
      'Four, Varga, 2031-05-14T07:30 said',
    ])
  })

  it('with an hour of its own holds as of that hour, whenever it was said', () => {
    expect(circumstances('The number of injured stood at 24 at 16:00, Varga said on Monday.')).toEqual([
      '24, Varga, 2031-05-14T16:00 words',
    ])
    expect(circumstances('As of Tuesday, 40 boats were lost.')).toEqual(['40, own, 2031-05-13 words'])
  })

  it('with none holds as of the article, or as of the update it stands in', () => {
    expect(circumstances('Some 40 boats were lost on Monday.')).toEqual(['40, own, 2031-05-14T09:00 published'])
    const text = 'Two people have died.'
    expect(circumstances(text, { published, updates: [{ start: 0, end: text.length, time: '16:40' }] })).toEqual([
      'Two, own, 2031-05-14T16:40 update',
    ])
  })

  it('that held before a change has no day but its own', () => {
    expect(circumstances('“The number of injured rose from 12 to 15,” Varga said at 07:30.')).toEqual([
      '12, Varga, unknown',
      '15, Varga, 2031-05-14T07:30 said',
    ])
    expect(circumstances('Some 40 boats were lost, up from 12.')).toEqual([
      '40, own, 2031-05-14T09:00 published',
      '12, own, unknown',
    ])
  })

  it('of an article without a date holds as of nobody knows when', () => {
    expect(circumstances('Some 40 boats were lost.', {})).toEqual(['40, own, unknown'])
  })

  it('is not held to an hour of what happened', () => {
    expect(circumstances('The ferry struck the mole at 06:40 with 212 people on board.')).toEqual([
      '212, own, 2031-05-14T09:00 published',
    ])
  })
})

describe('a time in quoted speech', () => {
  const times = (written: string): string[] => {
    const article = articleOf(written, { published })
    return read(article).times.map(({ start, end, value }) => `${article.text.slice(start, end)} ${value}`)
  }

  it('counts from the day of the speech, where the cue says which', () => {
    expect(times('“She will sail tomorrow,” Varga said on Monday.')).toEqual([
      'tomorrow 2031-05-13',
      'Monday 2031-05-12',
    ])
  })

  it('counts from the article in speech that is only reported', () => {
    expect(times('Varga said on Monday that she would sail tomorrow.')).toEqual([
      'Monday 2031-05-12',
      'tomorrow 2031-05-15',
    ])
  })
})
