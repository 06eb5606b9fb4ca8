/**
 * Whether a page holds one part of an article that goes on at a further address: “?page=2”, “/page/2”, “-2.html”.
 */
import type { Page } from './tree.ts'

const inQuery = /^(?:page|seite|pag|pagina|pageno|part|teil)$/i
// “…/ferry/page/2”: the word says what the number is.
const named = /\/(?:page|seite|pagina|part|teil)[-/]?(?<number>\d{1,2})(?<ending>\.[a-z]{3,5})?$/i
// “…/ferry-2.html”: a part only beside “…/ferry.html”.
const bare = /[-/,_](?<number>[2-9]|[1-9]\d)(?<ending>\.[a-z]{3,5})?$/i

// A page of nothing but such links must not cost what they cost.
const TRIED = 40

type Part = { readonly whole: string; readonly part: number }

/** An address without its part, and which part it is; the first where nothing says so. */
function partOf({ pathname, searchParams }: URL, patterns: readonly RegExp[]): Part {
  const path = pathname.replace(/\/$/, '')
  const rest = [...searchParams].filter(([name]) => !inQuery.test(name)).map(pair => pair.join('='))
  const whole = (of: string): string => [of, ...rest].join('&')
  const asked = [...searchParams].find(([name, value]) => inQuery.test(name) && /^\d{1,2}$/.test(value))
  if (asked !== undefined) return { whole: whole(path), part: Number(asked[1]) }
  for (const pattern of patterns) {
    const { number, ending = '' } = pattern.exec(path)?.groups ?? {}
    if (number !== undefined) return { whole: whole(path.replace(pattern, ending)), part: Number(number) }
  }
  return { whole: whole(path), part: 1 }
}

/** The part that follows this one, by a link that calls itself `next`; `null` where there is none, or it is another article. */
export function nextPart(page: Page, address: string | undefined): number | null {
  const own = parsed(address)
  if (own === null) return null
  // “…/ferry-12.html” is an article's number, and “…/ferry-13.html” another article.
  const here = partOf(own, [named])
  let tried = 0
  for (const { tag, attributes } of page.elements) {
    if ((tag !== 'a' && tag !== 'link') || !/(?:^|\s)next(?:\s|$)/i.test(attributes['rel'] ?? '')) continue
    if (++tried > TRIED) return null
    const next = parsed(attributes['href'], own)
    if (next === null || next.host !== own.host) continue
    const there = partOf(next, [named, bare])
    if (there.whole === here.whole && there.part === here.part + 1) return there.part
  }
  return null
}

function parsed(address: string | undefined, base?: URL): URL | null {
  try {
    return address === undefined ? null : new URL(address.trim(), base)
  } catch {
    return null
  }
}
