/**
 * Times and quantities of an article, and which statement each belongs to.
 */
import type { Quantity, Statement, TimeExpression } from '../contracts/index.ts'
import { byPlace, type Span } from '../text/index.ts'
import type { Ground } from './ground.ts'
import { portionsOf } from './passages/index.ts'
import { findQuantities } from './quantities/index.ts'
import { type Anchor, findTimes } from './times/index.ts'

export function measure(ground: Ground): { times: TimeExpression[]; quantities: Quantity[] } {
  const { text, parse } = ground
  const passages = portionsOf(text, ground.paragraphs, ground.sentences)
  const times = findTimes({ text, passages, anchorOf: anchorsOf(ground), parse })
  const quantities = findQuantities({ text, passages, parse, times })
  // What found each is for `--why` and tests of the parts; the contract has no place for it.
  return {
    times: times.map(({ rule: _rule, ...time }) => time),
    quantities: quantities.map(({ rule: _rule, ...quantity }) => quantity),
  }
}

/**
 * The date that “yesterday” counts from, by the voice that says it.
 *
 * The article's own, and an update's where it has one. A post or a document was written on some other day, and nothing
 * says which; a republished text is of the same news, and is taken to be of the same day.
 */
function anchorsOf({ article, voices }: Ground): (offset: number) => Anchor | null {
  const day = article.published?.value ?? null
  const updates = article.updates ?? []
  return offset => {
    const voice = voices[lastBegun(voices, offset)]
    if (voice?.kind === 'post' || voice?.kind === 'document') return null
    const time = updates[lastBegun(updates, offset)]?.time
    if (voice?.kind === 'update' && time) {
      if (/^\d{4}-\d{2}/.test(time)) return { value: time }
      if (day && /^\d{2}:\d{2}/.test(time)) return { value: `${day.slice(0, 10)}T${time.slice(0, 5)}` }
    }
    return day ? { value: day } : null
  }
}

/** The place in a sorted list of the last span that begins at or before `offset`; -1 if none does. */
function lastBegun(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** For each thing, the narrowest statement that holds it: lists of ids by the place of the statement. */
export function byStatement(statements: readonly Statement[], things: readonly (Span & { id: string })[]): string[][] {
  const ids: string[][] = statements.map(() => [])
  const order = statements.map((s, n) => ({ ...s.span, n })).sort(byPlace)
  let open: typeof order = []
  let next = 0
  for (const thing of [...things].sort(byPlace)) {
    for (; next < order.length && (order[next]?.start ?? 0) <= thing.start; next++) {
      const statement = order[next]
      if (statement) open.push(statement)
    }
    open = open.filter(s => s.end > thing.start)
    let best: (typeof order)[number] | null = null
    for (const s of open) if (s.end >= thing.end && (!best || s.end - s.start < best.end - best.start)) best = s
    if (best) ids[best.n]?.push(thing.id)
  }
  return ids
}
