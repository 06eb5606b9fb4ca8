/** The shapes a number takes in running text, each with what it says: a value, or bounds, or both. */
import { CARDINAL, DIGITS, ORDINAL, ordinalOf, SMALL, SPELLED, valueOf } from '../numbers/index.ts'
import { COIN, COIN_WORDS, coinOf, MEASURE, MEASURE_WORDS, measureOf, SIGN, SIGN_BEGINS, signOf } from './units.ts'

export type Said = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly modifier: 'exact' | 'about' | 'at-least' | 'at-most' | 'range' | 'vague'
  readonly unit: string | null
  readonly kind: 'count' | 'age' | 'percent' | 'money' | 'measure'
}
export type Groups = Readonly<Record<string, string | undefined>>
export type Shape = {
  readonly name: string
  /** It begins where a number or a sign of money does, as `BEGINS` finds them: only there it is tried. */
  readonly begins?: keyof typeof BEGINS
  /** Of these one occurs, in small letters, in every passage that the pattern matches in; `#` is any digit. */
  readonly needs?: readonly string[]
  /** Capitals matter. */
  readonly cased?: true
  /** The source of a regular expression, read without regard to capitals unless `cased`. The match is the quantity, without its modifier. */
  readonly pattern: string
  read(groups: Groups): Said | null
}

const exact = (value: number, kind: Said['kind'] = 'count', unit: string | null = null): Said => ({
  value,
  low: null,
  high: null,
  modifier: 'exact',
  unit,
  kind,
})
const range = (low: number, high: number, kind: Said['kind'] = 'count', unit: string | null = null): Said => ({
  value: null,
  low,
  high,
  modifier: 'range',
  unit,
  kind,
})
const vague = (low: number, high: number | null = null): Said => ({
  value: null,
  low,
  high,
  modifier: 'vague',
  unit: null,
  kind: 'count',
})

const withPoint = (figure: string): number => Number(figure.replace(',', '.'))

/** Part of a sum: 0.984 dollars are 98.4 cents, though 98.4 × 0.01 is 0.9840000000000001 in binary. */
const partOf = (value: number, part: number): number => Number((value * part).toPrecision(12))
const round = (value: number): number => Number(value.toPrecision(6))

/**
 * What a vague word is taken to mean, as bounds; never a value. The convention is the weakest reading of the word: a plural of
 * a number word is two of it or more, “a few” and “several” are three or more.
 */
export const VAGUE: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2e6,
  billions: 2e9,
  trillions: 2e12,
  lakhs: 2e5,
  crores: 2e7,
}
const PLURAL = Object.keys(VAGUE).join('|')
const VAGUE_WORDS = ['tens', ...Object.keys(VAGUE)]
const sizes: Readonly<Record<string, number>> = { tens: 20, dozens: 24, scores: 40, hundreds: 200, thousands: 2000 }
const groups: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
}

const FIGURE = String.raw`(?:(?:${DIGITS})(?:[\s-]?(?:hundred|thousand|million|billion|trillion|lakh|crore|[kmb]n?|tn)(?![\p{L}]))?|${SPELLED})`
const PERCENT = String.raw`(?:\s?%|[\s-]per\s?cent\b|[\s-]pct\b|\s+percentage\s+points?\b|\s+points?\s+percent\b)`
const TO = String.raw`(?:\s*[-–—]\s*|\s+to\s+|\s+or\s+|\s+and\s+)`
// “rose by 2 percent to 7 percent”, “fell $3 to $40”: two figures and no range.
const ROSE = String.raw`\b(?:by|[Rr]ose|[Ff]ell|[Gg]rew|(?:[Dd]ropp|[Cc]limb|[Jj]ump|[Ii]ncreas|[Dd]ecreas|[Gg]ain|[Ss]lipp|[Dd]eclin|[Ss]oar|[Pp]lung)ed|[Ss]lid|[Ll]ost|[Uu]p|[Dd]own)\s+`
// After what may count nothing: the start of a word of its own.
const LEFT = String.raw`(?<![\p{L}\p{N}_.,:'’/-]|[$€£¥]\s?)`
const RIGHT = String.raw`(?![\p{L}\p{N}_/]|[.,:]\d)`

