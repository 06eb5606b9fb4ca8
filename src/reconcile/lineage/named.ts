/**
 * Whom an account names as the source of its words: agencies, papers, sites. Each with the characters that say so.
 */
import type { Place } from '../../contracts/index.ts'
import { agencyNamed } from '../../extract/index.ts'
import { fold } from '../../text/index.ts'
import { type Paper, placeOf, wordsAt } from '../pile.ts'

export type Credit = {
  readonly name: string
  readonly place: Place
  /** `whole`: a by-line, dateline or tail credits it with the text. `part`: a passage is put in its mouth. */
  readonly of: 'whole' | 'part'
  /** “With reporting by the Associated Press”, at the foot: some of the text is theirs, nobody says which. */
  readonly isHelp: boolean
}

// Longer ones are people with their offices and stories.
const LONGEST_NAME = 60

/** Credits of a paper in the order of the text; none where it names no medium. */
export function creditsOf(paper: Paper): Credit[] {
  const { article, reading } = paper
  // “With agencies” names nobody.
  const whole = (article.credits ?? [])
    .filter(({ agency }) => agency !== 'agencies')
    .map(
      ({ agency, where, start, end }): Credit => ({
        name: agency,
        place: placeOf(paper, { start, end }),
        of: 'whole',
        isHelp: where === 'tail',
      }),
    )
  // Any source may be a paper of the pile: “the Harbour Post reported” names one, whatever the reader took it for.
  const media = reading.attributions.flatMap(({ source }) =>
    source && source.end - source.start <= LONGEST_NAME ? [source] : [],
  )
  const via = reading.attributions.flatMap(attribution => attribution.via.map(({ span }) => span))
  const part = [...media, ...via].map(
    (span): Credit => ({ name: wordsAt(paper, span), place: placeOf(paper, span), of: 'part', isHelp: false }),
  )
  const republished = reading.voices
    .filter(({ kind, name }) => kind === 'republished' && name !== null)
    .map(
      (voice): Credit => ({
        name: voice.name ?? '',
        place: placeOf(paper, firstLine(paper, voice.start, voice.end)),
        of: 'part',
        isHelp: false,
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

export const nameWords = (name: string): string[] =>
  fold(name)
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** First letters of the words that begin with a capital. */
export const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([letter]) => letter).join('')

/** “TNA” beside “Tern News Agency”: the first letters of its words. Two letters may be anybody’s. */
function isSignOf(sign: string, name: string): 'sure' | 'maybe' | 'no' {
  if (!/^\p{Lu}{2,5}$/u.test(sign)) return 'no'
  if (initialsOf(name) !== sign) return 'no'
  return sign.length > 2 ? 'sure' : 'maybe'
}

/** “the agency TNA”, “The Gazette”: the name alone. */
const withoutArticle = (name: string): string =>
  name
    .trim()
    .replace(/^(?:The|the) /u, '')
    .replace(
      /^(?:(?:news|state|press) )?(?:agency|newspaper|paper|daily|website|site|blog|broadcaster|channel) (?=\p{Lu})/u,
      '',
    )

/**
 * Whether two names may be one outlet’s: one agency under two of its forms, a sign of first letters, or all words of the
 * shorter in the longer.
 *
 * `sure` where they are the same but for an article, or share a word that few outlets bear.
 */
export function sameOutlet(one: string, other: string): 'sure' | 'maybe' | 'no' {
  const [x, y] = [withoutArticle(one), withoutArticle(other)]
  const agency = agencyNamed(x)
  if (agency !== null && agency === agencyNamed(y)) return 'sure'
  for (const sign of [isSignOf(x, y), isSignOf(y, x)]) if (sign !== 'no') return sign
  const [a, b] = [nameWords(x), nameWords(y)]
  if (a.length === 0 || b.length === 0) return 'no'
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (!shorter.every(word => longer.includes(word))) return 'no'
  if (shorter.length === longer.length) return 'sure'
  return shorter.some(word => !common.has(word)) ? 'sure' : 'maybe'
}

/** Whether a paper is the one that a credit names, by its outlet’s name or domain. */
export function isNamed({ name }: { readonly name: string }, { article: { outlet } }: Paper): 'sure' | 'maybe' | 'no' {
  if (!outlet) return 'no'
  const domain = outlet.domain?.replace(/^www\./, '').toLowerCase()
  if (domain !== undefined && fold(name).includes(domain)) return 'sure'
  return sameOutlet(name, outlet.name)
}

/** Two articles of one outlet: by its domain where both have one, else by its name. */
export function isOneOutlet(one: Paper, other: Paper): boolean {
  const [a, b] = [one.article.outlet, other.article.outlet]
  if (!a || !b) return false
  return a.domain !== undefined && b.domain !== undefined ? a.domain === b.domain : fold(a.name) === fold(b.name)
}

/** “(TNA)” in the dateline of Tern News Agency: an agency signs its own text so, and nobody else’s. */
export const isAgency = (paper: Paper): boolean =>
  paper.article.outlet !== null &&
  (agencyNamed(paper.article.outlet.name) !== null ||
    /\b(?:News|Press|Wire|Telegraph) (?:Agency|Service)$/u.test(paper.article.outlet.name) ||
    (paper.article.credits ?? []).some(
      ({ agency, where }) => where === 'dateline' && isNamed({ name: agency }, paper) === 'sure',
    ))
