/**
 * The way from articles to readings. The English engine is loaded with the first article that wants it.
 */
import type { Article, Reading } from '../contracts/index.ts'
import { type English, loadEnglish, type Parse } from '../language/english/index.ts'
import { read, readable } from '../read/index.ts'
import { articlesOf } from './articles.ts'
import type { InputOptions } from './inputs.ts'
import { fail, failureOf, type Walk } from './walk.ts'

export type ReadOptions = InputOptions & {
  /** Read without the English model. */
  plain?: boolean
}

/** Languages that the English engine is for; `und` is a text too short to tell. */
const isEnglish = (article: Article): boolean => /^(?:en|und)\b/.test(article.language)

// A text of more than half a million characters is no article (a long one has 50,000): the model would take minutes over
// it, and what comes of it is read by nobody. The plain reader takes seconds, and the reading says which one made it.
const LONGEST_PARSED = 500_000

/** The parser of one run: loaded with the first article that wants it. `null` for an article that is not English, or is too long. */
export function parser({ plain = false }: ReadOptions): (article: Article) => Promise<Parse | null> {
  let english: Promise<English> | null = null
  return async article => {
    if (plain || !isEnglish(article) || article.text.length > LONGEST_PARSED) return null
    english ??= loadEnglish({ paragraphs: 'apart' })
    return (await english).parse(readable(article))
  }
}

export async function* readingsOf(
  walk: Walk,
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const parse = parser(options)
  for await (const { article: whole } of articlesOf(walk, inputs, options)) {
    // What is beside the article is for whoever asks `extract`; a ledger carries its articles, not their menus.
    const { aside: _, ...article } = whole
    try {
      yield read(article, await parse(article))
    } catch (error) {
      fail(walk, failureOf(article.path ?? article.id, error))
    }
  }
}
