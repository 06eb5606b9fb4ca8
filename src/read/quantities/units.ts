/** Units of measure and of money under all their spellings. */

/** The code of a unit → what papers write for it. The value stays in the unit that the paper chose. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  mm: ['millimeter', 'millimetre', 'mm'],
  cm: ['centimeter', 'centimetre', 'cm'],
  m: ['meter', 'metre', 'm'],
  km: ['kilometer', 'kilometre', 'km', 'kms', 'k'],
  inch: ['inch', 'inche'],
  foot: ['foot', 'feet', 'ft'],
  yard: ['yard', 'yd'],
  mile: ['mile', 'mi'],
  'nautical mile': ['nautical mile'],
  m2: ['square meter', 'square metre', 'sq m', 'sqm'],
  km2: ['square kilometer', 'square kilometre', 'sq km', 'sqkm'],
  'square foot': ['square foot', 'square feet', 'sq ft'],
  'square mile': ['square mile', 'sq mile'],
  hectare: ['hectare', 'ha'],
  acre: ['acre'],
  g: ['gram', 'gramme', 'g'],
  mg: ['milligram'],
  kg: ['kilogram', 'kilogramme', 'kilo', 'kg', 'kgs'],
  tonne: ['tonne', 'metric ton'],
  ton: ['ton'],
  pound: ['lb', 'lbs'],
  ounce: ['ounce', 'oz'],
  litre: ['liter', 'litre'],
  gallon: ['gallon'],
  barrel: ['barrel', 'bbl'],
  m3: ['cubic meter', 'cubic metre'],
  'cubic foot': ['cubic foot', 'cubic feet'],
  'km/h': [
    'kilometers per hour',
    'kilometres per hour',
    'kilometers an hour',
    'kilometres an hour',
    'km/h',
    'kmh',
    'kph',
  ],
  mph: ['miles per hour', 'miles an hour', 'mph'],
  knot: ['knot'],
  degree: ['degree', '°'],
  '°C': ['degrees celsius', 'degree celsius', '°c', 'c degrees'],
  '°F': ['degrees fahrenheit', 'degree fahrenheit', '°f'],
  W: ['watt'],
  kW: ['kilowatt', 'kw'],
  MW: ['megawatt', 'mw'],
  GW: ['gigawatt', 'gw'],
  kWh: ['kilowatt-hour', 'kilowatt hour', 'kwh'],
  volt: ['volt'],
  Hz: ['hertz'],
  MHz: ['megahertz', 'mhz'],
  kB: ['kilobyte', 'kb'],
  MB: ['megabyte', 'mb'],
  GB: ['gigabyte', 'gb'],
  TB: ['terabyte', 'tb'],
  decibel: ['decibel'],
  carat: ['carat'],
  calorie: ['calorie', 'kilocalorie'],
  megaton: ['megaton'],
  kiloton: ['kiloton'],
  'light-year': ['light-year', 'light year'],
}

const measures = new Map(
  Object.entries(MEASURES).flatMap(([code, names]) => names.map((name): [string, string] => [name, code])),
)

// A written name: its plural too, spaces of any kind, no regard to capitals (that is set where the pattern is used).
const written = (names: readonly string[]): string =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map(name => name.replace(/ /gu, String.raw`[\s-]`) + (/^[a-z]{3,}$|\s/u.test(name) || name.length > 3 ? 's?' : ''))
    .join('|')

// A single letter after a figure is a unit only where it stands close: `10km`, `50K`, but “5 m people” is none of ours.
const longNames = [...measures.keys()].filter(name => name.length > 1 && name !== 'k')
export const MEASURE = String.raw`(?:(?:${written(longNames)})(?![\p{L}]))`

/** One of these stands in every text that `MEASURE` matches in: the first words of the units. */
export const MEASURE_WORDS: readonly string[] = [...new Set(longNames.map(name => name.split(/[\s-]/u)[0] ?? name))]

