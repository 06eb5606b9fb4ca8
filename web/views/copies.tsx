import type { JSX } from 'preact'
import type { Change, Lineage, Reuse } from '../../src/contracts/index.ts'
import { changesOf, fromTo, type Tie as Pair, ties } from '../model/copies.ts'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { LineageDrawing } from '../parts/lineage-drawing.tsx'
import { View } from '../parts/section.tsx'
import { Reasons } from '../parts/why.tsx'
import { Words } from '../parts/words.tsx'

// Two hundred accounts can have 19,900 pairs. The largest shares stand here; GEXF and JSON have them all.
const PAIRS = 150
const PASSAGES = 30

const directionText: Record<Lineage['direction'], string> = {
  'a-from-b': 'has it from',
  'b-from-a': 'has it from',
  common: 'one source in common',
  unknown: 'shared, direction not known',
}

/** Who had it from whom, what shows it, what was changed on the way. */
export function Copies(): JSX.Element | null {
  const book = useBook()
  const { ledger } = book
  const pairs = ties(ledger)
  if (pairs.length === 0) return null
  const reuse = new Map(ledger.reuse.map(one => [one.id, one]))
  return (
    <View
      id="copies"
      title="Copies"
      about="Which account has its words from which, and what shows it. A dashed line: shared words, and who had them first is not known. A dashed box: a text that is pointed to and was not given."
    >
      <LineageDrawing />
      <h3 class="hh">The same in words</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label="Ties between accounts, as a table">
        <table class="t ties">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Kind</th>
              <th scope="col">Words alike</th>
              <th scope="col">It rests on</th>
              <th scope="col">Passages</th>
            </tr>
          </thead>
          <tbody>
            {pairs.slice(0, PAIRS).map(pair => (
              <Tie
                pair={pair}
                passages={pair.reuse.flatMap(id => {
                  const one = reuse.get(id)
                  return one ? [one] : []
                })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {pairs.length > PAIRS && <p class="us">and {pairs.length - PAIRS} more pairs, with fewer words alike</p>}
      <Changed />
    </View>
  )
}

const percent = (share: number): string =>
  share === 0 ? 'none' : share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`

function Tie({ pair, passages }: { pair: Pair; passages: readonly Reuse[] }): JSX.Element {
  const book = useBook()
  const { from, to, fromShare, toShare } = fromTo(pair)
  const [source, copy] = [book.card(from), book.card(to)]
  const known = pair.direction === 'a-from-b' || pair.direction === 'b-from-a'
  return (
    <tr data-line>
      <td>
        {known ? (
          <Letter card={source} />
        ) : (
          <span class="us">
            {pair.direction === 'common' ? (pair.common ?? 'not among the articles') : 'not known'}
          </span>
        )}
      </td>
      <td>
        <span class="lms">
          {!known && <Letter card={source} />}
          <Letter card={copy} />
        </span>
      </td>
      <td>
        {directionText[pair.direction]}
        {known && ` ${source.letter}`}
      </td>
      <td class="nw">
        {pair.counted ? (
          <>
            {percent(toShare)} of {copy.letter}
            <br />
            {percent(fromShare)} of {source.letter}
          </>
        ) : (
          <span class="us">single passages</span>
        )}
      </td>
      <td>
        <Reasons why={pair.why} />
      </td>
      <td>
        {passages.length > 0 && (
          <>
            <a class="act js-only" href={`#beside/${source.key}/${copy.key}`}>
              Side by side
            </a>
            <details class="why" data-pair={`${source.key} ${copy.key}`}>
              <summary>{passages.length === 1 ? '1 passage' : `${passages.length} passages`}</summary>
              <ol class="passages">
                {passages.slice(0, PASSAGES).map(({ a, b, kind }) => (
                  <li data-line>
                    <Words at={a.article === from ? a : b} brief />{' '}
                    <span class="lms">
                      <Letter card={source} at={a.article === from ? a : b} />
                      <Letter card={copy} at={a.article === from ? b : a} />
                    </span>{' '}
                    <span class="us">{kindText[kind]}</span>
                  </li>
                ))}
                {passages.length > PASSAGES && <li class="us">and {passages.length - PASSAGES} more</li>}
              </ol>
            </details>
          </>
        )}
      </td>
    </tr>
  )
}

const kindText: Record<Reuse['kind'], string> = {
  verbatim: 'word for word',
  near: 'nearly word for word',
  'same-quote': 'the same quotation, no copy',
  paraphrase: 'perhaps retold',
}

const changeText: Record<Change['kind'], string> = {
  word: 'another word',
  figure: 'another figure',
  'attribution-dropped': 'in its own voice; the source had a speaker',
  'left-out': 'left out',
  added: 'added',
  'denial-alone': 'the denial, without what it denies',
  'denial-dropped': 'without the denial',
}

const CHANGES = 120

/** What a copy lost or changed, source and copy beside each other. */
function Changed(): JSX.Element | null {
  const book = useBook()
  const groups = changesOf(book)
  if (groups.length === 0) return null
  let left = CHANGES
  return (
    <>
      {groups.map(({ from, to, changes }) => {
        const shown = changes.slice(0, Math.max(0, left))
        left -= shown.length
        if (shown.length === 0) return null
        const [source, copy] = [book.card(from), book.card(to)]
        return (
          <>
            <h3 class="hh">
              What {copy.letter} changed in {source.letter}’s words
            </h3>
            <table class="t stack changes">
              <thead>
                <tr>
                  <th scope="col">
                    <Letter card={source} /> {source.name}
                  </th>
                  <th scope="col">
                    <Letter card={copy} /> {copy.name}
                  </th>
                  <th scope="col">Change</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ kind, a, b }) => (
                  <tr data-line>
                    <td>{a ? <Words at={a} /> : <span class="us">not there</span>}</td>
                    <td>{b ? <Words at={b} /> : <span class="us">not there</span>}</td>
                    <td class="us">{changeText[kind]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {shown.length < changes.length && <p class="us">and {changes.length - shown.length} more changes</p>}
          </>
        )
      })}
    </>
  )
}