/**
 * Where a figure, a number in words, “a hundred”, “half a dozen” may begin, in small letters; and where a sign of money, as it stands.
 *
 * Somewhat more than there are, and quick: without the flags `i` and `u` a look costs a third. “a” and “an” stand everywhere, and
 * begin a number only before the words that the shapes below have behind them.
 */
export const BEGINS = {
  number: new RegExp(
    String.raw`(?<!\d)\.?\d|[½⅓⅔¼¾⅕⅛]|[-−](?=\S)|\b(?:minus(?=\s\S)|an?(?=[\s-]+(?:and\s|hundred|thousand|million|billion|trillion|lakh|crore|dozen|score|third|quarter|fourth|fifth|sixth|eighth|tenth))|half|${SMALL})`,
    'g',
  ),
  money: new RegExp(SIGN_BEGINS, 'g'),
}

/** Money: `$5 million`, `dlrs 18`, `5 million euros`, `$20–30 million`, `millions of dollars`. */
export const money: readonly Shape[] = [
  {
    name: 'money-range',
    begins: 'money',
    cased: true,
    pattern: String.raw`(?<sign>${SIGN})\s?(?<figure>${FIGURE})(?:\s*[-–—]\s*|(?<!${ROSE}\S{1,12}(?:\s(?:million|billion|trillion))?)\s+to\s+)(?:${SIGN}\s?)?(?<second>${FIGURE})(?![\p{L}\d])`,
    read: ({ sign = '', figure = '', second = '' }) => {
      const [unit, value, high] = [signOf(sign), valueOf(figure), valueOf(second)]
      if (unit === null || value === null || high === null) return null
      // “$20–30 million”: the scale goes for both.
      const low = value < high && value < 1000 && high >= 1e3 ? value * scaleOf(second) : value
      return low < high ? range(low, high, 'money', unit) : null
    },
  },
  {
    name: 'money-sign',
    begins: 'money',
    cased: true,
    pattern: String.raw`(?<sign>${SIGN})\s?(?<figure>${FIGURE})(?![\p{L}\d])`,
    read: ({ sign = '', figure = '' }) => {
      const [unit, value] = [signOf(sign), valueOf(figure)]
      return unit === null || value === null ? null : exact(value, 'money', unit)
    },
  },
  {
    name: 'money-word',
    begins: 'number',
    needs: COIN_WORDS,
    pattern: String.raw`${LEFT}(?:(?<figure>${CARDINAL}|(?:half[-\s]an?|an?)[-\s](?:million|billion|trillion|lakh|crore))(?:${TO}(?<second>${CARDINAL}))?)[\s-]${COIN}`,
    read: ({ figure = '', second, coin = '', country }) => {
      const name = coinOf(coin, country)
      const value = half(figure) ?? valueOf(figure)
      if (name === null || value === null) return null
      if (second === undefined) return exact(partOf(value, name.part), 'money', name.unit)
      const high = valueOf(second)
      return high !== null && value < high
        ? range(partOf(value, name.part), partOf(high, name.part), 'money', name.unit)
        : null
    },
  },
  {
    // “312p”: pence, and no lines of a screen.
    name: 'money-pence',
    begins: 'number',
    cased: true,
    pattern: String.raw`${LEFT}(?!(?:480|576|720|1080|1440|2160)p)(?<figure>\d{1,3}(?:,\d{3})*(?:\.\d+)?)p(?![\p{L}\d])`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null ? null : exact(partOf(value, 0.01), 'money', 'GBP')
    },
  },
  {
    // “5m pounds”, “3bn euros”: the letter is a scale where money follows.
    name: 'money-close',
    begins: 'number',
    needs: COIN_WORDS,
    pattern: String.raw`${LEFT}(?<figure>\d[\d,.]*\s?(?:mn?|[bt]n|k))\s+${COIN}`,
    read: ({ figure = '', coin = '', country }) => {
      const name = coinOf(coin, country)
      const value = valueOf(figure)
      return name === null || value === null ? null : exact(value * name.part, 'money', name.unit)
    },
  },
  {
    name: 'money-vague',
    needs: VAGUE_WORDS,
    pattern: String.raw`${LEFT}(?:(?<size>tens|hundreds|thousands)\s+of\s+)?(?<plural>${PLURAL})\s+(?:of\s+)?${COIN}`,
    read: ({ size, plural = '', coin = '', country }) => {
      const name = coinOf(coin, country)
      const low = vagueOf(size, plural)
      return name === null || low === null ? null : { ...vague(low * name.part), unit: name.unit, kind: 'money' }
    },
  },
]

