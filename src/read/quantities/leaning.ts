/**
 * Numbers that lean on another one.
 *
 *     Five soldiers were hurt, two of them seriously.          two of the five
 *     The blast killed nine people and injured 45.             people, twice
 *     Police counted 2,000 marchers. The union spoke of 5,000. marchers, though they stand one sentence before
 *     It was carried by 15 votes to 14.                        votes
 *     Turnout fell from 64 to 51 percent.                      two figures, both shares; the first is of an earlier day
 *     The dead number 12, not 21.                              the second is what the account says it is not
 */
import type { Span } from '../../text/index.ts'
import type { FoundQuantity } from './find-quantities.ts'

/** Each on what it leans; of one list, in the order of the text. */
export function leaning(text: string, quantities: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  quantities.forEach((quantity, k) => {
    const isFrom = isChange(text.slice(0, quantity.start))
    out.push(leant(text, out, isFrom ? { ...quantity, rule: EARLIER_RULE } : quantity, quantities[k + 1]))
  })
  return wholes(text, backwards(text, out))
}

function leant(
  text: string,
  out: readonly FoundQuantity[],
  quantity: FoundQuantity,
  next: FoundQuantity | undefined,
): FoundQuantity {
  const after = text.slice(quantity.end, quantity.end + 30)
  const last = out.at(-1)
  const said = last && (asSecond(text, last, quantity) ?? asEllipsis(text, last, quantity, next))
  if (said !== undefined && said !== null) return said
  const before = out.findLast(
    other => other.kind === 'count' && other.counted !== null && isOneSentence(text, other, quantity),
  )
  if (before === undefined) return quantity
  const isCount = quantity.kind === 'count' || quantity.rule === 'fraction'
  const isNear = quantity.start - before.end <= 160
  if (isCount && /^\s+of\s+(?:them|whom|those|these|which)\b/iu.test(after)) return partOf(before, quantity)
  if (isCount && isNear && quantity.counted === null && HOW_BADLY.test(after)) return partOf(before, quantity)
  if (quantity.kind === 'count' && isNear && isAmong(text, before, quantity)) return { ...quantity, partOf: before.id }
  if (quantity.kind === 'count' && quantity.counted === null && leansOn(text, before, quantity))
    return { ...quantity, counted: before.counted }
  return quantity
}

