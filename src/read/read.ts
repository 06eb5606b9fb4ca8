/**
 * The order in which an article is read. Each part is a pure function of those above it.
 */
import type { Article, Reading } from '../contracts/index.ts'
import { attribute } from './attributions/index.ts'
import { checked } from './check.ts'
import type { Ground } from './ground.ts'
import { paragraphsOf, sentencesIn } from './passages/index.ts'
import { quotations } from './quotations/index.ts'
import { state } from './statements/index.ts'
import { voicesOf } from './voices/index.ts'

/**
 * Who says what in one article: a pure function of it.
 *
 * @throws RangeError if a place leaves the text: always a mistake of ours.
 */
export function read(article: Article): Reading {
  const { text } = article
  const paragraphs = paragraphsOf(article)
  const quoted = quotations(text, paragraphs)
  const ground: Ground = {
    article,
    text,
    paragraphs,
    sentences: paragraphs.flatMap(p => sentencesIn(text, p)),
    quotations: quoted.quotations,
    voices: voicesOf(article, paragraphs),
  }
  const attributions = attribute(ground)
  return checked({
    schema: 'rashomon/reading@1',
    article,
    reader: 'plain',
    sentences: [...ground.sentences],
    voices: [...ground.voices],
    mentions: [],
    entities: [],
    attributions,
    quantities: [],
    times: [],
    labels: [],
    statements: state(ground, attributions),
    findings: [...quoted.findings],
  })
}
