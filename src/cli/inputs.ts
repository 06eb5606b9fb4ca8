import { InvalidArgumentError, type Command } from 'commander'
import type { AcquireOptions } from '../acquire/index.ts'

/** What every command that reads inputs understands. */
export type InputOptions = Pick<AcquireOptions, 'columns' | 'follow' | 'allowLocal'> & {
  /** How long one page may take, by the clock and of processor time. */
  pageSeconds?: number
}

function seconds(written: string): number {
  const value = Number(written)
  if (!(value > 0 && value <= 86_400)) throw new InvalidArgumentError(`“${written}” is no number of seconds.`)
  return value
}

/** `text=Body,title=Headline` → `{ text: 'Body', title: 'Headline' }`. */
function columnMap(written: string): Record<string, string> {
  const pairs = written.split(',').map(pair => pair.split('=').map(part => part.trim()))
  if (pairs.some(pair => pair.length !== 2 || pair.includes('')))
    throw new InvalidArgumentError(`“${written}” is no list of FIELD=COLUMN.`)
  return Object.fromEntries(pairs as [string, string][])
}

export const withInputs = (command: Command): Command =>
  command
    .argument('<input...>', 'files, folders, addresses, feeds, JSONL, WARC, …; - for standard input')
    .option('--columns <map>', 'columns of a CSV: text=Body,title=Headline', columnMap)
    .option('--follow', 'fetch the addresses that a sitemap lists')
    .option('--page-seconds <n>', 'end a page that takes longer, and go on (default: 30)', seconds)
    .option('--allow-local', 'also fetch from this machine and the local network')