const isOneSentence = (text: string, a: Span, b: Span): boolean =>
  !/[.!?]["”’]?\s+\p{Lu}/u.test(text.slice(a.end, b.start))

/** What happened to the whole happened to the part, unless a verb of its own tells otherwise. */
const partOf = (whole: FoundQuantity, quantity: FoundQuantity): FoundQuantity => ({
  ...quantity,
  counted: whole.counted,
  partOf: whole.id,
  ...(quantity.event === undefined && whole.event !== undefined ? { event: whole.event } : {}),
})

// “six sailors, one critically”
export const HOW_BADLY = /^\s+(?:critically|seriously|severely|gravely|fatally|mortally|badly|slightly|lightly)\b/iu

/** “30 people, including two children”, “17 survivors, six of them children”: the second stands among the first. */
const isAmong = (text: string, before: Span, quantity: Span): boolean =>
  /^[^.;:()]{0,80}?,\s+(?:including|among\s+(?:them|whom)|with)\s+(?:at\s+least\s+|about\s+|some\s+)?$/iu.test(
    text.slice(before.end, quantity.start),
  ) && !/,\s+with\s/iu.test(text.slice(before.end, quantity.start))

const MODIFIER = String.raw`(?:(?:at\s+least|about|another|some|around|more\s+than|up\s+to|nearly|almost|as\s+many\s+as|over|only|just|fewer\s+than|less\s+than)\s+)?`
const AFTER_VERB = new RegExp(String.raw`\b\p{L}+(?:ing|ed)\s+${MODIFIER}$`, 'iu')
const JOINED = new RegExp(String.raw`(?:[,;]|\b(?:and|while|but|as))\s+${MODIFIER}$`, 'iu')
// “310 new cases, bringing the total to 4,200”; a toll is of the dead.
const TO_TOTAL = new RegExp(
  String.raw`\b(?:bringing|brought|taking|lifting|raising)\s+(?:the|its|their)\s+(?:\p{L}+\s+)?(?:total|tally|number|count)\s+to\s+${MODIFIER}$`,
  'iu',
)
// “14 in favour”, “six against”, “three abstained”: how a vote went.
const VOTED = /^\s+(?:in\s+favou?r|against|abstain(?:ed|ing)|opposed|for(?=[.,;]))\b/iu

/** “and injuring 45”, “while 27 were wounded”: no noun of its own, right after a verb or before one. */
function leansOn(text: string, before: FoundQuantity, quantity: FoundQuantity): boolean {
  if (quantity.start - before.end > 160 || quantity.rule.startsWith('score-pair') || quantity.rule === 'none')
    return false
  const lead = text.slice(Math.max(0, quantity.start - 40), quantity.start)
  const tail = text.slice(quantity.end, quantity.end + 30)
  return (
    TO_TOTAL.test(text.slice(Math.max(0, quantity.start - 70), quantity.start)) ||
    AFTER_VERB.test(lead) ||
    (/\b(?:another|a\s+further|only|just)\s+$/iu.test(lead) &&
      /^(?:[.,;]|\s+(?:on|in|at|aboard|by|from|there)\b)/iu.test(tail)) ||
    (JOINED.test(lead) && (VOTED.test(tail) || /^\s+\p{Ll}+ed\b/u.test(tail))) ||
    /^\s+(?:were|was|are|is|have|had|others?\b|more\b|dead|injured|wounded|missing|killed|in\s+(?:serious|critical))/iu.test(
      tail,
    )
  )
}

/** The second of a pair: “15 votes to 14”, “12, not 21”, “51 percent, down from 64”. */
function asSecond(text: string, first: FoundQuantity, quantity: FoundQuantity): FoundQuantity | null {
  const between = text.slice(first.end, quantity.start)
  if (between.length > 60) return null
  const isShare = quantity.kind === 'percent' && first.kind === 'percent' && quantity.counted === null
  const like = bare(quantity) || isShare ? { ...quantity, ...kindOf(first) } : quantity
  if (/^\s+(?:votes?|ballots|seats)\s+to\s+$/iu.test(between) && bare(quantity))
    return { ...like, ...(first.event === undefined ? {} : { event: first.event }) }
  if (/^,?\s+(?:and\s+)?not\s+(?:the\s+)?$/iu.test(between)) return { ...like, denied: true }
  if (isOneSentence(text, first, quantity) && EARLIER.test(between)) return { ...like, rule: EARLIER_RULE }
  // “from 12 to 15”: what the number of patients was, so it is now.
  return first.rule === EARLIER_RULE && /^\s+to\s+$/iu.test(between) && bare(quantity) && first.counted !== null
    ? like
    : null
}

// “up from 54”, “compared with 12 a year ago”: an earlier value of the figure before.
const EARLIER =
  /^[^.;]{0,40}?,?\s+\(?(?:(?:up|down|rising|falling|climbing)\s+from|compared\s+(?:with|to)|against)\s+(?:about\s+|some\s+|nearly\s+|just\s+)?$/iu
/** The rule of a figure that held before another one: it has no day of its own but what stands beside it. */
export const EARLIER_RULE = 'earlier'

/** A number with no noun, unit or sign of its own. */
const bare = ({ kind, counted, rule }: FoundQuantity): boolean =>
  kind === 'count' && counted === null && rule !== 'none' && !rule.startsWith('score-pair')

const kindOf = ({ kind, unit, counted }: FoundQuantity): Pick<FoundQuantity, 'kind' | 'unit' | 'counted'> => ({
  kind,
  unit,
  counted,
})

// “spoke of 5,000”, “put it at 300”, “the rebels claimed 60”: a figure given for what was counted right before.
const GIVEN = new RegExp(
  String.raw`\b(?:(?:sp(?:oke|oken|eaks?)|talk(?:s|ed)?)\s+of|put(?:s|ting)?\s+(?:it|them|the\s+(?:number|figure|total|toll|count|tally))\s+at|claim(?:s|ed)|said|says|count(?:s|ed)|report(?:s|ed)|estimated?|g(?:ave|ives?)(?:\s+(?:it|the\s+(?:number|figure|total))\s+as)?|cit(?:es|ed))\s+(?:it\s+was\s+|there\s+were\s+)?${MODIFIER}$`,
  'iu',
)
// So far back may stand what is counted, in units of the text: the sentence before, as a rule.
const FAR = 250

function asEllipsis(
  text: string,
  last: FoundQuantity,
  quantity: FoundQuantity,
  next: FoundQuantity | undefined,
): FoundQuantity | null {
  if (!bare(quantity) || last.kind === 'age' || last.unit === 'times' || bare(last)) return null
  const between = text.slice(last.end, quantity.start)
  if (between.length > FAR || /\n\s*\n/u.test(between)) return null
  // Two sentences on, something else may be meant.
  if ((between.match(/[.!?]["”’]?\s+["“‘]?\p{Lu}/gu)?.length ?? 0) > 1) return null
  if (!GIVEN.test(text.slice(Math.max(0, quantity.start - 60), quantity.start))) return null
  const tail = text.slice(quantity.end, quantity.end + 20)
  if (!/^(?:[.,;:)”"’]|\s*$|\s+(?:and|but|while|on|in|by|later|instead|earlier|at|for)\b)/iu.test(tail)) return null
  if (next !== undefined && /^\s*(?:-|–|to|or)\s*$/u.test(text.slice(quantity.end, next.start))) return null
  const { event: _told, ...rest } = quantity
  return { ...rest, ...kindOf(last), ...(last.event === undefined ? {} : { event: last.event }) }
}

/** A figure that takes its unit from the one behind it: “from 64 to 51 percent”, “500 x 200 metres”. */
function backwards(text: string, quantities: readonly FoundQuantity[]): FoundQuantity[] {
  return quantities.map((quantity, k) => {
    const next = quantities[k + 1]
    if (next === undefined || !bare(quantity)) return quantity
    const isFrom = quantity.rule === EARLIER_RULE
    const between = text.slice(quantity.end, next.start)
    const isPair = isFrom ? /^\s+to\s+$/iu.test(between) : /^\s?(?:x|×|by)\s?$/iu.test(between)
    if (!isPair || (!isFrom && next.kind !== 'measure')) return quantity
    return { ...quantity, ...kindOf(next), value: scaledLike(text, quantity, next) }
  })
}

/** “from 12 to 15 million”: the scale goes for both. */
function scaledLike(text: string, { value, start, end }: FoundQuantity, next: FoundQuantity): number | null {
  const scale = /\b(?<word>hundred|thousand|million|billion|trillion)\b/iu.exec(text.slice(next.start, next.end))
  const by = SCALES[scale?.groups?.['word']?.toLowerCase() ?? '']
  return value === null || by === undefined || value >= 1000 || /\p{L}/u.test(text.slice(start, end))
    ? value
    : value * by
}
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const CHANGE =
  /\b(?:r[io]se[ns]?|rising|rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|gr[eo]wn?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|swell(?:s|ed|ing)?|f[ea]ll(?:s|en|ing)?|dr(?:op(?:s|ped|ping)?)|declin(?:e[sd]?|ing)|slip(?:s|ped|ping)?|sl(?:id|ides?|iding)|s[aiu]nk|shr[aiu]nk|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|slash(?:ed)?|halv(?:ed|ing)|revis(?:ed|ing)|went|gone|go|up|down|chang(?:ed|ing)|mov(?:ed|ing)|narrow(?:ed)?|widen(?:ed)?|correct(?:ed)?)\b[^.;:!?]{0,40}\bfrom\s+(?:about\s+|some\s+|nearly\s+|an?\s+)?$/iu

/** “rose from 12 to 15”: whether the words before a figure make it the old value of a change, and no end of a range. */
export const isChange = (before: string): boolean =>
  /\bfrom\b/iu.test(before.slice(-20)) && CHANGE.test(before.slice(-90))

/** “two of the 69 members”, “18 out of the country’s 23 states”: the first is part of the second. */
function wholes(text: string, quantities: FoundQuantity[]): FoundQuantity[] {
  return quantities.map((quantity, k) => {
    const next = quantities[k + 1]
    if (quantity.partOf != null || next === undefined || (quantity.kind !== 'count' && quantity.kind !== 'percent'))
      return quantity
    if (
      next.kind !== 'count' ||
      !/^\s+(?:out\s+)?of\s+(?:the|its|their|his|her|these|those|all)?\s*(?:\p{L}+[’']s?\s+)?$/iu.test(
        text.slice(quantity.end, next.start),
      )
    )
      return quantity
    return { ...quantity, counted: next.counted, partOf: next.id }
  })
}
