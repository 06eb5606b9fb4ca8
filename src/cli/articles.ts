/**
 * The way from inputs to articles, as every command walks it: one article at a time, failures kept beside.
 */
import { acquire } from '../acquire/index.ts'
import type { Article, Capture } from '../contracts/index.ts'
import { articleTwice } from '../errors.ts'
import { extract, type GuardedExtractor, guardedExtractor } from '../extract/index.ts'
import type { InputOptions } from './inputs.ts'
import { fail, failureOf, type Walk } from './walk.ts'

const nameOf = (capture: Capture): string =>
  capture.path ?? capture.given?.id ?? capture.url ?? capture.sha256.slice(0, 12)

// A page may be made to tire whoever reads it, whatever its size; the rules for text read each line once, and below this
// length they take no time that anyone would notice.
const LONG_TEXT = 256 * 1024

/** Pages and long texts are read in a thread that can be ended; a short text here, at once. */
const readIn = (pages: GuardedExtractor, capture: Capture): Promise<readonly Article[]> =>
  /html|xml|pdf/i.test(capture.mime) || capture.bytes.length > LONG_TEXT ? pages.extract(capture) : extract(capture)

/** The articles of all inputs, each with the capture that it came from. Two with one id would be one in every later stage: the second fails. */
export async function* articlesOf(
  walk: Walk,
  inputs: readonly string[],
  options: InputOptions,
  keep: (capture: Capture) => void = () => {},
): AsyncGenerator<{ article: Article; capture: Capture }> {
  const seen = new Set<string>()
  const pages = guardedExtractor(options.pageSeconds === undefined ? {} : { milliseconds: options.pageSeconds * 1000 })
  for await (const one of acquire(inputs, options)) {
    if (one.kind === 'failure') fail(walk, one.failure)
    else if (one.kind === 'skipped') walk.progress.skipped(one.path, one.why)
    else {
      const name = nameOf(one.capture)
      // Whatever comes of it: what could not be read is evidence too.
      keep(one.capture)
      walk.progress.at(name)
      try {
        for (const article of await readIn(pages, one.capture)) {
          if (seen.has(article.id)) throw articleTwice(name, article.id)
          seen.add(article.id)
          yield { article, capture: one.capture }
        }
      } catch (error) {
        fail(walk, failureOf(name, error))
      }
    }
  }
  await pages.close()
}
