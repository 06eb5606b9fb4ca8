/**
 * contracts: the plain data that passes from stage to stage, and its JSON Schemas.
 *
 * Field names are fixed (design: "Contracts"): other programs read them. Add fields freely; rename none.
 * One zod schema gives the type, the check at the door, and the published JSON Schema.
 */
import { z } from 'zod'
import { articleSchema } from './article.ts'
import { ledgerSchema } from './ledger.ts'
import { parseSchema } from './parse.ts'
import { readingSchema } from './reading.ts'

export type * from './article.ts'
export type * from './capture.ts'
export type * from './ledger.ts'
export type * from './parse.ts'
export type * from './reading.ts'
export type { Place, Why } from './span.ts'
export { articleSchema, ledgerSchema, parseSchema, readingSchema }
export { stances, entityKinds } from './reading.ts'
export { coverageStates } from './ledger.ts'

/**
 * JSON Schema (2020-12) of every top-level object that the command line prints, by name.
 *
 * @public scripts/build.mjs writes them into the package.
 */
export const jsonSchemas = (): Record<string, unknown> => ({
  article: z.toJSONSchema(articleSchema),
  parse: z.toJSONSchema(parseSchema),
  reading: z.toJSONSchema(readingSchema),
  ledger: z.toJSONSchema(ledgerSchema),
})
