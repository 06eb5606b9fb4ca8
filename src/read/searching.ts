/**
 * Looking for many patterns in many passages, quickly.
 *
 * Most patterns have nothing to look for in most passages, and a pattern costs far more than a look for its words. So each names
 * words of which one occurs wherever it matches; those that the whole text lacks are not looked for again. And a pattern that
 * minds no capitals is found in small letters, at half the cost, and read where it was found, with the capitals that are there.
 */

/** The text in small letters, every character at its own place: the small form of İ alone would take two. */
export const inSmallLetters = (text: string): string => text.replaceAll('İ', 'I').toLowerCase()

/** The pattern as it finds in small letters what it finds with the flag `i` in a text as it stands. */
export const forSmallLetters = (pattern: string): string =>
  pattern.replace(/\\p\{Lu\}|\\p\{[^}]*\}|\\.|\(\?<\p{L}+>|[A-Z]/gu, part =>
    part === String.raw`\p{Lu}` ? String.raw`\p{Ll}` : part.length === 1 ? part.toLowerCase() : part,
  )

/** A pattern to find with, in small letters, and the same to read with, in the text as it stands. */
export type Search = { readonly find: RegExp; readonly read: RegExp }

export const searchFor = (pattern: string): Search => ({
  find: new RegExp(forSmallLetters(pattern), 'gu'),
  read: new RegExp(pattern, 'iuy'),
})

/** The matches of a pattern in some words, whose small form is given; none is empty. */
export function matchesOf({ find, read }: Search, words: string, small: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const { index } of small.matchAll(find)) {
    read.lastIndex = index
    const match = read.exec(words)
    if (match !== null && match[0] !== '') matches.push(match)
  }
  return matches
}

/**
 * Which patterns of a list have something to look for: first of a text, then of each of its passages, both in small letters.
 *
 * `#` among the words is any digit. A pattern without words is looked for everywhere.
 */
export function needing(
  lists: readonly (readonly string[] | undefined)[],
): (text: string) => (passage: string) => (index: number) => boolean {
  // Many patterns need the same words.
  const keys = lists.map(list => list?.join('|') ?? '')
  const distinct = [...new Set(keys)]
  const listOf = keys.map(key => distinct.indexOf(key))
  const words = distinct.map(key => (key === '' ? null : key.split('|')))
  return text => {
    const here = words.map(list => list?.filter(word => occurs(text, word)) ?? null)
    return passage => {
      const known = new Int8Array(distinct.length)
      return index => {
        const list = listOf[index] ?? 0
        known[list] ||= (here[list]?.some(word => occurs(passage, word)) ?? true) ? 1 : -1
        return known[list] === 1
      }
    }
  }
}

const occurs = (small: string, word: string): boolean => (word === '#' ? /\d/u.test(small) : small.includes(word))
