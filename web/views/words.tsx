import type { JSX } from 'preact'
import type { Framing } from '../../src/contracts/index.ts'
import type { Span } from '../../src/text/index.ts'
import { differing } from '../model/differing.ts'
import { fragment } from '../model/cards.ts'
import { type Column, columnsOf } from '../model/columns.ts'
import { ColumnHead, ColumnKey } from '../parts/columns.tsx'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { View } from '../parts/section.tsx'
import { Words } from '../parts/words.tsx'

type Label = Framing['labels'][number]

/** Whose a word is: the outlet's, somebody's in quotation marks, or somebody's as the outlet renders it. */
type Kind = 'own' | 'quoted' | 'reported'
const kinds: readonly Kind[] = ['own', 'quoted', 'reported']
const marks: Readonly<Record<Kind, { mark: string; aloud: string }>> = {
  own: { mark: 'own', aloud: 'in its own voice' },
  quoted: { mark: 'quo', aloud: 'quoted' },
  reported: { mark: 'rep', aloud: 'in reported words' },
}

/** The ledger keeps both under `quoted`, and tells which of them stand in no quotation marks. */
function spansOf(label: Label, article: string, kind: Kind): Span[] {
  const line = label.byArticle.find(one => one.article === article)
  if (!line) return []
  if (kind === 'own') return line.own
  const isReported = ({ start }: Span): boolean => (line.attributed ?? []).some(at => at.start === start)
  return line.quoted.filter(at => isReported(at) === (kind === 'reported'))
}

/** What each account calls a person or an event, where another word could have been chosen. */
export function WordsChosen(): JSX.Element | null {
  const book = useBook()
  const things = differing(book)
  if (things.length === 0) return null
  const columns = columnsOf(book, book.accounts)
  return (
    <View
      id="words"
      title="Words chosen"
      about="What each account calls a person, a body, an event or a thing, where another word could have been chosen. Only what accounts call by different words is listed."
    >
      <p class="legend">
        <span>
          <b class="blk own">2</b> in the outlet’s own voice
        </span>
        <span>
          <b class="blk quo">1</b> inside someone’s quoted words
        </span>
        <span>
          <b class="blk rep">1</b> in what someone is said to have said
        </span>
        <span>the number: how often</span>
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Words, as a table">
        <table class="t mx wds">
          <thead>
            <tr>
              <th scope="col">Word</th>
              {columns ? (
                columns.map(column => <ColumnHead column={column} name={columns.length <= 16} />)
              ) : (
                <>
                  <th scope="col">In its own voice</th>
                  <th scope="col">Quoted</th>
                  <th scope="col">Reported</th>
                </>
              )}
            </tr>
          </thead>
          {things.map(({ of, name, labels }) => (
            <tbody>
              <tr class="grp">
                <th colSpan={columns ? columns.length + 1 : 4} scope="rowgroup">
                  <b>The words for</b> {name && <Words at={name} />}
                </th>
              </tr>
              {labels.map(label => (
                <tr data-line key={of + label.lemma}>
                  <th scope="row">
                    <FirstUse label={label} />
                  </th>
                  {columns ? (
                    columns.map(column => (
                      <td class="c">
                        <Cell column={column} label={label} />
                      </td>
                    ))
                  ) : (
                    <>
                      {kinds.map(kind => (
                        <td>
                          <Uses label={label} kind={kind} />
                        </td>
                      ))}
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <ColumnKey columns={columns} />
    </View>
  )
}

function FirstUse({ label }: { label: Label }): JSX.Element {
  for (const { article, own, quoted } of label.byArticle) {
    const span = own[0] ?? quoted[0]
    if (span) return <Words at={{ article, span }} />
  }
  return <span class="w">{label.text}</span>
}

function Cell({ column, label }: { column: Column; label: Label }): JSX.Element {
  return (
    <>
      {kinds.map(kind => (
        <Block column={column} label={label} kind={kind} />
      ))}
    </>
  )
}

/** How often a column has a word; it opens the first place. */
function Block(props: { column: Column; label: Label; kind: Kind }): JSX.Element | null {
  const { column, label, kind } = props
  const uses = column.flatMap(card => spansOf(label, card.article.id, kind).map(span => ({ card, span })))
  const [first] = uses
  if (!first) return null
  const { card, span } = first
  return (
    <a
      class={`blk ${marks[kind].mark}`}
      href={`#${fragment(card, { article: card.article.id, span })}`}
      aria-label={`${card.letter}, ${uses.length} times ${marks[kind].aloud}`}
    >
      {uses.length}
    </a>
  )
}

const FIRST = 12

function Uses({ label, kind }: { label: Label; kind: Kind }): JSX.Element {
  const book = useBook()
  const uses = label.byArticle
    .map(({ article }) => ({ article, spans: spansOf(label, article, kind) }))
    .filter(({ spans }) => spans.length > 0)
  return (
    <span class="lms">
      {uses.slice(0, FIRST).map(({ article, spans }) => {
        const [span] = spans
        return span && <Letter card={book.card(article)} at={{ article, span }} />
      })}
      {uses.length > FIRST && <small class="us">and {uses.length - FIRST} more</small>}
    </span>
  )
}
