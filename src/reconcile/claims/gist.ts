import type { Place, Statement } from '../../contracts/index.ts'
import { holds, overlaps, type Span, trimmed } from '../../text/index.ts'
import { type Paper, placeOf, wordsAt } from '../pile.ts'
import type { Comparer } from '../words/index.ts'
import type { Telling } from './tellings.ts'

/**
 * The line that a claim shows: of its statements the one that says what all say and no more, as a clause that stands by itself.
 *
 * What counts first is how much of it the others bear out, so that no line shows a detail that one account alone has. Then its
 * form: no clause that hangs on another, no “he” whom nobody knows, not too long. Equal ones: the outlet's own voice, then the first.
 */
export function gistOf(tellings: readonly Telling[], compare: Comparer): Place {
  const [first] = tellings as readonly [Telling, ...Telling[]]
  const isNamed = tellings.some(({ participants }) => participants.size > 0)
  let best = first
  let most = Number.NEGATIVE_INFINITY
  for (const telling of tellings) {
    const score =
      support(telling, tellings, compare) -
      faults(telling) -
      (isNamed && telling.participants.size === 0 ? NAMELESS : 0)
    if (score > most) {
      best = telling
      most = score
    }
  }
  return placeOf(best.paper, tidied(best.paper, withSubject(best, tellings.length > 1)))
}

/** How much of a statement stands in the others on average. */
function support(telling: Telling, all: readonly Telling[], compare: Comparer): number {
  const others = all.filter(other => other !== telling).slice(0, MOST)
  const sum = others.reduce((total, { said }) => total + compare.covered(telling.said.terms, said.terms), 0)
  return others.length === 0 ? 0 : sum / others.length
}

// “A ferry struck the mole” where another names the ferry.
const NAMELESS = 0.15
// So many others say enough of what a claim has in common.
const MOST = 12

// Words of a line: fewer name no deed with its doer, more are no line.
const SHORT = 4
const LONG = 28

function faults({ paper, statement, at, isVague, attribution }: Telling): number {
  const text = wordsAt(paper, at)
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return (
    (statement.subject === null ? 0.2 : 0) +
    (isVague || /^(?:he|she|it|they|we|i|this|these)\b/iu.test(text) ? 0.2 : 0) +
    (/^(?:where|when|which|who|whom|whose|and|but|or|as|after|before)\b/iu.test(text) ? 0.3 : 0) +
    // “A day after the ferry struck the mole”: what is told stands behind it.
    (/^(?:\p{L}+ ){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|since)\b|^(?:minutes|hours|days|weeks|months|years) (?:after|before)\b|^(?:a |an )?(?:minute|hour|day|week|month|year) (?:after|before)\b/iu.test(
      text,
    )
      ? 0.3
      : 0) +
    (/^that\b/iu.test(text) ? 0.05 : 0) +
    // “The crews, who had kept the lock open”: whom it is told of, and no whole clause.
    (/^[^,]+, (?:who|which)\b/iu.test(text) ? 0.2 : 0) +
    (words < SHORT ? 0.2 : words > LONG ? 0.15 : 0) +
    (isBalanced(text) ? 0 : 0.1) +
    (attribution === null ? 0 : 0.05)
  )
}

/**
 * The statement with the words that say who: “set them loose on the town” is “the soldiers were sent to the mole and set them loose on
 * the town”, “flanked by two officers” is “flanked by two officers, the mayor spoke”. Left as it is where that makes no line, where
 * it reaches out of what is said on somebody's word, or over words that say who says it; and where several accounts bear the line, it
 * takes in no second deed that perhaps one of them has.
 */
function withSubject({ paper, statement, at, attribution }: Telling, isShared: boolean): Span {
  const { subject } = statement
  const sentence = paper.reading.sentences[statement.sentence]
  if (!subject || overlaps(subject, at) || !sentence || !holds(sentence, subject)) return at
  const wide =
    subject.end <= at.start
      ? { start: subject.start, end: at.end }
      : { start: at.start, end: toldOf(paper, statement, subject) }
  const added = subject.end <= at.start ? { start: wide.start, end: at.start } : { start: at.end, end: wide.end }
  if (isShared && Math.max(at.start - subject.end, subject.start - at.end) > BESIDE) return at
  const words = wordsAt(paper, wide).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const isOneVoice =
    (!attribution || attribution.content.some(part => holds(part, added))) &&
    !paper.reading.attributions.some(
      ({ id, cue, content }) =>
        (cue !== null && overlaps(cue, added)) ||
        (id !== attribution?.id && content.some(part => overlaps(part, added) && !holds(part, wide))),
    )
  return words <= LONG && isOneVoice && isBalanced(wordsAt(paper, wide)) ? wide : at
}

// Characters between a subject and its clause that hold no deed: “, which”.
const BESIDE = 3

/** The end of what is told of a subject that stands behind the statement. */
const toldOf = (paper: Paper, { id, sentence }: Statement, subject: Span): number =>
  paper.reading.statements.find(other => other.id !== id && other.sentence === sentence && holds(other.span, subject))
    ?.span.end ?? subject.end

const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '(': ')', '[': ']', '«': '»' }

/** Every mark that opens closes. Straight marks come in pairs; an apostrophe is none. */
function isBalanced(text: string): boolean {
  for (const [open, close] of Object.entries(closers)) {
    if (close !== '’' && count(text, open) !== count(text, close)) return false
  }
  return count(text, '"') % 2 === 0
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

/**
 * The slice without “that” before its clause and without a conjunction left at its end; a mark that opens in it closes in it where
 * the text closes it at once, or opens no more where it stands first.
 */
function tidied(paper: Paper, at: Span): Span {
  let { start, end } = at
  const lead =
    /^(?:that|whether)\s+(?=(?:the|an?|this|these|those|his|her|its|their|our|my|no|some|many|all|he|she|it|they|we|I)\s|\p{Lu}|\p{N})/u.exec(
      paper.text.slice(start, end),
    )
  if (lead) start += lead[0].length
  const tail = /[\s,;–—-]+(?:and|or|but|as well as)$/iu.exec(paper.text.slice(start, end))
  if (tail) end -= tail[0].length
  for (let tries = 0; tries < 2 && !isBalanced(paper.text.slice(start, end)); tries++) {
    const open = openMark(paper.text.slice(start, end))
    const close = open === null ? null : (closers[open] ?? '"')
    if (open === null || close === null) break
    const next = paper.text.slice(end, end + 2).indexOf(close)
    if (next >= 0) end += next + 1
    else if (paper.text.startsWith(open, start)) start += 1
    else break
  }
  // A straight single mark is an apostrophe too: only one that opens a word is looked for, and only where it closes at once.
  const next = paper.text.slice(end, end + 2).indexOf("'")
  if (next >= 0 && isOpenSingle(paper.text.slice(start, end))) end += next + 1
  return trimmed(paper.text, { start, end }) ?? at
}

/** “the situation is 'hot”, and not “'hot' in the dockers' town”. */
const isOpenSingle = (text: string): boolean =>
  [...text.matchAll(/(?<![^\s(])'(?=[\p{L}\p{N}])/gu)].length >
  [...text.matchAll(/(?<=[\p{L}\p{N},.!?])'(?![^\s),.;:])/gu)].length

/** The last mark that opens and does not close. */
function openMark(text: string): string | null {
  for (const [open, close] of Object.entries(closers)) {
    if (close !== '’' && count(text, open) > count(text, close)) return open
  }
  return count(text, '"') % 2 === 1 ? '"' : null
}
