/**
 * Agencies that an article credits: “(AP)” in the dateline, “Reuters contributed to this report” in the tail.
 *
 * Independence rests on these: two papers that credit one agency are not two witnesses. A sentence in the middle
 * of the article that quotes an agency (“AP reports that …”) is an attribution, which `read` finds, not a credit.
 */
import type { Article } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'

type Credit = NonNullable<Article['credits']>[number]

// Agencies by the names under which papers credit them; longest first, as the pattern tries them in order.
const agencies: readonly (readonly [name: string, forms: string])[] = [
  ['AP', '(?:The )?Associated Press|A\\.?P\\.?'],
  ['Reuters', '(?:Thomson )?Reuters|REUTERS'],
  ['AFP', 'Agence[ -]France[ -]Presse|AFP'],
  ['UPI', 'United Press International|UPI'],
  ['dpa', 'Deutsche Presse-Agentur|dpa|DPA'],
  ['EFE', '(?:Agencia )?EFE'],
  ['ANSA', 'ANSA'],
  ['TASS', 'ITAR-TASS|TASS'],
  ['RIA Novosti', 'RIA Novosti'],
  ['Interfax', 'Interfax'],
  ['Xinhua', 'Xinhua(?: News Agency)?'],
  ['PTI', 'Press Trust of India|PTI'],
  ['ANI', 'Asian News International|ANI'],
  ['IANS', 'IANS'],
  ['Kyodo', 'Kyodo(?: News)?'],
  ['Yonhap', 'Yonhap(?: News Agency)?'],
  ['Anadolu', 'Anadolu(?: Agency)?'],
  ['PA', 'PA Media|Press Association'],
  ['Canadian Press', '(?:The )?Canadian Press'],
  ['Bloomberg', 'Bloomberg(?: News)?'],
  ['CNN', 'CNN(?: Wire| Newsource)?'],
  ['APA', 'APA'],
  ['sid', 'sid|SID'],
  ['epd', 'epd'],
  ['KNA', 'KNA'],
  ['Belga', 'Belga'],
  ['ANP', 'ANP'],
  ['Notimex', 'Notimex'],
  ['Europa Press', 'Europa Press'],
  ['Lusa', 'Lusa'],
  ['PAP', 'PAP'],
  ['Tribune News Service', 'Tribune News Service|TNS'],
  ['New York Times News Service', 'New York Times News Service|NYT News Service'],
]
// Any other agency that says it is one: “Tern News Agency”.
const titled = "(?:[\\p{Lu}][\\p{L}.'’-]+ ){1,3}(?:News|Press|Wire)(?: (?:Agency|Service|Wire))"
/** A pattern of every agency that is known by its name, or calls itself one. */
export const anyAgency = `${agencies.map(([, forms]) => forms).join('|')}|${titled}`
// In a dateline or behind “with reporting by” nothing else can stand: any sign of capitals is an agency's there.
const sign = `${anyAgency}|[A-Z]{2,5}`
/** The name under which an agency is kept, by any form of it: “The Associated Press” is AP. `null` for what is no agency that we know. */
export const agencyNamed = (text: string): string | null =>
  agencies.find(([, forms]) => new RegExp(`^(?:${forms})$`, 'u').test(text))?.[0] ?? null
const nameOf = (text: string): string => agencyNamed(text) ?? text

