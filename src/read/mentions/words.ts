/** The words of a text with what their spelling shows. The same for both readers, so that names are cut alike. */
import type { Span } from '../../text/index.ts'

export type Word = Span & {
  readonly text: string
  readonly isCapital: boolean
  /** All letters are capitals, and there is more than one. */
  readonly isUpper: boolean
  /** Nothing but the passage's start, a sentence's end or an opening mark stands before it. */
  readonly startsSentence: boolean
  /** ’s follows. */
  readonly isPossessive: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

// Initials (“J.F.”, “U.S.”), abbreviations that keep their point, words with inner apostrophes and hyphens; a possessive is cut off.
const WORD =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Maj|Cmdr|Adm|Sgt|Cpl|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|INC|CORP|LTD|Ala|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.|\p{Lu}\.(?=\s+\p{Lu})|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'`.&-](?!s\b)[\p{L}\p{M}\p{N}]+)*/gu

export function wordsOf(text: string, passage: Span): Word[] {
  const slice = text.slice(passage.start, passage.end)
  const words: Word[] = []
  let after = passage.start
  for (const match of slice.matchAll(WORD)) {
    const start = passage.start + match.index
    const end = start + match[0].length
    const gap = text.slice(after, start)
    const word = match[0]
    // Most words are small and stand behind a blank: those are told without a pattern.
    const isSmall = /^[a-z]/.test(word)
    const letters = isSmall ? '' : word.replace(/[^\p{L}]/gu, '')
    const behind = text[end] ?? ''
    words.push({
      start,
      end,
      text: word,
      isCapital: isSmall
        ? /[-’]/.test(word) && /^(?:al|el|ul|ibn)-\p{Lu}|^\p{Ll}’\p{Lu}/u.test(word)
        : /^\p{Lu}|^\p{Ll}’\p{Lu}/u.test(word),
      isUpper: letters.length > 1 && letters === letters.toUpperCase(),
      startsSentence:
        words.length === 0 ||
        (gap !== ' ' && /[.!?:;]["”’»)\]]*\s|[“"«„(‘]\s*$|``|[\n\r]\s*[\n\r]|\s[_–—-]\s/u.test(gap)),
      isPossessive:
        /['’`]/.test(behind) &&
        (/^['’`]s\b/u.test(text.slice(end, end + 3)) ||
          (word.endsWith('s') && /^['’](?=\s)/u.test(text.slice(end, end + 2)))),
      gap,
    })
    after = end
  }
  return words
}
