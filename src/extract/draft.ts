import type { Article, Block, Furniture, Published, Warning } from '../contracts/index.ts'

/** An article before it has its name: what the readers of text and of pages find, without what the capture and the manifest say. */
export type Draft = {
  text: string
  title: Article['title']
  byline: Article['byline']
  published: Published | null
  updated?: Published | null
  outlet: Article['outlet']
  url?: string
  /** As the page declares it; the text itself is asked otherwise. */
  language?: string
  blocks: Block[]
  furniture: Furniture[]
  credits: NonNullable<Article['credits']>
  updates: NonNullable<Article['updates']>
  warnings: Warning[]
}
