/**
 * One page at a time in a thread that can be ended: see `guarded.ts`.
 */
import { parentPort } from 'node:worker_threads'
import type { Capture } from '../contracts/index.ts'
import { isRashomonError } from '../errors.ts'
import { extract } from './extract.ts'

// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin
const answer = (value: unknown): void => parentPort?.postMessage(value)

parentPort?.on('message', (capture: Capture) => {
  extract(capture).then(
    articles => answer({ articles }),
    (error: unknown) =>
      answer(
        isRashomonError(error)
          ? { code: error.code, message: error.message, remedy: error.remedy }
          : { code: 'internal', message: error instanceof Error ? error.message : String(error), remedy: '' },
      ),
  )
})
