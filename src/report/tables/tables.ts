import type { Ledger } from '../../contracts/index.ts'
import { csv } from './cell.ts'
import { rows, type TableName, tableNames } from './rows.ts'

/** One table of the ledger as CSV with a header. Empty where the ledger holds none of it. */
export function reportCsv(ledger: Ledger, table: TableName = 'claims'): string {
  const all = rows(ledger, table)
  const first = all[0]
  if (!first) return ''
  const header = Object.keys(first)
  return csv(
    header,
    all.map(row => header.map(field => row[field] ?? null)),
  )
}

/** All tables, one JSON object a line; `table` says which. Line separators inside words are escaped, so a line is a line everywhere. */
export const reportJsonl = (ledger: Ledger): string =>
  tableNames
    .flatMap(table => rows(ledger, table).map(row => JSON.stringify({ table, ...row })))
    .map(line => `${line.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)}\n`)
    .join('')
