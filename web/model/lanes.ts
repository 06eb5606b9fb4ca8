import type { TimelineEntry } from '../../src/contracts/index.ts'
import type { Book } from './book.ts'
import type { Card } from './cards.ts'
import { dayText, type Moment } from './time.ts'

export type Row = {
  at: Moment | null
  /** As the accounts gave it, where it has no day. */
  raw: string | null
  happened: string[]
  said: string[]
  published: Card[]
}

export type Day = { title: string; rows: Row[] }

const key = (at: Moment | null, raw: string | null): string =>
  at === null ? `?${raw ?? ''}` : `${at.year}-${at.month}-${at.day} ${at.clock ?? ''}`

const dayKey = ({ year, month, day }: Moment): string => `${year}-${month}-${day}`

/** What happened, was said and was published, by day and hour, earliest first; what has no time last. */
export function days(book: Book): Day[] {
  const rows = new Map<string, Row>()
  const row = (value: string | null): Row => {
    const at = book.moment(value)
    const raw = at === null ? value : null
    const found = rows.get(key(at, raw))
    if (found) return found
    const made: Row = { at, raw, happened: [], said: [], published: [] }
    rows.set(key(at, raw), made)
    return made
  }
  for (const { happened, said, claims } of book.ledger.timeline) {
    // A claim with neither time says nothing on a timeline.
    if (happened !== null) add(row(happened).happened, claims)
    if (said !== null) add(row(said).said, claims)
  }
  for (const card of book.accounts) row(card.article.published?.value ?? null).published.push(card)
  const sorted = [...rows.values()].sort(
    (a, b) =>
      (a.at?.order ?? Number.MAX_VALUE) - (b.at?.order ?? Number.MAX_VALUE) || ((a.raw ?? '') < (b.raw ?? '') ? -1 : 1),
  )
  const out = new Map<string, Day>()
  for (const one of sorted) {
    const group = one.at === null ? 'none' : dayKey(one.at)
    const day = out.get(group) ?? { title: one.at === null ? 'Time not known' : titleOf(one.at), rows: [] }
    day.rows.push(one)
    out.set(group, day)
  }
  return [...out.values()]
}

const titleOf = (at: Moment): string => (at.day === null ? dayText(at) : `${dayText(at)} ${at.year}`)

function add(list: string[], ids: readonly string[]): void {
  for (const id of ids) if (!list.includes(id)) list.push(id)
}

/** One mark of the drawing: where it stands along the lane, and what it stands for. */
export type Mark = { x: number; hollow: boolean; label: string }

export type Lanes = {
  width: number
  happened: Mark[]
  said: Mark[]
  published: { x: number; card: Card; dashed: boolean }[]
  /** From what was said to the account that prints it. */
  threads: { from: number; to: number }[]
  ticks: { x: number; text: string }[]
  breaks: number[]
}

const WIDTH = 1376
const LEFT = 96
// More instants than this cannot be told apart on the width of a page; then days are drawn, and the table has the hours.
const INSTANTS = 48
// A gap of half a day or more is drawn as a break: a night to scale would eat half the drawing.
const BREAK = 12 * 3_600_000

/** The same as a drawing: instants in order at equal steps, not to scale. `null` with fewer than two instants. */
export function lanes(book: Book): Lanes | null {
  const entries = book.ledger.timeline
  const published = book.accounts.flatMap(card =>
    card.published && card.published.day !== null ? [{ card, at: card.published }] : [],
  )
  const timed = (value: string | null): Moment | null => {
    const at = book.moment(value)
    return at && at.day !== null ? at : null
  }
  const all = [
    ...entries.flatMap(({ happened, said }) => [timed(happened), timed(said)]),
    ...published.map(({ at }) => at),
  ]
  const exact = new Set(all.flatMap(at => (at ? [at.order] : [])))
  const coarse = exact.size > INSTANTS
  const place = (at: Moment): number =>
    coarse || at.clock === null ? Date.UTC(at.year, (at.month ?? 1) - 1, at.day ?? 1) : at.order
  const instants = [...new Map(all.flatMap(at => (at ? [[place(at), at] as const] : [])))].sort((a, b) => a[0] - b[0])
  if (instants.length < 2 || instants.length > 400) return null
  const step = (WIDTH - LEFT - 60) / (instants.length - 1)
  const xs = new Map(instants.map(([order], index) => [order, Math.round(LEFT + 30 + index * step)]))
  const x = (at: Moment): number => xs.get(place(at)) ?? LEFT
  const disputed = (entry: TimelineEntry): boolean =>
    entry.claims.some(id => book.disputesOf(id).some(({ kind }) => kind === 'time'))
  const marks = (pick: (entry: TimelineEntry) => string | null): Mark[] => {
    const found = new Map<number, Mark>()
    for (const entry of entries) {
      const at = timed(pick(entry))
      if (!at) continue
      const old = found.get(x(at))
      const hollow = disputed(entry) || at.clock === null
      found.set(x(at), { x: x(at), hollow: old ? old.hollow && hollow : hollow, label: dayText(at) })
    }
    return [...found.values()].sort((a, b) => a.x - b.x)
  }
  const threads = new Map<string, { from: number; to: number }>()
  for (const { said, claims } of entries) {
    const at = timed(said)
    if (!at) continue
    for (const article of new Set(claims.flatMap(id => book.claim(id)?.accounts.map(({ article }) => article) ?? []))) {
      const to = published.find(({ card }) => card.article.id === article)
      if (to && place(to.at) >= place(at)) threads.set(`${x(at)} ${x(to.at)}`, { from: x(at), to: x(to.at) })
    }
  }
  const ticks: Lanes['ticks'] = []
  let lastDay = ''
  let lastX = -1000
  for (const [order, at] of instants) {
    const here = xs.get(order) ?? 0
    const fresh = dayKey(at) !== lastDay
    const text = fresh ? dayText(at) : (at.clock ?? '')
    if (here - lastX < (fresh ? 74 : 46) || text === '') continue
    ticks.push({ x: here, text: fresh && at.clock !== null && !coarse ? `${text} ${at.clock}` : text })
    lastDay = dayKey(at)
    lastX = here + (fresh && at.clock !== null && !coarse ? 34 : 0)
  }
  const breaks = instants.slice(1).flatMap(([order], index) => {
    const before = instants[index]?.[0] ?? order
    return order - before >= BREAK && !coarse ? [((xs.get(order) ?? 0) + (xs.get(before) ?? 0)) / 2] : []
  })
  return {
    width: WIDTH,
    happened: marks(({ happened }) => happened),
    said: marks(({ said }) => said),
    published: published.map(({ card, at }) => ({ x: x(at), card, dashed: at.clock === null })),
    threads: threads.size > 60 ? [] : [...threads.values()],
    ticks,
    breaks: breaks.length > 12 ? [] : breaks,
  }
}
