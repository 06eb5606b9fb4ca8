import { fold } from '../../text/index.ts'
import { wordsAt } from '../pile.ts'
import type { Telling } from './tellings.ts'

/**
 * Whether two statements may be compared by what their words mean: both are English, which the word vectors and the tests of
 * answers are made for. Elsewhere “Das Licht brannte” and “Das Licht war aus” are two statements that share most of their words.
 */
export const areUnderstood = (a: Telling, b: Telling): boolean => isEnglish(a) && isEnglish(b)

const isEnglish = ({ paper }: Telling): boolean => /^en\b/iu.test(paper.article.language)

/** The letters and figures of a statement, one blank between words. */
export const letters = ({ paper, at }: Telling): string =>
  fold(wordsAt(paper, at))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// “Das Licht brannte” is something said; two words stand in anything. Of scripts without blanks so many characters.
const WORDS = 3
const CHARACTERS = 8

/** One statement is the other or an unbroken run of its words: all that can be known to be one in a language that is not understood. */
export function isWordForWord(a: Telling, b: Telling): boolean {
  const [short, long] = [letters(a), letters(b)].sort((x, y) => x.length - y.length) as [string, string]
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(short))
    return short.length >= CHARACTERS && long.includes(short)
  return short.split(' ').length >= WORDS && ` ${long} `.includes(` ${short} `)
}
