import type { ComponentChildren, JSX } from 'preact'
import type { Claim, Dispute, Place } from '../../src/contracts/index.ts'
import type { Book } from '../model/book.ts'
import type { Card } from '../model/cards.ts'
import {
  agreed,
  carriedByMany,
  eventLine,
  eventWords,
  type Loss,
  lost,
  onFirstPage,
  onlyOne,
  unsettled,
  withWhatFollows,
} from '../model/choose.ts'
import { separateOrigins } from '../model/separate.ts'
import { momentText, spanText } from '../model/time.ts'
import { Chain, OnWhoseWord } from '../parts/chain.tsx'
import { useBook } from '../parts/context.ts'
import { Letter, Letters } from '../parts/letter.tsx'
import { Moved } from '../parts/moved.tsx'
import { Question } from '../parts/question.tsx'
import { Section } from '../parts/section.tsx'
import { Speech } from '../parts/speech.tsx'
import { ClaimVoices, VoiceCount } from '../parts/voices.tsx'
import { printable, Words } from '../parts/words.tsx'
import { Key } from './key.tsx'

// What one screen of a laptop holds (1440 × 900). More disputes than this stand one click away.
const DISPUTES = 5
const LINES = 1
const ALONE = 2
const LOST = 2
// Where little or nothing is disputed the screen has room for more.
const FEW = 3
// So many accounts, with no figure that moved and nothing lost on the way below them, leave half of the right column.
const SHORT = 6

function lines(book: Book): number {
  if (book.disputes.length === 0) return 5
  const isShort = book.ledger.articles.length <= SHORT && book.updates.length === 0 && lost(book).length === 0
  return book.disputes.length < FEW || isShort ? 3 : LINES
}

