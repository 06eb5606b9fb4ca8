import type { JSX } from 'preact'
import type { Claim, Coverage } from '../../src/contracts/index.ts'
import type { Card } from '../model/cards.ts'
import { fragment } from '../model/cards.ts'
import { claimGroups, type ClaimGroup } from '../model/groups.ts'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { Question } from '../parts/question.tsx'
import { View } from '../parts/section.tsx'
import { Words } from '../parts/words.tsx'
import { Strip } from '../parts/strip.tsx'

type State = Coverage['byArticle'][number]['state']

// A column for each account up to this many; more are drawn as a strip, one stroke an account.
const COLUMNS = 16
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
  const matrix = book.cards.length <= COLUMNS
  const cards = book.cards
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
        <table class={matrix ? 't mx cov' : 't mx cov wide'}>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              {matrix ? (
                cards.map(card => (
                  <th scope="col" class="c">
                    <Letter card={card} />
                    <br />
                    {card.name}
                  </th>
                ))
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
                <th scope="rowgroup" colSpan={matrix ? cards.length + 1 : 2}>
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
                  <Cells claim={claim} states={rows.get(claim.id) ?? []} matrix={matrix} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
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

function Cells({
  claim,
  states,
  matrix,
}: {
  claim: Claim
  states: Coverage['byArticle']
  matrix: boolean
}): JSX.Element {
  const book = useBook()
  const byArticle = new Map(states.map(({ article, state }) => [article, state]))
  if (!matrix)
    return (
      <td>
        <Strip states={book.cards.map(({ article }) => byArticle.get(article.id) ?? null)} />
      </td>
    )
  return (
    <>
      {book.cards.map(card => (
        <Cell card={card} claim={claim} state={byArticle.get(card.article.id) ?? null} />
      ))}
    </>
  )
}

function Cell({ card, claim, state }: { card: Card; claim: Claim; state: State | null }): JSX.Element {
  if (state === null) return <td class="c" />
  const account = claim.accounts.find(({ article }) => article === card.article.id)
  const text = stateWords[state]
  return (
    <td class={state === 'elsewhere' ? 'c off' : 'c'}>
      {account && (state === 'states' || state === 'attributes' || state === 'denies') ? (
        <a class={`cv ${state}`} href={`#${fragment(card, account)}`}>
          {card.letter} {text}
        </a>
      ) : (
        <span class={`cv ${state}`}>{text}</span>
      )}
    </td>
  )
}
