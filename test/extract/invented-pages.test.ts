// Seventy-three invented pages in the manner of systems that papers use, each with the words that a reader would copy.
// Written before they were read: of the first thirty-two 20 were right at once (shingles of four words P 97.0 R 99.0 F1 98.0),
// of the ten that came after the rules had been mended by them 7, of the 26 after those 20; the last five were written with their rules.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleOfPage } from './capture.ts'

const folder = new URL('../cases/pages/', import.meta.url)
const SEAM = '\n==>\n'

describe('an invented page', () => {
  it.each(readdirSync(folder).sort())('%s gives what a reader would copy', async file => {
    const [html, expected] = readFileSync(new URL(file, folder), 'utf8').split(SEAM)
    expect((await articleOfPage(html ?? '')).text).toBe(expected?.trim())
  })
})