/** Three minutes: nothing here that another view does not hold. */
export function Overview(): JSX.Element {
  const book = useBook()
  return (
    <section class="view" id="overview" aria-label="Overview" tabIndex={-1}>
      <div class={book.disputes.length < FEW ? 'ov roomy' : 'ov'}>
        <div class="col">
          <Event />
          <Facts />
          <Disputed />
        </div>
        <div class="col">
          <Key headlines={eventLine(book) !== null} />
          <OneVoice />
          <Agreed />
          <Unsettled />
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
        <Headlines />
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

// One headline would be one outlet's word for it; all of them, in the same size, are nobody's.
const HEADLINES = 8

function Headlines(): JSX.Element {
  const book = useBook()
  const titled = book.accounts.filter(({ article }) => article.title !== null)
  return (
    <>
      <p class="sc">The event, in the accounts’ headlines</p>
      <h2 class="vh">The accounts’ headlines</h2>
      <ul class="heads">
        {titled.slice(0, HEADLINES).map(card => (
          <li>
            <Letter card={card} /> <Headline card={card} />
          </li>
        ))}
      </ul>
      {titled.length > HEADLINES && <p class="us sm">and {titled.length - HEADLINES} more</p>}
    </>
  )
}

function Headline({ card: { article } }: { card: Card }): JSX.Element | null {
  const { title, id } = article
  if (!title) return null
  return 'start' in title && title.end > title.start ? (
    <Words at={{ article: id, span: { start: title.start, end: title.end } }} long />
  ) : (
    <span class="w">{printable(title.text)}</span>
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
  const apart = cards.length - accounts.length
  return (
    <dl class="facts">
      <Fact name="Accounts" note={null}>
        {accounts.length} {apart > 0 && <small>of {cards.length} articles</small>}
      </Fact>
      <Fact name="Outlets" note={unknown > 0 && outlets > 0 ? `${unknown} not known` : null}>
        {outlets > 0 || unknown === 0 ? outlets : 'not known'}
      </Fact>
      <Fact name="Separate origins" note={null}>
        {least === most ? most : `${least}–${most}`}
      </Fact>
      <Published />
    </dl>
  )
}

function Fact(props: { name: string; note: string | null; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>
        {props.name}
        {props.note !== null && <small>{props.note}</small>}
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Published(): JSX.Element {
  const { accounts } = useBook()
  const dated = accounts.flatMap(({ published }) => (published ? [published] : []))
  const [first, last] = [dated[0], dated.at(-1)]
  const missing = accounts.length - dated.length
  return (
    <Fact name="Published" note={missing > 0 && first ? `${missing} not known` : null}>
      {first && last ? spanText(first, last) : 'not known'}
    </Fact>
  )
}

function Disputed(): JSX.Element | null {
  const book = useBook()
  const { disputes } = book
  const [first, ...rest] = onFirstPage(book).slice(0, DISPUTES)
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
      <h4 class="ask">
        <Question dispute={dispute} />
      </h4>
      <ul class="sides">
        {dispute.sides.slice(0, SIDES).map(side => (
          <li data-line>
            <p class={longest > 60 ? 'mid' : longest > 28 ? 'big small' : 'big'}>
              <Words at={side.answer} long />
            </p>
            <p class="meta">
              <Letters accounts={side.accounts} />
              <VoiceCount voices={book.voicesOf(side)} short />
            </p>
            <SideChain accounts={side.accounts} />
            {dispute.kind === 'figure' && <p class="asof">As of: {asOfText(book, side.asOf)}</p>}
          </li>
        ))}
      </ul>
      {more(dispute)}
    </div>
  )
}

function asOfText(book: Book, value: string | null | undefined): string {
  const at = book.moment(value ?? null)
  return at ? momentText(at) : 'not stated'
}

const more = ({ id, sides }: Dispute): JSX.Element | null =>
  sides.length > SIDES ? (
    <p class="us sm">
      <a class="act" href={`#${id}`}>
        and {sides.length - SIDES} more {sides.length - SIDES === 1 ? 'answer' : 'answers'}
      </a>
    </p>
  ) : null

function SideChain({ accounts }: { accounts: Dispute['sides'][number]['accounts'] }): JSX.Element | null {
  const book = useBook()
  const first = book.inOrder(accounts)[0]
  return first ? (
    <p class="chain">
      <Chain account={first} brief />
    </p>
  ) : null
}

function Row({ dispute }: { dispute: Dispute }): JSX.Element {
  const book = useBook()
  return (
    <div class="dl">
      <h4 class="ask">
        <Question dispute={dispute} />
      </h4>
      {dispute.kind === 'wording' ? (
        <Speech dispute={dispute} />
      ) : (
        <div>
          <ul class="sides">
            {dispute.sides.slice(0, SIDES).map(side => (
              <li data-line>
                <p class="mid">
                  <Words at={side.answer} long /> <Letters accounts={side.accounts} />
                </p>
                <p class="meta">
                  <VoiceCount voices={book.voicesOf(side)} short />
                  <OnWhoseWord accounts={side.accounts} brief />
                </p>
              </li>
            ))}
          </ul>
          {more(dispute)}
        </div>
      )}
    </div>
  )
}

function ClaimLine({ claim }: { claim: Claim }): JSX.Element {
  return (
    <div class="one" data-line>
      <p class="line">
        <Words at={claim.gist} long />
      </p>
      <div class="meta">
        <OnWhoseWord accounts={claim.accounts} brief />
        <Letters accounts={claim.accounts} />
        <ClaimVoices claim={claim} short />
      </div>
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
  const book = useBook()
  const claims = carriedByMany(book)
  if (claims.length === 0) return null
  return (
    <Section title="Carried by many, resting on one voice" note={allOf(lines(book), claims.length, 'one-voice')}>
      {claims.slice(0, lines(book)).map(claim => (
        <ClaimLine claim={claim} />
      ))}
    </Section>
  )
}

function Agreed(): JSX.Element | null {
  const book = useBook()
  const claims = agreed(book)
  if (claims.length === 0) return null
  return (
    <Section title="Agreed by separate accounts" note={allOf(lines(book), claims.length, 'agreed')}>
      {claims.slice(0, lines(book)).map(claim => (
        <ClaimLine claim={claim} />
      ))}
    </Section>
  )
}

/** Lines whose voices cannot be told apart for sure: where the screen has room, or nothing surer stands there. */
function Unsettled(): JSX.Element | null {
  const book = useBook()
  const claims = unsettled(book)
  const isFull = lines(book) === LINES && (carriedByMany(book).length > 0 || agreed(book).length > 0)
  if (claims.length === 0 || isFull) return null
  return (
    <Section title="In several accounts, perhaps one voice" note={allOf(lines(book), claims.length, 'maybe-one-voice')}>
      {claims.slice(0, lines(book)).map(claim => (
        <ClaimLine claim={claim} />
      ))}
    </Section>
  )
}

function Alone(): JSX.Element | null {
  const book = useBook()
  const { shown, all } = onlyOne(book)
  if (shown.length === 0) return null
  return (
    <Section id="ov-alone" title="Only one account has it" note={allOf(Math.max(ALONE, lines(book)), all, 'only-one')}>
      {shown.slice(0, Math.max(ALONE, lines(book))).map(claim => (
        <div class="one" data-line>
          <p class="line">
            <Words at={claim.gist} long /> <Letters accounts={claim.accounts} />
            {claim.accounts.some(({ attribution }) => attribution !== null) && (
              <OnWhoseWord accounts={claim.accounts} brief />
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
      id="ov-lost"
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
      {changes.slice(0, LOST).map(change => (
        <div class="one lo" data-line>
          <LostLine change={change} />
        </div>
      ))}
    </Section>
  )
}

/** One change from a source to its copy, in a fixed phrase around both accounts' words. */
function LostLine({ change: { kind, a, b, from, to } }: { change: Loss }): JSX.Element {
  const book = useBook()
  const mark = (article: string, at: Place | null): JSX.Element => (
    <Letter card={book.card(article)} {...(at ? { at } : {})} />
  )
  const [source, copy] = [mark(from, a), mark(to, b)]
  if (a && b && kind === 'attribution-dropped')
    return (
      <p>
        {copy} says in its own voice <Words at={b} brief />; {source} has it from{' '}
        <Words at={book.nameAt(a) ?? a} brief />
      </p>
    )
  if (a && b && kind === 'denial-dropped')
    return (
      <p>
        {copy} has <Words at={b} brief /> without the denial that {source} has: <Words at={a} brief />
      </p>
    )
  if (a && b && kind === 'denial-alone')
    return (
      <p>
        {copy} has the denial <Words at={b} brief /> without what it denies, in {source}: <Words at={a} brief />
      </p>
    )
  if (a && b)
    return (
      <p>
        {copy} has <Words at={kind === 'figure' ? withWhatFollows(book, b) : b} brief /> where {source} has{' '}
        <Words at={kind === 'figure' ? withWhatFollows(book, a) : a} brief />
      </p>
    )
  return a ? (
    <p>
      {copy} leaves out what {source} has: <Words at={a} brief />
    </p>
  ) : (
    <p>
      {copy} adds to what {source} has: {b && <Words at={b} brief />}
    </p>
  )
}
