/**
 * Whether a text is the article that its page tells of.
 *
 * A page that builds its article by script, hides it behind a wall or lists others in its place still bears its headline
 * and its description; what is left to take (a comment, a teaser, a notice about cookies) has hardly a word of them.
 */
import { fold } from '../text/index.ts'

export type Told = { readonly title: string | null; readonly description: string | null }

// Words that are compared: of four letters and more, by their first five, so that “ferry” meets “ferries”.
const word = /[\p{L}\p{N}]{4,}/gu
const STEM = 5
// Scripts without blanks between words.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u

const wordsOf = (text: string): Set<string> => new Set((fold(text).match(word) ?? []).map(one => one.slice(0, STEM)))

/** Of the words told, the share in the text; `null` where fewer than `least` are told. */
function shareIn(text: ReadonlySet<string>, told: string | null, least: number): number | null {
  if (told === null || dense.test(told)) return null
  const words = wordsOf(told)
  return words.size < least ? null : [...words].filter(one => text.has(one)).length / words.size
}

/**
 * The share of what the page tells that is in the text, where it is so small that the text is something else; else `null`.
 *
 * `hasProse`: whether sentences enough for an article are in the text; where they are not, less is asked. Bounds by 454 pages
 * of trafilatura's set (half A), 344 of them whole articles, and 120 with the article taken out: with what `losses.ts` tells
 * by itself 15 of the 454, one of the 344 and 105 of the 120. A sum of 0.8 for all: 17, 2 and 107; of 0.4: 15, 1 and 102.
 */
export function absent(text: string, { title, description }: Told, hasProse: boolean): number | null {
  const here = wordsOf(text)
  const ofTitle = shareIn(here, title, 2)
  const ofDescription = shareIn(here, description, 5)
  if (ofTitle !== null && ofDescription !== null) {
    const [low, high] = [Math.min(ofTitle, ofDescription), Math.max(ofTitle, ofDescription)]
    const told =
      (high <= 0.5 && low + high <= (hasProse ? 0.5 : 0.8)) ||
      (ofDescription <= 0.25 && ofTitle < 0.8) ||
      (!hasProse && low <= 0.5 && high < 0.8)
    return told ? (low + high) / 2 : null
  }
  if (ofDescription !== null) return ofDescription <= (hasProse ? 0.25 : 0.4) ? ofDescription : null
  if (ofTitle === null) return null
  const words = wordsOf(title ?? '').size
  const isShort = !hasProse && text.length < SHORT
  return (ofTitle === 0 && words >= 3) || (isShort && ofTitle <= 0.5) ? ofTitle : null
}

// Characters; a longer text without prose is a list, whose headline names it in its own words.
const SHORT = 2000
