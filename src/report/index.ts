/**
 * report: a ledger in the forms that people and programs read.
 *
 * In:  a Ledger. Out: one HTML page, Markdown, tables, W3C Web Annotations, a lineage graph, bibliography items.
 */
export { type WebAnnotation, webAnnotations } from './annotations/web-annotations.ts'
export { type CslItem, cslJson } from './citations/csl-json.ts'
export { keepLetters } from './html/keep-letters.ts'
export { reportHtml } from './html/report-html.ts'
export { lineageGraph } from './lineage/lineage-graph.ts'
export { reportMarkdown } from './markdown/report-markdown.ts'
export { type TableName, tableNames } from './tables/rows.ts'
export { reportCsv, reportJsonl } from './tables/tables.ts'
