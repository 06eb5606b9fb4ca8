import type { JSX } from 'preact'
import type { Change, Claim, Dispute } from '../../src/contracts/index.ts'
import type { Book } from '../model/book.ts'
import { agreed, carriedByMany, eventLine, eventWords, lost, onlyOne } from '../model/choose.ts'
import { separateOrigins } from '../model/separate.ts'
import { spanText } from '../model/time.ts'
import { Chain, OnWhoseWord } from '../parts/chain.tsx'
import { useBook } from '../parts/context.ts'
import { Letter, Letters } from '../parts/letter.tsx'
import { Moved } from '../parts/moved.tsx'
import { Question } from '../parts/question.tsx'
import { Section } from '../parts/section.tsx'
import { Speech } from '../parts/speech.tsx'
import { ClaimVoices, VoiceCount } from '../parts/voices.tsx'
import { Words } from '../parts/words.tsx'
import { Key } from './key.tsx'

// What one screen of a laptop holds (1440 × 900). More disputes than this stand one click away.
const DISPUTES = 5
const LINES = 2

/** Three minutes: nothing here that another view does not hold. */
export function Overview(): JSX.Element {
  const book = useBook()
  return (
    <section class="view" id="overview" aria-label="Overview" tabIndex={-1}>
      <div class="ov">
        <div class="col">
          <Event />
          <Facts />
          <Disputed />
        </div>
        <div class="col">
          <Key />
          <OneVoice />
          <Agreed />
          {book.updates.slice(0, 1).map(dispute => (
            <Section title="A figure that moved" note="no dispute: each replaces the one before" id="ov-moved">
              <Moved dispute={dispute} />
            </Section>
          ))}
          <Alone />
          <Lost />
        </div>
      </div>
    </section>
  )
}

function Event(): JSX.Element {
  const book = useBook()
  const event = eventLine(book)
  const called = eventWords(book)
  const title = book.accounts.map(({ article }) => article.title).find(one => one !== null)
  return (
    <header class="event">
      {event ? (
        <>
          <p class="sc">The event, in the words of {book.card(event.at.article).name}</p>
          <h2 class={`ev ${size(book.words(event.at))}`}>
            <Words at={event.at} />
          </h2>
        </>
      ) : (
        <>
          <p class="sc">{title ? 'The first headline' : 'The accounts'}</p>
          <h2 class="ev">{title ? <span class="w">{title.text}</span> : 'No claim was found in them'}</h2>
        </>
      )}
      {called && (
        <p class="called">
          They call it{' '}
          {called.labels.slice(0, 8).map(label => (
            <span class="g">
              {firstUse(label.byArticle)}{' '}
              <span class="lms">
                {book.accounts.flatMap(card => {
                  const use = label.byArticle.find(({ article }) => article === card.article.id)
                  const span = use?.own[0] ?? use?.quoted[0]
                  return span ? <Letter card={card} at={{ article: card.article.id, span }} /> : []
                })}
              </span>
            </span>
          ))}
        </p>
      )}
    </header>
  )
}

function firstUse(
  byArticle: readonly {
    article: string
    own: { start: number; end: number }[]
    quoted: { start: number; end: number }[]
  }[],
): JSX.Element | null {
  for (const { article, own, quoted } of byArticle) {
    const span = own[0] ?? quoted[0]
    if (span) return <Words at={{ article, span }} />
  }
  return null
}

/** A long line takes smaller type, so that it is read and not cut. */
const size = (text: string): string => (text.length > 150 ? 'longest' : text.length > 80 ? 'longer' : '')

function Facts(): JSX.Element {
  const book = useBook()
  const { accounts, cards } = book
  const outlets = new Set(accounts.filter(({ outletKnown }) => outletKnown).map(({ name }) => name)).size
  const unknown = accounts.filter(({ outletKnown }) => !outletKnown).length
  const { least, most } = separateOrigins(book)
  return (
    <dl class="facts">
      <div>
        <dt>Accounts</dt>
        <dd>
          {accounts.length} <small>of {cards.length} articles</small>
        </dd>
      </div>
      <div>
        <dt>Outlets</dt>
        <dd>
          {outlets > 0 || unknown === 0 ? outlets : 'not known'}
          {unknown > 0 && outlets > 0 && <small>and {unknown} not known</small>}
        </dd>
      </div>
      <div>
        <dt>Separate origins</dt>
        <dd>
          {least === most ? most : `${least}–${most}`} <small>of {accounts.length} accounts</small>
        </dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd>{publishedText(book)}</dd>
      </div>
    </dl>
  )
}

function publishedText({ accounts }: Book): JSX.Element {
  const dated = accounts.flatMap(({ published }) => (published ? [published] : []))
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last) return <>not known</>
  const missing = accounts.length - dated.length
  return (
    <>
      {spanText(first, last)}
      {missing > 0 && <small>{missing} not known</small>}
    </>
  )
}

function Disputed(): JSX.Element | null {
  const { disputes } = useBook()
  const [first, ...rest] = disputes.slice(0, DISPUTES)
  if (!first) return null
  return (
    <Section
      title="Disputed"
      note={
        <>
          {disputes.length === 1 ? '1 question' : `${disputes.length} questions`} ·{' '}
          <a class="act" href="#disputes">
            every side in full
          </a>
        </>
      }
    >
      <Lead dispute={first} />
      {rest.map(dispute => (
        <Row dispute={dispute} />
      ))}
    </Section>
  )
}

const SIDES = 4

