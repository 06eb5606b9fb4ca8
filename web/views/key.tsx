import type { JSX } from 'preact'
import type { Book } from '../model/book.ts'
import type { Card } from '../model/cards.ts'
import { type Column, families } from '../model/columns.ts'
import { byShare, fromTo } from '../model/copies.ts'
import { momentText } from '../model/time.ts'
import { useBook } from '../parts/context.ts'
import { Letter } from '../parts/letter.tsx'
import { Words } from '../parts/words.tsx'

// One screen holds this many rows beside the disputes; more fold.
const ROWS = 12

/**
 * The accounts in the order of the page, with what sets each apart. `headlines`: an account of an unknown outlet is named by
 * its headline; not where the headlines stand beside it already.
 */
export function Key({ headlines }: { headlines: boolean }): JSX.Element {
  const book = useBook()
  const apart = book.cards.filter(one => one.apart !== null)
  // More than a screen holds: those that hang together by their words take one row.
  const all: readonly Column[] =
    book.accounts.length > ROWS ? families(book, book.accounts) : book.accounts.map(card => [card])
  const rows = all.slice(0, ROWS)
  const rest = book.accounts.length - rows.reduce((sum, { length }) => sum + length, 0)
  return (
    <section class="key" aria-labelledby="key-title">
      <div class="kh">
        <h3 class="sc" id="key-title">
          The accounts, as they were published
        </h3>
        <a class="act" href="#accounts">
          read them whole
        </a>
      </div>
      <ol>{rows.map(([card, ...others]) => card && <Row card={card} others={others} headlines={headlines} />)}</ol>
      {rest > 0 && (
        <p class="us sm">
          <a class="act" href="#accounts">
            and {rest} more accounts
          </a>
        </p>
      )}
      {apart.length > 0 && (
        <ol class="apart">
          {apart.slice(0, 3).map(card => (
            <Apart card={card} headlines={headlines} />
          ))}
          {apart.length > 3 && (
            <li>
              <a class="act" href="#accounts">
                and {apart.length - 3} more set apart
              </a>
            </li>
          )}
        </ol>
      )}
    </section>
  )
}

function Row({ card, others, headlines }: { card: Card; others: readonly Card[]; headlines: boolean }): JSX.Element {
  const book = useBook()
  return (
    <li>
      <Letter card={card} />
      <span class="nm">
        <Name card={headlines ? card : { ...card, headline: null }} />
        {notes(book, card).map(note => (
          <small>{note}</small>
        ))}
        {others.length > 0 && <small>and {others.length} that share its words</small>}
      </span>
      <When card={card} />
    </li>
  )
}

function Apart({ card, headlines }: { card: Card; headlines: boolean }): JSX.Element {
  const why = card.apart?.[0]
  const first = why?.places[0]
  return (
    <li>
      <Letter card={card} />
      <span class="nm">
        <Name card={headlines ? card : { ...card, headline: null }} />
        <small>set apart: {first ? <Words at={first} /> : (why?.reason ?? 'another event')}</small>
      </span>
      <When card={card} />
    </li>
  )
}

/** The outlet; where it is not known the headline, which is theirs and therefore in the serif and a link. */
function Name({ card: { headline, name } }: { card: Card }): JSX.Element {
  return headline ? <Words at={headline} /> : <>{name}</>
}

/** When it was published, as exactly as that is known. */
export function When({ card }: { card: Card }): JSX.Element {
  if (!card.published)
    return (
      <span class="t">
        date <span class="perhaps">not known</span>
      </span>
    )
  return (
    <span class="t">
      {momentText(card.published)}
      {card.published.day !== null && card.published.clock === null && (
        <>
          , hour <span class="perhaps">not known</span>
        </>
      )}
    </span>
  )
}

/** What sets an account apart from the others, in few words. */
export function notes(book: Book, card: Card): string[] {
  const out: string[] = []
  const source = sourceOf(book, card)
  if (source) out.push(source)
  if (card.article.warnings.some(({ code }) => code.includes('truncated'))) out.push('maybe truncated')
  if (card.evidence?.reader === 'plain') out.push('read without grammar')
  return out
}

// Where less than half of an account's words are its own it is said in the key. Half is where “mostly” begins in English.
const MOSTLY = 0.5

function sourceOf(book: Book, { article, evidence }: Card): string | null {
  const own = byShare(book.ledger.lineage).filter(({ a, b }) => a === article.id || b === article.id)
  for (const tie of own) {
    const { from, to, toShare } = fromTo(tie)
    const other = book.card(to === article.id ? from : to)
    if (tie.direction === 'common' && tie.common !== null) return `has words from ${tie.common}`
    if (tie.direction === 'common' || tie.direction === 'unknown' || to !== article.id || other.apart !== null) continue
    return toShare >= MOSTLY ? `carries ${other.letter}’s words` : `has words from ${other.letter}`
  }
  return evidence && evidence.own < MOSTLY ? 'mostly shared words' : null
}
