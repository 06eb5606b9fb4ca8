import type { Likeness } from './spelling.ts'

export type Sort = 'person' | 'place' | 'body' | 'other'

export const sortOf = (kind: string): Sort =>
  kind === 'person'
    ? 'person'
    : kind === 'place' || kind === 'facility'
      ? 'place'
      : kind === 'organization' || kind === 'group' || kind === 'work' || kind === 'event'
        ? 'body'
        : 'other'

/**
 * Whether two names can be names of one and the same.
 *
 * `same`: joined where nothing else speaks against it. `fits`: one says less than the other (“Varga”, “Elena Varga”): the
 * pile decides, by whether only one bearer is about. `perhaps`: near enough to be proposed, not made. `different`:
 * something says they are two; `why` is then the counter-evidence.
 */
export type Comparison = { readonly verdict: 'same' | 'fits' | 'perhaps' | 'different'; readonly why: string }

export const reasons = {
  same: 'the same name',
  spelling: 'the same name, spelt with other accents or in another script',
  transliteration: 'two ways to write one foreign name in Latin letters',
  slip: 'one letter apart',
  slipBeside: 'one letter apart, in one account alone, and that has the usual spelling too',
  slipOffice: 'one letter apart, in one account alone, and with the same office',
  initial: 'an initial stands for the given name',
  kin: 'one is called the parent or child of a bearer of the name',
  middle: 'a middle name is left out',
  order: 'the same words in another order',
  nickname: 'a short form of the given name',
  shorter: 'the shorter name is part of the longer one',
  acronym: 'the first letters of the long form',
  given: 'other given names',
  family: 'other family names',
  ending: 'one is junior or senior, or numbered',
  kinds: 'of different kind',
  title: 'one is addressed as a man, one as a woman',
  words: 'a word that tells bodies or places apart',
  far: 'the names have little in common',
  table: 'the table of names says so',
} as const

export const same = (why: string): Comparison => ({ verdict: 'same', why })
export const fits = (why: string): Comparison => ({ verdict: 'fits', why })
export const perhaps = (why: string): Comparison => ({ verdict: 'perhaps', why })
export const different = (why: string): Comparison => ({ verdict: 'different', why })

/** The weaker of two likenesses. */
const rank: readonly Likeness[] = ['same', 'transliteration', 'slip', 'different']
export const weaker = (a: Likeness, b: Likeness): Likeness => (rank.indexOf(a) > rank.indexOf(b) ? a : b)

export const spelt: Readonly<Record<Exclude<Likeness, 'different'>, string>> = {
  same: reasons.spelling,
  transliteration: reasons.transliteration,
  slip: reasons.slip,
}
