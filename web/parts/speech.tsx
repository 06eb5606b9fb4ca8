import type { JSX } from 'preact'
import type { Dispute } from '../../src/contracts/index.ts'
import { fragment } from '../model/cards.ts'
import { aligned } from '../model/align.ts'
import { plain } from '../model/plain.ts'
import { useBook } from './context.ts'
import { Letter, Letters } from './letter.tsx'
import { Words, printable } from './words.tsx'

// A table of more columns than this falls apart on the screen; then each version stands whole on its own line.
const COLUMNS = 9
const VERSIONS = 8

/** One speech in several versions, set under each other so that what differs can be seen. */
export function Speech({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  const sides = dispute.sides.slice(0, VERSIONS)
  const { columns, rows, others } = aligned(sides.map(({ answer }) => book.words(answer)))
  const lines = (numbers: readonly number[]): JSX.Element => (
    <ul class="versions">
      {numbers.flatMap(number => {
        const side = sides[number]
        return side ? (
          <li data-line>
            <Words at={side.answer} long /> <Letters accounts={side.accounts} />
          </li>
        ) : (
          []
        )
      })}
    </ul>
  )
  if (columns.length > COLUMNS || columns.length < 2) return lines(sides.map((_, number) => number))
  const mark = (side: Dispute['sides'][number]): JSX.Element | null => {
    const first = book.inOrder(side.accounts)[0] ?? { article: side.answer.article, span: side.answer.span }
    return first ? <Letter card={book.card(first.article)} at={first} /> : null
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Versions set under each other">
      <table class="al" data-line>
        <tbody>
          {rows.flatMap((number, row) => {
            const side = sides[number]
            return side ? (
              <tr>
                <th scope="row">{mark(side)}</th>
                {columns.map(column => {
                  const words = column[row]
                  if (words === null || words === undefined)
                    return (
                      <td class="gap">
                        <i />
                        <span class="vh">left out</span>
                      </td>
                    )
                  const differs = column.some(other => other !== null && plain(other) !== plain(words))
                  return (
                    <td class={differs ? 'dif' : ''}>
                      <a class="q" href={`#${fragment(book.card(side.answer.article), side.answer)}`}>
                        {printable(words)}
                      </a>
                    </td>
                  )
                })}
              </tr>
            ) : (
              []
            )
          })}
        </tbody>
      </table>
      {others.length > 0 && lines(others)}
    </div>
  )
}
