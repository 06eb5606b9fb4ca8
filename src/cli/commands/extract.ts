import { Command } from 'commander'
import type { Article, Capture } from '../../contracts/index.ts'
import { extractionMap, type MapRun, removedFrom } from '../../extract/index.ts'
import { type InputOptions, withInputs } from '../inputs.ts'
import { openKeeper } from '../keep.ts'
import { printLine } from '../output.ts'
import { articlesOf, endWalk, startWalk } from '../pipeline.ts'
import { showRemoved } from '../show-removed.ts'

/** Where an article's words stand in the bytes: a run a stretch. */
const mapOf = async (capture: Capture, { id }: Article): Promise<MapRun[]> =>
  (await extractionMap(capture)).find(({ article }) => article === id)?.runs ?? []

type Options = InputOptions & { map?: boolean; showRemoved?: boolean; keep?: string }

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
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      const keep = options.keep === undefined ? null : openKeeper(options.keep)
      for await (const { article, capture } of articlesOf(walk, inputs, options)) {
        keep?.(capture)
        if (options.showRemoved === true) showRemoved(article, await removedFrom(capture), walk.progress)
        await printLine(options.map === true ? { ...article, map: await mapOf(capture, article) } : article)
      }
      endWalk(walk)
    })
