import anyAscii from 'any-ascii'

/**
 * Two spellings of one word of a name.
 *
 * `same`: the same letters once accents, script and case are set aside. `transliteration`: the same sounds under the
 * usual ways of writing another script in Latin letters. `slip`: one letter added, lost, changed or two swapped.
 */
export type Likeness = 'same' | 'transliteration' | 'slip' | 'different'

/** Latin letters only, lower case: “Duaivó” → “duaivo”, “Сергей” → “sergej”. */
export const latin = (word: string): string =>
  anyAscii(word.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')

/** With ä, ö, ü, å, đ written as two letters, as Germans, Swedes and Serbs do where the letter is missing. */
const spelledOut = (word: string): string =>
  latin(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/ä/gu, 'ae')
      .replace(/[öø]/gu, 'oe')
      .replace(/ü/gu, 'ue')
      .replace(/å/gu, 'aa')
      .replace(/đ/gu, 'dj'),
  )

/**
 * How near two spellings are. `isGiven`: of given names, where a and e between consonants vary with the transcription
 * (Ahmed, Ahmad); of family names they tell families apart (Martens, Mertens).
 */
export function likeness(a: string, b: string, isGiven = false): Likeness {
  const x = latin(a)
  const y = latin(b)
  if (x === y) return 'same'
  if (x === '' || y === '') return 'different'
  if (spelledOut(a) === y || spelledOut(b) === x) return 'same'
  const [longer, shorter] = x.length >= y.length ? [x, y] : [y, x]
  // Arabic and Hebrew script leave short vowels out: “حداد” gives “hdad”.
  if ((isUnvowelled(a) || isUnvowelled(b)) && bones(x).length >= 3 && bones(x) === bones(y)) return 'transliteration'
  const [p, q] = [sounds(x), sounds(y)]
  // Li and Lei, Wu and Woo: in names of one syllable every letter counts.
  if (p.length >= 2 && p === q && longer.length >= 4) return 'transliteration'
  // Ukrainian and Russian: Hrytsenko, Grytsenko; British and American: Organisation, Organization.
  if (shorter.length >= 6 && p.replace(/[hg]/gu, 'h') === q.replace(/[hg]/gu, 'h')) return 'transliteration'
  if (shorter.length >= 6 && x.replace(/z/gu, 's') === y.replace(/z/gu, 's')) return 'transliteration'
  // Hrushko, Grushko: the h that is dropped before a consonant elsewhere.
  if (shorter.length >= 6 && sounds(hard(x)) === sounds(hard(y))) return 'transliteration'
  // French ch is English sh: Chehab, Shehab. March and Marsh are too short to be one.
  if (shorter.length >= 6 && p.replace(/C/gu, 'S') === q.replace(/C/gu, 'S')) return 'transliteration'
  if (isGiven && shorter.length >= 5 && x[0] === y[0] && open(p) === open(q)) return 'transliteration'
  return isSlip(longer, shorter) ? 'slip' : 'different'
}

const hard = (letters: string): string => letters.replace(/^[hg](?=[rln])/u, 'g')

const isUnvowelled = (word: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)

/** Consonants alone: “كريم” gives “krym”, Karim. Doubled letters first, so that “Haddad” keeps both sides of its vowel. */
const bones = (word: string): string =>
  latin(word)
    .replace(/(.)\1+/gu, '$1')
    .replace(/[aeiouwy]/gu, '')

/** a and e are one between two consonants. */
const open = (key: string): string => key.replace(/(?<=[^aeio])[ae](?=[^aeio])/gu, 'a')

