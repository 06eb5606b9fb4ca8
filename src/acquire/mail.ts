/**
 * EML and MHTML (RFC 5322, RFC 2557): a mail's HTML part or its text, the mails it forwards, the page a browser saved.
 */
import { createHash } from 'node:crypto'
import PostalMime, { type Email } from 'postal-mime'
import type { Capture } from '../contracts/index.ts'
import { mailEmpty } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'
import { type Part, partsOf } from './mime.ts'

/** A saved page names its address in `Snapshot-Content-Location` (Chromium) or `Content-Location`. */
const headerOf = (headers: readonly { key: string; value: string }[], ...keys: readonly string[]): string | undefined =>
  keys.map(key => headers.find(header => header.key === key)?.value).find(value => value !== undefined)

/** `From: <Saved by Blink>`, `From: <Saved by WebKit>`, an address of the page, or nobody. */
const isSaved = ({ from, headers }: Email): boolean =>
  headerOf(headers, 'snapshot-content-location', 'content-location') !== undefined ||
  from === undefined ||
  !/@/.test(from.address ?? '') ||
  /^saved by\b/i.test(from.name)

/** Mails within mails: made to tire whoever opens them, beyond this. */
const DEEPEST = 5
// A note above a forwarded mail (“For the file.”) is no account; a longer one may be.
const NOTE_WORDS = 40

/** The message as an article, then the mails it forwards and the pages that are attached to it, each one too. */
export async function* fromMail(bytes: Uint8Array, path: string, depth = 0): AsyncGenerator<Acquired> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  const source = { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), mime: 'message/rfc822' }
  if (/multipart\/related/i.test(headerOf(mail.headers, 'content-type') ?? '') && isSaved(mail)) {
    yield* savedPage(mail, bytes, path, source)
    return
  }
  const body = mail.html ?? mail.text ?? ''
  const forwarded = mail.attachments.filter(({ mimeType }) => /^message\/rfc822$/i.test(mimeType))
  const pages = mail.attachments.filter(
    ({ mimeType, related }) => related !== true && /^(?:text\/html|application\/xhtml\+xml)$/i.test(mimeType),
  )
  if (body.trim() === '') {
    if (pages.length + forwarded.length === 0) yield failed(path, mailEmpty(path))
  } else if (forwarded.length > 0 && wordsIn(body) < NOTE_WORDS)
    yield { kind: 'skipped', path, why: `the note above what it forwards: “${shortened(body)}”` }
  else yield* message(mail, body, path, source)
  for (const [index, { content }] of forwarded.entries())
    if (depth < DEEPEST) yield* fromMail(bytesOf(content), `${path}#${index + 1}`, depth + 1)
    else yield { kind: 'skipped', path: `${path}#${index + 1}`, why: `a mail within ${DEEPEST} others` }
  for (const [index, { content, filename, mimeType }] of pages.entries())
    yield captured(bytesOf(content), { path: `${path}#${filename ?? index + 1}`, mime: mimeType.toLowerCase(), source })
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const plain = (body: string): string =>
  body
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
const wordsIn = (body: string): number => plain(body.slice(0, 100_000)).split(' ').length
const shortened = (body: string): string => plain(body.slice(0, 1000)).slice(0, 80)

type Source = NonNullable<Capture['source']>

/** The page itself, in the bytes that the browser wrote; its frames (advertisements, players) are none of it. */
function* savedPage(mail: Email, bytes: Uint8Array, path: string, source: Source): Generator<Acquired> {
  const parts = partsOf(bytes).filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(type))
  const url = headerOf(mail.headers, 'snapshot-content-location', 'content-location') ?? parts[0]?.location
  const root = parts.find(({ location }) => location !== undefined && location === url) ?? parts[0]
  if (root === undefined) {
    yield failed(path, mailEmpty(path))
    return
  }
  const isFrames = /<frameset\b/i.test(Buffer.from(root.bytes).toString('latin1'))
  const frames = parts.filter(part => part !== root)
  // An old page of frames has its words in them.
  const pages = isFrames ? frames : [root]
  for (const [index, page] of pages.entries())
    yield pageOf(
      page,
      isFrames ? `${path}#${page.location ?? index + 1}` : path,
      page === root ? url : page.location,
      mail,
      source,
    )
  if (!isFrames)
    for (const [index, { location }] of frames.entries())
      yield { kind: 'skipped', path: `${path}#${location ?? index + 1}`, why: 'a frame of a saved page' }
}