const scaleOf = (words: string): number => {
  const word = /(hundred|thousand|million|billion|trillion|lakh|crore|[kmb]n?|tn)\s*$/iu.exec(words)?.[1]
  return word === undefined ? 1 : (valueOf(`1 ${word}`) ?? 1)
}
const half = (words: string): number | null => {
  const match = /^half[-\s]an?[-\s](\w+)$/iu.exec(words)
  const whole = match?.[1] === undefined ? null : valueOf(`1 ${match[1]}`)
  return whole === null ? null : whole / 2
}

function vagueOf(size: string | undefined, plural: string): number | null {
  const unit = VAGUE[plural.toLowerCase()]
  if (unit === undefined) return null
  // “tens of thousands”: twenty thousand or more.
  return size === undefined ? unit : (sizes[size.toLowerCase()] ?? 2) * (unit / 2)
}

export const percent: readonly Shape[] = [
  {
    name: 'percent-range',
    begins: 'number',
    needs: ['%', 'per', 'pct', 'point'],
    pattern: String.raw`${LEFT}(?<!${ROSE})(?<figure>${CARDINAL})${PERCENT}?${TO}(?<second>${CARDINAL})${PERCENT}`,
    read: ({ figure = '', second = '' }) => {
      const [low, high] = [valueOf(figure), valueOf(second)]
      return low === null || high === null || low >= high ? null : range(low, high, 'percent', 'percent')
    },
  },
  {
    name: 'percent',
    begins: 'number',
    needs: ['%', 'per', 'pct', 'point'],
    pattern: String.raw`${LEFT}(?<figure>-?${CARDINAL})${PERCENT}`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure.replace(/^-/u, ''))
      return value === null ? null : exact(value, 'percent', 'percent')
    },
  },
  {
    // “3,4 percent”: a comma before one or two digits parts off a fraction, as on the Continent; three would be thousands.
    name: 'percent-comma',
    begins: 'number',
    needs: ['%', 'per', 'pct', 'point'],
    pattern: String.raw`${LEFT}(?<figure>\d{1,3},\d{1,2})${PERCENT}`,
    read: ({ figure = '' }) => exact(withPoint(figure), 'percent', 'percent'),
  },
  {
    name: 'basis-points',
    begins: 'number',
    needs: ['basis'],
    pattern: String.raw`${LEFT}(?<figure>${CARDINAL})[\s-]+basis[\s-]+points?\b`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null ? null : exact(partOf(value, 0.01), 'percent', 'percent')
    },
  },
  {
    // “down by a fifth”: of what it was.
    name: 'fraction-by',
    begins: 'number',
    needs: ['by'],
    pattern: String.raw`(?<=\bby\s+(?:(?:about|around|some|almost|nearly|over|more\s+than|less\s+than|at\s+least|up\s+to)\s+)?)(?:an?\s+(?<part>third|quarter|fifth|tenth)|(?<figure>one|two|three|four)[\s-](?<parts>third|quarter|fifth|tenth)s?|half)(?=[.,;:)]|$|\s+(?:in|on|since|from|last|this|to|over|after|between|compared|and|within|during)\b)`,
    read: ({ part, figure, parts }) => {
      const below = { third: 3, quarter: 4, fifth: 5, tenth: 10 }[(part ?? parts ?? '').toLowerCase()] ?? 2
      const above = figure === undefined ? 1 : valueOf(figure)
      return above === null || above >= below ? null : exact(round((100 * above) / below), 'percent', 'percent')
    },
  },
  {
    // “one in five”, “two out of three”, “nine of every 10”: a share of a hundred.
    name: 'one-in',
    begins: 'number',
    needs: ['in', 'out'],
    pattern: String.raw`${LEFT}(?<figure>${SPELLED}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?<second>${SPELLED}|\d+)${RIGHT}(?!\s+(?:days?|weeks?|months?|years?|hours?|minutes?|attempts|games|cities|countries|places|towns|provinces|states|villages))`,
    read: ({ figure = '', second = '' }) => {
      const [part, whole] = [valueOf(figure), valueOf(second)]
      if (part === null || whole === null || part >= whole || whole > 1000) return null
      return exact(round((100 * part) / whole), 'percent', 'percent')
    },
  },
  {
    // “two-thirds of the crew”, “half of them”, “a quarter of”. Without “of” a third is a rank.
    name: 'fraction',
    begins: 'number',
    needs: ['third', 'quarter', 'fourth', 'fifth', 'sixth', 'eighth', 'tenth', 'half'],
    pattern: String.raw`${LEFT}(?:(?<figure>an?|one|two|three|four|five|seven|nine)[\s-](?<part>third|quarter|fourth|fifth|sixth|eighth|tenth)s?|(?<half>half))(?=\s+(?:of|the|its|his|her|their|all)\b(?!\s+(?:a\s+century|an\s+hour|the\s+time)))`,
    read: ({ figure, part, half: isHalf }) => {
      if (isHalf) return exact(50, 'percent', 'percent')
      const above = figure === undefined || /^an?$/iu.test(figure) ? 1 : valueOf(figure)
      const below = /quarter/iu.test(part ?? '') ? 4 : ordinalOf(part ?? '')
      return above === null || below === null ? null : exact(round((100 * above) / below), 'percent', 'percent')
    },
  },
]