export function measureOf(words: string): string | null {
  const clean = words
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .replace(/\.$/u, '')
  return (
    measures.get(clean) ?? measures.get(clean.replace(/s$/u, '')) ?? measures.get(clean.replace(/ /gu, '-')) ?? null
  )
}

/** ISO 4217 codes; a bare dollar sign or “dollars” is read as US dollars, a bare pound as sterling. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  'U.S.$': 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₴': 'UAH',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  dlrs: 'USD',
  dlr: 'USD',
  'Rs.': 'INR',
  Rs: 'INR',
  'rs.': 'INR',
  rs: 'INR',
  RM: 'MYR',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CHF: 'CHF',
  DM: 'DEM',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
  PLN: 'PLN',
  ZAR: 'ZAR',
  JPY: 'JPY',
  CNY: 'CNY',
}
const COINS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  buck: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  quid: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  ruble: 'RUB',
  rouble: 'RUB',
  peso: 'peso',
  franc: 'franc',
  crown: 'crown',
  krona: 'SEK',
  kronor: 'SEK',
  krone: 'krone',
  kroner: 'krone',
  zloty: 'PLN',
  forint: 'HUF',
  lira: 'lira',
  shekel: 'ILS',
  rand: 'ZAR',
  real: 'BRL',
  reais: 'BRL',
  riyal: 'riyal',
  dirham: 'dirham',
  dinar: 'dinar',
  won: 'KRW',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  naira: 'NGN',
  shilling: 'shilling',
  mark: 'DEM',
  guilder: 'NLG',
  hryvnia: 'UAH',
  bolivar: 'VES',
  bitcoin: 'BTC',
}
const CENTS: Readonly<Record<string, string>> = { cent: 'USD', penny: 'GBP', pence: 'GBP' }
const COUNTRY: Readonly<Record<string, string>> = {
  'u.s.': 'USD',
  us: 'USD',
  american: 'USD',
  canadian: 'CAD',
  australian: 'AUD',
  'new zealand': 'NZD',
  'hong kong': 'HKD',
  singapore: 'SGD',
  swiss: 'CHF',
}

const escape = (sign: string): string => sign.replace(/[$.]/gu, String.raw`\$&`)
export const SIGN = String.raw`(?:${Object.keys(SIGNS)
  .toSorted((a, b) => b.length - a.length)
  .map(sign => (/^[A-Za-z]/u.test(sign) ? String.raw`(?<![\p{L}])${escape(sign)}` : escape(sign)))
  .join('|')})`
const lettered = Object.keys(SIGNS).filter(sign => /^[A-Za-z]/u.test(sign))
/** A superset of where `SIGN` matches, quicker to look for. */
export const SIGN_BEGINS = String.raw`[${Object.keys(SIGNS)
  .filter(sign => sign.length === 1)
  .join('')}]|(?<![A-Za-z])(?:${lettered.map(escape).join('|')})`
/** One of these stands in every text that `COIN` matches in. */
export const COIN_WORDS: readonly string[] = [...Object.keys(COINS), ...Object.keys(CENTS)]
export const COIN = String.raw`(?:(?:(?<country>u\.s\.|us|american|canadian|australian|new\szealand|hong\skong|singapore|swiss)\s+)?(?<coin>${[...Object.keys(COINS), ...Object.keys(CENTS)].join('|')})s?(?![\p{L}]))`

export function signOf(sign: string): string | null {
  return SIGNS[sign] ?? SIGNS[sign.toUpperCase()] ?? SIGNS[sign.toLowerCase()] ?? null
}

/** The currency that a word names, and what part of it: a cent is a hundredth. */
export function coinOf(word: string, country: string | undefined): { unit: string; part: number } | null {
  const clean = word.toLowerCase()
  const nation = country === undefined ? undefined : COUNTRY[country.toLowerCase()]
  const cents = CENTS[clean]
  if (cents !== undefined) return { unit: nation ?? cents, part: 0.01 }
  const unit = COINS[clean]
  return unit === undefined ? null : { unit: unit === 'USD' || unit === 'franc' ? (nation ?? unit) : unit, part: 1 }
}
