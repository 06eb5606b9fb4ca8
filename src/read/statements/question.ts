/**
 * Whether a sentence asks: it states nothing then.
 *
 *     Did the ferry sail?
 *     “Did the ferry sail?” Marr asked.     asks as well: what is said is a question
 */
import type { Span } from '../../text/index.ts'

export const isQuestion = (text: string, { start, end }: Span): boolean =>
  /\?["”’»“)\]]*(?:\s[^.!?]{0,60}\b(?:asked|asks|wondered|wonders)\b[^.!?]{0,60}\.?)?$/u.test(
    text.slice(Math.max(start, end - 200), end),
  )