function pageOf(
  { bytes, type, charset }: Part,
  path: string,
  url: string | undefined,
  mail: Email,
  source: Source,
): Acquired {
  // A page that a browser saved has no sender, and its date is the day it was saved.
  const address = url !== undefined && /^https?:/i.test(url) ? url : undefined
  return captured(
    bytes,
    {
      path,
      mime: type,
      source,
      ...(address === undefined ? {} : { url: address }),
      ...(charset === undefined ? {} : { charset }),
      ...(mail.date === undefined ? {} : { captured: mail.date }),
    },
    { from: 'mail', ...(address === undefined ? {} : { url: address }) },
  )
}

// “---------- Forwarded message ---------”, “-----Original Message-----”, in the languages of the usual mail programs.
const forwardMark =
  /^[ \t]*-{2,}[ \t]*(?:Forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|Message transféré|Message d'origine|Mensaje reenviado|Mensaje original|Messaggio inoltrato|Doorgestuurd bericht|Пересылаемое сообщение)[ \t]*-{2,}[ \t]*$|^[ \t]*Begin forwarded message:[ \t]*$/imu
const headerLine =
  /^(?<name>From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An|De|Fecha|Asunto|Para|Objet|À|Envoyé):[ \t]*(?<value>.*)$/iu

type Forwarded = { note: string; body: string; author?: string; date?: string; title?: string }

/** A text that forwards another below a line that says so; `null` where it does not. */
export function forwardedIn(text: string): Forwarded | null {
  const mark = forwardMark.exec(text)
  if (mark === null) return null
  const lines = text.slice(mark.index + mark[0].length).split(/\r?\n/)
  const told = new Map<string, string>()
  let at = 0
  for (; at < lines.length && at < 20; at++) {
    const line = lines[at] ?? ''
    const { name, value } = headerLine.exec(line)?.groups ?? {}
    if (name !== undefined) told.set(name.toLowerCase(), (value ?? '').trim())
    else if (line.trim() !== '' || told.size > 0) break
  }
  const body = lines.slice(at).join('\n').trim()
  if (told.size < 2 || body === '') return null
  const first = (...names: readonly string[]): string | undefined =>
    names.map(name => told.get(name)).find(value => value !== undefined && value !== '')
  const author = first('from', 'von', 'de')
    ?.replace(/\s*[<[(]\S+@\S+[>\])]\s*$/u, '')
    .replace(/^["']|["']$/gu, '')
  const date = first('date', 'sent', 'datum', 'gesendet', 'fecha', 'envoyé')
  const title = first('subject', 'betreff', 'asunto', 'objet')
  return {
    note: text.slice(0, mark.index).trim(),
    body,
    ...(author === undefined || author.includes('@') ? {} : { author }),
    ...(date === undefined ? {} : { date: date.replace(/\s+at\s+(?=\d)/iu, ' ') }),
    ...(title === undefined ? {} : { title }),
  }
}

function* message(mail: Email, body: string, path: string, source: Source): Generator<Acquired> {
  const url = headerOf(mail.headers, 'content-location')
  const own = { title: mail.subject, published: mail.date, author: mail.from?.name, url }
  const inner = mail.html === undefined ? forwardedIn(body) : null
  if (inner === null) {
    yield textOf(body, mail.html === undefined ? 'text/plain' : 'text/html', path, own, source)
    return
  }
  // Whoever forwards a text has not written it, nor on that day.
  if (wordsIn(inner.note) >= NOTE_WORDS) yield textOf(inner.note, 'text/plain', path, own, source)
  else if (inner.note !== '')
    yield { kind: 'skipped', path, why: `the note above what it forwards: “${shortened(inner.note)}”` }
  yield textOf(
    inner.body,
    'text/plain',
    `${path}#1`,
    { title: inner.title, published: inner.date, author: inner.author },
    source,
  )
}

function textOf(
  body: string,
  mime: string,
  path: string,
  told: Readonly<Record<string, string | undefined>>,
  source: Source,
): Acquired {
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== ''))
  const { url } = told
  return captured(
    new TextEncoder().encode(body),
    { path, mime, charset: 'utf-8', source, ...(url === undefined ? {} : { url }) },
    { from: 'mail', ...given },
  )
}
