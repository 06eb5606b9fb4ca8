import type { Command } from 'commander'

export type TableOptions = { publishers?: string; aliases?: string }

export const withTables = (command: Command): Command =>
  command
    .option(
      '--publishers <file>',
      'CSV or JSON of outlet, publisher, owner, apart: outlets of one owner may be one voice, outlets apart are not',
    )
    .option('--aliases <file>', 'CSV or JSON of name, alias, apart: two names of one, or (apart: yes) of two')
