import { Command } from 'commander'
import { ledgerOf } from '../ledger-of.ts'
import { withInputs } from '../inputs.ts'
import { print } from '../output.ts'
import { endWalk, startWalk, type ReadOptions } from '../pipeline.ts'
import { type TableOptions, withTables } from '../tables.ts'
import { whyOfLedger } from '../why.ts'

type Options = ReadOptions & TableOptions & { why?: boolean }

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
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      const ledger = await ledgerOf(walk, inputs, options)
      if (options.why === true) for (const line of whyOfLedger(ledger)) walk.progress.say(line)
      await print(`${JSON.stringify(ledger)}\n`)
      endWalk(walk)
    })
