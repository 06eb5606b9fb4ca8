import type { Article } from '../../contracts/index.ts'
import { findDate } from '../metadata/dates.ts'
import type { Paragraph } from './paragraphs.ts'

const clock =
  /^(?:update\b:? ?)?(?:at )?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?: ?(?<half>[ap])\.?m\.?)?(?: ?\p{Lu}{2,4})?[:;.,–-]?$/iu
const update = /^update\b.{0,60}[:;.]?$/iu

/** Dated updates: from a line that is nothing but a time, to the next one. Empty unless there are two such lines. */
export function updatesIn(text: string, paragraphs: readonly Paragraph[]): NonNullable<Article['updates']> {
  const starts: { i: number; time: string | null }[] = []
  for (const [i, { read, furniture, start, end }] of paragraphs.entries()) {
    if (furniture !== null && furniture.kind !== 'timestamp') continue
    const date = /\d/.test(read) && (update.test(read) || clock.test(read)) ? findDate(text.slice(start, end)) : null
    const match = clock.exec(read)
    if (match !== null) starts.push({ i, time: timeOf(match.groups ?? {}) })
    else if (update.test(read)) starts.push({ i, time: date?.value ?? null })
  }
  if (starts.length < 2) return []
  const last = paragraphs.findLastIndex(({ furniture }) => furniture === null)
  return starts.flatMap(({ i, time }, n) => {
    const first = paragraphs[i]
    const end = paragraphs[Math.min(last, (starts[n + 1]?.i ?? last + 1) - 1)]
    return first === undefined || end === undefined || end.end <= first.start
      ? []
      : [{ start: first.start, end: end.end, time }]
  })
}

/** A time of a day that the line does not name, as ISO 8601 writes it. */
function timeOf({ hour = '', minute = '', half }: Record<string, string | undefined>): string | null {
  let hours = Number(hour)
  if (half?.toLowerCase() === 'p' && hours < 12) hours += 12
  if (hours > 23 || Number(minute) > 59) return null
  return `T${String(hours).padStart(2, '0')}:${minute}`
}
