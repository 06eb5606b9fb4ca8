/**
 * What the user knows and the articles do not say: who owns an outlet, which names are one.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fileUnreadable, inputMissing, userTableRow, userTableUnreadable } from '../errors.ts'
import type { Alias, Publisher } from '../reconcile/index.ts'

const cell = z.string().trim()
const optional = cell.transform(value => (value === '' ? undefined : value)).optional()
const publisherRow = z
  .object({ outlet: cell.min(1), publisher: optional, owner: optional, apart: optional })
  .refine(row => row.publisher ?? row.owner ?? row.apart, 'it says neither publisher nor owner nor apart')
const aliasRow = z.object({
  name: cell.min(1),
  alias: cell.min(1),
  apart: z
    .union([z.boolean(), z.enum(['', 'yes', 'no', 'true', 'false', '1', '0'])])
    .transform(value => value === true || value === 'yes' || value === 'true' || value === '1')
    .optional(),
})

/** @throws RashomonError `input-missing`, `file-unreadable`, `user-table-unreadable` or `user-table-row`, which names the entry. */
export const publisherTable = (path: string): Publisher[] =>
  rowsOf(path, 'publishers', 'outlet, publisher, owner, apart', publisherRow).map(
    ({ outlet, publisher, owner, apart }) => ({
      outlet,
      ...(publisher === undefined ? {} : { publisher }),
      ...(owner === undefined ? {} : { owner }),
      ...(apart === undefined ? {} : { apart }),
    }),
  )

/** @throws RashomonError as `publisherTable`. */
export const aliasTable = (path: string): Alias[] =>
  rowsOf(path, 'aliases', 'name, alias, apart (yes or no)', aliasRow).map(({ name, alias, apart }) => ({
    name,
    alias,
    ...(apart === true ? { apart } : {}),
  }))

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? inputMissing(path) : fileUnreadable(path, cause)
  }
}

function rowsOf<Row>(path: string, what: string, columns: string, schema: z.ZodType<Row>): Row[] {
  const content = contentOf(path)
  let raw: unknown
  try {
    raw = /^\s*[[{]/.test(content)
      ? JSON.parse(content)
      : parseCsv(content, {
          columns: (header: string[]) => header.map(name => name.trim().toLowerCase()),
          skip_empty_lines: true,
          relax_column_count: true,
          delimiter: [',', '\t', ';'],
        })
  } catch (cause) {
    throw userTableUnreadable(path, what, columns, cause)
  }
  if (!Array.isArray(raw)) throw userTableUnreadable(path, what, columns, new Error('it is no list'))
  return raw.map((row: unknown, index) => {
    const read = schema.safeParse(row)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw userTableRow(
      path,
      index + 1,
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /, ''),
      columns,
    )
  })
}
