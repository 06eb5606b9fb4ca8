/**
 * Who wrote the article of a page: its fields, elements that are by-lines by name, lines that begin with “By”.
 */
import { textBelow, type Page } from '../html/tree.ts'
import type { LinkedData } from './json-ld.ts'
import { isNobody, isPersonName, namesIn } from './names.ts'
import { distance, isInComments, key, words, type Metas, type Range } from './page-fields.ts'

export type Author = { name: string; from: string }

export function bylineOf(
  page: Page,
  metas: Metas,
  linked: LinkedData | null,
  outlet: string | null,
  body: Range | null,
): Author[] {
  const isOutlet = (name: string): boolean =>
    outlet !== null && key(name).replace(/ /g, '') === key(outlet).replace(/ /g, '')
  const people = (value: string, from: string): Author[] => {
    if (/^https?:|@|\.(?:com|de|org|net|at|ch)\b/i.test(value)) return []
    const line = words(value)
    const names = namesIn(line, { loose: true }).map(({ name }) => unshouted(name))
    // A nickname or a single name, where a field or an element for authors holds nothing else.
    const found = names.length > 0 ? names : isAlias(line) ? [line.replace(/[.,:;|]+$/u, '')] : []
    return found.filter(name => !isOutlet(name) && !isNobody(name)).map(name => ({ name, from }))
  }
  const unique = (names: Author[]): Author[] => {
    const seen = new Set<string>()
    return names.filter(({ name }) => !seen.has(key(name)) && seen.add(key(name)))
  }
  const sources: (() => Author[])[] = [
    () => unique((linked?.authors ?? []).flatMap(name => people(name, 'json-ld author'))),
    ...authorNames.map(name => () => {
      const values = metas.get(name) ?? []
      // Learned journals give the authors of everything they cite.
      return values.length > 12 ? [] : unique(values.flatMap(value => people(value, `meta ${name}`)))
    }),
    () => unique(shownNames(page, body, people)),
  ]
  // A whole name somewhere says more than a nickname elsewhere.
  let alias: Author[] = []
  for (const source of sources) {
    const found = source()
    if (found.some(({ name }) => isPersonName(name))) return withoutParts(found)
    if (alias.length === 0) alias = found
  }
  return withoutParts(alias)
}

const authorNames = [
  'author',
  'article:author',
  'og:article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'authors',
  'article:author_name',
]

/** “Ana Varga” and “Ana Varga All articles”: the shorter is the name. */
const withoutParts = (names: Author[]): Author[] =>
  names.filter(({ name }) => !names.some(other => other.name !== name && name.includes(other.name)))

/** “freeman1984”, “Floyd”, “孔德明”: at most three words, and letters among them; no date, no label. */
const isAlias = (line: string): boolean =>
  line.length >= 2 &&
  line.length <= 30 &&
  line.split(' ').length <= 3 &&
  /\p{L}{2}/u.test(line) &&
  !/[:/|()<>"“”!?…%&+=]|\d{1,2}[.:]\d{2}|(?:19|20)\d{2}\b/u.test(line) &&
  !/^(?:by|von|author|autor(?:in)?|written by|posted by|text|home|more|mehr|login|profile?|email|e-mail|view all posts|about|blog|news|gast|guest|website|kommentare?|comments?|artikel|share|teilen|veröffentlicht|eingestellt|published|publié|erstellt|foto|bild|datum|date|follow|name|no author|suche|erweiterte|vor|gesponsert\w*|collectif|wordpressadmin|pressemitteilung|posted|sponsored|read|lesen|autoren?|authors?|anonym\w*)\b/iu.test(
    line,
  )

const unshouted = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, head: string, rest: string) => head + rest.toLowerCase())

