/**
 * On whose word a figure stands, in which voice, and as of when it holds.
 *
 * “24 people were hurt, the port authority said at 16:00” counts as of 16:00 on the authority's word; a figure without a time of
 * its own holds as of its update in a live page, else as of the day of the article.
 */
import type { Attribution, Quantity, TimeExpression } from '../../contracts/index.ts'
import { atEnd, overlaps, type Span } from '../../text/index.ts'
import { innermostOf } from '../innermost.ts'
import { EARLIER_RULE } from './leaning.ts'

type Told = Pick<Attribution, 'id' | 'cue' | 'content'>

export type Surroundings = {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly voices: readonly (Span & { readonly id: string })[]
  readonly attributions: readonly Told[]
  readonly times: readonly TimeExpression[]
  /** The time of the update that an offset stands in, in a page that is written as it happens. */
  readonly updateAt: (offset: number) => string | null
  readonly published: string | null
}

type AsOf = NonNullable<Quantity['asOf']>

/** Each with `voice`, `attribution` and `asOf`; `asOf` is `null` where nothing tells. */
export function circumstances<Found extends Quantity & { readonly rule?: string }>(
  quantities: readonly Found[],
  around: Surroundings,
): Found[] {
  const { sentences, voices, attributions, times } = around
  const contentAt = innermostOf(
    attributions.flatMap(attribution => attribution.content.map(({ start, end }) => ({ start, end, attribution }))),
  )
  const voiceAt = innermostOf(voices)
  const sentenceAt = innermostOf(sentences)
  const inSentence = new Map<Span, TimeExpression[]>()
  for (const time of times.filter(isPoint)) {
    const sentence = sentenceAt(time)
    if (sentence !== null) inSentence.set(sentence, [...(inSentence.get(sentence) ?? []), time])
  }
  const timesBy = (at: Span): readonly TimeExpression[] => inSentence.get(sentenceAt(at) ?? at) ?? []
  return quantities.map(quantity => {
    const attribution = contentAt(quantity)?.attribution ?? null
    return {
      ...quantity,
      voice: voiceAt(quantity)?.id ?? voices[0]?.id ?? '',
      attribution: attribution?.id ?? null,
      asOf: asOf(quantity, attribution, around, timesBy),
    }
  })
}

function asOf(
  quantity: Quantity & { readonly rule?: string },
  attribution: Told | null,
  { text, updateAt, published }: Surroundings,
  timesBy: (at: Span) => readonly TimeExpression[],
): AsOf | null {
  const own = timesBy(quantity).find(time => tellsAsOf(text, quantity, time, published))
  if (own !== undefined) return { value: own.value, from: 'words', time: own.id }
  // “up from 54”: what was before does not hold as of now.
  if (quantity.rule === EARLIER_RULE) return null
  const said =
    attribution === null || attribution.cue === null
      ? null
      : saidAt(text, attribution.cue, attribution.content, timesBy(attribution.cue))
  if (said !== null) return { value: said.value, from: 'said', time: said.id }
  const update = updateAt(quantity.start)
  if (update !== null) return { value: update, from: 'update', time: null }
  return published === null ? null : { value: published, from: 'published', time: null }
}

const isPoint = ({ type, value }: TimeExpression): boolean =>
  (type === 'DATE' || type === 'TIME') && /^\d{4}-\d{2}-\d{2}/u.test(value)

// An hour so near behind the figure is the figure's: “the number stood at 24 at 16:00”; one farther off is the event's.
const NEAR = 40

/** “as of Tuesday”, “by noon”, “until Sunday evening”, and an hour right behind the figure. */
function tellsAsOf(text: string, quantity: Span, time: TimeExpression, published: string | null): boolean {
  const lead = text.slice(Math.max(0, time.start - 14), time.start)
  if (/\bas\s+(?:of|at)\s+(?:the\s+)?$/iu.test(lead)) return true
  // “by Friday” may be a day to come: it holds where it has been.
  const hasBeen = time.type === 'TIME' || (published !== null && time.value.slice(0, 10) < published.slice(0, 10))
  if (/\b(?:by|until|up\s+to)\s+$/iu.test(lead) && hasBeen) return true
  if (time.start >= quantity.end && isOfNumber(text, quantity, time)) return true
  return (
    time.type === 'TIME' &&
    /T\d/u.test(time.value) &&
    time.start >= quantity.end &&
    time.start - quantity.end <= NEAR &&
    /\b(?:at)\s+$/iu.test(lead) &&
    !/[.,;]/u.test(text.slice(quantity.end, time.start))
  )
}

/** “The toll rose to 27 on Tuesday”, “fell to 12 on Tuesday from 30 on Sunday”: the day stands right behind what the number came to. */
const isOfNumber = (text: string, quantity: Span, time: Span): boolean =>
  /^\s+(?:(?:late|early)\s+)?(?:(?:on|at|by)\s+)?(?:(?:late|early)\s+)?$/iu.test(
    text.slice(quantity.end, time.start),
  ) && CAME_TO.test(text.slice(Math.max(0, quantity.start - 60), quantity.start))
const CAME_TO = atEnd(
  /\b(?:(?:r[io]se[ns]?|f[ae]ll(?:s|en)?|climb(?:s|ed)?|jump(?:s|ed)?|soar(?:s|ed)?|gr[eo]wn?|dropp?(?:s|ed)?)\b[^.;]{0,40}\b(?:to|from)|st(?:ands|ood)\s+at|reach(?:es|ed))\s+(?:(?:about|some|around|nearly|almost|over|more\s+than|at\s+least|just)\s+)?$/iu,
)

/** “the coast guard said at 07:30”: of some times the one beside the cue, outside what is said; `null` where none is. */
export function saidAt(
  text: string,
  cue: Span,
  content: readonly Span[],
  times: readonly TimeExpression[],
): TimeExpression | null {
  const beside = times.filter(
    time => isPoint(time) && !content.some(at => overlaps(at, time)) && isBeside(text, cue, time),
  )
  return beside.sort((a, b) => distance(cue, a) - distance(cue, b))[0] ?? null
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end)

// “said on Tuesday”, “said in a statement on Tuesday”, “on Tuesday the ministry said”: so far from the cue, and no clause between.
const BESIDE = 45

const isBeside = (text: string, cue: Span, time: Span): boolean =>
  isFronted(text, cue, time) ||
  (distance(cue, time) <= BESIDE &&
    !/[,;:(“"]|\b(?:who|which|that|when|after|before|since)\b/iu.test(
      cue.end <= time.start ? text.slice(cue.end, time.start) : text.slice(time.end, cue.start),
    ))

/** “In a statement late on Monday, the company said”: the day opens the sentence, and only who says it stands between. */
const isFronted = (text: string, cue: Span, time: Span): boolean =>
  time.end < cue.start &&
  /^,\s+[\p{L}\p{N}’' .-]{1,60}$/u.test(text.slice(time.end, cue.start)) &&
  !/\b(?:who|which|that|when|after|before|since|as|and|but)\b/iu.test(text.slice(time.end, cue.start)) &&
  OPENS.test(text.slice(Math.max(0, time.start - 50), time.start))
const OPENS = atEnd(
  /(?:^|[.!?]["”’]?\s+|\n)(?:In\s+an?\s+\p{Ll}+\s+)?(?:(?:late|early)\s+)?(?:on\s+|at\s+)?(?:(?:late|early)\s+)?$/iu,
)
