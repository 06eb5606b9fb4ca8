/** The words around a number that say how firmly it is meant. */
import { atEnd } from '../../text/index.ts'
import type { Said } from './shapes.ts'

type Modified = { readonly modifier: 'about' | 'at-least' | 'at-most'; readonly nearly?: boolean }

const UP_TO =
  /\b(?:at\s+(?:the\s+)?most|up\s+to|as\s+(?:many|much|high|few|long|far)\s+as|(?:fewer|less|lower|smaller|shorter)\s+than|(?<!\b(?:sank|sunk|buried|trapped|crushed|collapsed|lay|lies|pinned|hidden|vanished)\s)under|below|a\s+maximum\s+of|down\s+to)\s+(?:an?\s+)?$/iu
// In this order: “no fewer than” and “just under” hold words that say the opposite by themselves.
const LEADS: readonly (readonly [RegExp, Modified])[] = [
  [/\b(?:no|not)\s+(?:fewer|less)\s+than\s+(?:an?\s+)?$/iu, { modifier: 'at-least' }],
  [/\b(?:no|not)\s+(?:more|longer|greater)\s+than\s+(?:an?\s+)?$/iu, { modifier: 'at-most' }],
  [
    /\b(?:nearly|almost|close\s+to|just\s+(?:under|below|short\s+of)|approaching|nearing)\s+(?:an?\s+)?$/iu,
    { modifier: 'about', nearly: true },
  ],
  [
    /\b(?:at\s+least|upwards?\s+of|in\s+excess\s+of|(?:well\s+)?(?:over|above)|(?:(?:far|many|much|well|slightly|a\s+little)\s+)?more\s+than|(?:greater|larger|higher|longer|bigger)\s+than|exceed(?:s|ed|ing)|a\s+minimum\s+of|beyond|topp(?:ed|ing)|surpass(?:ed|ing))\s+(?:an?\s+)?$/iu,
    { modifier: 'at-least' },
  ],
  [UP_TO, { modifier: 'at-most' }],
  [
    /\b(?:about|around|roughly|approximately|approx\.?|some|an?\s+estimated|estimated\s+at|estimates?\s+of|circa|perhaps|maybe|an?\s+average\s+of|in\s+the\s+(?:region|neighbou?rhood)\s+of|somewhere\s+(?:around|near)|near)\s+(?:an?\s+)?$|[~≈]\s?$/iu,
    { modifier: 'about' },
  ],
]
const BEFORE = LEADS.map(([lead, modified]) => [atEnd(lead), modified] as const)
const AFTER: readonly (readonly [RegExp, Modified])[] = [
  [
    /^(?:\+|-plus\b|\s+plus\b|\s+or\s+(?:more|over|above|older)\b|\s+and\s+(?:over|above|up|older)\b|\s+(?:\p{L}+\s+)?or\s+more\b|\s+\p{L}+\s+at\s+least\b)/iu,
    { modifier: 'at-least' },
  ],
  [/^(?:\s+or\s+(?:fewer|less|under|younger)\b|\s+(?:\p{L}+\s+)?at\s+(?:the\s+)?most\b)/iu, { modifier: 'at-most' }],
  [/^(?:-odd\b|\s+odd\b|-ish\b|\s+or\s+so\b|\s+or\s+thereabouts\b|\s+\p{L}+\s+or\s+so\b)/iu, { modifier: 'about' }],
]

/** What a number says once the words before and after it are heard. */
export function modified(said: Said, before: string, after: string): Said {
  if (said.modifier !== 'exact' && said.modifier !== 'about') return bound(said, before)
  const found = (BEFORE.find(([pattern]) => pattern.test(before)) ??
    AFTER.find(([pattern]) => pattern.test(after)))?.[1]
  if (found === undefined) return said
  const { value } = said
  if (found.modifier === 'at-least') return { ...said, low: value, modifier: 'at-least' }
  if (found.modifier === 'at-most') return { ...said, high: value, modifier: 'at-most' }
  // “nearly 300” is about 300 and not more.
  return { ...said, modifier: 'about', ...(found.nearly ? { high: value } : {}) }
}

/** “up to several hundred” says nothing firm; “at least dozens” says what “dozens” does. */
const bound = (said: Said, before: string): Said =>
  said.modifier === 'vague' && UP_TO.test(before) ? { ...said, low: null } : said
