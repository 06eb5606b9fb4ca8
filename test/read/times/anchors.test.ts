import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../src/read/times/index.ts'

const found = (text: string, anchorOf: (offset: number) => { value: string } | null) =>
  findTimes({ text, anchorOf }).map(time => [text.slice(time.start, time.end), time.value, time.unresolved ?? ''])

describe('the date that a time is counted from', () => {
  it('is that of the voice it stands in, not that of the article', () => {
    const text = 'He resigned yesterday. In a letter of March 2, 2030 he had written: “I met them yesterday.”'
    const quote = text.indexOf('“')
    expect(found(text, offset => ({ value: offset > quote ? '2030-03-02' : '2031-05-14' }))).toEqual([
      ['yesterday', '2031-05-13', ''],
      ['March 2, 2030', '2030-03-02', ''],
      ['yesterday', '2030-03-01', ''],
    ])
  })

  it('is never today’s: without one the value keeps its unknown parts and says why', () => {
    expect(found('The ferry sank on Friday, two years ago, in May.', () => null)).toEqual([
      ['Friday', 'XXXX-WXX-5', 'nothing dates these words'],
      ['two years ago', 'XXXX', 'nothing dates these words'],
      ['May', 'XXXX-05', 'nothing dates these words'],
    ])
  })

  it('may be known only to the month, and then gives years and no days', () => {
    expect(found('The ferry sank yesterday; it was built last year.', () => ({ value: '2031-05' }))).toEqual([
      ['yesterday', 'XXXX-XX-XX', 'what dates these words is less exact than a day'],
      ['last year', '2030', ''],
    ])
  })

  it('is not needed for a whole date', () => {
    expect(found('The ferry sank on 3 May 2029.', () => null)).toEqual([['3 May 2029', '2029-05-03', '']])
  })
})

describe('time expressions', () => {
  it('never overlap and stand in the order of the text', () => {
    const text =
      'On Friday, May 9, at 5 p.m. local time, two days before the second quarter of 2031 ended last week, it sank.'
    const times = findTimes({ text, anchorOf: () => ({ value: '2031-05-14' }) })
    expect(times.length).toBeGreaterThan(3)
    times.forEach((time, k) => expect(time.start).toBeGreaterThanOrEqual(times[k - 1]?.end ?? 0))
  })

  it('are looked for in the passages only', () => {
    const text = 'Posted May 3. The ferry sank on May 4.'
    const passages = [{ start: text.indexOf('The'), end: text.length }]
    const times = findTimes({ text, passages, anchorOf: () => ({ value: '2031-05-14' }) })
    expect(times.map(time => time.value)).toEqual(['2031-05-04'])
  })
})
