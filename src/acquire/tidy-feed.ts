/**
 * Faults that feeds have and every feed reader forgives, mended before the library reads them.
 */
import { decodeAll } from '../text/index.ts'

/** `example` becomes `mended`; `left` stays as it is. */
export type Mending = {
  readonly name: string
  readonly example: string
  readonly mended: string
  readonly left: string
  readonly mend: (xml: string) => string
}

const windows1252 = new TextDecoder('windows-1252')

export const mendings: readonly Mending[] = [
  {
    // The last bytes were lost on the way, or somebody counted one short.
    name: 'a last tag without its “>”',
    example: '<rss><channel><title>Tern Courier</title></channel></rss',
    mended: '<rss><channel><title>Tern Courier</title></channel></rss>',
    left: '<rss><channel><title>a &lt;b</title></channel></rss>',
    mend: xml => xml.replace(/(<\/[\w:.-]+)\s*$/, '$1>'),
  },
  {
    // XML names may have any prefix; the library knows the usual ones.
    name: 'a prefix of its own for the feed’s elements',
    example: '<r:rss><r:title>Ferry</r:title><x:title>no</x:title></r:rss>',
    mended: '<rss><title>Ferry</title><x:title>no</x:title></rss>',
    left: '<rss><r:title>Ferry</r:title></rss>',
    mend(xml) {
      const prefix = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<![^>]*>)*<([\w.-]+):(?:rss|feed)\b/.exec(
        xml.slice(0, 65_536),
      )?.[1]
      return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
    },
  },
  {
    name: 'no channel around the items',
    example: '<rss version="2.0"><item><title>Ferry</title></item></rss>',
    mended: '<rss version="2.0"><channel><item><title>Ferry</title></item></channel></rss>',
    left: '<rss><channel><item></item></channel></rss>',
    mend: xml =>
      /<rss[\s>]/.test(xml) && !/<(?:\w+:)?channel\b/.test(xml)
        ? xml.replace(/<rss(?:\s[^>]*)?>/, '$&<channel>').replace(/<\/rss>/, '</channel></rss>')
        : xml,
  },
  {
    // No name of Dublin Core, and used for one.
    name: 'dc:author for dc:creator',
    example: '<dc:author>Ana Varga</dc:author>',
    mended: '<dc:creator>Ana Varga</dc:creator>',
    left: '<author>Ana Varga</author>',
    mend: xml => xml.replace(/<(\/?)dc:author\b/g, '<$1dc:creator'),
  },
  {
    // As HTML does it: U+0080–009F are control characters that nobody types, and letters of windows-1252.
    name: 'windows-1252 called Unicode',
    example: 'don\u0092t',
    mended: 'don’t',
    left: 'don’t',
    mend: xml => xml.replace(/[\u0080-\u009f]/g, sign => decodeAll(windows1252, Uint8Array.of(sign.charCodeAt(0)))),
  },
]

/** The feed with all of these mended. */
export const tidyFeed = (xml: string): string => mendings.reduce((tidied, { mend }) => mend(tidied), xml)
