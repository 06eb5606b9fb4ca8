import type { Article, Capture } from '../../contracts/index.ts'
import { extractionMap, type MapRun, removedFrom } from '../../extract/index.ts'
import { articlesOf } from '../articles.ts'
import type { InputOptions } from '../inputs.ts'
import { openKeeper } from '../keep.ts'
import { printLine } from '../output.ts'
import { showRemoved } from '../show-removed.ts'
import { endWalk, startWalk } from '../walk.ts'

export type ExtractOptions = InputOptions & { map?: boolean; showRemoved?: boolean; keep?: string }

/** Where an article's words stand in the bytes: a run a stretch. */
const mapOf = async (capture: Capture, { id }: Article): Promise<MapRun[]> =>
  (await extractionMap(capture)).find(({ article }) => article === id)?.runs ?? []

export async function runExtract(inputs: readonly string[], options: ExtractOptions): Promise<void> {
  const walk = startWalk()
  const keep = options.keep === undefined ? undefined : openKeeper(options.keep)
  for await (const { article, capture } of articlesOf(walk, inputs, options, keep)) {
    if (options.showRemoved === true) showRemoved(article, await removedFrom(capture), walk.progress)
    await printLine(options.map === true ? { ...article, map: await mapOf(capture, article) } : article)
  }
  endWalk(walk)
}
