/**
 * Work in a thread that is ended when it takes too long: what comes from outside may be made to tire programs.
 */
import { Worker } from 'node:worker_threads'

/** What a thread says of a job: its value, or why there is none. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly remedy: string }
  /** The time was over, or the memory. */
  | { readonly kind: 'ended' }

export type Guarded<Job, Value> = {
  /** One at a time; the next waits. */
  run(job: Job): Promise<Outcome<Value>>
  close(): Promise<void>
}

// Of the clock: a loaded machine may take this long to open a thread, and what does not open then never will.
const OPENING_MS = 60_000
const MEMORY_MB = 2048
// Of the whole process while a job runs: what a thread unpacks lies outside the memory that its own limit counts.
const GROWTH_BYTES = 1536 * 1024 * 1024
const LOOK_MS = 100

/**
 * Jobs for the thread that `module` (the address of a compiled file, or of its source) is. It opens with the first job
 * and again after one that was ended. `milliseconds`: of the clock, a job; opening does not count.
 */
export function guardedThread<Job, Value>(module: URL, milliseconds: number): Guarded<Job, Value> {
  let worker: Worker | null = null
  let before: Promise<unknown> = Promise.resolve()
  const close = async (): Promise<void> => {
    const open = worker
    worker = null
    await open?.terminate()
  }
  const answered = async (job: Job): Promise<Outcome<Value>> => {
    if (worker === null) {
      worker = opened(module)
      if ((await nextMessage(worker, OPENING_MS)) === null) {
        await close()
        return { kind: 'ended' }
      }
    }
    const answer = nextMessage(worker, milliseconds, GROWTH_BYTES)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job)
    const outcome = (await answer) as Outcome<Value> | null
    if (outcome !== null) return outcome
    await close()
    return { kind: 'ended' }
  }
  return {
    close,
    run(job) {
      const next = before.then(() => answered(job))
      before = next.catch(() => null)
      return next
    },
  }
}

/** The compiled thread; from the sources, `tsx` is asked to read it. */
function opened(module: URL): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } }
  const worker = module.href.endsWith('.ts')
    ? new Worker(
        `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(module.href)}) })`,
        { ...options, eval: true },
      )
    : new Worker(module, options)
  worker.unref()
  return worker
}

/** `null` where the time is over, the process has grown by more than `growth` bytes, or the thread ended. */
function nextMessage(worker: Worker, milliseconds: number, growth = Infinity): Promise<unknown> {
  const before = process.memoryUsage.rss()
  return new Promise(resolve => {
    const over = (answer: unknown): void => {
      clearTimeout(timer)
      clearInterval(look)
      worker.off('message', over).off('error', ended).off('exit', ended)
      resolve(answer)
    }
    // Each by its name: to remove all listeners would take those that the thread itself lives by.
    const ended = (): void => over(null)
    const timer = setTimeout(ended, milliseconds)
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth) ended()
    }, LOOK_MS)
    worker.once('message', over).once('error', ended).once('exit', ended)
  })
}