/** Names in elements that are by-lines by `rel`, microdata or class, and in lines that begin with “By”. */
function shownNames(page: Page, body: Range | null, people: (value: string, from: string) => Author[]): Author[] {
  const found: { rank: number; far: number; names: Author[] }[] = []
  for (const element of page.elements) {
    const { attributes } = element
    const rel = /\bauthor\b/i.test(attributes['rel'] ?? '')
    const itemprop = /\bauthor\b|\bcreator\b/i.test(attributes['itemprop'] ?? '')
    const named =
      /(?:^|[\s_-])(?:byline|author|authors|autor|autoren|writer|signature|article-?author|post-?author|fn)(?:$|[\s_-])|(?:author|byline)(?:name|link)?(?:\s|$)/i.test(
        `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
      )
    if (!rel && !itemprop && !named) continue
    if (isInComments(element) || element.textEnd - element.textStart > 12) continue
    const text = words(textBelow(page, element))
    if (text.length > 120 || text === '') continue
    const names = people(
      text
        .replace(/\s+(?:alle artikel|all posts|view all|mehr (?:artikel|beiträge)|kontakt|website)\b.*$/iu, '')
        .replace(
          /^(?:(?:veröffentlicht|eingestellt|geschrieben|verfasst|erstellt|publié|published|posted|written|ein (?:beitrag|artikel))\s+)?(?:by|von|vom|par|por|di|author|autor(?:in)?|text)\b\s*:?\s*/iu,
          '',
        ),
      rel ? 'rel author' : itemprop ? 'microdata author' : 'byline',
    )
    if (names.length > 0) found.push({ rank: itemprop ? 0 : rel ? 1 : 2, far: distance(element, body), names })
  }
  if (found.length === 0) {
    for (const text of page.texts) {
      const line = words(text.data)
      if (
        line.length > 100 ||
        !/^(?:by|von|par|por|written by|posted by|geschrieben von|text|autor(?:in)?|auteure?|author)\b/iu.test(line)
      ) {
        if (line.length <= 100) found.push(...inOtherLines(page, text, line, body))
        continue
      }
      if (isInComments(text.parent)) continue
      const after = page.texts[text.index + 1]
      const whole =
        /^(?:by|von|par|por|written by|posted by|geschrieben von|text|autor(?:in)?|auteure?|author)\s*:?$/iu.test(
          line,
        ) && after !== undefined
          ? `${line} ${words(after.data)}`
          : line
      const names = namesIn(
        whole.replace(
          /\s(?:\||–|-|am|on|at|\/)\s.*$|\s+(?:illustration|illustrationen|fotos?|photos?|bilder|pictures)\s.*$/iu,
          '',
        ),
      )
        .map(({ name }) => ({ name: unshouted(name), from: 'byline' }))
        .filter(({ name }) => isPersonName(name))
      if (names.length > 0)
        found.push({ rank: 3, far: body === null ? text.index : distance(text.parent, body), names })
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.far - b.far)
  const best = found[0]
  if (best === undefined) return []
  // Several authors stand in several elements side by side.
  return found
    .filter(({ rank, far }) => rank === best.rank && Math.abs(far - best.far) < 4)
    .flatMap(({ names }) => names)
}

// “Posted on 21 September by Ana Varga”, “Ein Artikel von”.
const within =
  /^(?:(?:posted|published|veröffentlicht|erstellt|publié|publicado) (?:on|am|le|el)? ?.{4,40} (?:by|von|par|por)|(?:ein|eine|an?|un|une) (?:artikel|beitrag|bericht|text|kommentar|gastbeitrag|reportage|article|story|report) (?:by|von|de|par))(?:\s+|$)/iu

/** Names in lines that are by-lines by their words, and of whoever signs the article below its last line. */
function inOtherLines(
  page: Page,
  text: Page['texts'][number],
  line: string,
  body: Range | null,
): { rank: number; far: number; names: Author[] }[] {
  if (isInComments(text.parent)) return []
  const intro = within.exec(line)?.[0]
  if (intro !== undefined) {
    const rest = line.slice(intro.length).trim() || words(page.texts[text.index + 1]?.data ?? '')
    const names = namesIn(rest.replace(/\s(?:\||–|-|\/)\s.*$/u, ''), { loose: true })
    if (names.length === 0) return []
    const far = body === null ? text.index : distance(text.parent, body)
    return [{ rank: 3, far, names: names.map(({ name }) => ({ name: unshouted(name), from: 'byline' })) }]
  }
  // “<em>Ana Varga</em>”, the last line of the article.
  if (body === null || text.index !== body.textEnd - 1 || !isPersonName(line) || line.split(' ').length > 3) return []
  const before = page.texts[text.index - 1]
  return before !== undefined && /[.!?…]["'”’»)\]]*\s*$/u.test(before.data)
    ? [{ rank: 4, far: 0, names: [{ name: unshouted(line), from: 'byline' }] }]
    : []
}
