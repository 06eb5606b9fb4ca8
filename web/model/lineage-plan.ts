import type { Lineage } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import type { Card } from './cards.ts'
import { byShare, fromTo } from './copies.ts'
import { momentText } from './time.ts'

/** Where everything of the lineage drawing stands, in units of the drawing: plain numbers, so that it can be tested by reading. */
export type Plan = {
  width: number
  height: number
  boxes: { card: Card; x: number; y: number; when: string }[]
  /** Texts that accounts point to and that were not given. */
  absent: { name: string; x: number; y: number }[]
  arrows: { path: string; kind: 'shown' | 'not-shown'; label: string; x: number; y: number; from: string; to: string }[]
  /** Accounts that share nothing with another. */
  alone: Card[]
  /** Ties not drawn: each account keeps its strongest one. */
  left: number
}

export const BOX = { width: 168, height: 44 }
const WIDTH = 1376
const PITCH = 62
const ABSENT = 150
// What fits beside the last box of a line.
const REASON = 40
// A drawing with more boxes than this is a thicket; the table under it says all.
const BOXES = 24

/**
 * Accounts from left to right as they were published, each on a line of its own, under the account it has its words from.
 * An arrow goes down from the source and then right to the copy, so it crosses no box on another line.
 */
export function lineagePlan(book: Book): Plan {
  const inOrder = new Map(book.accounts.map((card, index) => [card.article.id, index]))
  const ties = byShare(book.ledger.lineage).filter(({ a, b }) => inOrder.has(a) && inOrder.has(b))
  const kept = strongest(ties, inOrder)
  const tied = new Set(kept.flatMap(({ a, b }) => [a, b]))
  // A tie that is not drawn, and a quotation that two accounts have in common, are shared passages too.
  const sharing = new Set(
    [...ties, ...book.ledger.reuse.map(({ a, b }) => ({ a: a.article, b: b.article }))].flatMap(({ a, b }) => [a, b]),
  )
  const shown = inFamilies(
    book.accounts.filter(({ article }) => tied.has(article.id)),
    kept,
  ).slice(0, BOXES)
  const drawn = new Set(shown.map(({ article }) => article.id))
  const names = [
    ...new Set(kept.flatMap(({ common, a, b }) => (common !== null && drawn.has(a) && drawn.has(b) ? [common] : []))),
  ]
  const left = names.length > 0 ? ABSENT + 60 : 0
  const byTime = [...shown].sort((x, y) => (inOrder.get(x.article.id) ?? 0) - (inOrder.get(y.article.id) ?? 0))
  const step = byTime.length > 1 ? (WIDTH - left - BOX.width - 300) / (byTime.length - 1) : 0
  const xOf = new Map(byTime.map(({ article }, index) => [article.id, left + index * step]))
  const boxes = shown.map((card, row) => ({
    card,
    x: Math.round(xOf.get(card.article.id) ?? 0),
    y: 8 + row * PITCH,
    when: card.published ? momentText(card.published) : 'date not known',
  }))
  const at = new Map(boxes.map(box => [box.card.article.id, box]))
  const absent = names.map((name, index) => ({ name, x: 0, y: 8 + index * PITCH * 2 }))
  const arrows = kept.flatMap((tie): Plan['arrows'] => {
    const { from, to, toShare } = fromTo(tie)
    const [source, copy] = [at.get(from), at.get(to)]
    if (!source || !copy) return []
    const share = Math.round(toShare * 100)
    // A copy in other words shares none: then the first reason stands there.
    const label =
      share > 0
        ? `${share} % of ${copy.card.letter}’s words`
        : (tie.why[0]?.reason ?? '').slice(0, REASON).toLowerCase()
    const text = absent.find(({ name }) => name === tie.common)
    if (text)
      return [source, copy].map(box => ({
        path: `M${text.x + ABSENT} ${text.y + 22}H${text.x + ABSENT + 24}V${box.y + 22}H${box.x}`,
        kind: 'not-shown' as const,
        label: '',
        x: 0,
        y: 0,
        from: tie.common ?? '',
        to: box.card.article.id,
      }))
    const [upper, lower] = source.y <= copy.y ? [source, copy] : [copy, source]
    const x = upper.x + 18
    const shownTie = tie.direction === 'a-from-b' || tie.direction === 'b-from-a'
    const path =
      lower.x > x
        ? `M${x} ${upper.y + BOX.height}V${lower.y + 22}H${lower.x}`
        : `M${upper.x} ${upper.y + 22}H${lower.x - 18}V${lower.y + 22}H${lower.x}`
    return [
      {
        path,
        kind: shownTie ? 'shown' : 'not-shown',
        label: shownTie ? label : `shared, direction not known`,
        x: copy.x + BOX.width + 10,
        y: copy.y + 20,
        from,
        to,
      },
    ]
  })
  return {
    width: WIDTH,
    height: Math.max(boxes.length, absent.length * 2) * PITCH + 8,
    boxes,
    absent,
    arrows,
    alone: book.accounts.filter(({ article }) => !sharing.has(article.id)),
    left: ties.length - kept.length,
  }
}

/** Of each account the tie that explains most of it: shown before not shown, larger share before smaller. */
function strongest(ties: readonly Lineage[], order: ReadonlyMap<string, number>): Lineage[] {
  const taken = new Set<string>()
  const joined = new Map<string, string>()
  const root = (id: string): string => {
    const up = joined.get(id) ?? id
    return up === id ? id : root(up)
  }
  return ties.filter(tie => {
    const { from, to } = fromTo(tie)
    const directed = tie.direction === 'a-from-b' || tie.direction === 'b-from-a'
    const later = directed || (order.get(from) ?? 0) <= (order.get(to) ?? 0) ? to : from
    if (taken.has(later) || root(from) === root(to)) return false
    taken.add(later)
    joined.set(root(from), root(to))
    return true
  })
}

/** Accounts that hang together stand under each other, a copy under its source; the family of the earliest account first. */
function inFamilies(cards: readonly Card[], ties: readonly Lineage[]): Card[] {
  const children = new Map<string, string[]>()
  const hasSource = new Set<string>()
  const byId = new Map(cards.map(card => [card.article.id, card]))
  const rank = new Map(cards.map(({ article }, index) => [article.id, index]))
  for (const tie of ties) {
    const ends = fromTo(tie)
    const directed = tie.direction === 'a-from-b' || tie.direction === 'b-from-a'
    const swap = !directed && (rank.get(ends.from) ?? 0) > (rank.get(ends.to) ?? 0)
    const [from, to] = swap ? [ends.to, ends.from] : [ends.from, ends.to]
    children.set(from, [...(children.get(from) ?? []), to])
    hasSource.add(to)
  }
  const out: Card[] = []
  const seen = new Set<string>()
  const walk = (id: string): void => {
    const card = byId.get(id)
    if (!card || seen.has(id)) return
    seen.add(id)
    out.push(card)
    for (const child of (children.get(id) ?? []).sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0))) walk(child)
  }
  for (const { article } of cards) if (!hasSource.has(article.id)) walk(article.id)
  for (const { article } of cards) walk(article.id)
  return out
}
