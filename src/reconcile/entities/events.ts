import type { LedgerEntity } from '../../contracts/index.ts'
import { byPlace, byText, fold } from '../../text/index.ts'
import { idOf } from '../ids.ts'
import { type Paper, placeOf, wordsAt } from '../pile.ts'
import { lemmaOf } from '../words/index.ts'
import { otherNoun } from './against.ts'
import { type Node, tieEvents } from './same-event.ts'

export type Event = {
  readonly entity: LedgerEntity
  readonly name: string
  readonly members: readonly { article: string; entity: string }[]
}

/**
 * What happened, under all the nouns the accounts have for it.
 *
 * A reader takes nouns that can be words for one thing (“coup”, “uprising”) for one event of its account; two accounts’ events are
 * one where they share a noun. So “uprising” here and “coup” there meet where a third account uses both, or one of the two does.
 * Where no account has both, `tieEvents` says whether “crash” here and “collision” there are one.
 */
export function joinEvents(papers: readonly Paper[]): Event[] {
  const nodes = papers.flatMap(nodesOf)
  const byNoun = new Map<string, Node[]>()
  for (const node of nodes) for (const noun of node.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), node])
  const tied = tieEvents(nodes, papers.length)
  const seen = new Set<Node>()
  const out: Event[] = []
  for (const node of nodes) {
    if (seen.has(node)) continue
    const group: Node[] = []
    const open = [node]
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      group.push(next)
      for (const noun of next.nouns) open.push(...(byNoun.get(noun) ?? []).filter(other => !seen.has(other)))
      open.push(...(tied.get(next) ?? []))
    }
    const event = eventOf(
      group.sort((a, b) => papers.indexOf(a.paper) - papers.indexOf(b.paper) || byPlace(a.at, b.at)),
    )
    if (event) out.push(event)
  }
  return out
}

function nodesOf(paper: Paper): Node[] {
  return paper.reading.entities.flatMap(({ id, kind, mentions }) => {
    if (kind !== 'event') return []
    const places = mentions
      .map(mention => paper.mentions.get(mention))
      .filter(mention => mention !== undefined && mention.form === 'nominal')
      .filter(mention => mention !== undefined)
    const [first] = places
    if (!first) return []
    const texts = places.map(place => wordsAt(paper, place))
    return [
      { paper, id, at: { start: first.start, end: first.end }, places, nouns: [...new Set(texts.map(nounOf))], texts },
    ]
  })
}

const nounOf = (text: string): string => lemmaOf(fold(text.trim().split(/\s+/u).at(-1) ?? text))

/** `null` for a noun of one account only: nothing is joined, and nothing chosen. */
function eventOf(group: readonly Node[]): Event | null {
  const [head] = group
  if (
    !head ||
    (new Set(group.map(({ paper }) => paper.id)).size < 2 && new Set(group.flatMap(({ nouns }) => nouns)).size < 2)
  )
    return null
  const counts = new Map<string, { articles: Set<string>; count: number }>()
  for (const { paper, texts } of group) {
    for (const text of texts) {
      const variant = counts.get(text) ?? { articles: new Set<string>(), count: 0 }
      variant.articles.add(paper.id)
      variant.count++
      counts.set(text, variant)
    }
  }
  const members = group.map(({ paper, id }) => ({ article: paper.id, entity: id }))
  return {
    name: wordsAt(head.paper, head.at),
    members,
    entity: {
      id: idOf('entity', head.paper.id, 'event', head.nouns[0] ?? '', head.at.start),
      name: placeOf(head.paper, head.at),
      kind: 'event',
      variants: [...counts]
        .sort((a, b) => b[1].count - a[1].count || byText(a[0], b[0]))
        .map(([text, { articles, count }]) => ({ text, articles: [...articles].sort(byText), count })),
      roles: [],
      why:
        group.length > 1
          ? [
              {
                reason: head.nouns.some(noun => group.every(({ nouns }) => nouns.includes(noun)))
                  ? 'joined: the same noun for what happened'
                  : 'joined: nouns that are words for one event',
                places: group.slice(0, 4).map(({ paper, at }) => placeOf(paper, at)),
              },
              ...otherNoun(group.map(({ paper, at, nouns }) => ({ noun: nouns[0] ?? '', at: placeOf(paper, at) }))),
            ]
          : [],
      members,
    },
  }
}
