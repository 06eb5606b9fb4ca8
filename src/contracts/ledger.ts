import { z } from 'zod'
import { articleSchema } from './article.ts'
import { attributionSchema, findingSchema, roleTimes, voiceSchema } from './reading.ts'
import { placeSchema, spanSchema, whySchema } from './span.ts'

const id = z.string()

/**
 * What a copy did to its source. `a` and `b` are places in the articles of the `Reuse` it belongs to.
 *
 * `denial-alone`: the copy has the denial and not what is denied; the source side is what is denied, the other the denial.
 * `denial-dropped`: the copy has what is denied and not the denial; the source side is the denial, the other what is denied.
 */
export const changeSchema = z.object({
  kind: z.enum(['word', 'figure', 'attribution-dropped', 'left-out', 'added', 'denial-alone', 'denial-dropped']),
  a: placeSchema.nullable(),
  b: placeSchema.nullable(),
})

/** One article's part in a claim or in a side of a dispute. */
export const accountSchema = placeSchema.extend({
  statement: id.nullable(),
  attribution: id.nullable(),
  voice: id,
  stance: z.enum(['states', 'attributes', 'denies', 'doubts']),
  origin: id,
})

export const ledgerEntitySchema = z.object({
  id,
  name: placeSchema,
  kind: z.string(),
  variants: z.array(z.object({ text: z.string(), articles: z.array(id), count: z.int() })),
  /** Offices and callings; when each was held, as the reading of its article has it. */
  roles: z.array(placeSchema.extend({ held: roleTimes.optional(), during: spanSchema.optional() })),
  why: z.array(whySchema),
  /** Entities that may be the same and were not joined. */
  perhaps: z.array(z.object({ entity: id, why: z.array(whySchema) })).optional(),
  /** The entities of the readings that were joined: article and id in that reading. */
  members: z.array(z.object({ article: id, entity: id })).optional(),
})

export const reuseSchema = z.object({
  id,
  a: placeSchema,
  b: placeSchema,
  kind: z.enum(['verbatim', 'near', 'same-quote', 'paraphrase']),
  direction: z.enum(['a-from-b', 'b-from-a', 'common', 'unknown']),
  changes: z.array(changeSchema),
  why: z.array(whySchema),
})

/** Who had it from whom, article by article: what the reuses between two articles add up to. */
export const lineageSchema = z.object({
  a: id,
  b: id,
  direction: z.enum(['a-from-b', 'b-from-a', 'common', 'unknown']),
  /** Share of each article's own text that the two have in common, 0 to 1. */
  shareOfA: z.number(),
  shareOfB: z.number(),
  /** The agency or document that both had it from, where one is named and is not in the pile. */
  common: z.string().nullable(),
  reuse: z.array(id),
  why: z.array(whySchema),
})

export const originSchema = z.object({
  id,
  kind: z.enum(['speaker', 'outlet', 'wire', 'document', 'unknown']),
  name: z.string().nullable(),
  why: z.array(whySchema),
})

export const claimSchema = z.object({
  id,
  gist: placeSchema,
  accounts: z.array(accountSchema),
  /** Accounts that may say the same; not counted. */
  perhaps: z.array(accountSchema),
  independent: z.object({ least: z.int(), most: z.int(), why: z.array(whySchema) }),
})

export const disputeSchema = z.object({
  id,
  kind: z.enum(['figure', 'denial', 'contradiction', 'naming', 'wording', 'time', 'place', 'agent', 'differ']),
  about: z.array(placeSchema),
  sides: z.array(
    z.object({
      answer: placeSchema,
      value: z.string().optional(),
      claims: z.array(id),
      accounts: z.array(accountSchema),
      /** As of when the side holds, where the text says so: ISO 8601. */
      asOf: z.string().nullable().optional(),
    }),
  ),
  relation: z.enum(['conflict', 'update', 'different-scope', 'unresolved']),
  why: z.array(whySchema),
})

/**
 * One speech as several accounts give it, word by word.
 *
 * `renderings[0]` is the fullest, and each of the others is held against it: `words` go through both in the order of the
 * speech, `a` in the fullest and `b` in this one. `changed` has both, `left-out` has no `b`, `added` no `a`.
 */
export const wordingSchema = z.object({
  id,
  /** The speaker, by name where an account gives one. */
  speaker: placeSchema,
  renderings: z.array(
    z.object({
      article: id,
      /** Those of the account that give this speech, in the order of the text. */
      attributions: z.array(id),
      /** `direct` where any of them is, `indirect` where all are. */
      type: attributionSchema.shape.type,
      /** The words of the speech: more than one place where it is interrupted. */
      at: z.array(placeSchema),
      /** Empty for the fullest. */
      words: z.array(
        z.object({
          kind: z.enum(['equal', 'changed', 'left-out', 'added']),
          a: placeSchema.nullable(),
          b: placeSchema.nullable(),
        }),
      ),
    }),
  ),
  why: z.array(whySchema),
})

