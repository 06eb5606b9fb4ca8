/** Who and what an article is about: every mention, joined to its entity. */
import type { LocalEntity, Mention } from '../../contracts/index.ts'
import type { Parse } from '../../language/english/index.ts'
import { partitionPoint, type Span } from '../../text/index.ts'
import { joined } from './entities.ts'
import { eventNounsIn } from './events.ts'
import { headingNames } from './headings.ts'
import { namesIn } from './names.ts'
import { nominalsIn, officesIn } from './nominals.ts'
import { pronounsIn } from './pronouns.ts'

export type Passage = Span & { readonly kind?: string }
export type Material = {
  readonly text: string
  /** The prose to look in, furniture left out, in order; one of kind `heading` has its capitals for show. The whole text where left out. */
  readonly passages?: readonly Passage[]
  /** In order; the passages where left out. */
  readonly sentences?: readonly Span[]
  /** In order. Pronouns inside are left alone. */
  readonly quotations?: readonly Span[]
  readonly parse?: Parse | null
}

/** Mentions in the order of the text, entities in the order of their first mention. A mention belongs to one entity. */
export function findMentions({ text, passages, sentences, quotations = [], parse = null }: Material): {
  mentions: Mention[]
  entities: LocalEntity[]
} {
  const all: readonly Passage[] = passages ?? [{ start: 0, end: text.length }]
  const headings = all.filter(passage => passage.kind === 'heading')
  const prose = all.filter(passage => passage.kind !== 'heading')
  // An article of headings alone is read as prose.
  const body = prose.length > 0 ? prose : headings
  const offices = officesIn(text, all)
  // “Sevaran Defence” of “the Sevaran Defence Minister” is nobody's name.
  const isNoOffice = isApartFrom([...offices.values()])
  const bodyNames = namesIn(text, body, parse)
    .filter(name => name.kind !== 'other' || name.key.length > 2)
    .filter(isNoOffice)
  const names = [...bodyNames, ...(prose.length > 0 ? headingNames(text, headings, bodyNames) : [])].sort(
    (a, b) => a.start - b.start,
  )
  const nominals = nominalsIn(text, all, names, offices, parse).filter(isApartFrom(names))
  const free = [...names, ...nominals].sort((a, b) => a.start - b.start)
  const events = eventNounsIn(text, all, free, parse).filter(isApartFrom(free))
  const pronouns = pronounsIn(text, sentences ?? all, quotations)
  return joined({ text, names, nominals, events, pronouns, parse, quotations })
}

/** Whether a place shares no character with any of `taken`, whose starts ascend: a look-up, so that long texts stay quick. */
function isApartFrom(taken: readonly Span[]): (at: Span) => boolean {
  // The farthest end of those up to each.
  const reach: number[] = []
  for (const { end } of taken) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return at => (reach[partitionPoint(taken, ({ start }) => start < at.end) - 1] ?? 0) <= at.start
}
