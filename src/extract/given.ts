import type { Article, Given, Published } from '../contracts/index.ts'
import { fold } from '../text/index.ts'
import type { Draft } from './draft.ts'
import { isoDate } from './metadata/dates.ts'
import { isNobody, namesIn } from './metadata/names.ts'

/** What a manifest, a feed or a JSONL line says, put in place of what was guessed. Each says where it is from. */
export function withGiven(draft: Draft, given: Given | undefined): Draft {
  if (given === undefined) return draft
  const { from } = given
  return {
    ...draft,
    ...(given.url === undefined ? {} : { url: given.url }),
    ...(given.title === undefined ? {} : { title: titleAt(draft, given.title, from) }),
    ...(given.author === undefined ? {} : { byline: bylineOf(draft, given.author, from) }),
    ...(given.published === undefined ? {} : { published: publishedOf(given.published, from) ?? draft.published }),
    ...(given.outlet === undefined ? {} : { outlet: { ...draft.outlet, name: given.outlet, from } }),
  }
}

/** The given headline, with its place where the text opens with the same words. */
function titleAt(draft: Draft, title: string, from: string): Article['title'] {
  const key = fold(title).replace(/[.\s]+$/u, '')
  for (const { start, end } of draft.blocks.slice(0, 6)) {
    const words = draft.text.slice(start, end)
    if (fold(words).replace(/[.\s]+$/u, '') === key) return { start, end, text: words, from }
  }
  return { text: title, from }
}

function bylineOf(draft: Draft, author: string, from: string): Article['byline'] {
  if (isNobody(author)) return []
  const names = namesIn(author, { loose: true }).map(({ name }) => name)
  return (names.length > 0 ? names : [author.trim()])
    .filter(name => name !== '')
    .map(name => {
      const known = draft.byline.find(entry => fold(entry.name) === fold(name))
      return { ...(known?.span === undefined ? {} : { span: known.span }), name, from }
    })
}

function publishedOf(value: string, from: string): Published | null {
  const date = isoDate(value)
  return date === null ? null : { value: date.value, precision: date.precision, from: 'metadata', detail: from }
}
