import { Command, Option } from 'commander'
import { formatNames } from '../format-names.ts'
import { withInputs } from '../inputs.ts'
import type { ReportOptions } from '../run/report.ts'
import { withTables } from '../table-options.ts'

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
    .action(async (inputs: string[], options: ReportOptions) =>
      (await import('../run/report.ts')).runReport(inputs, options),
    )
