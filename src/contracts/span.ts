import { z } from 'zod'

const position = z.int().min(0)

/** `[start, end)` in UTF-16 units of `article.text`. */
export const spanFields = { start: position, end: position }
export const spanSchema = z.object(spanFields)

/** A span in one of several articles. */
export const placeSchema = z.object({ article: z.string(), span: spanSchema })
export type Place = z.infer<typeof placeSchema>

/** A fixed phrase of ours and the words it rests on. */
export const whySchema = z.object({ reason: z.string(), places: z.array(placeSchema) })
export type Why = z.infer<typeof whySchema>
