/**
 * The forms a ledger can be written in, by the word that `--format` takes.
 */
import { dirname, basename, extname, join } from 'node:path'
import type { Ledger } from '../contracts/index.ts'
import type { FormatName } from './format-names.ts'
import {
  cslJson,
  lineageGraph,
  reportCsv,
  reportHtml,
  reportJsonl,
  reportMarkdown,
  tableNames,
  webAnnotations,
} from '../report/index.ts'

/** One file: its path and what goes into it. */
export type Written = { readonly path: string; readonly text: string }

/** The path with another ending: `report.html` → `report.json`. */
export const beside = (path: string, ending: string): string =>
  join(dirname(path), `${basename(path, extname(path))}${ending}`)

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
const one =
  (make: (ledger: Ledger) => string) =>
  (ledger: Ledger, path: string): Written[] => [{ path, text: make(ledger) }]

type Format = { readonly ending: string; readonly write: (ledger: Ledger, path: string) => Written[] }

export const formats = {
  html: { ending: '.html', write: one(reportHtml) },
  markdown: { ending: '.md', write: one(reportMarkdown) },
  json: { ending: '.json', write: one(json) },
  jsonl: { ending: '.jsonl', write: one(reportJsonl) },
  // A file a table: `report-claims.csv`, `report-disputes.csv`, …
  csv: {
    ending: '.csv',
    write: (ledger, path) =>
      tableNames.map(name => ({ path: beside(path, `-${name}.csv`), text: reportCsv(ledger, name) })),
  },
  annotations: { ending: '.jsonld', write: one(ledger => json(webAnnotations(ledger))) },
  gexf: { ending: '.gexf', write: one(lineageGraph) },
  csl: { ending: '.csl.json', write: one(ledger => json(cslJson(ledger))) },
} as const satisfies Record<FormatName, Format>
