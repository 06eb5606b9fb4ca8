import type { Ledger, Reading } from '../contracts/index.ts'
import { nothingToRead } from '../errors.ts'
import { reconcile } from '../reconcile/index.ts'
import { version } from '../version.ts'
import { type ReadOptions, readingsOf } from './readings.ts'
import type { TableOptions } from './table-options.ts'
import { aliasTable, publisherTable } from './tables.ts'
import type { Walk } from './walk.ts'

/** The ledger of all inputs; what gave no article stands in its `failures`. */
export async function ledgerOf(
  walk: Walk,
  inputs: readonly string[],
  options: ReadOptions & TableOptions,
): Promise<Ledger> {
  // Before anything is read: a table that cannot be used should not cost the reading.
  const publishers = options.publishers === undefined ? [] : publisherTable(options.publishers)
  const aliases = options.aliases === undefined ? [] : aliasTable(options.aliases)
  const readings: Reading[] = []
  for await (const reading of readingsOf(walk, inputs, options)) readings.push(reading)
  if (readings.length === 0) throw nothingToRead(inputs, walk.failures.length)
  const ledger = reconcile(readings, { aliases, publishers, failures: walk.failures, version })
  for (const { entry, code, message } of ledger.tableNotes ?? [])
    walk.progress.say(`${options.aliases}: entry ${entry}: ${code}: ${message}`)
  return ledger
}
