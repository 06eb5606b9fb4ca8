import { printLine } from '../output.ts'
import { readingsOf, type ReadOptions } from '../readings.ts'
import { endWalk, startWalk } from '../walk.ts'
import { whyOfReading } from '../why.ts'

export type ReadingOptions = ReadOptions & { why?: boolean }

export async function runRead(inputs: readonly string[], options: ReadingOptions): Promise<void> {
  const walk = startWalk()
  for await (const reading of readingsOf(walk, inputs, options)) {
    if (options.why === true) for (const line of whyOfReading(reading)) walk.progress.say(line)
    await printLine(reading)
  }
  endWalk(walk)
}
