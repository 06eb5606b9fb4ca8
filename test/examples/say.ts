/**
 * Says what the whole way through finds of the invented event, and what it misses:
 *
 *     npx tsx test/examples/say.ts [plain]
 */
import { compare, describeComparison } from './compare.ts'
import { expected } from './expected.ts'
import { ledgerOfHarbour, type Reader } from './pipeline.ts'

const reader: Reader = process.argv[2] === 'plain' ? 'plain' : 'english'

ledgerOfHarbour(reader).then(
  ledger => process.stdout.write(`${describeComparison(compare(expected(), ledger))}\n`),
  (error: unknown) => {
    process.exitCode = 1
    process.stderr.write(`${String(error)}\n`)
  },
)
