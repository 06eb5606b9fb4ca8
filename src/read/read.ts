/**
 * The order in which an article is read. Each part is a pure function of those above it.
 */
import type { Article, Reading } from '../contracts/index.ts'
import { attribute, withBodies, withContinued, withWho } from './attributions/index.ts'
import type { Parse } from '../language/english/index.ts'
import { checked } from './check.ts'
import type { Ground } from './ground.ts'
import { findLabels, thingsIn, withQuotedTerms } from './labels/index.ts'
import { withEntities } from './linked.ts'
import { byStatement, measure } from './measures.ts'
import { findMentions } from './mentions/index.ts'
import { paragraphsOf, portionsOf, sentencesOf } from './passages/index.ts'
import { quotations } from './quotations/index.ts'
import { state } from './statements/index.ts'
import { voicesOf } from './voices/index.ts'

/**
 * Who says what in one article: a pure function of it and its parse, which is of `readable(article)`.
 *
 * Without a parse the plain reader reads, and the reading says so.
 * @throws RangeError if the parse is of another text, or a place leaves the text: always a mistake of the caller or ours.
 */
export function read(article: Article, parse: Parse | null = null): Reading {
  const { text } = article
  if (parse && parse.text.length !== text.length) {
    throw new RangeError(`The parse is of ${parse.text.length} code units, ${article.id} has ${text.length}`)
  }
  const paragraphs = paragraphsOf(article)
  const quoted = quotations(text, paragraphs)
  const ground: Ground = {
    article,
    text,
    parse,
    paragraphs,
    sentences: sentencesOf(text, paragraphs, quoted.quotations, parse),
    quotations: quoted.quotations,
    voices: voicesOf(article, paragraphs),
  }
  const { mentions, entities } = findMentions({
    text,
    passages: portionsOf(text, paragraphs, ground.sentences),
    sentences: ground.sentences,
    quotations: ground.quotations,
    parse,
  })
  const found = attribute(ground)
  const known = parse
    ? withBodies(text, withWho(found, mentions, parse), mentions, ground.sentences, parse)
    : withEntities(text, found, mentions)
  const attributions = withContinued(text, known, mentions, paragraphs)
  const { times, quantities } = measure(ground, attributions)
  const statements = state(ground, attributions)
  const quantitiesOf = byStatement(statements, quantities)
  const timesOf = byStatement(statements, times)
  const mentioned = byStatement(
    statements,
    mentions.map(m => ({ start: m.start, end: m.end, id: m.entity })),
  )
  const things = parse ? thingsIn(parse, mentions) : { entities: [], labels: [] }
  const chosen = findLabels({
    text,
    mentions,
    entities,
    voices: ground.voices,
    quotations: ground.quotations,
    attributions,
    parse,
    things: things.labels,
  })
  const terms = withQuotedTerms(text, ground.quotations, chosen, attributions, ground.voices)
  return checked({
    schema: 'rashomon/reading@1',
    article,
    reader: parse ? 'english' : 'plain',
    sentences: [...ground.sentences],
    voices: [...ground.voices],
    mentions,
    entities: [...entities, ...things.entities, ...terms.entities],
    attributions,
    quantities,
    times,
    labels: terms.labels,
    statements: statements.map((s, n) => ({
      ...s,
      quantities: quantitiesOf[n] ?? [],
      times: timesOf[n] ?? [],
      entities: [...new Set(mentioned[n])],
    })),
    findings: [...quoted.findings],
  })
}
