import { z } from 'zod'
import { jsonlLineBroken, jsonlLineLong, jsonlLineShape } from '../errors.ts'
import { captured, failed, type Acquired } from './acquired.ts'

const text = z.string().nullish()
const lineSchema = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String).nullish(),
    path: text,
    url: text,
    outlet: z.union([z.string(), z.object({ name: z.string() }).transform(o => o.name)]).nullish(),
    title: z.union([z.string(), z.object({ text: z.string() }).transform(o => o.text)]).nullish(),
    published: z.union([z.string(), z.object({ value: z.string() }).transform(o => o.value)]).nullish(),
    author: text,
    language: text,
    text,
    html: text,
  })
  .refine(line => typeof line.text === 'string' || typeof line.html === 'string', {
    message: 'it has neither "text" nor "html"',
  })

type Line = z.infer<typeof lineSchema>

/** Fields that say nothing (null, absent, blank) are left out: the text may still be asked. */
function givenBy(line: Line) {
  const fields = {
    id: line.id,
    url: line.url,
    outlet: line.outlet,
    title: line.title,
    published: line.published,
    author: line.author,
    language: line.language,
  }
  return {
    from: 'jsonl',
    ...Object.fromEntries(
      Object.entries(fields).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
    ),
  }
}

/** One article from one line; `place` is FILE:LINE. */
export function fromLine(source: string, place: string): Acquired {
  let raw: unknown
  try {
    raw = JSON.parse(source)
  } catch (cause) {
    return failed(place, jsonlLineBroken(place, cause))
  }
  const parsed = lineSchema.safeParse(raw)
  if (!parsed.success)
    return failed(
      place,
      jsonlLineShape(place, parsed.error.issues.map(issue => [...issue.path, issue.message].join(': ')).join('; ')),
    )
  const line = parsed.data
  const isHtml = typeof line.html === 'string'
  // Lone surrogates cannot be written as UTF-8; they become U+FFFD here, and `extract` warns of it.
  const bytes = new TextEncoder().encode(isHtml ? (line.html ?? '') : (line.text ?? ''))
  const path = line.path ?? (line.id == null ? place : undefined)
  return captured(
    bytes,
    { mime: isHtml ? 'text/html' : 'text/plain', charset: 'utf-8', ...(path === undefined ? {} : { path }) },
    givenBy(line),
  )
}

// Of a line, as of a file that is one article (`open.ts`). What is longer is not held in memory.
export const LONGEST_LINE = 64 * 1024 * 1024

/** A line as it grows, chunk by chunk: its parts are joined once, when it ends. */
type Growing = { parts: string[]; length: number }

function grow(line: Growing, part: string): void {
  line.length += part.length
  if (line.length <= LONGEST_LINE) line.parts.push(part)
  else line.parts.length = 0
}

/** What a whole line gives; `null` for a blank one. */
function ended({ parts, length }: Growing, place: string): Acquired | null {
  if (length > LONGEST_LINE) return failed(place, jsonlLineLong(place, length, LONGEST_LINE))
  const source = parts.join('')
  return source.trim() === '' ? null : fromLine(source, place)
}

/** The lines of a JSONL file, one article each; blank lines are no articles. `name` is how the user knows the file. */
export async function* fromLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Acquired> {
  const decoder = new TextDecoder('utf-8')
  let line: Growing = { parts: [], length: 0 }
  let number = 0
  for await (const chunk of chunks) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n')
    grow(line, first)
    for (const part of rest) {
      const found = ended(line, `${name}:${++number}`)
      if (found !== null) yield found
      line = { parts: [], length: 0 }
      grow(line, part)
    }
  }
  grow(line, decoder.decode())
  const found = ended(line, `${name}:${number + 1}`)
  if (found !== null) yield found
}
