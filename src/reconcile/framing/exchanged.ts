/**
 * Which words of two accounts stand in each other's place in one statement.
 *
 *     a: “Soldiers killed eleven militants near the village”
 *     b: “Soldiers killed eleven fighters near the village”            one word exchanged
 *     a: “The ferry hit the mole at Tern”, b: “A ship hit the mole at Tern at six”
 *     a: “Dore closed the border”, b: “The strongman closed the border”     a word for whom the other names
 *     a: “The driver braked”, b: “The passenger screamed”               too little in common
 */
import type { Label, Mention } from '../../contracts/index.ts'
import { eventOf, wordNet } from '../../read/index.ts'
import { overlaps, partitionPoint, type Span } from '../../text/index.ts'
import { predicatesAgree, type Telling, type Told } from '../claims/index.ts'
import { classOf } from '../entities/index.ts'
import type { Paper } from '../pile.ts'
import { aligned, isFunctionWord, type Rendering, wordsIn } from '../reuse/index.ts'

/** A word chosen, or a name, at its place. */
export type End = { readonly paper: Paper; readonly label: Label | null; readonly mention: Mention | null }
export type Exchange = { readonly a: End; readonly b: End }

// So many words that carry meaning must stand in both, and so much of the shorter statement's.
const CARRYING = 3
const SHARE = 0.5
// With another verb (“began their walk-out”, “walked off their shifts”) it takes a copy.
const VERBATIM = 0.8
// How near two statements lie that are held word against word: where a question may be one (`claims/pairs.ts`).
const NEAR = 0.4

/** Between the likest statements first. */
export function exchangesIn({ tellings, pairs }: Pick<Told, 'tellings' | 'pairs'>): Exchange[] {
  const known = new Map<number, Rendering>()
  const renderingOf = (index: number, { paper, at }: Telling): Rendering => {
    const rendering = known.get(index) ?? { paper, words: wordsIn(paper.text, at.start, at.end, 0) }
    known.set(index, rendering)
    return rendering
  }
  return [...pairs]
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    .flatMap(({ a, b, score, isSame }) => {
      const [one, other] = [tellings[a], tellings[b]]
      if (!one || !other || one.paper === other.paper || (!isSame && score < NEAR)) return []
      return exchanged(renderingOf(a, one), renderingOf(b, other), predicatesAgree(one, other) ? SHARE : VERBATIM)
    })
}

function exchanged(left: Rendering, right: Rendering, share: number): Exchange[] {
  if (Math.max(left.words.length, right.words.length) > LONG) return []
  const runs = aligned(left, right)
  const same = runs.reduce(
    (sum, { kind, a: inA }) => (kind === 'equal' && inA ? sum + carrying(left, inA.span) : sum),
    0,
  )
  const [all, others] = [left, right].map(({ words }) => words.filter(({ key }) => !isFunctionWord(key)).length)
  if (same < CARRYING || same < share * (Math.min(all ?? 0, others ?? 0) - 1)) return []
  return runs.flatMap(({ kind, a: inA, b: inB }) => {
    if (kind !== 'changed' || !inA || !inB) return []
    const [x, y] = [endIn(left.paper, inA.span), endIn(right.paper, inB.span)]
    return x && y && (x.label || y.label) && canBeOne(x, y) ? [{ a: x, b: y }] : []
  })
}

const carrying = ({ paper }: Rendering, { start, end }: Span): number =>
  wordsIn(paper.text, start, end, 0).filter(({ key }) => !isFunctionWord(key)).length

// A statement of more words is a paragraph that no grammar has cut.
const LONG = 100

// What anybody is.
const ANYBODY = /^(?:people|person|man|woman|other|one|thing|member|part)$/u

/**
 * A group of one class is no group of another, wherever they stand: “protesters” here and “dockers” there are two crowds; and so with
 * what happened (“ten were hurt in the raid”, “… in the protest”), of which `entities/same-event.ts` knows more.
 */
function canBeOne(x: End, y: End): boolean {
  const [one, other] = [familyOf(x), familyOf(y)]
  return (one === null || other === null || one === other) && sortsOf(x).some(sort => sortsOf(y).includes(sort))
}

function familyOf({ label }: End): string | null {
  const lemma = label?.lemma ?? ''
  return classOf(lemma)?.of ?? eventOf(lemma.split(' ').at(-1) ?? '')?.family ?? null
}

type Sort = 'person' | 'people' | 'body' | 'thing'

/**
 * What a word or a name can be for: “the strongman” may be Dore, “the memo” may not, and a place is no word chosen.
 *
 * What happened and what was made are one sort: “the operation” and “the invasion”, “the camp” and “the detention centre”.
 */
function sortsOf({ paper, label, mention }: End): readonly Sort[] {
  const kind = mention?.kind ?? paper.entities.get(label?.of ?? '')?.kind ?? 'other'
  if (kind === 'person') return ['person']
  if (kind === 'organization') return ['body']
  if (mention !== null || label === null || ANYBODY.test(label.lemma ?? '')) return []
  if (kind === 'group') return ['people']
  if (kind === 'event') return ['thing']
  const field = wordNet().fieldOf(label.lemma?.split(/[\s-]/u).at(-1) ?? '', 'NOUN')
  // What WordNet does not know may be anything: “trainee”, “lawsuit”.
  if (field < 0) return isPlural(paper, label) ? ['people', 'thing'] : ['person', 'thing']
  if (field === PERSON) return [isPlural(paper, label) ? 'people' : 'person']
  return field === GROUP ? ['thing', 'body', 'people'] : ['thing']
}

// WordNet’s fields.
const PERSON = 18
const GROUP = 14

export function isPlural({ text }: Paper, { end, lemma }: Label): boolean {
  const noun = lemma?.split(' ').at(-1) ?? ''
  return noun !== '' && text.slice(Math.max(0, end - noun.length), end).toLowerCase() !== noun
}

/** The one label, or else the one name, of a stretch of few words; `null` where it has more. */
function endIn(paper: Paper, at: Span): End | null {
  if (wordsIn(paper.text, at.start, at.end, 0).length > MOST) return null
  const labels = within(paper.reading.labels, at)
  const names = within(paper.reading.mentions, at).filter(({ form }) => form === 'name')
  const [label] = labels
  if (label && labels.every(({ of }) => of === label.of)) return { paper, label, mention: null }
  const [mention] = names
  return !label && mention && names.length === 1 ? { paper, label: null, mention } : null
}

/** Of spans in the order of the text those that end in a stretch. */
function within<T extends Span>(spans: readonly T[], at: Span): T[] {
  const found: T[] = []
  for (let k = partitionPoint(spans, ({ start }) => start < at.start - LONGEST); k < spans.length; k++) {
    const one = spans[k]
    if (!one || one.start >= at.end) break
    if (one.end <= at.end && overlaps(one, at)) found.push(one)
  }
  return found
}

// No label and no name that is looked for is longer.
const LONGEST = 120

// What stands for one thing has few words; a longer stretch is another clause.
const MOST = 6
