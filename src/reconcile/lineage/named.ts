/**
 * Whom an account names as the source of its words: agencies, papers, sites. Each with the characters that say so.
 */
import type { Place } from '../../contracts/index.ts'
import { fold } from '../../text/index.ts'
import { type Paper, placeOf, wordsAt } from '../pile.ts'

export type Credit = {
  readonly name: string
  readonly place: Place
  /** `whole`: a by-line, dateline or tail credits it with the text. `part`: a passage is put in its mouth. */
  readonly of: 'whole' | 'part'
}

// Longer ones are people with their offices and stories.
const LONGEST_NAME = 60

/** Credits of a paper in the order of the text; none where it names no medium. */
export function creditsOf(paper: Paper): Credit[] {
  const { article, reading } = paper
  const whole = (article.credits ?? []).map(
    ({ agency, start, end }): Credit => ({ name: agency, place: placeOf(paper, { start, end }), of: 'whole' }),
  )
  // Any source may be a paper of the pile: “the Harbour Post reported” names one, whatever the reader took it for.
  const media = reading.attributions.flatMap(({ source }) =>
    source && source.end - source.start <= LONGEST_NAME ? [source] : [],
  )
  const via = reading.attributions.flatMap(attribution => attribution.via.map(({ span }) => span))
  const part = [...media, ...via].map(
    (span): Credit => ({ name: wordsAt(paper, span), place: placeOf(paper, span), of: 'part' }),
  )
  const republished = reading.voices
    .filter(({ kind, name }) => kind === 'republished' && name !== null)
    .map(
      (voice): Credit => ({
        name: voice.name ?? '',
        place: placeOf(paper, firstLine(paper, voice.start, voice.end)),
        of: 'part',
      }),
    )
  return [...whole, ...part, ...republished].sort((a, b) => a.place.span.start - b.place.span.start)
}

/** A whole republished block is too long to show: its first line says enough. */
function firstLine(paper: Paper, start: number, end: number): { start: number; end: number } {
  const newline = paper.text.indexOf('\n', start)
  return { start, end: newline > start && newline < end ? newline : end }
}

// Words that half of all outlets bear in their names: “the Post” is no name where two posts are in the pile.
const common = new Set(
  'the a an news daily times post herald tribune gazette journal press today weekly agency media group online radio tv television channel network wire service of and'.split(
    ' ',
  ),
)

const nameWords = (name: string): string[] =>
  fold(name)
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whether two names may be one outlet’s: all words of the shorter are in the longer.
 *
 * `sure` where they are the same but for an article, or share a word that few outlets bear.
 */
export function sameOutlet(one: string, other: string): 'sure' | 'maybe' | 'no' {
  const [a, b] = [nameWords(one), nameWords(other)].map(words =>
    words.filter(word => !['the', 'a', 'an'].includes(word)),
  )
  if (!a || !b || a.length === 0 || b.length === 0) return 'no'
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (!shorter.every(word => longer.includes(word))) return 'no'
  if (shorter.length === longer.length) return 'sure'
  return shorter.some(word => !common.has(word)) ? 'sure' : 'maybe'
}

/** Whether a paper is the one that a credit names, by its outlet’s name or domain. */
export function isNamed(credit: Credit, { article: { outlet } }: Paper): 'sure' | 'maybe' | 'no' {
  if (!outlet) return 'no'
  const domain = outlet.domain?.replace(/^www\./, '').toLowerCase()
  if (domain !== undefined && fold(credit.name).includes(domain)) return 'sure'
  return sameOutlet(credit.name, outlet.name)
}
