/**
 * Says what the whole way through finds of the invented event, and what it misses:
 *
 *     npx tsx test/examples/say.ts
 */
import { compare, describeComparison } from './compare.ts'
import { expected } from './expected.ts'
import { ledgerOfHarbour } from './pipeline.ts'

ledgerOfHarbour().then(
  ledger => process.stdout.write(`${describeComparison(compare(expected(), ledger))}\n`),
  (error: unknown) => {
    process.exitCode = 1
    process.stderr.write(`${String(error)}\n`)
  },
)