export const ages: readonly Shape[] = [
  {
    name: 'age-old',
    begins: 'number',
    needs: ['old', 'age'],
    pattern: String.raw`${LEFT}(?<figure>\d{1,3}|${SPELLED})(?:(?:[\s-]+(?:and|to|or)?[\s-]*)(?<second>\d{1,3}|${SPELLED}))?[\s-]+(?<unit>year|month|week|day)s?[\s-]+(?:old|of[\s-]age)\b`,
    read: ({ figure = '', second, unit = 'year' }) => {
      const value = valueOf(figure)
      if (value === null) return null
      const other = second === undefined ? null : valueOf(second)
      if (other !== null && other > value) return range(value, other, 'age', unit.toLowerCase())
      return exact(value, 'age', unit.toLowerCase())
    },
  },
  {
    name: 'age-aged',
    begins: 'number',
    needs: ['age', 'turn'],
    pattern: String.raw`(?<=\b(?:aged?|at\s+the\s+age\s+of|at\s+age|turned|turns|turning)\s+(?:between\s+|about\s+|from\s+|under\s+|over\s+)?)(?<figure>\d{1,3}|${SPELLED})(?:${TO}(?<second>\d{1,3}))?${RIGHT}(?!\s*(?:%|percent|million|\p{L}+s\b))`,
    read: ({ figure = '', second }) => {
      const value = valueOf(figure)
      if (value === null || value > 125) return null
      const other = second === undefined ? null : valueOf(second)
      return other !== null && other > value ? range(value, other, 'age', 'year') : exact(value, 'age', 'year')
    },
  },
  {
    // “Varga, 43, said”: after a name, between commas.
    name: 'age-after-name',
    begins: 'number',
    cased: true,
    pattern: String.raw`(?<=\p{Lu}[\p{L}.'’-]+,\s)(?<figure>\d{1,3})(?=,|\.\s|\.$|\s+and\s+\p{Lu}|;|\))`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null || value > 115 || value < 1 ? null : exact(value, 'age', 'year')
    },
  },
  {
    // “The mayor, 67, has”: after what one person is.
    name: 'age-after-role',
    begins: 'number',
    cased: true,
    pattern: String.raw`(?<=\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s(?:\p{Ll}+[\s-]){0,2}\p{Ll}{2,}(?<!s),\s)(?<figure>[1-9]\d)(?=,\s)`,
    read: ({ figure = '' }) => exact(Number(figure), 'age', 'year'),
  },
  {
    // “a boy, 7, was found”
    name: 'age-of-child',
    begins: 'number',
    needs: ['boy', 'girl', 'child', 'son', 'daughter', 'brother', 'sister', 'toddler', 'pupil'],
    pattern: String.raw`(?<=\b(?:boy|girl|child|son|daughter|brother|sister|toddler|pupil),\s)(?<figure>\d{1,2})(?=,|\.\s|\.$|\s+and\s|;|\))`,
    read: ({ figure = '' }) => exact(Number(figure), 'age', 'year'),
  },
  {
    // “She is 92 and walks to the market”
    name: 'age-is',
    begins: 'number',
    needs: ['he is', 'he was'],
    pattern: String.raw`(?<=\bs?he\s(?:is|was)\s(?:(?:now|only|just|already|about|nearly|almost)\s)?)(?<figure>[1-9]\d)(?=[.;]|,\s|\s+(?:and|but|when)\s)`,
    read: ({ figure = '' }) => exact(Number(figure), 'age', 'year'),
  },
  {
    name: 'age-of',
    begins: 'number',
    needs: ['man', 'boy', 'girl', 'child', 'person', 'baker', 'pensioner', 'teenager'],
    pattern: String.raw`(?<=\b(?:man|woman|boy|girl|child|person|baker|pensioner|teenager)\s+of\s+)(?<figure>\d{1,3}|${SPELLED})${RIGHT}(?!\s+\p{L}+s\b)`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null || value > 115 ? null : exact(value, 'age', 'year')
    },
  },
  {
    name: 'age-decade',
    needs: ['ies', '0s'],
    pattern: String.raw`(?<=\b(?:his|her|their|my|your|our)\s+(?:early\s+|late\s+|mid[\s-]+)?)(?<figure>[2-9]0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b`,
    read: ({ figure = '' }) => {
      const words = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
      const low = /^\d/u.test(figure) ? Number(figure.slice(0, 2)) : 20 + 10 * words.indexOf(figure.toLowerCase())
      return range(low, low + 9, 'age', 'year')
    },
  },
]

