import { Worker } from 'node:worker_threads'
import type { Article, Capture } from '../contracts/index.ts'
import { pageTooSlow, RashomonError } from '../errors.ts'

type Answer = { articles: readonly Article[] } | { code: string; message: string; remedy: string }

/** `extract` in a thread of its own, ended when a page takes longer than its time. */
export type GuardedExtractor = {
  /** As `extract`; @throws RashomonError `page-too-slow` where the time is over. One at a time. */
  extract(capture: Capture): Promise<readonly Article[]>
  close(): Promise<void>
}

// The slowest of trafilatura's 990 pages takes one second of processor time here; a loaded machine takes ten times that.
const LONGEST = 30_000

/** Opens the thread at the first page and again after one that was ended. `milliseconds`: of the clock, a page. */
export function guardedExtractor({ milliseconds = LONGEST }: { milliseconds?: number } = {}): GuardedExtractor {
  let worker: Worker | null = null
  const close = async (): Promise<void> => {
    const open = worker
    worker = null
    await open?.terminate()
  }
  return {
    close,
    async extract(capture) {
      worker ??= opened()
      const answer = await answered(worker, capture, milliseconds)
      if (answer === null) {
        await close()
        throw pageTooSlow(capture.path ?? capture.url ?? 'this page', milliseconds)
      }
      if ('articles' in answer) return answer.articles
      throw new RashomonError(answer.code, answer.message, answer.remedy)
    },
  }
}

/** The compiled thread beside this file; from the sources, `tsx` is asked to read it. */
function opened(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: 2048 } }
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(
        `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)}) })`,
        { ...options, eval: true },
      )
    : new Worker(new URL('./worker.js', import.meta.url), options)
  worker.unref()
  return worker
}

/** `null` where the time is over or the thread ended (its memory is limited too). */
function answered(worker: Worker, capture: Capture, milliseconds: number): Promise<Answer | null> {
  return new Promise(resolve => {
    const over = (answer: Answer | null): void => {
      clearTimeout(timer)
      worker.off('message', told).off('error', ended).off('exit', ended)
      resolve(answer)
    }
    // Each by its name: to remove all listeners would take those that the thread itself lives by.
    const told = (answer: Answer): void => over(answer)
    const ended = (): void => over(null)
    const timer = setTimeout(ended, milliseconds)
    worker.once('message', told).once('error', ended).once('exit', ended)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(capture)
  })
}
