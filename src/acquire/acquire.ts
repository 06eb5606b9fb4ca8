import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { fileBinary, fileEmpty } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { fromPath } from './files.ts'
import { fromLines } from './jsonl.ts'
import { sniff } from './sniff.ts'

export type { Acquired }

async function* fromStandardInput(input: AsyncIterable<Uint8Array>): AsyncGenerator<Acquired> {
  const bytes = await buffer(Readable.from(input))
  const kind = sniff(bytes, '')
  if (kind === 'empty') yield failed('-', fileEmpty('standard input'))
  else if (kind === 'binary') yield failed('-', fileBinary('standard input'))
  else if (kind === 'jsonl') yield* fromLines(Readable.from([bytes]), '-')
  else yield captured(bytes, { path: '-', mime: kind === 'html' ? 'text/html' : 'text/plain' })
}

/**
 * The captures of all inputs, one an article, in the order of the inputs.
 *
 * An input is a file, a folder or `-`. What gave no article comes as a `failure` with its code;
 * the rest goes on. Reads files and `standardInput`; asks no network.
 */
export async function* acquire(
  inputs: readonly string[],
  { standardInput = process.stdin }: { standardInput?: AsyncIterable<Uint8Array> } = {},
): AsyncGenerator<Acquired> {
  for (const input of inputs) {
    if (input === '-') yield* fromStandardInput(standardInput)
    else yield* fromPath(input)
  }
}
