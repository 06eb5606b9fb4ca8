import type { Failure } from '../contracts/index.ts'
import { isRashomonError } from '../errors.ts'
import { openProgress, type Progress } from './progress.ts'

/** One walk over the inputs: what came of it is said on standard error when it ends. */
export type Walk = { readonly failures: Failure[]; readonly progress: Progress }

export const startWalk = (): Walk => ({ failures: [], progress: openProgress(process.stderr) })

export const fail = (walk: Walk, failure: Failure): void => {
  walk.failures.push(failure)
  // Most messages begin with the input, for whoever reads them alone.
  const { input, code, message } = failure
  walk.progress.say(
    `${input}: ${code}: ${message.startsWith(`${input}: `) ? message.slice(input.length + 2) : message}`,
  )
}

/** An error of ours has its own code; any other is a defect, named as such, and the rest of the run goes on. */
export function failureOf(input: string, error: unknown): Failure {
  if (isRashomonError(error)) return { input, code: error.code, message: `${error.message} ${error.remedy}` }
  const said = error instanceof Error ? error.message : String(error)
  return {
    input,
    code: 'internal',
    message: `${said} This is a defect of Rashomon: please report it with the article.`,
  }
}

const DONE = 0
const SOME_FAILED = 1

/** Ends the walk: what failed is counted, and the exit code says whether anything did. */
export function endWalk(walk: Walk): void {
  walk.progress.end()
  process.exitCode = walk.failures.length === 0 ? DONE : SOME_FAILED
}
