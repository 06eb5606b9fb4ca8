/** The ground of an article of which only text and parse are known. */
import type { Parse } from '../../src/language/english/index.ts'
import type { Ground } from '../../src/read/ground.ts'
import { paragraphsOf, sentencesOf } from '../../src/read/passages/index.ts'
import { quotations } from '../../src/read/quotations/index.ts'
import { voicesOf } from '../../src/read/voices/index.ts'
import { bareArticle } from '../../evaluation/bare.ts'

export function groundOf(name: string, text: string, parse: Parse): Ground {
  const article = bareArticle(name, text)
  const paragraphs = paragraphsOf(article)
  const quoted = quotations(text, paragraphs).quotations
  return {
    article,
    text,
    parse,
    paragraphs,
    sentences: sentencesOf(text, paragraphs, quoted, parse),
    quotations: quoted,
    voices: voicesOf(article, paragraphs),
  }
}
