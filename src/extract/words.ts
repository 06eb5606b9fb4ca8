// Of each UTF-16 unit: 0 not asked yet, 1 no letter and no figure, 2 one of them. Asked of a pattern once, then looked up: a text
// of five million signs is counted a dozen times on its way.
const kinds = new Uint8Array(0x1_0000)
const inWords = /[\p{L}\p{N}]/u

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdfff) return isInPair(text, at, unit)
  const known = kinds[unit]
  if (known !== 0) return known === 2
  const is = inWords.test(String.fromCharCode(unit))
  kinds[unit] = is ? 2 : 1
  return is
}

/** Letters beyond the first plane are two units, of which none says by itself what it is. */
function isInPair(text: string, at: number, unit: number): boolean {
  const start = unit >= 0xdc00 ? at - 1 : at
  const sign = text.codePointAt(start) ?? 0
  return sign > 0xffff && inWords.test(String.fromCodePoint(sign))
}

/** Signs that join two parts of a word: “Tern’s”, “12,000”, “long-term”. */
const joins = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2e || unit === 0x2c || unit === 0x2d

/** The number of words, numbers among them. */
export function wordCount(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    if (isInWord(text, at)) {
      if (!isInside) count++
      isInside = true
    } else if (isInside) isInside = joins(text.charCodeAt(at)) && at + 1 < text.length && isInWord(text, at + 1)
  }
  return count
}
