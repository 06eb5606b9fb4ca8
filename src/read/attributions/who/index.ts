/**
 * Which entity of the article a source is: the one whose mention it is made of.
 *
 *     “The minister, Ode Marr, said”, “he said”, “the 35-year-old said”     mentions know; the source takes theirs
 *     “Marr, who denies the charge”                                         “who” is whoever it hangs on
 */
import type { Attribution, Mention } from '../../../contracts/index.ts'
import { type Parse, depOf, headOf, tokenAt, wordOf } from '../../../language/english/index.ts'
import { holds, overlaps, partitionPoint, type Span } from '../../../text/index.ts'

/** The same attributions with `source.entity` and `via.entity`; null where no mention is meant. Mentions in the order of the text. */
export function withWho(
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  parse: Parse | null,
): Attribution[] {
  return attributions.map(a => ({
    ...a,
    source: a.source && { ...a.source, entity: speakerOf(a, a.source, mentions, parse) },
    via: a.via.map(v => ({ ...v, entity: entityOf(v.span, mentions, parse) })),
  }))
}

/**
 * Nobody is named by what he says himself: “Marr has left, he said” and “He said Marr had left” are not Marr's words.
 *
 * A pronoun whose last name before it, or next behind it, stands in its own content is nobody we know.
 */
function speakerOf(a: Attribution, source: Span, mentions: readonly Mention[], parse: Parse | null): string | null {
  const entity = entityOf(source, mentions, parse)
  const own = around(mentions, source).filter(m => overlaps(m, source))
  if (
    entity === null ||
    !own.some(m => m.entity === entity && m.form === 'pronoun') ||
    own.some(m => m.form !== 'pronoun')
  )
    return entity
  const named = mentions.findLast(m => m.entity === entity && m.form !== 'pronoun' && m.end <= source.start)
  return named === undefined || a.content.some(piece => holds(piece, named)) ? null : entity
}

function entityOf(at: Span, mentions: readonly Mention[], parse: Parse | null): string | null {
  const head = parse && headOfSpan(parse, at)
  if (parse && head !== null && relative.test(wordOf(parse, head))) return antecedent(parse, head, mentions)
  const here = around(mentions, at).filter(m => overlaps(m, at))
  if (here.length === 0) return null
  if (parse && head !== null) {
    const word = { start: parse.start[head] ?? at.start, end: parse.end[head] ?? at.end }
    // “According to her words”: she speaks.
    if (utterance.test(wordOf(parse, head)))
      return here.find(m => m.form === 'pronoun' && m.start === at.start)?.entity ?? null
    const ofHead = here.filter(m => holds(m, word))
    const nearest = ofHead.sort((a, b) => length(a) - length(b))[0]
    // “a spokesman for Varga” is not Varga: where the head is in no mention, only a name beside it (an apposition) will do.
    if (nearest) return nearest.entity
    return here.find(m => isBeside(parse, m, head))?.entity ?? null
  }
  const first = here.find(m => m.start <= at.start + LEAD) ?? null
  return first?.entity ?? null
}

// “The”, “former”: what may stand before a name that the phrase is about, in characters; without a parse no more can be told.
const LEAD = 12
const utterance = /^(?:words|account|opinion|view|estimates?|recollection)$/iu
const relative = /^(?:who|which|that|whom|whose)$/iu
const length = (span: Span): number => span.end - span.start

// Mentions hardly ever overlap: one that holds a place begins at most so many before it.
const BACK = 6

/** Those that may overlap a place, of a list in the order of the text. */
function around(mentions: readonly Mention[], at: Span): Mention[] {
  const first = partitionPoint(mentions, ({ start }) => start < at.start)
  const found: Mention[] = []
  for (let k = Math.max(0, first - BACK); k < mentions.length; k++) {
    const mention = mentions[k]
    if (!mention || mention.start >= at.end) break
    found.push(mention)
  }
  return found
}

/** The token of the span that hangs on none of the others. */
function headOfSpan(parse: Parse, { start, end }: Span): number | null {
  const first = tokenAt(parse, start)
  for (let i = first; i < parse.length && (parse.start[i] ?? end) < end; i++) {
    const above = headOf(parse, i)
    const outside = above === i || (parse.start[above] ?? 0) < start || (parse.end[above] ?? 0) > end
    if (outside && depOf(parse, i) !== 'punct') return i
  }
  return null
}

function antecedent(parse: Parse, relativeWord: number, mentions: readonly Mention[]): string | null {
  const verb = headOf(parse, relativeWord)
  if (depOf(parse, verb) !== 'relcl') return null
  const noun = headOf(parse, verb)
  const word = { start: parse.start[noun] ?? 0, end: parse.end[noun] ?? 0 }
  return (
    around(mentions, word)
      .filter(m => holds(m, word))
      .sort((a, b) => length(a) - length(b))[0]?.entity ?? null
  )
}

function isBeside(parse: Parse, mention: Mention, head: number): boolean {
  for (let i = tokenAt(parse, mention.start); i < parse.length && (parse.start[i] ?? 0) < mention.end; i++) {
    if (headOf(parse, i) === head && depOf(parse, i) === 'appos') return true
  }
  return false
}
