import { initialsOf, isInitial, type Name, nameOf } from './name.ts'
import { type Likeness, latin, likeness } from './spelling.ts'

/**
 * Whether two names can be names of one and the same.
 *
 * `same`: joined where nothing else speaks against it. `fits`: one says less than the other (“Varga”, “Elena Varga”): the
 * pile decides, by whether only one bearer is about. `perhaps`: near enough to be proposed, not made. `different`:
 * something says they are two; `why` is then the counter-evidence.
 */
export type Comparison = { readonly verdict: 'same' | 'fits' | 'perhaps' | 'different'; readonly why: string }

export const reasons = {
  same: 'the same name',
  spelling: 'the same name, spelt with other accents or in another script',
  transliteration: 'two ways to write one foreign name in Latin letters',
  slip: 'one letter apart',
  initial: 'an initial stands for the given name',
  middle: 'a middle name is left out',
  order: 'the same words in another order',
  nickname: 'a short form of the given name',
  shorter: 'the shorter name is part of the longer one',
  acronym: 'the first letters of the long form',
  given: 'other given names',
  family: 'other family names',
  ending: 'one is junior or senior, or numbered',
  kinds: 'of different kind',
  title: 'one is addressed as a man, one as a woman',
  words: 'a word that tells bodies or places apart',
  far: 'the names have little in common',
} as const

export type Sort = 'person' | 'place' | 'body' | 'other'

export const sortOf = (kind: string): Sort =>
  kind === 'person'
    ? 'person'
    : kind === 'place' || kind === 'facility'
      ? 'place'
      : kind === 'organization' || kind === 'group' || kind === 'work' || kind === 'event'
        ? 'body'
        : 'other'

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
  return compareThings(x, y)
}

const same = (why: string): Comparison => ({ verdict: 'same', why })
const fits = (why: string): Comparison => ({ verdict: 'fits', why })
const perhaps = (why: string): Comparison => ({ verdict: 'perhaps', why })
const different = (why: string): Comparison => ({ verdict: 'different', why })

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

/** The weaker of two likenesses. */
const rank: readonly Likeness[] = ['same', 'transliteration', 'slip', 'different']
const weaker = (a: Likeness, b: Likeness): Likeness => (rank.indexOf(a) > rank.indexOf(b) ? a : b)

const spelt: Readonly<Record<Exclude<Likeness, 'different'>, string>> = {
  same: reasons.spelling,
  transliteration: reasons.transliteration,
  slip: reasons.slip,
}

function comparePeople(x: Name, y: Name): Comparison {
  // However the words are cut: “Min-jun”, “Min Jun”, “Minjun”.
  if (x.words.length > 1 && y.words.length > 1 && x.words.map(latin).join('') === y.words.map(latin).join('')) {
    return same(x.text === y.text ? reasons.same : reasons.spelling)
  }
  // Chinese and Korean script parts no words: “王小明” is Wang Xiaoming.
  if ((isUnparted(x) || isUnparted(y)) && x.words.map(latin).join('') === y.words.map(latin).join(''))
    return same(reasons.spelling)
  if (isOneKorean(x, y)) return same(reasons.transliteration)
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

const isUnparted = ({ text }: Name): boolean => /[\p{Script=Han}\p{Script=Hangul}]/u.test(text)

// Family names under the two systems of Korea and by habit.
const koreanFamilies = `park pak bak
choi choe
lee yi rhee
jung jeong chung
kim gim
yoon yun
shin sin
cho jo
kang gang
moon mun`
  .split('\n')
  .map(line => new Set(line.split(' ')))

/** “Park Geun-ho”, “Pak Kun-ho”: one family, and given names whose syllables sound alike; “Ji-won”, “Ji-woo” do not. */
function isOneKorean(x: Name, y: Name): boolean {
  const [a, ...restA] = x.words.map(latin)
  const [b, ...restB] = y.words.map(latin)
  if (!koreanFamilies.some(family => family.has(a ?? '') && family.has(b ?? ''))) return false
  const [p, q] = [koreanSounds(restA.join('')), koreanSounds(restB.join(''))]
  return p.length >= 4 && p === q
}
const koreanSounds = (letters: string): string =>
  letters
    .replace(/eu|oo/gu, 'u')
    .replace(/eo/gu, 'o')
    .replace(/ee/gu, 'i')
    .replace(/g/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/b/gu, 'p')
    .replace(/j/gu, 'c')

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
  if (isInitial(a) || isInitial(b)) {
    const agrees = latin(a)[0] === latin(b)[0]
    return { kind: agrees ? 'initial' : 'different', likeness: 'same' }
  }
  const like = likeness(a, b, true)
  if (like !== 'different') {
    // A middle name that both give must agree: “John Paul Hale”, “John Peter Hale”.
    if (long.words.length === short.words.length && long.words.length > 2) {
      for (let index = 1; index < long.words.length - 1; index++) {
        const [p, q] = [long.words[index] ?? '', short.words[index] ?? '']
        const agrees = isInitial(p) || isInitial(q) ? latin(p)[0] === latin(q)[0] : likeness(p, q) !== 'different'
        if (!agrees) return { kind: 'different', likeness: 'different' }
      }
    }
    return { kind: 'spelling', likeness: like }
  }
  if (areNicknames(a, b)) return { kind: 'nickname', likeness: 'same' }
  // A first name that is not used: “José Diosdado Cabello”, “Diosdado Cabello”.
  if (long.words.length > short.words.length && long.words.slice(1, -1).some(word => likeness(word, b) === 'same')) {
    return { kind: 'spelling', likeness: 'same' }
  }
  return { kind: 'different', likeness: 'different' }
}

