import type { JSX } from 'preact'
import type { Account, Place } from '../../src/contracts/index.ts'
import { fragment, type Card } from '../model/cards.ts'
import { useBook } from './context.ts'

/** The letter of an account. With a place it opens the account there; without, it is a label. */
export function Letter({ card, at }: { card: Card; at?: Place }): JSX.Element {
  if (!at) return <span class="lm">{card.letter}</span>
  // Its full name (`A, Tern News Agency`) is given by the script: in the file it would stand a thousand times.
  return (
    <a class="lm" href={`#${fragment(card, at)}`}>
      {card.letter}
    </a>
  )
}

// More letters than this in a row are a wall; the rest folds. Twelve fill one line of the narrow column.
const IN_A_ROW = 12

/** One letter an article, in the order of the page, each to the account's own words. */
export function Letters({ accounts }: { accounts: readonly Account[] }): JSX.Element | null {
  const book = useBook()
  const ordered = book.inOrder(accounts)
  if (ordered.length === 0) return null
  const mark = (one: Account): JSX.Element => <Letter card={book.card(one.article)} at={one} />
  const rest = ordered.slice(IN_A_ROW)
  return (
    <span class="lms">
      {ordered.slice(0, IN_A_ROW).map(mark)}
      {rest.length > 0 && (
        <details class="more">
          <summary>and {rest.length} more</summary>
          <span class="lms">{rest.map(mark)}</span>
        </details>
      )}
    </span>
  )
}
