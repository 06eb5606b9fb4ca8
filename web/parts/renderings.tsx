import type { JSX } from 'preact'
import type { Place, Wording } from '../../src/contracts/index.ts'
import { byText } from '../../src/text/index.ts'
import { fragment } from '../model/cards.ts'
import { useBook } from './context.ts'
import { Letter } from './letter.tsx'
import { printable, tongue, Words } from './words.tsx'

type Rendering = Wording['renderings'][number]

// More speeches than this are found under Claims, by their speaker.
const SPEECHES = 24

/** Speeches that several accounts give, each account's words under the fullest; what differs is marked. */
export function Renderings(): JSX.Element | null {
  const book = useBook()
  const rank = new Map(book.cards.map(({ article }, index) => [article.id, index]))
  // Speeches that all give word for word are told apart by nothing: Claims has them.
  const all = (book.ledger.wordings ?? [])
    .filter(({ renderings }) => renderings.some(({ words }) => words.some(({ kind }) => kind !== 'equal')))
    .sort(
      (a, b) =>
        b.renderings.length - a.renderings.length ||
        (rank.get(a.speaker.article) ?? 0) - (rank.get(b.speaker.article) ?? 0) ||
        byText(a.id, b.id),
    )
  if (all.length === 0) return null
  return (
    <>
      <h3 class="hh">One speech, as each account gives it</h3>
      <p class="us">
        The fullest first; shaded: other words than there; a dashed line: words of it that this account leaves out.
      </p>
      {all.slice(0, SPEECHES).map(one => (
        <section class="al speech" data-line>
          <h4>
            <Words at={book.nameAt(one.speaker) ?? one.speaker} brief="source" />
          </h4>
          <ul>
            {one.renderings.map((rendering, index) => (
              <li>
                <Line rendering={rendering} whole={index === 0} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {all.length > SPEECHES && <p class="us">and {all.length - SPEECHES} more</p>}
    </>
  )
}

function Line({ rendering, whole }: { rendering: Rendering; whole: boolean }): JSX.Element | null {
  const book = useBook()
  const { article, at, words, type } = rendering
  const card = book.card(article)
  const first = at[0]
  if (!first) return null
  const last = at.at(-1) ?? first
  const reach: Place = { article, span: { start: first.span.start, end: last.span.end } }
  return (
    <>
      <Letter card={card} at={reach} />
      <a class="q" href={`#${fragment(card, reach)}`} {...tongue(card.article.language)}>
        {whole
          ? at.map((one, index) => (
              <>
                {index > 0 && ' … '}
                {printable(book.words(one))}
              </>
            ))
          : words.map(({ kind, b }) =>
              b === null ? (
                <>
                  <i class="gap" />
                  <span class="vh">left out</span>{' '}
                </>
              ) : (
                <>{kind === 'equal' ? printable(book.words(b)) : <b class="dif">{printable(book.words(b))}</b>} </>
              ),
            )}
      </a>
      {type === 'indirect' && <span class="us sm"> retold</span>}
    </>
  )
}