function Lead({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  if (dispute.kind === 'wording') return <Row dispute={dispute} />
  const longest = Math.max(...dispute.sides.map(({ answer }) => book.words(answer).length))
  return (
    <div class="lead" data-line>
      <p class="ask">
        <Question dispute={dispute} />
      </p>
      <div class="sides">
        {dispute.sides.slice(0, SIDES).map(side => (
          <div data-line>
            <p class={longest > 60 ? 'mid' : longest > 28 ? 'big small' : 'big'}>
              <Words at={side.answer} long />
            </p>
            <p class="meta">
              <Letters accounts={side.accounts} />
              <VoiceCount voices={book.voicesOf(side.accounts)} short />
            </p>
            <SideChain accounts={side.accounts} />
            {dispute.kind === 'figure' && <p class="asof">As of: {asOfText(side.asOf)}</p>}
          </div>
        ))}
      </div>
      {more(dispute)}
    </div>
  )
}

const asOfText = (value: string | null | undefined): string => value ?? 'not stated'

const more = ({ id, sides }: Dispute): JSX.Element | null =>
  sides.length > SIDES ? (
    <p class="us sm">
      <a class="act" href={`#${id}`}>
        and {sides.length - SIDES} more answers
      </a>
    </p>
  ) : null

function SideChain({ accounts }: { accounts: Dispute['sides'][number]['accounts'] }): JSX.Element | null {
  const book = useBook()
  const first = book.inOrder(accounts)[0]
  return first ? (
    <p>
      <Chain account={first} />
    </p>
  ) : null
}

function Row({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  return (
    <div class="dl">
      <p class="ask">
        <Question dispute={dispute} />
      </p>
      {dispute.kind === 'wording' ? (
        <Speech dispute={dispute} />
      ) : (
        <div>
          <div class="sides">
            {dispute.sides.slice(0, SIDES).map(side => (
              <div data-line>
                <p class="mid">
                  <Words at={side.answer} long /> <Letters accounts={side.accounts} />
                </p>
                <p class="meta">
                  <VoiceCount voices={book.voicesOf(side.accounts)} short />
                  <OnWhoseWord accounts={side.accounts} />
                </p>
              </div>
            ))}
          </div>
          {more(dispute)}
        </div>
      )}
    </div>
  )
}

function ClaimLine({ claim, count }: { claim: Claim; count?: boolean }): JSX.Element {
  return (
    <div class="one" data-line>
      <p class="line">
        <Words at={claim.gist} long />
      </p>
      <p>
        <OnWhoseWord accounts={claim.accounts} />
      </p>
      {count !== false && (
        <div class="meta">
          <ClaimVoices claim={claim} />
          <Letters accounts={claim.accounts} />
        </div>
      )}
    </div>
  )
}

const allOf = (shown: number, all: number, state: string): JSX.Element | undefined =>
  all > shown ? (
    <>
      {all} ·{' '}
      <a class="act" href={`#claims/${state}`}>
        all
      </a>
    </>
  ) : undefined

function OneVoice(): JSX.Element | null {
  const claims = carriedByMany(useBook())
  if (claims.length === 0) return null
  return (
    <Section title="Carried by many, resting on one voice" note={allOf(LINES, claims.length, 'one-voice')}>
      {claims.slice(0, LINES).map(claim => (
        <ClaimLine claim={claim} />
      ))}
    </Section>
  )
}

function Agreed(): JSX.Element | null {
  const claims = agreed(useBook())
  if (claims.length === 0) return null
  return (
    <Section title="Agreed by separate accounts" note={allOf(LINES, claims.length, 'agreed')}>
      {claims.slice(0, LINES).map(claim => (
        <ClaimLine claim={claim} />
      ))}
    </Section>
  )
}

function Alone(): JSX.Element | null {
  const { shown, all } = onlyOne(useBook())
  if (shown.length === 0) return null
  return (
    <Section title="Only one account has it" note={allOf(LINES, all, 'only-one')}>
      {shown.slice(0, LINES).map(claim => (
        <div class="one" data-line>
          <p class="line">
            <Words at={claim.gist} long /> <Letters accounts={claim.accounts} />
            {claim.accounts.some(({ attribution }) => attribution !== null) && (
              <OnWhoseWord accounts={claim.accounts} />
            )}
          </p>
        </div>
      ))}
    </Section>
  )
}

function Lost(): JSX.Element | null {
  const changes = lost(useBook())
  if (changes.length === 0) return null
  return (
    <Section
      title="Lost on the way"
      note={
        <>
          from one account to the next ·{' '}
          <a class="act" href="#copies">
            all {changes.length}
          </a>
        </>
      }
    >
      {changes.slice(0, 3).map(change => (
        <div class="one lo" data-line>
          <LostLine change={change} />
        </div>
      ))}
    </Section>
  )
}

/** One change from a source to its copy, in a fixed phrase around both accounts' words. */
export function LostLine({ change: { kind, a, b } }: { change: Change }): JSX.Element {
  const book = useBook()
  const mark = (at: typeof a): JSX.Element | null => at && <Letter card={book.card(at.article)} at={at} />
  const phrase = {
    word: 'has',
    figure: 'has',
    'attribution-dropped': 'says in its own voice',
    'left-out': '',
    added: 'adds',
  }[kind]
  if (!a || !b) {
    const at = a ?? b
    return (
      <p>
        {at && <Words at={at} long />} {mark(at)} {a ? 'has no part in the copy' : 'is added in the copy'}
      </p>
    )
  }
  return (
    <p>
      {mark(b)} {phrase} <Words at={b} long />; {mark(a)} has <Words at={a} long />
    </p>
  )
}
