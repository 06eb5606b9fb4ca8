import type { Reading, Reuse } from '../../contracts/index.ts'
import { byText, overlaps } from '../../text/index.ts'
import { alignments } from './align.ts'
import { changesOf } from './changes.ts'
import { retellings } from './paraphrases.ts'
import { passages, type Passage } from './passages.ts'
import { seedsOf } from './seeds.ts'
import { wordsOf, type Words } from './words.ts'

// A passage whose narration, outside quoted speech, weighs less than this is a speech that two reporters heard: a tag
// and a few words on the way. With more, the narration was shared too. Set as LEAST in `passages.ts` was.
const LEAST_NARRATION = 4

function kindOf({ quoted, density, weight }: Passage, changes: readonly unknown[]): Reuse['kind'] {
  if (quoted > 0 && weight * (1 - quoted) < LEAST_NARRATION) return 'same-quote'
  return density === 1 && changes.length === 0 ? 'verbatim' : 'near'
}

// “To reach the night desk write to desk@post.example”: two articles of one outlet with one address share their foot. A
// longer passage has more in it than an address.
const FOOT_WORDS = 60
const address = /[^\s@]+@[^\s@]+\.[a-z]{2,}|\bhttps?:\/\/|\bwww\./iu

/** Whether a passage is what one outlet puts under its articles. */
const isFoot = (a: Words, b: Words, { alignment: { i } }: Passage, text: string): boolean =>
  a.outlet !== 0 &&
  a.outlet === b.outlet &&
  i.length <= FOOT_WORDS &&
  address.test(text.slice(a.start[i[0] ?? 0] ?? 0, a.end[i.at(-1) ?? 0] ?? 0))

const spanOf = (words: Words, at: readonly number[]) => ({
  article: words.article,
  span: { start: words.start[at[0] ?? 0] ?? 0, end: words.end[at.at(-1) ?? 0] ?? 0 },
})

const phrase: Readonly<Record<Reuse['kind'], string>> = {
  verbatim: 'the same words in the same order',
  near: 'the same words in the same order, but for the changes listed',
  'same-quote': 'the same quoted speech',
  paraphrase: 'the same names and figures in the same order',
}

/**
 * Passages that two articles share, with their places on both sides.
 *
 * Sorted by article ids, then places. `a` is the article with the lesser id. Furniture is never part of one.
 * `direction` is `unknown` here: see `lineage`.
 */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const sorted = [...readings].sort((x, y) => byText(x.article.id, y.article.id))
  const all = sorted.map(wordsOf)
  const found = seedsOf(all).flatMap(seeds => {
    const [a, b] = [all[seeds.a], all[seeds.b]]
    const [readingA, readingB] = [sorted[seeds.a], sorted[seeds.b]]
    if (!a || !b || !readingA || !readingB) return []
    const found = passages(a, b, alignments(a, b, seeds)).filter(
      passage => !isFoot(a, b, passage, readingA.article.text),
    )
    return found.map((passage): Reuse => {
      const changes = changesOf({ words: a, reading: readingA }, { words: b, reading: readingB }, passage)
      const kind = kindOf(passage, changes)
      const places = { a: spanOf(a, passage.alignment.i), b: spanOf(b, passage.alignment.j) }
      return {
        id: `r-${a.article}-${places.a.span.start}-${b.article}-${places.b.span.start}`,
        ...places,
        kind,
        direction: 'unknown',
        changes,
        why: [{ reason: phrase[kind], places: [places.a, places.b] }],
      }
    })
  })
  return [...found, ...paraphrases(all, found)].sort(
    (x, y) =>
      byText(x.a.article, y.a.article) ||
      byText(x.b.article, y.b.article) ||
      x.a.span.start - y.a.span.start ||
      x.b.span.start - y.b.span.start,
  )
}

/** Retellings that are no part of a passage found word by word. */
function paraphrases(all: readonly Words[], found: readonly Reuse[]): Reuse[] {
  const taken = new Map<string, Reuse[]>()
  for (const one of found) {
    const key = `${one.a.article} ${one.b.article}`
    taken.set(key, [...(taken.get(key) ?? []), one])
  }
  return retellings(all).flatMap(({ a, b, fromA, toA, fromB, toB }): Reuse[] => {
    const [one, other] = [all[a], all[b]]
    if (!one || !other) return []
    const places = { a: spanOf(one, [fromA, toA]), b: spanOf(other, [fromB, toB]) }
    const isTaken = (taken.get(`${one.article} ${other.article}`) ?? []).some(
      passage => overlaps(passage.a.span, places.a.span) || overlaps(passage.b.span, places.b.span),
    )
    if (isTaken) return []
    const id = `r-${one.article}-${places.a.span.start}-${other.article}-${places.b.span.start}`
    const why = [{ reason: phrase.paraphrase, places: [places.a, places.b] }]
    return [{ id, ...places, kind: 'paraphrase', direction: 'unknown', changes: [], why }]
  })
}
