import type { JSX } from 'preact'
import type { Why as Reason } from '../../src/contracts/index.ts'
import { useBook } from './context.ts'
import { Letter } from './letter.tsx'
import { Words } from './words.tsx'

// Enough to check a reason by; a fold of forty passages would bury the other reasons. The rest are counted.
const PLACES = 4

/** Reasons, each resting on slices. */
export function Reasons({ why }: { why: readonly Reason[] }): JSX.Element {
  const book = useBook()
  return (
    <ul class="reasons">
      {why.map(({ reason, places }) => (
        <li>
          {sentence(reason)}
          {places.slice(0, PLACES).map((at, index) => (
            <>
              {index === 0 ? ': ' : '; '}
              <Words at={at} brief /> <Letter card={book.card(at.article)} at={at} />
            </>
          ))}
          {places.length > PLACES && ` and ${places.length - PLACES} more places`}
        </li>
      ))}
    </ul>
  )
}

/** The same, folded behind our question. */
export function Why({ why, label }: { why: readonly Reason[]; label: string }): JSX.Element | null {
  if (why.length === 0) return null
  return (
    <details class="why">
      <summary>{label}</summary>
      <Reasons why={why} />
    </details>
  )
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
