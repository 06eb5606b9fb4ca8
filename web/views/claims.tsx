import type { JSX } from 'preact'
import type { Claim } from '../../src/contracts/index.ts'
import type { Book } from '../model/book.ts'
import { claimGroups } from '../model/groups.ts'
import { claimStates, stateText } from '../model/states.ts'
import { OnWhoseWord } from '../parts/chain.tsx'
import { useBook } from '../parts/context.ts'
import { Letter, Letters } from '../parts/letter.tsx'
import { Question } from '../parts/question.tsx'
import { View } from '../parts/section.tsx'
import { ClaimVoices } from '../parts/voices.tsx'
import { Words } from '../parts/words.tsx'
import { claimFacets, type Facets } from '../model/facets.ts'

// Rows are laid out in bundles of this many, so that a browser skips the bundles that are off the screen.
const BUNDLE = 50

/** One line for each thing said. */
export function Claims(): JSX.Element | null {
  const book = useBook()
  const { claims } = book.ledger
  if (claims.length === 0) return null
  const facets = claimFacets(book)
  return (
    <View
      id="claims"
      title="Claims"
      about="One line for each thing said, in the words of one account. Accounts that say the same thing share a line; each one’s own words are a click away."
    >
      <Filters facets={facets} total={claims.length} />
      <div class="crow chead" aria-hidden="true">
        <span>Claim, in one account’s words</span>
        <span>On whose word</span>
        <span>Accounts</span>
        <span>Voices</span>
        <span>State</span>
      </div>
      <div id="claim-list">
        {claimGroups(book).map(({ question, shared, claims }) => (
          <section class="grp">
            <h3>
              {question ? (
                <Question dispute={question} />
              ) : (
                <b>{shared ? 'In several accounts' : 'In one account, on one voice'}</b>
              )}
            </h3>
            {bundles(claims).map(bundle => (
              <ul class={claims.length > 8 * BUNDLE ? 'bundle far' : 'bundle'}>
                {bundle.map(claim =>
                  shared ? <Row claim={claim} facets={facets} /> : <Single claim={claim} facets={facets} />,
                )}
              </ul>
            ))}
          </section>
        ))}
      </div>
    </View>
  )
}

function bundles<T>(all: readonly T[]): T[][] {
  const out: T[][] = []
  for (let from = 0; from < all.length; from += BUNDLE) out.push(all.slice(from, from + BUNDLE))
  return out
}

/** What the filters and the order go by; a claim that one account alone has says no more than its letter. */
function sortedBy(claim: Claim, facets: Facets, book: Book): Record<string, string> {
  const { letters, speakers, entities, days } = facets.of(claim)
  const { accounts, least } = book.voices(claim)
  const state = book.state(claim)
  return {
    ...(state === 'only-one' ? {} : { 'data-s': state }),
    'data-a': letters,
    ...(accounts === 1 && least === 1 ? {} : { 'data-n': `${accounts} ${least}` }),
    ...(speakers === '' ? {} : { 'data-v': speakers }),
    ...(entities === '' ? {} : { 'data-e': entities }),
    ...(days === '' ? {} : { 'data-t': days }),
  }
}

/** A claim that one account alone has: the head of its group says so, and thousands of lines need not. */
function Single({ claim, facets }: { claim: Claim; facets: Facets }): JSX.Element {
  const book = useBook()
  const only = claim.accounts[0]
  return (
    <li class="crow" id={claim.id} {...sortedBy(claim, facets, book)}>
      <span>
        <Words at={claim.gist} />
      </span>
      <OnWhoseWord accounts={claim.accounts} />
      <span>
        {only && <Letter card={book.card(only.article)} at={only} />}
        {claim.perhaps.length > 0 && <Perhaps claim={claim} />}
      </span>
    </li>
  )
}

function Perhaps({ claim }: { claim: Claim }): JSX.Element {
  return (
    <span class="us sm">
      {' '}
      <span class="perhaps">perhaps</span> also <Letters accounts={claim.perhaps} />
    </span>
  )
}

function Row({ claim, facets }: { claim: Claim; facets: Facets }): JSX.Element {
  const book = useBook()
  return (
    <li class="crow" id={claim.id} {...sortedBy(claim, facets, book)}>
      <span>
        {claim.accounts.length > 1 && book.formerNames(claim).map(name => <i id={name} />)}
        <Words at={claim.gist} />
      </span>
      <OnWhoseWord accounts={claim.accounts} />
      <div>
        <Letters accounts={claim.accounts} />
        {claim.perhaps.length > 0 && <Perhaps claim={claim} />}
      </div>
      <div>
        <ClaimVoices claim={claim} />
      </div>
      <span class="tag">{stateText[book.state(claim)]}</span>
    </li>
  )
}

function Filters({ facets, total }: { facets: Facets; total: number }): JSX.Element {
  const book = useBook()
  const used = claimStates.filter(state => facets.states.has(state))
  // A row of chips for the letters as long as it fits; then a list.
  const few = book.accounts.length <= 12
  return (
    <form class="filters" data-filter="claim-list" role="search" aria-label="Claims">
      <input type="search" name="q" placeholder="Find words" aria-label="Find words in claims" />
      <fieldset>
        <legend>Show</legend>
        {used.map(state => (
          <button type="button" class="chip" aria-pressed="false" data-key="s" value={state}>
            {stateText[state]}
          </button>
        ))}
      </fieldset>
      {few ? (
        <fieldset>
          <legend>In account</legend>
          {book.accounts.map(card => (
            <button
              type="button"
              class="chip"
              aria-pressed="false"
              data-key="a"
              value={card.letter}
              aria-label={`${card.letter}, ${card.name}`}
            >
              {card.letter}
            </button>
          ))}
        </fieldset>
      ) : (
        <Choice
          name="a"
          label="In account"
          options={book.accounts.map(card => [card.letter, `${card.letter} ${card.name}`])}
        />
      )}
      <Choice name="v" label="On the word of" options={facets.speakers} />
      <Choice name="e" label="Names" options={facets.entities} />
      <Choice name="t" label="On" options={facets.days} />
      <Choice
        name="sort"
        label="Sort by"
        first="question"
        options={[
          ['accounts', 'most accounts'],
          ['voices', 'most voices'],
          ['fewest', 'fewest accounts'],
        ]}
      />
      <output aria-live="polite">{total === 1 ? '1 claim' : `${total} claims`}</output>
      <button type="reset" class="act">
        Clear
      </button>
    </form>
  )
}

function Choice(props: {
  name: string
  label: string
  first?: string
  options: readonly (readonly [string, string])[]
}): JSX.Element | null {
  if (props.options.length === 0) return null
  return (
    <label>
      {props.label}{' '}
      <select name={props.name}>
        <option value="">{props.first ?? 'any'}</option>
        {props.options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  )
}
