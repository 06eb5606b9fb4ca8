import { latin } from './spelling.ts'

/** A name taken apart. Words keep their spelling; titles, particles and endings are set aside. */
export type Name = {
  readonly text: string
  /** Words that tell who it is, in their order: given names, then family names. */
  readonly words: readonly string[]
  /** “Mr”, “President”: not part of the name, but it may tell two apart. */
  readonly titles: readonly string[]
  /** “Jr”, “III”: two names that differ here are two people. */
  readonly ending: string | null
  readonly isAcronym: boolean
  /** “Abu”, “Umm”, “Bint” before the first word: whose parent or child, not who. */
  readonly kin: string | null
  /** All its words run together in Latin letters, particles too, titles and ending not. */
  readonly letters: string
}

const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx sir dame lord lady dr prof professor president vice-president vice premier prime minister chancellor secretary
senator sen representative rep congressman congresswoman governor gov mayor judge justice king queen prince princess pope saint
general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander commissioner chief inspector officer
foreign defence defense interior finance state deputy acting former ex interim ambassador spokesman spokeswoman spokesperson director
chairman chairwoman chair ceo coach rev reverend bishop archbishop cardinal father sister brother imam sheikh sheik ayatollah rabbi
señor senor don doña monsieur madame herr frau comrade the`.split(/\s+/),
)
const endings: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const particles: ReadonlySet<string> = new Set(
  'al el ul ad as an ar de del della di da dos das do du la le van von der den ter ten bin ibn ben abu abd y e of and for & the at'.split(
    ' ',
  ),
)

/** Takes a name apart. A name of titles alone (“Prime Minister”) keeps them as its words. */
export function nameOf(text: string): Name {
  const clean = text
    .replace(/[’']s?(?=$|\s)/gu, '')
    .replace(/[“”"«»()[\],;]/gu, ' ')
    // “Abd al-Rahman”, “Abd el Rahman”, “Abdul Rahman” are “Abdulrahman”.
    .replace(/(?<=^|\s)Abd(?:[\s-]*[aeu][lrsn]?[\s-]+)(?=\p{L})/giu, 'Abdul')
    .replace(/(?<=^|\s)Abd[eo]u?l(?=\p{Ll}{2})/giu, 'Abdul')
    // “Nur al-Din”, “Nour Eddine”, “Noureddine”.
    .replace(/(?<=\p{L}{2})[\s-]*(?:al|el|u[dl]|a[dl]|ed?)[\s-]*d(?:ine?|een)(?=$|\s)/giu, 'eddin')
    .replace(/(?<=^|[\s-])(?:al|el|an|ad|ash?|ar|ul)[-‐’'](?=\p{L})/giu, ' ')
    .trim()
  const raw = clean
    .split(/[\s‐-]+/u)
    .filter(word => latin(word) !== '')
    // “Gov.Ana Marr”
    .flatMap(word => word.split(/(?<=\p{Ll}\.)(?=\p{Lu}\p{Ll})/u))
    // “A.K. Mehta”
    .flatMap((word, index, all) =>
      index < all.length - 1 && /^(?:\p{Lu}\.){2,3}$/u.test(word) ? (word.match(/\p{Lu}\./gu) ?? [word]) : [word],
    )
  const words: string[] = []
  const found: string[] = []
  let ending: string | null = null
  for (const [index, word] of raw.entries()) {
    const key = word.toLowerCase().replaceAll('.', '')
    if (endings.has(key) && index > 0 && index === raw.length - 1) ending = key
    else if (titles.has(key) && words.length === 0 && index < raw.length - 1) found.push(key)
    else if (!(particles.has(key) && index < raw.length - 1 && !isVietnamese(raw))) words.push(word)
  }
  const kin = words.length > 1 ? /^(?:abu|umm|bint)(?=\s)/iu.exec(clean)?.[0] : undefined
  return {
    text,
    words: words.length > 0 ? words : raw,
    titles: found,
    ending,
    isAcronym: raw.length === 1 && isAcronym(raw[0] ?? ''),
    kin: kin?.toLowerCase() ?? null,
    letters: raw
      .slice(found.length, ending === null ? undefined : -1)
      .map(latin)
      .join(''),
  }
}

const vietnamese: ReadonlySet<string> = new Set(
  'nguyen tran pham huynh hoang phan vu vo dang bui ngo duong le dinh trinh'.split(' '),
)
/** Three words or more, a Vietnamese family name first: there “Van” and “Le” are no particles. */
export const isVietnamese = (words: readonly string[]): boolean =>
  words.length >= 3 && vietnamese.has(latin(words[0] ?? ''))

export const isAcronym = (word: string): boolean =>
  /^\p{Lu}(?:\.?\p{Ll}?\.?\p{Lu}){1,5}\.?s?$/u.test(word) && word.replaceAll('.', '').length <= 6
export const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word)

/** The first letters of a long form, small words left out and kept in: both are usual (“FBI”, “DoE”). */
export function initialsOf(text: string): readonly string[] {
  const words = text.split(/[\s-]+/u).filter(word => /^\p{L}/u.test(word))
  const all = words.map(word => latin(word)[0] ?? '').join('')
  const great = words
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => latin(word)[0] ?? '')
    .join('')
  return [...new Set([all, great])]
}
