/**
 * A word that a line’s end has cut: “evacu-|ated” is one word, “long-|term” keeps its hyphen.
 */

/** `joined`: the word of the two parts. Each is a case that runs as a test. */
export const examples: readonly {
  readonly before: string
  readonly after: string
  readonly joined: string
  readonly elsewhere?: string
}[] = [
  { before: 'evacu-', after: 'ated', joined: 'evacuated' },
  { before: 'the har-', after: 'bour office', joined: 'the harbour office' },
  { before: 'a long-', after: 'term plan', joined: 'a long-term plan' },
  { before: 'the Tern-', after: 'Orlo line', joined: 'the Tern-Orlo line' },
  { before: 'a 12-year-', after: 'old boy', joined: 'a 12-year-old boy' },
  { before: 'NATO-', after: 'led', joined: 'NATO-led' },
  { before: 'twenty-', after: 'four', joined: 'twenty-four' },
  { before: 'self-', after: 'proclaimed', joined: 'self-proclaimed' },
  { before: 'selfish-', after: 'ness', joined: 'selfishness' },
  { before: 'quay-', after: 'side', joined: 'quayside', elsewhere: 'along the quayside' },
  { before: 'quay-', after: 'side', joined: 'quay-side', elsewhere: 'along the quay-side' },
  { before: 'two- or three-', after: 'storey', joined: 'two- or three-storey' },
  { before: 'soft\u00ad', after: 'ened', joined: 'softened' },
]

// First parts of words that keep their hyphen, whatever follows.
const firstParts = new Set(
  (
    'self non ex co vice then all anti pro semi quasi pseudo mid post pre cross ' +
    'long short high low well ill full half part hard soft old new first second third last best right left large small wide ' +
    'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred ' +
    'north south east west state private public world so'
  ).split(' '),
)
// Those of them that also begin words without one (“postal”, “proposal”, “costing”) keep it only before one of these.
const alsoWords = new Set(
  'co all anti pro semi mid post pre cross part non ex ill full half old so one ten well then hard soft new last best right left large small wide high low short long first second third state private public world north south east west'.split(
    ' ',
  ),
)
const lastParts =
  /^(?:based|backed|led|run|owned|made|held|born|known|paid|armed|funded|wing|term|time|scale|range|level|profile|speed|ranking|style|year|day|week|month|hour|minute|old|wide|long|term|off|up|in|out|down|on|to|and|or|of|the|at|old|lived|standing|running|class|rate|hand|handed|fire|stop|ditch|minute|president|chairman|minister|operation|operate|author|founder|pilot|executive|existent|violent|profit|government|war|election|afternoon|morning|century|sized|size|thirds|quarters|third|quarter|half|fifth|tenth|called|east|west|eastern|western|central|sector|famous|like|free|friendly|related|proof|sea|shore|line|border|country|party|examination|mortem)(?!\p{L})/iu

const cut = /(?:^|\s|["“„«(‘—–/])([\p{L}\p{N}'’-]*[\p{L}\p{N}])[-\u00ad\u2010]$/u

/** All words with and without hyphens that stand within lines of a document, in small letters: what it writes elsewhere decides. */
export function wordsWithin(lines: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const line of lines)
    for (const word of line.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []) words.add(word)
  return words
}

/** Two lines as one. `words`: those of the document, from `wordsWithin`. */
export function joinLines(before: string, after: string, words: ReadonlySet<string>): string {
  const first = cut.exec(before)?.[1]
  if (first === undefined)
    return /[—–/]$/u.test(before) && !/\s[—–/]$/u.test(before) ? before + after : `${before} ${after}`
  const bare = before.slice(0, -1)
  if (before.endsWith('\u00ad')) return bare + after
  // “two- or three-storey”: the hyphen waits for a word that comes later.
  if (/^(?:and|or|und|oder|et|ou|y|o)\s/u.test(after)) return `${before} ${after}`
  return (keepsHyphen(first, after, words) ? `${bare}-` : bare) + after
}

function keepsHyphen(first: string, after: string, words: ReadonlySet<string>): boolean {
  const second = /^[\p{L}\p{N}'’-]*/u.exec(after)?.[0] ?? ''
  const [low, next] = [first.toLowerCase(), second.toLowerCase().replace(/-.*$/u, '')]
  if (words.has(`${low}-${next}`)) return true
  if (words.has(low + next)) return false
  // A name, a figure, letters of an abbreviation, a word that has a hyphen already.
  if (/^[\p{Lu}\p{N}]/u.test(second) || /\p{N}/u.test(first) || /\p{Lu}$/u.test(first) || first.includes('-'))
    return true
  // No syllable is without a vowel.
  if (!/[aeiouyàáâäãåæèéêëìíîïòóôöõøùúûüýœ]/iu.test(first) && /^[a-z]+$/iu.test(first)) return true
  if (!firstParts.has(low)) return false
  return !alsoWords.has(low) || lastParts.test(second)
}
