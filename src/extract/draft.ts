import type { Article, Aside, Block, Furniture, Published, Warning } from '../contracts/index.ts'

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
  /** Of a page: what is not in the text. */
  aside?: Aside[]
  credits: NonNullable<Article['credits']>
  updates: NonNullable<Article['updates']>
  warnings: Warning[]
}

/** The blocks that are no furniture. Both lists stand in the order of the text, so that one pass does. */
export function ownBlocks({ blocks, furniture }: Pick<Draft, 'blocks' | 'furniture'>): Block[] {
  let next = 0
  return blocks.filter(({ start, end }) => {
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= start) next++
    const piece = furniture[next]
    return piece === undefined || piece.start > start || piece.end < end
  })
}
