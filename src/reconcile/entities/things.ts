/** Names of bodies and places compared: every word tells, the small ones aside. */
import type { Name } from './name.ts'
import { nationOf } from './nations.ts'
import { type Likeness, latin, likeness } from './spelling.ts'
import { type Comparison, different, fits, perhaps, reasons, same, type Sort, spelt, weaker } from './verdict.ts'

// Words that may be missing from the name of a body or a place and leave it the same.
const light: ReadonlySet<string> = new Set(
  'the of and for in at on de la del el inc corp co ltd llc plc corporation company limited group sa ag gmbh city'.split(
    ' ',
  ),
)

/** Of places: Ukrainian and Russian endings too (Kharkiv, Kharkov; Chernihiv, Chernigov; Sevastopil, Sevastopol). */
function thingLikeness(a: string, b: string): Likeness {
  const found = likeness(a, b)
  const ending = (word: string): string => word.replace(/iv$/u, 'ov').replace(/pil$/u, 'pol').replace(/g/gu, 'h')
  const [x, y] = [latin(a), latin(b)]
  return found === 'different' && Math.min(x.length, y.length) >= 7 && ending(x) === ending(y)
    ? 'transliteration'
    : found
}

// “U.S. Senate” is “United States Senate”.
const spelledState = (text: string): string =>
  text
    .replace(/^St\.?(?=\s+\p{Lu})/u, 'Saint')
    .replace(/(?<![\p{L}.])(?:US|U\.S\.)(?=\s)/gu, 'United States')
    .replace(/(?<![\p{L}.])(?:UK|U\.K\.)(?=\s)/gu, 'United Kingdom')
    .replace(/(?<![\p{L}.])(?:UN|U\.N\.)(?=\s)/gu, 'United Nations')

// Bodies and places shorter than this are too often a sound apart (“Tots”, “Toys”).
const LEAST_SOUND = 5

// Nouns that stand for many bodies: “the Army” need not be the Salvation Army that another account names.
const genericBody =
  /^(?:academy|agency|alliance|army|assembly|association|authority|bank|board|bureau|cabinet|center|centre|chamber|church|city|club|coalition|college|commission|committee|company|conference|congress|convention|council|county|court|department|embassy|federation|force|forces|foreign|foundation|front|fund|government|group|guard|hospital|house|institute|league|ministry|mission|movement|navy|network|news|office|organisation|organization|parliament|party|police|press|project|school|senate|service|society|state|station|street|system|times|post|team|trust|union|united|university)s?$/u

// “Kestrel” is not Lower Kestrel, nor “Tern” New Tern.
const partOfTwo =
  /^(?:lower|upper|north|south|east|west|northern|southern|eastern|western|new|old|great|greater|little|inner|outer)$/u

/**
 * “the Rovers” of “Tern Rovers”: a body goes by the end of its name, never by its beginning, which is what it is named after. Nor
 * by what stands behind “of” (“Bank of Orlo”), nor by a people (“Latin American”, “American”).
 */
function isEndOf(short: readonly string[], long: readonly string[], { text }: Name): boolean {
  const first = short[0] ?? ''
  return (
    short.every((word, index) => likeness(word, long[long.length - short.length + index] ?? '') === 'same') &&
    !partOfTwo.test(latin(long[long.length - short.length - 1] ?? '')) &&
    nationOf(latin(first)) === undefined &&
    !isBehindOf(text, short.length)
  )
}
function isBehindOf(text: string, words: number): boolean {
  const before = text.split(/[\s/-]+/u).slice(0, -words)
  return /^(?:of|for|in|at|de|du)$/iu.test(
    (/^(?:the|la|el)$/iu.test(before.at(-1) ?? '') ? before.at(-2) : before.at(-1)) ?? '',
  )
}

// Ministries under their own language’s words. One a line: the English word, then what others write.
const translated = new Map(
  `ministry ministere ministerio ministero ministerium
defence defense defensa defesa difesa verteidigung
interior interieur interno inneren
justice justicia justica giustizia justiz
health sante salud saude salute gesundheit
education educacion educacao istruzione bildung
finance finances finanzas financas finanze finanzen
economy economie economia wirtschaft
fisheries peche pesca`
    .split('\n')
    .flatMap(line => {
      const words = line.split(' ')
      return words.map((word): [string, string] => [word, words[0] ?? ''])
    }),
)

/** The words that tell. “Ministry of the Interior” is “Interior Ministry”; “University of York” is not York University. */
function wordsOf({ text }: Name): string[] {
  const all = spelledState(text)
    .split(/[\s/-]+/u)
    .map(word => word.replace(/[’']s?$/u, ''))
    .filter(word => latin(word) !== '')
  const own = all.filter(word => !light.has(latin(word))).map(word => translated.get(latin(word)) ?? word)
  const isOffice =
    /^(?:ministry|department|office)$/u.test(latin(own[0] ?? '')) &&
    /^(?:of|de|du|della|des|dello)$/iu.test(all[/^the$/iu.test(all[0] ?? '') ? 2 : 1] ?? '')
  return isOffice ? [...own.slice(1), own[0] ?? ''] : own
}

export function compareThings(x: Name, y: Name, sort: Sort): Comparison {
  const [a, b] = [wordsOf(x), wordsOf(y)]
  if (a.length === 0 || b.length === 0)
    return latin(x.text) === latin(y.text) ? same(reasons.same) : different(reasons.far)
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    const part = short.every(word => long.some(other => likeness(word, other) === 'same'))
    if (sort === 'body' && isEndOf(short, long, a.length > b.length ? x : y))
      return short.length === 1 && genericBody.test(latin(short[0] ?? ''))
        ? perhaps(reasons.shorter)
        : fits(reasons.shorter)
    // “Tern Harbour Authority” and “Tern”: a part of a name may be what it is named after.
    if (!part) return different(reasons.words)
    return short.length >= 2 && long.length === short.length + 1 ? perhaps(reasons.shorter) : different(reasons.words)
  }
  let worst: Likeness = 'same'
  for (const [index, word] of a.entries()) {
    const like = thingLikeness(word, b[index] ?? '')
    // Bodies and places are a letter apart too often (Slovenia, Slovakia; Austria, Australia).
    if (like === 'different') return different(reasons.words)
    if (like === 'transliteration' && Math.min(word.length, (b[index] ?? '').length) < LEAST_SOUND)
      return different(reasons.words)
    worst = weaker(worst, like)
  }
  if (worst === 'slip') return perhaps(reasons.slip)
  if (latin(x.text) === latin(y.text)) return same(reasons.same)
  return same(spelt[worst === 'different' ? 'slip' : worst])
}
