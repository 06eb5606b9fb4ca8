import { parse as parseCsv } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { z } from 'zod'
import type { Given } from '../contracts/index.ts'
import { delimiterOf } from './table.ts'
import { isRashomonError, manifestUnreadable, type RashomonError } from '../errors.ts'

const text = z.string().trim().optional()
const rowSchema = z.object({
  path: z.string().trim().min(1),
  id: text,
  url: text,
  outlet: text,
  title: text,
  published: text,
  author: text,
  language: text,
})

/** What a folder's own list says of its files, by path relative to that folder. */
export type Manifest = { readonly path: string; readonly rows: ReadonlyMap<string, Given> }

const noManifest: Manifest = { path: '', rows: new Map() }

const names = ['manifest.csv', 'manifest.json']
export const isManifest = (name: string): boolean => names.includes(name)

function rowsOf(path: string): z.infer<typeof rowSchema>[] {
  const content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const raw: unknown = path.endsWith('.csv')
    ? parseCsv(content, {
        columns: (header: string[]) => header.map(name => name.trim().toLowerCase()),
        skip_empty_lines: true,
        relax_column_count: true,
        delimiter: delimiterOf(content),
      })
    : JSON.parse(content)
  const rows = rowsIn(raw)
  return rows.map((row, index) => {
    const read = rowSchema.safeParse(row)
    if (read.success) return read.data
    const columns = typeof row === 'object' && row !== null ? Object.keys(row).join(', ') : 'none'
    throw new RangeError(`row ${index + 1} has no “path”; its columns are ${columns}`)
  })
}

function rowsIn(raw: unknown): readonly unknown[] {
  const found = typeof raw === 'object' && raw !== null && 'articles' in raw ? raw.articles : raw
  if (!Array.isArray(found)) throw new RangeError('it is no list of articles')
  return found
}

/** An empty cell says nothing: the page may still be asked. */
const given = (row: z.infer<typeof rowSchema>): Given => ({
  from: 'manifest',
  ...Object.fromEntries(
    Object.entries(row).filter(([key, value]) => key !== 'path' && value !== undefined && value !== ''),
  ),
})

/** The manifest of a folder, empty where it has none. One that cannot be read is an error beside an empty one: the articles are still read. */
export function manifestOf(folder: string): { manifest: Manifest; error: RashomonError | null } {
  const path = names.map(name => join(folder, name)).find(candidate => existsSync(candidate))
  if (path === undefined) return { manifest: noManifest, error: null }
  try {
    const rows = new Map(
      rowsOf(path).map((row): [string, Given] => [posix.normalize(row.path.replaceAll('\\', '/')), given(row)]),
    )
    return { manifest: { path, rows }, error: null }
  } catch (cause) {
    return { manifest: noManifest, error: isRashomonError(cause) ? cause : manifestUnreadable(path, cause) }
  }
}
