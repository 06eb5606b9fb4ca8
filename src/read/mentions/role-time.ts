/** When a role was held, by the words right at it: “former mayor”, “acting head”, “mayor since 2014”. */
import type { LocalEntity } from '../../contracts/index.ts'
import type { Span } from '../../text/index.ts'

type Role = LocalEntity['roles'][number]

// What each word says of the time of the role; `now` is said where it is about to end or is stressed: “outgoing”, “sitting”.
const WORDS: readonly (readonly [RegExp, NonNullable<Role['held']>])[] = [
  [/\b(?:former(?:ly)?|ex|one-time|onetime|erstwhile|deposed|ousted|retired)[\s-]+/iu, 'before'],
  [/\bthen[\s-]+/iu, 'then'],
  [/\b(?:outgoing|current|sitting|incumbent)\s+/iu, 'now'],
  [/\b(?:incoming|designate|elect|would-be)\b|[\s-]elect\b/iu, 'soon'],
  [/\b(?:acting|interim|caretaker|provisional)\s+/iu, 'in-place'],
  [/\blate\s+/iu, 'dead'],
]
const DURING = /^\s+(?<words>(?:since|until|from)\s+[^,.;:()]{2,24}?)(?=[,.;:()]|\s+(?:and|who|said|has|was|is)\b|$)/u

export function roleTime(text: string, { start, end }: Span): Role {
  // The word may stand in the role or right before it: “the late harbour master”.
  const lead = /\p{L}+[\s-]+$/u.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? ''
  const said = `${lead}${text.slice(start, end)} `
  const held = WORDS.find(([word]) => word.test(said))?.[1]
  const during = DURING.exec(text.slice(end, end + 40))
  const words = during?.groups?.['words']
  const from = during === null || words === undefined ? null : end + during[0].length - words.length
  return {
    start,
    end,
    ...(held === undefined ? {} : { held }),
    ...(from === null || words === undefined ? {} : { during: { start: from, end: from + words.length } }),
  }
}
