/**
 * What the model was taught about characters: which are white space, and the shape of a word.
 *
 * Letters, capitals and digits are those of the engine's Unicode. The model was trained with an older one; they differ in
 * letters of scripts that were added since.
 */

// What Python's `str.isspace` holds for white space. JavaScript's `\s` has U+FEFF too and lacks U+001C–1F and U+0085.
const OTHER_SPACES = new Set([0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000])

export function isSpaceUnit(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f)
  if (unit < 0x80) return false
  return OTHER_SPACES.has(unit) || (unit >= 0x2000 && unit <= 0x200a)
}

/** Whether a word is nothing but white space. Not so the empty word. */
export function isSpace(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isSpaceUnit(word.charCodeAt(i))) return false
  return word.length > 0
}

const LETTERS = /^\p{L}+$/u

/** Whether a word is nothing but letters. Not so the empty word. */
export const isLetters = (word: string): boolean => LETTERS.test(word)

const LETTER = /\p{L}/u
const CAPITAL = /\p{Uppercase}/u
// Decimal digits, and the signs that stand for one digit in another way: superscripts, digits in circles.
const DIGIT =
  /[\p{Nd}\u00B2\u00B3\u00B9\u1369-\u1371\u19DA\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247C\u2488-\u2490\u24EA\u24F5-\u24FD\u24FF\u2776-\u277E\u2780-\u2788\u278A-\u2792\u{10A40}-\u{10A43}\u{10E60}-\u{10E68}\u{11052}-\u{1105A}\u{1F100}-\u{1F10A}]/u

const LONG_WORD = 100
const LONGEST_RUN = 4

/** “Tern” is `Xxxx`, “2019” `dddd`, “harbourmaster” `xxxx`: runs are cut at four, words of a hundred signs are `LONG`. */
export function shapeOf(word: string): string {
  let shape = ''
  let before = ''
  let run = 0
  let signs = 0
  for (const sign of word) {
    if (++signs >= LONG_WORD) return 'LONG'
    const kind = kindOf(sign)
    run = kind === before ? run + 1 : 1
    before = kind
    if (run <= LONGEST_RUN) shape += kind
  }
  return shape
}

function kindOf(sign: string): string {
  const unit = sign.charCodeAt(0)
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 'x'
    if (unit >= 0x41 && unit <= 0x5a) return 'X'
    return unit >= 0x30 && unit <= 0x39 ? 'd' : sign
  }
  if (LETTER.test(sign)) return CAPITAL.test(sign) ? 'X' : 'x'
  return DIGIT.test(sign) ? 'd' : sign
}

/** The first sign of a word. A sign outside the basic plane is two units. */
export const prefixOf = (word: string): string => word.slice(0, (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)

/** The last three signs of a word; the whole of a shorter one. */
export function suffixOf(word: string): string {
  let at = word.length
  for (let signs = 0; signs < 3 && at > 0; signs++) {
    at--
    if (at > 0 && (word.codePointAt(at - 1) ?? 0) > 0xffff) at--
  }
  return word.slice(at)
}
