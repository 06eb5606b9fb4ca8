/**
 * What `acquire` hands to `extract`: the bytes as they came, and what is known about where they came from.
 * In memory only; what is kept of it stands in `Article.capture`.
 */

/** What a manifest, a feed or a JSONL line says about an article. It wins over what is guessed from the page. */
export type Given = {
  id?: string
  url?: string
  outlet?: string
  title?: string
  /** ISO 8601, as given. */
  published?: string
  author?: string
  language?: string
  /** Who says it, in a word for the reader: `manifest`, `jsonl`, `feed`, `warc`. */
  from: string
}

export type Capture = {
  /** As the user would write it: relative to the folder that was named, `/` between parts. */
  path?: string
  url?: string
  bytes: Uint8Array
  /** Of the bytes, lower-case hex. */
  sha256: string
  /** `text/plain`, `text/html`, …: decided by `acquire` from the name, the header or the first bytes. */
  mime: string
  /** From a BOM or an HTTP header; absent where the page itself must be asked. */
  charset?: string
  /** ISO 8601; when it was fetched, where that is known. */
  captured?: string
  headers?: Readonly<Record<string, string>>
  /** What the bytes were taken out of, where nobody else keeps it: a mail, an answer from the network. */
  source?: { readonly bytes: Uint8Array; readonly sha256: string; readonly mime: string }
  given?: Given
}
