import type { JSX } from 'preact'
import type { Speaker } from '../../src/contracts/index.ts'
import { span as spanOf } from '../../src/text/index.ts'
import type { Book } from '../model/book.ts'
import { type Column, columnsOf } from '../model/columns.ts'
import { silentNames, tiedGroups } from '../model/heard.ts'
import { ColumnHead, ColumnKey } from '../parts/columns.tsx'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { Renderings } from '../parts/renderings.tsx'
import { Roles } from '../parts/roles.tsx'
import { View } from '../parts/section.tsx'
import { Words } from '../parts/words.tsx'

// The rest of a long list is counted in words; the JSON has it whole.
const ROWS = 400
const CUES = 6

/** How a speaker is known, in words for a reader. */
const kindText: Readonly<Record<string, string>> = {
  named: 'by name',
  titled: 'by office',
  collective: 'a group',
  anonymous: 'not named',
  organization: 'a body',
  unknown: 'not known',
}

const wordsOf = ({ byArticle }: Speaker): number => byArticle.reduce((sum, { words }) => sum + words, 0)

/** Who is quoted, by whom, how much, with which verbs. */
export function Voices(): JSX.Element | null {
  const book = useBook()
  const speakers = [...book.ledger.speakers].sort((a, b) => wordsOf(b) - wordsOf(a))
  const first = speakers[0]
  if (!first) return null
  const most = Math.max(1, wordsOf(first))
  const columns = columnsOf(book, book.accounts)
  return (
    <View
      id="voices"
      title="Voices"
      about="Who is quoted or reported, by whom, how many words each is given, and with which verbs. Sorted by words given."
    >
      <div class="scroll" tabIndex={0} role="region" aria-label="Voices, as a table">
        <table class="t mx voi">
          <thead>
            <tr>
              <th scope="col">Who, as first named</th>
              <th scope="col">Kind</th>
              <th scope="col">Words given</th>
              {columns ? columns.map(column => <ColumnHead column={column} />) : <th scope="col">In accounts</th>}
              <th scope="col">Cue words</th>
            </tr>
          </thead>
          <tbody>
            {speakers.slice(0, ROWS).map(one => (
              <tr data-line>
                <th scope="row">
                  <Words at={one.name} />
                  <Roles of={one.entity} />
                </th>
                <td>{kindText[one.kind] ?? one.kind.replaceAll('-', ' ')}</td>
                <td class="nw">
                  <svg
                    class="bar"
                    width={Math.max(2, Math.round((110 * wordsOf(one)) / most))}
                    height="8"
                    aria-hidden="true"
                  >
                    <rect width="100%" height="8" />
                  </svg>
                  {wordsOf(one)}
                </td>
                {columns ? (
                  columns.map(column => <td class="c">{said(one, column) || ''}</td>)
                ) : (
                  <td>{one.byArticle.length}</td>
                )}
                <td class="cues">
                  <Cues speaker={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ColumnKey columns={columns} />
      {speakers.length > ROWS && <p class="us">and {speakers.length - ROWS} more, with fewer words</p>}
      <Heard speakers={speakers} />
      <Renderings />
    </View>
  )
}

/** How many sayings the accounts of a column give a speaker. */
const said = ({ byArticle }: Speaker, column: Column): number =>
  byArticle
    .filter(({ article }) => column.some(card => card.article.id === article))
    .reduce((sum, { attributions }) => sum + attributions.length, 0)

/** Cue words in their own spelling, each linked to its first use. */
function Cues({ speaker }: { speaker: Speaker }): JSX.Element {
  const book = useBook()
  const used = new Map<string, { at: { article: string; span: { start: number; end: number } }; count: number }>()
  for (const { article, cues } of speaker.byArticle) {
    for (const cue of cues) {
      const at = { article, span: spanOf(book.card(article).article.text, cue.start, cue.end) }
      const text = book.words(at)
      const entry = used.get(text)
      if (entry) entry.count++
      else used.set(text, { at, count: 1 })
    }
  }
  const cues = [...used.values()].sort((a, b) => b.count - a.count)
  return (
    <>
      {cues.slice(0, CUES).map(({ at, count }, index) => (
        <>
          {index > 0 && ', '}
          <Words at={at} /> <small>{count}</small>
        </>
      ))}
      {cues.length > CUES && <small> and {cues.length - CUES} more</small>}
    </>
  )
}

function Heard({ speakers }: { speakers: readonly Speaker[] }): JSX.Element | null {
  const book = useBook()
  const heard = speakers.filter(({ byArticle }) => byArticle.length > 1).slice(0, 12)
  const silent = silentNames(book).slice(0, 20)
  if (heard.length + silent.length === 0) return null
  return (
    <div class="halves">
      {heard.length > 0 && (
        <section>
          <h3 class="hh">Heard by separate accounts, or handed on</h3>
          <ul class="plain">
            {heard.map(one => (
              <li data-line>
                <Words at={one.name} /> <HeardIn speaker={one} book={book} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {silent.length > 0 && (
        <section>
          <h3 class="hh">Named, and given no words</h3>
          <p class="lines">
            {silent.map((at, index) => (
              <>
                {index > 0 && '; '}
                <Words at={at} />
              </>
            ))}
          </p>
        </section>
      )}
    </div>
  )
}

function HeardIn({ speaker, book }: { speaker: Speaker; book: Book }): JSX.Element {
  const groups = tiedGroups(
    book,
    speaker.byArticle.map(({ article }) => article),
  )
  return (
    <span class="us sm">
      {groups.map((group, index) => (
        <>
          {index > 0 && ' · '}
          <span class="lms">
            {group.map(card => {
              const use = speaker.byArticle.find(({ article }) => article === card.article.id)
              const cue = use?.cues[0]
              return cue ? (
                <Letter card={card} at={{ article: card.article.id, span: { start: cue.start, end: cue.end } }} />
              ) : (
                <Letter card={card} />
              )
            })}
          </span>{' '}
          {group.length > 1 ? 'share a text' : 'no tie shown'}
        </>
      ))}
    </span>
  )
}
