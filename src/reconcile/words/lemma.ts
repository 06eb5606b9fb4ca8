import { table } from './table.ts'
import { irregular } from './irregular.ts'

/**
 * The dictionary form of an English word, lower case, without knowing what part of speech it is.
 *
 * An ending is taken off only where what is left is a lemma the frequency table knows (“news” stays, “ferries” is
 * “ferry”); of several the commonest. Words of other languages come back as they are, in lower case.
 */
export function lemmaOf(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const lemma = find(word)
  // Names make the set of words endless; the cache keeps what fits in some megabytes.
  if (cache.size < 100_000) cache.set(word, lemma)
  return lemma
}

const cache = new Map<string, string>()

// -s that is no plural, -ed and -ing that are no verb.
const whole = new Set([
  'news',
  'this',
  'us',
  'bus',
  'gas',
  'united',
  'during',
  'morning',
  'evening',
  'nothing',
  'something',
  'anything',
  'everything',
  'king',
  'spring',
  'string',
  'wing',
  'ring',
  'hundred',
  'indeed',
  'need',
  'seed',
  'speed',
  'deed',
  'weed',
  'red',
  'bed',
  'series',
  'species',
  'politics',
  'always',
  'perhaps',
  'less',
  'unless',
  'across',
])

function find(word: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/u, '')
  if (whole.has(lower)) return lower
  const form = irregular.get(lower)
  if (form !== undefined) return form
  const { frequency } = table()
  const stay = frequency.get(lower) ?? 0
  let best = lower
  // A form that is itself a frequent lemma (“building”, “meeting”) stays unless the shorter one is far commoner; a plural does not.
  let count = stay * (lower.endsWith('s') ? 0.5 : 2)
  for (const candidate of shorter(lower)) {
    const found = frequency.get(candidate) ?? 0
    if (found > count) {
      best = candidate
      count = found
    }
  }
  return best
}

function shorter(word: string): string[] {
  const out: string[] = []
  const cut = (length: number, add = ''): void => {
    if (word.length - length >= 2) out.push(word.slice(0, word.length - length) + add)
  }
  const undouble = (length: number): void => {
    const stem = word.slice(0, word.length - length)
    if (/([bdfgklmnprtvz])\1$/u.test(stem)) out.push(stem.slice(0, -1))
  }
  if (word.endsWith('ies')) cut(3, 'y')
  if (word.endsWith('es')) cut(2)
  if (word.endsWith('s') && !word.endsWith('ss')) cut(1)
  if (word.endsWith('ied')) cut(3, 'y')
  if (word.endsWith('ed')) {
    cut(2)
    cut(1)
    undouble(2)
  }
  if (word.endsWith('ing')) {
    cut(3)
    cut(3, 'e')
    undouble(3)
  }
  return out
}
