/**
 * Whether a passage is of another article: it shares few names and few long words with what stands before it.
 */
const capitals = /(?<![.!?]\s|^|["“]|\n)\b\p{Lu}[\p{L}'’-]{2,}/gu

// What an article is about shows in its first two hundred paragraphs.
const MOST = 200

const namesOf = (passages: readonly string[]): Set<string> =>
  new Set(passages.slice(0, MOST).flatMap(text => [...text.matchAll(capitals)].map(([name]) => name)))
const longWordsOf = (passages: readonly string[]): Set<string> =>
  new Set(passages.slice(0, MOST).flatMap(text => text.toLowerCase().match(/\p{L}{6,}/gu) ?? []))

const share = (of: ReadonlySet<string>, among: ReadonlySet<string>): number =>
  of.size === 0 ? 0 : [...of].filter(word => among.has(word)).length / of.size

// An article's own last part repeats its names and its words; of what is another article, few come from above.
const NAMES_SHARED = 0.34
const WORDS_SHARED = 0.25

/** `surely`: something else (a by-line of its own below a bar) says so too, and twice as much may be shared. */
export function isStrange(passage: readonly string[], before: readonly string[], { surely = false } = {}): boolean {
  const factor = surely ? 2 : 1
  return (
    share(namesOf(passage), namesOf(before)) < NAMES_SHARED * factor &&
    share(longWordsOf(passage), longWordsOf(before)) < WORDS_SHARED * factor
  )
}
