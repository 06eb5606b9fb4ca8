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
const rowsSchema = z.union([z.array(rowSchema), z.object({ articles: z.array(rowSchema) }).transform(o => o.articles)])

/** What a folder's own list says of its files, by path relative to that folder. */
export type Manifest = { readonly path: string; readonly rows: ReadonlyMap<string, Given> }

const noManifest: Manifest = { path: '', rows: new Map() }

const names = ['manifest.csv', 'manifest.json']
export const isManifest = (name: string): boolean => names.includes(name)

function rowsOf(path: string): z.infer<typeof rowsSchema> {
  const content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const raw: unknown = path.endsWith('.csv')
    ? parseCsv(content, {
        columns: (header: string[]) => header.map(name => name.trim().toLowerCase()),
        skip_empty_lines: true,
        relax_column_count: true,
        delimiter: delimiterOf(content),
      })
    : JSON.parse(content)
  return rowsSchema.parse(raw)
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
