import { Command } from 'commander'
import { withInputs } from '../inputs.ts'
import type { LedgerOptions } from '../run/ledger.ts'
import { withTables } from '../table-options.ts'

/** `rashomon ledger`: the Ledger as JSON. */
export const ledgerCommand = (): Command =>
  withTables(
    withInputs(
      new Command('ledger').description(
        'the Ledger as JSON: claims, disputes, copies, origins, with the articles they rest on',
      ),
    ),
  )
    .option('--plain', 'read without the English model')
    .option('--why', 'say on standard error what each line rests on')
    .action(async (inputs: string[], options: LedgerOptions) =>
      (await import('../run/ledger.ts')).runLedger(inputs, options),
    )
