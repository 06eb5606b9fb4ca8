/**
 * Full stops that end a word and no sentence.
 */

/** Never the end of a sentence: a name or a number follows. */
const leading = new Set(
  (
    'mr mrs ms messrs dr prof gen col lt sgt cpl capt cmdr maj adm brig rev hon gov sen rep pres amb supt insp det sec st mt ft fr ' +
    'vs cf ca approx ' +
    // German, French, Spanish, Italian, Russian.
    'hr bzw ggf vgl sog mme mlle mgr sra srta dña exmo sig dott г ул гр проф ген полк'
  ).split(' '),
)

/** May end a sentence: it does where a word follows that begins one. */
const trailing = new Set(
  'inc ltd co corp bros plc jr sr esq etc al est dept univ assn ave blvd rd usw uam руб тыс млн млрд др пр'.split(' '),
)

/** Never the end where a figure follows: “No. 5”, “Sept. 3”. “No. The ferry left.” is two sentences. */
const beforeFigures = new Set(
  'no nos nr art fig vol pp p ch sec jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun tel'.split(
    ' ',
  ),
)

/** “Am 14. März”: German writes the day as an ordinal and the month with a capital. */
const dayBefore = /(?:^|[^\p{L}\p{N}.,])(?:[1-9]|[12]\d|3[01])$/u
const month =
  /^(?:Januar|Jänner|Jan|Februar|Feber|Feb|März|April|Apr|Mai|Juni|Juli|August|Aug|September|Sept|Oktober|Okt|November|Nov|Dezember|Dez)\b/u

const starters =
  /^["“‘'«„–—(\s]*(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|There|His|Her|Their|Its|My|Our|But|And|In|On|At|As|If|When|While|After|Before|For|From|However|Meanwhile|What|Why|How|Who|One|Some|Many|Most|No|Not|So|Then|Now|Still|Yet|Also|According|Der|Die|Das|Es|Er|Sie|Le|La|Les|Il|Elle|El|Los|Las|Он|Она|Они|Это|В|На)\b/u

/**
 * Whether a full stop between `before` and `ahead` ends a sentence.
 *
 * `before` ends with the word that the stop follows; `ahead` begins with the next one, after the white space.
 */
export function endsSentence(before: string, ahead: string): boolean {
  // “J. Marr”, “U.S. officials”, “at 5 p.m. on Tuesday”.
  const dotted = /(?:^|[\s(“"‘'«„-])((?:\p{L}\.)*\p{L})$/u.exec(before)
  if (dotted) {
    if (dotted[1] === 'I') return true
    return starters.test(ahead)
  }
  const word = /([\p{L}]+)$/u.exec(before)?.[1]?.toLowerCase()
  if (word !== undefined) {
    if (leading.has(word)) return false
    if (trailing.has(word)) return starters.test(ahead)
    if (beforeFigures.has(word) && /^\d/.test(ahead)) return false
  }
  if (dayBefore.test(before) && month.test(ahead)) return false
  // “1. The ferry”: the number of an item, which stands alone before its stop.
  return !/^\s*\d{1,3}$/u.test(before)
}