export const timelineSchema = z.object({
  id,
  happened: z.string().nullable(),
  precision: z.string(),
  claims: z.array(id),
  said: z.string().nullable(),
  published: z.string().nullable(),
})

export const framingSchema = z.object({
  of: id,
  labels: z.array(
    z.object({
      text: z.string(),
      lemma: z.string(),
      byArticle: z.array(
        z.object({
          article: id,
          own: z.array(spanSchema),
          quoted: z.array(spanSchema),
          /** Those of `quoted` that stand in no quotation marks: in the outlet's rendering of what somebody said. */
          attributed: z.array(spanSchema).optional(),
        }),
      ),
    }),
  ),
})

export const coverageStates = [
  'states',
  'attributes',
  'denies',
  'other-answer',
  'silent',
  'silent-earlier',
  'maybe-truncated',
  'elsewhere',
] as const

export const coverageSchema = z.object({
  claim: id,
  byArticle: z.array(z.object({ article: id, state: z.enum(coverageStates) })),
})

/** Who is quoted, by whom, how much: one line a speaker. */
export const speakerSchema = z.object({
  /** A ledger entity; `null` for speakers who are not named. */
  entity: id.nullable(),
  name: placeSchema,
  kind: z.string(),
  byArticle: z.array(
    z.object({
      article: id,
      attributions: z.array(id),
      /** Words given to this speaker there. */
      words: z.int(),
      /** Cue words in their own spelling, in the order of the text. */
      cues: z.array(spanSchema),
    }),
  ),
})

/** What the page needs of each reading, to show a voice or a chain: kept in the ledger so that it can be checked by itself. */
export const evidenceSchema = z.object({
  article: id,
  reader: z.enum(['plain', 'english']),
  voices: z.array(voiceSchema),
  attributions: z.array(attributionSchema),
  findings: z.array(findingSchema),
  /** Words of the article proper, furniture left out. */
  words: z.int(),
  /** Share of those words found in no other account, 0 to 1. */
  own: z.number(),
})

/** An entry of a table of the user's that did nothing, or not all that it says. `entry` counts from 1, without the head. */
export const tableNoteSchema = z.object({
  table: z.literal('aliases'),
  entry: z.int(),
  code: z.string(),
  /** What of the entry is meant. */
  value: z.string(),
  message: z.string(),
})

export const ledgerSchema = z.object({
  schema: z.literal('rashomon/ledger@1'),
  articles: z.array(articleSchema),
  entities: z.array(ledgerEntitySchema),
  reuse: z.array(reuseSchema),
  lineage: z.array(lineageSchema),
  origins: z.array(originSchema),
  claims: z.array(claimSchema),
  disputes: z.array(disputeSchema),
  timeline: z.array(timelineSchema),
  framing: z.array(framingSchema),
  coverage: z.array(coverageSchema),
  apart: z.array(z.object({ article: id, why: z.array(whySchema) })),
  speakers: z.array(speakerSchema),
  /** Speeches that two or more accounts give. */
  wordings: z.array(wordingSchema).optional(),
  evidence: z.array(evidenceSchema),
  /** Inputs that gave no article: each with its code and reason. */
  failures: z.array(z.object({ input: z.string(), code: z.string(), message: z.string() })),
  tableNotes: z.array(tableNoteSchema).optional(),
  /** Letters that articles had on an earlier page and keep; an article that is not listed gets the next free one. */
  letters: z.array(z.object({ article: id, letter: z.string().regex(/^[A-Z]+$/) })).optional(),
  made: z.object({ by: z.literal('rashomon'), version: z.string(), settings: z.record(z.string(), z.string()) }),
})

export type Ledger = z.infer<typeof ledgerSchema>
export type Change = z.infer<typeof changeSchema>
export type Account = z.infer<typeof accountSchema>
export type LedgerEntity = z.infer<typeof ledgerEntitySchema>
export type Reuse = z.infer<typeof reuseSchema>
export type Lineage = z.infer<typeof lineageSchema>
export type Origin = z.infer<typeof originSchema>
export type Claim = z.infer<typeof claimSchema>
export type Dispute = z.infer<typeof disputeSchema>
export type Wording = z.infer<typeof wordingSchema>
export type TimelineEntry = z.infer<typeof timelineSchema>
export type Framing = z.infer<typeof framingSchema>
export type Coverage = z.infer<typeof coverageSchema>
export type Speaker = z.infer<typeof speakerSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type TableNote = z.infer<typeof tableNoteSchema>
export type Failure = Ledger['failures'][number]
