import { fileURLToPath } from 'node:url'
import { acquire, extract, type Ledger, type Reading, read, readable, reconcile } from '../../src/index.ts'
import { loadEnglish } from '../../src/language/english/index.ts'
import { folder } from './harbour.ts'

/** The two ways to read: `english` on the parse of the model that ships, `plain` without a model. */
export type Reader = 'english' | 'plain'
export const readers: readonly Reader[] = ['english', 'plain']

/** The whole way through, by the public library. */
export async function ledgerOfHarbour(reader: Reader): Promise<Ledger> {
  const english = reader === 'english' ? await loadEnglish({ paragraphs: 'apart' }) : null
  const readings: Reading[] = []
  for await (const input of acquire([fileURLToPath(folder)])) {
    if (input.kind === 'failure') throw new Error(`${input.failure.input}: ${input.failure.message}`)
    if (input.kind === 'skipped') continue
    for (const article of await extract(input.capture)) {
      readings.push(read(article, english?.parse(readable(article))))
    }
  }
  return reconcile(readings)
}