export const measures: readonly Shape[] = [
  {
    name: 'measure',
    begins: 'number',
    needs: MEASURE_WORDS,
    pattern: String.raw`${LEFT}(?<figure>${CARDINAL})(?:${TO}(?<second>${CARDINAL}))?[\s-]?(?<unit>${MEASURE})`,
    read: ({ figure = '', second, unit = '' }) => {
      const code = measureOf(unit)
      const value = valueOf(figure)
      if (code === null || value === null) return null
      const high = second === undefined ? null : valueOf(second)
      if (second !== undefined) {
        const between = rangeOf(figure, second)
        return high === null || between === null ? null : { ...between, kind: 'measure', unit: code }
      }
      return exact(value, 'measure', code)
    },
  },
  {
    // “12,5 metres”, as on the Continent.
    name: 'measure-comma',
    begins: 'number',
    needs: MEASURE_WORDS,
    pattern: String.raw`${LEFT}(?<figure>\d{1,3},\d{1,2})[\s-]?(?<unit>${MEASURE})`,
    read: ({ figure = '', unit = '' }) => {
      const code = measureOf(unit)
      return code === null ? null : exact(withPoint(figure), 'measure', code)
    },
  },
  {
    // “minus 18 degrees”, “-5C”, “12 degrees below zero”
    name: 'below-zero',
    begins: 'number',
    cased: true,
    pattern: String.raw`(?<![\p{L}\p{N}_.,:'’/-])(?:(?<minus>[Mm]inus\s|[-−])(?=\S+?(?:\s|-)?(?:degrees?\b|°|C\b|F\b)))?(?<figure>${CARDINAL})(?:(?:\s|-)?(?<unit>degrees?(?:\s(?:Celsius|Fahrenheit))?\b|°[CF]?|[CF](?![\p{L}\d])))(?<below>\s(?:Celsius\s|C\s)?below\szero\b)?`,
    read: ({ minus, below, figure = '', unit = '' }) => {
      const value = valueOf(figure)
      if (value === null || (minus === undefined) === (below === undefined)) return null
      const code = /^[CF]$/u.test(unit) ? `°${unit}` : unit === '°' ? 'degree' : measureOf(unit)
      return code === null ? null : exact(-value, 'measure', code)
    },
  },
  {
    // “hit 41.3C”, “between 38C and 41C”: where it is told how hot; elsewhere the letter may be a seat's or a gate's.
    name: 'degrees-close',
    begins: 'number',
    cased: true,
    pattern: String.raw`(?<=\b(?:hit|hits|hitting|reach|reached|reaching|topped|exceeded|exceeding|fell|dropped|rose|climbed|soared|to|of|at|above|below|over|under|around|about|nearly|almost|near|from|between|and)\s)(?<figure>\d{1,3}(?:\.\d)?)\s?(?:°\s?)?(?<unit>[CF])(?![\p{L}\d-])`,
    read: ({ figure = '', unit = '' }) => exact(Number(figure), 'measure', `°${unit}`),
  },
  {
    // “a magnitude 5.8 earthquake”, “a 6.1-magnitude quake”: it counts no earthquakes.
    name: 'magnitude',
    begins: 'number',
    needs: ['magnitude'],
    pattern: String.raw`(?:(?<=\bmagnitude(?:[\s-]|\s+of\s+)(?:(?:about|around|at\s+least|nearly|over)\s+)?)(?<figure>\d(?:\.\d)?)(?![\d,.]*\d)|(?<![\p{L}\p{N}_.,:'’/-])(?<before>\d(?:\.\d)?)(?=[\s-]magnitude\b))`,
    read: ({ figure, before = '' }) => exact(Number(figure ?? before), 'measure'),
  },
  {
    // “twice as many voters”, “three times the number”: how many times a figure that may stand elsewhere, and no count of voters.
    name: 'times-as',
    needs: ['times', 'twice', 'thrice'],
    pattern: String.raw`(?<![\p{L}\p{N}_.,:'’/-])(?:(?<word>twice|thrice)|(?<figure>${CARDINAL}|half|several)\s+times)(?=\s+(?:as\s+(?:many|much|high|large|big|long|great|fast|heavy|likely|strong)|more|(?:high|larg|bigg|great|long|fast)er|(?:that|the)\s+(?:number|figure|total|amount|size|rate|level|sum|price|limit|average|usual)|(?:the|its|his|her|their|that)\s+(?:\p{L}+\s)?(?:estimate|forecast|price|cost|value|dose|weight|load|norm|capacity|budget|area|length|height|speed|population|wage|salary|votes?))\b)`,
    read: ({ word, figure = '' }) => {
      const value = word === undefined ? valueOf(figure) : /^twice$/iu.test(word) ? 2 : 3
      if (value !== null) return exact(value, 'measure', 'times')
      return /^several$/iu.test(figure) ? { ...vague(3), kind: 'measure', unit: 'times' } : null
    },
  },
  {
    // “1.2m voters”, “3bn doses”: million, unless what follows is a thing that metres measure.
    name: 'count-close',
    begins: 'number',
    cased: true,
    pattern: String.raw`${LEFT}(?<figure>\d+(?:\.\d+)?\s?(?:mn?|bn|tn))(?=\s+(?:(?!people)\p{Ll}+\s){0,2}?(?:people|\p{Ll}{3,}s)\b)(?!\s+(?:\p{Ll}+\s)?(?:waves|swells|hurdles|pools|walls|ropes|cables|masts|towers|fences|nets|trenches|yachts|cliffs|sprints|heats|finals)\b)`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null ? null : exact(value)
    },
  },
  {
    // “10km”, “40g”; “5g” and “5G” are networks, unless it is of something.
    name: 'measure-close',
    begins: 'number',
    cased: true,
    pattern: String.raw`${LEFT}(?<figure>\d+(?:\.\d+)?)(?<unit>[kK][mMgG]|[mMkK]|(?<!\b[2-6])g|g(?=\s+of\b)|°)(?![\p{L}\p{N}])`,
    read: ({ figure = '', unit = '' }) => {
      const code = unit === '°' ? 'degree' : measureOf(unit)
      return code === null ? null : exact(Number(figure), 'measure', code)
    },
  },
]

