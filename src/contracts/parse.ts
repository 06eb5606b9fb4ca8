import { z } from 'zod'
import { spanFields, spanSchema } from './span.ts'

/** What `rashomon parse` prints. In memory a parse is typed arrays: see `language/english`. */
export const parseSchema = z.object({
  schema: z.literal('rashomon/parse@1'),
  article: z.string(),
  tokens: z.array(
    z.object({
      ...spanFields,
      tag: z.string(),
      pos: z.string(),
      dep: z.string(),
      /** A token's index; its own for a root. */
      head: z.int().min(0),
      lemma: z.string(),
    }),
  ),
  sentences: z.array(spanSchema),
  entities: z.array(z.object({ ...spanFields, label: z.string() })),
})
export type ParseRecord = z.infer<typeof parseSchema>
