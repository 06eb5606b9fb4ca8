import { book, type Book } from '../../../web/model.ts'
import type { Article, Ledger, Place } from '../../contracts/index.ts'
import { partitionPoint } from '../../text/index.ts'

/** An annotation of the W3C Web Annotation Data Model: one account's words for one claim or side. */
export type WebAnnotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'Annotation'
  motivation: 'identifying' | 'classifying'
  body: { type: 'TextualBody'; value: string; format: 'text/plain'; purpose: 'tagging' | 'classifying' }[]
  target: { source: string; selector: [PositionSelector, QuoteSelector] }
}

type PositionSelector = { type: 'TextPositionSelector'; start: number; end: number }
type QuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }

// What tools that anchor quotations keep on either side (hypothesis takes 32).
const CONTEXT = 32

/**
 * Every account of every claim, and every side of every dispute, as an annotation of the article it stands in.
 *
 * Positions count code points, as the recommendation wants, not our UTF-16 units; they and the quotation refer to the
 * article's text as it is stored in the ledger.
 */
export function webAnnotations(ledger: Ledger): WebAnnotation[] {
  const of = book(ledger)
  const points = new Map(ledger.articles.map(article => [article.id, codePoints(article.text)]))
  const at = (place: Place): WebAnnotation['target'] => target(of, place, points.get(place.article) ?? (unit => unit))
  const claims = ledger.claims.flatMap(claim =>
    claim.accounts.map((account, index) => ({
      ...base(`${claim.id}:${index + 1}`, 'identifying'),
      body: [
        tag(claim.id, 'tagging'),
        tag(`stance: ${account.stance}`, 'classifying'),
        tag(`state: ${of.state(claim)}`, 'classifying'),
      ],
      target: at(account),
    })),
  )
  const sides = [...of.disputes, ...of.updates].flatMap(({ id, kind, relation, sides }) =>
    sides.map(({ answer }, index) => ({
      ...base(`${id}:side:${index + 1}`, 'classifying'),
      body: [tag(id, 'tagging'), tag(`dispute: ${kind}`, 'classifying'), tag(`relation: ${relation}`, 'classifying')],
      target: at(answer),
    })),
  )
  return [...claims, ...sides]
}

const base = (
  id: string,
  motivation: WebAnnotation['motivation'],
): Pick<WebAnnotation, '@context' | 'id' | 'type' | 'motivation'> => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:rashomon:${encodeURIComponent(id)}`,
  type: 'Annotation',
  motivation,
})

const tag = (value: string, purpose: 'tagging' | 'classifying'): WebAnnotation['body'][number] => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
})

function target(of: Book, { article: id, span }: Place, point: (unit: number) => number): WebAnnotation['target'] {
  const { article } = of.card(id)
  const { text } = article
  return {
    source: address(article),
    selector: [
      { type: 'TextPositionSelector', start: point(span.start), end: point(span.end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(span.start, span.end),
        prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
        suffix: text.slice(span.end, span.end + CONTEXT),
      },
    ],
  }
}

/** Where the article is; one without an address is named by its hash. */
const address = ({ url, capture }: Article): string => url ?? `urn:sha256:${capture.sha256}`

/** From UTF-16 units to code points: a letter outside the first plane is two of the one and one of the other. */
function codePoints(text: string): (unit: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index)
  return unit => unit - partitionPoint(pairs, pair => pair < unit)
}
