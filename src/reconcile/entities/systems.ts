/**
 * Names that are written by a system of their own: what tells two apart there, and what does not.
 *
 *     Park Geun-ho, Pak Kun-ho            Korean, two systems                       one
 *     Chou Wen-ming, Zhou Wenming         Chinese, Wade–Giles and Pinyin            one
 *     Nguyen Van Duc, Nguyen Thi Duc      Vietnamese: “Van” a man, “Thi” a woman    two
 *     Le Van Hung, Le Van Hong            Vietnamese has Latin letters of its own   two
 */
import { isVietnamese, type Name } from './name.ts'
import { latin } from './spelling.ts'
import { type Comparison, different, reasons, same } from './verdict.ts'

/** `null` where no such system is at work, or it does not decide. */
export function compareBySystem(x: Name, y: Name): Comparison | null {
  // Chinese and Korean script parts no words: “王小明” is Wang Xiaoming.
  if (isUnparted(x) || isUnparted(y)) {
    const [p, q] = [x, y].map(({ words }) => words.map(latin).join('')) as [string, string]
    if (p === q || (isHangul(x) !== isHangul(y) && koreanSounds(p) === koreanSounds(q))) return same(reasons.spelling)
  }
  if (isOneKorean(x, y) || isOneChinese(x, y)) return same(reasons.transliteration)
  return isVietnamese(x.words) && isVietnamese(y.words) ? compareVietnamese(x, y) : null
}

const isHangul = ({ text }: Name): boolean => /\p{Script=Hangul}/u.test(text)

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
    .replace(/eo|ou/gu, 'o')
    .replace(/ee/gu, 'i')
    .replace(/g/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/b/gu, 'p')
    .replace(/j/gu, 'c')

// Family names that Wade–Giles and Pinyin write differently.
const chineseFamilies = new Map(
  `chou zhou, chang zhang, hsu xu, tsai cai, chiang jiang, hsieh xie, kuo guo, teng deng, chu zhu, tseng zeng, kao gao, sung song, tsao cao,
hsiao xiao, chien qian, chiu qiu, chao zhao, hsiung xiong, tung dong, kung gong, pai bai, jen ren`
    .split(/,\s*/u)
    .map(pair => pair.split(' ') as [string, string]),
)

/** One family under both systems, and given names that are one once both are brought to one key. */
function isOneChinese(x: Name, y: Name): boolean {
  const [a = '', ...restA] = x.words.map(latin)
  const [b = '', ...restB] = y.words.map(latin)
  const [wade, pinyin] =
    chineseFamilies.get(a) === b ? [restA, restB] : chineseFamilies.get(b) === a ? [restB, restA] : []
  if (!wade || !pinyin) return false
  const [p, q] = [chineseKey(wade.join('')), chineseKey(pinyin.join(''))]
  return p.length >= 3 && p === q
}
/** What is breathed and what is not are one letter in Wade–Giles once its marks are lost (ch' and ch). */
const chineseKey = (letters: string): string =>
  letters
    .replace(/hs|sh|x/gu, 'S')
    .replace(/zh|ch|j|q/gu, 'C')
    .replace(/t[sz]|z|c/gu, 'Z')
    .replace(/k/gu, 'g')
    .replace(/t/gu, 'd')
    .replace(/p/gu, 'b')
    .replace(/ien/gu, 'ian')
    .replace(/ieh/gu, 'ie')
    .replace(/ung/gu, 'ong')
    .replace(/ih/gu, 'i')
    .replace(/uei/gu, 'ui')

/** Every letter counts; only what stands in the middle may be left out, and the order turned for foreign readers. */
function compareVietnamese(x: Name, y: Name): Comparison | null {
  const [a, b] = [x.words.map(latin), y.words.map(latin)]
  if (a.length < 2 || b.length < 2) return null
  if (a.join(' ') === b.join(' ')) return same(x.text === y.text ? reasons.same : reasons.spelling)
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return same(reasons.order)
  if (a[0] !== b[0]) return different(reasons.family)
  return a.at(-1) === b.at(-1) && a.length !== b.length ? same(reasons.middle) : different(reasons.given)
}
