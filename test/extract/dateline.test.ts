import { describe, expect, it } from 'vitest'
import { datelineRules } from '../../src/extract/furniture/dateline.ts'
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
})
