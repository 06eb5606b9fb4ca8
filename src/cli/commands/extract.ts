import { Command } from 'commander'
import { withInputs } from '../inputs.ts'
import type { ExtractOptions } from '../run/extract.ts'

/** `rashomon extract`: one Article a line. */
export const extractCommand = (): Command =>
  withInputs(
    new Command('extract').description(
      'one Article a line (JSONL): text, title, dates, furniture marked, losses warned of',
    ),
  )
    .option('--map', 'add to each article where its text stands in the bytes of the page')
    .option('--show-removed', 'say on standard error what is furniture, and why')
    .option('--keep <folder>', 'keep the bytes of each input there, with address, time and SHA-256')
    .action(async (inputs: string[], options: ExtractOptions) =>
      (await import('../run/extract.ts')).runExtract(inputs, options),
    )
