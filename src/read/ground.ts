/**
 * What every part of a reading stands on: computed once an article, handed to each part, changed by none.
 */
import type { Article, Voice } from '../contracts/index.ts'
import type { Parse } from '../language/english/index.ts'
import type { Span } from '../text/index.ts'
import type { Paragraph } from './passages/index.ts'
import type { Quotation } from './quotations/index.ts'

export type Ground = {
  readonly article: Article
  /** `article.text`. */
  readonly text: string
  /** Of `readable(article)`: its places are the text's. `null` for the plain reader. */
  readonly parse: Parse | null
  /** Prose only, in order and apart. */
  readonly paragraphs: readonly Paragraph[]
  /** In order and apart; each lies in one paragraph. */
  readonly sentences: readonly Span[]
  /** In order; of two that begin together the longer first. Each lies in one paragraph. */
  readonly quotations: readonly Quotation[]
  /** In order and apart; together they hold every paragraph. */
  readonly voices: readonly Voice[]
}
