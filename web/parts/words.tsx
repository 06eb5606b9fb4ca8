import type { JSX } from 'preact'
import type { Place } from '../../src/contracts/index.ts'
import { fragment } from '../model/cards.ts'
import { useBook } from './context.ts'

/** `text` as HTML can hold it, as long as it was: a parser would drop NUL, and would fold a carriage return into the line feed behind it. */
export const printable = (text: string): string => text.replaceAll('\r', ' ').replaceAll('\0', '\ufffd')

// About three lines of the narrowest column; what is longer is cut off by the eye, not in the page.
const LONG = 110

// Enough to know a passage by. A shared passage can be a whole article; its text stands in the file once, where it is linked to.
const BRIEF = 110
// A name and an office: “Dr. Anouk Leth, head of the Quayside clinic”. What is longer goes on to tell what the office does.
const SOURCE = 50

/** Characters of a source: serif, underlined, and a link to where they stand. `brief`: of a long one the beginning, and an ellipsis. */
export function Words({ at, long, brief }: { at: Place; long?: boolean; brief?: boolean | 'source' }): JSX.Element {
  const book = useBook()
  const card = book.card(at.article)
  const whole = book.words(at)
  const text = printable(
    brief === true ? beginning(whole, BRIEF) : brief === 'source' ? beginning(whole, SOURCE) : whole,
  )
  return (
    <>
      <a
        class={long === true && text.length > LONG ? 'q clamp' : 'q'}
        href={`#${fragment(card, at)}`}
        {...tongue(card.article.language)}
      >
        {text}
      </a>
      {text.length < whole.length && '…'}
    </>
  )
}

/** The first words of a text, up to a comma if one is near the end; the whole where it is short. */
function beginning(text: string, most: number): string {
  if (text.length <= most + 20) return text
  const head = text.slice(0, most)
  const comma = head.lastIndexOf(',')
  if (comma > most / 2) return head.slice(0, comma)
  const blank = head.search(/\s+\S*$/u)
  if (blank > 0) return head.slice(0, blank)
  // No blank, as in Chinese: not between the halves of one character.
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head
}

/** The language of a source's words, where it is not the page's. Their direction follows from their letters, by the style. */
export const tongue = (language: string): { lang?: string } =>
  language === 'und' || /^en\b/u.test(language) ? {} : { lang: language }
