/**
 * The way from inputs to readings, as every command walks it: one article at a time, failures kept beside.
 */
import { acquire } from '../acquire/index.ts'
import type { Article, Capture, Failure, Reading } from '../contracts/index.ts'
import { articleTwice, isRashomonError } from '../errors.ts'
import { extract, type GuardedExtractor, guardedExtractor } from '../extract/index.ts'
import { type English, loadEnglish, type Parse } from '../language/english/index.ts'
import { read, readable } from '../read/index.ts'
import type { InputOptions } from './inputs.ts'
import { openProgress, type Progress } from './progress.ts'

export type ReadOptions = InputOptions & {
  /** Read without the English model. */
  plain?: boolean
}

/** One walk over the inputs: what came of it is said on standard error when it ends. */
export type Walk = { readonly failures: Failure[]; readonly progress: Progress }

export const startWalk = (): Walk => ({ failures: [], progress: openProgress(process.stderr) })

const fail = (walk: Walk, failure: Failure): void => {
  walk.failures.push(failure)
  walk.progress.say(`${failure.input}: ${failure.code}: ${failure.message}`)
}

/** An error of ours has its own code; any other is a defect, named as such, and the rest of the run goes on. */
function failureOf(input: string, error: unknown): Failure {
  if (isRashomonError(error)) return { input, code: error.code, message: `${error.message} ${error.remedy}` }
  const said = error instanceof Error ? error.message : String(error)
  return {
    input,
    code: 'internal',
    message: `${said} This is a defect of Rashomon: please report it with the article.`,
  }
}

const nameOf = (capture: Capture): string =>
  capture.path ?? capture.given?.id ?? capture.url ?? capture.sha256.slice(0, 12)

// A page may be made to tire whoever reads it, whatever its size; the rules for text read each line once, and below this
// length they take no time that anyone would notice.
const LONG_TEXT = 256 * 1024

/** Pages and long texts are read in a thread that can be ended; a short text here, at once. */
const readIn = (pages: GuardedExtractor, capture: Capture): Promise<readonly Article[]> =>
  /html|xml/i.test(capture.mime) || capture.bytes.length > LONG_TEXT ? pages.extract(capture) : extract(capture)

/** The articles of all inputs, each with the capture that it came from. Two with one id would be one in every later stage: the second fails. */
export async function* articlesOf(
  walk: Walk,
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<{ article: Article; capture: Capture }> {
  const seen = new Set<string>()
  const pages = guardedExtractor(options.pageSeconds === undefined ? {} : { milliseconds: options.pageSeconds * 1000 })
  for await (const one of acquire(inputs, options)) {
    if (one.kind === 'failure') fail(walk, one.failure)
    else if (one.kind === 'skipped') walk.progress.skipped(one.path)
    else {
      const name = nameOf(one.capture)
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

/** Languages that the English engine is for; `und` is a text too short to tell. */
const isEnglish = (article: Article): boolean => /^(?:en|und)\b/.test(article.language)

// A text of more than half a million characters is no article (a long one has 50,000): the model would take minutes over
// it, and what comes of it is read by nobody. The plain reader takes seconds, and the reading says which one made it.
const LONGEST_PARSED = 500_000

/** The parser of one run: loaded with the first article that wants it. `null` for an article that is not English, or is too long. */
export function parser({ plain = false }: ReadOptions): (article: Article) => Promise<Parse | null> {
  let english: Promise<English> | null = null
  return async article => {
    if (plain || !isEnglish(article) || article.text.length > LONGEST_PARSED) return null
    english ??= loadEnglish({ paragraphs: 'apart' })
    return (await english).parse(readable(article))
  }
}

export async function* readingsOf(
  walk: Walk,
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const parse = parser(options)
  for await (const { article: whole } of articlesOf(walk, inputs, options)) {
    // What is beside the article is for whoever asks `extract`; a ledger carries its articles, not their menus.
    const { aside: _, ...article } = whole
    try {
      yield read(article, await parse(article))
    } catch (error) {
      fail(walk, failureOf(article.path ?? article.id, error))
    }
  }
}

const DONE = 0
const SOME_FAILED = 1

/** Ends the walk: what failed is counted, and the exit code says whether anything did. */
export function endWalk(walk: Walk): void {
  walk.progress.end()
  process.exitCode = walk.failures.length === 0 ? DONE : SOME_FAILED
}
