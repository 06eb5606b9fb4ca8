import anyAscii from 'any-ascii'

/**
 * Two spellings of one word of a name.
 *
 * `same`: the same letters once accents, script and case are set aside. `transliteration`: the same sounds under the
 * usual ways of writing another script in Latin letters. `slip`: one letter added, lost, changed or two swapped.
 */
export type Likeness = 'same' | 'transliteration' | 'slip' | 'different'

/** Latin letters only, lower case: “Guaidó” → “guaido”, “Сергей” → “sergej”. */
export const latin = (word: string): string =>
  anyAscii(word.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')

export function likeness(a: string, b: string): Likeness {
  const x = latin(a)
  const y = latin(b)
  if (x === y) return 'same'
  if (x === '' || y === '') return 'different'
  const [longer, shorter] = x.length >= y.length ? [x, y] : [y, x]
  if (sounds(x) === sounds(y) && sounds(x).length >= 2) return 'transliteration'
  return isSlip(longer, shorter) ? 'slip' : 'different'
}

// Ways in which one sound of Slavic, Arabic, Hebrew, Persian, Turkish, Greek and Spanish names is written in Latin
// letters. First match wins, left to right, so longer groups stand first.
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/shch|sch(?=[aeiou])|szcz/gu, 'S'], // Shcherba, Schirin
  [/tch|tsch|dsch|cz|ch/gu, 'C'], // Tchaikov, Tschai, Czerny
  [/sch|sh|sz/gu, 'S'],
  [/dzh|dj|dž|zh|j(?=[aeou])/gu, 'J'], // Dzhafar, Djafar, Jafar, Zhukov
  [/tz|ts|c(?=[iey])|z(?=z)/gu, 's'], // Katz, Kats
  [/kh|gh|h(?=h)/gu, 'h'],
  [/ph/gu, 'f'],
  [/ck|q|c|x(?=$)/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/ff?$/gu, 'v'], // Romanoff, Romanov
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/ou|oo|u|o/gu, 'o'], // Mahmoud, Mahmud; Osama, Usama
  [/[iy][yi]$|[iy]j$|[iy]$|ei$|ey$|ee$/gu, 'i'], // Dmitri, Dmitriy, Dmitry; Sergei, Sergey
  [/y[aeiou]|i[aeou]/gu, 'ia'], // Tatyana, Tatiana
  [/ay|ai|ei|ey|ae/gu, 'e'], // Husayn, Hussein
  [/[iyj]/gu, 'i'],
  [/h(?=$|[^aeio])/gu, ''], // Fatimah, Fatima
]

/** A key that spellings of one foreign name share. Upper-case letters are sounds that two letters write. */
export function sounds(word: string): string {
  let key = latin(word)
  for (const [pattern, to] of soundRules) key = key.replace(pattern, to)
  key = key.replace(/(.)\1+/gu, '$1')
  // e/i and a/e in open syllables vary most between transcriptions: Mohamed, Muhammad; Yehia, Yahya.
  return key.replace(/[ei]/gu, 'e')
}

/**
 * One letter added, lost, changed, or two neighbours swapped.
 *
 * Words under five letters differ by one letter too often to be slips (Khan, Kahn, Chan); the first letter is hardly ever
 * the wrong one; and a vowel or s at the end is often another name or its feminine (Varga, Vargas; Ivanov, Ivanova).
 */
function isSlip(longer: string, shorter: string): boolean {
  if (shorter.length < 5 || longer[0] !== shorter[0]) return false
  if (longer.length - shorter.length > 1) return false
  if (longer.length > shorter.length) {
    if (longer.startsWith(shorter)) return false
    for (let at = 1; at < longer.length - 1; at++) {
      if (longer.slice(0, at) + longer.slice(at + 1) === shorter) return true
    }
    return false
  }
  let first = 0
  while (longer[first] === shorter[first]) first++
  let last = longer.length - 1
  while (longer[last] === shorter[last]) last--
  if (last === longer.length - 1 && first === last) return false
  if (last === first) {
    // A letter for another of its kind: vowel for vowel, consonant for consonant. Rare enough in words of seven letters.
    return longer.length >= 7 && isVowel(longer[first]) === isVowel(shorter[first])
  }
  return last === first + 1 && longer[first] === shorter[last] && longer[last] === shorter[first]
}

const isVowel = (letter: string | undefined): boolean => /[aeiouy]/u.test(letter ?? '')
