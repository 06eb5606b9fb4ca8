import { describe, expect, it } from 'vitest'
import { datelineRules, readDateline } from '../../src/extract/metadata/datelines.ts'
import { articleOfPage, articleOfText, furniture } from './capture.ts'

const rest = `

The captain, Iven Rask, asked the harbour for a tug twice and was told that none could be sent, the company said.

Nobody on the mole was hurt. The mole is closed until the stones have been looked at.`

describe('a dateline', () => {
  it.each(datelineRules)(
    'is found in “$example”, and none in “$counterexample”',
    ({ pattern, example, counterexample }) => {
      expect(pattern.exec(example)?.index).toBe(0)
      expect(datelineRules.some(rule => rule.pattern.test(counterexample))).toBe(false)
    },
  )

  it('is marked in a text, and what follows is the report', async () => {
    const article = await articleOfText(
      `Ferry strikes mole\n\nTERN, March 14, 2031 (TNA) - The ferry struck the mole at dawn.${rest}`,
    )
    expect(furniture(article, 'dateline')).toEqual(['TERN, March 14, 2031 (TNA) -'])
  })

  it('is marked on a page, below the headline and the by-line', async () => {
    const paragraphs = rest
      .split('\n\n')
      .filter(Boolean)
      .map(line => `<p>${line}</p>`)
    const article = await articleOfPage(
      `<html><head><title>Ferry strikes mole</title></head><body><article><h1>Ferry strikes mole</h1><p>By Anna Berg</p>
       <p>ST. ALDER, Orlo — The ferry struck the mole at dawn, and its bow was torn open.</p>${paragraphs.join('')}</article></body></html>`,
    )
    expect(furniture(article, 'dateline')).toEqual(['ST. ALDER, Orlo —'])
  })

  it('is none in the middle of a report', async () => {
    const article = await articleOfText(
      `Ferry strikes mole${rest}${rest}${rest}\n\nTERN, March 14, 2031 (TNA) - The ferry struck the mole at dawn.`,
    )
    expect(furniture(article, 'dateline')).toEqual([])
  })

  it('gives place, agency and day, each with where it stands', () => {
    const words = 'Port Lomen, 4 March 2031 (TNA/Tern News Agency) – The ferry struck the mole.'
    const line = readDateline(words)
    const at = (part: { start: number; end: number } | null | undefined): string | null =>
      part ? words.slice(part.start, part.end) : null
    expect(line).toMatchObject({ date: { value: '2031-03-04', precision: 'day' } })
    expect([at(line?.place), ...(line?.agencies ?? []).map(at), at(line?.date)]).toEqual([
      'Port Lomen',
      'TNA',
      'Tern News Agency',
      '4 March 2031',
    ])
    expect(readDateline('TERN, March 14 (TNA) - The ferry struck the mole.')?.date).toBeNull()
  })

  it('says when a text or a page was published where nothing else does', async () => {
    const opening = 'Port Lomen, 4 March 2031 – The ferry struck the mole at dawn, and its bow was torn open.'
    const from = { value: '2031-03-04', precision: 'day', from: 'text', detail: 'dateline' }
    const text = await articleOfText(`Ferry strikes mole\n\n${opening}${rest}`)
    expect(text.published).toMatchObject(from)
    expect(furniture(text, 'dateline')).toEqual(['Port Lomen, 4 March 2031 –'])
    const pageWith = (head: string): string =>
      `<html><head><title>Ferry strikes mole</title>${head}</head><body><article><h1>Ferry strikes mole</h1><p>${opening}</p>${rest
        .split('\n\n')
        .filter(Boolean)
        .map(line => `<p>${line}</p>`)
        .join('')}</article></body></html>`
    expect((await articleOfPage(pageWith(''))).published?.value).toBe('2031-03-04')
    expect(
      (await articleOfPage(pageWith('<meta property="article:published_time" content="2031-03-09T12:00:00Z">')))
        .published?.value,
    ).toContain('2031-03-09')
  })

  it('is read of a line of one sign as quickly as of any other', () => {
    const before = performance.now()
    for (const part of ['A', 'A ', 'A, ', 'AB ', 'Ab ', 'Ab, ', '(', 'A.', 'Ab de ', '1 ', 'May 1, '])
      readDateline(part.repeat(200))
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
