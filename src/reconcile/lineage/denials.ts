/**
 * A denial without what it denies, and what is denied without the denial: what a copy made of both.
 *
 * The source says “three fishermen said the lamp was dark. Venn denied it.” A copy that ends after either sentence has every
 * word right and tells another story.
 */
import type { Attribution, Change, Place } from '../../contracts/index.ts'
import { overlaps, type Span } from '../../text/index.ts'
import { inFurniture, type Paper, placeOf, wordsAt } from '../pile.ts'
import { agreeing, isFunctionWord, type Rendering, wordsIn } from '../reuse/index.ts'

/** As `Change`, with its sides named by their parts. */
export type DenialChange = {
  readonly kind: Extract<Change['kind'], 'denial-alone' | 'denial-dropped'>
  readonly source: Place
  readonly copy: Place
}

// Of the words of a sentence, how many another must have in the same order to be its copy; and of its telling words, how
// many another has that still tells it. Choices, held by test/reconcile/origins/denials.test.ts.
const KEPT = 0.7
const LOST = 0.4

/**
 * Words that deny without saying what: “denied it”, “rejected the report”, “That is not true”.
 *
 * Not “denied that the light had been out”, which has its own words for what it denies.
 */
export const vagueDenial =
  /^[“"„«\s]*(?:(?:it|this|that|so|them|everything|all of (?:it|that|this))|(?:(?:the|this|that|these|those|any|all|such|his|her|its|their|both)\s+)*(?:\p{L}+\s+)?(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|stor(?:y|ies)|accounts?|wrongdoing|responsibility|involvement)(?:\s+(?!that\b)\p{L}+){0,4}|(?:no,? )?(?:that|this|it)(?:\s+is|’s|'s|\s+was)\s+(?:simply |just |all )?(?:not true|untrue|false|a lie|nonsense|not so|wrong))[\s.,;!”"»“]*$/iu

// “Tern Lines called the claim false”: the verb is none of denying, the words are.
const calledFalse =
  /^(?:the|this|that|these|those|such|his|her|its|their)\s+(?:\p{L}+\s+)?(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|stor(?:y|ies))\s+(?:is |was |are |were )?(?:false|untrue|baseless|unfounded|not true|wrong|nonsense|a lie|lies|absurd)\b/iu
const denying =
  /\b(?:den(?:y|ies|ied|ying|ial|ials)|reject\w*|dismiss\w*|refut\w*|rebut\w*|disput\w*|contradict\w*|untrue|false|not|no|never|nobody|nothing)\b|n[’']t\b/iu

const contentOf = (paper: Paper, { content }: Attribution): string =>
  content.map(piece => wordsAt(paper, piece)).join(' ')

const isDenial = (paper: Paper, attribution: Attribution): boolean => {
  const words = contentOf(paper, attribution)
  return (
    attribution.stance === 'denies' ||
    calledFalse.test(words) ||
    (attribution.type !== 'indirect' && vagueDenial.test(words))
  )
}
const isVague = (paper: Paper, attribution: Attribution): boolean => {
  const words = contentOf(paper, attribution)
  return vagueDenial.test(words) || calledFalse.test(words)
}

const extentOf = ({ source, cue, content }: Attribution): Span => {
  const pieces = [source, cue, ...content].filter(piece => piece !== null)
  return { start: Math.min(...pieces.map(({ start }) => start)), end: Math.max(...pieces.map(({ end }) => end)) }
}

const rendering = (paper: Paper, { start, end }: Span): Rendering => ({
  paper,
  words: wordsIn(paper.text, start, end, 0),
})
const telling = ({ words }: Rendering): Set<string> =>
  new Set(words.flatMap(({ key }) => (key.length > 3 && !isFunctionWord(key) ? [key] : [])))

/** The sentence of a paper that has most of some words in their order, with the share that it has; the first of equals. */
function bestIn(paper: Paper, wanted: Rendering): { at: Span; share: number } | null {
  let best: { at: Span; share: number } | null = null
  for (const at of paper.reading.sentences) {
    const share = agreeing(rendering(paper, at), wanted) / Math.max(1, wanted.words.length)
    if (share > (best?.share ?? 0)) best = { at, share }
  }
  return best
}

/** What the copy made of each denial of its source, in the order of the source. Asked only of what is mostly a copy. */
export function denialChanges(source: Paper, copy: Paper): DenialChange[] {
  const denials = source.reading.attributions.filter(
    one => one.nestedIn === null && isDenial(source, one) && !inFurniture(source, extentOf(one)),
  )
  return denials
    .sort((a, b) => extentOf(a).start - extentOf(b).start)
    .flatMap(denial => changeOf(source, copy, denial) ?? [])
}

function changeOf(source: Paper, copy: Paper, denial: Attribution): DenialChange | null {
  const at = extentOf(denial)
  const own = source.reading.sentences[source.sentenceAt(at)]
  if (!own) return null
  const denied = deniedBy(source, denial)
  if (!denied) return null
  const inCopy = bestIn(copy, rendering(source, denied))
  const answer = answerIn(source, copy, denial)
  const isKept = (inCopy?.share ?? 0) >= KEPT
  // What is denied stands in the copy, and nobody there denies anything like it.
  if (isKept && inCopy && !answer && !denying.test(wordsAt(copy, inCopy.at)))
    return { kind: 'denial-dropped', source: placeOf(source, at), copy: placeOf(copy, inCopy.at) }
  if (answer && !isTold(source, copy, denied))
    return { kind: 'denial-alone', source: placeOf(source, denied), copy: placeOf(copy, extentOf(answer)) }
  return null
}

/** What a denial is of: its own content, or, where that is “it” or “the report”, the sentence before. */
function deniedBy(source: Paper, denial: Attribution): Span | null {
  const [content] = denial.content
  const index = source.sentenceAt(extentOf(denial))
  const before = source.reading.sentences[index - 1]
  if (content && !isVague(source, denial)) return content
  return before && !inFurniture(source, before) && rendering(source, before).words.length > 3 ? before : null
}

/** The denial of the copy that is this one: the same speaker's words, or the same sentence. */
function answerIn(source: Paper, copy: Paper, denial: Attribution): Attribution | null {
  const who = denial.source ? telling(rendering(source, denial.source)) : new Set<string>()
  return (
    copy.reading.attributions.find(other => {
      if (!isDenial(copy, other)) return false
      if (!other.source || who.size === 0) return who.size === 0
      return [...telling(rendering(copy, other.source))].some(word => who.has(word)) || isPronoun(copy, other.source)
    }) ?? null
  )
}

const isPronoun = (paper: Paper, at: Span): boolean => /^(?:he|she|they|it)$/iu.test(wordsAt(paper, at))

/** Whether a sentence of the copy tells what is denied, in other words or fewer. */
function isTold(source: Paper, copy: Paper, denied: Span): boolean {
  const wanted = telling(rendering(source, denied))
  return copy.reading.sentences.some(sentence => {
    const own = telling(rendering(copy, sentence))
    return [...wanted].filter(word => own.has(word)).length >= LOST * wanted.size
  })
}

/** Whether a change tells of the same words as a denial does: it is said once. */
export const isOfDenial = (change: Change, denials: readonly DenialChange[]): boolean =>
  (change.kind === 'left-out' || change.kind === 'attribution-dropped') &&
  denials.some(denial =>
    [change.a, change.b].some(
      side => side !== null && side.article === denial.source.article && overlaps(side.span, denial.source.span),
    ),
  )
