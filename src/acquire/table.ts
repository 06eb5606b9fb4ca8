import { parse as parseCsv } from 'csv-parse/sync'
import { tableColumns, tableUnreadable } from '../errors.ts'
import { failed, type Acquired } from './acquired.ts'
import { decodeTable } from './decode-xml.ts'
import { fromLine } from './jsonl.ts'

/** Our field → the table’s column: `{ text: 'Body' }`. A field that is not named has a column of its own name. */
export type ColumnMap = Readonly<Record<string, string>>

const fields = ['id', 'url', 'outlet', 'title', 'published', 'author', 'language', 'text', 'html']

/** What parts the columns: of the usual signs the one that the header has most of, outside quotation marks. */
export function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const counted = [',', '\t', ';', '|'].map(sign => ({ sign, count: header.split(sign).length - 1 }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

/** An article a row. A row without text or page fails alone, with its number; the header is row 1. */
export function* fromTable(bytes: Uint8Array, path: string, columns: ColumnMap, charset?: string): Generator<Acquired> {
  const rows: Record<string, string>[] = []
  let broken: unknown = null
  const text = decodeTable(bytes, charset).replace(/^\ufeff/, '')
  try {
    parseCsv(text, {
      columns: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
      on_record: (row: Record<string, string>) => void rows.push(row),
    })
  } catch (cause) {
    broken = cause
    if (rows.length === 0) {
      yield failed(path, tableUnreadable(path, cause))
      return
    }
  }
  const header = new Map(Object.keys(rows[0] ?? {}).map((name): [string, string] => [name.trim().toLowerCase(), name]))
  const columnOf = (field: string): string | undefined => header.get((columns[field] ?? field).trim().toLowerCase())
  const missing = Object.values(columns).filter(column => !header.has(column.trim().toLowerCase()))
  if (missing.length > 0 || (columnOf('text') === undefined && columnOf('html') === undefined)) {
    yield failed(path, tableColumns(path, missing, [...header.values()]))
    return
  }
  for (const [index, row] of rows.entries()) {
    const line = Object.fromEntries(
      fields.map((field): [string, string | undefined] => [field, row[columnOf(field) ?? ''] || undefined]),
    )
    yield fromLine(JSON.stringify(line), `${path}:${index + 2}`)
  }
  // The rows before the damage are articles all the same.
  if (broken !== null) yield failed(`${path}:${rows.length + 2}`, tableUnreadable(path, broken))
}
