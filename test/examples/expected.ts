import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { coverageStates, entityKinds, stances } from '../../src/contracts/index.ts'
import { folder } from './harbour.ts'

// The shape is told in examples/harbour/README.md.

/** Words of an account. `in`: more of them, where the words alone stand there more than once. */
const words = z.strictObject({ text: z.string(), in: z.string().optional() })
const quoted = words.extend({ article: z.string() })

const attribution = z.strictObject({
  source: z.string(),
  cue: z.string(),
  content: z.array(words).min(1),
  via: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  type: z.enum(['direct', 'indirect', 'mixed']),
  stance: z.enum(stances),
  entity: z.string().nullable(),
})

const copy = z.union([
  z.strictObject({ from: z.string(), to: z.string() }),
  z.strictObject({ shared: z.tuple([z.string(), z.string()]), common: z.string().nullable() }),
])

export const expectedSchema = z.strictObject({
  about: z.string(),
  articles: z.array(
    z.strictObject({
      path: z.string(),
      outlet: z.string().nullable(),
      title: z.string(),
      published: z.string().nullable(),
      byline: z.array(z.string()),
      furniture: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
      attributions: z.array(attribution),
    }),
  ),
  entities: z.array(
    z.strictObject({ id: z.string(), kind: z.enum(entityKinds), name: quoted, variants: z.array(z.string()).min(1) }),
  ),
  copies: z.array(copy),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      gist: quoted,
      accounts: z.array(
        quoted.extend({ stance: z.enum(['states', 'attributes', 'denies', 'doubts']), origin: z.string() }),
      ),
      independent: z.strictObject({ least: z.int(), most: z.int() }),
    }),
  ),
  origins: z.array(z.strictObject({ id: z.string(), kind: z.string(), name: z.string().nullable() })),
  disputes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      relation: z.string(),
      about: z.array(quoted),
      sides: z
        .array(z.strictObject({ answer: quoted, value: z.string().nullable(), accounts: z.array(z.string()) }))
        .min(2),
    }),
  ),
  figures: z.array(
    quoted.extend({
      value: z.number().nullable(),
      modifier: z.string(),
      counted: z.string(),
      asOf: z.string().nullable(),
    }),
  ),
  labels: z.array(quoted.extend({ of: z.string(), quoted: z.boolean() })),
  coverage: z.array(z.strictObject({ claim: z.string(), states: z.record(z.string(), z.enum(coverageStates)) })),
  apart: z.array(z.strictObject({ article: z.string(), because: z.array(quoted) })),
  traps: z.strictObject({
    noAttribution: z.array(quoted.extend({ why: z.string() })),
    noDispute: z.array(z.strictObject({ a: quoted, b: quoted, why: z.string() })),
  }),
})

export type Expected = z.infer<typeof expectedSchema>
export type Words = z.infer<typeof words>
export type Quoted = z.infer<typeof quoted>

/** What a careful reader finds in the nine accounts. */
export const expected = (): Expected =>
  expectedSchema.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')))
