import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger, Place } from '../../src/contracts/index.ts'
import { type English, loadEnglish } from '../../src/language/english/index.ts'
import { read, readable } from '../../src/read/index.ts'
import { reconcile } from '../../src/reconcile/index.ts'
import { articleOf } from '../read/made.ts'

// Five accounts of a fire that never was, written before they were run. A reader finds twelve claims that accounts share; at the first run
// the ledger had the seven below, and nothing that is none.
const accounts: Readonly<Record<string, string>> = {
  a: `A fire destroyed the Brandel paint works in Corlen early on Thursday, killing two night workers, the regional fire service said.

The fire broke out shortly after 3 a.m. in the drying hall and spread to the warehouse within minutes, fire chief Tova Rehm said.

"We had no chance to save the building," Rehm told reporters. "The sprinklers did not work."

Some 300 residents of Mill Street were told to leave their homes because of toxic smoke.

The company said the sprinklers had been tested in March.`,
  b: `Two people died when the Brandel paint factory in Corlen burned to the ground on Thursday morning.

Firefighters were called to the plant at 3.10 a.m., fire chief Tova Rehm said. The sprinklers had failed, she added.

About 300 people living near the factory were evacuated.

Brandel's managing director, Olav Quist, denied that the sprinklers had been out of order. "They were tested in March and they worked," he said.

The union said it had warned the company about the drying hall for two years.`,
  c: `The workers' union at the Brandel paint works said on Friday that it had warned management about the drying hall three times since 2029.

"Nobody listened," said union secretary Mira Soll.

Two night-shift workers were killed in Thursday's fire, and a third worker is in hospital with severe burns.

Soll said the fire doors had been locked. Brandel rejected this and said that all doors had been open.

Police have opened an investigation into the cause of the blaze.`,
  d: `A third worker has died after the fire at the Brandel paint works in Corlen, the city hospital said on Saturday.

The 34-year-old man had been taken to hospital with severe burns.

An inquiry into the cause of the fire was opened by police on Friday. Investigators searched Brandel's offices and seized documents.

Residents of Mill Street returned to their homes on Friday evening.`,
  e: `The managing director of Brandel, Olav Quist, has said that no mistakes were made before the fire that killed three workers.

"The sprinklers were tested in March and they worked," Quist told the Corlen Echo. He said the fire doors were open.

Fire chief Tova Rehm repeated that the sprinklers had not worked when her crews arrived.

The police searched the company's offices on Friday and took away documents.

Mill Street residents were allowed back home on Friday evening.`,
}

let ledger: Ledger
let paths: ReadonlyMap<string, string>
beforeAll(async () => {
  const english: English = await loadEnglish({ paragraphs: 'apart' })
  const readings = Object.entries(accounts).map(([name, written]) => {
    const article = { ...articleOf(written), id: name }
    return read(article, english.parse(readable(article)))
  })
  ledger = reconcile(readings)
  paths = new Map(ledger.articles.map(({ id, text }) => [id, text]))
}, 60_000)

const words = ({ article, span }: Place): string => paths.get(article)?.slice(span.start, span.end) ?? ''

/** Whether an account with the words `a` and another with the words `b` stand in one claim. */
const areOne = (a: string, b: string): boolean =>
  ledger.claims.some(({ accounts: own }) => {
    const [x, y] = [a, b].map(part => own.find(account => words(account).includes(part)))
    return x !== undefined && y !== undefined && x.article !== y.article
  })

describe('of a fire, two accounts tell one thing', () => {
  it.each([
    ['The sprinklers were tested in March', 'the sprinklers had been tested in March'],
    ['all doors had been open', 'the fire doors were open'],
    ['The sprinklers did not work', 'the sprinklers had not worked'],
    ['residents were allowed back home', 'returned to their homes'],
    ['it had warned the company about the drying hall', 'it had warned management about the drying hall'],
    ['killing two night workers', 'Two night-shift workers were killed'],
    ['An inquiry into the cause of the fire was opened', 'Police have opened an investigation'],
  ])('“%s” and “%s”', (a, b) => {
    expect(areOne(a, b)).toBe(true)
  })
})

describe('of a fire, two accounts tell two things', () => {
  it.each([
    ['the fire doors had been locked', 'the fire doors were open'],
    ['A third worker has died', 'Two night-shift workers were killed'],
    ['Two people died', 'A third worker has died'],
    ['they worked', 'The sprinklers did not work'],
    ['a third worker is in hospital', 'A third worker has died'],
  ])('“%s” and “%s”', (a, b) => {
    expect(areOne(a, b)).toBe(false)
  })
})

it('the doors and the dead are in question', () => {
  const kinds = ledger.disputes.map(({ kind }) => kind)
  expect(kinds).toContain('denial')
  expect(kinds.filter(kind => kind === 'figure')).toHaveLength(1)
})
