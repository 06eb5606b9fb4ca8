/** A thread of a pool: takes texts, gives parses, moves their arrays. */
import { parentPort, workerData } from 'node:worker_threads'
import { Engine } from './english.ts'
import type { Answer, Start, Task } from './messages.ts'
import { transferables } from './parse.ts'

const { files, memory, weights, room, options } = workerData as Start
const engine = new Engine(files, memory, weights, room, options)

parentPort?.on('message', ({ id, text }: Task) => {
  parentPort?.postMessage(...answer(id, text))
})

function answer(id: number, text: string): [Answer, ArrayBuffer[]] {
  try {
    const whole = engine.parse(text)
    const { text: _, ...parse } = whole
    return [{ id, parse }, transferables(whole)]
  } catch (error) {
    return [{ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []]
  }
}
