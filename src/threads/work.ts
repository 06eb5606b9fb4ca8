/**
 * The other end of `guarded.ts`: what a thread does with each job, until it is ended.
 */
import { parentPort } from 'node:worker_threads'
import { isRashomonError } from '../errors.ts'
import type { Outcome } from './guarded.ts'

// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin
/** Answers every job with what `work` makes of it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what comes over the port is a job by the caller’s word
export function answerJobs<Job, Value>(work: (job: Job) => Promise<Value>): void {
  const answer = (outcome: Outcome<Value>): void => parentPort?.postMessage(outcome)
  parentPort?.on('message', (job: Job) => {
    work(job).then(
      value => answer({ kind: 'done', value }),
      (error: unknown) =>
        answer(
          isRashomonError(error)
            ? { kind: 'failed', code: error.code, message: error.message, remedy: error.remedy }
            : {
                kind: 'failed',
                code: 'internal',
                message: error instanceof Error ? error.message : String(error),
                remedy: '',
              },
        ),
    )
  })
  // The thread is open: whoever waits for it may send.
  parentPort?.postMessage('open')
}
