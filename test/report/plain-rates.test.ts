import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { plainRates, score, told } from '../../scripts/plain-rates.mjs'

const folder = new URL('../../evaluation/results/', import.meta.url)
const stored = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
)

it('tells of every stage at least one measured figure, as it is stored', () => {
  const lines = plainRates(stored)
  for (const { stage } of told) expect(lines.filter(one => one.stage === stage).length, stage).toBeGreaterThan(0)
  const found = stored['attribution'].rows.find((one: { measure: string }) => one.measure === 'found F1')
  expect(lines.find(({ measure }) => measure.startsWith('sees that'))?.ours).toBe(found.ours)
})

it('uses no word of the trade in what it tells', () => {
  for (const { measure, ours, peer } of plainRates(stored))
    expect(`${measure} ${ours} ${peer}`).not.toMatch(
      /\bF1\b|CoNLL|Jaccard|R@|shingle|lemma|recall|precision|baseline/iu,
    )
})

it.each([
  ['82.7', '82.7'],
  ['99.8 %', '99.8'],
  ['0.731', '73.1'],
  ['P 92.0 R 94.4 F1 93.2', '93.2'],
  ['0.27 / 0.21 / 0.24', 'right in 27 of 100 it names; names 21 of 100 there are'],
  ['people 69.5; Citron 51.8', 'people 69.5; Citron 51.8'],
])('says %s as %s', (from, to) => expect(score(from)).toBe(to))
