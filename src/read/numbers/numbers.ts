/**
 * Numbers as newspapers write them: “12,500”, “forty-two”, “2.3 million”, “2 1/2”, “one and a half”.
 */
const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const plain = new Map<string, number>([
  ...BELOW_TWENTY.split(' ').map((word, k): [string, number] => [word, k]),
  ...TENS.split(' ').map((word, k): [string, number] => [word, 20 + 10 * k]),
])
const scales = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  // As India counts.
  ['lakh', 1e5],
  ['crore', 1e7],
  // As figures are shortened: “$3bn”, “12k”. `m` stands for million only after money.
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])
const vulgar = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
])
const ordinals = new Map<string, number>([
  ...'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, k): [string, number] => [word, k]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, k): [string, number] => [word, 20 + 10 * k]),
  ['hundredth', 100],
  ['thousandth', 1000],
])

const small = [...plain.keys()].reverse().join('|')
/** The words below a hundred that numbers begin with. */
export const SMALL = small
const scale = 'hundred|thousand|million|billion|trillion|lakh|crore'

/** Digits: grouped or not, with a fraction of either kind. */
export const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[\s-]\d{1,2}/\d{1,2}(?!\d)|[½⅓⅔¼¾⅕⅛])?|[½⅓⅔¼¾⅕⅛]`

/** A whole number in words, with “a hundred”, “one hundred and five”, “a million”. */
export const SPELLED = String.raw`(?:(?:an?\s+)(?:${scale})\b|(?:${small})\b)(?:(?:\s+|-)(?:and(?:\s+|-))?(?:${small}|${scale})\b)*`

/** Digits with their scale, or words. */
export const CARDINAL = String.raw`(?:(?:${DIGITS})(?:[\s-]?(?:(?:${scale})\b)(?:\s+(?:million|billion|trillion|crore)\b)?)?|${SPELLED})`

/** “third”, “twenty-first”, “12th”. */
export const ORDINAL = String.raw`(?:\d+(?:st|nd|rd|th)\b|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s])?(?:${[...ordinals.keys()].slice(1).join('|')})\b)`

/** The number that words write; `null` if they write none. */
export function valueOf(words: string): number | null {
  const clean = words
    .trim()
    .toLowerCase()
    .replace(/,(?=\d{3})/gu, '')
  const digits = /^(?<whole>\d*\.?\d+)?(?:(?:^|[\s-])(?<over>\d+)\/(?<under>\d+)|(?<vulgar>[½⅓⅔¼¾⅕⅛]))?/u.exec(clean)
  if (digits !== null && digits[0] !== '') {
    const { whole, over, under, vulgar: sign } = digits.groups ?? {}
    const fraction = sign ? (vulgar.get(sign) ?? 0) : over && under ? Number(over) / Number(under) : 0
    return scaled((whole ? Number(whole) : 0) + fraction, clean.slice(digits[0].length))
  }
  return spelled(clean)
}

function scaled(value: number, rest: string): number | null {
  let product = value
  for (const word of rest.split(/[\s-]+/u)) {
    if (word === '') continue
    const by = scales.get(word)
    if (by === undefined) return null
    product *= by
  }
  // 2.3 × 1e6 is 2299999.9999999998 in binary; figures are written with few digits.
  return Number(product.toPrecision(12))
}

function spelled(clean: string): number | null {
  let total = 0
  let part = 0
  let any = false
  for (const word of clean.split(/[\s-]+/u)) {
    if (word === 'and' || word === '') continue
    if (word === 'a' || word === 'an') {
      part = 1
      continue
    }
    const value = plain.get(word)
    const by = scales.get(word)
    if (value !== undefined) part += value
    else if (by === 100) part = (part || 1) * 100
    else if (by !== undefined) {
      total += (part || 1) * by
      part = 0
    } else return null
    any = true
  }
  return any ? total + part : null
}

/** “third” is 3, “21st” is 21; `null` for what is no ordinal. */
export function ordinalOf(words: string): number | null {
  const clean = words.trim().toLowerCase()
  const digits = /^(\d+)(?:st|nd|rd|th)$/u.exec(clean)
  if (digits) return Number(digits[1])
  const [first = '', second] = clean.split(/[-\s]+/u)
  if (second === undefined) return ordinals.get(first) ?? null
  const tens = plain.get(first)
  const ones = ordinals.get(second)
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? tens + ones : null
}

/** Years as they are spoken: “nineteen seventy-nine”, “two thousand”, “two thousand and five”, “nineteen oh four”. */
export function yearInWords(words: string): number | null {
  const clean = words.trim().toLowerCase()
  const century = /^(?<head>\w+teen|twenty)[\s-]+(?:(?:oh[\s-]+)(?<oh>\w+)|(?<tail>hundred|.+))$/u.exec(clean)?.groups
  if (century) {
    const head = plain.get(century['head'] ?? '')
    const tail = century['tail'] === 'hundred' ? 0 : valueOf(century['oh'] ?? century['tail'] ?? '')
    if (head !== undefined && tail !== null && (tail >= 10 || century['oh'] || century['tail'] === 'hundred'))
      return tail < 100 ? head * 100 + tail : null
    return null
  }
  const value = /^two[\s-]thousand\b/u.test(clean) ? spelled(clean) : null
  return value !== null && value < 2100 ? value : null
}