/** Family name first, as in Hungarian, Chinese, Korean, Japanese names. */
function swapped(x: Name, y: Name): Comparison | null {
  if (x.words.length !== y.words.length || x.words.length < 2) return null
  const a = x.words.map(latin).sort()
  const b = y.words.map(latin).sort()
  return a.every((word, index) => word === b[index]) ? same(reasons.order) : null
}

const nicknameGroups = `alexander alex aleksandr sasha alejandro
michael mike mikhail misha
william bill billy will
robert bob bobby rob
richard dick rick
james jim jimmy
joseph joe josef
john jack johnny
thomas tom tommy
edward ed ted eddie
elizabeth liz beth betty lisa
katherine kate katie kathy catherine
margaret maggie peggy meg
charles charlie chuck
daniel dan danny
david dave
samuel sam
benjamin ben
nicholas nick
anthony tony
andrew andy drew
christopher chris
steven steve stephen
gregory greg
matthew matt
timothy tim
kenneth ken
ronald ron
donald don
patrick pat paddy
susan sue
jennifer jen jenny
victoria vicky
vladimir volodya
dmitri dima
francisco paco
jose pepe
antonio toni
ignacio nacho
jeffrey jeff
gerald gerry jerry
lawrence larry
raymond ray
frederick fred
eugene gene
philip phil
peter pete
barbara barb
deborah debbie
pamela pam
judith judy
theodore ted
zachary zach
nathaniel nate
joshua josh
jacob jake
abraham abe
leonard leo len
rebecca becky
alfred alf fred`

// Spellings of one given name that no rule of sounds joins without joining too much.
const spellingGroups = `
mohammed muhammad mohamed mohammad mohamad muhammed mohammod
youssef yusuf yousef yousif yussuf yusef
jamal gamal
aisha ayesha aicha
haim chaim hayim
suleiman sulaiman soliman sulayman
mustafa mostafa moustapha
abdullah abdallah abdulla
dzhamal jamal
mohammed muhammad mohamed mohammad mohamad muhammed mohammod mhmd
youssef yusuf yousef yousif yussuf yusef ywsf
yevhen yevgeny evgeny evgeni yevgeni evgenij eugene
mykola nikolai nikolay nikolaj
volodymyr vladimir wladimir
yuliya yulia julia iulia
yaakov yakov jacob jakob iakov
giannis yiannis ioannis yannis
oleksandr olexandr alexander aleksandr
olena elena yelena
kateryna katerina ekaterina yekaterina
mykhailo mikhail mihail
petro pyotr petr
pavlo pavel
andriy andrii andrei andrey andrij
boyko boiko`

const nicknames = `${nicknameGroups}${spellingGroups}`.split('\n').map(line => new Set(line.split(' ')))

function areNicknames(a: string, b: string): boolean {
  const [x, y] = [latin(a), latin(b)]
  return nicknames.some(group => group.has(x) && group.has(y))
}

// Words that may be missing from the name of a body or a place and leave it the same.
const light: ReadonlySet<string> = new Set(
  'the of and for in at on de la del el inc corp co ltd llc plc corporation company limited group sa ag gmbh city'.split(
    ' ',
  ),
)

/** Of places: Ukrainian and Russian endings too (Kharkiv, Kharkov; Sevastopil, Sevastopol). */
function thingLikeness(a: string, b: string): Likeness {
  const found = likeness(a, b)
  const ending = (word: string): string => word.replace(/iv$/u, 'ov').replace(/pil$/u, 'pol')
  const [x, y] = [latin(a), latin(b)]
  return found === 'different' && Math.min(x.length, y.length) >= 7 && ending(x) === ending(y)
    ? 'transliteration'
    : found
}

// “U.S. Senate” is “United States Senate”.
const spelledState = (text: string): string =>
  text
    .replace(/(?<![\p{L}.])(?:US|U\.S\.)(?=\s)/gu, 'United States')
    .replace(/(?<![\p{L}.])(?:UK|U\.K\.)(?=\s)/gu, 'United Kingdom')
    .replace(/(?<![\p{L}.])(?:UN|U\.N\.)(?=\s)/gu, 'United Nations')

// Bodies and places shorter than this are too often a sound apart (“Tots”, “Toys”).
const LEAST_SOUND = 5

function compareThings(x: Name, y: Name): Comparison {
  const a = spelledState(x.text)
    .split(/[\s/-]+/u)
    .map(word => word.replace(/[’']s?$/u, ''))
    .filter(word => latin(word) !== '' && !light.has(latin(word)))
  const b = spelledState(y.text)
    .split(/[\s/-]+/u)
    .map(word => word.replace(/[’']s?$/u, ''))
    .filter(word => latin(word) !== '' && !light.has(latin(word)))
  if (a.length === 0 || b.length === 0)
    return latin(x.text) === latin(y.text) ? same(reasons.same) : different(reasons.far)
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    const part = short.every(word => long.some(other => likeness(word, other) === 'same'))
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
