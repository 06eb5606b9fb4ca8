import type { JSX } from 'preact'
import type { Place } from '../../src/contracts/index.ts'
import { fragment } from '../model/cards.ts'
import { useBook } from './context.ts'

/** `text` as HTML can hold it, as long as it was: a parser would drop NUL, and would fold a carriage return into the line feed behind it. */
export const printable = (text: string): string => text.replaceAll('\r', ' ').replaceAll('\0', '\ufffd')

// About three lines of the narrowest column; what is longer is cut off by the eye, not in the page.
const LONG = 110

/** Characters of a source: serif, underlined, and a link to where they stand. */
export function Words({ at, long }: { at: Place; long?: boolean }): JSX.Element {
  const book = useBook()
  const card = book.card(at.article)
  const text = printable(book.words(at))
  return (
    <a
      class={long === true && text.length > LONG ? 'q clamp' : 'q'}
      href={`#${fragment(card, at)}`}
      {...tongue(card.article.language)}
    >
      {text}
    </a>
  )
}

/** The language of a source's words, where it is not the page's. Their direction follows from their letters, by the style. */
export const tongue = (language: string): { lang?: string } =>
  language === 'und' || /^en\b/u.test(language) ? {} : { lang: language }
