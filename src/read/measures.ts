/**
 * Times and quantities of an article, and which statement each belongs to.
 */
import type { Attribution, Quantity, Statement, TimeExpression } from '../contracts/index.ts'
import { byPlace, holds, partitionPoint, type Span } from '../text/index.ts'
import type { Ground } from './ground.ts'
import { innermostOf } from './innermost.ts'
import { portionsOf } from './passages/index.ts'
import { circumstances, findQuantities, saidAt } from './quantities/index.ts'
import { type Anchor, type FoundTime, timesIn } from './times/index.ts'

export function measure(
  ground: Ground,
  attributions: readonly Attribution[],
): { times: TimeExpression[]; quantities: Quantity[] } {
  const { text, parse, sentences, voices, article } = ground
  const passages = portionsOf(text, ground.paragraphs, ground.sentences)
  const anchorOf = anchorsOf(ground)
  const timesFrom = timesIn({ text, passages, parse })
  const first = timesFrom(anchorOf)
  const speeches = datedSpeeches(ground, attributions, first)
  const speechAt = innermostOf(speeches)
  const times = speeches.length === 0 ? first : timesFrom(at => speechAt({ start: at, end: at + 1 }) ?? anchorOf(at))
  const found = findQuantities({ text, passages, parse, times })
  const quantities = circumstances(found, {
    text,
    sentences,
    voices,
    attributions,
    times,
    updateAt: updatesOf(ground),
    published: article.published?.value ?? null,
  })
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
  const updateAt = updatesOf({ article })
  return offset => {
    const voice = voices[lastBegun(voices, offset)]
    if (voice?.kind === 'post' || voice?.kind === 'document') return null
    const time = voice?.kind === 'update' ? updateAt(offset) : null
    return time === null ? (day ? { value: day } : null) : { value: time }
  }
}

/** When the update at an offset was written; an hour alone is of the article's day, and `null` where that is not known. */
function updatesOf({ article }: Pick<Ground, 'article'>): (offset: number) => string | null {
  const day = article.published?.value ?? null
  const updates = article.updates ?? []
  return offset => {
    const update = updates[lastBegun(updates, offset)]
    const time = update !== undefined && offset < update.end ? update.time : null
    if (time === null) return null
    if (/^\d{4}-\d{2}/.test(time)) return time
    return day && /^\d{2}:\d{2}/.test(time) ? `${day.slice(0, 10)}T${time.slice(0, 5)}` : null
  }
}

/**
 * Speech that is dated: “She will be back tomorrow,” Varga said on Tuesday. Its “tomorrow” is Wednesday, whenever the paper came out.
 *
 * Only words in quotation marks: in reported speech “tomorrow” is the reporter's. Only those that hold a time.
 */
function datedSpeeches(
  { text, sentences, article }: Ground,
  attributions: readonly Attribution[],
  times: readonly FoundTime[],
): (Span & Anchor)[] {
  const sentenceAt = innermostOf(sentences)
  const published = article.published?.value.slice(0, 10) ?? null
  return attributions.flatMap(({ type, cue, content }) => {
    if (type !== 'direct' || cue === null) return []
    if (!content.some(at => times.some(time => holds(at, time)))) return []
    const sentence = sentenceAt(cue)
    const said =
      sentence === null
        ? null
        : saidAt(
            text,
            cue,
            content,
            times.filter(time => holds(sentence, time)),
          )
    if (said === null || said.unresolved !== undefined || said.value.slice(0, 10) === published) return []
    return content.map(({ start, end }) => ({ start, end, value: said.value.slice(0, 10) }))
  })
}

/** The place in a sorted list of the last span that begins at or before `offset`; -1 if none does. */
const lastBegun = (spans: readonly Span[], offset: number): number =>
  partitionPoint(spans, ({ start }) => start <= offset) - 1

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
