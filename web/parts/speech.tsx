import type { JSX } from 'preact'
import type { Dispute } from '../../src/contracts/index.ts'
import { fragment } from '../model/cards.ts'
import { aligned } from '../model/align.ts'
import { useBook } from './context.ts'
import { Letter, Letters } from './letter.tsx'
import { Words, printable } from './words.tsx'

// A table of more columns than this falls apart on the screen; then each version stands whole on its own line.
const COLUMNS = 7
const VERSIONS = 8

/** One speech in several versions, set under each other so that what differs can be seen. */
export function Speech({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  const sides = dispute.sides.slice(0, VERSIONS)
  const columns = aligned(sides.map(({ answer }) => book.words(answer)))
  if (columns.length > COLUMNS || columns.length < 2)
    return (
      <ul class="versions">
        {sides.map(({ answer, accounts }) => (
          <li data-line>
            <Words at={answer} long /> <Letters accounts={accounts} />
          </li>
        ))}
      </ul>
    )
  const mark = (row: number): JSX.Element | null => {
    const side = sides[row]
    const first = side && (book.inOrder(side.accounts)[0] ?? { article: side.answer.article, span: side.answer.span })
    return first ? <Letter card={book.card(first.article)} at={first} /> : null
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Versions set under each other">
      <table class="al" data-line>
        <tbody>
          {sides.map(({ answer }, row) => (
            <tr>
              <th scope="row">{mark(row)}</th>
              {columns.map(column => {
                const words = column[row]
                if (words === null || words === undefined)
                  return (
                    <td class="gap">
                      <i />
                      <span class="vh">left out</span>
                    </td>
                  )
                const differs = column.some(other => other !== null && other !== words)
                return (
                  <td class={differs ? 'dif' : ''}>
                    <a class="q" href={`#${fragment(book.card(answer.article), answer)}`} dir="auto">
                      {printable(words)}
                    </a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
