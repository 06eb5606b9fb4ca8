import { extname } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'

export type InputKind =
  | 'text'
  | 'html'
  | 'jsonl'
  | 'feed'
  | 'sitemap'
  | 'table'
  | 'warc'
  | 'wacz'
  | 'mail'
  | 'pdf'
  | 'gzip'
  | 'binary'
  | 'empty'

const byExtension: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.rss': 'feed',
  '.atom': 'feed',
  '.csv': 'table',
  '.tsv': 'table',
  '.eml': 'mail',
  '.mht': 'mail',
  '.mhtml': 'mail',
}

// Told by their first bytes, whatever their name is: these are binary, or hold binary parts.
const byFirstBytes: readonly (readonly [InputKind, RegExp])[] = [
  ['pdf', /^%PDF-/],
  // ARC, the older form, goes the same way, which says that it is not read.
  ['warc', /^(?:WARC\/\d|filedesc:\/\/)/],
]

// A saved page brings its pictures and scripts along; a folder of articles, its tables and notes.
const companions = new Set(
  '.css .js .mjs .json .map .png .jpg .jpeg .gif .webp .avif .svg .ico .woff .woff2 .ttf .otf .csv .tsv .xlsx .mp3 .mp4 .ts'.split(
    ' ',
  ),
)

/** Whether a file found in a folder is there for an article's sake and is none itself. */
export const isCompanion = (name: string): boolean =>
  companions.has(extname(name).toLowerCase()) || /^(?:readme|licen[cs]e)\b/iu.test(name)

/** Bytes that no text has: more than one in a hundred of the first 4,096 is a control character other than white space. */
function isBinary(head: Uint8Array): boolean {
  if (hasUtf16Mark(head)) return false
  let odd = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) odd++
  return odd * 100 > head.length
}

/** What the first bytes of a gzip file unpack to; empty where they are none. */
function unpackedHead(head: Uint8Array): string {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1', 0, 64)
  } catch {
    return ''
  }
}

/** Whether a text begins with the headers of a mail or of a page that a browser saved as one (RFC 5322, RFC 2557). */
function isMail(latin: string): boolean {
  const end = latin.search(/\r?\n\r?\n/)
  const headers = latin.slice(0, end < 0 ? latin.length : end)
  return (
    /^[\w-]+:[ \t]?[^\r\n]*(?:\r?\n(?:[ \t]+[^\r\n]*|[\w-]+:[^\r\n]*))*\r?\n?$/.test(headers) &&
    /^MIME-Version:/im.test(headers) &&
    /^Content-Type:/im.test(headers)
  )
}

const hasUtf16Mark = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)

/**
 * What kind of input bytes are: by name where the name says it, else by how they begin.
 *
 * A name never makes text of a picture: binary content is told first.
 */
export function sniff(bytes: Uint8Array, name: string): InputKind {
  if (bytes.length === 0) return 'empty'
  const head = bytes.subarray(0, 4096)
  const latin = Buffer.from(head).toString('latin1')
  const sure = byFirstBytes.find(([, pattern]) => pattern.test(latin))
  if (sure) return sure[0]
  if (/\.w?arc\.gz/i.test(name)) return 'warc'
  if (head[0] === 0x1f && head[1] === 0x8b) return unpackedHead(head).startsWith('WARC/') ? 'warc' : 'gzip'
  if (latin.startsWith('PK') && /\.wacz$/i.test(name)) return 'wacz'
  if (isBinary(head)) return 'binary'
  const named = byExtension[extname(name).toLowerCase()]
  if (named === undefined || named === 'html' || named === 'text') if (isMail(latin)) return 'mail'
  if (named !== undefined) return named
  const start = latin.replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(start)) return 'sitemap'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!(?!doctype html)[^>]*>\s*)*<(?:rss|feed|rdf:rdf|\w+:feed)\b/.test(start)) return 'feed'
  if (/^\{[^{}]*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(start)) return 'feed'
  if (/^<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<(?:!doctype html|html))/.test(start)) return 'html'
  if (/^\{\s*"/.test(start)) return 'jsonl'
  return /<(?:html|body|article|div|p)\b[^>]*>/.test(start) ? 'html' : 'text'
}
