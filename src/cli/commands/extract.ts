import { Command } from 'commander'
import { type InputOptions, withInputs } from '../inputs.ts'
import { openKeeper } from '../keep.ts'
import { printLine } from '../output.ts'
import { articlesOf, endWalk, startWalk } from '../pipeline.ts'
import { showRemoved } from '../show-removed.ts'

type Options = InputOptions & { showRemoved?: boolean; keep?: string }

/** `rashomon extract`: one Article a line. */
export const extractCommand = (): Command =>
  withInputs(
    new Command('extract').description(
      'one Article a line (JSONL): text, title, dates, furniture marked, losses warned of',
    ),
  )
    .option('--show-removed', 'say on standard error what is furniture, and why')
    .option('--keep <folder>', 'keep the bytes of each input there, with address, time and SHA-256')
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      const keep = options.keep === undefined ? null : openKeeper(options.keep)
      for await (const { article, capture } of articlesOf(walk, inputs, options)) {
        keep?.(capture)
        if (options.showRemoved === true) showRemoved(article, walk.progress)
        await printLine(article)
      }
      endWalk(walk)
    })
