/**
 * Pull quotes: words of the article set large beside it. Left in, they would be said twice.
 */
import { fold } from '../../text/index.ts'
import type { Candidate } from './candidate.ts'
import type { PageElement } from './tree.ts'

// A pull quote has so many words; fewer are found in any article.
const [LEAST, MOST] = [5, 80]
// Of its runs of three words so many stand elsewhere: “…,” she said, “…” breaks up two or three of them.
const REPEATED = 0.75

const called =
  /(?:^|[\s_-])(?:pull[-_]?(?:quote|out)s?|quote[-_]?(?:pull|box|out)|blockquote[-_]?pull|zitat(?:box)?|destacado|sumario|exergue|citation)(?:$|[\s_-])/iu
// A post bears who posted it and links to where it stands.
const post = /(?:^|[\s_-])(?:twitter|instagram|tiktok|bluesky|mastodon|facebook|threads?|fb|embed\w*)(?:$|[\s_-])/iu

/** Which of the kept blocks repeat, set apart, what the others say. */
export function pullQuotes(kept: readonly Candidate[]): Candidate[] {
  const suspects = kept.filter(isSetApart)
  if (suspects.length === 0 || suspects.length > kept.length / 2) return []
  const set = new Set(suspects)
  const told = new Set<string>()
  for (const candidate of kept) if (!set.has(candidate)) for (const run of runsOf(candidate.block.text)) told.add(run)
  const found = suspects.filter(({ block }) => {
    const runs = runsOf(block.text)
    return runs.filter(run => told.has(run)).length >= runs.length * REPEATED
  })
  const boxes = new Set(found.flatMap(({ block }) => boxOf(block.element) ?? []))
  const who = kept.filter(
    candidate => candidate.keep && !found.includes(candidate) && candidate.size < NAME && isIn(boxes, candidate),
  )
  return [...found, ...who]
}

// “Ana Varga, pilot of the Saint Alder”, below what she said.
const NAME = 80

const isIn = (boxes: ReadonlySet<PageElement>, { block }: Candidate): boolean => {
  const box = boxOf(block.element)
  return box !== null && boxes.has(box)
}

function boxOf(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element, up = 0; at !== null && up < 4; at = at.parent, up++)
    if (at.tag === 'blockquote' || called.test(at.attributes['class'] ?? '')) return at
  return null
}

function isSetApart({ keep, block: { text, kind, element } }: Candidate): boolean {
  if (!keep || text.length > MOST * 12) return false
  const words = text.split(/\s+/u).length
  if (words < LEAST || words > MOST) return false
  if (above(element, post)) return false
  // A heading in quotation marks is a heading: it names what follows.
  return kind === 'quote' || (kind !== 'heading' && above(element, called))
}

function above(element: PageElement, names: RegExp): boolean {
  for (let at: PageElement | null = element, up = 0; at !== null && up < 4; at = at.parent, up++)
    if (names.test(`${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`)) return true
  return false
}

/** Every three words in a row. */
function runsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)
}
