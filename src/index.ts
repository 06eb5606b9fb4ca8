/**
 * What a user of the library may rely on. A name that is not here may change any day.
 *
 *     const articles = await extract(capture)
 *     const readings = articles.map(article => read(article, english.parse(readable(article))))
 *     const ledger = reconcile(readings)
 */
export { acquire, type Acquired } from './acquire/index.ts'
export { extract } from './extract/index.ts'
export { read, readable } from './read/index.ts'
export { reconcile } from './reconcile/index.ts'
export { RashomonError } from './errors.ts'
export { articleSchema, ledgerSchema, parseSchema, readingSchema } from './contracts/index.ts'
export type { Article, Attribution, Capture, Claim, Dispute, Ledger, Reading, Statement } from './contracts/index.ts'
