import { genderOf } from '../../read/index.ts'
import { areNicknames } from './given-names.ts'
import { initialsOf, isInitial, type Name, nameOf } from './name.ts'
import { type Likeness, latin, likeness } from './spelling.ts'
import { compareBySystem } from './systems.ts'
import { compareThings } from './things.ts'
import { type Comparison, different, fits, perhaps, reasons, same, type Sort, spelt, weaker } from './verdict.ts'

export function compareNames(a: Name | string, b: Name | string, sort: Sort = 'person'): Comparison {
  const x = typeof a === 'string' ? nameOf(a) : a
  const y = typeof b === 'string' ? nameOf(b) : b
  const acronym = compareAcronym(x, y, sort)
  if (acronym) return acronym
  if (x.ending !== y.ending && x.ending !== null && y.ending !== null) return different(reasons.ending)
  if (sexOf(x) !== null && sexOf(y) !== null && sexOf(x) !== sexOf(y)) return different(reasons.title)
  if (sort === 'person') {
    const found = comparePeople(x, y)
    // “Karl Weber”, “Karl Webber Jr.”: two weak reasons for one strong step.
    const isWeak = found.verdict === 'same' && found.why !== reasons.same && found.why !== reasons.spelling
    return isWeak && x.ending !== y.ending ? perhaps(found.why) : found
  }
  return compareThings(x, y, sort)
}

function sexOf({ titles }: Name): 'm' | 'f' | null {
  if (titles.some(title => ['mr', 'sir', 'king', 'prince', 'lord'].includes(title))) return 'm'
  if (titles.some(title => ['mrs', 'ms', 'miss', 'dame', 'queen', 'princess', 'lady'].includes(title))) return 'f'
  return null
}

function compareAcronym(x: Name, y: Name, sort: Sort): Comparison | null {
  if (x.isAcronym === y.isAcronym) return null
  const [short, long] = x.isAcronym ? [x, y] : [y, x]
  if (long.words.length < 2 || sort === 'person') return null
  const letters = latin(short.text)
  return initialsOf(long.text.replace(/^the\s+/iu, '')).includes(letters) ? same(reasons.acronym) : null
}

function comparePeople(x: Name, y: Name): Comparison {
  // “Abu Salim al-Harthi” is Salim’s father.
  if (x.kin !== y.kin && x.words.length > 1 && y.words.length > 1) return different(reasons.kin)
  // However the words are cut: “Min-jun”, “Min Jun”, “Minjun”; “van den Broek”, “Vandenbroek”.
  if (
    x.words.length > 1 &&
    y.words.length > 1 &&
    (x.words.map(latin).join('') === y.words.map(latin).join('') || x.letters === y.letters)
  )
    return same(x.text === y.text ? reasons.same : reasons.spelling)
  const found = compareBySystem(x, y)
  if (found) return found
  const [long, short] = x.words.length >= y.words.length ? [x, y] : [y, x]
  const family = familyLikeness(long, short)
  if (long.words.length === 1) {
    // Two single words: a surname under two spellings, as far as we can see.
    const only = likeness(long.words[0] ?? '', short.words[0] ?? '')
    if (only === 'different') return different(reasons.far)
    if (only === 'slip') return perhaps(reasons.slip)
    return same(latinText(x) === latinText(y) ? reasons.same : spelt[only])
  }
  if (short.words.length === 1) {
    const word = short.words[0] ?? ''
    if (family !== 'different') return family === 'slip' ? perhaps(reasons.slip) : fits(reasons.shorter)
    // “Elena” for “Elena Varga”; “Maria” of two double surnames: any word of the longer name, letter by letter.
    return long.words.some(other => latin(other) === latin(word)) ? fits(reasons.shorter) : different(reasons.family)
  }
  if (family === 'different') return swapped(x, y) ?? different(reasons.family)
  const given = givenLikeness(long, short)
  if (given.kind === 'different') return swapped(x, y) ?? different(reasons.given)
  // Two slips, or a slip and an initial, are two weak reasons for one strong step.
  const spelling = weaker(family, given.likeness)
  if (family === 'slip' && (given.likeness === 'slip' || given.kind === 'initial')) return perhaps(reasons.slip)
  if (given.kind === 'initial') return same(reasons.initial)
  if (given.kind === 'nickname') return same(reasons.nickname)
  if (long.words.length !== short.words.length) return same(reasons.middle)
  if (spelling === 'different') return different(reasons.far)
  return same(latinText(x) === latinText(y) ? reasons.same : spelt[spelling])
}

