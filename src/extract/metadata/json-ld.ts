/**
 * What a page says of its article in JSON-LD (schema.org).
 */
export type LinkedData = {
  headline?: string
  published?: string
  modified?: string
  authors: string[]
  publisher?: string
  url?: string
  language?: string
  free?: boolean
  words?: number
  liveBlog: boolean
  /** The whole text, where the page gives it. */
  body?: string
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return text(value[0])
  if (isObject(value)) return text(value['@value'] ?? value['name'])
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|OpinionNewsArticle|SocialMediaPosting|TechArticle|ScholarlyArticle|DiscussionForumPosting|HowTo|Review|WebPage|Recipe|VideoObject)$/
const rank = (type: string): number => (/News|Blog|Report/.test(type) ? 3 : /Article|Posting/.test(type) ? 2 : 1)

// Of all objects in a page's scripts; a hostile page nests without end.
const MOST = 2000

/** The article among the objects of all scripts; `null` where there is none or it cannot be read. */
export function linkedData(scripts: readonly string[]): LinkedData | null {
  let best: { rank: number; data: Json } | null = null
  const byId = new Map<string, Json>()
  for (const script of scripts) {
    const queue: unknown[] = [parsed(script)]
    for (let i = 0; i < queue.length && i < MOST; i++) {
      const value = queue[i]
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST))
      else if (isObject(value)) {
        if (typeof value['@id'] === 'string' && value['name'] !== undefined) byId.set(value['@id'], value)
        const types = [value['@type']].flat().filter((type): type is string => typeof type === 'string')
        const found = Math.max(0, ...types.filter(type => articleTypes.test(type)).map(rank))
        if (found > (best?.rank ?? 0)) best = { rank: found, data: value }
        queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'])
        for (const [key, inner] of Object.entries(value)) {
          if (isObject(inner) && !['author', 'publisher', 'image', 'isPartOf', 'breadcrumb'].includes(key))
            queue.push(inner)
          else if (isObject(inner) && typeof inner['@id'] === 'string')
            queue.push({ '@id': inner['@id'], name: inner['name'] })
        }
      }
    }
  }
  if (best === null) return null
  const { data } = best
  const name = (value: unknown): string | undefined =>
    text(value) ??
    (isObject(value) && typeof value['@id'] === 'string' ? text(byId.get(value['@id'])?.['name']) : undefined)
  const words = Number(text(data['wordCount']) ?? data['wordCount'])
  const free = data['isAccessibleForFree']
  return {
    authors: persons([data['author'] ?? data['creator']].flat())
      .map(name)
      .filter(found => found !== undefined),
    liveBlog: /LiveBlog/.test(String(data['@type'])),
    ...optional('headline', text(data['headline']) ?? (best.rank > 1 ? text(data['name']) : undefined)),
    ...optional('published', text(data['datePublished'])),
    ...optional('modified', text(data['dateModified'])),
    ...optional('publisher', name(data['publisher'])),
    ...optional('url', text(data['url'])),
    ...optional('body', text(data['articleBody'])),
    ...optional('language', text(data['inLanguage'])),
    ...optional('words', Number.isFinite(words) && words > 0 ? words : undefined),
    ...optional(
      'free',
      free === undefined ? undefined : !(free === false || (typeof free === 'string' && /^false$/i.test(free))),
    ),
  }
}

/** An outlet that names itself as the author names nobody. */
const persons = (authors: readonly unknown[]): readonly unknown[] =>
  authors.filter(author => !isObject(author) || !/Organization|Corporation/.test(JSON.stringify(author['@type'] ?? '')))

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }

/** Scripts in the wild hold line breaks in strings and comments around them; what cannot be read is nothing. */
function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\]\]>)\s*;?\s*$/g, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt, or none.
    }
  }
  return null
}
