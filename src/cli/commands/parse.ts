import { Command } from 'commander'
import { type InputOptions, withInputs } from '../inputs.ts'

/** `rashomon parse`: one Parse a line. An article that is not English has none, and that is said. */
export const parseCommand = (): Command =>
  withInputs(
    new Command('parse').description(
      'one Parse a line (JSONL): tokens, tags, heads, lemmas, entities of English articles',
    ),
  ).action(async (inputs: string[], options: InputOptions) =>
    (await import('../run/parse.ts')).runParse(inputs, options),
  )
