import { decodeXml } from './decode-xml.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Whether XML is a sitemap (sitemaps.org 0.9) and no feed. */
export const isSitemap = (bytes: Uint8Array): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(decodeXml(bytes.subarray(0, 4096)))

/** The addresses a sitemap lists, in its order. */
export const sitemapAddresses = (bytes: Uint8Array): string[] =>
  [...decodeXml(bytes).matchAll(/<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?([^<\]]+)/g)].map(([, address]) =>
    (address ?? '').trim().replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  )
