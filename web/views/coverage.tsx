import type { JSX } from 'preact'
import { type Claim, type Coverage, coverageStates } from '../../src/contracts/index.ts'
import type { Card } from '../model/cards.ts'
import { fragment } from '../model/cards.ts'
import { type Column, columnsOf } from '../model/columns.ts'
import { claimGroups, type ClaimGroup } from '../model/groups.ts'
import { ColumnHead, ColumnKey } from '../parts/columns.tsx'
import { useBook } from '../parts/context.ts'
import { Question } from '../parts/question.tsx'
import { View } from '../parts/section.tsx'
import { Words } from '../parts/words.tsx'
import { Strip } from '../parts/strip.tsx'

type State = Coverage['byArticle'][number]['state']

// Claims of one account say the same in every row: silent everywhere else. They come last, and only while the table stays short.
const ALONE = 60
const ROWS = 500

export const stateWords: Record<State, string> = {
  states: 'states',
  attributes: 'attributes to someone',
  denies: 'denies',
  'other-answer': 'gives another answer',
  silent: 'silent',
  'silent-earlier': 'silent, published before it was said',
  'maybe-truncated': 'not known, maybe truncated',
  elsewhere: 'about something else',
}

/** Which account has which claim, and why another has not. */
export function CoverageView(): JSX.Element | null {
  const book = useBook()
  const rows = new Map(book.ledger.coverage.map(({ claim, byArticle }) => [claim, byArticle]))
  let left = ROWS
  const groups = claimGroups(book).flatMap((group): ClaimGroup[] => {
    const most = Math.min(left, group.shared ? ROWS : ALONE)
    const claims = group.claims.filter(({ id }) => rows.has(id)).slice(0, most)
    left -= claims.length
    return claims.length === 0 ? [] : [{ ...group, claims }]
  })
  const shown = groups.reduce((sum, { claims }) => sum + claims.length, 0)
  if (shown === 0) return null
  // Where no matrix can be read each claim is drawn as a strip, one stroke an account.
  const columns = columnsOf(book, book.cards)
  const { cards } = book
  return (
    <View
      id="coverage"
      title="Coverage"
      about="Which account has which claim. Silence is not denial: where there is a plain reason for it, the reason is drawn."
    >
      <ul class="legend">
        {Object.entries(stateWords).map(([state, text]) => (
          <li>
            <i class={`cv ${state}`} aria-hidden="true" /> {text}
          </li>
        ))}
      </ul>
      <div class="scroll" tabIndex={0} role="region" aria-label="Coverage, as a table">
        <table class={columns ? 't mx cov' : 't mx cov wide'}>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              {columns ? (
                columns.map(column => <ColumnHead column={column} name={columns.length <= 16} />)
              ) : (
                <th scope="col">
                  {cards.length} articles, {cards[0]?.letter} to {cards.at(-1)?.letter}, in the order of the page
                </th>
              )}
            </tr>
          </thead>
          {groups.map(({ question, shared, claims }) => (
            <tbody>
              <tr class="grp">
                <th scope="rowgroup" colSpan={columns ? columns.length + 1 : 2}>
                  {question ? (
                    <Question dispute={question} />
                  ) : (
                    <b>{shared ? 'In several accounts' : 'In one account'}</b>
                  )}
                </th>
              </tr>
              {claims.map(claim => (
                <tr data-line>
                  <th scope="row">
                    <Words at={claim.gist} long />
                  </th>
                  <Cells claim={claim} states={rows.get(claim.id) ?? []} columns={columns} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <ColumnKey columns={columns} />
      {shown < book.ledger.claims.length && (
        <p class="us">
          {book.ledger.claims.length - shown} more claims are under{' '}
          <a class="act" href="#claims">
            Claims
          </a>
          ; most of them only one account has.
        </p>
      )}
    </View>
  )
}

function Cells(props: { claim: Claim; states: Coverage['byArticle']; columns: readonly Column[] | null }): JSX.Element {
  const book = useBook()
  const { claim, columns } = props
  const byArticle = new Map(props.states.map(({ article, state }) => [article, state]))
  if (!columns)
    return (
      <td>
        <Strip states={book.cards.map(({ article }) => byArticle.get(article.id) ?? null)} />
      </td>
    )
  return (
    <>
      {columns.map(column => {
        const [only] = column
        return column.length === 1 && only ? (
          <Cell card={only} claim={claim} state={byArticle.get(only.article.id) ?? null} />
        ) : (
          <GroupCell column={column} claim={claim} byArticle={byArticle} />
        )
      })}
    </>
  )
}

/** Each state of a group once, the telling ones first, with the number of accounts; it opens the first of them. */
function GroupCell(props: { column: Column; claim: Claim; byArticle: ReadonlyMap<string, State> }): JSX.Element {
  const byState = new Map<State, Card[]>()
  for (const card of props.column) {
    const state = props.byArticle.get(card.article.id)
    if (state) byState.set(state, [...(byState.get(state) ?? []), card])
  }
  return (
    <td class="c gp">
      {coverageStates
        .flatMap(state => [[state, byState.get(state) ?? []] as const])
        .filter(([, cards]) => cards.length > 0)
        .map(([state, cards]) => (
          <span>
            {cards[0] && <Glyph card={cards[0]} claim={props.claim} state={state} />}
            {cards.length}
          </span>
        ))}
    </td>
  )
}

function Cell({ card, claim, state }: { card: Card; claim: Claim; state: State | null }): JSX.Element {
  if (state === null) return <td class="c" />
  return (
    <td class={state === 'elsewhere' ? 'c off' : 'c'}>
      <Glyph card={card} claim={claim} state={state} />
    </td>
  )
}

function Glyph({ card, claim, state }: { card: Card; claim: Claim; state: State }): JSX.Element {
  const account = claim.accounts.find(({ article }) => article === card.article.id)
  const text = stateWords[state]
  return account && (state === 'states' || state === 'attributes' || state === 'denies') ? (
    <a class={`cv ${state}`} href={`#${fragment(card, account)}`}>
      {card.letter} {text}
    </a>
  ) : (
    <span class={`cv ${state}`}>{text}</span>
  )
}
