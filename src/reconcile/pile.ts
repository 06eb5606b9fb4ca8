import type {
  Article,
  Attribution,
  LocalEntity,
  Mention,
  Place,
  Quantity,
  Reading,
  TimeExpression,
  Voice,
} from '../contracts/index.ts'
import { byText, holds, overlaps, type Span } from '../text/index.ts'

/** A reading with its parts at hand by their ids. */
export type Paper = {
  readonly id: string
  readonly reading: Reading
  readonly article: Article
  readonly text: string
  readonly voices: ReadonlyMap<string, Voice>
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly quantities: ReadonlyMap<string, Quantity>
  readonly times: ReadonlyMap<string, TimeExpression>
  readonly mentions: ReadonlyMap<string, Mention>
  readonly entities: ReadonlyMap<string, LocalEntity>
  /** Index into `reading.sentences` of the sentence that holds a place; -1 where none does. */
  sentenceAt(at: Span): number
}

/** The papers of one story, in the order of publication: first published first, undated last, then by id. */
export type Pile = { readonly papers: readonly Paper[]; readonly paper: ReadonlyMap<string, Paper> }

/**
 * The readings as a pile, in an order that does not depend on the order they came in.
 *
 * Order of publication, because ids are made from the first member of a group: an account that is
 * published later and added later then leaves every older id as it was. A reading given twice counts once.
 */
export function pile(readings: readonly Reading[]): Pile {
  const papers = [...new Map(readings.map(reading => [reading.article.id, reading])).values()]
    .map(paperOf)
    .sort((a, b) => byText(publishedKey(a), publishedKey(b)) || byText(a.id, b.id))
  return { papers, paper: new Map(papers.map(paper => [paper.id, paper])) }
}

// '~' sorts behind every digit: an account without a date stands behind the dated ones.
const publishedKey = (paper: Paper): string => paper.article.published?.value ?? '~'

function paperOf(reading: Reading): Paper {
  const { article, sentences } = reading
  const keyed = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map(item => [item.id, item]))
  return {
    id: article.id,
    reading,
    article,
    text: article.text,
    voices: keyed(reading.voices),
    attributions: keyed(reading.attributions),
    quantities: keyed(reading.quantities),
    times: keyed(reading.times),
    mentions: keyed(reading.mentions),
    entities: keyed(reading.entities),
    sentenceAt: at => sentenceIndex(sentences, at),
  }
}

/** Sentences are in the order of the text and do not overlap, so a place is found by halving. */
function sentenceIndex(sentences: readonly Span[], at: Span): number {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (!sentence) return -1
    if (sentence.end <= at.start) low = middle + 1
    else if (sentence.start > at.start) high = middle - 1
    else return middle
  }
  return -1
}

export const wordsAt = (paper: Paper, at: Span): string => paper.text.slice(at.start, at.end)
export const placeOf = (paper: Paper, { start, end }: Span): Place => ({ article: paper.id, span: { start, end } })

/** Whether a place touches what the page carries besides the article. A heading or a by-line is no statement either. */
export const inFurniture = (paper: Paper, at: Span): boolean =>
  paper.article.furniture.some(piece => overlaps(piece, at) && !holds(at, piece))
