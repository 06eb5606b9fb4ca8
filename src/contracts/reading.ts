import { z } from 'zod'
import { articleSchema } from './article.ts'
import { spanFields, spanSchema } from './span.ts'

const id = z.string()

export const voiceKinds = ['outlet', 'republished', 'editor', 'post', 'turn', 'update', 'document'] as const
export const entityKinds = ['person', 'organization', 'place', 'facility', 'event', 'work', 'group', 'other'] as const
export const stances = [
  'asserts',
  'denies',
  'doubts',
  'demands',
  'promises',
  'fears',
  'hopes',
  'asks',
  'believes',
] as const
export const sourceKinds = ['named', 'titled', 'anonymous', 'collective', 'document', 'media', 'unknown'] as const

export const voiceSchema = z.object({ ...spanFields, id, kind: z.enum(voiceKinds), name: z.string().nullable() })

export const mentionSchema = z.object({
  ...spanFields,
  id,
  entity: id,
  kind: z.enum(entityKinds),
  form: z.enum(['name', 'nominal', 'pronoun']),
})

/** When an office was held, beside the day of the article; `in-place`: acting for another. */
export const roleTimes = z.enum(['before', 'then', 'now', 'soon', 'in-place', 'dead'])

/** One person, body or place within one article. */
export const localEntitySchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(entityKinds),
  mentions: z.array(id),
  /** Words the article itself ties to the name: “the defence minister”. */
  roles: z.array(
    z.object({
      ...spanFields,
      /** When it was held, where a word at the role says so: “former”, “then”, “acting”. */
      held: roleTimes.optional(),
      /** “since 2014”, “until last year”. */
      during: spanSchema.optional(),
    }),
  ),
})

export const attributionSchema = z.object({
  id,
  type: z.enum(['direct', 'indirect', 'mixed']),
  /** `null`: the text names nobody. */
  source: z.object({ ...spanFields, entity: id.nullable() }).nullable(),
  cue: spanSchema.nullable(),
  /** More than one where it is interrupted. In the order of the text, never empty. */
  content: z.array(spanSchema),
  /** The chain it came through, nearest first. */
  via: z.array(
    z.object({
      span: spanSchema,
      entity: id.nullable(),
      kind: z.enum(['told', 'reported-by', 'citing', 'post', 'document', 'broadcast']),
    }),
  ),
  stance: z.enum(stances),
  sourceKind: z.enum(sourceKinds),
  /** First-hand, or handed on by somebody (`via`, “reportedly”). */
  relayed: z.boolean().optional(),
  nestedIn: id.nullable(),
  /** 0 to 1, calibrated. */
  confidence: z.number().min(0).max(1),
  /** What found it. */
  rule: z.string(),
})

export const quantitySchema = z.object({
  ...spanFields,
  id,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  modifier: z.enum(['exact', 'about', 'at-least', 'at-most', 'range', 'vague']),
  unit: z.string().nullable(),
  counted: spanSchema.nullable(),
  /** `count` unless the number is an age, a share or a sum of money. */
  kind: z.enum(['count', 'age', 'percent', 'money', 'measure']).optional(),
  /** The quantity this one is a part of: “five soldiers, two of them seriously”. */
  partOf: id.nullable().optional(),
  /** The account says that it is not this number: “12, not 21”. */
  denied: z.literal(true).optional(),
  /** The word that says what happened to what is counted: “injuring 45”. */
  event: spanSchema.optional(),
  /** In which voice it stands, and on whose word: the attribution that holds it. */
  voice: id.optional(),
  attribution: id.nullable().optional(),
  /**
   * As of when it holds, and what tells: a time expression beside the figure (`words`) or beside the cue (`said`), the update it
   * stands in, or the day of the article. `null` where nothing does.
   */
  asOf: z
    .object({ value: z.string(), from: z.enum(['words', 'said', 'update', 'published']), time: id.nullable() })
    .nullable()
    .optional(),
})

export const timeSchema = z.object({
  ...spanFields,
  id,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3; `XXXX-…` where the anchor is not known. */
  value: z.string(),
  mod: z.string().optional(),
  /** Why the value is not resolved. */
  unresolved: z.string().optional(),
})

export const labelSchema = z.object({
  ...spanFields,
  id,
  /** The entity it is a word for; for an event, an entity of kind `event`. */
  of: id,
  voice: id,
  quoted: z.boolean(),
  /** Dictionary form, for grouping. */
  lemma: z.string().optional(),
  /** Whose word it is, where an attribution holds it. */
  attribution: id.nullable().optional(),
})

export const statementSchema = z.object({
  id,
  span: spanSchema,
  /** Index into `sentences`. */
  sentence: z.int().min(0),
  voice: id,
  attribution: id.nullable(),
  subject: spanSchema.nullable(),
  predicate: spanSchema,
  objects: z.array(spanSchema),
  polarity: z.enum(['positive', 'negative']),
  modality: z.enum(['actual', 'possible', 'planned', 'conditional', 'ordered']),
  quantities: z.array(id),
  times: z.array(id),
  entities: z.array(id),
})

/** Material that is odd; the run went on. Made by a named function in `findings.ts`. */
export const findingSchema = z.object({ code: z.string(), at: spanSchema, message: z.string() })

export const readingSchema = z.object({
  schema: z.literal('rashomon/reading@1'),
  article: articleSchema,
  /** Which reader made it: `plain` knows no grammar and says so. */
  reader: z.enum(['plain', 'english']),
  sentences: z.array(spanSchema),
  voices: z.array(voiceSchema),
  mentions: z.array(mentionSchema),
  entities: z.array(localEntitySchema),
  attributions: z.array(attributionSchema),
  quantities: z.array(quantitySchema),
  times: z.array(timeSchema),
  labels: z.array(labelSchema),
  statements: z.array(statementSchema),
  findings: z.array(findingSchema),
})

export type Reading = z.infer<typeof readingSchema>
export type Voice = z.infer<typeof voiceSchema>
export type Mention = z.infer<typeof mentionSchema>
export type LocalEntity = z.infer<typeof localEntitySchema>
export type Attribution = z.infer<typeof attributionSchema>
export type Quantity = z.infer<typeof quantitySchema>
export type TimeExpression = z.infer<typeof timeSchema>
export type Label = z.infer<typeof labelSchema>
export type Statement = z.infer<typeof statementSchema>
export type Finding = z.infer<typeof findingSchema>
