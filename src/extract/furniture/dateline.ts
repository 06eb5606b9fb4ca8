import type { Furniture, Published } from '../../contracts/index.ts'
import { byPlace, overlaps } from '../../text/index.ts'
import { type Draft, ownBlocks } from '../draft.ts'
import { datelineOf, type Dateline } from '../metadata/datelines.ts'

/** The draft with its dateline marked: no word of the report, though it stands in its first sentence. Its day is when it was published, where nothing better says so. */
export function withDateline(draft: Draft): Draft {
  const opening = ownBlocks(draft).filter(({ kind }) => kind !== 'heading' && kind !== 'caption')
  const found = datelineOf(draft.text, opening)
  if (found === null) return draft
  const { start, line } = found
  const dateline: Furniture = {
    start,
    end: start + line.length,
    kind: 'dateline',
    reason: 'place and day before the report',
  }
  if (draft.furniture.some(piece => overlaps(piece, dateline))) return draft
  return {
    ...draft,
    published: publishedOf(draft.published, start, line),
    furniture: [...draft.furniture, dateline].sort(byPlace),
  }
}

/** A day that was only inferred, of the last change of a page, gives way. */
function publishedOf(known: Published | null, from: number, { date }: Dateline): Published | null {
  if (date === null || (known !== null && known.from !== 'inferred')) return known
  const { value, precision, start, end } = date
  return { value, precision, from: 'text', detail: 'dateline', span: { start: from + start, end: from + end } }
}
