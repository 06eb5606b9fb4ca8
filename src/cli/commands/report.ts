import { Command, Option } from 'commander'
import { readFileSync, writeFileSync } from 'node:fs'
import { cannotWrite, earlierNotRead } from '../../errors.ts'
import type { Ledger } from '../../contracts/index.ts'
import { keepLetters } from '../../report/index.ts'
import { beside, type FormatName, formatNames, formats, type Written } from '../formats.ts'
import { withInputs } from '../inputs.ts'
import { ledgerOf } from '../ledger-of.ts'
import { endWalk, startWalk, type ReadOptions } from '../pipeline.ts'
import { type TableOptions, withTables } from '../tables.ts'
import { whyOfLedger } from '../why.ts'

type Options = ReadOptions &
  TableOptions & { output?: string; format: FormatName; json?: boolean; why?: boolean; keepLetters?: string }

function write({ path, text }: Written): void {
  try {
    writeFileSync(path, text)
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

/** `rashomon report`: the main job, one self-contained page. */
export const reportCommand = (): Command =>
  withTables(
    withInputs(
      new Command('report').description(
        'one self-contained HTML file: where the accounts agree, conflict, copy one another and fall silent',
      ),
    ),
  )
    .option('-o, --output <file>', 'where it goes (default: report and the ending of the format)')
    .addOption(new Option('--format <name>', 'what is written').choices(formatNames).default('html'))
    .option('--json', 'write the Ledger beside it')
    .option('--keep-letters <page>', 'an earlier report.html: its articles keep their letters')
    .option('--plain', 'read without the English model')
    .option('--why', 'say on standard error what each line rests on')
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      const made = await ledgerOf(walk, inputs, options)
      const ledger = options.keepLetters === undefined ? made : lettered(made, options.keepLetters)
      const format = formats[options.format]
      const output = options.output ?? `report${format.ending}`
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
    })