const signs = `(?:${sign})(?:(?:\\s*[/,&]\\s*|,? and )(?:${sign}))*`
const list = `(?:${anyAgency})(?:(?:\\s*[/,&]\\s*|,? and | und |, )(?:${anyAgency}|[\\p{Lu}][\\p{L}.]{1,20}(?: [\\p{Lu}][\\p{L}.]{1,20}){0,2}))*`
const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sign})(?![\\p{L}\\p{N}])`, 'gu')
// “via Another Blog”: no agency, and still whose text it is.
const via = /^(?:via|h\/t)\b:? (?<who>\S.{1,80}?)\.?$/iu

/** How a place is written before an agency's sign: capitals, or a name with its country: “LONDON”, “Tern, Orlo”, “ST. ALDER (Orlo)”. */
const placeName =
  "[\\p{Lu}][\\p{L}.'’ -]{1,40}(?:, [\\p{Lu}][\\p{L}. ]{1,30}){0,2}(?:,? (?:\\w{3,9}\\.? \\d{1,2}|\\d{1,2} \\w{3,9}))?"
const dash = '\\s*(?:[–—-]{1,2}|:)\\s*'

const datelines: readonly RegExp[] = [
  // “TERN, Orlo (AP) — The ferry …”, “(Reuters) - The ferry …”
  new RegExp(`^(?:${placeName},?\\s*)?\\((?<who>${list})\\)(?:${dash}|\\s*(?=\\p{Lu}))`, 'u'),
  // “TERN, March 14, 2023 (TNA) - The …”: behind a place, with a dash, any sign is an agency's.
  new RegExp(
    `^${placeName}(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}))?(?:,? \\d{4})?,?\\s*\\((?<who>${signs})\\)\\s*[–—-]`,
    'u',
  ),
  // “Sept. 26 (UPI) -- ”, “TERN, Sept. 26 (UPI) -- ”
  new RegExp(`^(?:${placeName},?\\s*)?[\\p{Lu}][\\p{L}]{2,8}\\.? \\d{1,2}(?:, \\d{4})? \\((?<who>${list})\\)`, 'u'),
  // “Tern/AFP – ”, “Tern (dpa/lno) - ”, “AP - ”
  new RegExp(`^(?:${placeName}[/,]\\s*|${placeName}\\s*\\()(?<who>${list})(?:/\\w{2,4})?\\)?${dash}(?=\\S)`, 'u'),
  new RegExp(`^(?<who>${anyAgency})\\s+(?:[–—]|--?)\\s+(?=["“‘]?\\p{Lu})`, 'u'),
]

const tails: readonly RegExp[] = [
  // “(Reporting by Ana Varga in Tern; Editing by Iven Marr)” is how Reuters ends; it names itself when others reprint it.
  new RegExp(
    `\\(?(?<who>${list})(?:'s|’s)? (?:[^.\\n]{0,80} )?(?:contributed|contributes)(?: (?:reporting|research))?(?: to (?:this|the) (?:report|story|article))?`,
    'u',
  ),
  new RegExp(
    `(?:[Ww]ith|[Ii]ncludes|[Ii]ncluding|[Uu]sing|[Ww]ritten with|[Cc]ompiled from|[Mm]it (?:Material|Agenturmaterial|Informationen) (?:der|von)|[Aa]vec|[Cc]on informaci[oó]n de) (?:(?:additional )?(?:reporting|material|reports|files|information|wire reports|inputs?) (?:by|from|of) |inputs from )?(?:the )?(?<who>${list})\\.?\\)?$`,
    'u',
  ),
  new RegExp(
    `^[(]?(?:[Ww]ith|[Aa]dditional|[Ii]ncludes) (?:(?:additional )?(?:reporting|material|reports|files|information|copy) )?(?:by|from) (?:the )?(?<who>${signs})\\.?[)]?$`,
    'u',
  ),
  new RegExp(
    `^[(\\[]?(?:Source|Sources|Quelle|Quellen|Via|Fuente|Fonte|Agency|Agencies)\\s*:\\s*(?<who>${list})[)\\]]?\\.?$`,
    'u',
  ),
  new RegExp(`[(\\[](?:Source: )?(?<who>${list})(?:/\\p{L}{1,5})?[)\\]]\\.?$`, 'u'),
  new RegExp(`^[–—-]*\\s*(?<who>${list})$`, 'u'),
  new RegExp(`(?:[Cc]opyright|©)[^\\n]{0,20}? (?:The )?(?<who>${anyAgency})\\b`, 'u'),
]

const bylines: readonly RegExp[] = [
  new RegExp(
    `^(?:[Bb]y |[Vv]on |[Pp]ar |[Pp]or )?(?:[\\p{Lu}][\\p{L}.’' -]{2,60}(?:,| for| \\||/| -| –|\\n)\\s*)?(?<who>${list})(?: (?:Staff|Writers?|Reporters?|Correspondents?|News Agency))*$`,
    'u',
  ),
]

// “with agencies”: credited, but to nobody by name.
const unnamed =
  /(?:[([]|^|\b)(?:with|by|from|and|mit|plus|avec|con)\s+(?:the )?(?:news |wire |press )?(?:agencies|agenturen|agencias|agences|wires|wire (?:reports|services))(?:[)\]]|\.|$)/iu

// Place, day and agencies before the first sentence.
const LONGEST_DATELINE = 600

/**
 * The credits of an article.
 *
 * `parts`: its paragraphs in the order of the text, each with what it is; `text` is the article's text.
 */
export function creditsIn(text: string, parts: readonly (Span & { role: 'byline' | 'body' })[]): Credit[] {
  const found: Credit[] = []
  const body = parts.filter(part => part.role === 'body')
  const add = (part: Span, where: string, patterns: readonly RegExp[]): boolean => {
    const words = text.slice(part.start, part.end)
    for (const pattern of patterns) {
      const match = pattern.exec(words)
      const who = match?.groups?.['who']
      if (match === null || who === undefined) continue
      const from = part.start + match.index + match[0].indexOf(who)
      const known = where === 'via' ? [] : [...who.matchAll(names)]
      if (known.length === 0 && where === 'via')
        found.push({ start: from, end: from + who.length, agency: nameOf(who), where })
      for (const name of known) {
        const start = from + name.index
        found.push({ start, end: start + name[0].length, agency: nameOf(name[0]), where })
      }
      return true
    }
    return false
  }
  for (const part of parts) if (part.role === 'byline') add(part, 'byline', bylines)
  // The dateline opens the first paragraph; a title, a deck and a by-line may stand before it.
  for (const { start, end } of body.slice(0, 6))
    if (add({ start, end: Math.min(end, start + LONGEST_DATELINE) }, 'dateline', datelines)) break
  for (const part of body.slice(-4)) {
    const words = text.slice(part.start, part.end)
    const ending = words.length > 400 ? { start: part.end - 300, end: part.end } : part
    if (add(ending, 'via', [via])) continue
    if (add(ending, 'tail', words.length > 400 ? tails.slice(0, 4) : tails)) continue
    const match = unnamed.exec(text.slice(ending.start, ending.end))
    if (match)
      found.push({
        start: ending.start + match.index,
        end: ending.start + match.index + match[0].length,
        agency: 'agencies',
        where: 'tail',
      })
  }
  const seen = new Set<string>()
  return found
    .filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
