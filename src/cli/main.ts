#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { isRashomonError } from '../errors.ts'
import { version } from '../version.ts'
import { extractCommand } from './commands/extract.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { parseCommand } from './commands/parse.ts'
import { readCommand } from './commands/read.ts'
import { reportCommand } from './commands/report.ts'

const SOME_FAILED = 1
const WRONG_USAGE = 2

const program = new Command('rashomon')
  .description('Many accounts of one event go in. One ledger comes out: who says what, on whose word.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(rashomon --help lists the commands)')

for (const command of [reportCommand, readCommand, ledgerCommand, extractCommand, parseCommand]) {
  const made = command().exitOverride()
  program.addCommand(made.showHelpAfterError(`(rashomon ${made.name()} --help tells what it takes)`))
}

// A reader that closes the pipe (`| head`) has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
  else if (isRashomonError(error)) {
    process.stderr.write(`rashomon: ${error.code}: ${error.message} ${error.remedy}\n`)
    process.exitCode = /^(?:cannot-write|user-table-\w+)$/u.test(error.code) ? WRONG_USAGE : SOME_FAILED
  } else throw error
}
