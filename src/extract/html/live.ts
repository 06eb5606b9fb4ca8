/**
 * The entries of a live blog, each with the time it bears.
 *
 * Told by elements of one make that bear a time (`<time>`, an attribute, an element that is nothing but a clock), or by blocks
 * that begin with a clock whose times run one way. Either way three entries and half of the words, at least.
 */
import { findDate, isoDate } from '../metadata/dates.ts'
import type { PageBlock } from './blocks.ts'
import { textBelow, within, type Page, type PageElement } from './tree.ts'

/** A stretch of blocks, and its time as ISO 8601 writes it: `T10:40` where the page does not say the day. */
export type PageUpdate = { readonly first: number; readonly last: number; readonly time: string | null }

// Three entries of one make, and most of the text in them: a live blog. Two are a page with a correction.
const ENTRIES = 3
const COVERED = 0.5
// More entries of one make are a table, or a trap.
const MOST = 1000

/** In the order of the page; empty for other pages. */
export function updatesOf(page: Page, blocks: readonly PageBlock[]): PageUpdate[] {
  const size = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return ofElements(page, blocks, size) ?? ofClocks(blocks, size) ?? []
}

const stamps = [
  'data-timestamp',
  'data-time',
  'data-post-time',
  'data-date',
  'data-published',
  'data-created',
  'data-datetime',
]

function ofElements(page: Page, blocks: readonly PageBlock[], size: number): PageUpdate[] | null {
  const groups = new Map<string, Map<PageElement, string | null>>()
  const put = (entry: PageElement, time: string | null): void => {
    const key = `${entry.tag} ${entry.attributes['class'] ?? ''}`
    const group = groups.get(key) ?? new Map<PageElement, string | null>()
    // The first time within an entry is its own.
    if (!group.has(entry)) group.set(entry, time)
    groups.set(key, group)
  }
  for (const element of page.elements) {
    const stamp = stamps.map(name => element.attributes[name]).find(value => value !== undefined)
    if (stamp !== undefined && isEntry(element) && isoDate(stamp) !== null) put(element, isoDate(stamp)?.value ?? null)
    const time = markOf(page, element)
    if (time === undefined) continue
    for (let at = element.parent, up = 0; at !== null && up < 5; at = at.parent, up++) if (isEntry(at)) put(at, time)
  }
  let best: { covered: number; updates: PageUpdate[] } | null = null
  for (const group of groups.values()) {
    if (group.size < ENTRIES || group.size > MOST) continue
    const updates: PageUpdate[] = []
    let covered = 0
    for (const [entry, time] of group) {
      const inside = blocks.flatMap(({ element }, i) => (within(entry, element) ? [i] : []))
      const [first, last] = [inside[0], inside.at(-1)]
      if (first === undefined || last === undefined) continue
      covered += inside.reduce((sum, i) => sum + (blocks[i]?.text.length ?? 0), 0)
      updates.push({ first, last, time })
    }
    // Entries of one another's group (a list within a list) would count their words twice.
    if (updates.length < ENTRIES || covered > size * 1.01 || covered < size * COVERED) continue
    if (best === null || covered > best.covered) best = { covered, updates }
  }
  return best === null ? null : best.updates.sort((a, b) => a.first - b.first)
}

const isEntry = ({ tag }: PageElement): boolean => /^(?:article|section|div|li)$/.test(tag)

// Characters, blanks among them: a clock has forty at most, a paragraph is no clock and need not be looked through.
const LONG = 500

/** The time that an element marks, `null` where it cannot be read; `undefined` for an element that marks none. */
function markOf(page: Page, element: PageElement): string | null | undefined {
  const { tag, attributes, textStart, textEnd } = element
  if (tag === 'time' && attributes['datetime'] !== undefined) return isoDate(attributes['datetime'])?.value ?? null
  if (textEnd - textStart === 0 || textEnd - textStart > 3) return undefined
  for (let i = textStart; i < textEnd; i++) if ((page.texts[i]?.data.length ?? 0) > LONG) return undefined
  const text = textBelow(page, element).replace(/\s+/gu, ' ').trim()
  if (text.length > 40 || !/^\d|^\p{L}{3,9}\.?,? \d|^(?:at|um|kl\.?|ore|às) \d/iu.test(text)) return undefined
  const clock = wholeClock.exec(text)
  if (clock !== null) return timeOf(clock.groups ?? {})
  const date = tag === 'time' ? findDate(text, { dayFirst: true }) : null
  return date === null ? undefined : date.value
}

const hours = String.raw`(?:(?:at|um|kl\.?|ore|às) )?(?<hour>[01]?\d|2[0-3])\s?[:.h]\s?(?<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?<half>[ap])\.?\s?m\.?)?(?:\s?(?:uhr|hrs?|h))?(?:\s?\(?\p{Lu}{2,4}\)?)?`
const wholeClock = new RegExp(`^${hours}$`, 'iu')
const leadingClock = new RegExp(`^${hours}(?:$|\\n|\\s*[-–—:|•·,]\\s)`, 'iu')

/** Blocks that begin with a clock: “10:40 – The vote is over.” */
function ofClocks(blocks: readonly PageBlock[], size: number): PageUpdate[] | null {
  const starts = blocks.flatMap(({ text, kind }, i) => {
    const match = kind === 'heading' || kind === 'paragraph' ? leadingClock.exec(text.slice(0, 60)) : null
    const time = match === null ? null : timeOf(match.groups ?? {})
    return time === null ? [] : [{ i, time }]
  })
  const first = starts[0]?.i
  if (starts.length < ENTRIES || starts.length > MOST || first === undefined || !runsOneWay(starts)) return null
  const covered = blocks.slice(first).reduce((sum, { text }) => sum + text.length, 0)
  if (covered < size * COVERED) return null
  return starts.map(({ i, time }, n) => ({ first: i, last: (starts[n + 1]?.i ?? blocks.length) - 1, time }))
}

/** Whether times only rise or only fall, but for one midnight. */
function runsOneWay(starts: readonly { time: string }[]): boolean {
  let [rises, falls] = [0, 0]
  for (const [n, { time }] of starts.entries()) {
    const before = starts[n - 1]?.time
    if (before !== undefined && time > before) rises++
    if (before !== undefined && time < before) falls++
  }
  return Math.min(rises, falls) <= 1 && rises + falls > 0
}

/** A time of a day that the page does not name. */
function timeOf({ hour = '', minute = '', half }: Record<string, string | undefined>): string | null {
  let number = Number(hour)
  if (half?.toLowerCase() === 'p' && number < 12) number += 12
  if (half?.toLowerCase() === 'a' && number === 12) number = 0
  return number > 23 ? null : `T${String(number).padStart(2, '0')}:${minute}`
}
