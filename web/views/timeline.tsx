import type { JSX } from 'preact'
import { days, lanes, type Row } from '../model/lanes.ts'
import { Lanes } from '../parts/lanes-drawing.tsx'
import { useBook } from '../parts/context.ts'
import { OnWhoseWord } from '../parts/chain.tsx'
import { Letter, Letters } from '../parts/letter.tsx'
import { View } from '../parts/section.tsx'
import { Words } from '../parts/words.tsx'

// A day that fifty claims speak of would hide the next day.
const CLAIMS = 8

/** When it happened, when it was said, when it was published: three different times. */
export function Timeline(): JSX.Element | null {
  const book = useBook()
  const all = days(book)
  if (!book.ledger.timeline.some(({ happened, said }) => happened !== null || said !== null)) return null
  const drawn = lanes(book)
  return (
    <View
      id="timeline"
      title="Timeline"
      about="When things happened, when they were said and when they were published are three different times. Hollow: the hour is not stated, or the time is disputed."
    >
      {drawn && <Lanes lanes={drawn} />}
      <div class="scroll" tabIndex={0} role="region" aria-label="Timeline, as a table">
        <table class="t tl">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Happened</th>
              <th scope="col">Said</th>
              <th scope="col">Published</th>
            </tr>
          </thead>
          {all.map(({ title, rows }) => (
            <tbody>
              <tr class="day">
                <th colSpan={4} scope="rowgroup">
                  {title}
                </th>
              </tr>
              {rows.map(row => (
                <Line row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </View>
  )
}

function Line({ row }: { row: Row }): JSX.Element {
  const when = row.at
    ? row.at.day === null
      ? 'day not stated'
      : (row.at.clock ?? 'hour not known')
    : (row.raw ?? 'not known')
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>
        <Claims ids={row.happened} />
      </td>
      <td>
        <Claims ids={row.said} who />
      </td>
      <td>
        {row.published.slice(0, 40).map(card => (
          <p>
            <Letter card={card} /> {card.name}
          </p>
        ))}
        {row.published.length > 40 && <p class="us">and {row.published.length - 40} more</p>}
      </td>
    </tr>
  )
}

function Claims({ ids, who }: { ids: readonly string[]; who?: boolean }): JSX.Element {
  const book = useBook()
  const claims = ids
    .flatMap(id => book.claim(id) ?? [])
    .sort((a, b) => b.independent.least - a.independent.least || b.accounts.length - a.accounts.length)
  return (
    <>
      {claims.slice(0, CLAIMS).map(claim => (
        <p data-line>
          <Words at={claim.gist} long /> <Letters accounts={claim.accounts} />
          {who === true && (
            <>
              {' — '}
              <OnWhoseWord accounts={claim.accounts} />
            </>
          )}
          {book.disputesOf(claim.id).some(({ relation }) => relation !== 'update') && <span class="us"> disputed</span>}
        </p>
      ))}
      {claims.length > CLAIMS && <p class="us">and {claims.length - CLAIMS} more</p>}
    </>
  )
}
