import { Command } from 'commander'
import { withInputs } from '../inputs.ts'
import type { ReadingOptions } from '../run/read.ts'

/** `rashomon read`: one Reading a line. */
export const readCommand = (): Command =>
  withInputs(new Command('read').description('one Reading a line (JSONL): who says what in each article'))
    .option('--plain', 'read without the English model')
    .option('--why', 'say on standard error which rule is behind each line')
    .action(async (inputs: string[], options: ReadingOptions) =>
      (await import('../run/read.ts')).runRead(inputs, options),
    )
