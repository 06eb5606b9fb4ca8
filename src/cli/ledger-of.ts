import type { Ledger, Reading } from '../contracts/index.ts'
import { nothingToRead } from '../errors.ts'
import { reconcile } from '../reconcile/index.ts'
import { version } from '../version.ts'
import { type ReadOptions, readingsOf, type Walk } from './pipeline.ts'

/** The ledger of all inputs; what gave no article stands in its `failures`. */
export async function ledgerOf(walk: Walk, inputs: readonly string[], options: ReadOptions): Promise<Ledger> {
  const readings: Reading[] = []
  for await (const reading of readingsOf(walk, inputs, options)) readings.push(reading)
  if (readings.length === 0) throw nothingToRead(inputs, walk.failures.length)
  return reconcile(readings, { failures: walk.failures, version })
}
