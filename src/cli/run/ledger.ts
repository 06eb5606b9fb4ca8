import { ledgerOf } from '../ledger-of.ts'
import { print } from '../output.ts'
import type { ReadOptions } from '../readings.ts'
import type { TableOptions } from '../table-options.ts'
import { endWalk, startWalk } from '../walk.ts'
import { whyOfLedger } from '../why.ts'

export type LedgerOptions = ReadOptions & TableOptions & { why?: boolean }

export async function runLedger(inputs: readonly string[], options: LedgerOptions): Promise<void> {
  const walk = startWalk()
  const ledger = await ledgerOf(walk, inputs, options)
  if (options.why === true) for (const line of whyOfLedger(ledger)) walk.progress.say(line)
  await print(`${JSON.stringify(ledger)}\n`)
  endWalk(walk)
}
