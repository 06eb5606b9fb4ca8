/** Articles as the models see them. */
import { readFileSync } from 'node:fs'
import { syntaxOf, type Syntax } from '../../src/read/attributions/syntax.ts'
import { openWordNet } from '../../src/read/attributions/wordnet.ts'
import { outermost } from '../../src/read/attributions/plain/paragraph.ts'
import { paragraphsOf } from '../../src/read/passages/index.ts'
import { quotations } from '../../src/read/quotations/index.ts'
import { bareArticle } from '../../evaluation/bare.ts'
import { articlesIn, type Marked, storedParses } from './articles.ts'

const table = new URL('../../src/read/attributions/weights/wordnet.bin', import.meta.url)

export type Prepared = {
  readonly name: string
  readonly text: string
  readonly syntax: Syntax
  readonly marked: Marked[]
}

export function* prepared(folder: string, parses: readonly string[]): Generator<Prepared> {
  const wordnet = openWordNet(readFileSync(table))
  for (const { name, text, parse, marked } of articlesIn(folder, storedParses(parses))) {
    const paragraphs = paragraphsOf(bareArticle(name, text))
    const syntax = syntaxOf(parse, paragraphs, outermost(quotations(text, paragraphs).quotations), wordnet)
    yield { name, text, syntax, marked }
  }
}
