import { Command, Option } from 'commander'
import { writeFileSync } from 'node:fs'
import { cannotWrite } from '../../errors.ts'
import { beside, type FormatName, formatNames, formats, type Written } from '../formats.ts'
import { withInputs } from '../inputs.ts'
import { ledgerOf } from '../ledger-of.ts'
import { endWalk, startWalk, type ReadOptions } from '../pipeline.ts'
import { type TableOptions, withTables } from '../tables.ts'
import { whyOfLedger } from '../why.ts'

type Options = ReadOptions & TableOptions & { output?: string; format: FormatName; json?: boolean; why?: boolean }

function write({ path, text }: Written): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw cannotWrite(path, cause)
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
    .option('--plain', 'read without the English model')
    .option('--why', 'say on standard error what each line rests on')
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      const ledger = await ledgerOf(walk, inputs, options)
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
