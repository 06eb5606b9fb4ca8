import { fileURLToPath } from 'node:url'
import { acquire, extract, type Ledger, type Reading, read, reconcile } from '../../src/index.ts'
import { folder } from './harbour.ts'

/** The whole way through, by the public library, without a model. */
export async function ledgerOfHarbour(): Promise<Ledger> {
  const readings: Reading[] = []
  for await (const input of acquire([fileURLToPath(folder)])) {
    if (input.kind === 'failure') throw new Error(`${input.failure.input}: ${input.failure.message}`)
    if (input.kind === 'skipped') continue
    for (const article of await extract(input.capture)) readings.push(read(article))
  }
  return reconcile(readings)
}