const latinText = (name: Name): string => name.words.map(latin).join(' ')

/**
 * The last words compared; where one name has more words, its last but one too: of two Spanish surnames papers keep
 * the first (“Leopoldo López Mendoza”, “Leopoldo López”).
 */
function familyLikeness(long: Name, short: Name): Likeness {
  const last = short.words.at(-1) ?? ''
  const direct = likeness(long.words.at(-1) ?? '', last)
  if (direct !== 'different' || long.words.length < 3 || long.words.length === short.words.length) return direct
  return likeness(long.words.at(-2) ?? '', last) === 'same' &&
    likeness(long.words[0] ?? '', short.words[0] ?? '') === 'same'
    ? 'same'
    : 'different'
}

type Given = { kind: 'spelling' | 'initial' | 'nickname' | 'different'; likeness: Likeness }

function givenLikeness(long: Name, short: Name): Given {
  const a = long.words[0] ?? ''
  const b = short.words[0] ?? ''
  if (!areMiddlesOne(long, short)) return { kind: 'different', likeness: 'different' }
  // “W. Mark Felten”, “Mark Felten”: the name that is used stands second.
  if (
    isInitial(a) &&
    !isInitial(b) &&
    long.words.length > short.words.length &&
    likeness(long.words[1] ?? '', b) === 'same'
  )
    return { kind: 'spelling', likeness: 'same' }
  if (isInitial(a) || isInitial(b)) {
    const agrees = latin(a)[0] === latin(b)[0]
    return { kind: agrees ? 'initial' : 'different', likeness: 'same' }
  }
  const like = likeness(a, b, true)
  // Francis and Frances sound alike, and one is a man.
  if (like === 'transliteration' && isManAndWoman(a, b)) return { kind: 'different', likeness: 'different' }
  if (like !== 'different') return { kind: 'spelling', likeness: like }
  if (areNicknames(a, b)) return { kind: 'nickname', likeness: 'same' }
  // A first name that is not used: “José Diosdado Cabello”, “Diosdado Cabello”.
  if (long.words.length > short.words.length && long.words.slice(1, -1).some(word => likeness(word, b) === 'same')) {
    return { kind: 'spelling', likeness: 'same' }
  }
  return { kind: 'different', likeness: 'different' }
}

/** A middle name that both give must agree: “John Paul Hale”, “John Peter Hale”; “R. K. Mehta”, “R. L. Mehta”. */
function areMiddlesOne(long: Name, short: Name): boolean {
  if (long.words.length !== short.words.length) return true
  return long.words.slice(1, -1).every((p, index) => {
    const q = short.words[index + 1] ?? ''
    return isInitial(p) || isInitial(q) ? latin(p)[0] === latin(q)[0] : likeness(p, q) !== 'different'
  })
}

function isManAndWoman(a: string, b: string): boolean {
  const [p, q] = [genderOf(a), genderOf(b)]
  return p !== null && q !== null && p !== q
}

/** Family name first, as in Hungarian, Chinese, Korean, Japanese names. */
function swapped(x: Name, y: Name): Comparison | null {
  if (x.words.length !== y.words.length || x.words.length < 2) return null
  const a = x.words.map(latin).sort()
  const b = y.words.map(latin).sort()
  return a.every((word, index) => word === b[index]) ? same(reasons.order) : null
}
