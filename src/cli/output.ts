import { once } from 'node:events'

/** Writes data to standard output; waits where the reader is slow, so that memory stays flat. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const printLine = (value: unknown): Promise<void> => print(`${JSON.stringify(value)}\n`)
