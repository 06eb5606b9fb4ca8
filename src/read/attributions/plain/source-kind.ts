/**
 * What kind of source a phrase names, by its words alone.
 */
import type { Attribution } from '../../../contracts/index.ts'

const document =
  /\b(?:report|statement|letter|study|survey|poll|document|documents|memo|filing|lawsuit|indictment|email|emails|book|article|data|figures|records|transcript|ruling|order|release|website|post|tweet|footage|video)s?$/i
const media =
  /\b(?:news|newspaper|times|post|gazette|herald|tribune|journal|daily|agency|press|radio|tv|television|channel|broadcaster|media|magazine|outlets?|reuters|bbc|cnn|ap|afp|upi|tass|rt|dpa|interfax|xinhua)\b/i
const anonymous =
  /\b(?:anonymous|unnamed|sources?|insiders?|condition of anonymity|familiar with|person close|people close|who declined to be named|not authorized)\b/i
const crowd =
  /\b(?:officials|authorities|critics|experts|analysts|residents|witnesses|police|protesters|supporters|opponents|people|lawyers|prosecutors|investigators|researchers|scientists|doctors|observers|aides|workers|leaders|members|voters|others|many|some|government|ministry|department|office|committee|party|company|council|parliament|army|military|administration|campaign|group|union|court|police|agency|embassy|capital|opposition|they|we)\b/i
const title =
  /\b(?:minister|president|mayor|chief|head|director|spokesman|spokeswoman|spokesperson|secretary|senator|governor|general|colonel|captain|professor|judge|chairman|chairwoman|leader|official|doctor|lawyer|prosecutor|officer|pilot)\b/i

/** Whether a noun names somebody or something that can be a source. */
export const canSpeak = (noun: string): boolean =>
  crowd.test(noun) || title.test(noun) || media.test(noun) || document.test(noun)

/** `unknown` for nobody and for a pronoun. */
export function sourceKindOf(source: string | null): Attribution['sourceKind'] {
  if (source === null) return 'unknown'
  const head = source.split(',')[0] ?? source
  if (/^(?:he|she|it|i|you|who|which|that|this)$/i.test(head.trim())) return 'unknown'
  if (anonymous.test(source)) return 'anonymous'
  if (document.test(head)) return 'document'
  const named =
    /(?:^|\s)\p{Lu}[\p{L}’'-]+\s+(?:\p{Lu}\.?\s+)?\p{Lu}[\p{L}’'-]+/u.test(head) ||
    // “Mayor: no bridge”: a capital at the head of a headline makes no name of an office.
    (/^\p{Lu}[\p{L}’'-]+$/u.test(head.trim()) && !title.test(head))
  if (media.test(head) && !title.test(head)) return 'media'
  if (crowd.test(head) && !title.test(head)) return 'collective'
  if (named) return 'named'
  if (title.test(head)) return 'titled'
  if (/\p{Lu}/u.test(head.replace(/^\S+\s?/, ''))) return 'named'
  return /^(?:an?|one)\b/i.test(head) ? 'anonymous' : 'unknown'
}
