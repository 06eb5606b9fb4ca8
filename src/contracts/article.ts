import { z } from 'zod'
import { spanFields, spanSchema } from './span.ts'

/** Where a piece of metadata came from: `manifest`, `jsonl`, `json-ld`, `opengraph`, `microdata`, `time`, `byline`, `text`, `url`, … */
const from = z.string()

export const publishedSchema = z.object({
  /** ISO 8601, as exact as `precision` says. */
  value: z.string(),
  precision: z.enum(['second', 'minute', 'day', 'month', 'year']),
  from: z.enum(['metadata', 'text', 'url', 'inferred']),
  /** What exactly said it, for a reader: `json-ld datePublished`, `manifest`. */
  detail: z.string().optional(),
  span: spanSchema.optional(),
})

export const blockKinds = ['heading', 'paragraph', 'quote', 'list-item', 'caption', 'code', 'other'] as const

export const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  span: spanSchema.optional(),
  /** The value that was met, where there is one: a share, a count. */
  measure: z.number().optional(),
})

export const articleSchema = z.object({
  schema: z.literal('rashomon/article@1'),
  /** Stable: from the content and the address, never from order. */
  id: z.string(),
  path: z.string().optional(),
  url: z.string().optional(),
  outlet: z.object({ name: z.string(), domain: z.string().optional(), from: from.optional() }).nullable(),
  title: z
    .union([
      z.object({ ...spanFields, text: z.string(), from: from.optional() }),
      z.object({ text: z.string(), from: from.optional() }),
    ])
    .nullable(),
  byline: z.array(z.object({ name: z.string(), span: spanSchema.optional(), from: from.optional() })),
  published: publishedSchema.nullable(),
  updated: publishedSchema.nullable().optional(),
  /** BCP 47; `und` where it is not known. */
  language: z.string(),
  text: z.string(),
  blocks: z.array(z.object({ ...spanFields, kind: z.enum(blockKinds), path: z.string().optional() })),
  /** Marked, never cut. `kind`: comment-form, share, bio, related, navigation, byline, dateline, other-article, … */
  furniture: z.array(z.object({ ...spanFields, kind: z.string(), reason: z.string().optional() })),
  /** What of a page is not in `text`: menus, captions, credits of pictures, boxes, comments. Pages and PDFs, in their order. */
  aside: z.array(z.object({ kind: z.string(), reason: z.string(), text: z.string(), path: z.string() })).optional(),
  /** Agencies the article credits in its by-line, dateline or tail: “(AP)”, “Reuters contributed”. */
  credits: z.array(z.object({ ...spanFields, agency: z.string(), where: z.string() })).optional(),
  /** Dated updates of a live blog, in the order of the text. */
  updates: z.array(z.object({ ...spanFields, time: z.string().nullable() })).optional(),
  warnings: z.array(warningSchema),
  capture: z.object({
    sha256: z.string(),
    bytes: z.int().min(0),
    mime: z.string(),
    /** As which the bytes were read. */
    charset: z.string(),
    /** What the header or the page calls it, where that is something else: the bytes decided. */
    declared: z.string().optional(),
    captured: z.string().optional(),
  }),
})

export type Article = z.infer<typeof articleSchema>
export type Warning = z.infer<typeof warningSchema>
export type Published = z.infer<typeof publishedSchema>
export type Block = Article['blocks'][number]
export type Furniture = Article['furniture'][number]
export type Aside = NonNullable<Article['aside']>[number]
