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
// Times a job's own, by the clock: on a machine with ten others at work it gets a tenth of it.
const IDLE = 10

/**
 * Jobs for the thread that `module` (the address of a compiled file, or of its source) is. It opens with the first job
 * and again after one that was ended. `milliseconds`: how long a job may take, opening not counted, by the clock and by
 * the processor time of the process: a page is as heavy on a busy machine as on an idle one. A thread that waits and
 * does nothing is ended after ten times as long.
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
    const answer = nextMessage(
      worker,
      milliseconds * IDLE,
      limitFromNow(milliseconds),
      Math.min(LOOK_MS, milliseconds / 2),
    )
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

/** Whether a job that begins now has had its time, by the clock and by the work done, or its memory. */
function limitFromNow(milliseconds: number): () => boolean {
  const memory = process.memoryUsage.rss()
  const used = process.cpuUsage()
  const begun = performance.now()
  return () => {
    const { user, system } = process.cpuUsage(used)
    const isOver = performance.now() - begun >= milliseconds && (user + system) / 1000 >= milliseconds
    return isOver || process.memoryUsage.rss() - memory > GROWTH_BYTES
  }
}

/** `null` where `milliseconds` of the clock or the limit, looked at every `lookMs`, are over, or the thread ended. */
function nextMessage(
  worker: Worker,
  milliseconds: number,
  isOver: () => boolean = () => false,
  lookMs = LOOK_MS,
): Promise<unknown> {
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
      if (isOver()) ended()
    }, lookMs)
    worker.once('message', over).once('error', ended).once('exit', ended)
  })
}
