import { decodeXml } from './decode-xml.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Whether XML is a sitemap (sitemaps.org 0.9) and no feed. */
export const isSitemap = (bytes: Uint8Array): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(decodeXml(bytes.subarray(0, 4096)))

/** An address of a sitemap, with what a news sitemap says of it (Google's extension, which newspapers fill). */
export type Listed = {
  readonly url: string
  readonly title?: string
  readonly published?: string
  readonly outlet?: string
  readonly language?: string
}

const clean = (text: string): string =>
  text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim()

const inside = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<(?:\\w+:)?${name}>([^]{0,2000}?)</(?:\\w+:)?${name}>`).exec(xml)?.[1]
  return found === undefined || clean(found) === '' ? undefined : clean(found)
}

/** The addresses a sitemap lists, in its order; each entry of it is read by itself. */
export function sitemapAddresses(bytes: Uint8Array, charset?: string): Listed[] {
  const listed: Listed[] = []
  for (const entry of decodeXml(bytes, charset).split(/<\/(?:\w+:)?(?:url|sitemap)>/)) {
    const opened = entry.search(/<(?:\w+:)?(?:url|sitemap)[\s>]/)
    const own = opened < 0 ? entry : entry.slice(opened)
    const url = /<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?([^<\]]+)/.exec(own)?.[1]
    if (url === undefined) continue
    const news = /<(?:\w+:)?news>[^]*$/.exec(own)?.[0] ?? ''
    const told = {
      title: inside(news, 'title'),
      published: inside(news, 'publication_date'),
      outlet: inside(news, 'name'),
      language: inside(news, 'language'),
    }
    listed.push({
      url: clean(url),
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    })
  }
  return listed
}
