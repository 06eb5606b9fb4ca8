import { Command } from 'commander'
import { printLine } from '../output.ts'
import { articlesOf, endWalk, startWalk } from '../pipeline.ts'
import { showRemoved } from '../show-removed.ts'

type Options = { showRemoved?: boolean }

/** `rashomon extract`: one Article a line. */
export const extractCommand = (): Command =>
  new Command('extract')
    .description('one Article a line (JSONL): text, title, dates, furniture marked, losses warned of')
    .argument('<input...>', 'files, folders, JSONL, or - for standard input')
    .option('--show-removed', 'say on standard error what is furniture, and why')
    .action(async (inputs: string[], { showRemoved: show }: Options) => {
      const walk = startWalk()
      for await (const { article } of articlesOf(walk, inputs)) {
        if (show === true) showRemoved(article, walk.progress)
        await printLine(article)
      }
      endWalk(walk)
    })