// Ways in which one sound of Slavic, Arabic, Hebrew, Persian, Turkish, Greek and Spanish names is written in Latin
// letters. First match wins, left to right, so longer groups stand first.
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/^y(?=[ei])/gu, ''], // Yelena, Elena; Yitzhak, Itzhak
  [/(?<=[^aeiou])[yi]o(?=[^aeiou])/gu, 'e'], // Fyodor, Fedor; Pyotr, Petr
  [/(?<=[^aeiouy])i(?=ev)/gu, ''], // Yurieva, Yuryeva
  [/(?<=[^aeiouy])y(?=e)/gu, ''], // Lyena, Lena
  [/ow(?=[^aeiouy])/gu, 'o'], // Chowdhury, Choudhury
  [/shch|szcz|sch(?=[aeiou])/gu, 'S'], // Shcherba, Scherba
  [/^ch(?=r)/gu, 'h'], // Christov, Hristov
  [/^c(?=v)|c(?=ov)/gu, 's'], // Cvetan, Tsvetan; Kuznecov, Kuznetsov
  [/tch|tsch|cz|(?<!s)ch/gu, 'C'], // Tchernov, Chernov, Czerny; Marsch is Marsh
  [/sch|sh|sz/gu, 'S'],
  [/dzh|dj|zh|j(?=[adeou])/gu, 'J'], // Dzhafar, Djafar, Jafar, Zhukov; Zhdanov, Jdanov
  [/tz|ts|c(?=[iey])/gu, 's'], // Katz, Kats
  [/kh|gh/gu, 'h'],
  [/ph/gu, 'f'],
  [/ck|q|c/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/ff?$/gu, 'v'], // Romanoff, Romanov
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/ou|oo|oy(?=$|[^aeiou])|u/gu, 'o'], // Mahmoud, Mahmud; Νικολάου is Nikolaoy letter by letter
  [/(?:[iy]i|[ie]y|[eiy]j|ei|ee|y)$/gu, 'i'], // Dmitri, Dmitriy, Dmitry; Sergei, Sergey, Sergej
  [/y(?=[aeo])/gu, 'i'], // Tatyana, Tatiana
  [/ay|ai|ei|ey|ae/gu, 'e'], // Husayn, Hussein
  [/[yj]/gu, 'i'],
  [/h(?=$|[^aeio])/gu, ''], // Fatimah, Fatima
]

/** A key that spellings of one foreign name share. Upper-case letters are sounds that two letters write. */
export function sounds(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  const key = soundsOf(word)
  // A name of an archive meets many others; so many words are remembered at most.
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(word, key)
  return key
}

const keys = new Map<string, string>()
const MOST_KEYS = 20_000

function soundsOf(word: string): string {
  let key = latin(word)
  for (const [pattern, to] of soundRules) key = key.replace(pattern, to)
  // Fayez, Fayiz: e and ei.
  key = key.replace(/(.)\1+/gu, '$1').replace(/ei/gu, 'e')
  // e and i between consonants vary with the transcription (Khaled, Khalid); at the end they tell names apart (Conti, Conte).
  return key.replace(/(?<=[^aeio])[ei](?=[^aeio])/gu, 'e')
}

const isPatronymic = (letters: string): boolean => /(?:ov|ev|yev)(?:na|ich)$|ichna$/u.test(letters)

/**
 * One letter lost or added, two neighbours swapped, or an h that wandered.
 *
 * Words under five letters differ by one letter too often to be slips (Khan, Kahn, Chan); the first letter is hardly ever
 * the wrong one, and the last tells names apart (Varga, Vargas; Christian, Christina). A letter lost counts from eight letters
 * on (Marin, Martin; Bauer, Brauer are two families), and one letter for another never does (Petersen, Pedersen).
 */
function isSlip(longer: string, shorter: string): boolean {
  // A patronymic is no family name: Petrova, Petrovna.
  if (isPatronymic(longer) !== isPatronymic(shorter)) return false
  if (shorter.length < 5 || longer[0] !== shorter[0] || longer.at(-1) !== shorter.at(-1)) return false
  if (longer.length === shorter.length) {
    if (longer.length >= 7 && longer.replaceAll('h', '') === shorter.replaceAll('h', '')) return true
    let first = 0
    while (longer[first] === shorter[first]) first++
    let last = longer.length - 1
    while (longer[last] === shorter[last]) last--
    return last === first + 1 && longer[first] === shorter[last] && longer[last] === shorter[first]
  }
  if (longer.length !== shorter.length + 1 || longer.length < 8) return false
  for (let at = 1; at < longer.length - 1; at++) {
    if (longer.slice(0, at) + longer.slice(at + 1) === shorter) return true
  }
  return false
}
