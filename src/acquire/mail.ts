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

export async function fromMail(bytes: Uint8Array, path: string): Promise<Acquired> {
  const mail = await PostalMime.parse(bytes)
  const body = mail.html ?? mail.text
  if (body === undefined || body.trim() === '') return failed(path, mailEmpty(path))
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
