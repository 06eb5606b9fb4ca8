import { Command } from 'commander'
import { withInputs } from '../inputs.ts'
import { printLine } from '../output.ts'
import { endWalk, readingsOf, startWalk, type ReadOptions } from '../pipeline.ts'
import { whyOfReading } from '../why.ts'

type Options = ReadOptions & { why?: boolean }

/** `rashomon read`: one Reading a line. */
export const readCommand = (): Command =>
  withInputs(new Command('read').description('one Reading a line (JSONL): who says what in each article'))
    .option('--plain', 'read without the English model')
    .option('--why', 'say on standard error which rule is behind each line')
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      for await (const reading of readingsOf(walk, inputs, options)) {
        if (options.why === true) for (const line of whyOfReading(reading)) walk.progress.say(line)
        await printLine(reading)
      }
      endWalk(walk)
    })
