import type { JSX } from 'preact'
import type { Column } from '../model/columns.ts'
import { useBook } from './context.ts'
import { Letter } from './letter.tsx'

/** The head of a column: the account, or the first of a group and how many hang together with it. */
export function ColumnHead({ column, name }: { column: Column; name?: boolean }): JSX.Element | null {
  const [first, ...rest] = column
  if (!first) return null
  return (
    <th scope="col" class="c">
      <Letter card={first} />
      {rest.length > 0 && <span class="us"> +{rest.length}</span>}
      {name === true && (
        <>
          <br />
          {first.name}
        </>
      )}
    </th>
  )
}

/** Which accounts stand in one column, where any column has several. */
export function ColumnKey({ columns }: { columns: readonly Column[] | null }): JSX.Element | null {
  const { cards } = useBook()
  const groups = columns?.filter(({ length }) => length > 1) ?? []
  if (groups.length === 0) return null
  return (
    <p class="us lines groups">
      {cards.length} articles are too many for a column each. Accounts that have words from one another, or from one
      text, stand in one column:{' '}
      {groups.map((group, index) => (
        <>
          {index > 0 && '; '}
          <span class="lms">
            {group.map(card => (
              <Letter card={card} />
            ))}
          </span>
        </>
      ))}
      . A number in a cell counts accounts of the group.
    </p>
  )
}
