/**
 * Whether a font’s text is letters, or the numbers of its glyphs.
 *
 * A PDF may show words without saying which letters they are: “The ferry” then comes as “7KH IHUU\”, or as signs of no
 * alphabet. To pass that off as an article would be worse than to have none.
 */

// Signs that no text has: controls, private use, what nobody has assigned, what could not be read.
const strange = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu
const vowel = /[aeiouy]/giu

// Of all signs but blanks. A list’s bullets in a font of symbols are one in fifty.
const STRANGE = 0.1
// Of Latin letters without their accents. Newspapers in Czech and Polish, which have fewest, .38 and more; words whose
// letters are three or twenty-nine places off, less than .2.
const VOWELS = 0.25
// Words and figures as they are written, of all that stands between blanks.
const PLAUSIBLE = 0.5
// Below this many letters a share says nothing.
const LEAST = 60

/** Whether `text`, all that stands in one font, cannot be what its readers see. */
export function isUnmapped(text: string): boolean {
  const signs = text.replace(/\s+/gu, '')
  if (signs.length === 0) return false
  if ((signs.match(strange)?.length ?? 0) > signs.length * STRANGE) return true
  const plain = signs.normalize('NFD').replace(/\p{M}/gu, '')
  const latin = plain.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (plain.length < LEAST || !/[A-Za-z]/.test(plain)) return false
  // Without letters at all it may be a table of figures; letters of other alphabets are taken as they are.
  const letters = plain.match(/\p{L}/gu)?.length ?? 0
  if (letters - latin > latin) return false
  if (latin >= LEAST && (plain.match(vowel)?.length ?? 0) < latin * VOWELS) return true
  const words = text.split(/\s+/u).filter(word => word !== '')
  const plausible = words.filter(isPlausible).length
  return words.length >= 20 && plausible < words.length * PLAUSIBLE
}

/** “ferry”, “Tern’s”, “NATO-led”, “12,000”, “(Varga)”: no small letter before a capital, no sign within a word. */
const isPlausible = (word: string): boolean =>
  /^[\p{P}\p{S}]*(?:(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}+|Mc\p{Lu}\p{Ll}+|O’\p{Lu}\p{Ll}+)(?:[’'.@/–-]+(?:\p{L}+|\d+))*|[\d.,:/–-]+\p{L}{0,3})?[\p{P}\p{S}]*$/u.test(
    word,
  )