export const counts: readonly Shape[] = [
  {
    name: 'none',
    needs: ['no'],
    pattern: String.raw`\b(?:no\s?one|nobody|none)\b(?!\s+(?:other|but|too|the|less)\b)`,
    read: () => exact(0),
  },
  {
    name: 'not-one',
    needs: ['not'],
    pattern: String.raw`(?<!\p{L})not\s+(?:a\s+single|one)(?=\s+\p{L})(?!\s+(?:more|less|of)\b)`,
    read: () => exact(0),
  },
  {
    // At the head of a sentence it is nought of many: “He is not one of the trees” is another.
    name: 'not-one-of',
    needs: ['not'],
    cased: true,
    pattern: String.raw`(?<!\p{L})Not (?:a single )?one(?=\s+of\s)`,
    read: () => exact(0),
  },
  {
    // “no casualties”: nought of what reports count. Other things that are not there are no figure.
    name: 'no-victims',
    needs: ['no'],
    pattern: String.raw`(?<!\p{L})no(?=\s+(?:\p{L}+\s+)?(?:casualties|injuries|deaths|fatalities|victims|survivors|arrests|dead|wounded|people|civilians|soldiers|passengers)\b)`,
    read: () => exact(0),
  },
  {
    name: 'between',
    begins: 'number',
    needs: ['between', 'from'],
    pattern: String.raw`(?<=\b(?:between|from)\s)(?<figure>${CARDINAL})\s+(?:and|to)\s+(?<second>${CARDINAL})${RIGHT}`,
    read: ({ figure = '', second = '' }) => rangeOf(figure, second),
  },
  {
    name: 'range',
    begins: 'number',
    pattern: String.raw`${LEFT}(?<figure>${CARDINAL})(?:\s+to\s+|\s+or\s+|[-–](?=\d[\d,]*\s+\p{Ll}))(?<second>${CARDINAL})${RIGHT}`,
    read: ({ figure = '', second = '' }) => rangeOf(figure, second),
  },
  {
    name: 'vague-plural',
    needs: VAGUE_WORDS,
    pattern: String.raw`(?<!\p{L}|\d\s)(?:(?<size>tens|dozens|hundreds|thousands)\s+of\s+)?(?<plural>${PLURAL})\b(?!\s+(?:that|a\b))`,
    read: ({ size, plural = '' }) => {
      const low = vagueOf(size, plural)
      return low === null ? null : vague(low)
    },
  },
  {
    name: 'tens',
    needs: ['tens'],
    pattern: String.raw`(?<!\p{L}|\d\s)tens(?=\s+of\s+(?!dozens|hundreds|thousands|millions|billions)\p{L})`,
    read: () => vague(sizes['tens'] ?? 20),
  },
  {
    // “a few dozen”, “several hundred”, “a couple of thousand”: of the group, three or two.
    name: 'few-of',
    needs: ['few', 'several', 'couple', 'handful', 'many'],
    pattern: String.raw`(?<!\p{L})(?:a\s+)?(?<some>few|several|couple(?:\s+of)?|handful\s+of|many)\s+(?:tens\s+of\s+)?(?<group>dozen|score|hundred|thousand|million|billion)\b(?:\s+(?<more>thousand|million|billion))?`,
    read: ({ some = '', group = '', more }) => {
      const unit = (groups[group.toLowerCase()] ?? 1) * (more === undefined ? 1 : (groups[more.toLowerCase()] ?? 1))
      return vague((/^couple/iu.test(some) ? 2 : 3) * unit)
    },
  },
  {
    name: 'dozen',
    begins: 'number',
    needs: ['dozen', 'score'],
    pattern: String.raw`${LEFT}(?:(?<half>half[\s-]an?)|(?<figure>${SPELLED}|\d+)|an?)[\s-](?:and\s+a\s+half\s+)?(?<group>dozen|score)\b(?!\s*s\b)`,
    read: ({ half: isHalf, figure, group = '' }) => {
      const unit = groups[group.toLowerCase()] ?? 12
      const times = isHalf ? 0.5 : figure === undefined ? 1 : valueOf(figure)
      if (times === null || (/^score$/iu.test(group) && figure === undefined)) return null
      // A dozen is said of eleven and of thirteen.
      return { ...exact(times * unit), modifier: 'about' }
    },
  },
  {
    name: 'dozen-bare',
    needs: ['dozen'],
    pattern: String.raw`(?<=\b(?:than|some|about|another|every)\s+(?:an?\s+)?)dozen\b`,
    read: () => ({ ...exact(12), modifier: 'about' }),
  },
  {
    name: 'several',
    needs: ['several', 'few', 'handful'],
    pattern: String.raw`(?<!\p{L})(?:several|a\s+few|(?:only\s+)?a\s+handful(?=\s+of))(?=\s+(?:of\s+)?(?:(?:the|them|these|those|his|her|its|their)\b|\p{L}+))(?!\s+(?:times|more\s+times|days|weeks|months|years|hours|minutes|seconds|moments|decades|words))`,
    read: () => vague(3),
  },
  {
    name: 'couple',
    needs: ['couple'],
    pattern: String.raw`(?<!\p{L})a\s+couple(?=\s+of\s+\p{L})(?!\s+of\s+(?:days|weeks|months|years|hours|minutes|times))`,
    read: () => vague(2),
  },
  {
    // “a third victim”, “the fifth attack”: so many at least.
    name: 'ordinal-count',
    needs: [
      'victim',
      'death',
      'fatality',
      'person',
      'body',
      'arrest',
      'suspect',
      'casualty',
      'soldier',
      'attack',
      'explosion',
      'blast',
    ],
    pattern: String.raw`(?<=\b(?:a|the)\s)(?<nth>${ORDINAL})(?=\s+(?:\p{Ll}+\s+)?(?:victim|death|fatality|person|body|arrest|suspect|casualty|soldier|attack|explosion|blast)\b)`,
    read: ({ nth = '' }) => {
      const value = ordinalOf(nth)
      return value === null || value < 2 ? null : { ...exact(value), low: value, modifier: 'at-least' }
    },
  },
  {
    // “claimed a 21st life”; “a second life” is another.
    name: 'nth-life',
    needs: ['life'],
    pattern: String.raw`(?<=\b(?:claim(?:s|ed|ing)?|took|taken|taking|cost|costing)\s+(?:a|an|its|the)\s+)(?<nth>${ORDINAL})(?=\s+life\b)`,
    read: ({ nth = '' }) => {
      const value = ordinalOf(nth)
      return value === null || value < 2 ? null : { ...exact(value), low: value, modifier: 'at-least' }
    },
  },
  {
    name: 'half',
    needs: ['half'],
    pattern: String.raw`(?<!\p{L})half(?=\s+(?:an?\s+)?(?:million|billion)\b)\s+(?:an?\s+)?(?<group>million|billion)`,
    read: ({ group = '' }) => exact((groups[group.toLowerCase()] ?? 1) / 2),
  },
  {
    name: 'score-pair',
    begins: 'number',
    needs: ['-', '–'],
    pattern: String.raw`${LEFT}(?<figure>\d{1,3})(?=[-–]\d{1,3}(?![\p{L}\d/-]))`,
    read: ({ figure = '' }) => exact(Number(figure)),
  },
  {
    name: 'score-pair-second',
    begins: 'number',
    needs: ['-', '–'],
    pattern: String.raw`(?<=(?<![\p{L}\p{N}.,/-])\d{1,3}[-–])(?<figure>\d{1,3})(?![\p{L}\d/-])`,
    read: ({ figure = '' }) => exact(Number(figure)),
  },
  {
    // “two-chair”, “six-story”, “16-team”: how many of what, as one word.
    name: 'hyphened',
    begins: 'number',
    needs: ['-'],
    pattern: String.raw`${LEFT}(?<figure>\d[\d,]*|${SPELLED})(?=-\p{L}{3,}(?:-|\b))`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null ? null : exact(value)
    },
  },
  {
    name: 'plain',
    begins: 'number',
    pattern: String.raw`${LEFT}(?<figure>${CARDINAL})(?:(?=\+)|${RIGHT})`,
    read: ({ figure = '' }) => {
      const value = valueOf(figure)
      return value === null ? null : exact(value)
    },
  },
]

function rangeOf(first: string, second: string): Said | null {
  const [low, high] = [valueOf(first), valueOf(second)]
  if (low === null || high === null) return null
  // “two to three million”: the scale goes for both.
  const scaled = low < 1000 && high >= 1e3 && scaleOf(second) > 1 ? low * scaleOf(second) : low
  return scaled < high ? range(scaled, high) : null
}

export const shapes: readonly Shape[] = [...money, ...percent, ...ages, ...measures, ...counts]
