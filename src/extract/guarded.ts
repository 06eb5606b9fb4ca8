import type { Article, Capture } from '../contracts/index.ts'
import { pageTooSlow, RashomonError } from '../errors.ts'
import { guardedThread } from '../threads/index.ts'
import { extract, isPdf } from './extract.ts'

/** `extract` in a thread of its own, ended when a page takes longer than its time. */
export type GuardedExtractor = {
  /** As `extract`; @throws RashomonError `page-too-slow` where the time is over. One at a time, the next waits. */
  extract(capture: Capture): Promise<readonly Article[]>
  close(): Promise<void>
}

// The slowest of trafilatura's 990 pages takes one second of processor time here; a loaded machine takes ten times that.
export const PAGE_MS = 30_000

const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** Opens the thread at the first page and again after one that was ended. `milliseconds`: a page, by the clock and of processor time. */
export function guardedExtractor({ milliseconds: asked }: { milliseconds?: number } = {}): GuardedExtractor {
  const milliseconds = asked ?? PAGE_MS
  const thread = guardedThread<Capture, readonly Article[]>(
    new URL(`./worker.${ending}`, import.meta.url),
    milliseconds,
  )
  return {
    close: thread.close,
    async extract(capture) {
      // A PDF has a thread of its own.
      if (isPdf(capture)) return extract(capture, { pdfMilliseconds: asked })
      const outcome = await thread.run(capture)
      if (outcome.kind === 'done') return outcome.value
      if (outcome.kind === 'failed') throw new RashomonError(outcome.code, outcome.message, outcome.remedy)
      throw pageTooSlow(capture.path ?? capture.url ?? 'this page', milliseconds)
    },
  }
}
