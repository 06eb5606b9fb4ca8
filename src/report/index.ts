/**
 * report: a ledger in the forms that people and programs read.
 *
 * In:  a Ledger. Out: one HTML page.
 */
export { reportHtml } from './html/report-html.ts'
