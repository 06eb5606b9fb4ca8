/**
 * Agencies that an article credits: “(AP)” in the dateline, “Reuters contributed to this report” in the tail.
 *
 * Independence rests on these: two papers that credit one agency are not two witnesses. A sentence in the middle
 * of the article that quotes an agency (“AP reports that …”) is an attribution, which `read` finds, not a credit.
 */
import type { Article } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'
import { agenciesIn, anyAgency, list, nameOf, signs } from './agencies.ts'
import { datelineOf } from './datelines.ts'

type Credit = NonNullable<Article['credits']>[number]

// “via Another Blog”: no agency, and still whose text it is.
const via = /^(?:via|h\/t)\b:? (?<who>\S.{1,80}?)\.?$/iu

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
      if (where === 'via') found.push({ start: from, end: from + who.length, agency: nameOf(who), where })
      else
        for (const { start, end, agency } of agenciesIn(who))
          found.push({ start: from + start, end: from + end, agency, where })
      return true
    }
    return false
  }
  for (const part of parts) if (part.role === 'byline') add(part, 'byline', bylines)
  const dateline = datelineOf(text, body)
  for (const { start, end, agency } of dateline?.line.agencies ?? [])
    found.push({ start: (dateline?.start ?? 0) + start, end: (dateline?.start ?? 0) + end, agency, where: 'dateline' })
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
