/**
 * EML and MHTML (RFC 5322, RFC 2557): the message's HTML part, or its text.
 */
import PostalMime, { type Email } from 'postal-mime'
import { mailEmpty } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'

/** A saved page names its address in `Snapshot-Content-Location` (Chromium) or `Content-Location`. */
const headerOf = (headers: readonly { key: string; value: string }[], ...keys: readonly string[]): string | undefined =>
  keys.map(key => headers.find(header => header.key === key)?.value).find(value => value !== undefined)

/** `From: <Saved by Blink>`, `From: <Saved by WebKit>`, an address of the page, or nobody. */
const isSaved = ({ from, headers }: Email): boolean =>
  headerOf(headers, 'snapshot-content-location', 'content-location') !== undefined ||
  from === undefined ||
  !/@/.test(from.address ?? '') ||
  /^saved by\b/i.test(from.name)

/** The message as an article, then the pages that are attached to it, each one too. */
export async function* fromMail(bytes: Uint8Array, path: string): AsyncGenerator<Acquired> {
  const mail = await PostalMime.parse(bytes)
  const body = mail.html ?? mail.text
  const pages = mail.attachments.filter(
    ({ mimeType, related }) => related !== true && /^(?:text\/html|application\/xhtml\+xml)$/i.test(mimeType),
  )
  if (body !== undefined && body.trim() !== '') yield message(mail, body, path)
  else if (pages.length === 0) yield failed(path, mailEmpty(path))
  for (const [index, { content, filename, mimeType }] of pages.entries())
    yield captured(typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content), {
      path: `${path}#${filename ?? index + 1}`,
      mime: mimeType.toLowerCase(),
    })
}

function message(mail: Email, body: string, path: string): Acquired {
  const url = headerOf(mail.headers, 'snapshot-content-location', 'content-location')
  // A page that a browser saved has no sender, and its date is the day it was saved.
  const isPage = /multipart\/related/i.test(headerOf(mail.headers, 'content-type') ?? '') && isSaved(mail)
  const given = isPage ? { url } : { title: mail.subject, published: mail.date, author: mail.from?.name, url }
  return captured(
    new TextEncoder().encode(body),
    {
      path,
      mime: mail.html === undefined ? 'text/plain' : 'text/html',
      charset: 'utf-8',
      ...(url === undefined ? {} : { url }),
      ...(isPage && mail.date !== undefined ? { captured: mail.date } : {}),
    },
    {
      from: 'mail',
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string' && value !== '')),
    },
  )
}
