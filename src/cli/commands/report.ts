import { Command } from 'commander'
import { writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { cannotWrite } from '../../errors.ts'
import { reportHtml } from '../../report/index.ts'
import { withInputs } from '../inputs.ts'
import { ledgerOf } from '../ledger-of.ts'
import { endWalk, startWalk, type ReadOptions } from '../pipeline.ts'
import { type TableOptions, withTables } from '../tables.ts'
import { whyOfLedger } from '../why.ts'

type Options = ReadOptions & TableOptions & { output: string; json?: boolean; why?: boolean }

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
}

/** Beside the page, under its name: `report.html` → `report.json`. */
const beside = (path: string): string => join(dirname(path), `${basename(path, extname(path))}.json`)

/** `rashomon report`: the main job, one self-contained page. */
export const reportCommand = (): Command =>
  withTables(
    withInputs(
      new Command('report').description(
        'one self-contained HTML file: where the accounts agree, conflict, copy one another and fall silent',
      ),
    ),
  )
    .option('-o, --output <file>', 'where the page goes', 'report.html')
    .option('--json', 'write the Ledger beside it')
    .option('--plain', 'read without the English model')
    .option('--why', 'say on standard error what each line rests on')
    .action(async (inputs: string[], options: Options) => {
      const walk = startWalk()
      const ledger = await ledgerOf(walk, inputs, options)
      const written = [options.output]
      write(options.output, reportHtml(ledger))
      if (options.json === true) {
        write(beside(options.output), `${JSON.stringify(ledger)}\n`)
        written.push(beside(options.output))
      }
      if (options.why === true) for (const line of whyOfLedger(ledger)) walk.progress.say(line)
      endWalk(walk)
      const { articles, claims, disputes } = ledger
      process.stderr.write(
        `${written.join(' and ')}: ${articles.length} accounts, ${claims.length} claims, ${disputes.length} disputed questions\n`,
      )
    })
