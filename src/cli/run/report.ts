import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Ledger } from '../../contracts/index.ts'
import { cannotWrite, earlierNotRead } from '../../errors.ts'
import { keepLetters } from '../../report/index.ts'
import type { FormatName } from '../format-names.ts'
import { beside, formats, type Written } from '../formats.ts'
import { ledgerOf } from '../ledger-of.ts'
import type { ReadOptions } from '../readings.ts'
import type { TableOptions } from '../table-options.ts'
import { endWalk, startWalk } from '../walk.ts'
import { whyOfLedger } from '../why.ts'

export type ReportOptions = ReadOptions &
  TableOptions & { output?: string; format: FormatName; json?: boolean; why?: boolean; keepLetters?: string }

export async function runReport(inputs: readonly string[], options: ReportOptions): Promise<void> {
  const format = formats[options.format]
  const output = options.output ?? `report${format.ending}`
  mayWrite(output)
  const walk = startWalk()
  const made = await ledgerOf(walk, inputs, options)
  const ledger = options.keepLetters === undefined ? made : lettered(made, options.keepLetters)
  const written: Written[] = format.write(ledger, output)
  if (options.json === true && options.format !== 'json')
    written.push({ path: beside(output, '.json'), text: `${JSON.stringify(ledger)}\n` })
  for (const file of written) write(file)
  if (options.why === true) for (const line of whyOfLedger(ledger)) walk.progress.say(line)
  endWalk(walk)
  const { articles, claims, disputes } = ledger
  process.stderr.write(
    `${written.map(({ path }) => path).join(' and ')}: ${articles.length} accounts, ${claims.length} claims, ${disputes.length} disputed questions\n`,
  )
}

/** Before anything is read: a page that cannot be written should not cost the reading. */
function mayWrite(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK)
    if (existsSync(path) && statSync(path).isDirectory()) throw new RangeError('a folder of this name is there')
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
}

/** The letters of an earlier page, for the articles that are still there. */
function lettered(ledger: Ledger, path: string): Ledger {
  try {
    return keepLetters(ledger, readFileSync(path, 'utf8'))
  } catch (cause) {
    throw earlierNotRead(path, cause)
  }
}

function write({ path, text }: Written): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
}
