/**
 * Several threads that parse, over one copy of the weights.
 *
 * The weights lie in one shared memory; each thread adds 15 MB to work in. A text goes to the thread that has least to do.
 */
import { Worker } from 'node:worker_threads'
import type { EnglishOptions } from './english.ts'
import type { Answer, Start, Task } from './messages.ts'
import { readModel } from './model-file.ts'
import type { Parse } from './parse.ts'
import { layOut, memoryFor } from './weights.ts'
import { ROOM_BYTES } from './workroom.ts'

export interface EnglishPool {
  /** The same parse as `English.parse` gives, from another thread. */
  parse(text: string): Promise<Parse>
  /** Ends the threads. What is still asked is refused. */
  close(): Promise<void>
}

type Waiting = { readonly text: string; resolve(parse: Parse): void; reject(error: Error): void }

/** Starts `workers` threads. @throws RangeError if that is not a whole number from 1 on. */
export async function englishPool(workers: number, options: EnglishOptions = {}): Promise<EnglishPool> {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`A pool of ${workers} threads cannot be made`)
  const { model, ...rest } = options
  const files = await readModel(model)
  const memory = memoryFor(workers, ROOM_BYTES, true)
  const weights = layOut(files, memory)
  const { tables, lemmaIndex } = files
  const threads = Array.from(
    { length: workers },
    (_, room) => new Thread({ files: { tables, lemmaIndex }, memory, weights, room, options: rest }),
  )
  return {
    parse: text => threads.reduce((least, thread) => (thread.asked < least.asked ? thread : least)).parse(text),
    close: async () => {
      await Promise.all(threads.map(thread => thread.close()))
    },
  }
}

class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #next = 0
  #ended: Error | null = null

  constructor(start: Start) {
    this.#worker = threadOf(start)
    // A pool alone does not keep the program running; a question does.
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', error => this.#refuse(error))
    this.#worker.on('exit', () => this.#refuse(new Error('The thread that parses has ended')))
  }

  get asked(): number {
    return this.#waiting.size
  }

  parse(text: string): Promise<Parse> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) {
        reject(this.#ended)
        return
      }
      const id = this.#next++
      this.#waiting.set(id, { text, resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage({ id, text } satisfies Task, [])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    this.#waiting.delete(answer.id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('error' in answer) waiting.reject(new Error(answer.error))
    else waiting.resolve({ text: waiting.text, ...answer.parse })
  }

  #refuse(error: unknown): void {
    this.#ended ??= error instanceof Error ? error : new Error(String(error))
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}

/** From source, in tests and scripts, a thread first needs the loader of TypeScript that they run with. */
function threadOf(start: Start): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./worker.js', import.meta.url), { workerData: start })
  }
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
  return new Worker(load, { eval: true, workerData: start })
}
